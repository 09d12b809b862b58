import type {Translate} from '../i18n/messages';
import {plainParams} from '../posts/words';
import {Refusal} from '../review/refusal';
import type {Command} from './command';
import {unknownCommand} from './help';
import {Words} from './words';

/** The part of model.CommandArgs that is looked at. */
export interface CommandArgs {
  UserId: string;
  ChannelId: string;
  TeamId: string;
  RootId: string;
  TriggerId: string;
  /** The whole line, with `/prr`. */
  Command: string;
}

/** model.CommandResponse, as far as it is used. */
export interface CommandResponse {
  ResponseType: 'ephemeral';
  Text: string;
  /** Text is Markdown, not Slack's dialect. */
  SkipSlackParsing: true;
}

export interface RouterOptions {
  commands: readonly Command[];
  people: {localeOf(userId: string): Promise<string>};
  translator(locale: string): Translate;
  log: {error(message: string, fields: Record<string, string>): void};
}

function respond(text: string): CommandResponse {
  return {ResponseType: 'ephemeral', Text: text, SkipSlackParsing: true};
}

/** Runs what follows `/prr`, and answers the person who typed it, and only them. */
export class CommandRouter {
  private readonly commands: ReadonlyMap<string, Command>;

  constructor(private readonly options: RouterOptions) {
    this.commands = new Map(options.commands.map((command) => [command.name, command]));
  }

  /**
   * ExecuteCommand. Never throws: a refusal is the answer, and so is a failure.
   * @param requestId from the hook's context; named to the person when something fails, and in the log
   */
  async execute(requestId: string, args: CommandArgs): Promise<CommandResponse> {
    let t = this.options.translator('');
    try {
      const locale = await this.options.people.localeOf(args.UserId);
      t = this.options.translator(locale);
      return respond(await this.run(args, locale, t));
    } catch (error) {
      if (error instanceof Refusal) return respond(t(`refusal.${error.code}`, plainParams(error.params)));
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.options.log.error('a command failed', {request: requestId, user: args.UserId, stack});
      return respond(t('commands.failed', {id: requestId}));
    }
  }

  private async run(args: CommandArgs, locale: string, t: Translate): Promise<string> {
    const line = args.Command.replace(/^\/\S*/u, '');
    const [, first = '', text = ''] = /^\s*(\S*)\s?([\s\S]*)$/u.exec(line) ?? [];
    const verbatim = this.commands.get(first.toLowerCase())?.verbatim === true;
    const words = new Words(verbatim ? first : line);
    const name = (words.take() ?? 'help').toLowerCase();
    const command = this.commands.get(name);
    if (command === undefined) throw unknownCommand(name, [...this.commands.keys()]);
    const actor = {
      userId: args.UserId,
      channelId: args.ChannelId,
      rootId: args.RootId,
      mattermostTeamId: args.TeamId,
    };
    return command.run({actor, triggerId: args.TriggerId, words, text, locale, t});
  }
}

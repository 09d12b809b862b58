import {BoardAway, BoardRefused, type BoardTemplate} from '../boards/board';
import type {PlaybookLibrary} from '../boards/playbooks/playbook_library';
import {NotReplaced} from '../boards/playbooks/not_replaced';
import type {Message} from '../posts/announcer';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import type {TeamsNow} from '../signoff/ports';
import {toSections} from '../templates/items';
import type {TemplateLibrary} from '../templates/library';
import type {Template} from '../templates/template';
import type {Doorman} from './doorman';
import {permission, type Server} from './ports';
import {keywordMessages} from './setup_keywords';
import {outcomeMessages} from './setup_messages';
import {plainly} from './setup_refusals';
import type {Actor} from './types';

interface PlaybooksRight {
  right: string;
  refusal: string;
}

const MAKE: PlaybooksRight = {right: 'public_playbook_create', refusal: 'setup.may-not-make'};
const CHANGE: PlaybooksRight = {right: 'public_playbook_manage_properties', refusal: 'setup.may-not-change'};

export interface SetupOptions {
  library(): Promise<Pick<PlaybookLibrary, 'setup' | 'replace' | 'keywords'>>;
  /**
   * Whether a review that starts now would run in Playbooks: it is active, and the settings do not say otherwise.
   * Rejects with BoardAway when the server does not say.
   */
  usesPlaybooks(): Promise<boolean>;
  /** In whose name Playbooks is called: as `bot` it does not see what the person may. */
  actAs(): 'poster' | 'bot';
  templates: Pick<TemplateLibrary, 'all'>;
  teams: TeamsNow;
  server: Pick<Server, 'getChannel' | 'createTeamMember' | 'hasPermissionToTeam'>;
  doorman: Pick<Doorman, 'rolesIn'>;
  botUserId: string;
}

/** Brings our templates to Playbooks, in a Mattermost team and in the name of whoever asks for it. */
export class Setup {
  constructor(private readonly options: SetupOptions) {}

  /** Makes what is missing, updates what nobody has edited, and says the rest. Doing it again changes nothing. */
  async run(actor: Actor): Promise<Message[]> {
    const teamId = await this.teamOf(actor);
    if (!(await plainly(() => this.options.usesPlaybooks()))) return [{key: 'setup.builtin', params: {}}];
    await this.assertAllowed(actor, teamId, MAKE);
    return plainly(async () => {
      const {templates} = this.options;
      const library = await this.options.library();
      const outcomes = await library.setup((await templates.all()).map(boardTemplate), teamId, actor.userId);
      if (outcomes.some(({kind}) => kind !== 'refused')) await this.join(teamId);
      return [...outcomes.flatMap(outcomeMessages), ...(await this.keywords(teamId, actor))];
    });
  }

  /** @param edition as `run` has named it: nothing is replaced when people have changed the playbook since */
  async replace(actor: Actor, templateId: string, edition: string): Promise<Message[]> {
    const teamId = await this.teamOf(actor);
    if (!(await plainly(() => this.options.usesPlaybooks()))) return [{key: 'setup.builtin', params: {}}];
    const template = await this.template(templateId);
    await this.assertAllowed(actor, teamId, CHANGE);
    return plainly(async () => {
      try {
        const wanted = boardTemplate(template);
        const library = await this.options.library();
        return outcomeMessages(await library.replace(wanted, teamId, actor.userId, edition));
      } catch (error) {
        if (error instanceof BoardRefused) {
          return outcomeMessages({
            kind: 'refused',
            template: boardTemplate(template),
            because: error.because,
          });
        }
        if (!(error instanceof NotReplaced)) throw error;
        if (error.because === 'changed')
          throw new Refusal('setup.edition-changed', {edition, title: template.title});
        throw new Refusal('setup.nothing-to-replace', {title: template.title});
      }
    });
  }

  /** The Mattermost team that is meant. @throws Refusal `rights.setup`, `setup.no-team` */
  private async teamOf({userId, channelId, mattermostTeamId}: Actor): Promise<string> {
    const {server, doorman} = this.options;
    assertMay('setup', await doorman.rolesIn(channelId, userId, null));
    const teamId = (await server.getChannel(channelId)).TeamId || mattermostTeamId;
    if (teamId === '') throw new Refusal('setup.no-team');
    return teamId;
  }

  /** What Playbooks asks of a person, where it is asked in the bot's name. @throws Refusal */
  private async assertAllowed(
    {userId}: Actor,
    teamId: string,
    {right, refusal}: PlaybooksRight,
  ): Promise<void> {
    if (this.options.actAs() === 'poster') return;
    if (!(await this.options.server.hasPermissionToTeam(userId, teamId, permission(right, 'team_scope')))) {
      throw new Refusal(refusal);
    }
  }

  private async template(id: string): Promise<Template> {
    const templates = await this.options.templates.all();
    const template = templates.find((each) => each.id === id);
    if (template !== undefined) return template;
    const known = templates.map((each) => each.id);
    throw new Refusal('setup.template-unknown', {template: id, known: known.join(', ')});
  }

  /** The bot sees the runs of public playbooks of its own teams only. */
  private async join(teamId: string): Promise<void> {
    await this.options.server.createTeamMember(teamId, this.options.botUserId);
  }

  /** A failure here says so: the playbooks are made all the same. */
  private async keywords(teamId: string, {userId}: Actor): Promise<Message[]> {
    const names = this.options.teams.all().flatMap(({name, aliases}) => [name, ...aliases]);
    try {
      const library = await this.options.library();
      return keywordMessages(await library.keywords(teamId, userId, names), names[0] ?? '');
    } catch (error) {
      if (error instanceof BoardAway || error instanceof BoardRefused) {
        return [{key: 'setup.keywords.not-looked', params: {}}];
      }
      throw error;
    }
  }
}

function boardTemplate(template: Template): BoardTemplate {
  const {id, version, title, description} = template;
  return {id, version, title, description, sections: toSections(template)};
}

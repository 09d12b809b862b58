import type {Translate} from '../i18n/messages';
import type {Message} from '../posts/announcer';
import type {Command, Suggestion} from './command';

export const trigger = 'prr';

/** model.AutocompleteArg. `Data` is a named Go type, see RegistrationOptions.typed. */
interface AutocompleteArg {
  Name: string;
  HelpText: string;
  Type: 'TextInput' | 'StaticList' | 'DynamicList';
  Required: boolean;
  Data: object;
}

/** model.AutocompleteData. The server takes arguments or subcommands, not both. */
interface AutocompleteData {
  Trigger: string;
  Hint: string;
  HelpText: string;
  RoleID: 'system_user' | 'system_admin';
  Arguments: AutocompleteArg[];
  SubCommands: AutocompleteData[];
}

/** model.Command, as far as it is used. */
export interface RegisteredCommand {
  Trigger: string;
  DisplayName: string;
  Description: string;
  AutoComplete: boolean;
  AutoCompleteDesc: string;
  AutoCompleteHint: string;
  AutocompleteData: AutocompleteData;
}

interface ListedCommand {
  Trigger: string;
  AutoCompleteDesc: string;
}

export interface RegistrationOptions {
  api: {
    registerCommand(command: RegisteredCommand): Promise<void>;
    listPluginCommands(teamId: string): Promise<readonly (ListedCommand | null)[] | null>;
    listBuiltInCommands(): Promise<readonly (ListedCommand | null)[] | null>;
  };
  /** Says as which Go type an object travels in a field that takes any: see mattermost/. */
  typed<T extends object>(name: string, value: T): T;
  /** In the server's own language: suggestions are the same for everybody. */
  t: Translate;
}

/** Whose `/prr` is. Registering one that is taken fails silently, and the other keeps it. */
export type Registration = 'ours' | 'taken-by-plugin' | 'taken-by-server';

const model = '*model.';

function argument(
  suggestion: Suggestion,
  helpText: string,
  typed: RegistrationOptions['typed'],
): AutocompleteArg {
  const arg = {Name: 'flag' in suggestion ? (suggestion.flag ?? '') : '', HelpText: helpText};
  switch (suggestion.kind) {
    case 'text': {
      const Data = typed(`${model}AutocompleteTextArg`, {Hint: suggestion.hint, Pattern: ''});
      return {...arg, Type: 'TextInput', Required: true, Data};
    }
    case 'list': {
      const PossibleArguments = suggestion.items.map((Item) => ({Item, Hint: '', HelpText: ''}));
      const Data = typed(`${model}AutocompleteStaticListArg`, {PossibleArguments});
      return {...arg, Type: 'StaticList', Required: false, Data};
    }
    case 'fetch': {
      const Data = typed(`${model}AutocompleteDynamicListArg`, {
        FetchURL: `api/v1/autocomplete/${suggestion.fetch}`,
      });
      return {...arg, Type: 'DynamicList', Required: suggestion.required, Data};
    }
  }
}

function autocomplete(
  command: Omit<Command, 'run'>,
  helpKey: string,
  options: RegistrationOptions,
): AutocompleteData {
  const {t, typed} = options;
  const help = t(helpKey);
  return {
    Trigger: command.name,
    Hint: command.usage
      .split(' ')
      .slice(helpKey.split('.').length - 2)
      .join(' '),
    HelpText: help,
    RoleID: command.forAdmins === true ? 'system_admin' : 'system_user',
    Arguments: command.suggestions.map((suggestion) => argument(suggestion, help, typed)),
    SubCommands: (command.subcommands ?? []).map((each) =>
      autocomplete(each, `${helpKey}.${each.name}`, options),
    ),
  };
}

/** `/prr` as the server wants it, with everything that it suggests while people type. */
export function registeredCommand(
  commands: readonly Command[],
  options: RegistrationOptions,
): RegisteredCommand {
  const description = options.t('commands.description');
  const hint = '[command]';
  return {
    Trigger: trigger,
    DisplayName: options.t('commands.display-name'),
    Description: description,
    AutoComplete: true,
    AutoCompleteDesc: description,
    AutoCompleteHint: hint,
    AutocompleteData: {
      Trigger: trigger,
      Hint: hint,
      HelpText: description,
      RoleID: 'system_user',
      Arguments: [],
      SubCommands: commands.map((command) => autocomplete(command, `commands.help.${command.name}`, options)),
    },
  };
}

/** Registers `/prr` and looks whose it is now. */
export async function register(
  commands: readonly Command[],
  options: RegistrationOptions,
): Promise<Registration> {
  const {api} = options;
  const command = registeredCommand(commands, options);
  await api.registerCommand(command);
  const has = (listed: ListedCommand | null): boolean => listed?.Trigger === trigger;
  if ((await api.listBuiltInCommands())?.some(has) === true) return 'taken-by-server';
  // The server runs, and lists, whoever registered the trigger first.
  const first = (await api.listPluginCommands(''))?.find(has);
  return first?.AutoCompleteDesc === command.AutoCompleteDesc ? 'ours' : 'taken-by-plugin';
}

/** What an admin is told when `/prr` is not ours. */
export const triggerTaken: Message = {key: 'commands.trigger-taken', params: {}};

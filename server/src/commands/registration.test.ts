import {english} from '../../test/fakes/english';
import {commandLine} from '../../test/fakes/command_line';
import {register, registeredCommand, type RegistrationOptions, type RegisteredCommand} from './registration';

type Listed = {Trigger: string; AutoCompleteDesc: string}[];
type Data = RegisteredCommand['AutocompleteData'];

const {commands} = commandLine();
const names = new Map<object, string>();

function setUp(others: {plugins?: Listed; server?: Listed} = {}) {
  const registered: RegisteredCommand[] = [];
  const options: RegistrationOptions = {
    api: {
      registerCommand: (command) => {
        registered.push(command);
        return Promise.resolve();
      },
      // Who registered first is listed, and run.
      listPluginCommands: () => Promise.resolve([...(others.plugins ?? []), ...registered]),
      listBuiltInCommands: () =>
        Promise.resolve([{Trigger: 'me', AutoCompleteDesc: ''}, ...(others.server ?? [])]),
    },
    typed: (name, value) => {
      names.set(value, name);
      return value;
    },
    t: english(),
  };
  return {options, registered};
}

function walk(data: Data): Data[] {
  return [data, ...data.SubCommands.flatMap(walk)];
}

describe('what the server suggests', () => {
  const all = walk(registeredCommand(commands, setUp().options).AutocompleteData);

  it('has every command, with its grammar as a hint', () => {
    const [root] = all;
    expect(root?.SubCommands.map(({Trigger, Hint}) => `${Trigger} ${Hint}`.trim())).toEqual(
      commands.map(({usage}) => usage),
    );
    expect(all.find(({Trigger}) => Trigger === 'tick')).toMatchObject({
      HelpText: 'ticks an item that you own',
      Arguments: [
        {Name: '', Type: 'DynamicList', Required: true, Data: {FetchURL: 'api/v1/autocomplete/items'}},
      ],
    });
  });

  it('suggests the commands of system admins to them only', () => {
    const forAdmins = all.filter(({RoleID}) => RoleID === 'system_admin').map(({Trigger}) => Trigger);
    expect(forAdmins).toEqual([
      'set',
      'meets',
      'drop',
      'remove',
      'erase',
      'import',
      'retire',
      'restore',
      'team',
      'list',
      'show',
      'add',
      'remove',
      'set',
    ]);
    expect(
      all.find(({Trigger, Hint}) => Trigger === 'set' && Hint === '<team> <name|aliases|quorum> <value>'),
    ).toBeDefined();
  });

  // model.AutocompleteData.IsValid, which refuses the whole command.
  it.each(all.map((data) => [data.Trigger, data] as const))(
    '%s keeps the rules of the server',
    (_trigger, data) => {
      expect(data.Trigger).toMatch(/^[a-z-]+$/u);
      expect(data.Arguments.length === 0 || data.SubCommands.length === 0).toBe(true);
      const named = data.Arguments.map(({Name}) => Name !== '');
      expect(named).toEqual([...named].sort());
      for (const argument of data.Arguments) {
        expect(names.get(argument.Data)).toBe(`*model.Autocomplete${argument.Type.replace('Input', '')}Arg`);
        expect(argument.Type === 'TextInput' && argument.Name === '' && !argument.Required).toBe(false);
      }
    },
  );
});

describe('whose /prr is', () => {
  const other = [{Trigger: 'prr', AutoCompleteDesc: 'Pull request reminders'}];

  it.each([
    ['ours, when nobody has it', {}, 'ours'],
    ['that of the plugin that was first', {plugins: other}, 'taken-by-plugin'],
    ['the server’s own', {server: other}, 'taken-by-server'],
  ])('%s', async (_case, others, expected) => {
    const {options, registered} = setUp(others);
    expect(await register(commands, options)).toBe(expected);
    expect(registered).toHaveLength(1);
  });
});

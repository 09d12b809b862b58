import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {english} from '../../test/fakes/english';
import {DEFAULT_TEAMS, parseSettings} from './settings';

const translate = english();

function wrong(raw: Record<string, unknown>): string[] {
  const result = parseSettings(raw);
  return 'problems' in result ? result.problems.map(({key, params}) => translate(key, params)) : [];
}

function settings(raw: Record<string, unknown>) {
  const result = parseSettings(raw);
  if ('problems' in result) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.settings;
}

describe('settings that are right', () => {
  it('are SRE, Platform and Security without members, closing by itself after 5 minutes, when nothing is set', () => {
    const {teams, ...rest} = settings({});
    expect(teams.map(({name, members, quorum}) => ({name, members, quorum}))).toEqual([
      {name: 'SRE', members: [], quorum: 1},
      {name: 'Platform', members: [], quorum: 1},
      {name: 'Security', members: [], quorum: 1},
    ]);
    expect(rest).toEqual({
      closing: 'auto',
      closingGraceMinutes: 5,
      board: 'auto',
      actAs: 'poster',
      serverUrl: '',
      completion: 'all-owned',
      driMaySign: false,
      commentReaction: 'memo',
      proposeReviewers: true,
      reminders: true,
      remindAt: 9,
    });
  });

  it('have every form of a member, pinned or not', () => {
    const teams = `
- id: sre
  name: SRE
  aliases: [Site reliability, オンコール]
  quorum: 2
  members:
    - "@alice.b#${'a'.repeat(26)}"
    - ~core/sre-on_call
    - team:core
    - group:sre#${'9'.repeat(26)}
`;
    expect(settings({teams}).teams).toEqual([
      {
        id: 'sre',
        name: 'SRE',
        aliases: ['Site reliability', 'オンコール'],
        quorum: 2,
        members: [
          {kind: 'user', id: 'a'.repeat(26), name: 'alice.b'},
          {kind: 'channel', id: '', name: 'core/sre-on_call'},
          {kind: 'team', id: '', name: 'core'},
          {kind: 'group', id: '9'.repeat(26), name: 'sre'},
        ],
      },
    ]);
  });

  it.each([
    ['any case of the key', {closingGraceMinutes: 7}, 7],
    ['the lower case of the System Console', {closinggraceminutes: 0}, 0],
    ['text', {closinggraceminutes: ' 1440 '}, 1440],
    ['blank', {closinggraceminutes: ''}, 5],
  ])('take the grace as %s', (_name, raw, minutes) => {
    expect(settings(raw).closingGraceMinutes).toBe(minutes);
  });

  it.each([
    ['the default', {}, ['auto', 'poster', '']],
    ['blanks', {board: ' ', actas: '', serverurl: ' \t'}, ['auto', 'poster', '']],
    ['nothing at all', {board: null, actas: null, serverurl: null}, ['auto', 'poster', '']],
    ['keys and words in any letter case', {BOARD: 'Playbooks', ActAs: ' BOT '}, ['playbooks', 'bot', '']],
    ['the builtin board', {board: 'builtin'}, ['builtin', 'poster', '']],
    ['an address', {serverUrl: 'http://localhost:8065'}, ['auto', 'poster', 'http://localhost:8065']],
    [
      'one with a path',
      {serverURL: ' HTTPS://Chat.Example/mm// '},
      ['auto', 'poster', 'https://chat.example/mm'],
    ],
    ['one by number', {serverurl: 'http://[::1]:8065/'}, ['auto', 'poster', 'http://[::1]:8065']],
  ])('take %s for Playbooks', (_name, raw, expected) => {
    const {board, actAs, serverUrl} = settings(raw);
    expect([board, actAs, serverUrl]).toEqual(expected);
  });

  it.each([
    ['strict', 'strict'],
    [' Strict', 'strict'],
    ['all-owned', undefined],
    ['', undefined],
  ])('say for every team what comes before a sign-off: “%s”', (completion, ruled) => {
    expect(settings({completion}).completion).toBe(ruled ?? 'all-owned');
    expect(settings({completion}).teams.map((team) => team.completion)).toEqual([ruled, ruled, ruled]);
  });

  it.each([
    [true, true],
    ['TRUE ', true],
    [false, undefined],
    ['false', undefined],
    ['', undefined],
    [null, undefined],
  ])('let a DRI sign for every team, or for none: %j', (driMaySign, mayThey) => {
    expect(settings({driMaySign}).driMaySign).toBe(mayThey ?? false);
    expect(settings({driMaySign}).teams.map((team) => team.driMaySign)).toEqual([mayThey, mayThey, mayThey]);
  });

  it.each([
    [undefined, 'memo'],
    [null, 'memo'],
    ['', ''],
    ['  ', ''],
    [' :eyes: ', 'eyes'],
    ['+1', '+1'],
    ['Our_Emoji-2', 'Our_Emoji-2'],
  ])('name the reaction that marks a comment: %j', (commentReaction, emoji) => {
    expect(settings({commentReaction}).commentReaction).toBe(emoji);
  });

  it.each(['two words', '📝', 'a:b', 'x'.repeat(65), 7])(
    'name one that can be an emoji: not %j',
    (commentReaction) => {
      expect(parseSettings({commentReaction})).toMatchObject({
        problems: [{key: 'problem.comment-reaction'}],
      });
    },
  );

  it('may leave out what is empty, and the teams altogether', () => {
    expect(settings({teams: '- id: sre\n  name: SRE\n  aliases:\n  members:\n'}).teams).toHaveLength(1);
    expect(settings({teams: ' \n'}).teams).toHaveLength(3);
  });
});

describe('a wrong setting is named with its place, its value and what to do', () => {
  const team = (more: string): string => `- id: sre\n  name: SRE\n${more}`;
  it.each<[string, unknown, string]>([
    [
      'not YAML',
      '- id: [sre',
      'Line 1: this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    [
      '@ without quotes',
      team('  members:\n    - @alice\n'),
      'Line 4: a value that starts with @ or ` must stand in quotes, like "@alice".',
    ],
    ['not text', [{id: 'sre'}], 'The setting teams must be text. Write a YAML list of teams into it.'],
    [
      'not a list',
      'sre: SRE',
      'Line 1: {"sre":"SRE"} is not a list of teams. Start each team with a dash: - id: sre',
    ],
    [
      'no team',
      '[]',
      'The list of reviewing teams is empty. Write at least one team, or clear the setting to get the default teams.',
    ],
    [
      'a team that is a word',
      '- id: sre\n  name: SRE\n- platform\n',
      'Line 3 (team 2): platform is not a team. Write its id and name: - id: sre',
    ],
    [
      'id with capitals',
      '- id: SRE\n  name: SRE\n',
      'Line 1 (team 1, id): SRE cannot be the id of a team. Use 1 to 32 lower-case letters, digits and dashes, starting with a letter, like sre.',
    ],
    ['id missing', '- name: SRE\n', 'Line 1 (team 1, id): this field is missing. Add it.'],
    [
      'id twice',
      '- id: sre\n  name: SRE\n- id: sre\n  name: Reliability\n',
      'Line 3 (team 2, id): the id sre is used by another team too. Give each team its own id.',
    ],
    [
      'name with brackets',
      '- id: sre\n  name: SRE (EMEA)\n',
      'Line 2 (team 1, name): SRE (EMEA) cannot be the name of a team. Use 1 to 64 letters, digits, spaces and . & + - / and start with a letter or digit.',
    ],
    [
      'name that is a number',
      '- id: sre\n  name: 12\n',
      'Line 2 (team 1, name): 12 cannot be the name of a team. Use 1 to 64 letters, digits, spaces and . & + - / and start with a letter or digit.',
    ],
    [
      'name of another team, in other letters',
      '- id: sre\n  name: SRE\n- id: ops\n  name: ｓｒｅ\n',
      'Line 4 (team 2, name): ｓｒｅ already names the team sre. Give each team its own names and aliases.',
    ],
    [
      'alias of one letter',
      team('  aliases: [ops, S]\n'),
      'Line 3 (team 1, alias 2): S cannot be an alias. Use 2 to 64 letters, digits, spaces and . & + - / and start with a letter or digit.',
    ],
    [
      'alias that is a completion',
      team('  aliases: [Done]\n'),
      'Line 3 (team 1, alias 1): Done is a word of ordinary sign-offs, so it cannot name a team. Choose another.',
    ],
    [
      'aliases that are text',
      team('  aliases: ops\n'),
      'Line 3 (team 1, aliases): ops is not a list of at most 20 aliases. Write them like this: aliases: [reliability, ops]',
    ],
    [
      'quorum 0',
      team('  quorum: 0\n'),
      'Line 3 (team 1, quorum): 0 is not a number of signers. Write a whole number from 1 to 20.',
    ],
    [
      'quorum in words',
      team('  quorum: two\n'),
      'Line 3 (team 1, quorum): two is not a number of signers. Write a whole number from 1 to 20.',
    ],
    [
      'quorum of a half',
      team('  quorum: 1.5\n'),
      'Line 3 (team 1, quorum): 1.5 is not a number of signers. Write a whole number from 1 to 20.',
    ],
    [
      'member without a form',
      team('  members:\n    - group:sre\n    - alice\n'),
      'Line 5 (team 1, member 2): alice is not a member source. Write "@user", "~team-name/channel-name", "team:name" or "group:name".',
    ],
    [
      'channel without its team',
      team('  members: [~sre]\n'),
      'Line 3 (team 1, member 1): ~sre is not a member source. Write "@user", "~team-name/channel-name", "team:name" or "group:name".',
    ],
    [
      'id of a member that is too short',
      team('  members: ["@alice#abc"]\n'),
      'Line 3 (team 1, member 1): @alice#abc is not a member source. Write "@user", "~team-name/channel-name", "team:name" or "group:name".',
    ],
    [
      'unknown field',
      team('  member: []\n'),
      'Line 3 (team 1, member): there is no field member. Remove it or correct its name.',
    ],
    [
      'a reference',
      '- &a {id: sre, name: SRE}\n- *a\n',
      'Line 2: *a refers to another place in the text. Write its value out instead.',
    ],
    [
      'a key twice',
      '- id: sre\n  id: ops\n  name: SRE\n',
      'Line 2: this is not valid YAML: Map keys must be unique.',
    ],
    [
      'too long',
      `# ${'x'.repeat(70_000)}`,
      'The text is 70002 bytes long. Shorten it to at most 65536 bytes.',
    ],
    [
      'too deep in dashes',
      '- '.repeat(30_000),
      'The text is nested too deeply to be read. Write a plain list.',
    ],
    ['too deep', '['.repeat(60_000), 'The text is nested too deeply to be read. Write a plain list.'],
  ])('%s', (_name, teams, message) => {
    expect(wrong({teams})).toEqual([message]);
  });

  it.each<[Record<string, unknown>, string]>([
    [
      {closing: 'never'},
      'The setting closing is never. Choose auto (closes by itself) or ask (the DRI closes).',
    ],
    [{closing: true}, 'The setting closing is true. Choose auto (closes by itself) or ask (the DRI closes).'],
    [
      {closinggraceminutes: -1},
      'The setting closingGraceMinutes is -1. Write a whole number of minutes from 0 to 1440.',
    ],
    [
      {closinggraceminutes: 1441},
      'The setting closingGraceMinutes is 1441. Write a whole number of minutes from 0 to 1440.',
    ],
    [
      {closinggraceminutes: 'soon'},
      'The setting closingGraceMinutes is soon. Write a whole number of minutes from 0 to 1440.',
    ],
    [
      {closinggraceminutes: false},
      'The setting closingGraceMinutes is false. Write a whole number of minutes from 0 to 1440.',
    ],
    [
      {board: 'jira'},
      'The setting board is jira. Choose auto (Playbooks while it is active), playbooks or builtin.',
    ],
    [{board: 2}, 'The setting board is 2. Choose auto (Playbooks while it is active), playbooks or builtin.'],
    [{actas: 'me'}, 'The setting actAs is me. Choose poster (the person who signs off) or bot.'],
  ])('%j', (raw, message) => {
    expect(wrong(raw)).toEqual([message]);
  });

  it.each<[unknown, string]>([
    ['localhost:8065', 'localhost:8065'],
    ['ftp://chat.example', 'ftp://chat.example'],
    ['http://', 'http://'],
    ['http://chat example', 'http://chat example'],
    ['http://chat.example:99999', 'http://chat.example:99999'],
    ['https://chat.example/?token=1', 'https://chat.example/?token=1'],
    ['https://chat.example/#top', 'https://chat.example/#top'],
    [8065, '8065'],
    // A problem is logged: no password in it.
    ['https://root:secret@chat.example/@mm', 'https://…@chat.example/@mm'],
    ['https://root@chat.example', 'https://…@chat.example'],
  ])('serverUrl %j', (serverUrl, shown) => {
    expect(wrong({serverUrl})).toEqual([
      `The setting serverUrl is ${shown}. Write an address that starts with http:// or https://, without user name, ` +
        'password, query or fragment, like http://localhost:8065, or leave it empty.',
    ]);
  });

  it('names every mistake at once', () => {
    expect(wrong({teams: '- id: 1\n  name: ""\n', closing: 'x'})).toHaveLength(3);
  });
});

describe('plugin.json', () => {
  it('has exactly the settings that are read, and their defaults', () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '../../../plugin.json'), 'utf8')) as {
      settings_schema: {
        sections: {
          settings: {
            key: string;
            type: string;
            default?: unknown;
            help_text: string;
            options?: {value: string}[];
          }[];
        }[];
      };
    };
    const all = manifest.settings_schema.sections.flatMap(({settings: ofSection}) => ofSection);
    // What the console shows beside them stores nothing.
    const listed = all.filter(({type}) => type !== 'custom');
    expect(all.filter(({type}) => type === 'custom').map(({key}) => key)).toEqual([
      'phraseTester',
      'playbooksHealth',
    ]);
    expect(listed.map(({key, default: value}) => [key, value])).toEqual([
      ['teams', DEFAULT_TEAMS],
      ['completion', 'all-owned'],
      ['driMaySign', false],
      ['commentReaction', 'memo'],
      ['closing', 'auto'],
      ['closingGraceMinutes', 5],
      ['proposeReviewers', true],
      ['reminders', true],
      ['remindAt', 9],
      ['board', 'auto'],
      ['actAs', 'poster'],
      ['serverUrl', ''],
    ]);
    expect(settings(Object.fromEntries(listed.map((one) => [one.key.toLowerCase(), one.default])))).toEqual(
      settings({}),
    );
    for (const [key, value] of listed.flatMap(({key: of, options = []}) =>
      options.map((option): [string, string] => [of, option.value]),
    )) {
      expect(settings({[key]: value})).toMatchObject({[key]: value});
    }
  });
});

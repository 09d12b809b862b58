import {actor, commandLine as setUp} from '../../test/fakes/command_line';

const yaml = 'id: "ours"\ntitle: it’s “ours';

it.each<[string, unknown[]]>([
  ['template', ['list', actor, false]],
  ['template list', ['list', actor, false]],
  ['Template LIST All', ['list', actor, true]],
  ['template show ours', ['show', actor, 'ours', '']],
  ['template show ours 1.0.0', ['show', actor, 'ours', '1.0.0']],
  ['template check', ['check', actor, {kind: 'post', link: ''}]],
  [
    'template import https://chat.example/core/pl/abc',
    ['import', actor, {kind: 'post', link: 'https://chat.example/core/pl/abc'}],
  ],
  [`template check \`\`\`yaml\n${yaml}\n\`\`\``, ['check', actor, {kind: 'typed', text: yaml}]],
  [`template import\n~~~\n${yaml}\n~~~\n`, ['import', actor, {kind: 'typed', text: yaml}]],
  ['template export ours', ['export', actor, 'ours', '']],
  ['template export ours 1.0.0', ['export', actor, 'ours', '1.0.0']],
  ['template export --playbook Our PRR', ['exportPlaybook', actor, 'Our PRR']],
  ['template export --playbook="Our PRR"', ['exportPlaybook', actor, 'Our PRR']],
  ['template export —playbook "Our PRR"', ['exportPlaybook', actor, 'Our PRR']],
  ['template retire ours', ['retire', actor, 'ours']],
  ['template restore ours', ['restore', actor, 'ours']],
])('/prr %s', async (line, call) => {
  const {templateCalls, type} = setUp();
  expect(await type(line)).toBe('There is no template.');
  expect(templateCalls).toEqual([call]);
});

it.each([
  ['template shwo ours', 'There is no command template shwo. Did you mean `/prr template show`?'],
  [
    'template frobnicate',
    'There is no command template frobnicate. There is: `list, show, check, import, export, retire, restore`',
  ],
  [
    'template show',
    'Say which template: `/prr template show <id> [version]`. The templates are in `/prr template list`.',
  ],
  ['template list retired', 'retired is not understood here. The command is: `/prr template list [all]`'],
  ['template retire ours now', 'now is not understood here. The command is: `/prr template retire <id>`'],
  [
    'template import one two',
    'two is not understood here. The command is: `/prr template import [link of a post]`',
  ],
  [
    'template export --playbook',
    '`--playbook` needs a value behind it, for example `--playbook mattermost-prr`',
  ],
])('/prr %s changes nothing and says what to type', async (line, text) => {
  const {templateCalls, type, errors} = setUp();
  expect(await type(line)).toBe(text);
  expect([templateCalls, errors]).toEqual([[], []]);
});

import {english} from '../../test/fakes/english';
import {Shelf} from '../../test/fakes/playbooks/shelf';
import {finished} from '../../test/fakes/world';
import {BoardAway} from '../boards/board';
import {plainParams, words} from '../posts/words';
import {Refusal} from '../review/refusal';
import type {ReviewingTeam} from '../review/types';
import {PluginKeyValue} from '../store/plugin_keyvalue';
import {TemplateLibrary} from '../templates/library';
import {templateSchema, type Template} from '../templates/template';
import {Doorman} from './doorman';
import {Setup} from './setup';
import type {Actor} from './types';

const small = templateSchema.parse({
  id: 'small',
  version: '1.0.0',
  title: 'Small PRR',
  description: 'For small things.',
  sections: [
    {id: 'scope', title: 'Scope', items: [{id: 'picture', title: 'Link a picture'}]},
    {
      id: 'sre',
      title: 'SRE',
      items: [
        {id: 'a', title: 'Alert on failure', owner: 'Ops'},
        {id: 'b', title: 'SRE review'},
      ],
    },
  ],
});
const other = templateSchema.parse({...small, id: 'other', title: 'Other PRR'});
const sre: ReviewingTeam = {id: 'sre', name: 'SRE', aliases: ['Site Reliability'], members: [], quorum: 1};

let shelf: Shelf;
let uses: () => Promise<boolean>;
let actAs: 'poster' | 'bot';
let actor: Actor;
const t = english();

beforeEach(() => {
  jest.useFakeTimers();
  shelf = new Shelf();
  uses = async () => true;
  actAs = 'poster';
  const {Id: channelId} = shelf.mattermost.addChannel('checkout', [shelf.dave, shelf.erin]);
  actor = {userId: shelf.dave.Id, channelId, rootId: '', mattermostTeamId: 'elsewhere'};
});

afterEach(() => {
  jest.useRealTimers();
});

function setup(templates: readonly Template[] = [small, other]): Setup {
  const library = shelf.node();
  return new Setup({
    library: () => Promise.resolve(library),
    usesPlaybooks: () => uses(),
    actAs: () => actAs,
    templates: new TemplateLibrary({
      shipped: templates,
      kv: new PluginKeyValue(shelf.mattermost),
      onCorrupt: (key) => {
        throw new Error(`${key} cannot be read`);
      },
    }),
    teams: {all: () => [sre]},
    server: shelf.mattermost,
    // No review is looked for.
    doorman: new Doorman(shelf.mattermost as never, {} as never),
    botUserId: shelf.bot.Id,
  });
}

/** What the person reads. */
async function said(use: Promise<Awaited<ReturnType<Setup['run']>>>): Promise<string> {
  try {
    return words(await finished(use), t);
  } catch (error) {
    if (error instanceof Refusal) return t(`refusal.${error.code}`, plainParams(error.params));
    throw error;
  }
}

const run = (templates?: readonly Template[], as: Actor = actor) => said(setup(templates).run(as));
const replace = (template: string, edition: string) => said(setup().replace(actor, template, edition));

test('it makes a playbook for each template in the team of the channel, and then nothing more', async () => {
  expect(await run()).toBe(
    [
      '**Small PRR** 1.0.0: its playbook is made. Runs of it are reviews, as those from `/prr start` are.',
      '**Other PRR** 1.0.0: its playbook is made. Runs of it are reviews, as those from `/prr start` are.',
    ].join('\n'),
  );
  const made = shelf.live();
  expect(made.map(({title, team_id}) => [title, team_id])).toEqual([
    ['Small PRR', 'core'],
    ['Other PRR', 'core'],
  ]);
  expect(made[0]?.checklists[1]?.items.map(({title}) => title)).toEqual([
    'Alert on failure (Ops)',
    'SRE review',
  ]);
  expect(await run()).toBe(
    [
      '**Small PRR** 1.0.0: its playbook is up to date. Nothing was changed.',
      '**Other PRR** 1.0.0: its playbook is up to date. Nothing was changed.',
    ].join('\n'),
  );
  expect(shelf.live()).toEqual(made);
});

test('the bot joins the team, so that it sees the runs that people start', async () => {
  shelf.mattermost.leaveTeam('core', shelf.bot.Id);
  await run();
  expect(await shelf.mattermost.getTeamMember('core', shelf.bot.Id)).toEqual({DeleteAt: 0});
});

test('in a direct message the team is the one that the person looks at', async () => {
  const {Id: channelId} = shelf.mattermost.addChannel('direct', [shelf.dave], {TeamId: '', Type: 'D'});
  await run([small], {...actor, channelId, mattermostTeamId: 'core'});
  expect(shelf.live().map(({team_id}) => team_id)).toEqual(['core']);
  expect(await run([small], {...actor, channelId, mattermostTeamId: ''})).toBe(
    'Playbooks belong to a Mattermost team. Use `/prr setup` in a channel of that team.',
  );
});

test('a new version is told with the one before', async () => {
  await run([small]);
  expect(await run([{...small, version: '2.0.0'}])).toBe(
    '**Small PRR**: its playbook is updated from 1.0.0 to 2.0.0. Reviews that have begun keep their items.',
  );
  expect(await run([{...small, version: '2.0.0', description: 'Shorter.'}])).toBe(
    '**Small PRR** 2.0.0: its playbook is updated. Reviews that have begun keep their items.',
  );
});

describe('a playbook that people have edited', () => {
  async function edited(): Promise<string> {
    await run([small]);
    const [playbook] = shelf.live();
    await shelf.edit(playbook?.id ?? '', ({checklists}) => {
      checklists[0]!.items[0]!.title = 'Link a *new* picture';
      checklists[1]!.items.shift();
    });
    return run([small]);
  }

  test('is shown with its differences, and with the command that replaces it', async () => {
    const text = await edited();
    const edition = /replace small ([0-9a-f]{8})`/.exec(text)?.[1] ?? '';
    expect(text.split('\n')).toEqual([
      '**Small PRR** 1.0.0: people have edited its playbook, Small PRR, so it was left as it is. This is how it differs from the template:',
      '- Item only in the template, in SRE: Alert on failure (Ops)',
      '- Item has another title, in Scope: Link a \\*new\\* picture (template: Link a picture)',
      `To give these changes up and write the template over it: \`/prr setup replace small ${edition}\`. To keep them, do nothing: reviews start from the playbook as it is.`,
    ]);
    expect(await replace('small', edition)).toBe(
      '**Small PRR** 1.0.0: the template was written over its playbook. Reviews that have begun keep their items.',
    );
    expect(await run([small])).toContain('up to date');
  });

  test('is not replaced when it has changed since, or by mistake', async () => {
    await edited();
    expect(await replace('small', '00000000')).toBe(
      'The playbook of Small PRR has changed since it was called 00000000, so it was not replaced. See with `/prr setup` what it is now.',
    );
    expect(await replace('smal', '00000000')).toBe('There is no template smal. There is: `small, other`');
    expect(await replace('other', '00000000')).toBe(
      'There is no playbook of Other PRR here yet. Make it with `/prr setup`.',
    );
    shelf.mattermost.withheld.add('public_playbook_manage_properties');
    const edition = /replace small ([0-9a-f]{8})`/.exec(await run([small]))?.[1] ?? '';
    expect(await replace('small', edition)).toContain(
      'a system admin can allow Manage Playbook Configurations',
    );
  });

  test('long lists and titles are cut', async () => {
    await run([small]);
    const [playbook] = shelf.live();
    await shelf.edit(playbook?.id ?? '', ({checklists}) => {
      const [item] = checklists[0]!.items;
      for (let more = 0; more < 99; more++) {
        checklists[0]!.items.push({...item!, title: `${String(more)} ${'long '.repeat(99)}`});
      }
    });
    const lines = (await run([small])).split('\n');
    expect(lines).toHaveLength(33);
    expect(lines[31]).toBe('- … and 69 more differences');
    expect(Math.max(...lines.slice(1, 31).map(({length}) => length))).toBeLessThan(150);
  });
});

test.each<[string, () => void, string]>([
  [
    'make',
    () => shelf.mattermost.withheld.add('public_playbook_create'),
    '**Small PRR** 1.0.0: its playbook was not made. Playbooks does not let you: a system admin can allow Create Public Playbook in System Console > User Management > Permissions, or run `/prr setup` here.',
  ],
  [
    'see',
    () => shelf.mattermost.withheld.add('view_team'),
    'Playbooks does not let you see the playbooks of this Mattermost team. Ask a system admin to run `/prr setup` here.',
  ],
  [
    'reach',
    () => (shelf.standIn.active = false),
    'Playbooks does not answer right now. Please try again in a minute: what is made already stays, and nothing is made twice.',
  ],
])('who may or can not %s playbooks is told', async (_what, arrange, text) => {
  arrange();
  expect(await run([small])).toBe(text);
  expect(shelf.live()).toEqual([]);
});

test('in the bot’s name nobody gets to do what Playbooks does not let them do', async () => {
  actAs = 'bot';
  expect(await run([small])).toContain('its playbook is made');
  shelf.mattermost.withheld.add('public_playbook_manage_properties');
  expect(await replace('small', '00000000')).toContain('Only people who may change the public playbooks');
  shelf.mattermost.withheld.add('public_playbook_create');
  expect(await run([small])).toContain('Only people who may make public playbooks');
  expect(shelf.writes()).toBe(1);
});

test('while the server does not say whether Playbooks is active, the person is asked to try again', async () => {
  uses = () => Promise.reject(new BoardAway('the server does not say'));
  const text =
    'Playbooks does not answer right now. Please try again in a minute: what is made already stays, and nothing is made twice.';
  expect(await run()).toBe(text);
  expect(await replace('small', '00000000')).toBe(text);
});

test('where reviews do not run in Playbooks, nothing needs to be set up', async () => {
  uses = async () => false;
  const text =
    'Reviews on this server use the board that comes with this plugin, because Playbooks is not active here or is switched off in the settings. Nothing needs to be set up: begin with `/prr start`.';
  expect(await run()).toBe(text);
  expect(await replace('small', '00000000')).toBe(text);
  expect(shelf.standIn.asked).toEqual([]);
});

test.each<[string, (shelf: Shelf) => string]>([
  ['guests', ({mattermost}) => mattermost.addUser('gus', {Roles: 'system_guest'}).Id],
  ['people out of the channel', ({mattermost}) => mattermost.addUser('olga').Id],
])('%s may not', async (who, add) => {
  const userId = add(shelf);
  if (who === 'guests') await shelf.mattermost.addChannelMember(actor.channelId, userId);
  for (const attempt of [
    run([small], {...actor, userId}),
    said(setup().replace({...actor, userId}, 'small', '00000000')),
  ]) {
    expect(await attempt).toContain('Only people who may post in this channel can set up the playbooks');
  }
  expect(shelf.standIn.asked).toEqual([]);
});

describe('keywords that a sign-off would set off', () => {
  const payload = (keywords: string[], user_ids: string[] = []) => JSON.stringify({keywords, user_ids});
  const ticking = (keywords: string[], userIds?: string[]) => ({
    trigger: {type: 'keywords_by_users', payload: payload(keywords, userIds)},
    actions: [{type: 'mark_item_as_done', payload: '{"enabled":true}'}],
  });

  test('are told, with what to do about them', async () => {
    await shelf.make({
      title: 'Old *PRR*',
      checklists: [
        {
          title: 'SRE',
          items: [{title: 'Approval', task_actions: [ticking(['SRE review']), ticking(['approves'], ['a'])]}],
        },
      ],
      signal_any_keywords_enabled: true,
      signal_any_keywords: ['site reliability review'],
    });
    expect((await run([small])).split('\n').slice(1)).toEqual([
      'Some playbooks have keywords that a sign-off would set off. Playbooks looks for the characters only, capitals as they are, and asks for no right: in “SRE review is completed?” it would find them too.',
      '- Old \\*PRR\\*: “SRE review” ticks Approval, whoever writes it',
      '- Old \\*PRR\\*: “approves” ticks Approval, when 1 person writes it',
      '- Old \\*PRR\\*: “site reliability review” offers to start a run',
      'Runs tick such items by themselves, whoever writes. To leave that to sign-offs that count, take the keywords out in Playbooks: at the item under Task actions, or at the playbook under Actions. Runs that have begun keep theirs.',
    ]);
  });

  test('many are counted, and so are playbooks that were not looked at', async () => {
    const many = Array.from({length: 20}, (_, at) => `SRE review ${String(at)}`);
    await shelf.make({
      title: 'Old',
      checklists: [{title: 'SRE', items: [{title: 'A', task_actions: [ticking(many)]}]}],
    });
    const lines = (await run([small])).split('\n');
    expect(lines[17]).toBe('- … and 5 more keywords');
    for (let made = 0; made < 110; made++) await shelf.make({title: `P ${String(made)}`});
    expect((await run([small])).split('\n').at(-1)).toBe(
      '100 of 112 playbooks were looked at for keywords that a sign-off would set off, those that were run last first.',
    );
  });

  test('that cannot be looked for do not hide what was made', async () => {
    const reading = ({method, url}: Request): boolean => method === 'GET' && /page=0/.test(url);
    await run([small]);
    shelf.standIn.faults.next(1, 503, {of: reading});
    expect((await run([small])).split('\n')).toEqual([
      expect.stringContaining('up to date'),
      'Whether playbooks have keywords that a sign-off would set off could not be looked at now: Playbooks does not answer. Try `/prr setup` again in a minute.',
    ]);
  });
});

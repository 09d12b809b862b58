import {onBoard} from '../boards';
import type {Channel, Team} from '../models';
import {InPlaybooks, type Playbook} from '../playbooks';
import {type} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {itemIds} from '../template_items';

let world: SharedWorld;
let team: Team;
let channel: Channel;
let dave: InPlaybooks;

// A Mattermost team of its own: other test files start reviews from the playbook of theirs.
beforeAll(async () => {
  world = await sharedWorld();
  team = await world.admin.createTeam('setting-up', 'Setting up');
  await world.admin.addToTeam(team.id, world.dave.id);
  channel = await world.dave.createChannel(team.id, 'playbooks');
  dave = new InPlaybooks(world.dave);
});

afterAll(async () => {
  await world.leave();
});

onBoard('playbooks', '/prr setup', () => {
  test('makes one public playbook for each template, and typed again changes nothing', async () => {
    expect(await setup()).toContain('its playbook is made');
    const made = await ours();
    expect(made).toMatchObject({title: 'Mattermost PRR', public: true});
    expect(made.description).toMatch(/^PRR template: mattermost-prr \d+\.\d+\.\d+$/m);
    expect(made.checklists.map(({title}) => title)).toEqual([
      'Scope',
      'SRE',
      'Platform',
      'Security',
      'Acceptance',
    ]);

    expect(await setup()).toContain('is up to date. Nothing was changed.');
    expect(await ours()).toEqual(made);
  });

  test('shows what people have edited, and leaves it', async () => {
    const {id} = await ours();
    await dave.changePlaybook(id, {checklists: await withoutTheFirstItem()});
    const edited = await ours();
    const answer = await setup();
    expect(answer).toContain('people have edited its playbook');
    expect(answer).toMatch(/Item only in the template, in Scope: Say in one paragraph/);
    expect(answer).toContain('/prr setup replace mattermost-prr ');
    expect(await ours()).toEqual(edited);
  });

  test('writes the template over it only when asked, for what was shown and nothing newer', async () => {
    const shown = editionIn(await setup());
    const {id} = await ours();
    await dave.changePlaybook(id, {checklists: await withoutTheFirstItem()});
    const newer = await ours();
    expect(await setup(`replace mattermost-prr ${shown}`)).toContain('has changed since it was called');
    expect(await ours()).toEqual(newer);

    const replaced = await setup(`replace mattermost-prr ${editionIn(await setup())}`);
    expect(replaced).toContain('the template was written over its playbook');
    expect((await ours()).checklists[0]?.items).toHaveLength(itemIds('scope').length);
    expect(await setup()).toContain('is up to date. Nothing was changed.');
  });

  test('warns of keywords in other playbooks that a sign-off would set off', async () => {
    const keywords = {keywords: ['SRE review is completed'], user_ids: []};
    const id = await dave.createPlaybook(team.id, 'Ticks by substring', {SRE: ['SRE review']});
    const playbook = await dave.playbook(id);
    const [sre] = playbook.checklists;
    const actions = [
      {
        trigger: {type: 'keywords_by_users', payload: JSON.stringify(keywords)},
        actions: [{type: 'mark_item_as_done', payload: JSON.stringify({enabled: true})}],
      },
    ];
    await dave.changePlaybook(id, {
      checklists: [{...sre, items: [{title: 'SRE review', task_actions: actions}]}],
    });
    expect(await setup()).toContain(
      'Ticks by substring: “SRE review is completed” ticks SRE review, whoever writes it',
    );
  });
});

function setup(words = ''): Promise<string> {
  return type(world.dave, channel, `/prr setup ${words}`.trim());
}

/** @throws Error unless there is exactly one */
async function ours(): Promise<Playbook> {
  const found = (await dave.playbooks(team.id)).filter(({title}) => title === 'Mattermost PRR');
  if (found.length !== 1) {
    throw new Error(`there are ${found.length} playbooks of the template`);
  }
  return found[0]!;
}

async function withoutTheFirstItem(): Promise<Playbook['checklists']> {
  const [first, ...others] = (await ours()).checklists;
  return [{...first!, items: first!.items.slice(1)}, ...others];
}

function editionIn(answer: string): string {
  return /setup replace mattermost-prr (\S+?)`/.exec(answer)?.[1] ?? '';
}

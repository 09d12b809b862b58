import {RunsWorld} from '../../../test/fakes/playbooks/runs_world';
import {finished} from '../../../test/fakes/world';
import {runSchema} from './schemas';
import type {WatchedRuns} from './watched_runs';

const MINUTE = 60_000;

let world: RunsWorld;
let watched: WatchedRuns;

beforeEach(async () => {
  jest.useFakeTimers();
  world = new RunsWorld();
  await finished(world.withPlaybook());
  ({watched} = world.board());
});

afterEach(() => {
  jest.useRealTimers();
});

/** Started by dave in Playbooks' own UI. */
async function started(name: string, channelId = world.channel.Id): Promise<string> {
  const {id} = await finished(world.standIn.ui(world.dave.Id).start(world.playbookId, name, channelId));
  await jest.advanceTimersByTimeAsync(MINUTE);
  return id;
}

async function titlesSince(since: number): Promise<string[]> {
  return (await finished(watched.changedSince(since))).runs.map(({title}) => title);
}

test('a run is shown with what tells whether it is a review', async () => {
  const {ref} = await finished(world.board().create(world.input()));
  await finished(world.standIn.ui(world.dave.Id).start(world.playbookId, 'By hand', world.channel.Id));
  const {runs} = await finished(watched.changedSince(0));
  expect(runs.map(({title, key, template}) => [title, key, template?.id])).toEqual([
    ['Checkout to production', 'PRR-12', 'prr'],
    ['By hand', '', 'prr'],
  ]);
  expect(runs[0]).toMatchObject({
    ref,
    channelId: world.channel.Id,
    mattermostTeamId: 'core',
    driId: 'user-dave',
    createdBy: 'user-dave',
    finished: false,
    changedAt: world.standIn.run(ref).update_at,
  });
});

test('a run of another playbook is no review', async () => {
  const ours = world.playbookId;
  await finished(world.withPlaybook());
  await started('Something else');
  world.playbookId = ours;
  expect((await finished(watched.changedSince(0))).runs).toMatchObject([{template: null}]);
});

test('at first only what goes on, later whatever changed, finished or not', async () => {
  const one = await started('one');
  const two = await started('two');
  await finished(world.standIn.ui(world.dave.Id).finish(one));
  expect(await titlesSince(0)).toEqual(['two']);
  const {until} = await finished(watched.changedSince(0));
  await jest.advanceTimersByTimeAsync(10 * MINUTE);
  await finished(world.standIn.ui(world.dave.Id).finish(two));
  expect(await titlesSince(until)).toContain('two');
});

test('what changes while it is listed, or is a little behind, is seen the next time', async () => {
  const id = await started('one');
  const changedAt = world.standIn.run(id).update_at;
  const {until} = await finished(watched.changedSince(0));
  expect(until).toBe(changedAt - 2 * MINUTE);
  await jest.advanceTimersByTimeAsync(10 * MINUTE);
  await finished(world.standIn.ui(world.dave.Id).tick(id, 'SRE 1'));
  const next = await finished(watched.changedSince(until));
  expect(next.runs).toHaveLength(1);
  expect(next.until).toBe(world.standIn.run(id).update_at - 2 * MINUTE);
});

test('it never goes back, and stays when nothing happens', async () => {
  await started('one');
  const since = Date.now() + 60 * MINUTE;
  expect(await finished(watched.changedSince(since))).toEqual({runs: [], until: since});
});

test('a change that a clock ahead of ours has dated does not hide what comes after it', async () => {
  const id = await started('one');
  const run = runSchema.parse({...world.standIn.run(id), update_at: Date.now() + 60 * MINUTE});
  const playbooks = world.callsWith(() => ({
    runs: async () => ({total_count: 1, page_count: 1, has_more: false, items: [run]}),
  }));
  const {until} = await finished(world.board({playbooks}).watched.changedSince(0));
  expect(until).toBeLessThanOrEqual(Date.now() - 2 * MINUTE);
});

test('every page is read, as the bot, twenty runs each', async () => {
  for (let n = 0; n < 41; n++) {
    await finished(
      world.standIn.ui(world.dave.Id).start(world.playbookId, `run ${String(n)}`, world.channel.Id),
    );
  }
  world.standIn.asked.splice(0);
  expect(await titlesSince(0)).toHaveLength(41);
  expect(world.standIn.asked.map(({userId}) => userId)).toEqual([world.bot.Id, world.bot.Id, world.bot.Id]);
});

test('a run that slips between two pages, because another has ended meanwhile, is found', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 30; n++) {
    ids.push(
      (
        await finished(
          world.standIn.ui(world.dave.Id).start(world.playbookId, `run ${String(n)}`, world.channel.Id),
        )
      ).id,
    );
  }
  let pages = 0;
  const playbooks = world.callsWith((calls) => ({
    runs: async (filter) => {
      pages += 1;
      const page = await calls.runs(filter);
      if (pages === 1) {
        await world.standIn.ui(world.dave.Id).finish(ids[0]!);
      }
      return page;
    },
  }));
  const {runs} = await finished(world.board({playbooks}).watched.changedSince(0));
  expect(new Set(runs.map(({ref}) => ref))).toEqual(new Set(ids));
});

test('more runs than can be looked at are reported, and asked for again', async () => {
  const run = runSchema.parse(world.standIn.run(await started('one')));
  const playbooks = world.callsWith(() => ({
    runs: async ({page}) => ({
      total_count: 1e6,
      page_count: 1e4,
      has_more: true,
      items: [{...run, id: `r${String(page)}`}],
    }),
  }));
  const answer = await finished(world.board({playbooks}).watched.changedSince(77));
  expect(answer.until).toBe(77);
  expect(world.logged).toEqual(['there are more runs than can be listed']);
});

describe('what goes on in a channel', () => {
  test.each([true, false])('the oldest first, also where the bot may not read it (%s)', async (isMember) => {
    if (isMember) {
      await world.mattermost.addChannelMember(world.channel.Id, world.bot.Id);
    }
    const over = await started('over');
    await started('old');
    await started('elsewhere', world.mattermost.addChannel('other', [world.dave]).Id);
    await started('new');
    await finished(world.standIn.ui(world.dave.Id).finish(over));
    const runs = await finished(watched.runningIn(world.channel.Id));
    expect(runs.map(({title}) => title)).toEqual(['old', 'new']);
  });
});

test('the bot joins once: asked again it writes nothing into the timeline', async () => {
  const id = await started('one');
  await finished(watched.join(id));
  const {participant_ids, timeline_events} = world.standIn.run(id);
  expect(participant_ids).toContain(world.bot.Id);
  await finished(watched.join(id));
  expect(world.standIn.run(id).timeline_events).toEqual(timeline_events);
});

test('switched off it is not there, and asking it is the board’s being away', async () => {
  world.standIn.active = false;
  expect(await watched.isThere()).toBe(false);
  await expect(finished(watched.changedSince(0))).rejects.toMatchObject({name: 'BoardAway'});
});

import {writes} from '../../../test/fakes/playbooks/faults';
import {RunsWorld} from '../../../test/fakes/playbooks/runs_world';
import {finished} from '../../../test/fakes/world';
import {PlaybooksFailed, PlaybooksForbidden, type Playbooks, type PlaybooksCalls} from './calls';
import type {Run} from './schemas';

const DUE_AT = 1_900_000_000_000;
const DUE_ITEMS = ['SRE review', 'Platform review', 'Security review'];

let world: RunsWorld;

beforeEach(async () => {
  jest.useFakeTimers();
  world = new RunsWorld();
  await finished(world.withPlaybook());
  world.written();
});

afterEach(() => {
  jest.useRealTimers();
});

const input = () => world.input({dueAt: DUE_AT, dueItems: DUE_ITEMS});
const create = () => finished(world.board().create(input()));

/** The one run there is, complete. */
function expectOneRun(): void {
  const runs = world.standIn.runs();
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({
    name: 'Checkout to production',
    summary: 'Checkout takes production traffic\n\nPRR-12',
    owner_user_id: 'user-dave',
    reporter_user_id: 'user-dave',
    channel_id: world.channel.Id,
    playbook_id: world.playbookId,
    participant_ids: ['user-alice', 'user-bob', 'user-carol', 'user-dave', 'user-prr'],
  });
  const due = runs[0]!.checklists.flatMap(({items}) => items).filter((item) => item.due_date > 0);
  expect(due.map((item) => `${item.title} ${String(item.due_date)}`)).toEqual(
    DUE_ITEMS.map((title) => `${title} ${String(DUE_AT)}`),
  );
}

test('the run is the DRI’s, in the channel, with its participants and due dates, all in the DRI’s name', async () => {
  const {ref} = await create();
  expectOneRun();
  expect(world.standIn.runs()[0]?.id).toBe(ref);
  expect(new Set(world.standIn.asked.map(({userId}) => userId))).toEqual(new Set(['user-dave']));
});

test('made again it is the same run, and nothing is written', async () => {
  const {ref} = await create();
  world.written();
  expect(await create()).toEqual({ref});
  expect(world.written()).toEqual([]);
});

class Crash extends Error {}

/** Dies at the nth call, before or after it is carried out. */
function dying(at: number, when: 'before' | 'after'): {playbooks: Playbooks; died: () => boolean} {
  let calls = 0;
  const mortal = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      const mine = (calls += 1);
      if (mine === at && when === 'before') {
        throw new Crash();
      }
      const result = await call(...args);
      if (mine === at) {
        throw new Crash();
      }
      return result;
    };
  };
  const playbooks = world.callsWith((real): Partial<PlaybooksCalls> => ({
    run: mortal(real.run),
    runs: mortal(real.runs),
    startRun: mortal(real.startRun),
    addParticipants: mortal(real.addParticipants),
    setDueDate: mortal(real.setDueDate),
  }));
  return {playbooks, died: () => calls >= at};
}

// Listing, start, read, participants, read, read, three due dates with a read after each.
const CALLS = 11;

test.each(
  Array.from({length: CALLS}, (_, place) => place + 1).flatMap((at) => [
    [at, 'before'] as const,
    [at, 'after'] as const,
  ]),
)('a process that dies at call %d, %s it is made, is taken up by the next try', async (at, when) => {
  const {playbooks} = dying(at, when);
  await expect(finished(world.board({playbooks}).create(input()))).rejects.toBeInstanceOf(Crash);
  await create();
  expectOneRun();
});

test('those are all the calls there are', async () => {
  const {playbooks, died} = dying(CALLS + 1, 'before');
  await finished(world.board({playbooks}).create(input()));
  expect(died()).toBe(false);
});

test('a start that Playbooks breaks off before its owner takes part is completed', async () => {
  const added: string[] = [];
  const brokenOff = (run: Run): Run => ({
    ...run,
    participant_ids: run.participant_ids.filter((id) => id !== 'user-dave' || added.includes(id)),
  });
  const playbooks = world.callsWith((real) => ({
    startRun: async (run) => {
      await real.startRun(run);
      throw new PlaybooksFailed('failed to add the owner to the channel');
    },
    runs: async (filter) => {
      const page = await real.runs(filter);
      return {...page, items: page.items.map(brokenOff)};
    },
    run: async (id) => brokenOff(await real.run(id)),
    addParticipants: async (id, userIds) => {
      added.push(...userIds);
      await real.addParticipants(id, userIds);
    },
  }));
  await finished(world.board({playbooks}).create(input()));
  expect(added.sort()).toEqual(['user-alice', 'user-bob', 'user-carol', 'user-dave', 'user-prr']);
  expectOneRun();
});

test.each(['dropped', 'hang', 502, 500] as const)(
  'the lost answer of a start (%s) leads to no second run',
  async (fault) => {
    world.standIn.faults.next(1, fault, {of: (request) => writes(request), done: true});
    await create();
    expectOneRun();
  },
);

test('another review’s run in the channel is left alone', async () => {
  const other = await finished(world.board().create(world.input({reviewId: 'o', key: 'PRR-1'})));
  const {ref} = await create();
  expect(ref).not.toBe(other.ref);
  expect(world.standIn.runs()).toHaveLength(2);
});

test('a playbook that names an owner of its own starts the DRI’s run all the same', async () => {
  await finished(world.withPlaybook({default_owner_enabled: true, default_owner_id: world.bob.Id}));
  await create();
  expectOneRun();
});

test('a due date that the playbook sets is kept', async () => {
  const items = [{title: 'SRE review', due_date: 1_000}, {title: 'Security review'}];
  await finished(world.withPlaybook({checklists: [{title: 'All', items}]}));
  await create();
  const [set, given] = world.standIn.runs()[0]!.checklists[0]!.items;
  expect(set!.due_date).toBeLessThan(DUE_AT);
  expect(given!.due_date).toBe(DUE_AT);
});

test('a licence without due dates starts without them', async () => {
  const playbooks = world.callsWith(() => ({
    setDueDate: () => Promise.reject(new PlaybooksForbidden('not covered')),
  }));
  await finished(world.board({playbooks}).create(input()));
  expect(world.standIn.runs()).toHaveLength(1);
  expect(world.logged).toEqual(['Playbooks takes no due dates']);
});

test('a named reviewer who is not in the Mattermost team is left out, and asked for once', async () => {
  world.mattermost.leaveTeam('core', world.bob.Id);
  await create();
  expect(world.standIn.runs()[0]?.participant_ids).toEqual([
    'user-alice',
    'user-carol',
    'user-dave',
    'user-prr',
  ]);
  expect(world.written().filter((path) => path === 'POST query')).toHaveLength(1);
});

test('somebody who may not start runs in the channel is told so', async () => {
  world.mattermost.withheld.add('manage_public_channel_properties');
  await expect(create()).rejects.toMatchObject({name: 'BoardRefused', because: 'may-not-start'});
});

test('an archived playbook is named as the reason', async () => {
  await finished(
    world.standIn.serve(
      new Request(`http://playbooks/api/v0/playbooks/${world.playbookId}`, {
        method: 'DELETE',
        headers: {'Mattermost-User-Id': world.dave.Id},
      }),
    ),
  );
  await expect(create()).rejects.toMatchObject({name: 'BoardRefused', because: 'playbook-gone'});
});

test('a playbook that does not exist is gone as well', async () => {
  await expect(finished(world.board().create({...input(), source: 'nothing'}))).rejects.toMatchObject({
    name: 'BoardRefused',
    because: 'playbook-gone',
  });
});

test('a failure of Playbooks’ own is its being away', async () => {
  world.standIn.faults.next(1, 500, {of: writes});
  await expect(create()).rejects.toMatchObject({name: 'BoardAway'});
  await create();
  expectOneRun();
});

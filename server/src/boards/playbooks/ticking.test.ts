import {writes} from '../../../test/fakes/playbooks/faults';
import {itemNamed, RunsWorld, ticksOf} from '../../../test/fakes/playbooks/runs_world';
import {finished} from '../../../test/fakes/world';
import type {Board} from '../board';
import {PlaybooksFailed} from './calls';

const SRE = ['SRE 1', 'SRE 2', 'SRE 3', 'SRE review'];
const PLATFORM = ['Platform 1', 'Platform 2', 'Platform 3', 'Platform review'];
const SECURITY = ['Security 1', 'Security 2', 'Security 3', 'Security review'];

let world: RunsWorld;
let board: Board;
let ref: string;

async function start(options: ConstructorParameters<typeof RunsWorld>[0] = {}): Promise<void> {
  world = new RunsWorld(options);
  await finished(world.withPlaybook());
  board = world.board();
  ({ref} = await finished(board.create(world.input())));
  world.standIn.asked.splice(0);
}

beforeEach(async () => {
  jest.useFakeTimers();
  await start();
});

afterEach(() => {
  jest.useRealTimers();
});

const by = (titles: readonly string[], userId: string): string[] =>
  titles.map((title) => `${title} done ${userId}`);

/** As the caller does under the review's lock: what was erased is put back in its author's name. */
async function putBack(): Promise<void> {
  for (let round = 0; round < 40; round++) {
    const {erased = []} = await board.read(ref);
    const [first] = erased;
    if (first === undefined) {
      return;
    }
    const {itemId, state} = first;
    await board.apply(ref, [{itemId, kind: 'state', state, reason: ''}], first.by, first.at);
  }
}

function countOf(method: string): number {
  return world.standIn.asked.filter((asked) => asked.method === method).length;
}

test('a team’s items are ticked one after the other in the person’s name, with one read more than there are writes', async () => {
  await jest.advanceTimersByTimeAsync(1_000);
  const content = await finished(board.apply(ref, world.done(ref, ...SRE), world.alice.Id, 5));
  expect(ticksOf(content)).toEqual(by(SRE, 'user-alice'));
  expect(new Set(world.standIn.asked.map(({userId}) => userId))).toEqual(new Set(['user-alice']));
  expect(countOf('PUT')).toBe(SRE.length);
  expect(countOf('GET')).toBe(SRE.length + 1);
  // Writes side by side would have lost each other, and been repeated: that these were enough tells they were not.
});

test('what was read a moment ago is not read again before the first write', async () => {
  await finished(board.read(ref));
  world.standIn.asked.length = 0;
  const content = await finished(board.apply(ref, world.done(ref, ...SRE), world.alice.Id, 5));
  expect(ticksOf(content)).toEqual(by(SRE, 'user-alice'));
  expect(countOf('PUT')).toBe(SRE.length);
  expect(countOf('GET')).toBe(SRE.length);
});

test('what was read a moment ago does not tell that nothing is to be written', async () => {
  await finished(board.read(ref));
  await finished(world.standIn.ui(world.bob.Id).tick(ref, 'SRE 1'));
  const content = await finished(board.apply(ref, world.changes(ref, 'open', ['SRE 1']), world.alice.Id, 5));
  expect(ticksOf(content)).toEqual([]);
});

test('what holds already is not written, and stays whose it is', async () => {
  await jest.advanceTimersByTimeAsync(1_000);
  await finished(world.standIn.ui(world.bob.Id).tick(ref, 'SRE 1'));
  const content = await finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5));
  expect(world.written()).toEqual([]);
  expect(ticksOf(content)).toEqual(['SRE 1 done user-bob']);
});

test('of two changes of one item the later one counts', async () => {
  const changes = [...world.done(ref, 'SRE 1'), ...world.changes(ref, 'skipped', ['SRE 1'])];
  expect(ticksOf(await finished(board.apply(ref, changes, world.alice.Id, 5)))).toEqual([
    'SRE 1 skipped user-alice',
  ]);
});

test.each([0, 1, 7])(
  'three nodes tick at once, without a lock, people too: nobody’s tick is lost (%d ms)',
  async (pace) => {
    world.standIn.pace.beforeWrite = pace;
    const nodes = [
      [world.alice, SRE],
      [world.bob, PLATFORM],
      [world.carol, SECURITY.slice(0, 3)],
    ] as const;
    const ui = world.standIn.ui(world.dave.Id);
    await finished(
      Promise.all([
        ...nodes.map(([user, titles]) => world.board().apply(ref, world.done(ref, ...titles), user.Id)),
        ui.tick(ref, 'Security review'),
      ]),
    );
    await finished(putBack());
    const {sections} = await finished(board.read(ref));
    expect(sections.flatMap(({items}) => items).map(({title, changedBy}) => `${title} ${changedBy}`)).toEqual(
      [
        ...SRE.map((title) => `${title} user-alice`),
        ...PLATFORM.map((title) => `${title} user-bob`),
        ...SECURITY.slice(0, 3).map((title) => `${title} user-carol`),
        'Security review user-dave',
      ],
    );
  },
);

test('one tick of another person, erased by our write, is told, and not put back behind their backs', async () => {
  world.standIn.pace.onNextRead(() => world.standIn.ui(world.bob.Id).tick(ref, 'Platform 1'));
  const content = await finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5));
  const {id} = itemNamed(content, 'Platform 1');
  expect(ticksOf(content)).toEqual(['SRE 1 done user-alice']);
  expect(content.erased).toEqual([{itemId: id, state: 'done', by: 'user-bob', at: expect.any(Number)}]);
  await finished(putBack());
  expect(ticksOf(await finished(board.read(ref)))).toEqual([
    'SRE 1 done user-alice',
    'Platform 1 done user-bob',
  ]);
});

test.each([
  ['before we look', 1],
  ['after we have seen it', 2],
])('our tick, erased by another person’s write %s, is written again', async (_when, after) => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  // The person's edit has read the run before we write.
  world.standIn.pace.onNextRead(() => gate);
  const edit = world.standIn.ui(world.bob.Id).renameItem(ref, 'Security 1', 'Secrets');
  for (let write = 1; write < after; write++) {
    world.standIn.pace.onNextWrite(() => undefined);
  }
  world.standIn.pace.onNextWrite(async () => {
    open();
    await edit;
  });
  const content = await finished(board.apply(ref, world.done(ref, 'SRE 1', 'SRE 2'), world.alice.Id, 5));
  expect(ticksOf(content)).toEqual(['SRE 1 done user-alice', 'SRE 2 done user-alice']);
  expect(itemNamed(content, 'Secrets').state).toBe('open');
  expect(world.written()).toHaveLength(2 + after);
});

test('what a person deletes after it was ticked stays away, and the others are ticked', async () => {
  const changes = world.done(ref, 'SRE 1', 'SRE 2', 'SRE 3');
  world.standIn.pace.onNextWrite(() => undefined);
  world.standIn.pace.onNextWrite(() => world.standIn.ui(world.bob.Id).deleteItem(ref, 'SRE 1'));
  const content = await finished(board.apply(ref, changes, world.alice.Id, 5));
  expect(ticksOf(content)).toEqual(['SRE 2 done user-alice', 'SRE 3 done user-alice']);
});

test('what a person unticks on purpose while the others are ticked stays as they want it', async () => {
  const changes = world.done(ref, 'SRE 1', 'SRE 2', 'SRE 3');
  // When the second tick has been written, the first one is seen as done.
  world.standIn.pace.onNextWrite(() => undefined);
  world.standIn.pace.onNextWrite(() => world.standIn.ui(world.bob.Id).untick(ref, 'SRE 1'));
  const content = await finished(board.apply(ref, changes, world.alice.Id, 5));
  expect(ticksOf(content)).toEqual(['SRE 2 done user-alice', 'SRE 3 done user-alice']);
  expect(itemNamed(content, 'SRE 1')).toMatchObject({state: 'open', changedBy: 'user-bob'});
});

describe('an item that moves between our read and our write', () => {
  function moveFirst(title: string, section: string, place: number): void {
    world.beforeWriteOf(world.alice.Id, () =>
      world.standIn.ui(world.dave.Id).moveItem(ref, title, section, place),
    );
  }

  test('the item that was hit instead is open again, ours is ticked', async () => {
    moveFirst('Security 1', 'SRE', 0);
    const content = await finished(board.apply(ref, world.done(ref, 'SRE 2'), world.alice.Id, 5));
    expect(ticksOf(content)).toEqual(['SRE 2 done user-alice']);
    expect(content.erased).toEqual([]);
    expect(world.written().map((path) => path.replace(/.*checklists/, ''))).toEqual([
      '/0/item/1/state',
      '/0/item/1/state',
      '/0/item/2/state',
    ]);
  });

  test('somebody’s tick on it is put back as theirs', async () => {
    await finished(world.standIn.ui(world.alice.Id).tick(ref, 'SRE 2'));
    await finished(world.standIn.ui(world.carol.Id).tick(ref, 'SRE 1'));
    moveFirst('Security 1', 'SRE', 0);
    const content = await finished(
      board.apply(ref, world.changes(ref, 'open', ['SRE 2']), world.alice.Id, 5),
    );
    expect(ticksOf(content)).toEqual(['SRE 1 done user-carol']);
  });

  test('a wrong assignee is taken back', async () => {
    moveFirst('Security 1', 'SRE', 0);
    const itemId = world.itemId(ref, 'SRE 2');
    const content = await finished(
      board.apply(ref, [{itemId, kind: 'assignee', assigneeId: world.bob.Id}], world.alice.Id, 5),
    );
    expect(itemNamed(content, 'SRE 1')).toMatchObject({assigneeId: ''});
    expect(itemNamed(content, 'SRE 2')).toMatchObject({assigneeId: 'user-bob', assignedBy: 'user-alice'});
  });

  test('an item that is wanted as well is left as it was hit', async () => {
    moveFirst('Security 1', 'SRE', 0);
    const content = await finished(board.apply(ref, world.done(ref, 'SRE 2', 'SRE 1'), world.alice.Id, 5));
    expect(ticksOf(content)).toEqual(['SRE 1 done user-alice', 'SRE 2 done user-alice']);
    expect(content.erased).toEqual([]);
  });

  test('an item that is gone is refused, and nothing else is left changed', async () => {
    const changes = world.done(ref, 'SRE review');
    world.beforeWriteOf(world.alice.Id, () => world.standIn.ui(world.dave.Id).deleteItem(ref, 'SRE review'));
    await expect(finished(board.apply(ref, changes, world.alice.Id, 5))).rejects.toMatchObject({
      name: 'BoardRefused',
      because: 'item-gone',
    });
    expect(ticksOf(await finished(board.read(ref)))).toEqual([]);
  });
});

describe('answers that go wrong', () => {
  const faults = [500, 502, 503, 'html', 'garbage', 'dropped', 'hang'] as const;

  test.each(faults.flatMap((fault) => [false, true].map((done) => [fault, done] as const)))(
    'one write answers %s (carried out: %s): every item is ticked, none twice',
    async (fault, isDone) => {
      world.standIn.faults.next(1, fault, {of: writes, done: isDone});
      const content = await finished(board.apply(ref, world.done(ref, ...SRE), world.alice.Id, 5));
      expect(ticksOf(content)).toEqual(by(SRE, 'user-alice'));
      const told = world.standIn
        .run(ref)
        .timeline_events.filter((event) => event.event_type === 'task_state_modified');
      expect(told).toHaveLength(4);
    },
  );

  test('one read that fails is made again', async () => {
    world.standIn.faults.next(1, 503);
    expect(
      ticksOf(await finished(board.apply(ref, world.done(ref, ...SRE), world.alice.Id, 5))),
    ).toHaveLength(4);
  });

  test.each([502, 'hang', 'html'] as const)(
    'no answer at all (%s) is the board’s being away',
    async (fault) => {
      world.standIn.faults.next(100, fault);
      await expect(
        finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5)),
      ).rejects.toMatchObject({name: 'BoardAway', because: 'away'});
      expect(world.standIn.asked.length).toBeLessThanOrEqual(4);
    },
  );

  test('switched off is away', async () => {
    world.standIn.active = false;
    await expect(finished(board.read(ref))).rejects.toMatchObject({name: 'BoardAway', because: 'away'});
  });

  test('a write that is never kept is given up as unsettled, after a bounded number of tries', async () => {
    let tries = 0;
    const playbooks = world.callsWith(() => ({setState: async () => void (tries += 1)}));
    await expect(
      finished(world.board({playbooks}).apply(ref, world.done(ref, 'SRE 1'), world.alice.Id)),
    ).rejects.toMatchObject({name: 'BoardAway', because: 'unsettled'});
    expect(tries).toBe(8);
  });

  test('a write that always fails is given up sooner, as away', async () => {
    let tries = 0;
    const playbooks = world.callsWith(() => ({
      setState: () => {
        tries += 1;
        return Promise.reject(new PlaybooksFailed('internal'));
      },
    }));
    await expect(
      finished(world.board({playbooks}).apply(ref, world.done(ref, 'SRE 1'), world.alice.Id)),
    ).rejects.toMatchObject({name: 'BoardAway', because: 'away'});
    expect(tries).toBe(4);
  });

  test.each([1, 2, 3, 4, 5])(
    'a fifth of all requests goes wrong, half of them after all (%d): tried until it is done, all is kept',
    async (seed) => {
      world.standIn.faults.random(seed, 0.2, ['dropped', 500, 502, 'truncated']);
      const tick = async (): Promise<void> => {
        for (let tries = 0; tries < 20; tries++) {
          try {
            await board.apply(ref, world.done(ref, ...SRE, ...PLATFORM), world.alice.Id, 5);
            return;
          } catch (error) {
            expect(error).toMatchObject({name: 'BoardAway'});
          }
        }
      };
      await finished(tick());
      world.standIn.faults.none();
      expect(ticksOf(await finished(board.read(ref)))).toEqual(by([...SRE, ...PLATFORM], 'user-alice'));
    },
  );
});

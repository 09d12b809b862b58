import {z} from 'zod';
import {FakeMattermost} from '../../test/fakes/mattermost';
import {finished} from '../../test/fakes/world';
import {systemClock} from './clock';
import {Documents} from './documents';
import {Catalogue, cataloguePageSchema, IdSets, idSetSchema} from './indexes';
import {JobRunner} from './job_runner';
import {JobQueue} from './jobs';
import {LockBusy, LockLost, Locks} from './lock';
import {KeyTooLong, PluginKeyValue} from './plugin_keyvalue';
import {Sequence, sequenceSchema} from './sequence';

let server: FakeMattermost;
let kv: PluginKeyValue;
let corrupt: string[];
const onCorrupt = (key: string, asideKey: string): void => {
  corrupt.push(`${key} → ${asideKey}`);
};

beforeEach(() => {
  jest.useFakeTimers();
  server = new FakeMattermost();
  kv = new PluginKeyValue(server);
  corrupt = [];
});

afterEach(() => {
  jest.useRealTimers();
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('documents', () => {
  const counter = (): Documents<{n: number}> =>
    new Documents({kv, prefix: 'n-', schema: z.object({n: z.number()}), onCorrupt});

  test.each([0, 1, 3])('of parallel updates none is lost, with replicas %d reads behind', async (lag) => {
    server.kv.lag = lag;
    const documents = counter();
    const add = () => documents.update('x', (current) => ({n: (current?.n ?? 0) + 1}));
    await finished(Promise.all(Array.from({length: 12}, add)));
    expect(server.kv.text('n-x')).toBe('{"n":12}');
  });

  test('what is held is not written back over somebody else’s change', async () => {
    const documents = counter();
    await documents.create('x', {n: 1});
    const held = await documents.fresh('x');
    await documents.update('x', () => ({n: 2}));
    expect(await documents.replace('x', held, {n: 3})).toBeNull();
    expect(server.kv.text('n-x')).toBe('{"n":2}');
  });

  test('a fresh read is not the replica’s old one', async () => {
    const documents = counter();
    await documents.create('x', {n: 1});
    await documents.update('x', () => ({n: 2}));
    server.kv.lag = 2;
    await documents.update('x', () => ({n: 3}));
    expect((await finished(documents.fresh('x'))).value).toEqual({n: 3});
  });

  test.each(['{"n":', '{"n":"one"}', '{}'])(
    'an entry that cannot be read (%s) is set aside and reported, once',
    async (text) => {
      await kv.set('n-x', bytes(text));
      const documents = counter();
      expect(await documents.get('x')).toBeNull();
      expect(await documents.get('x')).toBeNull();
      expect(corrupt).toEqual(['n-x → corrupt-n-x']);
      expect(server.kv.text('corrupt-n-x')).toBe(text);
      await documents.update('x', () => ({n: 1}));
      expect(await documents.get('x')).toEqual({n: 1});
    },
  );

  test('creating is for the first one only', async () => {
    const documents = counter();
    const created = await Promise.all([documents.create('x', {n: 1}), documents.create('x', {n: 2})]);
    expect(created.filter(Boolean)).toHaveLength(1);
  });

  test('what expires is gone', async () => {
    const documents = counter();
    await documents.create('x', {n: 1}, 60);
    jest.setSystemTime(Date.now() + 61_000);
    expect(await documents.get('x')).toBeNull();
    expect(await documents.create('x', {n: 2})).toBe(true);
  });

  test('what expires goes on to when it is changed', async () => {
    const documents = counter();
    await documents.create('x', {n: 1}, 60);
    await documents.update('x', () => ({n: 2}), 60);
    jest.setSystemTime(Date.now() + 61_000);
    expect(await documents.get('x')).toBeNull();
  });
});

test('a key that the server would refuse is named before it gets there', async () => {
  await expect(kv.get('k'.repeat(151))).rejects.toBeInstanceOf(KeyTooLong);
});

describe('locks', () => {
  const locks = (node: string, waitMs?: number): Locks =>
    new Locks({kv, clock: systemClock, node, onCorrupt, waitMs});

  test('one at a time, within a node and across nodes', async () => {
    const nodes = [locks('a'), locks('b')];
    let inside = 0;
    let most = 0;
    const use = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 50));
      inside -= 1;
    };
    await finished(Promise.all([0, 1, 0, 1, 0].map((node) => nodes[node]!.run('r', use))));
    expect(most).toBe(1);
  });

  test('the lease of a dead node is taken over when it has run out, with a higher fence', async () => {
    let fence = 0;
    // This holder never comes back: its process is gone, and so are its renewals.
    await kv.set('lock-r', bytes(JSON.stringify({holder: 'dead', fence: 7, until: Date.now() + 15_000})));
    const start = Date.now();
    await finished(
      locks('b').run('r', (lease) => {
        fence = lease.fence;
        return Promise.resolve();
      }),
    );
    expect(fence).toBe(8);
    expect(Date.now() - start).toBeGreaterThanOrEqual(15_000);
  });

  test('long work keeps its lease', async () => {
    const busy = locks('a').run('r', async (lease) => {
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      lease.assertHeld();
    });
    busy.catch(() => undefined);
    const other = finished(locks('b', 10_000).run('r', () => Promise.resolve()));
    await expect(other).rejects.toBeInstanceOf(LockBusy);
    await finished(busy);
  });

  test('who lost the lease is told before writing', async () => {
    const work = locks('a').run('r', async (lease) => {
      await kv.set(
        'lock-r',
        bytes(JSON.stringify({holder: 'b', fence: lease.fence + 1, until: Date.now() + 60_000})),
      );
      await new Promise((resolve) => setTimeout(resolve, 20_000));
      lease.assertHeld();
    });
    await expect(finished(work)).rejects.toBeInstanceOf(LockLost);
    expect(server.kv.text('lock-r')).toContain('"holder":"b"');
  });

  test('work that failed leaves the way free', async () => {
    const mine = locks('a');
    await expect(mine.run('r', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await mine.run('r', () => Promise.resolve('yes'))).toBe('yes');
  });
});

test('a sequence gives each number once', async () => {
  const sequence = new Sequence(new Documents({kv, prefix: 's-', schema: sequenceSchema, onCorrupt}), 'PRR');
  const numbers = await finished(Promise.all(Array.from({length: 8}, () => sequence.next())));
  expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await sequence.last()).toBe(8);
});

test('an id that a lagging replica does not show is removed all the same', async () => {
  const sets = new IdSets(new Documents({kv, prefix: 'set-', schema: idSetSchema, onCorrupt}));
  server.kv.lag = 1;
  await sets.add('c', 'one');
  await finished(sets.remove('c', 'one'));
  server.kv.lag = 0;
  expect(JSON.parse(server.kv.text('set-c') ?? '')).toEqual({ids: []});
});

test('the catalogue keeps everything in documents of a limited size, the newest first', async () => {
  const catalogue = new Catalogue(
    new Documents({kv, prefix: 'cat-', schema: cataloguePageSchema, onCorrupt}),
  );
  for (let number = 1; number <= 250; number++) {
    await catalogue.add({number, id: `id-${String(number)}`, channelId: 'c'});
  }
  await catalogue.add({number: 250, id: 'id-250', channelId: 'c'});
  const all = await catalogue.newestFirst(250);
  expect(all.map(({number}) => number)).toEqual(Array.from({length: 250}, (_, place) => 250 - place));
  expect(server.kv.keys()).toHaveLength(3);
  expect(await catalogue.find(101)).toMatchObject({id: 'id-101'});
});

describe('jobs', () => {
  interface Setup {
    queue: JobQueue<string>;
    runner: JobRunner;
    failures: string[];
  }

  function setUp(
    node: string,
    run: (payload: string) => Promise<void>,
    lane?: (payload: string) => string,
  ): Setup {
    const queue = new JobQueue({kv, name: 'test', payload: z.string(), onCorrupt});
    const failures: string[] = [];
    const runner = new JobRunner({
      clock: systemClock,
      node,
      onFailure: (_queue, job, attempts, _error, repeated) => {
        failures.push(`${job} ${String(attempts)}${repeated ? ' repeated' : ''}`);
      },
    });
    runner.register({queue, run, lane});
    return {queue, runner, failures};
  }

  test('a job is added once, and runs on one of two nodes', async () => {
    const ran: string[] = [];
    const a = setUp('a', async (payload) => void ran.push(`a ${payload}`));
    const b = setUp('b', async (payload) => void ran.push(`b ${payload}`));
    expect(await a.queue.add('j', 'one', Date.now())).toBe(true);
    expect(await b.queue.add('j', 'two', Date.now())).toBe(false);
    await finished(Promise.all([a.runner.runDue(), b.runner.runDue()]));
    expect(ran).toHaveLength(1);
    expect(await a.queue.list()).toEqual([]);
  });

  test('an overdue job runs at the start, a later one when it is due', async () => {
    const ran: string[] = [];
    const {queue, runner} = setUp('a', async (payload) => void ran.push(payload));
    await queue.add('now', 'now', Date.now());
    await queue.add('later', 'later', Date.now(), Date.now() + 60_000);
    runner.start();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(ran).toEqual(['now']);
    await jest.advanceTimersByTimeAsync(65_000);
    expect(ran).toEqual(['now', 'later']);
    runner.stop();
  });

  test('a failing job is tried again, later each time, reported, and never dropped', async () => {
    const times: number[] = [];
    const {queue, runner, failures} = setUp('a', () => {
      times.push(Date.now());
      return Promise.reject(new Error('away'));
    });
    await queue.add('j', 'x', Date.now());
    runner.start();
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    runner.stop();
    const pauses = times.slice(1).map((time, place) => time - (times[place] ?? 0));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(failures).toContain('j 5 repeated');
    expect(await queue.list()).toMatchObject([{id: 'j', payload: 'x', lastError: 'away'}]);
  });

  test('the job of a node that died is taken over after its claim, not before', async () => {
    const ran: string[] = [];
    const dead = setUp('dead', () => new Promise(() => undefined));
    const alive = setUp('alive', async (payload) => void ran.push(payload));
    await dead.queue.add('j', 'x', Date.now());
    void dead.runner.runDue();
    alive.runner.start();
    await jest.advanceTimersByTimeAsync(25_000);
    expect(ran).toEqual([]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(ran).toEqual(['x']);
    alive.runner.stop();
  });

  test('a job that hangs keeps nobody else waiting', async () => {
    const ran: string[] = [];
    const {queue, runner} = setUp('a', (payload) => {
      ran.push(payload);
      return payload === 'hangs' ? new Promise(() => undefined) : Promise.resolve();
    });
    await finished(queue.add('one', 'hangs', systemClock.now()));
    runner.start();
    await jest.advanceTimersByTimeAsync(10_000);
    await finished(queue.add('two', 'goes on', systemClock.now()));
    await jest.advanceTimersByTimeAsync(10_000);
    runner.stop();
    expect(ran).toEqual(['hangs', 'goes on']);
  });

  describe('in a lane', () => {
    const lane = (payload: string): string => payload.split(' ')[0] ?? '';

    test('jobs run in order, each after the one before has succeeded', async () => {
      const ran: string[] = [];
      let away = true;
      const {queue, runner} = setUp(
        'a',
        (payload) => {
          if (away && payload === 'alice signs') {
            throw new Error('away');
          }
          ran.push(payload);
          return Promise.resolve();
        },
        lane,
      );
      for (const payload of ['alice signs', 'alice withdraws', 'bob signs']) {
        await finished(queue.add(payload, payload, systemClock.now()));
      }
      runner.start();
      await jest.advanceTimersByTimeAsync(60_000);
      expect(ran).toEqual(['bob signs']);
      await expect(runner.runNow(queue, 'alice withdraws')).resolves.toBe(false);
      away = false;
      await jest.advanceTimersByTimeAsync(10 * 60_000);
      runner.stop();
      expect(ran).toEqual(['bob signs', 'alice signs', 'alice withdraws']);
    });

    test('what had to wait for a job that ran at once follows it at once', async () => {
      const ran: string[] = [];
      const {queue, runner} = setUp('a', async (payload) => void ran.push(payload), lane);
      await finished(queue.add('one', 'alice signs', systemClock.now()));
      await finished(queue.add('two', 'alice withdraws', systemClock.now()));
      await finished(runner.runNow(queue, 'one'));
      await jest.advanceTimersByTimeAsync(0);
      expect(ran).toEqual(['alice signs', 'alice withdraws']);
    });
  });

  test('a timer that is set again while it runs is not lost', async () => {
    let again = 0;
    const {queue, runner} = setUp('a', async () => {
      again += 1;
      if (again === 1) {
        await queue.put('t', 'x', Date.now(), Date.now() + 60_000);
      }
    });
    await queue.put('t', 'x', Date.now(), Date.now());
    runner.start();
    await jest.advanceTimersByTimeAsync(70_000);
    expect(again).toBe(2);
    expect(await queue.list()).toEqual([]);
    runner.stop();
  });
});

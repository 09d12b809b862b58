import type {ReviewRow} from '../review/review_row';
import {PluginKeyValue} from '../store/plugin_keyvalue';
import {ReviewRows} from './review_rows';
import {KeyValueTable} from '../../test/fakes/keyvalue_table';
import {Life, ProcessDied} from '../../test/fakes/mortal';
import {sampleRow} from '../../test/fakes/sample_row';

/** The plugin's rows, with every call counted. */
class Store {
  readonly table = new KeyValueTable();
  reads: string[] = [];

  rows(life = new Life()): ReviewRows {
    const api = {
      kvGet: async (key: string) => {
        this.reads.push(key);
        return this.table.get(key);
      },
      kvSetWithOptions: async (
        key: string,
        value: Uint8Array | null,
        options: {Atomic: boolean; OldValue: Uint8Array | null; ExpireInSeconds: number},
      ) => this.table.setWithOptions(key, value, options),
    };
    return new ReviewRows({kv: new PluginKeyValue(life.of(api)), onCorrupt: () => undefined});
  }
}

const numbers = (rows: readonly ReviewRow[]): number[] => rows.map(({number}) => number);

async function all(rows: ReviewRows): Promise<number[]> {
  const found: number[] = [];
  for await (const page of rows.newestFirst()) found.push(...numbers(page));
  return found;
}

const open = (number: number): ReviewRow => sampleRow({number, status: 'open', endedAt: 0});

test('the newest come first, and whoever has enough reads no further', async () => {
  const store = new Store();
  const writer = store.rows();
  for (const number of [5, 250, 99, 100, 251]) await writer.put(sampleRow({number}));
  expect(await all(store.rows())).toEqual([251, 250, 100, 99, 5]);

  store.reads = [];
  for await (const page of store.rows().newestFirst()) {
    expect(numbers(page)).toEqual([251, 250]);
    break;
  }
  expect(store.reads).toEqual(['rows-directory', 'rows-2']);
});

test('only pages that have changed are read again', async () => {
  const store = new Store();
  const [one, other] = [store.rows(), store.rows()];
  for (const number of [5, 105]) await one.put(open(number));
  expect(numbers(await other.open())).toEqual([105, 5]);

  await one.put(sampleRow({number: 5}));
  store.reads = [];
  expect(numbers(await other.open())).toEqual([105]);
  // Of the page of number 5 the directory says that nothing in it is open.
  expect(store.reads).toEqual(['rows-directory']);

  await one.put(open(6));
  store.reads = [];
  expect(numbers(await other.open())).toEqual([105, 6]);
  expect(store.reads).toEqual(['rows-directory', 'rows-0']);
});

test('a row that is stored again as it is makes nobody read', async () => {
  const store = new Store();
  const [one, other] = [store.rows(), store.rows()];
  await one.put(open(5));
  await other.open();
  await one.put(open(5));
  store.reads = [];
  await other.open();
  expect(store.reads).toEqual(['rows-directory']);
});

test('a period has what was started or has ended in it, what is open, and what has open gaps', async () => {
  const rows = new Store().rows();
  const gaps = [{section: 'SRE', severity: 'high' as const, at: 1}];
  await rows.put(sampleRow({number: 1, createdAt: 100, endedAt: 200}));
  await rows.put(sampleRow({number: 102, createdAt: 200, endedAt: 300}));
  await rows.put(sampleRow({number: 203, createdAt: 300, endedAt: 400}));
  await rows.put(sampleRow({number: 304, createdAt: 400, endedAt: 500}));
  await rows.put({...open(405), createdAt: 1});
  await rows.put(sampleRow({number: 506, createdAt: 1, endedAt: 2, gaps}));
  expect(numbers(await rows.between({from: 300, to: 400}))).toEqual([506, 405, 203, 102]);
});

test('rows of two processes that write at the same moment are all there', async () => {
  const store = new Store();
  const nodes = [store.rows(), store.rows()];
  await Promise.all(
    Array.from({length: 20}, (_, number) => nodes[number % 2]!.put(sampleRow({number: number + 1}))),
  );
  expect(await all(store.rows())).toEqual(Array.from({length: 20}, (_, number) => 20 - number));
});

test.each([1, 2])('a replica that is %i reads late costs no row', async (lag) => {
  const store = new Store();
  store.table.lag = lag;
  const rows = store.rows();
  await rows.put(open(1));
  await rows.put(open(2));
  await rows.put(sampleRow({number: 1}));
  await rows.put(open(1));
  store.table.lag = 0;
  for (let read = 0; read < 4; read++) store.table.get('rows-0');
  expect(numbers(await store.rows().open())).toEqual([2, 1]);
});

test('a process that dies between two steps leaves nothing that the same step does not make good', async () => {
  for (let dieAt = 1; ; dieAt++) {
    const store = new Store();
    const watching = store.rows();
    await store.rows().put(open(1));
    await watching.open();
    const life = new Life(dieAt, 'before');
    const died = await store
      .rows(life)
      .put(sampleRow({number: 1}))
      .then(
        () => false,
        (error: unknown) => error instanceof ProcessDied,
      );
    await store.rows().put(sampleRow({number: 1}));
    expect({dieAt, open: numbers(await watching.open())}).toEqual({dieAt, open: []});
    expect({dieAt, all: await all(watching)}).toEqual({dieAt, all: [1]});
    if (!died) {
      expect(dieAt).toBeGreaterThan(4);
      break;
    }
  }
});

test('a row that is made afterwards never takes the place of one that is there', async () => {
  const rows = new Store().rows();
  await rows.put(sampleRow({number: 1, title: 'as it is'}));
  expect(await rows.missing([1, 2, 300])).toEqual([2, 300]);
  await rows.fill([
    sampleRow({number: 1, title: 'as it was'}),
    sampleRow({number: 2}),
    sampleRow({number: 201}),
  ]);
  expect(await rows.missing([1, 2, 201])).toEqual([]);
  expect((await rows.ofChannel('channel')).map(({title}) => title)).toEqual([
    'Checkout service to production',
    'Checkout service to production',
    'as it is',
  ]);
});

test('a page that cannot be read begins anew, and is seen by who has kept the old one', async () => {
  const store = new Store();
  const [one, other] = [store.rows(), store.rows()];
  for (const number of [1, 2, 3]) await one.put(open(number));
  await other.open();
  store.table.setWithOptions('rows-0', new TextEncoder().encode('{"version": "?"}'), {
    Atomic: false,
    OldValue: null,
    ExpireInSeconds: 0,
  });
  await one.put(open(2));
  expect(numbers(await other.open())).toEqual([2]);
});

test('rows are found by their channel once all of them are sorted in, without reading those of others', async () => {
  const store = new Store();
  const writer = store.rows();
  await writer.put(sampleRow({number: 5, channelId: 'one'}));
  await writer.put(sampleRow({number: 105, channelId: 'other'}));
  await writer.put(sampleRow({number: 205, channelId: 'one'}));
  expect(numbers(await writer.ofChannel('one'))).toEqual([205, 5]);

  await writer.sortIntoChannels();
  store.reads = [];
  expect(numbers(await store.rows().ofChannel('one'))).toEqual([205, 5]);
  expect(store.reads).toEqual(['rows-of-complete', 'rows-of-one', 'rows-directory', 'rows-0', 'rows-2']);
  store.reads = [];
  expect(await writer.ofChannel('nothing')).toEqual([]);
  expect(store.reads).toEqual(['rows-of-nothing']);
});

test('rows of an older version are found by their channel before and after they are sorted in', async () => {
  const store = new Store();
  await store.rows().put(sampleRow({number: 5, channelId: 'one'}));
  // As it was before there was such a list.
  store.table.setWithOptions('rows-of-one', null, {Atomic: false, OldValue: null, ExpireInSeconds: 0});
  const rows = store.rows();
  expect(numbers(await rows.ofChannel('one'))).toEqual([5]);
  await rows.sortIntoChannels();
  expect(numbers(await store.rows().ofChannel('one'))).toEqual([5]);
});

test('a process that dies between the list of the channel and the row leaves no row that is not found', async () => {
  for (let at = 1; at < 12; at++) {
    const store = new Store();
    await store.rows().sortIntoChannels();
    const life = new Life(at);
    await store
      .rows(life)
      .put(sampleRow({number: 5, channelId: 'one'}))
      .catch(() => undefined);
    const found = numbers(await store.rows().ofChannel('one'));
    expect(found).toEqual(expect.arrayContaining(await all(store.rows())));
    await store.rows().put(sampleRow({number: 5, channelId: 'one'}));
    expect(numbers(await store.rows().ofChannel('one'))).toEqual([5]);
  }
});

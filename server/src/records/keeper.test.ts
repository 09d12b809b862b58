import {finished, type Node, World} from '../../test/fakes/world';
import {Life} from '../../test/fakes/mortal';
import type {Review} from '../review/types';
import {decode, encode, seal, sealOf} from './envelope';
import {judge, type Known, type Verdict} from './judge';
import type {Envelope} from './record_schema';
import type {RecordHead} from './record_store';

let world: World;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 24, 12)});
  world = new World();
  world.policy.closing = 'ask';
  node = world.node();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

async function approved(): Promise<Review> {
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE review is completed');
  await world.writes(node, world.bob, 'Platform review is completed');
  await world.writes(node, world.carol, 'Security review is completed');
  return review;
}

async function closed(): Promise<Review> {
  const review = await approved();
  return (await finished(node.actions.close(world.actor(world.dave), review.key))).review;
}

async function knownTo(at: Node): Promise<Known> {
  const {publicKey} = await at.records.key.signer();
  return {
    publicKey,
    of: async (key) => {
      const review = await at.engine.reviews.find(key);
      return review === null ? [] : at.records.store.of(review.id);
    },
    content: (head, file) => at.records.store.content(head, file),
  };
}

async function jsonOf(head: RecordHead): Promise<Uint8Array> {
  return finished(node.records.store.content(head, head.json));
}

async function judged(bytes: Uint8Array, name = 'PRR-1-record-1.json'): Promise<Verdict> {
  return finished(knownTo(node).then((known) => judge(bytes, name, known)));
}

function envelopeOf(bytes: Uint8Array): Envelope {
  const read = decode(bytes);
  if (read.kind !== 'record') throw new Error(read.kind);
  return read.envelope;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('a review that ends', () => {
  it('leaves a record with everything that counted, signed, and posts what it keeps', async () => {
    const review = await closed();
    const [head, ...others] = await node.records.store.of(review.id);
    expect(others).toEqual([]);
    const envelope = envelopeOf(await jsonOf(head!));
    expect(envelope.chain).toMatchObject({number: 1, previous: ''});
    expect(envelope.record).toMatchObject({
      key: 'PRR-1',
      status: 'closed',
      itemsAsOf: 'the end',
      channel: {id: world.channel.Id, name: 'checkout'},
      mattermostTeam: {id: 'core', name: 'core'},
      template: {id: 'small', version: '1.0.0'},
    });
    expect(envelope.record.template.digest).not.toBe('');
    expect(envelope.record.people).toContainEqual({id: world.alice.Id, username: 'alice', displayName: ''});
    const {publicKey} = await node.records.key.signer();
    expect(sealOf(JSON.parse(text(await jsonOf(head!))), publicKey)).toEqual({digest: true, signature: true});
    expect([...world.chat.posted]).toEqual([['PRR-1 1', head!.digest]]);
  });

  it('leaves the same record however often what follows is repeated', async () => {
    const review = await closed();
    const before = await node.records.store.of(review.id);
    jest.setSystemTime(Date.now() + 86_400_000);
    await finished(node.engine.desk.work(review.id, (work) => work.touch()));
    expect(await node.records.store.of(review.id)).toEqual(before);
  });

  it('leaves one record when two nodes make it at once', async () => {
    const review = await approved();
    const other = world.node();
    const view = await world.look(node, review);
    const ended = {
      review: {...view.review, status: 'closed' as const, endedAt: Date.now()},
      content: view.content,
    };
    const [one, two] = await finished(
      Promise.all([node, other].map(({records}) => records.keep(ended, view.report, 'the end'))),
    );
    expect(one?.digest).toBe(two?.digest);
    expect(one?.keyId).toBe(two?.keyId);
    expect(await node.records.store.of(review.id)).toHaveLength(1);
    expect(text((await one!.files())[1]!.bytes)).toBe(text((await two!.files())[1]!.bytes));
  });

  it('that is taken up again and closed leaves a second record, chained to the first', async () => {
    const review = await closed();
    await finished(node.actions.reopen(world.actor(world.dave), review.key));
    jest.setSystemTime(Date.now() + 60_000);
    await finished(node.actions.close(world.actor(world.dave), review.key));
    const [first, second] = await node.records.store.of(review.id);
    expect(second).toMatchObject({number: 2, previous: first!.digest});
    expect(envelopeOf(await jsonOf(second!)).chain.previous).toBe(first!.digest);
    expect(await judged(await jsonOf(first!))).toMatchObject({kind: 'genuine', head: {number: 1}, latest: 2});
    expect(await judged(await jsonOf(second!))).toMatchObject({
      kind: 'genuine',
      head: {number: 2},
      latest: 2,
    });
  });

  it('by being cancelled leaves a record too', async () => {
    const review = await world.started(node);
    await finished(node.actions.cancel(world.actor(world.dave), review.key, 'postponed'));
    const [head] = await node.records.store.of(review.id);
    expect(envelopeOf(await jsonOf(head!)).record).toMatchObject({
      status: 'cancelled',
      endReason: 'postponed',
      endedBy: world.dave.Id,
    });
  });

  const MOST_CALLS = 40;

  /** @returns how many calls it took to keep the record, before the process died */
  async function keptByMortal(dieAt: number): Promise<number> {
    const review = await approved();
    const life = new Life(dieAt);
    const mortal = world.node(life);
    const view = await world.look(node, review);
    const ended = {...view, review: {...view.review, status: 'closed' as const, endedAt: Date.now()}};
    await finished(mortal.records.keep(ended, view.report, 'the end')).catch(() => null);
    jest.setSystemTime(Date.now() + 1000);
    const kept = await finished(node.records.keep(ended, view.report, 'the end'));
    const heads = await node.records.store.of(review.id);
    expect(heads.map(({digest}) => digest)).toEqual([kept?.digest]);
    expect(await judged(await jsonOf(heads[0]!))).toMatchObject({kind: 'genuine'});
    return life.calls;
  }

  it('takes so many calls to keep', async () => {
    const calls = await keptByMortal(0);
    expect(calls).toBeGreaterThan(MOST_CALLS / 2);
    expect(calls).toBeLessThanOrEqual(MOST_CALLS);
  });

  it.each(Array.from({length: MOST_CALLS}, (_none, call) => call + 1))(
    'leaves its one record when the process dies at call %d',
    async (dieAt) => {
      await keptByMortal(dieAt);
    },
  );
});

describe('a file', () => {
  let head: RecordHead;
  let bytes: Uint8Array;

  beforeEach(async () => {
    const review = await closed();
    head = (await node.records.store.of(review.id))[0]!;
    bytes = await jsonOf(head);
  });

  /** Signed by somebody with a key of their own, who puts their public key into it. */
  async function resealed(envelope: Envelope): Promise<Uint8Array> {
    const forger = await new World().node().records.key.signer();
    const {digest: _digest, signature: _signature, ...signed} = envelope;
    return encode(seal(signed, forger));
  }

  function forged(): Envelope {
    const envelope = envelopeOf(bytes);
    envelope.record.approvals[0]!.signatures[0]!.words = 'SRE review is NOT completed';
    return envelope;
  }

  it('is genuine as it was recorded, in JSON and in Markdown, whatever it is called', async () => {
    expect(await judged(bytes)).toMatchObject({kind: 'genuine', latest: 1});
    expect(await judged(bytes, 'copy.txt')).toMatchObject({kind: 'genuine'});
    const markdown = await finished(node.records.store.content(head, head.markdown));
    expect(await judged(markdown, 'copy.md')).toMatchObject({kind: 'genuine', latest: 1});
  });

  it('is not with any one of its bytes changed', async () => {
    const step = Math.ceil(bytes.length / 150);
    for (let place = 0; place < bytes.length; place += step) {
      const changed = Uint8Array.from(bytes);
      changed[place] = changed[place] === 0x30 ? 0x31 : 0x30;
      expect([place, (await judged(changed)).kind]).not.toEqual([place, 'genuine']);
    }
  });

  it('is not when it was changed, and what was changed is named', async () => {
    expect(await judged(encode(forged()))).toEqual({
      kind: 'changed',
      head,
      paths: ['record.approvals[0].signatures[0].words'],
      lines: [],
      resealed: false,
    });
  });

  it('is not when it was changed and hashed again', async () => {
    const {digest} = envelopeOf(await resealed(forged()));
    expect(await judged(encode({...forged(), digest}))).toMatchObject({
      kind: 'changed',
      paths: ['digest', 'record.approvals[0].signatures[0].words'],
      resealed: true,
    });
  });

  it('is not when it was changed, hashed and signed again with another key, which it brings along', async () => {
    expect(await judged(await resealed(forged()))).toMatchObject({kind: 'foreign', claimed: {number: 1}});
    const {signature} = envelopeOf(await resealed(forged()));
    const {keyId, publicKey} = head.keyId === '' ? signature : envelopeOf(bytes).signature;
    // Also when it says that it was ours.
    const posing = {...envelopeOf(await resealed(forged())), signature: {...signature, keyId, publicKey}};
    expect(await judged(encode(posing))).toMatchObject({kind: 'changed', resealed: true});
  });

  it('is not when only its layout was changed, which is said', async () => {
    const flat = bytesOf(JSON.stringify(JSON.parse(text(bytes))));
    expect(await judged(flat)).toMatchObject({kind: 'changed', paths: []});
  });

  it('is not a record of another number or another review', async () => {
    const other = envelopeOf(bytes);
    other.chain.number = 2;
    expect(await judged(encode(other))).toEqual({kind: 'unsigned'});
    const unknown = envelopeOf(bytes);
    unknown.record.key = 'PRR-99';
    expect(await judged(encode(unknown))).toEqual({kind: 'unsigned'});
  });

  it('of another installation is said to be one', async () => {
    const theirs = envelopeOf(bytes);
    theirs.record.key = 'PRR-99';
    expect(await judged(await resealed(theirs))).toMatchObject({kind: 'foreign', claimed: null, paths: []});
  });

  it('in Markdown is told by its lines', async () => {
    const markdown = text(await finished(node.records.store.content(head, head.markdown)));
    const changed = markdown.replace('SRE review is completed', 'SRE review is over');
    const line = markdown.split('\n').findIndex((each) => each.includes('SRE review is completed')) + 1;
    expect(await judged(bytesOf(changed), 'x.md')).toMatchObject({kind: 'changed', lines: [line]});
  });

  it.each([
    ['{"a": 1}', 'a.json'],
    ['', 'a.json'],
    ['We talked about PRR-1', 'notes.md'],
    ['['.repeat(100_000), 'deep.json'],
  ])('that is something else is no record: %.10s', async (content, name) => {
    expect(await judged(bytesOf(content), name)).toEqual({kind: 'none'});
  });

  it('is genuine no longer once what is stored was changed with it', async () => {
    const {json} = head;
    const kv = world.mattermost.kv;
    const part = `recorded-${head.reviewId}-1-${json.sha256.slice(0, 20)}-0`;
    kv.setWithOptions(part, encode(forged()), {Atomic: false, OldValue: null, ExpireInSeconds: 0});
    expect(await judged(bytes)).toMatchObject({kind: 'damaged', because: 'content'});
    // Another file can be compared with nothing then, which is said as well.
    expect(await judged(encode(forged()))).toMatchObject({kind: 'damaged', because: 'content'});
    expect(await judged(bytesOf('{"prr-record"'))).toMatchObject({kind: 'damaged', because: 'content'});
  });
});

test('what was erased stays in the chain, and says who erased it', async () => {
  const review = await closed();
  const [head] = await node.records.store.of(review.id);
  const bytes = await jsonOf(head!);
  const erased = {by: world.admin.Id, name: 'admin', at: Date.now(), reason: 'asked to'};
  await finished(node.records.store.erase(review.id, 1, erased));
  expect(world.mattermost.kv.keys().filter((key) => key.startsWith(`recorded-${review.id}-1-`))).toEqual([]);
  expect(await judged(bytes)).toMatchObject({
    kind: 'erased',
    same: true,
    head: {erased, digest: head!.digest},
  });
  expect(await judged(bytesOf(text(bytes).replace('checkout', 'check-in')))).toMatchObject({
    kind: 'erased',
    same: false,
  });
  await finished(node.engine.desk.work(review.id, (work) => work.touch()));
  await finished(node.actions.reopen(world.actor(world.dave), review.key));
  jest.setSystemTime(Date.now() + 60_000);
  await finished(node.actions.close(world.actor(world.dave), review.key));
  const [, second] = await node.records.store.of(review.id);
  expect(await judged(await jsonOf(second!))).toMatchObject({
    kind: 'genuine',
    head: {previous: head!.digest},
  });
});

test('a node that was slower than another and its erasing leaves nothing of the content behind', async () => {
  const review = await closed();
  const {store} = node.records;
  const [head] = await store.of(review.id);
  const markdown = await finished(store.content(head!, head!.markdown));
  const late = {
    ...head!,
    json: {name: head!.json.name, bytes: bytesOf('late')},
    markdown: {name: head!.markdown.name, bytes: markdown},
  };
  const parts = () => world.mattermost.kv.keys().filter((key) => key.startsWith(`recorded-${review.id}-1-`));
  const before = parts();
  expect(await finished(store.create(late))).toBe(false);
  expect(parts()).toEqual(before);
  expect(await judged(await jsonOf(head!))).toMatchObject({kind: 'genuine'});
  await finished(store.erase(review.id, 1, {by: world.admin.Id, name: 'admin', at: 1, reason: 'asked to'}));
  await finished(store.create(late));
  expect(parts()).toEqual([]);
});

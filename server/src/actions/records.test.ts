import type {FakeUser} from '../../test/fakes/mattermost';
import {Life} from '../../test/fakes/mortal';
import {finished, type Node, World} from '../../test/fakes/world';
import type {Review} from '../review/types';
import type {RecordQuery} from './record_search';

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

async function closed(title = 'Checkout to production'): Promise<Review> {
  const review = await world.started(node, title);
  await world.writes(node, world.alice, 'SRE review is completed');
  await world.writes(node, world.bob, 'Platform review is completed');
  await world.writes(node, world.carol, 'Security review is completed');
  return (await finished(node.actions.close(world.actor(world.dave), review.key))).review;
}

/** The code of the refusal, or what was answered. */
async function outcome<T>(work: Promise<T>): Promise<T | string> {
  return finished(work).catch((error: {code?: string}) => error.code ?? String(error));
}

const kinds = (user: FakeUser, name = '', number = 0, rootId = '') =>
  outcome(
    node.recordActs.checking
      .check(world.actor(user, rootId), name, number)
      .then((all) => all.map(({verdict}) => verdict.kind)),
  );

async function recorded(review: Review): Promise<Uint8Array> {
  const {head} = await finished(node.recordActs.reading.one(world.actor(world.dave), review.key, 0));
  return (await finished(node.recordActs.reading.content(head, 'json'))) ?? new Uint8Array();
}

describe('reading', () => {
  it('is for who may read the channel, also an archived one; for system admins also when it is gone', async () => {
    const {mattermost, channel, dave, admin} = world;
    const review = await closed();
    const outsider = mattermost.addUser('olga');
    const of = (user: FakeUser) =>
      outcome(node.recordActs.reading.of(world.actor(user), review.key).then(({heads}) => heads.length));
    await mattermost.deleteChannel(channel.Id);
    expect([await of(dave), await of(outsider), await of(admin)]).toEqual([1, 'review.unknown', 1]);
    mattermost.channels.delete(channel.Id);
    // The server goes on remembering who was in it.
    expect([await of(dave), await of(outsider), await of(admin)]).toEqual([
      'review.unknown',
      'review.unknown',
      1,
    ]);
  });

  it('of what is not there is refused', async () => {
    const review = await world.started(node);
    const one = (number: number) =>
      outcome(node.recordActs.reading.one(world.actor(world.dave), review.key, number));
    expect(await one(0)).toBe('record.none');
    await finished(node.actions.cancel(world.actor(world.dave), review.key, 'postponed'));
    expect([await one(2), await one(1)]).toEqual([
      'record.none',
      expect.objectContaining({heads: [expect.anything()]}),
    ]);
  });

  it('is over once a system admin has erased it, for a reason', async () => {
    const review = await closed();
    const {reading} = node.recordActs;
    const erase = (user: FakeUser, reason: string) =>
      outcome(reading.erase(world.actor(user), review.key, 1, reason).then(({erased}) => erased));
    expect(await erase(world.dave, 'mine')).toBe('rights.erase-record');
    expect(await erase(world.admin, ' ')).toBe('record.reason-missing');
    expect(await erase(world.admin, 'asked to')).toMatchObject({name: 'admin', reason: 'asked to'});
    // Nobody changes who did it first, and why.
    expect(await erase(world.admin, 'another')).toMatchObject({reason: 'asked to'});
    expect(await kinds(world.dave, review.key)).toEqual(['erased']);
  });
});

describe('checking', () => {
  it('takes what is named, or the newest file: of the thread, or of one’s own in the channel', async () => {
    const {mattermost, channel, dave, alice} = world;
    const review = await closed();
    const bytes = await recorded(review);
    expect(await kinds(dave)).toBe('verify.no-file');
    const id = mattermost.upload(dave, channel.Id, 'a.json', bytes);
    mattermost.upload(alice, channel.Id, 'b.json', new Uint8Array([1]));
    mattermost.upload(dave, channel.Id, 'c.png', new Uint8Array([1]));
    expect(await kinds(dave)).toEqual(['genuine']);
    expect(await kinds(alice)).toEqual(['none']);
    expect(await kinds(alice, id)).toEqual(['genuine']);
    mattermost.upload(alice, channel.Id, 'd.json', new Uint8Array([1]), review.cardPostId);
    expect(await kinds(dave, '', 0, review.cardPostId)).toEqual(['none']);
    expect(await kinds(dave, 'nothing-like-it')).toBe('verify.unknown');
    expect(await kinds(dave, review.key, 1)).toEqual(['genuine']);
    expect(await kinds(dave, review.key, 7)).toBe('record.none');
  });

  it('looks at no file that the person may not see, and tells them of no review that they may not', async () => {
    const {mattermost, channel, dave} = world;
    const review = await closed();
    const bytes = await recorded(review);
    const outsider = mattermost.addUser('olga');
    const theirs = mattermost.addChannel('elsewhere', [outsider]);
    const here = mattermost.upload(dave, channel.Id, 'a.json', bytes);
    expect(await kinds(outsider, here)).toBe('verify.unknown');
    expect(await kinds(outsider, review.key)).toBe('review.unknown');
    const copy = mattermost.upload(outsider, theirs.Id, 'a.json', bytes);
    const forged = new TextEncoder().encode(
      new TextDecoder().decode(bytes).replace('SRE review', 'No review'),
    );
    const other = mattermost.upload(outsider, theirs.Id, 'b.json', forged);
    // What anybody can tell who has the key, and nothing of what is stored.
    expect([await kinds(outsider, copy), await kinds(outsider, other)]).toEqual([['signed'], ['unsigned']]);
  });
});

describe('searching', () => {
  const ANY: RecordQuery = {
    text: '',
    service: '',
    team: '',
    person: '',
    from: '',
    to: '',
    status: 'all',
    page: 1,
  };

  async function keys(user: FakeUser, query: Partial<RecordQuery> = {}): Promise<string[] | string> {
    return outcome(
      node.recordActs.searching
        .search(world.actor(user), {...ANY, ...query})
        .then(({rows}) => rows.map(({key}) => key)),
    );
  }

  it('finds what has ended by words, team, person, day and how it ended', async () => {
    await closed('Checkout to production');
    jest.setSystemTime(Date.UTC(2026, 10, 25, 12));
    const open = await world.started(node, 'Search to production');
    await finished(node.actions.cancel(world.actor(world.dave), open.key, 'postponed'));
    await world.started(node, 'Still open');
    const {dave, mattermost} = world;
    expect(await keys(dave)).toEqual(['PRR-2', 'PRR-1']);
    expect(await keys(dave, {text: 'PRODUCTION checkout'})).toEqual(['PRR-1']);
    expect(await keys(dave, {status: 'cancelled'})).toEqual(['PRR-2']);
    expect(await keys(dave, {person: '@alice'})).toEqual(['PRR-1']);
    expect(await keys(dave, {person: '@nobody'})).toBe('user.unknown');
    expect(await keys(dave, {team: 'sre', from: '2026-11-25'})).toEqual(['PRR-2']);
    expect(await keys(dave, {to: '2026-11-24'})).toEqual(['PRR-1']);
    expect(await keys(dave, {team: 'legal'})).toEqual([]);
    expect(await keys(dave, {from: 'tomorrow'})).toBe('search.day-unreadable');
    expect(await keys(dave, {from: '2026-02-30'})).toBe('search.day-impossible');
    expect(await keys(mattermost.addUser('olga'))).toEqual([]);
    expect(await keys(world.admin)).toEqual(['PRR-2', 'PRR-1']);
    mattermost.channels.delete(world.channel.Id);
    expect([await keys(dave), await keys(world.admin)]).toEqual([[], ['PRR-2', 'PRR-1']]);
  });

  it('answers page by page', async () => {
    for (let review = 1; review <= 21; review++) {
      const {key} = await world.started(node, `Number ${String(review)}`);
      await finished(node.actions.cancel(world.actor(world.dave), key, 'not needed'));
    }
    const page = (number: number) =>
      finished(node.recordActs.searching.search(world.actor(world.dave), {...ANY, page: number}));
    expect((await page(1)).rows.map(({key}) => key).slice(0, 2)).toEqual(['PRR-21', 'PRR-20']);
    expect([(await page(1)).rows.length, (await page(1)).more]).toEqual([20, true]);
    expect([(await page(2)).rows.map(({key}) => key), (await page(2)).more]).toEqual([['PRR-1'], false]);
  });
});

describe('a service that is to be reviewed again', () => {
  const DAY = 24 * 60 * 60_000;
  const said = () => world.chat.sent.filter(({keys}) => keys.includes('re-review.due'));

  /** Lets jobs run at this moment. */
  async function at(moment: number): Promise<void> {
    jest.setSystemTime(moment);
    await finished(node.engine.runner.runDue());
  }

  it('reminds its DRI on the morning of that day, once', async () => {
    const {dave} = world;
    dave.Timezone = {automaticTimezone: 'America/New_York'};
    const review = await closed();
    await finished(node.recordActs.reReview.set(world.actor(dave), review.key, '2027-11-01'));
    await at(Date.UTC(2027, 10, 1, 12, 59));
    expect(said()).toEqual([]);
    await at(Date.UTC(2027, 10, 1, 13, 1));
    await at(Date.UTC(2027, 10, 2, 14));
    expect(said().map(({to, messages}) => [to, messages[0]?.params['day']])).toEqual([
      [dave.Id, '2027-11-01'],
    ]);
    // The record of before stays as it is.
    expect(await kinds(dave, review.key)).toEqual(['genuine']);
  });

  it('reminds of the day that was set last, and of none that was taken back', async () => {
    const {dave} = world;
    const review = await closed();
    const set = (day: string) => finished(node.recordActs.reReview.set(world.actor(dave), review.key, day));
    await set('2027-11-01');
    await set('2027-12-01');
    await at(Date.UTC(2027, 10, 2));
    expect(said()).toEqual([]);
    await set('never');
    await at(Date.UTC(2027, 11, 2));
    expect(said()).toEqual([]);
  });

  it('reminds of the day that stands when the process dies before another is saved', async () => {
    const {dave} = world;
    const review = await closed();
    await finished(node.recordActs.reReview.set(world.actor(dave), review.key, '2027-11-01'));
    const calls = await setOn(new Life());
    let kept = 0;
    for (let dieAt = 1; dieAt <= calls; dieAt++) {
      world.stop();
      jest.setSystemTime(Date.UTC(2026, 10, 24, 12));
      world = new World();
      world.policy.closing = 'ask';
      node = world.node();
      const {id, key} = await closed();
      await finished(node.recordActs.reReview.set(world.actor(world.dave), key, '2027-11-01'));
      await setOn(new Life(dieAt));
      const now = (await finished(node.engine.reviews.get(id)))!;
      const day = new Date(now.dossier!.reReviewAt - 1).toISOString().slice(0, 10);
      kept += day === '2027-11-01' ? 1 : 0;
      await at(Date.UTC(2027, 10, 1, 13));
      await at(Date.UTC(2027, 11, 1, 13));
      expect({dieAt, days: said().map(({messages}) => messages[0]?.params['day'])}).toEqual({
        dieAt,
        days: [day],
      });
    }
    expect([kept > 3, kept < calls]).toEqual([true, true]);
  }, 60_000);

  /** @returns how many calls it took */
  async function setOn(life: Life): Promise<number> {
    const mortal = world.node(life);
    await outcome(mortal.recordActs.reReview.set(world.actor(world.dave), 'PRR-1', '2027-12-01'));
    return life.calls;
  }

  it('reminds the channel’s admins and who closed it, when its DRI is gone', async () => {
    const {dave, erin, admin, channel, mattermost} = world;
    mattermost.makeChannelAdmin(channel.Id, erin.Id);
    const review = await world.started(node);
    await finished(node.actions.cancel(world.actor(admin), review.key, 'postponed'));
    await finished(node.recordActs.reReview.set(world.actor(dave), review.key, '2026-12-01'));
    dave.DeleteAt = 1;
    await at(Date.now() + 8 * DAY);
    expect(
      said()
        .map(({to}) => to)
        .sort(),
    ).toEqual([admin.Id, erin.Id].sort());
    expect(said()[0]?.messages[0]?.params).toMatchObject({isOwner: 'false', owner: '@dave'});
  });

  it.each([
    ['by a member', 'erin', '2027-11-01', 'rights.re-review'],
    ['of a day that is over', 'dave', '2026-11-01', 're-review.day-past'],
    ['of no day', 'dave', 'soon', 're-review.day-unreadable'],
  ])('is refused %s', async (_how, who, day, code) => {
    const review = await closed();
    const user = world.everybody.find(({Username}) => Username === who)!;
    expect(await outcome(node.recordActs.reReview.set(world.actor(user), review.key, day))).toBe(code);
  });
});

/** @jest-environment jsdom */
import {hostStore} from '../../test/host_store';
import {NastyServer, settled} from '../../test/nasty_server';
import {
  sampleApproval,
  sampleItem,
  sampleReview,
  sampleSection,
  sampleSummary,
} from '../../test/sample_review';
import type {ItemView, ReviewDetail} from '../server_types';
import {Reviews} from './reviews';
import {headerReviewId, knownChannel, knownReview, reviewIdIn, reviewsOf, summaryOf} from './selectors';

let server: NastyServer;
let store: ReturnType<typeof hostStore>;
let reviews: Reviews;
let visible: boolean;
let now: number;

beforeEach(() => {
  jest.useFakeTimers({doNotFake: ['queueMicrotask', 'setImmediate']});
  server = new NastyServer();
  store = hostStore();
  visible = true;
  now = Date.UTC(2026, 10, 2);
  reviews = new Reviews({api: server, store, now: () => now, isVisible: () => visible, spread: () => 0.5});
});

afterEach(() => {
  reviews.stop();
  jest.useRealTimers();
});

const shown = (): ReviewDetail | null => knownReview(store.getState(), 'review1').shown;
const item = (number: number): ItemView | undefined =>
  shown()
    ?.sections.flatMap(({items}) => items)
    .find((one) => one.number === number);
const states = (): (string | undefined)[] => [1, 2, 3].map((number) => item(number)?.state);

/** The review as it is when these items are ticked. */
function ticked(...numbers: number[]): ReviewDetail {
  const {sections, ...rest} = sampleReview();
  return {
    ...rest,
    sections: sections.map((section) => ({
      ...section,
      items: section.items.map((one) =>
        numbers.includes(one.number) ? {...one, state: 'done', counts: true, by: 'alice', at: 1} : one,
      ),
    })),
  };
}

async function watched(review = sampleReview()): Promise<() => void> {
  const unwatch = reviews.watch('review1');
  await server.next('GET', '/reviews/review1').answer(review);
  return unwatch;
}

const tick = (number: number): ReturnType<Reviews['change']> =>
  reviews.change('review1', {kind: 'tick', itemId: `item-${String(number)}`});

describe('a change', () => {
  test('is shown at once, and is the server’s when it has answered', async () => {
    await watched();
    const outcome = tick(1);
    expect(item(1)).toMatchObject({state: 'done', by: 'alice', at: now});
    expect(knownReview(store.getState(), 'review1').pending).toHaveLength(1);
    await server.next('POST', '/items/item-1/tick').answer({review: ticked(1), notes: ['Two are left.']});
    expect(await outcome).toEqual({done: true, notes: ['Two are left.']});
    expect(item(1)).toMatchObject({state: 'done', at: 1});
    expect(knownReview(store.getState(), 'review1').pending).toEqual([]);
  });

  test('of an approval item is shown once it has happened', async () => {
    await watched(sampleReview({sections: [sampleSection('a', [sampleItem(1, {approvalOf: 'sre'})])]}));
    void tick(1);
    void reviews.change('review1', {kind: 'skip', itemId: 'item-1', reason: 'Not ours'});
    expect(item(1)).toMatchObject({state: 'open', counts: false});
  });

  test('that is refused is taken back, with the server’s own words; others that are on their way stay', async () => {
    await watched();
    const first = tick(1);
    const second = tick(2);
    await server
      .next('POST', '/item-1/tick')
      .refuse('rights.change-team-item', 'Only members of SRE tick this.');
    expect(await first).toEqual({
      done: false,
      failure: {code: 'rights.change-team-item', said: 'Only members of SRE tick this.'},
    });
    expect(states()).toEqual(['open', 'done', 'open']);
    await server.next('POST', '/item-2/tick').answer({review: ticked(2), notes: []});
    expect(await second).toMatchObject({done: true});
    expect(states()).toEqual(['open', 'done', 'open']);
  });

  test('that gets no answer may have been done all the same: the server is asked', async () => {
    await watched();
    const outcome = tick(1);
    await server.next('POST', '/tick').die();
    expect(await outcome).toMatchObject({done: false, failure: {code: 'unreachable'}});
    expect(states()).toEqual(['open', 'open', 'open']);
    await server.next('GET', '/reviews/review1').answer(ticked(1));
    expect(states()).toEqual(['done', 'open', 'open']);
  });

  test('stays in view while older news arrive', async () => {
    await watched();
    reviews.heard({review_id: 'review1', channel_id: 'channel2'});
    const outcome = tick(1);
    await server.next('GET', '/reviews/review1').answer(ticked()); // began before the tick
    expect(states()).toEqual(['done', 'open', 'open']);
    await server.next('POST', '/tick').answer({review: ticked(1), notes: []});
    await outcome;
    expect(states()).toEqual(['done', 'open', 'open']);
  });

  test('is not undone by a look that began before it was done and ends after it', async () => {
    await watched();
    const outcome = tick(1);
    reviews.heard({review_id: 'review1', channel_id: 'channel2'});
    const look = server.next('GET', '/reviews/review1');
    await server.next('POST', '/tick').answer({review: ticked(1), notes: []});
    await outcome;
    await look.answer(ticked()); // as it was before the tick
    expect(states()).toEqual(['done', 'open', 'open']);
    await server.next('GET', '/reviews/review1').answer(ticked(1, 3));
    expect(states()).toEqual(['done', 'open', 'done']);
    expect(server.waiting).toEqual([]);
  });

  test('whose answer comes after that of a later one is not lost', async () => {
    await watched();
    const first = tick(1);
    const second = tick(2);
    await server.next('POST', '/item-2/tick').answer({review: ticked(1, 2), notes: []});
    await second;
    await server.next('POST', '/item-1/tick').answer({review: ticked(1), notes: []}); // before item 2 was ticked
    await first;
    expect(states()).toEqual(['done', 'done', 'open']);
    await server.next('GET', '/reviews/review1').answer(ticked(1, 2, 3));
    if (server.waiting.length > 0) await server.next('GET', '/reviews/review1').answer(ticked(1, 2, 3));
    expect(states()).toEqual(['done', 'done', 'done']);
    expect(knownReview(store.getState(), 'review1').pending).toEqual([]);
  });

  test.each([
    ['a sign-off', {kind: 'tick', itemId: 'approval'}, false],
    ['a lifted hold', {kind: 'lift', teamId: 'platform'}, false],
    ['a sign-off that is taken back', {kind: 'undo', teamId: 'sre', signatureId: 's1'}, false],
    ['a hold', {kind: 'hold', teamId: 'sre', reason: 'no alerts'}, true],
  ] as const)('%s is an approval only once the server says so', async (_what, change, isShown) => {
    const review = sampleReview({
      approvals: [
        sampleApproval('sre', {approvalItemId: 'approval'}),
        sampleApproval('platform', {
          state: 'on hold',
          holds: [{id: 'h', by: 'bob', at: 1, reason: 'no restore'}],
        }),
      ],
      sections: [sampleSection('a', [sampleItem(1, {id: 'approval', approvalOf: 'sre'})])],
    });
    await watched(review);
    void reviews.change('review1', change);
    expect(shown()?.approvals.map(({state}) => state)).toEqual([isShown ? 'on hold' : 'waiting', 'on hold']);
    expect(item(1)?.state).toBe('open');
  });
});

describe('what is known', () => {
  test('an answer that began earlier does not replace one that began later', async () => {
    store.dispatch({
      type: 'prr/review_said',
      reviewId: 'review1',
      request: 2,
      review: ticked(1),
    } as never);
    store.dispatch({type: 'prr/review_said', reviewId: 'review1', request: 1, review: ticked()} as never);
    store.dispatch({
      type: 'prr/review_failed',
      reviewId: 'review1',
      request: 1,
      failure: {code: 'x', said: ''},
    } as never);
    store.dispatch({
      type: 'prr/channel_said',
      channelId: 'channel1',
      request: 1,
      reviews: [sampleSummary({approved: 0})],
    } as never);
    expect(states()).toEqual(['done', 'open', 'open']);
    expect(knownReview(store.getState(), 'review1').failure).toBeNull();
    expect(summaryOf(store.getState(), 'review1')?.approved).toBe(1);
  });

  test('news in which nothing is new change nothing that is shown', async () => {
    await watched();
    const before = shown();
    void reviews.lookReview('review1');
    await server.next('GET', '/reviews/review1').answer(sampleReview());
    expect(shown()).toBe(before);
  });

  test('what was known stays when the server does not answer, and is said to be old', async () => {
    await watched();
    void reviews.lookReview('review1');
    await server.next('GET', '/reviews/review1').refuse('board.away', 'Playbooks does not answer.');
    expect(knownReview(store.getState(), 'review1')).toMatchObject({
      shown: {key: 'PRR-1'},
      failure: {code: 'board.away', said: 'Playbooks does not answer.'},
    });
    void reviews.lookReview('review1');
    await server.next('GET', '/reviews/review1').answer(ticked(1));
    expect(knownReview(store.getState(), 'review1').failure).toBeNull();
  });

  test('of a channel, the open review is meant; one that ended lately where none is open; or the one that was chosen', () => {
    const say = (...all: ReturnType<typeof sampleSummary>[]): void =>
      void store.dispatch({
        type: 'prr/channel_said',
        channelId: 'channel1',
        request: 1,
        reviews: all,
      } as never);
    const ended = sampleSummary({id: 'ended', status: 'closed', endedAt: now - 1_000});
    const old = sampleSummary({id: 'old', status: 'closed', endedAt: now - 30 * 24 * 60 * 60_000});
    const meant = (): string[] => [
      reviewIdIn(store.getState(), 'channel1'),
      headerReviewId(store.getState(), 'channel1', now),
    ];
    expect(meant()).toEqual(['', '']);
    say(old);
    expect(meant()).toEqual(['old', '']);
    say(ended, old);
    expect(meant()).toEqual(['ended', 'ended']);
    say(ended, sampleSummary(), old);
    expect(meant()).toEqual(['review1', 'review1']);
    reviews.choose('channel1', 'old');
    expect(meant()).toEqual(['old', 'ended']);
  });

  test('is the same object while nothing of it changes', async () => {
    await watched();
    const state = store.getState();
    store.type();
    expect(reviewsOf(store.getState())).toBe(reviewsOf(state));
    expect(knownChannel(store.getState(), 'nowhere')).toBe(knownChannel(state, 'elsewhere'));
    expect(knownReview(store.getState(), 'nowhere')).toBe(knownReview(state, 'elsewhere'));
  });
});

describe('the server is asked', () => {
  test('for what is shown only', async () => {
    const unwatch = await watched();
    void reviews.enter('channel1');
    await server.next('GET', '/channels/channel1/reviews').answer({reviews: []});
    server.asked.length = 0;
    reviews.heard({review_id: 'other', channel_id: 'channel2'});
    reviews.heard({review_id: 'other', channel_id: 'channel1'});
    reviews.heard({review_id: 'review1', channel_id: 'channel2'});
    reviews.heard(null);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(server.asked).toEqual(['GET /reviews/review1', 'GET /channels/channel1/reviews']);
    unwatch();
    reviews.heard({review_id: 'review1', channel_id: 'channel2'});
    await jest.advanceTimersByTimeAsync(2_000);
    expect(server.asked).toHaveLength(2);
  });

  test('at once for the panel, and for a card a moment later, once for all events till then', async () => {
    const unlisten = reviews.listen('review1');
    await server.next('GET', '/reviews/review1').answer(sampleReview());
    server.asked.length = 0;
    for (let times = 0; times < 5; times++) reviews.heard({review_id: 'review1', channel_id: 'channel2'});
    await jest.advanceTimersByTimeAsync(999);
    expect(server.asked).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_001);
    expect(server.asked).toEqual(['GET /reviews/review1']);
    unlisten();
    reviews.heard({review_id: 'review1', channel_id: 'channel1'});
    reviews.stop();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('once more, and no more, for however many events come while it answers', async () => {
    await watched();
    server.asked.length = 0;
    for (let times = 0; times < 12; times++) reviews.heard({review_id: 'review1', channel_id: 'channel2'});
    await server.next('GET', '/reviews/review1').answer(ticked(1));
    await server.next('GET', '/reviews/review1').answer(ticked(1, 2));
    expect(states()).toEqual(['done', 'done', 'open']);
    expect(server.asked).toHaveLength(2);
  });

  test('now and then while a review is shown, and not while the window is hidden', async () => {
    const unwatch = await watched();
    server.asked.length = 0;
    await jest.advanceTimersByTimeAsync(30_000);
    expect(server.asked).toEqual(['GET /reviews/review1']);
    await server.next('GET', '/reviews/review1').answer(sampleReview());
    visible = false;
    await jest.advanceTimersByTimeAsync(120_000);
    reviews.heard({review_id: 'review1', channel_id: 'channel1'});
    expect(server.asked).toHaveLength(1);
    visible = true;
    reviews.again();
    expect(server.asked).toHaveLength(2);
    await server.next('GET', '/reviews/review1').answer(sampleReview());
    unwatch();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(server.asked).toHaveLength(2);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('a channel', () => {
  const enter = async (
    channelId: string,
    answer: (one: ReturnType<NastyServer['next']>) => Promise<void>,
  ): Promise<void> => {
    const entered = reviews.enter(channelId);
    const waiting = server.waiting.find(({path}) => path === `/channels/${channelId}/reviews`);
    if (waiting !== undefined) await answer(waiting);
    await entered;
  };
  const none = (one: ReturnType<NastyServer['next']>): Promise<void> => one.answer({reviews: []});

  test('is asked for once, until it has changed, time has passed or the connection was lost', async () => {
    await enter('channel1', none);
    await enter('channel2', none);
    await enter('channel1', none);
    expect(server.asked).toHaveLength(2);
    reviews.heard({review_id: 'x', channel_id: 'channel2'});
    await enter('channel2', none);
    expect(server.asked).toHaveLength(3);
    now += 6 * 60_000;
    await enter('channel1', none);
    expect(server.asked).toHaveLength(4);
    reviews.again();
    await settled();
    expect(server.asked).toHaveLength(5);
  });

  test('is forgotten when the person logs out, and asked for anew', async () => {
    await enter('channel1', none);
    store.dispatch({type: 'LOGOUT_SUCCESS'});
    expect(knownChannel(store.getState(), 'channel1').reviewIds).toBeNull();
    now += 60_000;
    await enter('channel1', none);
    expect(server.asked).toHaveLength(2);
  });

  test('that could not be looked up is asked for again when it is opened again', async () => {
    await enter('channel1', (one) => one.die());
    expect(knownChannel(store.getState(), 'channel1')).toMatchObject({
      reviewIds: null,
      failure: {code: 'unreachable'},
    });
    await enter('channel1', none);
    expect(knownChannel(store.getState(), 'channel1')).toMatchObject({reviewIds: [], failure: null});
  });
});

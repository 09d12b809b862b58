import type {FakeUser} from '../../../test/fakes/mattermost';
import {WebClient} from '../../../test/fakes/web_client';
import {finished, type Node, World} from '../../../test/fakes/world';
import type {ChannelReviews, ReviewDetail} from '../../views/views';

let world: World;
let node: Node;
let web: WebClient;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
  node.engine.start();
  web = new WebClient(world, node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

const reviewsOf = (user: FakeUser | null, channelId = world.channel.Id) =>
  web.get<ChannelReviews>(user, `channels/${channelId}/reviews`);
const detailOf = async (user: FakeUser, id: string): Promise<ReviewDetail> => {
  const {status, body} = await web.get<ReviewDetail>(user, `reviews/${id}`);
  expect(status).toBe(200);
  return body;
};

describe('the reviews of a channel', () => {
  it('are none where there is none, without a look at those of others', async () => {
    await world.started(node);
    const other = world.mattermost.addChannel('other', [world.alice]);
    await reviewsOf(world.alice, other.Id);
    world.mattermost.kv.reads.length = 0;
    expect((await reviewsOf(world.alice, other.Id)).body).toEqual({reviews: []});
    // What is done in the background reads its jobs.
    const read = world.mattermost.kv.reads.filter((key) => !key.startsWith('jobs-'));
    expect(read).toEqual([`rows-of-${other.Id}`]);
  });

  it('are those that are open, then those that ended last, as they stand', async () => {
    const first = await world.started(node, 'Checkout to production');
    const second = await world.started(node, 'Search to production');
    await finished(node.actions.cancel(world.actor(world.dave), first.key, 'a mistake'));
    await world.writes(node, world.alice, 'SRE review is completed');
    const {body} = await reviewsOf(world.erin);
    expect(body.reviews.map(({key, status}) => [key, status])).toEqual([
      [second.key, 'open'],
      [first.key, 'cancelled'],
    ]);
    expect(body.reviews[0]).toMatchObject({
      id: second.id,
      title: 'Search to production',
      board: 'builtin',
      channelId: world.channel.Id,
      driId: world.dave.Id,
      cardPostId: `card-${second.key}`,
      teams: [
        {id: 'sre', name: 'SRE', state: 'approved'},
        {id: 'platform', name: 'Platform', state: 'waiting'},
        {id: 'security', name: 'Security', state: 'waiting'},
      ],
      approved: 1,
      done: 2,
      total: 7,
    });
  });

  it('agree with what the review itself says', async () => {
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.actions.hold(world.actor(world.bob), review.key, 'platform', 'no restore'));
    const detail = await detailOf(world.erin, review.id);
    const {body} = await reviewsOf(world.erin);
    expect(detail).toMatchObject({...body.reviews[0]});
  });

  it('show no more than five that have ended', async () => {
    for (const name of ['Cart', 'Search', 'Billing', 'Stock', 'Mail', 'Login', 'Maps']) {
      const review = await world.started(node, `${name} to production`);
      await finished(node.actions.cancel(world.actor(world.dave), review.key, 'a mistake'));
    }
    const {body} = await reviewsOf(world.erin);
    expect(body.reviews.map(({key}) => key)).toEqual(['PRR-7', 'PRR-6', 'PRR-5', 'PRR-4', 'PRR-3']);
  });
});

describe('nobody learns of what is not theirs to read', () => {
  it('a channel that is not theirs looks like one that there is not', async () => {
    await world.started(node);
    const outsider = world.mattermost.addUser('olga');
    const secret = await reviewsOf(outsider);
    expect(secret).toEqual({
      status: 403,
      body: {code: 'no-channel', message: 'You cannot read this channel.'},
    });
    expect(await reviewsOf(outsider, 'channel-of-nobody')).toEqual(secret);
    expect(await reviewsOf(outsider, '..%2F..%2Fx')).toEqual(secret);
  });

  it('so does a review', async () => {
    const review = await world.started(node);
    const outsider = world.mattermost.addUser('olga');
    for (const name of [review.id, review.key, 'PRR-99', 'nothing']) {
      const {status, body} = await web.get(outsider, `reviews/${name}`);
      expect({status, body}).toEqual({
        status: 404,
        body: {
          code: 'review.unknown',
          message: `There is no review “${name}” that you can see. \`/prr list\` shows those you can.`,
        },
      });
    }
  });

  it('somebody who is not logged in reads nothing', async () => {
    const review = await world.started(node);
    expect((await reviewsOf(null)).status).toBe(401);
    expect((await web.get(null, `reviews/${review.id}`)).status).toBe(401);
  });
});

describe('a review', () => {
  it('is the same by its id and by its key', async () => {
    const review = await world.started(node);
    expect(await detailOf(world.alice, review.key.toLowerCase())).toEqual(
      await detailOf(world.alice, review.id),
    );
  });

  it('is told with its template, items, approvals, and what the reader may do', async () => {
    const review = await world.started(node);
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    const detail = await detailOf(world.alice, review.id);
    expect(detail).toMatchObject({
      template: {id: 'small', title: 'Small', version: '1.0.0'},
      newerTemplate: '',
      boardLink: '',
      facts: [{id: 'service', value: ''}],
      me: {teams: ['sre'], may: {close: false, openGap: true}},
      people: {[world.alice.Id]: 'alice', [world.dave.Id]: 'dave'},
    });
    expect(detail.approvals[0]).toMatchObject({
      teamId: 'sre',
      state: 'approved',
      quorum: 1,
      signatures: [
        {
          userId: world.alice.Id,
          via: 'post',
          postId: post.Id,
          words: 'SRE review is completed',
          membership: '~sre',
          may: {undo: true},
        },
      ],
      fallen: [],
      withdrawn: null,
      approvalItemId: 'sre-review',
      may: {hold: true, sign: false},
    });
    const items = detail.sections.flatMap((section) => section.items);
    expect(items.map(({number}) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(items[1]).toMatchObject({
      id: 'sre-a',
      title: 'SRE looks at it',
      description: '',
      why: 'Nobody else does.',
      evidence: 'A link to the run book.',
      state: 'done',
      counts: true,
      owner: {kind: 'team', teamId: 'sre'},
      mine: true,
      by: world.alice.Id,
      answer: null,
    });
    expect(detail.timeline.map(({kind, by, text}) => ({kind, by, text}))).toEqual([
      {kind: 'started', by: world.dave.Id, text: 'Started the review.'},
      {kind: 'signed', by: world.alice.Id, text: 'Signed off for SRE.'},
      {kind: 'approved', by: world.alice.Id, text: 'SRE has approved.'},
    ]);
  });

  it('says who signed as a stand-in, until when, and who named them', async () => {
    const review = await world.started(node);
    jest.setSystemTime(new Date('2026-11-30T10:00:00Z'));
    await finished(node.standIns.name(world.actor(world.alice), 'erin', 'sre', '2026-12-01'));
    await world.writes(node, world.erin, 'SRE review is completed');
    await jest.advanceTimersByTimeAsync(1_000);
    const {approvals, me} = await detailOf(world.erin, review.id);
    expect(approvals[0]?.signatures).toMatchObject([
      {userId: world.erin.Id, membership: 'stand-in for SRE until 2026-12-01, named by @alice'},
    ]);
    expect(me.teams).toEqual(['sre']);
  });

  it('has its records once it has ended', async () => {
    const review = await world.started(node);
    await finished(node.actions.cancel(world.actor(world.dave), review.key, 'a mistake'));
    const {records, endReason, endedBy} = await detailOf(world.alice, review.id);
    expect({endReason, endedBy}).toEqual({endReason: 'a mistake', endedBy: world.dave.Id});
    expect(records).toMatchObject([
      {number: 1, page: `https://chat.example/plugins/prr/api/v1/records/${review.key}/1.html`},
    ]);
  });

  it('on a board that does not answer is a plain refusal', async () => {
    const playbooks = world.usePlaybooks();
    const there = world.node();
    web = new WebClient(world, there);
    const review = await world.started(there);
    playbooks.active = false;
    expect(await web.get(world.alice, `reviews/${review.id}`)).toMatchObject({
      status: 422,
      body: {code: 'board.away'},
    });
  });
});

import {BoardRefused} from '../boards/board';
import type {Review} from '../review/types';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';

// The provisional gate lets no withdrawals in.
jest.mock('../reading/gate', () => ({mayBeSignOff: () => true}));

let world: World;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

test('a signer takes the own sign-off back in words: its items are open again, and the words are kept', async () => {
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE review is completed');
  await world.writes(node, world.alice, 'SRE withdraws its approval');
  expect(await world.ticks(node, review)).toEqual([]);
  const {review: after, report} = await world.look(node, review);
  expect(after.signatures[0]?.withdrawn).toMatchObject({
    by: world.alice.Id,
    reason: 'SRE withdraws its approval',
  });
  expect(report.approvals[0]?.state).toBe('withdrawn');
  expect(world.chat.receipts.at(-1)?.keys).toEqual(['signoff.receipt.withdrawn']);
});

test('a withdrawal that was edited in counts only when its author confirms it', async () => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, 'SRE review is completed');
  const note = await world.writes(node, world.alice, 'hm');
  const {before, after} = world.mattermost.edit(note.Id, 'SRE withdraws its approval');
  await finished(node.engine.onPostUpdated(after, before));
  expect(await world.ticks(node, review)).toHaveLength(2);
  const {questionId = '', option = ''} = world.chat.told.at(-1)?.buttons[0]?.context ?? {};
  await finished(node.engine.answer(questionId, world.alice.Id, option));
  expect(await world.ticks(node, review)).toEqual([]);
  expect(world.mattermost.posts.has(post.Id)).toBe(true);
});

test('it holds although the board does not let the items be opened, which do not count any more', async () => {
  let refuses = false;
  const refusing = world.node(undefined, (board) =>
    Object.assign(Object.create(board) as typeof board, {
      apply: async (...args: Parameters<typeof board.apply>) => {
        if (refuses) {
          throw new BoardRefused('', 'finished');
        }
        return board.apply(...args);
      },
    }),
  );
  const review = await world.started(refusing);
  await world.writes(refusing, world.alice, 'SRE review is completed');
  refuses = true;
  await world.writes(refusing, world.alice, 'SRE withdraws its approval');
  expect(world.chat.receipts.at(-1)?.keys).toEqual(['signoff.receipt.withdrawn-items-kept']);
  const [approval] = (await world.look(refusing, review)).report.approvals;
  expect(approval).toMatchObject({state: 'withdrawn', signatures: []});
  expect(approval?.notCounting).toHaveLength(2);
});

describe('somebody else than the signer', () => {
  const BECAUSE = 'SRE withdraws its approval because the alerts are gone';

  test('a member takes the sign-off back: their words are the reason, and both names are kept', async () => {
    world.membership.set('sre', [world.alice.Id, world.erin.Id]);
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    const post = await world.writes(node, world.erin, BECAUSE);
    expect(await world.ticks(node, review)).toEqual([]);
    const {review: after} = await world.look(node, review);
    expect(after.signatures).toMatchObject([
      {userId: world.alice.Id, withdrawn: {by: world.erin.Id, reason: BECAUSE}},
    ]);
    expect(after.timeline.at(-1)).toMatchObject({
      kind: 'withdrawn',
      by: world.erin.Id,
      details: {signer: world.alice.Id, reason: BECAUSE},
    });
    expect(world.chat.receipts.at(-1)).toMatchObject({
      rootId: post.Id,
      messages: [
        {
          key: 'signoff.receipt.withdrawn-for',
          params: {user: 'erin', signers: '@alice', team: 'SRE', count: 2},
        },
      ],
    });
  });

  test('who is in another team is told so, and nothing is taken back', async () => {
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, BECAUSE);
    expect(await world.ticks(node, review)).toHaveLength(2);
    expect(world.chat.told.at(-1)).toMatchObject({to: world.bob.Id, keys: ['signoff.not-a-member']});
  });

  test('a signer who has left the team takes the own sign-off back, and no other', async () => {
    world.membership.set('sre', [world.alice.Id, world.erin.Id]);
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.erin, 'SRE review is completed');
    world.membership.set('sre', [world.erin.Id]);
    await world.writes(node, world.alice, BECAUSE);
    await jest.advanceTimersByTimeAsync(1_000);
    await world.writes(node, world.alice, BECAUSE);
    expect(world.chat.told.at(-1)?.keys).toEqual(['refusal.withdraw.nothing']);
    const {review: after} = await world.look(node, review);
    expect(after.signatures.map(({userId, withdrawn}) => [userId, withdrawn === null])).toEqual([
      [world.alice.Id, false],
      [world.erin.Id, true],
    ]);
  });
});

describe('of two signers that the team needs', () => {
  let review: Review;

  beforeEach(async () => {
    world.teams = world.teams.map((team) => (team.id === 'sre' ? {...team, quorum: 2} : team));
    world.membership.set('sre', [world.alice.Id, world.erin.Id, world.dave.Id]);
    review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.erin, 'SRE review is completed');
    expect(await world.ticks(node, review)).toHaveLength(2);
  });

  const standing = async () =>
    (await world.look(node, review)).report.approvals[0]?.signatures.map(({userId}) => userId);

  test('one takes the own back: the other’s stays, and what both had ticked is open', async () => {
    await world.writes(node, world.alice, 'SRE withdraws its approval');
    expect(await standing()).toEqual([world.erin.Id]);
    expect(await world.ticks(node, review)).toEqual([]);
  });

  test('a third member takes both back', async () => {
    await world.writes(node, world.dave, 'SRE withdraws its approval');
    expect(await standing()).toEqual([]);
    expect(await world.ticks(node, review)).toEqual([]);
    expect(world.chat.receipts.at(-1)?.messages[0]?.params).toMatchObject({signers: '@alice, @erin'});
  });
});

test('only what the sign-off ticked is reopened: what was ticked by hand before stays', async () => {
  const review = await world.started(node);
  await finished(node.actions.tick(world.actor(world.alice), '', 'SRE looks at it'));
  await world.writes(node, world.alice, 'SRE review is completed');
  await world.writes(node, world.alice, 'SRE withdraws its approval');
  expect(await world.ticks(node, review)).toEqual([`sre-a done ${world.alice.Id}`]);
  expect(world.chat.receipts.at(-1)?.messages[0]?.params).toMatchObject({count: 1});
});

test.each(['edited', 'deleted'])(
  'a withdrawal whose post is %s does not revive the sign-off',
  async (what) => {
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    const post = await world.writes(node, world.alice, 'SRE withdraws its approval');
    if (what === 'edited') {
      const {before, after} = world.mattermost.edit(post.Id, 'never mind');
      await finished(node.engine.onPostUpdated(after, before));
    } else {
      await finished(node.engine.onPostDeleted(world.mattermost.delete(post.Id)));
    }
    const {review: after, report} = await world.look(node, review);
    expect(report.approvals[0]?.state).toBe('withdrawn');
    expect(after.signatures[0]?.withdrawn?.reason).toBe('SRE withdraws its approval');
    expect(await world.ticks(node, review)).toEqual([]);
  },
);

test('with several open reviews a reply to the sign-off takes it back, without a question', async () => {
  const first = await world.started(node, 'First');
  const second = await world.started(node, 'Second');
  const post = await world.writes(node, world.alice, 'SRE review is completed');
  const {questionId = ''} = world.chat.told.at(-1)?.buttons[0]?.context ?? {};
  await finished(node.engine.answer(questionId, world.alice.Id, second.id));
  await world.writes(node, world.alice, 'SRE withdraws its approval', {RootId: post.Id});
  expect(await world.ticks(node, first)).toEqual([]);
  expect(await world.ticks(node, second)).toEqual([]);
  expect(world.chat.told).toHaveLength(1);
});

describe('after the review was closed', () => {
  let review: Review;

  beforeEach(async () => {
    world.policy.closingGraceMinutes = 0;
    review = await approved('Checkout to production');
  });

  async function approved(title: string): Promise<Review> {
    const started = await world.started(node, title);
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is complete');
    await world.writes(node, world.carol, 'Security review done');
    expect((await world.look(node, started)).review.status).toBe('closed');
    return started;
  }

  const notes = async () =>
    (await world.look(node, review)).review.timeline.filter(({kind}) => kind === 'note');

  test('a withdrawal is noted, said below the card, and reopens nothing', async () => {
    await world.writes(node, world.alice, 'SRE withdraws its approval because the alerts are gone');
    expect(await notes()).toMatchObject([
      {
        by: world.alice.Id,
        details: {
          team: 'SRE',
          reason: 'withdrawn',
          words: 'SRE withdraws its approval because the alerts are gone',
        },
      },
    ]);
    const {review: after, report} = await world.look(node, review);
    expect([after.status, report.approved]).toEqual(['closed', true]);
    const said = world.chat.said.filter(({keys}) => keys.includes('signoff.note.withdrawn'));
    expect(said.map(({rootId}) => rootId)).toContain('card-PRR-1');
  });

  test('once the review goes on it takes effect: nobody closes it with what was taken back', async () => {
    world.policy.closing = 'ask';
    await world.writes(node, world.alice, 'SRE withdraws its approval because the alerts are gone');
    await finished(node.actions.reopen(world.actor(world.dave), review.key));
    const {review: after, report} = await world.look(node, review);
    expect(report.approvals[0]).toMatchObject({state: 'withdrawn', signatures: []});
    expect(after.signatures[0]?.withdrawn).toMatchObject({
      by: world.alice.Id,
      reason: 'SRE withdraws its approval because the alerts are gone',
    });
    expect(report.items.filter(({item}) => item.state === 'open')).toHaveLength(3);
    expect(await sentenceOf(node.actions.close(world.actor(world.dave), ''))).toContain('SRE');
    const said = world.chat.said.filter(({keys}) => keys.includes('signoff.note.takes-effect'));
    expect(said).toMatchObject([
      {
        rootId: 'card-PRR-1',
        messages: [{params: {user: '@alice', signers: '@alice', team: 'SRE', count: 2}}],
      },
    ]);
    await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.actions.close(world.actor(world.dave), ''));
    expect((await world.look(node, review)).review.status).toBe('closed');
    expect(world.chat.said.filter(({keys}) => keys.includes('signoff.note.takes-effect'))).toHaveLength(1);
  });

  test('one that is written in the card’s thread is said there once', async () => {
    await world.writes(node, world.alice, 'SRE withdraws its approval', {RootId: 'card-PRR-1'});
    expect(world.chat.said.filter(({keys}) => keys.includes('signoff.note.withdrawn'))).toHaveLength(1);
    expect(await notes()).toHaveLength(1);
  });

  test('of somebody who neither signed nor is a member nothing is noted', async () => {
    await world.writes(node, world.erin, 'SRE withdraws its approval');
    expect(await notes()).toEqual([]);
    expect(world.chat.told.at(-1)?.keys).toEqual(['signoff.not-a-member']);
  });

  test('with several closed reviews its author is told to say which', async () => {
    await approved('Search to production');
    await world.writes(node, world.alice, 'SRE withdraws its approval');
    expect(await notes()).toEqual([]);
    expect(world.chat.told.at(-1)?.keys).toEqual(['refusal.withdraw.which-ended']);
  });

  test('not by the author’s own hand it is asked about first', async () => {
    const post = world.mattermost.write(world.alice, world.channel.Id, 'SRE withdraws its approval');
    await finished(node.engine.onPost({sessionId: ''}, post));
    expect(await notes()).toEqual([]);
    const {questionId = '', option = ''} = world.chat.told.at(-1)?.buttons[0]?.context ?? {};
    await finished(node.engine.answer(questionId, world.alice.Id, option));
    expect(await notes()).toHaveLength(1);
  });
});

describe('in Playbooks', () => {
  beforeEach(() => {
    world.usePlaybooks();
    node = world.node();
    world.membership.set('sre', [world.alice.Id, world.erin.Id]);
  });

  test.each(['alice', 'erin'] as const)(
    '%s takes it back: the items are open there, and stay so',
    async (who) => {
      const review = await world.started(node);
      await world.writes(node, world.alice, 'SRE review is completed');
      expect(await world.ticks(node, review)).toHaveLength(2);
      await world.writes(node, world[who], 'SRE withdraws its approval');
      node.engine.start();
      await jest.advanceTimersByTimeAsync(5 * 60_000);
      expect(await world.ticks(node, review)).toEqual([]);
      const {report} = await world.look(node, review);
      expect(report.approvals[0]).toMatchObject({state: 'withdrawn', signatures: []});
    },
  );

  test('a withdrawal after the end takes effect once the run is restored there', async () => {
    world.policy.closingGraceMinutes = 0;
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is complete');
    await world.writes(node, world.carol, 'Security review done');
    await world.writes(node, world.erin, 'SRE withdraws its approval');
    await finished(world.playbooks.ui(world.dave.Id).reopen(review.board.ref));
    await finished(node.engine.refresh(review.id));
    const {review: after, report} = await world.look(node, review);
    expect(after.status).toBe('open');
    expect(report.approvals[0]).toMatchObject({state: 'withdrawn', missing: [{}, {}]});
    await finished(world.playbooks.ui(world.dave.Id).finish(review.board.ref));
    await finished(node.engine.refresh(review.id));
    expect((await world.look(node, review)).review.status).toBe('cancelled');
  });

  test('a withdrawal after the end is noted, and the run stays finished', async () => {
    world.policy.closingGraceMinutes = 0;
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is complete');
    await world.writes(node, world.carol, 'Security review done');
    await world.writes(node, world.erin, 'SRE withdraws its approval');
    const {review: after} = await world.look(node, review);
    expect(after.status).toBe('closed');
    expect(after.timeline.at(-1)).toMatchObject({kind: 'note', by: world.erin.Id});
  });

  test('one that waits for Playbooks counts once it answers', async () => {
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    world.playbooks.active = false;
    await world.writes(node, world.erin, 'SRE withdraws its approval');
    expect(world.chat.told.at(-1)?.keys).toEqual(['signoff.board-away']);
    world.playbooks.active = true;
    node.engine.start();
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    expect(await world.ticks(node, review)).toEqual([]);
  });
});

import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import type {Review} from '../review/types';

let world: World;
let node: Node;
let review: Review;

beforeEach(async () => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
  review = await world.started(node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

/** Presses the button of the last receipt that has one. */
function undo(userId = world.alice.Id, place = 0, on = node) {
  const receipt = world.chat.receipts.findLast(({buttons}) => buttons.length > 0);
  const {review: reviewId = '', signature = ''} = receipt?.buttons[place]?.context ?? {};
  const thread = {channelId: world.channel.Id, rootId: receipt?.rootId ?? ''};
  return finished(on.engine.undoing.undo({reviewId, signatureId: signature, thread}, userId));
}

const signatures = async () => (await world.look(node, review)).review.signatures;
const reacted = (post: {Id: string}) =>
  world.mattermost.reactions.has(`${post.Id} ${world.bot.Id} white_check_mark`);

describe('the button below the receipt', () => {
  test('takes the sign-off back, says so in the thread, and the record keeps both', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    expect(world.chat.receipts.at(-1)?.buttons.map(({label}) => label.key)).toEqual(['button.undo']);
    expect(await undo()).toEqual({answer: {key: 'signoff.undo.done', params: {review: 'PRR-1'}}, left: []});
    expect(await world.ticks(node, review)).toEqual([]);
    expect(await signatures()).toMatchObject([
      {words: 'SRE review is completed', withdrawn: {by: world.alice.Id, reason: 'undone'}},
    ]);
    expect(world.chat.receipts.at(-1)).toMatchObject({
      rootId: post.Id,
      keys: ['signoff.receipt.withdrawn'],
      buttons: [],
    });
    expect(world.chat.cards.get('card-PRR-1')?.report.done).toBe(0);
  });

  test('pressed again, also on another node at the same moment, it says and does it once', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await Promise.all([undo(), undo(world.alice.Id, 0, world.node())]);
    await undo();
    expect(world.chat.receipts.filter(({keys}) => keys.includes('signoff.receipt.withdrawn'))).toHaveLength(
      1,
    );
    expect(await signatures()).toHaveLength(1);
  });

  test('is the signer’s: others, also of the same team, are told so', async () => {
    world.membership.set('sre', [world.alice.Id, world.erin.Id]);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(await sentenceOf(undo(world.erin.Id))).toContain('Only @alice, who signed, can undo this.');
    expect(await world.ticks(node, review)).toHaveLength(2);
  });

  test('a signer who has left the team may still press it', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    world.membership.set('sre', []);
    await undo();
    expect(await world.ticks(node, review)).toEqual([]);
  });

  test('after the end it says that it has ended, and undoes nothing', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.actions.cancel(world.actor(world.dave), '', 'enough'));
    expect(await sentenceOf(undo())).toContain('has ended');
    expect((await signatures())[0]?.withdrawn).toBeNull();
  });

  test('of a sign-off that fell before says so, and does not say it in the thread', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.engine.onPostDeleted(world.mattermost.delete(post.Id)));
    expect((await undo()).answer.key).toBe('signoff.undo.before');
    expect((await signatures())[0]?.withdrawn?.reason).toBe('deleted');
  });

  test('for several teams there is one for each, and the other sign-off stays', async () => {
    world.membership.set('platform', [world.alice.Id]);
    await world.writes(node, world.alice, 'SRE and Platform reviews are completed');
    const labels = world.chat.receipts.at(-1)?.buttons.map(({label}) => label.params['team']) ?? [];
    expect([...labels].sort()).toEqual(['Platform', 'SRE']);
    const {left} = await undo(world.alice.Id, labels.indexOf('SRE'));
    expect(left).toMatchObject([{team: 'Platform'}]);
    expect((await world.look(node, review)).report.approvals.map(({state}) => state)).toEqual([
      'withdrawn',
      'approved',
      'waiting',
    ]);
  });

  test('who has nothing new to sign gets none', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(world.chat.receipts.at(-1)).toMatchObject({keys: ['signoff.receipt.already'], buttons: []});
  });

  test('with a made-up id it is refused', async () => {
    const thread = {channelId: world.channel.Id, rootId: ''};
    for (const reviewId of [review.id, 'nowhere']) {
      const pressed = node.engine.undoing.undo({reviewId, signatureId: 'post:x:sre', thread}, world.alice.Id);
      expect(await sentenceOf(pressed)).toContain('There is no such sign-off any more.');
    }
  });
});

describe('✅ on the post', () => {
  test('is there while it counts, whoever takes it back in whatever way', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    expect(reacted(post)).toBe(true);
    await undo();
    expect(reacted(post)).toBe(false);
    const again = await world.writes(node, world.alice, 'SRE review is completed');
    expect([reacted(post), reacted(again)]).toEqual([false, true]);
    const {before, after} = world.mattermost.edit(again.Id, 'hm');
    await finished(node.engine.onPostUpdated(after, before));
    expect(reacted(again)).toBe(false);
  });

  test('goes with the last of its teams', async () => {
    world.membership.set('platform', [world.alice.Id]);
    const post = await world.writes(node, world.alice, 'SRE and Platform reviews are completed');
    await undo();
    expect(reacted(post)).toBe(true);
    await undo(world.alice.Id, 1);
    expect(reacted(post)).toBe(false);
  });

  test('goes while the signer is the DRI, whose sign-off does not count, and comes back', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.actions.owner(world.actor(world.dave), '', 'alice'));
    expect(reacted(post)).toBe(false);
    await finished(node.actions.owner(world.actor(world.alice), '', 'dave'));
    expect(reacted(post)).toBe(true);
    await finished(node.actions.owner(world.actor(world.dave), '', 'alice'));
    await undo();
    expect(reacted(post)).toBe(false);
    expect((await signatures())[0]?.withdrawn?.reason).toBe('undone');
  });

  test('a server that does not take it costs no sign-off, and is asked again', async () => {
    jest.spyOn(world.mattermost, 'addReaction').mockRejectedValueOnce(new Error('not now'));
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    expect(reacted(post)).toBe(false);
    expect(await world.ticks(node, review)).toHaveLength(2);
    expect(world.chat.receipts).toHaveLength(1);
    await world.writes(node, world.bob, 'platform review is complete');
    expect(reacted(post)).toBe(true);
  });
});

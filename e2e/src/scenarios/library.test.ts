import {onEachBoard} from '../boards';
import {type CardItem, cardItems} from '../card';
import {textOf} from '../client';
import {approvedBy, cardText, receiptFor, saidInThread, type SeenReview, startReview, type} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {itemIds, numberOf} from '../template_items';

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('the library of templates', () => {
  test.each([
    ['mattermost-prr', ['SRE', 'Platform', 'Security']],
    ['launch', ['SRE', 'Platform', 'Security']],
    ['early-engagement', ['SRE']],
    ['frameworks', ['SRE', 'Platform']],
  ])('%s starts with all its items, and waits for %j', async (template, teams) => {
    const review = await startReview(world, `From ${template}`, template);
    expect((await itemsOf(review)).map(({number, state}) => [number, state])).toEqual(
      itemIds('', template).map((_id, place) => [place + 1, 'open']),
    );
    const text = textOf(review.card);
    const waiting = [...text.matchAll(/\*\*(\w+)\*\* is waiting/gu)].map(([, team]) => team);
    expect(waiting).toEqual(teams);
  });

  test('simple-prr: the sign-off of SRE ticks what carries its tag, and no step of the handover', async () => {
    const review = await startReview(world, 'Taken over by SRE', 'simple-prr');
    const post = await world.alice.createPost(review.channel.id, 'SRE review is completed');
    await receiptFor(world.alice, post);
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
    const items = await itemsOf(review);
    const done = items.filter(({state}) => state === 'done');
    expect(done.map(({text}) => text.includes('(SRE)'))).toEqual(done.map(() => true));
    expect(done).toContainEqual(
      expect.objectContaining({number: numberOf('simple-review', 'simple-prr'), section: 'Onboarding'}),
    );
    const open = items.filter(({state}) => state === 'open').map(({number}) => number);
    const steps = ['handover-operations', 'handover-change', 'handover-access', 'handover-backup'];
    expect(open).toEqual(expect.arrayContaining(steps.map((id) => numberOf(id, 'simple-prr'))));
  });

  test('dpr: needs no team, and its DRI closes it', async () => {
    const review = await startReview(world, 'Assessed by ourselves', 'dpr');
    expect(await itemsOf(review)).toHaveLength(itemIds('', 'dpr').length);
    expect(textOf(review.card)).not.toContain('is waiting');
    await saidInThread(world.dave, review.card, 'It needs no team’s approval');
    await type(world.dave, review.channel, `/prr tick ${numberOf('scope-summary', 'dpr')} ${review.key}`);
    await type(world.dave, review.channel, `/prr close ${review.key}`);
    const text = await cardText(world.dave, review.card, '**Closed** by @dave');
    expect(cardItems(text).filter(({state}) => state === 'done')).toHaveLength(1);
  });
});

async function itemsOf(review: SeenReview): Promise<CardItem[]> {
  return cardItems(textOf(await world.dave.getPost(review.card.id)));
}

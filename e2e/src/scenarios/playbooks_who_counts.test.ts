import {onBoard} from '../boards';
import {cardItems} from '../card';
import {textOf} from '../client';
import {InPlaybooks} from '../playbooks';
import {approve, approvedBy, cardText, prepareReviews, receiptFor, saidInThread, type} from '../reviews';
import {type RunReview, startRunReview} from '../run_reviews';
import {until} from '../until';
import {type OwnWorld, PLUGIN_ID, startWorld} from '../world';

const SRE_REVIEW = 'SRE review';

let world: OwnWorld;

// A world of its own: what is set here holds for every review on a server.
beforeAll(async () => {
  world = await startWorld({board: 'playbooks', say: () => undefined});
  await prepareReviews(world);
});

afterAll(async () => {
  await world.stop();
});

onBoard('playbooks', 'who counts, in Playbooks’ own screens', () => {
  test('the DRI who ticks the approval item of their own team’s approves nothing, and is told', async () => {
    await type(world.admin, await square(), '/prr team add sre @dave');
    const review = await startRunReview(world, 'Ticked by the DRI');
    await tick('dave', review, SRE_REVIEW);
    await saidInThread(world.dave, review.card, '@dave ticked “SRE review” in Playbooks, and is the DRI');
    const text = await cardText(world.dave, review.card, 'set by a hand that does not count for SRE');
    expect(text).not.toContain('✅');
    await receiptFor(world.alice, await world.alice.createPost(review.channel.id, 'SRE review is completed'));
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
    await type(world.admin, await square(), '/prr team remove sre @dave');
  });

  test('with completion: strict the approval item that is ticked too early is no sign-off', async () => {
    await world.admin.patchPluginSettings(PLUGIN_ID, {completion: 'strict'});
    const review = await startRunReview(world, 'Ticked too early');
    await tick('alice', review, SRE_REVIEW);
    await saidInThread(world.dave, review.card, 'which is no sign-off for **SRE** yet');
    const items = cardItems(textOf(await world.dave.getPost(review.card.id)));
    const mandatory = items.filter(({section, text}) => section === 'SRE' && text.includes('· mandatory'));
    for (const {text} of mandatory) {
      await tick('alice', review, text.split(' · ')[0] ?? '');
    }
    await receiptFor(world.alice, await world.alice.createPost(review.channel.id, 'SRE review is completed'));
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
    await world.admin.patchPluginSettings(PLUGIN_ID, {completion: 'all-owned'});
  });

  test('a run that is finished while on hold is a cancelled review, still on hold when it is restored', async () => {
    const review = await startRunReview(world, 'Finished on hold');
    await approve(world, review);
    await type(world.alice, review.channel, '/prr hold the restore was never timed');
    await new InPlaybooks(world.dave).finish(review.runId);
    await type(world.dave, review.channel, `/prr status ${review.key}`);
    const text = await cardText(world.dave, review.card, '**Cancelled** by @dave');
    expect(text).toContain('Finished in Playbooks while it was on hold for SRE');
    await until(
      'the channel to be told',
      async () => (await world.dave.posts(review.channel.id)).map(textOf),
      (posts) => posts.some((each) => each.includes('although it is on hold for SRE')),
    );
    await new InPlaybooks(world.dave).restore(review.runId);
    await type(world.dave, review.channel, `/prr status ${review.key}`);
    await cardText(world.dave, review.card, '⏸️ **SRE** is on hold since');
  });
});

async function square() {
  return world.admin.channelByName(world.team.id, 'town-square');
}

/** Whoever asks how it stands has what people did in Playbooks taken in. */
async function tick(name: 'alice' | 'dave', {runId, channel, key}: RunReview, title: string): Promise<void> {
  await new InPlaybooks(world[name]).tick(runId, title);
  await type(world[name], channel, `/prr status ${key}`);
}

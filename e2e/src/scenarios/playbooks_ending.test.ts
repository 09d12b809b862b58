import {onBoard} from '../boards';
import {textOf} from '../client';
import {InPlaybooks, type Run} from '../playbooks';
import {approve, cardText, recordText, saidInThread, type} from '../reviews';
import {runOf, type RunReview, startRunReview} from '../run_reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onBoard('playbooks', 'ending', () => {
  test('closing finishes the run with a status update, in the name of whoever closed it', async () => {
    const review = await approved('Closed in chat');
    await type(world.dave, review.channel, '/prr close');
    await cardText(world.dave, review.card, '**Closed** by @dave');
    const run = await runOf(world, review);
    expect(run.current_status).toBe('Finished');
    expect(whoDid(run, 'status_updated')).toEqual([world.dave.id]);
    expect(whoDid(run, 'run_finished')).toEqual([world.dave.id]);
  });

  test('a run that is finished in Playbooks with every approval closes its review', async () => {
    const review = await approved('Closed in Playbooks');
    await new InPlaybooks(world.dave).finish(review.runId);
    await type(world.dave, review.channel, `/prr status ${review.key}`);
    await cardText(world.dave, review.card, '**Closed** by @dave');
    await recordText(world.dave, review.card);
  });

  describe('a run that is finished in Playbooks with approvals missing', () => {
    let review: RunReview;

    beforeAll(async () => {
      review = await startRunReview(world, 'Finished too early');
      await new InPlaybooks(world.alice).finish(review.runId);
    });

    test('is reported with who did it, and approves nothing', async () => {
      await type(world.dave, review.channel, `/prr status ${review.key}`);
      const text = await cardText(world.dave, review.card, '**Cancelled** by @alice');
      expect(text).not.toContain('✅');
      const said = await saidInThread(world.dave, review.card, '@alice');
      for (const team of ['SRE', 'Platform', 'Security']) {
        expect(textOf(said)).toContain(team);
      }
    });

    test('is taken up again when it is restored there', async () => {
      await new InPlaybooks(world.alice).restore(review.runId);
      await type(world.dave, review.channel, `/prr status ${review.key}`);
      const text = await cardText(world.dave, review.card, '⬜ **SRE** is waiting');
      expect(text).not.toContain('Cancelled');
      await approve(world, review);
    });
  });

  test('reopening a closed review restores its run', async () => {
    const review = await approved('Reopened in chat');
    await type(world.dave, review.channel, '/prr close');
    await cardText(world.dave, review.card, '**Closed** by @dave');
    expect(await type(world.dave, review.channel, `/prr reopen ${review.key}`)).toContain('is open again');
    expect((await runOf(world, review)).current_status).toBe('InProgress');
  });
});

async function approved(title: string): Promise<RunReview> {
  const review = await startRunReview(world, title);
  await approve(world, review);
  return review;
}

/** The people whom the timeline names for this, in its order. */
function whoDid(run: Run, event: string): string[] {
  return run.timeline_events
    .filter(({event_type}) => event_type === event)
    .map(({subject_user_id}) => subject_user_id);
}

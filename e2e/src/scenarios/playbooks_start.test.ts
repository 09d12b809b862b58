import {onBoard} from '../boards';
import {textOf} from '../client';
import type {Channel, Post} from '../models';
import {InPlaybooks, type Run} from '../playbooks';
import {BOT, approvedBy, cardText, receiptFor, startedReview, type} from '../reviews';
import {asRunReview, type RunReview, runOf} from '../run_reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {until} from '../until';

/** What nobody has told us of is looked for every 20 s. */
const BY_ITSELF = {within: 60_000};

let world: SharedWorld;
let square: Channel;
let dave: InPlaybooks;
let botId: string;

beforeAll(async () => {
  world = await sharedWorld();
  square = await world.dave.channelByName(world.team.id, 'town-square');
  dave = new InPlaybooks(world.dave);
  botId = (await world.dave.userByName(BOT)).id;
});

afterAll(async () => {
  await world.leave();
});

onBoard('playbooks', '/prr start', () => {
  describe('in a new channel', () => {
    let review: RunReview;
    let run: Run;

    beforeAll(async () => {
      review = await started(square, '"Run in a new channel" @alice @bob --new --due 2099-12-01');
      run = await runOf(world, review);
    });

    test('makes a run in it, which the DRI owns and the named reviewers take part in', async () => {
      expect(run).toMatchObject({
        name: 'Run in a new channel',
        owner_user_id: world.dave.id,
        channel_id: review.channel.id,
        current_status: 'InProgress',
      });
      expect(run.participant_ids).toEqual(
        expect.arrayContaining([world.dave.id, world.alice.id, world.bob.id, botId]),
      );
      // It is her turn for Security.
      expect(run.participant_ids).toContain(world.carol.id);
      expect(run.participant_ids).not.toContain(world.erin.id);
      expect(await world.dave.memberIds(review.channel.id)).toEqual(
        expect.arrayContaining([world.dave.id, world.alice.id, world.bob.id]),
      );
    });

    test('the run’s summary names the review, and the card leads to the run', () => {
      expect(run.summary.split('\n')).toContain(review.key);
      expect(textOf(review.card)).toContain(
        `[Open the run in Playbooks](${world.address}/playbooks/runs/${run.id})`,
      );
    });

    test('the approval items are due when it was said, and no others', () => {
      const due = run.checklists.flatMap(({items}) => items.filter(({due_date}) => due_date > 0));
      expect(due.map(({title}) => title)).toEqual(['SRE review', 'Platform review', 'Security review']);
      expect(due.map(({due_date}) => new Date(due_date).toISOString().slice(0, 10))).toEqual(
        Array(3).fill('2099-12-01'),
      );
      expect(textOf(review.card)).toContain('Approvals are due by Dec 1, 2099');
    });
  });

  test('in the current channel makes its run there', async () => {
    const channel = await world.dave.createChannel(world.team.id, 'run-stays-here');
    const review = await started(channel, '"Run in this channel"');
    expect(review.channel.id).toBe(channel.id);
    expect((await dave.runsIn(channel)).map(({id}) => id)).toEqual([review.runId]);
  });

  test('in a private channel works as well', async () => {
    const channel = await world.dave.createChannel(world.team.id, 'private-run', 'P');
    await world.dave.addMember(channel.id, world.alice.id);
    const review = await started(channel, '"Run in private" @alice');
    await receiptFor(world.alice, await world.alice.createPost(channel.id, 'SRE review is completed'));
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
  });
});

onBoard('playbooks', 'a run that somebody starts in Playbooks', () => {
  let playbookId: string;

  beforeAll(async () => {
    const playbooks = await dave.playbooks(world.team.id);
    playbookId = playbooks.find(({title}) => title === 'Mattermost PRR')?.id ?? '';
  });

  test('becomes a review by itself, within a minute', async () => {
    const run = await startRun('Billing to production');
    const [card] = await pinnedCards(run, BY_ITSELF);
    expect(card && textOf(card)).toMatch(/PRR-\d+ · Billing to production/);
    expect(card && textOf(card)).toContain(`/playbooks/runs/${run.id}`);
  });

  test('becomes a review at once with a sign-off in its channel, which counts', async () => {
    const run = await startRun('Search to production');
    await dave.addParticipants(run.id, [world.alice.id]);
    await receiptFor(world.alice, await world.alice.createPost(run.channel_id, 'SRE review is completed'));
    const [card] = await pinnedCards(run);
    await cardText(world.dave, card!, approvedBy('SRE', 'alice'));
  });

  test('becomes a review at once with a command in its channel', async () => {
    const run = await startRun('Mail to production');
    const channel = await world.dave.channel(run.channel_id);
    expect(await type(world.dave, channel, '/prr status')).toMatch(/PRR-\d+.*Mail to production/);
    expect(await pinnedCards(run)).toHaveLength(1);
  });

  test('is no review when its playbook has nothing to do with us', async () => {
    const other = await dave.createPlaybook(world.team.id, 'Onboarding', {Desk: ['Find a desk']});
    const run = await dave.startRun({name: 'New colleague', playbookId: other, teamId: world.team.id});
    const channel = await world.dave.channel(run.channel_id);
    expect(await type(world.dave, channel, '/prr status')).toContain('no open review');
    expect(await world.dave.pinned(channel.id)).toEqual([]);
  });

  function startRun(name: string): Promise<Run> {
    return dave.startRun({name, playbookId, teamId: world.team.id});
  }

  async function pinnedCards({channel_id}: Run, options = {}): Promise<Post[]> {
    return until(
      'a pinned card',
      () => world.dave.pinned(channel_id),
      (posts) => posts.length > 0,
      options,
    );
  }
});

async function started(channel: Channel, words: string): Promise<RunReview> {
  const answer = await type(world.dave, channel, `/prr start ${words}`);
  return asRunReview(await startedReview(world.dave, answer));
}

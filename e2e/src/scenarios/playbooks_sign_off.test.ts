import {readFileSync} from 'node:fs';
import {onBoard} from '../boards';
import {InPlaybooks, itemsIn, ticksBy} from '../playbooks';
import {approvedBy, cardText, receiptFor, startedReview, type} from '../reviews';
import {asRunReview, runOf, type RunReview, startRunReview} from '../run_reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {until} from '../until';

const WORDS = 'SRE review is completed';

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onBoard('playbooks', 'a sign-off', () => {
  test('ticks every item of the team and no other, and Playbooks’ timeline names the reviewer', async () => {
    const review = await startRunReview(world, 'Named on the timeline');
    await signOff(review);
    const run = await runOf(world, review);
    const owned = itemsIn(run, 'SRE');
    expect(owned.map(({state}) => state)).toEqual(owned.map(() => 'closed'));
    const others = run.checklists.filter(({title}) => title !== 'SRE').flatMap(({items}) => items);
    expect(new Set(others.map(({state}) => state))).toEqual(new Set(['']));
    expect(ticksBy(run)).toHaveLength(owned.length);
    expect(new Set(ticksBy(run).map(({userId}) => userId))).toEqual(new Set([world.alice.id]));
  });

  test('of a reviewer who does not take part in the run makes them take part, and counts', async () => {
    const channel = await world.dave.createChannel(world.team.id, 'not-a-participant');
    await world.dave.addMember(channel.id, world.alice.id);
    const answer = await type(world.dave, channel, '/prr start "Without participants"');
    const review = asRunReview(await startedReview(world.dave, answer));
    // Whoever is asked to review takes part: she leaves.
    await new InPlaybooks(world.dave).removeParticipants(review.runId, [world.alice.id]);
    expect((await runOf(world, review)).participant_ids).not.toContain(world.alice.id);
    await signOff(review);
    const run = await runOf(world, review);
    expect(run.participant_ids).toContain(world.alice.id);
    expect(new Set(ticksBy(run).map(({userId}) => userId))).toEqual(new Set([world.alice.id]));
  });

  test('that is deleted opens what it had ticked, and nothing else', async () => {
    const review = await startRunReview(world, 'Deleted on Playbooks');
    const post = await world.alice.createPost(review.channel.id, WORDS);
    await receiptFor(world.alice, post);
    await new InPlaybooks(world.dave).tick(
      review.runId,
      itemsIn(await runOf(world, review), 'Scope')[0]!.title,
    );
    await world.alice.deletePost(post.id);
    await cardText(world.dave, review.card, '↩️ **SRE** no longer counts: a post that signed it was deleted');
    const run = await runOf(world, review);
    expect(new Set(itemsIn(run, 'SRE').map(({state}) => state))).toEqual(new Set(['']));
    expect(itemsIn(run, 'Scope')[0]?.state).toBe('closed');
  });

  test('leaves nobody’s session behind, and no token in the server’s log', async () => {
    const review = await startRunReview(world, 'No session stays');
    const before = new Set((await sessions()).map(({token}) => token));
    const made = new Set<string>();
    const signedOff = signOff(review);
    let done = false;
    void signedOff.finally(() => (done = true));
    while (!done) {
      for (const {token} of (await sessions()).filter((each) => !before.has(each.token))) {
        made.add(token);
      }
    }
    await signedOff;
    // Shorter than a session would live.
    await until(
      'the sessions to be gone',
      async () => (await sessions()).filter(({token}) => made.has(token)),
      ({length}) => length === 0,
    );
    expect(made.size).toBeGreaterThan(0);
    const log = readFileSync(world.logFile, 'utf8');
    expect([...made].filter((token) => log.includes(token))).toEqual([]);
  });
});

async function signOff({channel, card}: RunReview): Promise<void> {
  await receiptFor(world.alice, await world.alice.createPost(channel.id, WORDS));
  await cardText(world.dave, card, approvedBy('SRE', 'alice'));
}

/** Those of alice. Other test files sign off for her at the same time; theirs have to go, too. */
function sessions(): Promise<{token: string}[]> {
  return world.database.query('SELECT token FROM sessions WHERE userid = $1', [world.alice.id]);
}

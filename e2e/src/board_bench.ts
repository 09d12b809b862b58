import {textOf} from './client';
import {InPlaybooks, itemsIn, type Run} from './playbooks';
import {approvedBy, REVIEWERS} from './reviews';
import {type RunReview, runOf, startRunReview} from './run_reviews';
import type {World} from './world';

/** How many items a sign-off ticks, and how many bare calls it is compared with. */
export const ITEMS = 12;
/** A team that has fewer items in the template: more are added. */
const [, , SIGNER] = REVIEWERS;
const ANSWERED_WITHIN = {within: 120_000};

/** One round: milliseconds of the same twelve ticks, made both ways. */
export interface Round {
  /**
   * A participant's twelve calls, each sent when the one before it was answered, on a run of the same size that is no
   * review. Nothing is read back.
   */
  bare: number;
  /**
   * From sending the post until the card shows the approval, as a client's websocket tells: the post was read and
   * counted, twelve items ticked, and all of them read back, before which the card shows nothing of it.
   */
  signed: number;
}

/** Of items that were ticked at the same moment: how many stayed ticked. */
export interface Kept {
  kept: number;
  of: number;
}

/** What is measured on Playbooks, each on a fresh run. */
export class BoardBench {
  private rounds = 0;

  private constructor(
    private readonly world: World,
    /** A playbook like that of the reviews, whose runs are no reviews. */
    private readonly playbookId: string,
  ) {}

  static async prepare(world: World): Promise<BoardBench> {
    const run = await runOf(world, await startRunReview(world, 'Bench of the model'));
    const lists = run.checklists.map(({title, items}) => [title, items.map((item) => item.title)] as const);
    const checklists = Object.fromEntries(lists) as Record<string, string[]>;
    while ((checklists[SIGNER.team] ?? []).length < ITEMS) {
      checklists[SIGNER.team] = ['One more', ...(checklists[SIGNER.team] ?? [])];
    }
    const dave = new InPlaybooks(world.dave);
    return new BoardBench(world, await dave.createPlaybook(world.team.id, 'Bare ticks', checklists));
  }

  /** Both ways, one right after the other; which comes first alternates. */
  async round(): Promise<Round> {
    this.rounds += 1;
    const review = await this.twelveItems(`Bench of round ${this.rounds}`);
    const bareRun = await this.bareRun();
    const measures = {
      bare: () => this.bareTicks(bareRun),
      signed: () => this.signOff(review),
    };
    if (this.rounds % 2 === 0) {
      const bare = await measures.bare();
      return {bare, signed: await measures.signed()};
    }
    const signed = await measures.signed();
    return {bare: await measures.bare(), signed};
  }

  /** Every team signs off at the same moment. */
  async teamsAtOnce(): Promise<Kept> {
    this.rounds += 1;
    const review = await this.twelveItems(`Bench of teams ${this.rounds}`);
    await Promise.all(REVIEWERS.map((reviewer) => this.untilApproved(review, reviewer)));
    const run = await runOf(this.world, review);
    return keptOf(REVIEWERS.flatMap(({team}) => itemsIn(run, team)));
  }

  /** Twelve bare calls at the same moment, for different items. */
  async bareAtOnce(): Promise<Kept> {
    const run = await this.bareRun();
    const signer = new InPlaybooks(this.world[SIGNER.name]);
    await Promise.all(placesIn(run).map((place) => signer.setStateAt(run.id, place, 'closed')));
    return keptOf(itemsIn(await runOf(this.world, {runId: run.id}), SIGNER.team).slice(0, ITEMS));
  }

  /** A review in which the signer’s team owns twelve open items. */
  private async twelveItems(title: string): Promise<RunReview> {
    const review = await startRunReview(this.world, title);
    const dave = new InPlaybooks(this.world.dave);
    const owned = itemsIn(await runOf(this.world, review), SIGNER.team).length;
    for (let more = owned; more < ITEMS; more++) {
      await dave.addItem(review.runId, SIGNER.team, `One more ${more}`);
    }
    return review;
  }

  private async bareRun(): Promise<Run> {
    const {dave, team} = this.world;
    const run = {name: `Bare ${this.rounds}`, playbookId: this.playbookId, teamId: team.id};
    const started = await new InPlaybooks(dave).startRun(run);
    await new InPlaybooks(dave).addParticipants(started.id, [this.world[SIGNER.name].id]);
    return started;
  }

  private async bareTicks(run: Run): Promise<number> {
    const signer = new InPlaybooks(this.world[SIGNER.name]);
    const began = performance.now();
    for (const place of placesIn(run)) {
      await signer.setStateAt(run.id, place, 'closed');
    }
    return performance.now() - began;
  }

  private async signOff(review: RunReview): Promise<number> {
    const took = await this.untilApproved(review, SIGNER);
    const {kept, of} = keptOf(itemsIn(await runOf(this.world, review), SIGNER.team));
    if (kept !== ITEMS || of !== ITEMS) {
      throw new Error(`the sign-off ticked ${kept} of ${of} items, not ${ITEMS}`);
    }
    return took;
  }

  /** Posts, and waits until the card shows the approval. @returns milliseconds */
  private async untilApproved(
    {channel, card}: RunReview,
    {team, name, words}: (typeof REVIEWERS)[number],
  ): Promise<number> {
    const person = this.world[name];
    const events = await person.listen();
    try {
      const approved = approvedBy(team, name);
      const began = performance.now();
      await person.createPost(channel.id, words);
      const ended = await events.editedAt(
        (post) => post.id === card.id && approved.test(textOf(post)),
        ANSWERED_WITHIN,
      );
      return ended - began;
    } finally {
      await events.close();
    }
  }
}

function placesIn(run: Run): {checklist: number; item: number}[] {
  const checklist = run.checklists.findIndex(({title}) => title === SIGNER.team);
  return Array.from({length: ITEMS}, (_, item) => ({checklist, item}));
}

function keptOf(items: readonly {state: string}[]): Kept {
  return {kept: items.filter(({state}) => state === 'closed').length, of: items.length};
}

import {type Board, BoardMissing, BoardRefused} from '../boards/board';
import type {Announcer} from '../posts/announcer';
import {mandatoryIds} from '../review/mandatory';
import {assigneesOf, neededTeams} from '../review/ownership';
import type {Refusal} from '../review/refusal';
import type {BoardContent, Review} from '../review/types';
import type {Desk} from '../signoff/desk';
import {isForGood, type Log, type TeamsNow} from '../signoff/ports';
import type {Reviews} from '../signoff/reviews';
import type {Channel} from './ports';
import type {StartChannel} from './start_channel';
import type {StartPayload} from './start_payload';
import {startRefusal} from './start_refusal';

export interface StartJobOptions {
  channels: StartChannel;
  reviews: Reviews;
  desk: Desk;
  teams: TeamsNow;
  announcer: Announcer;
  log: Log;
}

/** What was made of a review that is not stored yet: to be taken back if it never will be. */
interface Made {
  channel: Channel | null;
  ref: string | null;
}

/**
 * Makes a review that was checked. Nothing here is made twice when it is repeated after a crash. The review is stored
 * last, when its card is there: a start that is refused on the way leaves no review behind.
 */
export class StartJob {
  /** Who waits for the outcome in this process, by the review's id. */
  private readonly waiting = new Map<string, (refusal: Refusal) => void>();

  constructor(private readonly options: StartJobOptions) {}

  /** Runs it for somebody who waits. @returns why the review was not made, null when it was or still may be */
  async outcomeOf(reviewId: string, run: () => Promise<unknown>): Promise<Refusal | null> {
    const told: {refusal: Refusal | null} = {refusal: null};
    this.waiting.set(reviewId, (refusal) => {
      told.refusal = refusal;
    });
    try {
      await run();
    } finally {
      this.waiting.delete(reviewId);
    }
    return told.refusal;
  }

  /** @throws what may be over soon: the job is kept and tried again. What is refused for good ends it. */
  async run(payload: StartPayload): Promise<void> {
    const {review, announcement} = payload;
    const made: Made = {channel: null, ref: null};
    let stored: Review;
    try {
      stored = await this.stored(payload, made);
    } catch (error) {
      const refusal = startRefusal(error, review.title);
      // One that is stored is there for people: nothing of it is taken back.
      if (refusal === null || (await this.options.reviews.hold(review.id)).value !== null) {
        throw error;
      }
      await this.takeBack(made, review);
      await this.tell(review, refusal);
      return;
    }
    await this.options.desk.work(stored.id, (work) => work.touch(), 'now or later');
    const thread = {channelId: stored.channelId, rootId: stored.cardPostId};
    await this.unlessRefused('the teams of a new review were not told', stored, async () => {
      await this.options.announcer.say(thread, `started-${stored.id}`, announcement);
    });
  }

  /** The review as it is stored, made before if it is not. */
  private async stored(payload: StartPayload, made: Made): Promise<Review> {
    const {reviews, announcer} = this.options;
    // Where a stale read has none, everything that is made again is found again.
    const review = (await reviews.get(payload.review.id)) ?? (await this.make(payload, made));
    if (review.cardPostId !== '') {
      // Once more: a crash may have kept it from the indexes.
      await reviews.create(review);
      return review;
    }
    const {report, ...view} = await this.options.desk.look(review);
    const cardPostId = await announcer.postCard(view, report);
    await reviews.create({...review, cardPostId});
    return {...review, cardPostId};
  }

  private async make(payload: StartPayload, made: Made): Promise<Review> {
    const {review: asked, sections, newChannel, invite, source, summary, dueItems, mandatory} = payload;
    const {channels, desk} = this.options;
    made.channel = newChannel === null ? null : await channels.make(asked, newChannel);
    const review = {...asked, channelId: made.channel?.Id ?? asked.channelId};
    await channels.join(review, made.channel !== null, invite);
    const board = desk.boardOf(review);
    const {ref} = await board.create({
      reviewId: review.id,
      key: review.key,
      title: review.title,
      driId: review.driId,
      mattermostTeamId: review.mattermostTeamId,
      channelId: review.channelId,
      summary,
      sections,
      source,
      participants: invite,
      dueAt: review.dueAt,
      dueItems,
    });
    made.ref = ref;
    const held = board.kind === 'builtin' ? {sections} : await board.read(ref);
    return {
      ...review,
      board: {kind: board.kind, ref},
      teams: await this.needed(review, board.kind, held),
      mandatory: mandatoryIds(mandatory, held.sections),
    };
  }

  /**
   * The teams that were asked for, which were told to the DRI and the channel, and those that own an item of what is on
   * the board now besides: what people have changed there since takes nobody's approval away.
   */
  private async needed(
    review: Review,
    kind: Board['kind'],
    content: Pick<BoardContent, 'sections'>,
  ): Promise<Review['teams']> {
    if (kind === 'builtin') {
      return review.teams;
    }
    const {teams, desk} = this.options;
    const found = neededTeams(content, teams.all(), await desk.membershipsOf(assigneesOf(content)));
    const all = new Map([...review.teams, ...found].map(({id, name}) => [id, {id, name}]));
    const order = teams.all().map(({id}) => id);
    return [...all.values()].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  }

  private async takeBack({channel, ref}: Made, review: Review): Promise<void> {
    if (ref !== null) {
      await this.unlessRefused('what a start that was refused has made stays on the board', review, () =>
        this.options.desk.boardOf(review).finish(ref, review.driId, ''),
      );
    }
    if (channel !== null) {
      await this.options.channels.abandon(channel, review);
    }
  }

  private async tell(review: Review, refusal: Refusal): Promise<void> {
    const waits = this.waiting.get(review.id);
    if (waits !== undefined) {
      waits(refusal);
      return;
    }
    const message = {key: `refusal.${refusal.code}`, params: refusal.params};
    await this.unlessRefused('the DRI was not told that a start was refused', review, () =>
      this.options.announcer.direct(review.driId, `start-refused-${review.id}`, [message]),
    );
  }

  /** For what the review does not depend on: tried again only while that may help. */
  private async unlessRefused(message: string, {id}: Review, use: () => Promise<void>): Promise<void> {
    try {
      await use();
    } catch (error) {
      const forGood = isForGood(error) || error instanceof BoardRefused || error instanceof BoardMissing;
      if (!forGood) {
        throw error;
      }
      this.options.log.error(message, {review: id, reason: error.message});
    }
  }
}

import type {SeenRun, WatchedBoard} from '../boards/board';
import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import {type Clock, CLOCKS_APART_MS} from '../store/clock';
import type {JobRunner} from '../store/job_runner';
import type {JobQueue} from '../store/jobs';
import {recent} from '../store/recent';
import type {Adoption} from './adopt';
import type {Intent} from './intent';
import type {Log} from './ports';
import type {Reviews} from './reviews';
import type {Sightings} from './watch_sightings';
import {Waiting} from './waiting';
import {within} from './within';

/** A sign-off that may belong to no review at all is not tried for ever. */
const GIVE_UP_MS = 24 * 60 * 60_000;
/** So long a sign-off that has a review, or a command, waits to hear of others. */
const WAIT_MS = 2_000;
/** While somebody types a command, the board is not asked at every key. */
const ASK_AGAIN_MS = 1_000;

/** The board does not tell yet whether a post has a review to sign off. */
export class NotKnownYet extends Waiting {
  override readonly name = 'NotKnownYet';
}

export interface DiscoveryOptions {
  watched: WatchedBoard;
  adoption: Adoption;
  adoptions: JobQueue<SeenRun>;
  sightings: Sightings;
  reviews: Reviews;
  runner: JobRunner;
  clock: Clock;
  log: Log;
}

/** Finds the reviews that people have started on the board a moment ago, where somebody is about to need them. */
export class Discovery {
  private readonly asked = recent<number>(1_000);

  constructor(private readonly options: DiscoveryOptions) {}

  /** Whether a channel without a review of ours may have one all the same. Never throws. */
  async mayHave(): Promise<boolean> {
    // If in doubt: a post that is not kept now is lost.
    return this.options.watched.isThere().catch(() => true);
  }

  /** For somebody who asks: what is known when this returns is all there is to say. Never throws, never takes long. */
  async lookIn(channelId: string): Promise<void> {
    const {clock} = this.options;
    const now = clock.now();
    if (now - (this.asked.get(channelId) ?? -Infinity) < ASK_AGAIN_MS || !(await this.mayHave())) {
      return;
    }
    this.asked.set(channelId, now);
    await this.briefly(channelId);
  }

  /**
   * The intent, with the reviews that its author can have meant; null when there was none to sign off.
   * @throws NotKnownYet; Refusal `review.elsewhere` where only a run goes on whose review is another channel's
   */
  async complete(intent: Intent): Promise<Intent | null> {
    const {clock, log} = this.options;
    if (intent.reviewId !== '') {
      return intent;
    }
    if (intent.openThen.length > 0) {
      // One more that has just been started makes it a question which of them is meant.
      if (await this.mayHave()) {
        await this.briefly(intent.channelId);
      }
      return intent;
    }
    if (clock.now() - intent.at > GIVE_UP_MS) {
      log.error('given up finding out whether a post belongs to a review', {post: intent.postId});
      return null;
    }
    const {channelId, at} = intent;
    const moved = await this.completely(channelId);
    const openThen = await this.openAt(channelId, at);
    if (openThen.length > 0) {
      return {...intent, openThen};
    }
    // By the board's clock it may have been there already: its author is asked, because none is known to have been open.
    if ((await this.openAt(channelId, at + CLOCKS_APART_MS)).length > 0) {
      return intent;
    }
    if (moved !== null) {
      throw new Refusal('review.elsewhere', {review: moved.key, title: moved.title});
    }
    return null;
  }

  /** @returns a review of another channel whose run people have moved to this one */
  private async completely(channelId: string): Promise<Review | null> {
    try {
      const {complete, moved} = await this.adoptAll(channelId);
      if (!complete) {
        throw new NotKnownYet('a review is being started');
      }
      return moved;
    } catch (error) {
      throw error instanceof NotKnownYet ? error : new NotKnownYet(String(error), {cause: error});
    }
  }

  private async briefly(channelId: string): Promise<void> {
    const {clock, log} = this.options;
    const looking = this.adoptAll(channelId).catch((error: unknown) => {
      log.debug('the board did not tell what goes on in a channel', {
        channel: channelId,
        reason: String(error),
      });
    });
    await within(clock, WAIT_MS, looking);
  }

  /** Makes reviews of the runs that are to be some. @returns `complete`: false when `/prr start` is making one */
  private async adoptAll(channelId: string): Promise<{complete: boolean; moved: Review | null}> {
    const {watched, sightings, adoptions, adoption, runner, clock} = this.options;
    let complete = true;
    let moved: Review | null = null;
    for (const run of await watched.runningIn(channelId)) {
      const sighting = await sightings.of(run);
      if (sighting.kind === 'new') {
        await adoptions.add(run.ref, run, clock.now());
        // Somebody else is at it: theirs is waited for, and found made.
        if (!(await runner.runNow(adoptions, run.ref))) {
          await adoption.run(run);
        }
      }
      if (sighting.kind === 'known' && sighting.review.channelId !== channelId) {
        moved = sighting.review;
      }
      complete &&= sighting.kind !== 'starting';
    }
    return {complete, moved};
  }

  /** Those that were open in the channel at that moment; none when all of them have ended since. */
  private async openAt(channelId: string, at: number): Promise<string[]> {
    const {reviews} = this.options;
    const open = (await reviews.openNow(channelId)).filter(({createdAt}) => createdAt <= at);
    if (open.length === 0) {
      return [];
    }
    const ended = (await reviews.endedIn(channelId)).filter(
      ({createdAt, endedAt}) => createdAt <= at && endedAt >= at,
    );
    return [...open, ...ended].map(({id}) => id);
  }
}

import type {Clock} from '../store/clock';
import type {Log} from './ports';
import type {Reviews} from './reviews';
import type {Watch} from './watch';

/** A change makes many webapps hint at once: the review is read again when they have had their say. */
const REREAD_MS = 2_000;
/** Runs that nobody knows may be anybody's invention. */
const LOOK_MS = 5_000;

/** The entry for everything that is not known. No run is called so. */
const UNKNOWN = '';

export interface HintsOptions {
  watch: Watch;
  reviews: Reviews;
  clock: Clock;
  log: Log;
}

/** What people's webapps say to have seen on the board: a reason to read again, and nothing else. */
export class Hints {
  private readonly waiting = new Map<string, () => void>();

  constructor(private readonly options: HintsOptions) {}

  /**
   * A run may have changed.
   * @param mayKnow whether the person who says so may know of a review in this channel
   */
  async take(ref: string, mayKnow: (channelId: string) => Promise<boolean>): Promise<void> {
    if (this.waiting.has(ref)) {
      return;
    }
    const review = await this.options.reviews.byRef(ref);
    if (review === null) {
      this.later(UNKNOWN, LOOK_MS, (watch) => watch.look());
    } else if (await mayKnow(review.channelId)) {
      this.later(ref, REREAD_MS, (watch) => watch.reread(review.id));
    }
  }

  stop(): void {
    for (const cancel of this.waiting.values()) {
      cancel();
    }
    this.waiting.clear();
  }

  /** Once for all that ask for it until then. */
  private later(name: string, inMs: number, run: (watch: Watch) => Promise<void>): void {
    if (this.waiting.has(name)) {
      return;
    }
    const {clock, watch, log} = this.options;
    const cancel = clock.after(inMs, () => {
      this.waiting.delete(name);
      run(watch).catch((error: unknown) => {
        log.debug('a hint came to nothing; the review is read again with the next look', {
          run: name,
          reason: String(error),
        });
      });
    });
    this.waiting.set(name, cancel);
  }
}

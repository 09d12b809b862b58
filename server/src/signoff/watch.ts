import pLimit from 'p-limit';
import type {SeenRun, WatchedBoard} from '../boards/board';
import type {Clock} from '../store/clock';
import type {JobRunner} from '../store/job_runner';
import type {JobQueue} from '../store/jobs';
import {recent} from '../store/recent';
import type {Cursor} from './cursor';
import type {WakePayload} from './desk';
import type {Log} from './ports';
import type {Sightings} from './watch_sightings';

/** How soon a change on the board shows without a hint. */
const LOOK_MS = 20_000;
/** Runs whose last change is remembered. */
const REMEMBERED = 5_000;

export interface WatchOptions {
  watched: WatchedBoard;
  cursor: Cursor;
  sightings: Sightings;
  adoptions: JobQueue<SeenRun>;
  wakes: JobQueue<WakePayload>;
  runner: JobRunner;
  clock: Clock;
  log: Log;
}

/**
 * Sees what people change on the board without telling us. What has changed is queued as jobs before the cursor moves
 * on: one run that makes trouble holds up no other, and nothing is missed however long the board or we were away.
 */
export class Watch {
  private cancel: () => void = () => undefined;
  private stopped = true;
  private away = false;
  private readonly oneAtATime = pLimit(1);
  /** When a run had changed last that was queued. */
  private readonly queued = recent<number>(REMEMBERED);

  constructor(private readonly options: WatchOptions) {}

  start(): void {
    this.stopped = false;
    this.loop();
  }

  stop(): void {
    this.stopped = true;
    this.cancel();
    this.options.cursor.release().catch(() => undefined);
  }

  /** Asks the board for what has changed, whosever turn it is, and queues it. Never throws. */
  async look(): Promise<void> {
    await this.oneAtATime(async () => {
      if (await this.isThere()) {
        await this.reporting(() => this.queueChanges());
      }
    });
  }

  /** Has a review read again now. */
  async reread(reviewId: string): Promise<void> {
    const {wakes, runner, clock} = this.options;
    const now = clock.now();
    await wakes.put(reviewId, {reviewId}, now, now);
    await runner.runNow(wakes, reviewId);
  }

  private loop(): void {
    this.lookAgain(LOOK_MS);
    this.lookInTurn().catch((error: unknown) => {
      this.options.log.debug('the turn to watch could not be taken', {reason: String(error)});
    });
  }

  private lookAgain(inMs: number): void {
    this.cancel();
    this.cancel = this.options.clock.after(inMs, () => {
      if (!this.stopped) {
        this.loop();
      }
    });
  }

  private async lookInTurn(): Promise<void> {
    const {cursor, clock} = this.options;
    // The look before may still wait for the board.
    if (this.oneAtATime.activeCount > 0 || !(await this.isThere())) {
      return;
    }
    const turn = await cursor.take(clock.now(), LOOK_MS);
    if (turn.mine) {
      await this.look();
    } else if (turn.waitMs < LOOK_MS && !this.stopped) {
      this.lookAgain(turn.waitMs);
    }
  }

  private async isThere(): Promise<boolean> {
    return this.options.watched.isThere().catch(() => true);
  }

  private async queueChanges(): Promise<void> {
    const {watched, cursor, runner, log} = this.options;
    const since = await cursor.since();
    const {runs, until} = await watched.changedSince(since);
    let any = false;
    const failures: unknown[] = [];
    for (const run of runs) {
      try {
        any = (await this.queue(run)) || any;
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length === 0 && until !== since) {
      await cursor.advance(since, until);
    }
    if (any) {
      // Not waited for: a board that hangs now must not keep the next look from coming.
      runner.runDue().catch((error: unknown) => {
        log.debug('what has changed is taken up later', {reason: String(error)});
      });
    }
    if (failures.length > 0) {
      // All of it is seen again with the next look.
      throw failures[0];
    }
  }

  /** @returns whether there is something to do */
  private async queue(run: SeenRun): Promise<boolean> {
    const {sightings, adoptions, wakes, clock} = this.options;
    if (run.changedAt !== undefined && this.queued.get(run.ref) === run.changedAt) {
      return false;
    }
    const sighting = await sightings.of(run);
    const now = clock.now();
    if (sighting.kind === 'known') {
      const {id} = sighting.review;
      await wakes.put(id, {reviewId: id}, now, now);
    } else if (sighting.kind === 'new') {
      await adoptions.add(run.ref, run, now);
    }
    // A start may still be cut short: it is looked at again.
    if (run.changedAt !== undefined && sighting.kind !== 'starting') {
      this.queued.set(run.ref, run.changedAt);
    }
    return sighting.kind === 'known' || sighting.kind === 'new';
  }

  /** An outage is reported when it begins and when it ends, at the same level: who sees the one sees the other. */
  private async reporting(work: () => Promise<void>): Promise<void> {
    const {log} = this.options;
    try {
      await work();
      if (this.away) {
        this.away = false;
        log.error('the board tells again what has changed on it', {});
      }
    } catch (error) {
      if (!this.away) {
        this.away = true;
        log.error('the board does not tell what has changed on it; it is asked again and again', {
          reason: String(error),
        });
      }
    }
  }
}

import type {SeenRun} from '../boards/board';
import type {Review} from '../review/types';
import type {Clock} from '../store/clock';
import {recent} from '../store/recent';
import type {Log} from './ports';
import type {Reviews} from './reviews';

/** A start that was cut short is taken up again much sooner than this. */
const STARTING_MS = 15 * 60_000;
/** A run that nobody makes a review of is reported once by each process, unless there are more of them than this. */
const REPORTED = 1_000;

/**
 * What a run on the board is to us. `starting`: `/prr start` has made it and the review is yet to be stored. `new`:
 * people have started it on the board, and it is to be a review. `other`: none of ours.
 */
export type Sighting = {kind: 'known'; review: Review} | {kind: 'starting' | 'new' | 'other'};

export interface SightingsOptions {
  reviews: Reviews;
  clock: Clock;
  log: Log;
}

/** Tells the runs of a listing apart. */
export class Sightings {
  private readonly reported = recent<true>(REPORTED);

  constructor(private readonly options: SightingsOptions) {}

  async of(run: SeenRun): Promise<Sighting> {
    const review = await this.options.reviews.byRef(run.ref);
    if (review !== null) {
      return {kind: 'known', review};
    }
    if (run.finished || run.template === null) {
      return {kind: 'other'};
    }
    return run.key === '' ? {kind: 'new'} : this.ofOurs(run);
  }

  /** A run that carries a key of ours, and no review is kept in it. */
  private async ofOurs({ref, key, createdAt}: SeenRun): Promise<Sighting> {
    const {reviews, clock} = this.options;
    const elsewhere = await reviews.find(key);
    if (elsewhere?.board.ref === ref) {
      return {kind: 'known', review: elsewhere};
    }
    if (elsewhere === null && clock.now() - createdAt < STARTING_MS) {
      return {kind: 'starting'};
    }
    if (!this.reported.has(ref)) {
      this.reported.set(ref, true);
      this.options.log.error(
        elsewhere === null
          ? 'a run names a review that was never made; without that name in its summary it would become one'
          : 'a run names a review that is kept in another run: it is left alone',
        {run: ref, review: key},
      );
    }
    return {kind: 'other'};
  }
}

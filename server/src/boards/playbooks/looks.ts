import type {Erased} from '../../review/types';
import {History} from './history';
import type {Run} from './schemas';

/** Besides the reads that there are anyway. */
const MOST = 2;

/**
 * The reads of one batch, in order. A run's state and its timeline are written, and may be read, one after the other:
 * what looks erased on one read is so when the next one says the same.
 */
export class Looks {
  private last: History | null = null;
  private before: History | null = null;
  private extra = 0;

  /** @returns the run */
  add(run: Run): Run {
    this.before = this.last;
    this.last = new History(run);
    return run;
  }

  /** Whether another read would tell more than the last one; asked when nothing is left to write. */
  needsAnother(): boolean {
    const isOpen = (this.last?.isWaiting() ?? false) || this.claims().length > this.erased().length;
    if (!isOpen || this.extra >= MOST) {
      return false;
    }
    this.extra += 1;
    return true;
  }

  /** What the last two reads agree on. */
  erased(): Erased[] {
    const before = this.before?.erased() ?? [];
    return this.claims().filter((claim) => before.some((other) => isSame(claim, other)));
  }

  private claims(): Erased[] {
    return this.last?.erased() ?? [];
  }
}

function isSame(one: Erased, other: Erased): boolean {
  return (
    one.itemId === other.itemId && one.at === other.at && one.by === other.by && one.state === other.state
  );
}

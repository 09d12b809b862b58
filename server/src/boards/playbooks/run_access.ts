import {type Clock, sleep} from '../../store/clock';
import {type PlaybooksCalls, PlaybooksForbidden} from './calls';
import {isUnclear} from './errors';
import {letIn, type LettingIn} from './participants';
import type {Run} from './schemas';

/** No answer, so often in one batch, and the batch is given up: each may have cost the whole time-out. */
const MAX_TROUBLES = 3;
const WAIT_MS = 100;

export interface RunAccessOptions extends LettingIn {
  clock: Clock;
}

/** One run in one person's hands, for as long as a batch takes: patient with what does not answer, up to a limit. */
export class RunAccess {
  private hasAsked = false;
  private troubles = 0;

  /** @param calls in the name of `userId` */
  constructor(
    private readonly options: RunAccessOptions,
    readonly calls: PlaybooksCalls,
    readonly ref: string,
    readonly userId: string,
  ) {}

  async read(): Promise<Run> {
    for (;;) {
      try {
        return await this.calls.run(this.ref);
      } catch (error) {
        if (isUnclear(error)) {
          this.count(error);
          await sleep(this.options.clock, WAIT_MS);
        } else if (!(error instanceof PlaybooksForbidden) || !(await this.letIn())) {
          throw error;
        }
      }
    }
  }

  /**
   * Makes the person a participant, once.
   * @returns false when that was done already, and is no help
   */
  async letIn(): Promise<boolean> {
    if (this.hasAsked) {
      return false;
    }
    this.hasAsked = true;
    await letIn(this.options, this.calls, this.ref, this.userId);
    return true;
  }

  /** @throws the error, when it is one too many */
  count(error: Error): void {
    this.troubles += 1;
    if (this.troubles >= MAX_TROUBLES) {
      throw error;
    }
  }
}

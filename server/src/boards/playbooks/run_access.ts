import {type Clock, sleep} from '../../store/clock';
import {type PlaybooksCalls, PlaybooksForbidden} from './calls';
import {isNo, isUnclear} from './errors';
import {letIn, type LettingIn} from './participants';
import type {Run} from './schemas';

/** No answer, so often in one batch, and the batch is given up: each may have cost the whole time-out. */
const MAX_TROUBLES = 3;
const WAIT_MS = 100;
/** A listing of more runs than this costs more than the run's own page. */
const FEW = 3;

export interface RunAccessOptions extends LettingIn {
  clock: Clock;
}

/** One run in one person's hands, for as long as a batch takes: patient with what does not answer, up to a limit. */
export class RunAccess {
  /** Whether the person was made a participant, as far as that goes. */
  hasAsked = false;
  private troubles = 0;
  private glances = true;

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
   * The run as the listing of its channel shows it: all that a write needs to know, in about two thirds of the time that
   * the run's own page takes.
   * @returns null when the listing is no help: the person may not read the channel, or too many runs go on in it
   */
  async glance(channelId: string): Promise<Run | null> {
    if (!this.glances || channelId === '') {
      return null;
    }
    try {
      const {items} = await this.calls.runs({channelId, inProgress: true, page: 0, perPage: FEW});
      const run = items.length < FEW ? items.find(({id}) => id === this.ref) : undefined;
      this.glances = run !== undefined;
      return run ?? null;
    } catch (error) {
      if (!isUnclear(error) && !isNo(error)) {
        throw error;
      }
      this.glances = false;
      return null;
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

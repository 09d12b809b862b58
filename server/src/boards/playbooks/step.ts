import type {PlaybooksCalls} from './calls';
import type {Run} from './schemas';

/** In whose name: of whoever the batch is written for, of the bot, or of somebody else. */
export type WrittenBy = 'writer' | 'bot' | {userId: string};

/** Something that is to hold of a run: written until a read shows that it does. */
export interface Step {
  /** Steps with the same key are about the same thing. */
  readonly key: string;
  readonly by: WrittenBy;
  holds(run: Run): boolean;
  /**
   * Whether somebody has changed on purpose what held on an earlier read. Then it stays as they want it; what a write
   * of an older copy has erased is written again.
   */
  overtaken(run: Run, held: Run): boolean;
  /** @param run as it was read right before @throws BoardRefused when there is nothing to write to any more */
  write(calls: PlaybooksCalls, run: Run): Promise<void>;
  /**
   * Items are written by their place: what this step's last write did to another item, because that place changed
   * between the read and the write.
   * @returns steps that put it right
   */
  astray(before: Run, after: Run, writerId: string): Step[];
}

import {PlaybooksAway} from '../calls';

interface Why {
  /** It did not answer as itself, so it will not do so for others either: calls wait a moment before the next try. */
  unwell: boolean;
  /** Whether reading again at once may help. */
  passing: boolean;
  /** Milliseconds that it wants to be left alone; 0 when it does not say. */
  waitMs: number;
}

/** PlaybooksAway with what the client makes of it. Its message is for the log and holds nothing of an answer's body. */
export class Away extends PlaybooksAway {
  readonly unwell: boolean;
  readonly passing: boolean;
  readonly waitMs: number;

  constructor(message: string, {unwell = true, passing = false, waitMs = 0}: Partial<Why> = {}) {
    super(message);
    this.unwell = unwell;
    this.passing = passing;
    this.waitMs = waitMs;
  }
}

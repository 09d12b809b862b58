import {inspect} from 'node:util';
import pRetry from 'p-retry';

const POLL_MS = 50;
/** Three teams sign off 52 items of a run in Playbooks one after the other; a busy machine takes its time. */
const WITHIN_MS = 30_000;

/** What was waited for did not come; the message says what was seen last. */
export class NotSeen extends Error {
  override readonly name = 'NotSeen';
}

export interface UntilOptions {
  /** How long to wait at most, in milliseconds; 30 s unless told. */
  within?: number;
  /** When waiting has become pointless, e.g. because the process has ended. */
  giveUpWhen?: () => boolean;
}

/**
 * Reads again and again until the value is good.
 * @param what what is waited for, in words: it goes into the message of the error
 * @throws NotSeen when the time is over, with the last value or error that was seen
 */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  good: (value: T) => boolean = Boolean,
  {within = WITHIN_MS, giveUpWhen = () => false}: UntilOptions = {},
): Promise<T> {
  const deadline = Date.now() + within;
  let last = 'nothing';
  return pRetry(
    async () => {
      try {
        const value = await read();
        if (good(value)) {
          return value;
        }
        last = inspect(value, {depth: 4, breakLength: 120, maxStringLength: 2000});
      } catch (error) {
        last = String(error);
      }
      throw new NotSeen(`waited ${within} ms for: ${what}. Last seen: ${last}`);
    },
    {
      retries: Number.POSITIVE_INFINITY,
      factor: 1,
      minTimeout: POLL_MS,
      shouldRetry: () => Date.now() < deadline && !giveUpWhen(),
    },
  );
}

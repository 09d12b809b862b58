import type {Verdict} from '../review/types';

/**
 * Why words were read as they were. `said`: they are the verdicts. `nothing`: no team, or nothing that could be a
 * verdict. The others say why words that could be one are none: docs/reading.md explains each.
 */
export type ReasonCode =
  | 'said'
  | 'nothing'
  | 'no-team'
  | 'negation'
  | 'question'
  | 'condition'
  | 'future'
  | 'modality'
  | 'tense'
  | 'partial'
  | 'quote'
  | 'hearsay'
  | 'other-run'
  | 'other-thing'
  | 'request'
  | 'irony'
  | 'retracted'
  | 'ambiguous-name'
  | 'unclear'
  | 'too-long';

export interface Reason {
  code: ReasonCode;
  /** The words of the post that led to it, e.g. `once` for a condition; '' when no words in particular did. */
  words: string;
}

/** What looked like a verdict and was not taken as one. */
export interface NearMiss extends Verdict {
  reason: Reason;
}

/** What a post says about reviewing teams. */
export interface Reading {
  /** At most one for a team, in the order of the configured teams. */
  verdicts: Verdict[];
  /**
   * Teams without a verdict whose member may well have meant one: worth a private question. Somebody who plainly asks,
   * announces, or says that a review is not done is not asked.
   */
  nearMisses: NearMiss[];
  /** `said` when there are verdicts. */
  reason: Reason;
}

/** What is known around a post. */
export interface ReadingContext {
  /** Titles of the reviews that a post may speak of: their names are no other run's. */
  titles?: readonly string[];
}

export function reasonOf(code: ReasonCode, words: string): Reason {
  return {code, words};
}

/** A reason in one line for logs and programs: `question`, `condition: once`. People read messages. */
export function reasonLine({code, words}: Reason): string {
  return words === '' ? code : `${code}: ${words}`;
}

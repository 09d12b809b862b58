import {Refusal} from './refusal';
import type {ReviewReport} from './report';
import type {ClosingState, MeantEnding, Review} from './types';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How the administrator wants reviews to be closed. */
export interface ClosingPolicy {
  closing: 'auto' | 'ask';
  /** Minutes between the last approval and closing by itself, at least 0. */
  graceMinutes: number;
}

const NONE: ClosingState = {phase: 'none', dueAt: 0};

/**
 * How closing stands after whatever has just changed. Answers the same object when it stands as before: a grace that
 * runs is neither stopped nor started again by a change that leaves all teams approved.
 * @param now Unix milliseconds
 */
export function nextClosing(
  review: Review,
  report: ReviewReport,
  policy: ClosingPolicy,
  now: number,
): ClosingState {
  const {closing} = review;
  if (review.status !== 'open' || !report.approved) return closing.phase === 'none' ? closing : NONE;
  if (closing.phase === 'kept-open') return closing;
  const phase = policy.closing === 'auto' ? 'grace' : 'asked';
  if (closing.phase === phase) return closing;
  const wait = phase === 'grace' ? Math.max(0, policy.graceMinutes) * MINUTE : DAY;
  return {phase, dueAt: now + wait};
}

/** The review after its end. */
export function ended(review: Review, {status, by, reason}: MeantEnding, at: number): Review {
  return {
    ...review,
    meant: undefined,
    status,
    endedAt: at,
    endedBy: by,
    endReason: reason,
    closing: NONE,
  };
}

/** Somebody chose Keep open: nothing happens until an approval changes. */
export function keptOpen(): ClosingState {
  return {phase: 'kept-open', dueAt: 0};
}

/** The DRI was reminded: once is enough. */
export function reminded(closing: ClosingState): ClosingState {
  return closing.phase === 'asked' ? {phase: 'asked', dueAt: 0} : closing;
}

/** Whether closing by itself (`grace`) or the reminder (`asked`) is due. */
export function isDue(closing: ClosingState, now: number): boolean {
  return (
    (closing.phase === 'grace' || (closing.phase === 'asked' && closing.dueAt > 0)) && closing.dueAt <= now
  );
}

/**
 * Why the review cannot be closed yet, naming who has put it on hold, or the teams that have not approved.
 * @param nameOf what a person is called, for those who read it
 * @returns a Refusal `close.on-hold` or `close.approvals-missing` to throw, or null when nothing stands against closing
 */
export function closeRefusal(
  report: ReviewReport,
  nameOf: (userId: string) => string = (userId) => userId,
): Refusal | null {
  const missing = report.approvals.filter(({state}) => state !== 'approved');
  if (missing.length === 0) return null;
  const held = missing.filter(({holds}) => holds.length > 0);
  if (held.length > 0) {
    const others = missing.filter(({holds}) => holds.length === 0);
    const holds = held.flatMap(({name, holds: each}) =>
      each.map(({by, reason}) => `${name} (${nameOf(by)}: ${reason})`),
    );
    return new Refusal('close.on-hold', {
      count: holds.length,
      holds: holds.join('; '),
      missing: others.length,
      teams: others.map(({name}) => name).join(', '),
    });
  }
  return new Refusal('close.approvals-missing', {
    count: missing.length,
    teams: missing.map(({name}) => name).join(', '),
  });
}

import {BoardAway} from '../boards/board';
import type {Message} from '../posts/announcer';
import {itemNumbers} from '../posts/item_numbers';
import {keptOpen} from '../review/closing';
import {openCommentsNote} from '../signoff/closing_messages';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import type {Caretaker} from '../signoff/caretaker';
import type {Change} from './changes';

/** Closes a review. @throws Refusal `close.approvals-missing` naming the teams */
export async function close({actor, work, roles}: Change, caretaker: Caretaker): Promise<Message[]> {
  assertMay('close', roles);
  const {openUnowned} = work.report;
  await caretaker.close(work, actor.userId);
  const numbers = itemNumbers(openUnowned);
  return [
    ...(openUnowned.length === 0
      ? []
      : [{key: 'close.still-open', params: {count: openUnowned.length, numbers}}]),
    ...openCommentsNote(work.review),
  ];
}

/** Stops a review from closing by itself. @throws Refusal `keep-open.not-closing` */
export async function keepOpen({actor, work, roles}: Change): Promise<Message[]> {
  assertMay('keep-open', roles);
  if (work.review.closing.phase !== 'grace') {
    throw new Refusal('keep-open.not-closing', {review: work.review.key});
  }
  await work.saveWith(
    {...work.review, closing: keptOpen()},
    {at: work.now(), by: actor.userId, kind: 'kept-open', details: {}},
  );
  return [];
}

/** Ends a review without an approval. @throws Refusal `cancel.reason-missing` */
export async function cancel(
  {actor, work, roles}: Change,
  reason: string,
  caretaker: Caretaker,
): Promise<Message[]> {
  await caretaker.cancel(work, actor.userId, cancelReason(work, roles, reason));
  return [];
}

/** The same for a review whose board does not answer, or has lost it. */
export async function cancelUnseen(
  {actor, work, roles}: Change,
  because: Error,
  reason: string,
  caretaker: Caretaker,
): Promise<Message[]> {
  await caretaker.cancelUnseen(work, actor.userId, cancelReason(work, roles, reason));
  return because instanceof BoardAway ? [{key: 'cancel.board-away', params: {}}] : [];
}

function cancelReason({review}: Change['work'], roles: Change['roles'], reason: string): string {
  assertMay('cancel', roles);
  if (reason.trim() === '') {
    throw new Refusal('cancel.reason-missing', {review: review.key});
  }
  return reason.trim();
}

/** Takes up an ended review again; it then closes by hand, or after an approval has changed. */
export async function reopen({actor, work, roles}: Change): Promise<Message[]> {
  assertMay('reopen', roles);
  const {review} = work;
  if (review.status === 'open') {
    throw new Refusal('reopen.not-ended', {review: review.key});
  }
  await work.onBoard((board, ref) => board.restore(ref, actor.userId));
  await work.saveWith(
    {...review, status: 'open', endedAt: 0, endedBy: '', endReason: '', closing: keptOpen()},
    {at: work.now(), by: actor.userId, kind: 'reopened', details: {}},
  );
  return [];
}

import {readStandInLabel} from '../review/stand_in';
import type {Signature} from '../review/types';
import type {Rendering} from './rendering';

/** Whoever signs as a stand-in is seen to be one; the record says until when, and who named them. */
export function signerName(
  {userId, membership}: Pick<Signature, 'userId' | 'membership'>,
  {t, person}: Rendering,
): string {
  const isStandIn = readStandInLabel(membership) !== null;
  return isStandIn ? t('card.signer.stand-in', {person: person(userId)}) : person(userId);
}

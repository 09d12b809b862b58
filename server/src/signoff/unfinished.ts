import {BoardRefused} from '../boards/board';
import {isUnchangedSince} from '../review/item_reports';
import type {Signature} from '../review/types';
import type {Work} from './work';

/** Ticks of a sign-off that the board does not take from its signer. */
export interface RefusedTicks {
  signature: Signature;
  itemIds: string[];
}

/**
 * Ticks what a standing signature ticked and the board does not show yet, because the process died between the two, or
 * shows no longer, because a write of somebody else's was lost in between. An item that somebody has changed since the
 * signature is theirs.
 * @returns what the board refuses: the sign-offs stand, their items stay open
 */
export async function finishTicks(work: Work): Promise<RefusedTicks[]> {
  const refused: RefusedTicks[] = [];
  for (const signature of work.review.signatures.filter(({withdrawn}) => withdrawn === null)) {
    const itemIds = unfinished(work, signature);
    try {
      await work.apply(
        itemIds.map((itemId) => ({itemId, kind: 'state', state: 'done', reason: ''})),
        signature.userId,
      );
    } catch (error) {
      if (!(error instanceof BoardRefused)) {
        throw error;
      }
      refused.push({signature, itemIds: unfinished(work, signature)});
    }
  }
  return refused;
}

function unfinished({review, content}: Work, signature: Signature): string[] {
  const items = new Map(content.sections.flatMap(({items: each}) => each).map((item) => [item.id, item]));
  return review.marks.flatMap((mark) => {
    const item = items.get(mark.itemId);
    const isDue = mark.signatureId === signature.id && mark.state === 'done' && item?.state === 'open';
    return isDue && isUnchangedSince(mark, item) ? [item.id] : [];
  });
}

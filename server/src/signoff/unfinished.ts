import type {Work} from './work';

/**
 * Ticks what a standing signature ticked and the board does not show yet, because the process died between the two.
 * An item that somebody has changed since the signature is theirs.
 */
export async function finishTicks(work: Work): Promise<void> {
  const items = work.content.sections.flatMap(({items: each}) => each);
  for (const signature of work.review.signatures.filter(({withdrawn}) => withdrawn === null)) {
    const marked = work.review.marks.filter(
      (mark) => mark.signatureId === signature.id && mark.state === 'done',
    );
    const open = marked.filter((mark) =>
      items.some(({id, state, changedAt}) => id === mark.itemId && state === 'open' && changedAt <= mark.at),
    );
    await work.apply(
      open.map(({itemId}) => ({itemId, kind: 'state', state: 'done', reason: ''})),
      signature.userId,
    );
  }
}

import {noted, type Progress, type Situation} from './board_changes_situation';
import type {BoardContent} from './types';

/** What the run is called and whose it is, which the board does not tell the author of. */
export function factsChanged(progress: Progress, content: BoardContent, {now}: Situation): Progress {
  let {review} = progress;
  const {title, driId} = content;
  if (title !== '' && title !== review.title) {
    const details = {from: review.title, to: title};
    review = noted({...review, title}, {at: now, by: '', kind: 'renamed', details});
  }
  if (driId !== '' && driId !== review.driId) {
    const details = {from: review.driId, to: driId};
    review = noted({...review, driId}, {at: now, by: '', kind: 'owner', details});
  }
  return {...progress, review};
}

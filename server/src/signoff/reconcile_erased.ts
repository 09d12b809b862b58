import {BoardAway, BoardRefused} from '../boards/board';
import type {Announcer} from '../posts/announcer';
import {toPutBack} from '../review/board_changes_erased';
import type {Erased, TimelineEntry} from '../review/types';
import type {Names} from './names';
import {isForGood, type Log} from './ports';
import type {Work} from './work';

export interface PutBackOptions {
  announcer: Announcer;
  names: Names;
  log: Log;
}

/**
 * Makes changes again that a write of somebody else's has erased on the board, in the name of those who had made them.
 * It is noted in the review; only what cannot be put back is said aloud.
 */
export class PutBack {
  constructor(private readonly options: PutBackOptions) {}

  /** What is to be put back now. */
  lost({content, review, botUserId, teams, memberships}: Work): Erased[] {
    if (content.finished) {
      return [];
    }
    // Our bot's changes are like ours in anybody's name: only the review says whether they are still meant.
    const erased = (content.erased ?? []).map((each) => (each.by === botUserId ? {...each, by: ''} : each));
    const isGivenUp = (each: Erased): boolean =>
      review.timeline.some((entry) => isAbout(entry, each, 'not-put-back'));
    return toPutBack({review, content: {...content, erased}}, teams, memberships).filter(
      (each) => !isGivenUp(each),
    );
  }

  /** Writes it on the board again, after it was taken into the review. */
  async putBack(work: Work, lost: readonly Erased[]): Promise<void> {
    for (const each of lost) {
      await this.one(work, each);
    }
  }

  private async one(work: Work, erased: Erased): Promise<void> {
    const {itemId, state, by} = erased;
    const reason = work.review.marks.find((mark) => mark.itemId === itemId)?.reason ?? '';
    try {
      await work.apply([{itemId, kind: 'state', state, reason}], by === '' ? work.botUserId : by);
    } catch (error) {
      if (error instanceof BoardAway) {
        // It is looked for again with the next look; what is to be done now does not wait for it.
        this.options.log.debug('not put back yet', {review: work.review.key, item: itemId});
        return;
      }
      if (!(error instanceof BoardRefused)) {
        throw error;
      }
      await this.report(work, erased);
      await this.note(work, erased, 'not-put-back');
      return;
    }
    await this.note(work, erased, 'put-back');
  }

  private async note(work: Work, erased: Erased, reason: 'put-back' | 'not-put-back'): Promise<void> {
    const {itemId, state, by, at} = erased;
    const details = {reason, item: titleOf(work, itemId), itemId, state, of: by, erasedAt: String(at)};
    await work.saveWith(work.review, {at: work.now(), by: '', kind: 'note', details});
  }

  private async report(work: Work, {itemId, state, by, at}: Erased): Promise<void> {
    const {announcer, names} = this.options;
    const {review} = work;
    const number = work.report.items.find(({item}) => item.id === itemId)?.number ?? 0;
    const params = {
      number,
      item: titleOf(work, itemId),
      state,
      user: by === '' ? await names.of(work.botUserId) : await names.of(by),
    };
    try {
      await announcer.say(
        {channelId: review.channelId, rootId: review.cardPostId},
        `not-put-back-${review.id}-${itemId}-${by}-${String(at)}`,
        [{key: 'signoff.board.not-put-back', params}],
      );
    } catch (error) {
      if (!isForGood(error)) {
        throw error;
      }
    }
  }
}

function titleOf(work: Work, itemId: string): string {
  const items = work.content.sections.flatMap((section) => section.items);
  return items.find(({id}) => id === itemId)?.title ?? itemId;
}

function isAbout({kind, details}: TimelineEntry, {itemId, by, at}: Erased, reason: string): boolean {
  return (
    kind === 'note' &&
    details['reason'] === reason &&
    details['itemId'] === itemId &&
    details['of'] === by &&
    details['erasedAt'] === String(at)
  );
}

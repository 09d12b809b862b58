import {isDeepStrictEqual} from 'node:util';
import type {Announcer} from '../posts/announcer';
import {closeRefusal, ended} from '../review/closing';
import type {Refusal} from '../review/refusal';
import type {BoardContent, MeantEnding} from '../review/types';
import {isForGood} from './ports';
import type {Work} from './work';

export interface EndingOptions {
  announcer: Announcer;
}

/** Ends a review on its board, and here. */
export class Ending {
  constructor(private readonly options: EndingOptions) {}

  /**
   * Whoever asks has seen to it that it may be ended so.
   * @throws Refusal `close.approvals-missing` when somebody has taken an approval away on the board while it was closed:
   * it goes on then
   */
  async end(work: Work, meant: MeantEnding): Promise<void> {
    const {status, by, reason} = meant;
    const at = work.now();
    if (work.isWatched) {
      // Should the process die once the board has it, nobody could tell how it was meant.
      await work.save({...work.review, meant});
    }
    const ending = {...work.review, status, endedAt: at, endedBy: by, endReason: reason};
    const note = await this.options.announcer.closingNote({...work.view, review: ending}, work.report);
    const {content: before} = work;
    await work.onBoard((board, ref) => board.finish(ref, by === '' ? work.botUserId : by, note));
    const refusal = status === 'closed' && work.isWatched ? sinceRefused(work, before) : null;
    if (refusal !== null) {
      await this.goOn(work, by, at);
      throw refusal;
    }
    const details: Record<string, string> = reason === '' ? {} : {reason};
    await work.saveWith(ended(work.review, meant, at), {at, by, kind: status, details});
  }

  private async goOn(work: Work, by: string, at: number): Promise<void> {
    await work.onBoard((board, ref) => board.restore(ref, by === '' ? work.botUserId : by));
    const {id, key, title, channelId} = work.review;
    try {
      // In the channel itself, where the board has said that it is closed.
      await this.options.announcer.say({channelId, rootId: ''}, `not-closed-${id}-${String(at)}`, [
        {key: 'signoff.closing.not-closed', params: {key, title}},
      ]);
    } catch (error) {
      if (!isForGood(error)) {
        throw error;
      }
    }
    await work.save({...work.review, meant: undefined});
  }
}

/** Why it would not be closed any more by what has happened on the board since: what was erased there happened too. */
function sinceRefused(work: Work, before: BoardContent): Refusal | null {
  const erased = (work.content.erased ?? []).filter(
    (each) => !(before.erased ?? []).some((known) => isDeepStrictEqual(known, each)),
  );
  return closeRefusal(work.reportWith(erased));
}

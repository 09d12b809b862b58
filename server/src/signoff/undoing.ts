import type {Announcer, Message} from '../posts/announcer';
import type {Signed} from '../posts/undo_buttons';
import {Refusal} from '../review/refusal';
import {type Desk, ReviewMissing} from './desk';
import type {Withdrawals} from './withdrawals';
import type {Work} from './work';

export interface UndoingOptions {
  desk: Desk;
  withdrawals: Withdrawals;
  announcer: Announcer;
}

/** Which sign-off is undone, and where that is said: in the thread of its receipt. */
export interface Undo {
  reviewId: string;
  signatureId: string;
  thread: {channelId: string; rootId: string};
}

export interface Undone {
  /** What the person who pressed is told. */
  answer: Message;
  /** What the same receipt still stands for. */
  left: Signed[];
}

/** The button below a receipt: it takes the sign-off back, for its signer. */
export class Undoing {
  constructor(private readonly options: UndoingOptions) {}

  /** @throws Refusal see Withdrawals.undo */
  async undo({reviewId, signatureId, thread}: Undo, userId: string): Promise<Undone> {
    const {desk, withdrawals, announcer} = this.options;
    const undo = async (work: Work): Promise<Undone> => {
      const said = await withdrawals.undo(work, signatureId, userId);
      if (said.length > 0) {
        // Also when an earlier press was cut short.
        await work.touch();
        await announcer.say(thread, `undone-${signatureId}`, said);
      }
      const key = said.length > 0 ? 'signoff.undo.done' : 'signoff.undo.before';
      return {answer: {key, params: {review: work.review.key}}, left: leftOf(work, signatureId)};
    };
    try {
      return await desk.work(reviewId, undo, 'now or later');
    } catch (error) {
      if (error instanceof ReviewMissing) {
        throw new Refusal('undo.gone');
      }
      throw error;
    }
  }
}

/** The sign-offs for other teams that the same post has made at the same time. */
function leftOf({review}: Work, signatureId: string): Signed[] {
  const post = signatureId.slice(0, signatureId.lastIndexOf(':') + 1);
  return review.signatures
    .filter(({id, withdrawn}) => id.startsWith(post) && withdrawn === null)
    .map(({id, teamId}) => ({
      signatureId: id,
      team: review.teams.find((team) => team.id === teamId)?.name ?? teamId,
    }));
}

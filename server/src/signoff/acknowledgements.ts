import {excludedFrom, isOwnDoing} from '../review/own_review';
import type {Signature} from '../review/types';
import type {Log, Reactions} from './ports';
import type {Work} from './work';

export interface AcknowledgementsOptions {
  reactions: Reactions;
  botUserId: string;
  log: Log;
}

/** ✅ */
const EMOJI = 'white_check_mark';

/** The bot's reaction on the posts that count, and on no others. */
export class Acknowledgements {
  constructor(private readonly options: AcknowledgementsOptions) {}

  /** Brings the reactions in line with the sign-offs. A server that does not take one is asked again the next time. */
  async bring(work: Work): Promise<void> {
    const changed = new Map<string, boolean>();
    for (const postId of new Set(work.review.signatures.map((signature) => signature.postId))) {
      const signatures = work.review.signatures.filter((signature) => signature.postId === postId);
      const counts = signatures.some((signature) => isCounting(work, signature));
      const shown = signatures.some(({acknowledged}) => acknowledged === true);
      if (postId !== '' && counts !== shown && (await this.react(postId, counts))) {
        changed.set(postId, counts);
      }
    }
    if (changed.size > 0) {
      const signatures = work.review.signatures.map((signature) => {
        const acknowledged = changed.get(signature.postId);
        return acknowledged === undefined ? signature : {...signature, acknowledged};
      });
      await work.save({...work.review, signatures});
    }
  }

  /** Never fails: the sign-off counts whatever becomes of the reaction. @returns whether the server took it */
  private async react(postId: string, counts: boolean): Promise<boolean> {
    const {reactions, botUserId, log} = this.options;
    const reaction = {UserId: botUserId, PostId: postId, EmojiName: EMOJI};
    try {
      await (counts ? reactions.addReaction(reaction) : reactions.removeReaction(reaction));
      return true;
    } catch (error) {
      log.debug('no reaction', {post: postId, reason: String(error)});
      return false;
    }
  }
}

/** One that stands and is the DRI's own, or their stand-in's, does not. */
function isCounting({review, teams}: Work, signature: Signature): boolean {
  const team = teams.find(({id}) => id === signature.teamId);
  return signature.withdrawn === null && !isOwnDoing(excludedFrom(review, team), signature);
}

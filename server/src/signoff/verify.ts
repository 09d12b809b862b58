import {BoardRefused} from '../boards/board';
import {mayBeSignOff} from '../reading/gate';
import {read} from '../reading/read';
import type {Announcer, Message} from '../posts/announcer';
import type {Signature} from '../review/types';
import {withdraw} from '../review/withdraw';
import type {Names} from './names';
import {NotedWithdrawals} from './noted_withdrawals';
import type {Post, Posts} from './ports';
import {isNotFound} from './ports';
import type {Work} from './work';

/** What a hook knows already, before every read replica does: null for a deleted post. */
export type Known = ReadonlyMap<string, Post | null>;

type Gone = 'deleted' | 'edited';

/** For this long a withdrawal is said again, should a crash have come between it and the message. */
const SAY_AGAIN_MS = 60 * 60_000;

export interface VerifierOptions {
  posts: Posts;
  announcer: Announcer;
  names: Names;
  botUserId: string;
}

/**
 * Sees to it that signed posts still exist and still say what was counted. Deleting a thread's root deletes its replies
 * without a hook for each, so this is asked before a team counts as approved and before a review closes.
 */
export class Verifier {
  private readonly noted: NotedWithdrawals;

  constructor(private readonly options: VerifierOptions) {
    this.noted = new NotedWithdrawals(options);
  }

  /**
   * Withdraws every signature whose post is gone or says something else, or that was taken back after the review had
   * ended, and reopens its items.
   */
  async verify(work: Work, known: Known = new Map()): Promise<void> {
    await this.noted.takeEffect(work);
    const standing = work.review.signatures.filter(
      ({withdrawn, postId}) => withdrawn === null && postId !== '',
    );
    for (const signature of standing) {
      const gone = await this.goneReason(signature, known, work);
      if (gone !== null) {
        await this.reverse(work, signature, gone);
      }
    }
  }

  /** Says in the thread which sign-offs fell because their posts did. */
  async announce(work: Work): Promise<void> {
    const {review} = work;
    for (const signature of review.signatures) {
      const fallen = signature.withdrawn;
      if (fallen?.by === '' && isGone(fallen.reason) && fallen.at > work.now() - SAY_AGAIN_MS) {
        await this.options.announcer.say(
          {channelId: review.channelId, rootId: review.cardPostId},
          `withdrawn-${signature.id}`,
          [await this.fallenMessage(work, signature, fallen.reason)],
        );
      }
    }
  }

  /** After the end a sign-off stands; that its post is gone, or has other words, is noted in the record. */
  async noteGone(work: Work, known: Known = new Map()): Promise<void> {
    const posted = work.review.signatures.filter(
      ({postId, withdrawn}) => postId !== '' && !fellWithPost(withdrawn),
    );
    for (const signature of posted) {
      const post = await this.now(signature.postId, known);
      const reason = post === null ? 'deleted' : 'edited';
      const noted = work.review.timeline.some(
        ({kind, details}) =>
          kind === 'note' && details['signature'] === signature.id && details['reason'] === reason,
      );
      if (post?.Message !== signature.words && !noted) {
        await this.note(work, signature, reason);
      }
    }
  }

  private async note(work: Work, signature: Signature, reason: Gone): Promise<void> {
    const {review} = work;
    const team = review.teams.find(({id}) => id === signature.teamId)?.name ?? signature.teamId;
    const params = {team, signer: await this.options.names.of(signature.userId), key: review.key};
    await this.options.announcer.say(
      {channelId: review.channelId, rootId: review.cardPostId},
      `note-${reason}-${signature.id}`,
      [{key: `signoff.note.${reason}`, params}],
    );
    const details = {team, signature: signature.id, signer: signature.userId, reason};
    await work.saveWith(review, {at: work.now(), by: '', kind: 'note', details});
  }

  private async fallenMessage(work: Work, signature: Signature, reason: Gone): Promise<Message> {
    const team = work.review.teams.find(({id}) => id === signature.teamId)?.name ?? signature.teamId;
    return {
      key: `signoff.withdrawn.${reason}`,
      params: {team, signer: await this.options.names.of(signature.userId), key: work.review.key},
    };
  }

  private async reverse(work: Work, signature: Signature, reason: Gone): Promise<void> {
    const at = work.now();
    const {review, reopen} = withdraw(work.view, work.teams, signature.id, {at, by: '', reason});
    // The board first: repeated after a crash, the same withdrawal is found again and then stored.
    try {
      await work.apply(
        reopen.map((itemId) => ({itemId, kind: 'state', state: 'open', reason: ''})),
        this.options.botUserId,
      );
    } catch (error) {
      // The sign-off falls all the same: ticks that the board keeps are shown as not counting.
      if (!(error instanceof BoardRefused)) {
        throw error;
      }
    }
    await work.save(review);
  }

  private async goneReason(signature: Signature, known: Known, work: Work): Promise<Gone | null> {
    const post = await this.now(signature.postId, known);
    if (post === null) {
      return 'deleted';
    }
    return post.Message === signature.words || this.stillSays(post.Message, signature, work)
      ? null
      : 'edited';
  }

  private stillSays(message: string, signature: Signature, work: Work): boolean {
    return (
      mayBeSignOff(message, work.teams) &&
      read(message, work.teams, {titles: [work.content.title, work.review.title]}).verdicts.some(
        ({teamId, verdict}) => teamId === signature.teamId && verdict === 'complete',
      )
    );
  }

  /** Null for a post that was deleted. */
  private async now(postId: string, known: Known): Promise<Post | null> {
    const post = known.has(postId) ? (known.get(postId) ?? null) : await this.find(postId);
    return post === null || post.DeleteAt > 0 ? null : post;
  }

  private async find(postId: string): Promise<Post | null> {
    try {
      return await this.options.posts.getPost(postId);
    } catch (error) {
      if (isNotFound(error)) {
        return null;
      }
      throw error;
    }
  }
}

/** Whether it fell because its post did: that has been said. */
function fellWithPost(withdrawn: Signature['withdrawn']): boolean {
  return withdrawn?.by === '' && isGone(withdrawn.reason);
}

function isGone(reason: string): reason is Gone {
  return reason === 'deleted' || reason === 'edited';
}

import {z} from 'zod';
import {BoardRefused, type ItemChange} from '../boards/board';
import type {Announcer, Message} from '../posts/announcer';
import {postSignatureId} from '../review/ids';
import {Refusal} from '../review/refusal';
import {signOff, type SignOffResult} from '../review/sign_off';
import type {Verdict} from '../review/types';
import {withdraw} from '../review/withdraw';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';
import type {Desk} from './desk';
import type {Intent} from './intent';
import type {MembershipNow} from './ports';
import {receipt} from './receipt';
import type {Names} from './names';
import type {Verifier} from './verify';
import type {Work} from './work';

export interface CountingOptions {
  kv: KeyValue;
  desk: Desk;
  verifier: Verifier;
  membership: MembershipNow;
  announcer: Announcer;
  names: Names;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** Counts posts: the signature, its ticks and one receipt. */
export class Counting {
  /** Post id → review: which posts were ever counted, for the hooks of edits and deletions. */
  private readonly counted: Documents<{reviewId: string}>;

  constructor(private readonly options: CountingOptions) {
    const {kv, onCorrupt} = options;
    this.counted = new Documents({
      kv,
      onCorrupt,
      prefix: 'counted-',
      schema: z.object({reviewId: z.string()}),
    });
  }

  /** The review in which a post was counted, or ''. */
  async reviewOf(postId: string): Promise<string> {
    return (await this.counted.get(postId))?.reviewId ?? '';
  }

  /** Counts what a post says about the poster's own teams. */
  async count(reviewId: string, intent: Intent, verdicts: readonly Verdict[]): Promise<void> {
    await this.options.desk.work(reviewId, async (work) => {
      await work.know(intent.userId);
      // Before a team counts as approved: do the posts that were counted earlier still stand?
      await this.options.verifier.verify(work);
      const said: Message[] = [];
      const refused: Message[] = [];
      for (const verdict of verdicts) {
        try {
          said.push(...(await this.apply(work, intent, verdict)));
        } catch (error) {
          if (!(error instanceof Refusal)) {
            throw error;
          }
          refused.push({key: `refusal.${error.code}`, params: error.params});
        }
      }
      const {channelId, rootId, postId, userId} = intent;
      if (said.length > 0) {
        // Even if all is done already: a crash may have cut off the card.
        await work.touch();
        const thread = {channelId, rootId: rootId === '' ? postId : rootId};
        await this.options.announcer.say(thread, `receipt-${intent.id}`, said);
      }
      if (refused.length > 0) {
        await this.options.announcer.tell(userId, {channelId, rootId}, refused);
      }
    });
  }

  private async apply(work: Work, intent: Intent, {teamId, verdict}: Verdict): Promise<Message[]> {
    return verdict === 'complete' ? this.sign(work, intent, teamId) : this.takeBack(work, intent, teamId);
  }

  private async sign(work: Work, intent: Intent, teamId: string): Promise<Message[]> {
    // A confirmed post may be one whose first sign-off fell: that is another signature.
    const id = postSignatureId(intent.hand === 'live' ? intent.postId : intent.id, teamId);
    const mine = await this.options.membership.teamsOf(intent.userId);
    const result = signOff(work.view, work.teams, work.memberships, {
      id,
      teamId,
      userId: intent.userId,
      via: intent.hand === 'live' ? 'post' : 'button',
      postId: intent.postId,
      words: intent.words,
      at: intent.at,
      membership: mine.find((team) => team.teamId === teamId)?.through ?? '',
    });
    if (result.outcome !== 'already-signed') {
      await this.keep(work, intent, id, result);
    }
    const approval = work.report.approvals.find((each) => each.teamId === teamId);
    const team = approval?.name ?? teamId;
    if (result.outcome === 'already-signed' || approval === undefined) {
      return [{key: 'signoff.receipt.already', params: {team}}];
    }
    const signed = work.review.signatures.find((signature) => signature.id === id);
    return receipt({
      username: await this.options.names.usernameOf(intent.userId),
      approval,
      ticked: work.report.items.filter(
        ({item}) => signed?.withdrawn === null && signed.itemIds.includes(item.id),
      ),
      report: work.report,
    });
  }

  /** The signature first, then its ticks: what a crash leaves open is found again by the signature's marks. */
  private async keep(
    work: Work,
    intent: Intent,
    id: string,
    {review, itemIds}: SignOffResult,
  ): Promise<void> {
    if (review !== work.review) {
      await this.counted.set(intent.postId, {reviewId: review.id});
      await work.save(review);
    }
    try {
      await work.apply(
        itemIds.map((itemId): ItemChange => ({itemId, kind: 'state', state: 'done', reason: ''})),
        intent.userId,
      );
    } catch (error) {
      if (error instanceof BoardRefused) {
        const {at} = intent;
        await work.save(withdraw(work.view, work.teams, id, {at, by: '', reason: 'board-refused'}).review);
      }
      throw error;
    }
  }

  private async takeBack(work: Work, intent: Intent, teamId: string): Promise<Message[]> {
    const mine = work.review.signatures.filter(
      (signature) => signature.teamId === teamId && signature.userId === intent.userId,
    );
    const team = work.teams.find(({id}) => id === teamId)?.name ?? teamId;
    if (work.review.status !== 'open') {
      throw new Refusal('review.ended', {review: work.review.key, title: work.review.title});
    }
    // Those that this post has withdrawn already, before the process died, may still have items to be opened.
    const falling = mine.filter(({withdrawn}) => withdrawn === null || withdrawn.at === intent.at);
    if (falling.length === 0) {
      throw new Refusal('withdraw.nothing', {team, review: work.review.key});
    }
    let opened = true;
    for (const {id} of falling) {
      opened = (await this.withdraw(work, intent, id)) && opened;
    }
    return [
      {key: opened ? 'signoff.receipt.withdrawn' : 'signoff.receipt.withdrawn-items-kept', params: {team}},
    ];
  }

  /**
   * The withdrawal first: it holds whatever the board says to opening the items, which do not count any more.
   * @returns whether the board let them be opened
   */
  private async withdraw(work: Work, intent: Intent, signatureId: string): Promise<boolean> {
    const {review, reopen} = withdraw(work.view, work.teams, signatureId, {
      at: intent.at,
      by: intent.userId,
      reason: intent.words,
    });
    if (review !== work.review) {
      await work.save(review);
    }
    try {
      await work.apply(
        reopen.map((itemId): ItemChange => ({itemId, kind: 'state', state: 'open', reason: ''})),
        intent.userId,
      );
    } catch (error) {
      if (!(error instanceof BoardRefused)) {
        throw error;
      }
      return false;
    }
    return true;
  }
}

import {z} from 'zod';
import {BoardRefused, type ItemChange} from '../boards/board';
import type {Announcer, Message} from '../posts/announcer';
import {type Signed, undoButtons} from '../posts/undo_buttons';
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
import type {Withdrawals} from './withdrawals';
import type {Work} from './work';

export interface CountingOptions {
  kv: KeyValue;
  desk: Desk;
  verifier: Verifier;
  withdrawals: Withdrawals;
  membership: MembershipNow;
  announcer: Announcer;
  names: Names;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** What the thread is told, and what only the author is. */
interface Answer {
  said: Message[];
  signed: Signed[];
  refused: Message[];
}

const countedSchema = z.object({reviewId: z.string()});

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
      schema: countedSchema,
    });
  }

  /** The review in which a post was counted, or ''. */
  async reviewOf(postId: string): Promise<string> {
    return (await this.counted.get(postId))?.reviewId ?? '';
  }

  /** Counts what a post says about the poster's own teams; withdrawals first, so that nothing is complete in between. */
  async count(reviewId: string, intent: Intent, verdicts: readonly Verdict[]): Promise<void> {
    const {desk, verifier, announcer} = this.options;
    await desk.work(reviewId, async (work) => {
      await work.know(intent.userId);
      if (work.review.status === 'open') {
        // Before a team counts as approved: do the posts that were counted earlier still stand?
        await verifier.verify(work);
      }
      const answer: Answer = {said: [], signed: [], refused: []};
      try {
        for (const verdict of withdrawalsFirst(verdicts)) {
          await this.apply(work, intent, verdict, answer);
        }
      } catch (error) {
        if (error instanceof BoardRefused) {
          // What came before holds, and nobody will say so later.
          await this.say(work, intent, answer);
        }
        throw error;
      }
      await this.say(work, intent, answer);
      if (answer.refused.length > 0) {
        const {channelId, rootId, userId} = intent;
        await announcer.tell(userId, {channelId, rootId}, answer.refused);
      }
    });
  }

  private async apply(work: Work, intent: Intent, {teamId, verdict}: Verdict, answer: Answer): Promise<void> {
    try {
      if (verdict === 'complete') {
        await this.sign(work, intent, teamId, answer);
      } else {
        answer.said.push(...(await this.options.withdrawals.byPost(work, intent, teamId)));
      }
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      answer.refused.push({key: `refusal.${error.code}`, params: error.params});
    }
  }

  /** The receipt, in the thread of the post. */
  private async say(work: Work, intent: Intent, {said, signed}: Answer): Promise<void> {
    if (said.length === 0) {
      return;
    }
    // Even if all is done already: a crash may have cut off the card.
    await work.touch();
    const {id, channelId, rootId, postId} = intent;
    const thread = {channelId, rootId: rootId === '' ? postId : rootId};
    const reviewId = work.review.id;
    const receipt =
      signed.length === 0 ? undefined : {reviewId, signatureIds: signed.map(({signatureId}) => signatureId)};
    await this.options.announcer.say(thread, `receipt-${id}`, said, undoButtons(reviewId, signed), receipt);
  }

  private async sign(work: Work, intent: Intent, teamId: string, answer: Answer): Promise<void> {
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
      answer.said.push({key: 'signoff.receipt.already', params: {team}});
      return;
    }
    const signed = work.review.signatures.find((signature) => signature.id === id);
    const said = receipt({
      username: await this.options.names.usernameOf(intent.userId),
      membership: signed?.membership ?? '',
      approval,
      ticked: work.report.items.filter(
        ({item}) => signed?.withdrawn === null && signed.itemIds.includes(item.id),
      ),
      report: work.report,
    });
    answer.said.push(...said);
    if (signed?.withdrawn === null) {
      answer.signed.push({signatureId: id, team});
    }
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
}

function withdrawalsFirst(verdicts: readonly Verdict[]): Verdict[] {
  return [
    ...verdicts.filter(({verdict}) => verdict === 'withdraw'),
    ...verdicts.filter(({verdict}) => verdict === 'complete'),
  ];
}

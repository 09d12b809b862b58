import {BoardRefused, type ItemChange} from '../boards/board';
import type {Announcer, Message} from '../posts/announcer';
import {itemNumbers} from '../posts/item_numbers';
import {Refusal} from '../review/refusal';
import type {Signature} from '../review/types';
import {withdraw, type Withdrawal} from '../review/withdraw';
import type {Intent} from './intent';
import type {Names} from './names';
import {isNoted, withdrawalNote} from './noted_withdrawals';
import type {Work} from './work';

export interface WithdrawalsOptions {
  announcer: Announcer;
  names: Names;
}

/** What a withdrawal made with the button is put down with. */
const UNDONE = 'undone';

/** Takes sign-offs back because somebody says so, in words or with the button. */
export class Withdrawals {
  constructor(private readonly options: WithdrawalsOptions) {}

  /**
   * A post takes back what its author signed; of a member who has not signed, what the team's others did: the words are
   * the reason. After the end it is noted, and nothing else.
   * @returns what the thread is told
   * @throws Refusal `withdraw.nothing`, `review.ended` for a cancelled review
   */
  async byPost(work: Work, intent: Intent, teamId: string): Promise<Message[]> {
    const {review} = work;
    const falling = this.takenBackBy(work, intent, teamId);
    if (falling.length === 0) {
      throw new Refusal('withdraw.nothing', {team: teamName(work, teamId), review: review.key});
    }
    return review.status === 'open'
      ? this.takeBack(work, falling, byWords(intent))
      : this.note(work, intent, teamId, falling);
  }

  /**
   * The signer presses the button below the receipt. Pressed again, it changes nothing.
   * @returns what the thread is told; nothing for a sign-off that had been withdrawn in another way
   * @throws Refusal `undo.gone`, `undo.not-yours` naming the signer, `review.ended`
   */
  async undo(work: Work, signatureId: string, userId: string): Promise<Message[]> {
    const {review} = work;
    const signature = review.signatures.find(({id}) => id === signatureId);
    if (signature === undefined) {
      throw new Refusal('undo.gone');
    }
    if (signature.userId !== userId) {
      throw new Refusal('undo.not-yours', {signer: await this.options.names.of(signature.userId)});
    }
    if (review.status !== 'open') {
      throw new Refusal('review.ended', {review: review.key, title: review.title});
    }
    const {withdrawn} = signature;
    if (withdrawn !== null && (withdrawn.reason !== UNDONE || withdrawn.by !== userId)) {
      return [];
    }
    return this.takeBack(work, [signature], {at: withdrawn?.at ?? work.now(), by: userId, reason: UNDONE});
  }

  /** Those that stand, and those that this post has withdrawn already, before the process died. */
  private takenBackBy({review, memberships}: Work, intent: Intent, teamId: string): Signature[] {
    const {at, by, reason} = byWords(intent);
    const signatures = review.signatures.filter(
      ({teamId: team, withdrawn}) =>
        team === teamId &&
        (withdrawn === null || (withdrawn.at === at && withdrawn.by === by && withdrawn.reason === reason)),
    );
    const own = signatures.filter(({userId}) => userId === by);
    const isMember = memberships.get(by)?.includes(teamId) === true;
    return own.length > 0 || !isMember ? own : signatures;
  }

  private async takeBack(
    work: Work,
    falling: readonly Signature[],
    withdrawal: Withdrawal,
  ): Promise<Message[]> {
    const opened = new Set<string>(falling.flatMap(({itemIds}) => itemIds));
    let kept = false;
    for (const {id} of falling) {
      const {reopen, refused} = await this.withdraw(work, id, withdrawal);
      reopen.forEach((itemId) => opened.add(itemId));
      kept ||= refused;
    }
    const [first] = falling;
    const team = teamName(work, first?.teamId ?? '');
    if (kept) {
      return [{key: 'signoff.receipt.withdrawn-items-kept', params: {team}}];
    }
    const open = work.report.items.filter(({item}) => opened.has(item.id) && item.state === 'open');
    const user = await this.options.names.usernameOf(withdrawal.by);
    const params = {user, team, count: open.length, numbers: itemNumbers(open)};
    const signers = await this.signersOf(falling);
    const isOwn = falling.every(({userId}) => userId === withdrawal.by);
    const approval = work.report.approvals.find(({teamId}) => teamId === first?.teamId);
    return [
      isOwn
        ? {key: 'signoff.receipt.withdrawn', params}
        : {key: 'signoff.receipt.withdrawn-for', params: {...params, signers}},
      ...(approval?.state === 'approved' ? [{key: 'signoff.receipt.approved', params: {team}}] : []),
    ];
  }

  /**
   * The withdrawal first: it holds whatever the board says to opening the items, which do not count any more.
   * @returns the items to be opened, and whether the board did not let them be
   */
  private async withdraw(
    work: Work,
    signatureId: string,
    withdrawal: Withdrawal,
  ): Promise<{reopen: string[]; refused: boolean}> {
    const {review, reopen} = withdraw(work.view, work.teams, signatureId, withdrawal);
    if (review !== work.review) {
      await work.save(review);
    }
    try {
      await work.apply(
        reopen.map((itemId): ItemChange => ({itemId, kind: 'state', state: 'open', reason: ''})),
        withdrawal.by,
      );
    } catch (error) {
      if (!(error instanceof BoardRefused)) {
        throw error;
      }
      return {reopen, refused: true};
    }
    return {reopen, refused: false};
  }

  /** The review has ended: whether it is taken up again is for its DRI to say. Then this takes effect. */
  private async note(
    work: Work,
    intent: Intent,
    teamId: string,
    falling: readonly Signature[],
  ): Promise<Message[]> {
    const {review} = work;
    if (review.status === 'cancelled') {
      throw new Refusal('review.ended', {review: review.key, title: review.title});
    }
    const {announcer, names} = this.options;
    const {id, userId} = intent;
    const team = teamName(work, teamId);
    if (!isNoted(review, intent, team)) {
      await work.saveWith(review, withdrawalNote(intent, team, falling));
    }
    const params = {
      user: await names.usernameOf(userId),
      signers: await this.signersOf(falling),
      team,
      key: review.key,
      dri: await names.of(work.content.driId),
    };
    const message = {key: 'signoff.note.withdrawn', params};
    if (intent.rootId !== review.cardPostId) {
      const below = {channelId: review.channelId, rootId: review.cardPostId};
      await announcer.say(below, `note-withdrawn-${id}-${teamId}`, [message]);
    }
    return [message];
  }

  private async signersOf(signatures: readonly Signature[]): Promise<string> {
    const signers = [...new Set(signatures.map(({userId}) => userId))];
    return (await Promise.all(signers.map((userId) => this.options.names.of(userId)))).join(', ');
  }
}

function byWords({at, userId, words}: Intent): Withdrawal {
  return {at, by: userId, reason: words};
}

function teamName({teams, review}: Work, teamId: string): string {
  return [...teams, ...review.teams].find(({id}) => id === teamId)?.name ?? teamId;
}

import {BoardRefused} from '../boards/board';
import type {Announcer} from '../posts/announcer';
import {itemNumbers} from '../posts/item_numbers';
import type {Signature, TimelineEntry} from '../review/types';
import {withdraw} from '../review/withdraw';
import type {Intent} from './intent';
import type {Names} from './names';
import {isForGood} from './ports';
import type {Work} from './work';

export interface NotedWithdrawalsOptions {
  announcer: Announcer;
  names: Names;
  botUserId: string;
}

/** What a withdrawal after the end is noted with. @param team its name */
export function withdrawalNote(
  {id, postId, userId, words, at}: Intent,
  team: string,
  falling: readonly Signature[],
): TimelineEntry {
  const signer = falling.map((signature) => signature.userId).join(' ');
  const signatures = falling.map((signature) => signature.id).join(' ');
  const details = {team, reason: 'withdrawn', signer, signatures, words, post: postId, intent: id};
  return {at, by: userId, kind: 'note', details};
}

/** Whether that withdrawal is noted already. */
export function isNoted({timeline}: Work['review'], {id}: Intent, team: string): boolean {
  return timeline.some(
    ({kind, details}) => kind === 'note' && details['intent'] === id && details['team'] === team,
  );
}

/**
 * A sign-off that was taken back after the review had ended falls once the review goes on, however that came: nobody
 * closes it again with what was taken back.
 */
export class NotedWithdrawals {
  constructor(private readonly options: NotedWithdrawalsOptions) {}

  /** Each step can be repeated: until the end of it the sign-offs stand, and are found again. */
  async takeEffect(work: Work): Promise<void> {
    for (const note of work.review.timeline.filter(({kind}) => kind === 'note')) {
      const ids = (note.details['signatures'] ?? '').split(' ');
      const standing = work.review.signatures.filter(
        ({id, withdrawn}) => withdrawn === null && ids.includes(id),
      );
      if (standing.length > 0) {
        await this.takeBack(work, standing, note);
      }
    }
  }

  private async takeBack(work: Work, standing: readonly Signature[], note: TimelineEntry): Promise<void> {
    const {at, by, details} = note;
    let {review} = work;
    const reopen = new Set<string>();
    for (const {id} of standing) {
      const view = {review, content: work.content};
      const fallen = withdraw(view, work.teams, id, {at, by, reason: details['words'] ?? ''});
      review = fallen.review;
      fallen.reopen.forEach((itemId) => reopen.add(itemId));
    }
    await this.say(work, standing, note, reopen);
    try {
      await work.apply(
        [...reopen].map((itemId) => ({itemId, kind: 'state', state: 'open', reason: ''})),
        this.options.botUserId,
      );
    } catch (error) {
      // The sign-offs fall all the same: ticks that the board keeps are shown as not counting.
      if (!(error instanceof BoardRefused)) {
        throw error;
      }
    }
    await work.save(review);
  }

  private async say(
    {review, report}: Work,
    standing: readonly Signature[],
    {by, details}: TimelineEntry,
    reopen: ReadonlySet<string>,
  ): Promise<void> {
    const {announcer, names} = this.options;
    const signers = [...new Set(standing.map(({userId}) => userId))];
    const items = report.items.filter(({item}) => reopen.has(item.id));
    const params = {
      key: review.key,
      user: await names.of(by),
      signers: (await Promise.all(signers.map((userId) => names.of(userId)))).join(', '),
      team: details['team'] ?? '',
      count: items.length,
      numbers: itemNumbers(items),
    };
    try {
      await announcer.say(
        {channelId: review.channelId, rootId: review.cardPostId},
        `takes-effect-${standing[0]?.id ?? ''}`,
        [{key: 'signoff.note.takes-effect', params}],
      );
    } catch (error) {
      if (!isForGood(error)) {
        throw error;
      }
    }
  }
}

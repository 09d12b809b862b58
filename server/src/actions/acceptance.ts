import {BoardRefused} from '../boards/board';
import type {Message} from '../posts/announcer';
import {acceptanceItems} from '../review/course';
import {dossierOf} from '../review/dossier';
import {assertMay} from '../review/may';
import {owns} from '../review/ownership';
import {Refusal} from '../review/refusal';
import type {ItemReport} from '../review/report';
import type {MembershipNow} from '../signoff/ports';
import type {Change, Changes} from './changes';
import type {Saying} from './hold';
import type {ItemRoles} from './item_roles';
import {sayInThread} from './thread';
import {setState} from './tick';
import type {Actor, Outcome, ReviewName} from './types';

export interface AcceptanceOptions extends Saying {
  changes: Changes;
  itemRoles: ItemRoles;
  membership: MembershipNow;
}

/** Who answers for running the service from now on. */
export class Acceptance {
  constructor(private readonly options: AcceptanceOptions) {}

  /**
   * Somebody takes the responsibility, in their own name, also after the review was closed. Whoever had it before has it
   * no longer. The template's line for it is ticked in their name, unless it is somebody else's.
   * @throws Refusal `rights.accept`, `accept.cancelled`
   */
  async accept(actor: Actor, name: ReviewName, note: string): Promise<Outcome> {
    return this.options.changes.of(actor, name, 'any', async (change) => {
      const {work, roles} = change;
      assertMay('accept', roles);
      if (work.review.status === 'cancelled')
        throw new Refusal('accept.cancelled', {review: work.review.key});
      await this.options.itemRoles.keep(work);
      const already = await this.take(change, note.trim());
      const notes = work.review.status === 'open' ? await this.tick(change) : [];
      await this.say(change);
      return [
        ...(already ? [{key: 'accept.already', params: {}}] : []),
        ...notes,
        ...(work.review.status === 'closed' ? [{key: 'accept.after-closing', params: {}}] : []),
      ];
    });
  }

  /** @returns whether they had taken it before */
  private async take({actor, work}: Change, note: string): Promise<boolean> {
    const dossier = dossierOf(work.review);
    const before = dossier.acceptance;
    if (before?.userId === actor.userId && (note === '' || note === before.note)) return true;
    const at = work.now();
    const acceptance = {userId: actor.userId, by: actor.userId, at, note};
    const details = {
      ...(note === '' ? {} : {note}),
      ...(before === null || before.userId === actor.userId ? {} : {before: before.userId}),
    };
    await work.saveWith(
      {...work.review, dossier: {...dossier, acceptance}},
      {at, by: actor.userId, kind: 'acceptance', details},
    );
    return false;
  }

  /** A line that no team owns holds up no approval: accepting is what it asks for. */
  private async tick(change: Change): Promise<Message[]> {
    const {work} = change;
    const notes: Message[] = [];
    for (const {item} of acceptanceItems(work.review, work.report)) {
      const now = work.report.items.find((each) => each.item.id === item.id);
      if (now === undefined || now.item.state !== 'open') continue;
      const params = {number: now.number, item: item.title};
      if (!mayTick(now, change)) {
        notes.push({key: 'accept.item-left', params});
        continue;
      }
      try {
        await setState(change, now, 'done', '', false, this.options.membership);
        notes.push({key: 'accept.ticked', params});
      } catch (error) {
        if (!(error instanceof BoardRefused)) throw error;
        notes.push({key: 'accept.item-left', params});
      }
    }
    return notes;
  }

  private async say({work}: Change): Promise<void> {
    const {announcer, names} = this.options;
    const {id, key, title} = work.review;
    const {acceptance} = dossierOf(work.review);
    if (acceptance === null) return;
    const {userId, at, note} = acceptance;
    const params = {user: await names.of(userId), key, title, note, hasNote: String(note !== '')};
    const once = `accepted-${id}-${userId}-${String(at)}`;
    await sayInThread(work.review, once, [{key: 'accept.said', params}], announcer);
  }
}

/** No sign-off, and nothing of somebody else's. */
function mayTick({owner, approvalOf}: ItemReport, {actor, work}: Change): boolean {
  return approvalOf === '' && (owner.kind === 'none' || owns(actor.userId, owner, work.hands));
}

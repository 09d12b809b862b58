import {awaitsHandover, followUps, handoverSteps, takesOver} from '../review/course';
import {dossierOf} from '../review/dossier';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import {type Desk, isWithoutBoard} from '../signoff/desk';
import type {Reviews} from '../signoff/reviews';
import type {Work} from '../signoff/work';
import type {IdSets} from '../store/indexes';
import {type Changes, plainly} from './changes';
import type {Doorman} from './doorman';
import type {Saying} from './hold';
import type {ItemRoles} from './item_roles';
import {sayInThread} from './thread';
import type {Actor, Outcome, Reported, ReviewName} from './types';

const AWAITED = 'awaited';

export interface HandoverOptions extends Saying {
  changes: Changes;
  doorman: Doorman;
  desk: Desk;
  reviews: Reviews;
  itemRoles: ItemRoles;
  /** Where closed reviews are kept in mind until their handover is accepted. */
  awaited: IdSets;
}

/** A closed review whose service nobody has taken over yet. */
export interface AwaitedHandover {
  review: Review;
  /** Numbers of the steps that are open. */
  steps: number[];
  /** Ids of the gaps that are open. */
  gaps: string[];
}

/** The handover of a service to those who run it from now on. */
export class Handover {
  constructor(private readonly options: HandoverOptions) {}

  /**
   * Somebody of those who take over says that they have, also after the review was closed: what was open then is listed no
   * longer.
   * @throws Refusal `handover.own-review`, `rights.accept-handover`, `handover.none`, `accept.cancelled`
   */
  async accept(actor: Actor, name: ReviewName, note: string): Promise<Outcome> {
    return this.options.changes.of(actor, name, 'any', async ({work, roles}) => {
      await this.options.itemRoles.keep(work);
      const {review, report, hands} = work;
      const isTaking = !roles.includes('guest') && takesOver(review, report, hands, actor.userId);
      if (actor.userId === review.driId) throw new Refusal('handover.own-review', {review: review.key});
      assertMay('accept-handover', isTaking ? [...roles, 'item-owner'] : roles);
      if (handoverSteps(review, report).length === 0) {
        throw new Refusal('handover.none', {review: review.key, template: review.template.title});
      }
      if (review.status === 'cancelled') throw new Refusal('accept.cancelled', {review: review.key});
      const already = dossierOf(review).handover;
      if (already === null) await this.take(work, actor.userId, note.trim());
      await this.say(work);
      if (already === null) return [];
      const user = await this.options.names.of(already.userId);
      return [{key: 'handover.already', params: {user}}];
    });
  }

  /** The review, for showing how its handover stands. */
  async show(actor: Actor, name: ReviewName): Promise<Reported> {
    const {doorman, desk} = this.options;
    const review = await doorman.resolve(actor, name, 'any');
    return plainly(() => desk.look(review));
  }

  /** Closed reviews of a DRI's whose handover nobody has accepted. A board that does not answer leaves its out. */
  async awaitedOf(actor: Actor): Promise<AwaitedHandover[]> {
    const {awaited, reviews, doorman, desk} = this.options;
    const all = await Promise.all((await awaited.get(AWAITED)).map((id) => reviews.get(id)));
    const mine = all.flatMap((review) =>
      review?.status === 'closed' && review.driId === actor.userId && awaitsHandover(review) ? [review] : [],
    );
    const found = await Promise.all(
      mine.map(async (review): Promise<AwaitedHandover[]> => {
        if (!(await doorman.mayRead(actor.userId, review.channelId))) return [];
        try {
          const {steps, gaps} = followUps(review, (await desk.look(review)).report);
          return [{review, steps: steps.map(({number}) => number), gaps: gaps.map(({id}) => id)}];
        } catch (error) {
          if (isWithoutBoard(error)) return [];
          throw error;
        }
      }),
    );
    return found.flat();
  }

  /** Keeps in mind what has to be handed over, and forgets it when it was; repeated, it changes nothing. */
  async followUp({review}: Pick<Work, 'review'>): Promise<void> {
    if ((dossierOf(review).roles?.handover ?? []).length === 0) return;
    const {awaited} = this.options;
    if (review.status === 'closed' && awaitsHandover(review)) await awaited.add(AWAITED, review.id);
    else if (review.status !== 'open') await awaited.remove(AWAITED, review.id);
  }

  private async take(work: Work, userId: string, note: string): Promise<void> {
    const {steps} = followUps(work.review, work.report);
    const at = work.now();
    const handover = {userId, by: userId, at, note};
    const open = steps.map(({number}) => number).join(', ');
    const details = {...(note === '' ? {} : {note}), ...(open === '' ? {} : {open})};
    await work.saveWith(
      {...work.review, dossier: {...dossierOf(work.review), handover}},
      {at, by: userId, kind: 'handover', details},
    );
  }

  private async say({review, report}: Work): Promise<void> {
    const {announcer, names} = this.options;
    const {handover} = dossierOf(review);
    if (handover === null) return;
    const {userId, note, at} = handover;
    const {steps} = followUps(review, report);
    const params = {
      user: await names.of(userId),
      key: review.key,
      title: review.title,
      note,
      hasNote: String(note !== ''),
      count: steps.length,
      steps: steps.map(({number}) => number).join(', '),
    };
    const once = `handed-over-${review.id}-${String(at)}`;
    await sayInThread(review, once, [{key: 'handover.said', params}], announcer);
  }
}

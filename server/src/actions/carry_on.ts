import type {Message} from '../posts/announcer';
import {dossierOf} from '../review/dossier';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import type {Reviews} from '../signoff/reviews';
import type {TemplateLibrary} from '../templates/library';
import type {Template} from '../templates/template';
import type {Changes} from './changes';
import type {Actions, Actor, Outcome, ReviewName} from './types';

export interface CarryOnOptions {
  changes: Changes;
  reviews: Reviews;
  templates: TemplateLibrary;
  start: Actions['start'];
}

/** Starting the review that a self-assessment, or another review, has called for. */
export class CarryOn {
  constructor(private readonly options: CarryOnOptions) {}

  /**
   * Starts a review of another template in the same channel; what was answered comes along (see CarryOver). Tried again
   * after a crash it finds the review that was started.
   * @param templateId '' for the first that the review's template ever calls for
   * @returns the new review
   * @throws Refusal `rights.carry-on`, `carry-on.already`, `carry-on.same-template`, `carry-on.which-template`,
   * `carry-on.cancelled`; and as starting does
   */
  async carryOn(actor: Actor, name: ReviewName, templateId: string): Promise<Outcome> {
    const begun: {outcome: Outcome | null} = {outcome: null};
    await this.options.changes.of(actor, name, 'any', async ({work, roles}) => {
      const {review} = work;
      assertMay('carry-on', roles);
      if (review.status === 'cancelled') throw new Refusal('carry-on.cancelled', {review: review.key});
      const {carriedTo} = dossierOf(review);
      if (carriedTo !== undefined)
        throw new Refusal('carry-on.already', {review: review.key, next: carriedTo});
      const template = await this.wanted(review, templateId);
      const outcome = await this.started(actor, review, template);
      const next = outcome.review.key;
      await work.saveWith(
        {...review, dossier: {...dossierOf(review), carriedTo: next}},
        {at: work.now(), by: actor.userId, kind: 'carried', details: {to: next}},
      );
      begun.outcome = outcome;
      return [];
    });
    if (begun.outcome === null) throw new Error('a review was carried on, and there is none');
    const {value} = await this.options.reviews.hold(begun.outcome.review.id);
    return {...begun.outcome, review: value ?? begun.outcome.review};
  }

  private async wanted(review: Review, templateId: string): Promise<string> {
    const {templates} = this.options;
    const own: Template | null = await templates.ofReview(review);
    const wanted = templateId.trim() === '' ? (own?.callsFor?.[0]?.template ?? '') : templateId.trim();
    if (wanted === '') {
      const offered = (await templates.offered()).map(({id}) => id).filter((id) => id !== review.template.id);
      throw new Refusal('carry-on.which-template', {
        template: review.template.title,
        templates: offered.join(', '),
      });
    }
    if (wanted === review.template.id) {
      throw new Refusal('carry-on.same-template', {review: review.key, template: review.template.title});
    }
    return wanted;
  }

  /** The review that goes on: one that was started before a crash, or a new one. */
  private async started(actor: Actor, review: Review, templateId: string): Promise<Outcome> {
    const {reviews, start} = this.options;
    const open = await reviews.openNow(review.channelId);
    const known = open.find((each) => dossierOf(each).carriedFrom === review.key);
    const there = {...actor, channelId: review.channelId, rootId: ''};
    if (known !== undefined) return this.options.changes.of(there, known.key, 'any', () => none());
    const {title, key: carriedFrom} = review;
    return start(there, {title, templateId, where: 'here', reviewers: [], carriedFrom});
  }
}

function none(): Promise<Message[]> {
  return Promise.resolve([]);
}

import type {Announcer, Message} from '../posts/announcer';
import {calledFor, type CallFor, type ReachedShare} from '../review/called_for';
import {dossierOf} from '../review/dossier';
import {scoreOf} from '../review/score';
import type {Review} from '../review/types';
import type {Work} from '../signoff/work';
import type {TemplateLibrary} from '../templates/library';
import type {Template} from '../templates/template';
import {sayInThread} from './thread';
import type {Reported} from './types';

export interface CalledForOptions {
  templates: Pick<TemplateLibrary, 'ofReview' | 'get'>;
  announcer: Pick<Announcer, 'say'>;
}

/** Says when what a review has shown calls for another template, e.g. a full review after a self-assessment. */
export class CalledFor {
  constructor(private readonly options: CalledForOptions) {}

  /**
   * The templates that are called for, each with its reasons.
   * @param unfinished whether a score counts although items have none yet
   */
  async of(reported: Pick<Reported, 'review' | 'report'>, unfinished: boolean): Promise<Message[]> {
    const {review} = reported;
    if (review.status === 'cancelled' || dossierOf(review).carriedTo !== undefined) return [];
    const template = await this.options.templates.ofReview(review);
    if (template === null) return [];
    return this.messages(
      calledFor(review, template.callsFor ?? [], reachedBy(reported, template, unfinished)),
    );
  }

  /** Tells the thread of what has become called for, each template once. */
  async followUp(work: Work): Promise<void> {
    const {review} = work;
    const {roles, carriedTo, calledFor: told = []} = dossierOf(review);
    if (review.status !== 'open' || roles?.callsFor !== true || carriedTo !== undefined) return;
    const template = await this.options.templates.ofReview(review);
    if (template === null) return;
    const called = calledFor(review, template.callsFor ?? [], reachedBy(work, template, false));
    for (const id of new Set(called.map((call) => call.template)).values()) {
      if (!told.includes(id)) await this.tell(work, id, called);
    }
  }

  private async tell(work: Work, id: string, called: readonly CallFor[]): Promise<void> {
    const messages = await this.messages(called.filter(({template}) => template === id));
    const {id: reviewId, key} = work.review;
    const how = {key: 'called-for.how', params: {key, template: id}};
    await sayInThread(
      work.review,
      `called-for-${reviewId}-${id}`,
      [...messages, how],
      this.options.announcer,
    );
    const dossier = dossierOf(work.review);
    await work.save({
      ...work.review,
      dossier: {...dossier, calledFor: [...(dossier.calledFor ?? []), id]},
    });
  }

  private async messages(called: readonly CallFor[]): Promise<Message[]> {
    return Promise.all(
      called.map(async ({template, because}) => ({
        key: 'called-for.line',
        params: {template: (await this.options.templates.get(template))?.title ?? template, because},
      })),
    );
  }
}

/** Nothing is said of a score before every item has one, unless somebody asks. */
function reachedBy(
  {review, report}: {review: Review; report: Reported['report']},
  {scored}: Template,
  unfinished: boolean,
): ReachedShare {
  if (scored !== true) return null;
  const {share, complete} = scoreOf(review, report);
  return complete || unfinished ? share : null;
}

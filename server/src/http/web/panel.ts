import type {Course} from '../../actions/course';
import type {Doorman} from '../../actions/doorman';
import type {DossierActions} from '../../actions/dossier_actions';
import type {RecordActions} from '../../actions/record_actions';
import type {Actions, Actor, Reported} from '../../actions/types';
import type {Translate} from '../../i18n/messages';
import type {Message} from '../../posts/announcer';
import {plainParams, words} from '../../posts/words';
import type {Review, ReviewingTeam} from '../../review/types';
import type {Engine} from '../../signoff/engine';
import {detailOf, peopleOfDetail} from '../../views/detail';
import {channelReviews} from '../../views/summary';
import {Viewer} from '../../views/viewer';
import type {Changed, ChannelReviews, ReviewDetail} from '../../views/views';

export interface PanelOptions {
  actions: Pick<Actions, 'status'>;
  engine: Pick<Engine, 'reviews' | 'rows' | 'desk'>;
  doorman: Pick<Doorman, 'rolesIn'>;
  dossier: Pick<DossierActions, 'templateOf' | 'hintsOf'>;
  calledFor: Pick<Course['calledFor'], 'of'>;
  records: Pick<RecordActions['reading'], 'of'>;
  templates: {newerThan(review: Pick<Review, 'template'>): Promise<string>};
  teams: {all(): readonly ReviewingTeam[]};
  /** `@alice` by user id; who is gone is not in it. */
  mentions(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  siteUrl(): string;
}

/** Looks up what the panel shows, for one person. */
export class Panel {
  constructor(private readonly options: PanelOptions) {}

  /** The reviews of a channel. Whether the person may know of them has been asked. */
  async ofChannel(channelId: string): Promise<ChannelReviews> {
    return channelReviews(await this.options.engine.rows.ofChannel(channelId));
  }

  /** @throws Refusal `review.unknown`, `board.…` */
  async detail(actor: Actor, name: string, t: Translate): Promise<ReviewDetail> {
    return this.render(actor, await this.options.actions.status(actor, name), t);
  }

  /** What a change has made of the review. */
  async changed(actor: Actor, reported: Reported, notes: readonly Message[], t: Translate): Promise<Changed> {
    return {
      review: await this.render(actor, reported, t),
      notes: notes.map((note) => words([note], t)),
    };
  }

  private async render(actor: Actor, reported: Reported, t: Translate): Promise<ReviewDetail> {
    const {engine, doorman, dossier, calledFor, templates, teams, mentions} = this.options;
    const {review, content, report} = reported;
    const {userId} = actor;
    const view = {review, content};
    const [roles, memberships, template, hints, newerTemplate, called, records, people] = await Promise.all([
      doorman.rolesIn(review.channelId, userId, review),
      engine.desk.membershipsOf([userId]),
      dossier.templateOf(review),
      dossier.hintsOf(view),
      reported.newerTemplate ?? (review.status === 'open' ? templates.newerThan(review) : ''),
      reported.calledFor ?? calledFor.of(reported, false),
      this.recordsOf(actor, review),
      mentions([...new Set([...peopleOfDetail(view), userId])]),
    ]);
    return detailOf({
      view,
      report,
      template,
      hints,
      newerTemplate,
      calledFor: called.map(({key, params}) => t(key, plainParams(params))),
      records,
      viewer: new Viewer({userId, roles, review, teams: teams.all(), memberships}),
      siteUrl: this.options.siteUrl(),
      t,
      people: new Map([...people].map(([id, mention]) => [id, mention.replace(/^@/u, '')])),
    });
  }

  /** Nothing is loaded for a review that has never ended. */
  private async recordsOf(actor: Actor, review: Review) {
    const hasEnded = review.status !== 'open' || review.timeline.some(({kind}) => kind === 'reopened');
    return hasEnded ? (await this.options.records.of(actor, review.id)).heads : [];
  }
}

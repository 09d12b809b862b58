import type {Translate} from '../i18n/messages';
import {boardLink} from '../posts/permalinks';
import {dossierOf} from '../review/dossier';
import {readStandInLabel} from '../review/stand_in';
import type {ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import type {TemplateItem} from '../templates/items';
import type {Template} from '../templates/template';
import {approvalViews} from './approvals';
import {commentViews, gapViews} from './dossier';
import {sectionViews} from './items';
import {summaryOf} from './summary';
import {peopleOfTimeline, timelineViews} from './timeline';
import type {Viewer} from './viewer';
import type {FactView, ReviewDetail} from './views';

/** Everything that goes into what the panel shows, looked up before. */
export interface DetailInput {
  view: ReviewView;
  report: ReviewReport;
  /** The template that it was started from; null when it is not known. */
  template: Template | null;
  /** What that says of the items, by their ids on the board. */
  hints: ReadonlyMap<string, TemplateItem>;
  /** The version that has replaced the template since; '' for none. */
  newerTemplate: string;
  /** In the reader's language. */
  calledFor: string[];
  records: readonly {number: number; endedAt: number}[];
  viewer: Viewer;
  /** Of the server; '' where it was never set. */
  siteUrl: string;
  t: Translate;
  /** User names, without `@`, of `peopleOfDetail`. */
  people: ReadonlyMap<string, string>;
}

/** The whole of a review, for one person. */
export function detailOf(input: DetailInput): ReviewDetail {
  const {view, report, viewer, people, t, siteUrl} = input;
  const {review, content} = view;
  const dossier = dossierOf(review);
  const person = (id: string): string => (people.has(id) ? `@${people.get(id) ?? ''}` : t('card.somebody'));
  const names = new Map(report.approvals.map(({teamId, name}) => [teamId, name]));
  return {
    ...summaryOf(view, report),
    template: {id: review.template.id, title: review.template.title, version: review.template.version},
    newerTemplate: input.newerTemplate,
    boardLink: boardLink(siteUrl, review.board),
    endReason: review.endReason,
    endedBy: review.endedBy,
    closing: {...review.closing},
    facts: factViews(input),
    approvals: approvalViews({review, report}, viewer, {t, person}),
    sections: sectionViews({review, report, sections: content.sections, hints: input.hints}, viewer),
    comments: commentViews(review, viewer),
    gaps: gapViews(review, report, viewer),
    timeline: timelineViews(review, {t, person, team: (id) => names.get(id) ?? id}),
    records: input.records.map(({number, endedAt: at}) => ({
      number,
      at,
      page: recordPage(siteUrl, review.key, number),
    })),
    carriedFrom: dossier.carriedFrom,
    carriedTo: dossier.carriedTo ?? '',
    reReviewAt: dossier.reReviewAt,
    acceptedBy: dossier.acceptance?.userId ?? '',
    handedTo: dossier.handover?.userId ?? '',
    calledFor: [...input.calledFor],
    me: {teams: viewer.handsOf(review), may: viewer.mayDo(review)},
    people: Object.fromEntries(people),
  };
}

/** Ids of everybody who is named in a detail. */
export function peopleOfDetail({review, content}: ReviewView): string[] {
  const dossier = dossierOf(review);
  const ids = [
    review.driId,
    review.createdBy,
    review.endedBy,
    ...review.signatures.flatMap(({userId, withdrawn, membership}) => [
      userId,
      withdrawn?.by ?? '',
      readStandInLabel(membership)?.by ?? '',
    ]),
    ...review.marks.map(({by}) => by),
    ...(review.holds ?? []).map(({by}) => by),
    ...content.sections.flatMap(({items}) => items.flatMap((item) => [item.assigneeId, item.changedBy])),
    ...dossier.answers.map(({by}) => by),
    ...dossier.gaps.flatMap(({by, ownerId, accepted}) => [by, ownerId, accepted?.ownerId ?? '']),
    ...dossier.comments.flatMap(({by, authorId, addressed}) => [by, authorId, addressed?.by ?? '']),
    ...dossier.reviewers.map(({userId}) => userId),
    dossier.acceptance?.userId ?? '',
    dossier.handover?.userId ?? '',
    ...peopleOfTimeline(review),
  ];
  return [...new Set(ids)].filter((id) => id !== '');
}

function recordPage(siteUrl: string, key: string, number: number): string {
  return `${siteUrl.replace(/\/+$/u, '')}/plugins/prr/api/v1/records/${key}/${String(number)}.html`;
}

/** The name of the service, then what the template asks for; last what was said and is asked for no more. */
function factViews({view: {review}, template, t}: DetailInput): FactView[] {
  const {service, fields} = dossierOf(review);
  const asked = template?.fields ?? [];
  const valueOf = (id: string): string => fields.find((field) => field.id === id)?.value ?? '';
  return [
    {id: 'service', title: t('records.fact.service'), options: [], value: service, required: false},
    ...asked.map(({id, title, options, required}) => ({
      id,
      title,
      options: [...(options ?? [])],
      value: valueOf(id),
      required: required === true,
    })),
    ...fields
      .filter(({id}) => !asked.some((field) => field.id === id))
      .map(({id, value}) => ({id, title: id, options: [], value, required: false})),
  ];
}

import type {ItemReport, ReviewReport} from '../review/report';
import type {Review, ReviewView} from '../review/types';
import {startedFromEdited} from '../review/edited_playbook';
import {leftOutOf} from '../review/teams_left_out';
import {approvalLines} from './approval_lines';
import {actions, type Attachment} from './attachment';
import {courseLines} from './course_lines';
import {closingButtons} from './closing_buttons';
import {dossierLine} from './dossier_lines';
import {itemNumbers} from './item_numbers';
import {itemLine, teamNames} from './item_line';
import {plain, shorten} from './markdown';
import {leftOutLine} from './left_out_line';
import {deadline, ended, moment, type Rendering} from './rendering';

/** What fits a phone and stays far below the server's 800,000 characters for props, whatever the template has. */
const shownSections = 24;
const shownItems = 30;
const shownTeams = 30;
const barLength = 16;

const colours = {going: '#1c58d9', done: '#3db887', over: '#8b8fa7'} as const;

/** A card: its message never changes with progress, so that the post is not shown as edited with every tick. */
export interface Card {
  message: string;
  attachments: Attachment[];
}

function progressBar(done: number, total: number): string {
  const filled = total === 0 ? 0 : Math.floor((done / total) * barLength);
  return '█'.repeat(filled) + '░'.repeat(barLength - filled);
}

function closingLine(review: Review, report: ReviewReport, {t, person}: Rendering): string[] {
  const by = review.endedBy === '' ? t('card.prr') : person(review.endedBy);
  if (review.status === 'closed') return [t('card.closed', {by, at: moment(review.endedAt)})];
  if (review.status === 'cancelled') {
    return [
      t('card.cancelled', {by, at: moment(review.endedAt), reason: plain(shorten(review.endReason, 300))}),
    ];
  }
  if (!report.approved) return [];
  switch (review.closing.phase) {
    case 'grace':
      return [t('card.closing.grace', {at: moment(review.closing.dueAt)})];
    case 'asked':
      return [t('card.closing.asked', {dri: person(review.driId)})];
    case 'kept-open':
    case 'none':
      return [t('card.closing.kept-open')];
  }
}

/** By when the approvals are wanted, while they still can be given. */
function dueLine(review: Review, report: ReviewReport, rendering: Rendering): string[] {
  if (review.dueAt === 0 || ended(review)) return [];
  const isLate = review.dueAt < rendering.now && !report.approved;
  return [rendering.t(isLate ? 'card.overdue' : 'card.due', {at: deadline(review.dueAt, rendering)})];
}

/** By when the approvals are wanted, and where else the review is to be seen. */
function surroundings(review: Review, report: ReviewReport, rendering: Rendering): string[] {
  const {t, boardLink} = rendering;
  const link = boardLink(review.board);
  return [...dueLine(review, report, rendering), ...(link === '' ? [] : [t('card.run', {link})])];
}

/**
 * The part of a card that says how the review stands: also the answer to `/prr status`. Lines of Markdown, the most
 * important first: whether it is over, which approvals are missing, how far it is, whose it is.
 */
export function summaryLines(
  {review, content}: ReviewView,
  report: ReviewReport,
  rendering: Rendering,
): string[] {
  const {t, person} = rendering;
  const {title, version} = review.template;
  const hidden = report.approvals.length - shownTeams;
  return [
    ...closingLine(review, report, rendering),
    ...report.approvals
      .slice(0, shownTeams)
      .flatMap((approval) => approvalLines(review, approval, rendering)),
    ...(hidden > 0 ? [t('card.more-teams', {count: hidden})] : []),
    ...(report.openUnowned.length > 0 && report.approved
      ? [t('card.open-unowned', {count: report.openUnowned.length, numbers: itemNumbers(report.openUnowned)})]
      : []),
    t('card.progress', {bar: progressBar(report.done, report.total), done: report.done, total: report.total}),
    t(startedFromEdited(review) ? 'card.facts-edited' : 'card.facts', {
      dri: person(content.driId),
      template: plain(title),
      version: plain(version),
    }),
    ...dossierLine({review, content}, report, rendering),
    ...leftOutLine('card.left-out', leftOutOf(review), t),
    ...courseLines(review, report, rendering),
    ...surroundings(review, report, rendering),
  ];
}

function colourOf(review: Review, complete: boolean): string {
  if (review.status === 'cancelled') return colours.over;
  return complete ? colours.done : colours.going;
}

function sectionAttachment(
  title: string,
  items: readonly ItemReport[],
  view: ReviewView,
  report: ReviewReport,
  rendering: Rendering,
): Attachment {
  const {t} = rendering;
  const teams = teamNames(report);
  const done = items.filter(({counts}) => counts).length;
  const hidden = items.length - shownItems;
  const head = t('card.section', {title: plain(shorten(title, 140)), done, total: items.length});
  const lines = [
    head,
    ...items.slice(0, shownItems).map((item) => itemLine(item, teams, rendering)),
    ...(hidden > 0 ? [t('card.more-items', {count: hidden, key: view.review.key})] : []),
  ];
  return {fallback: head, color: colourOf(view.review, done === items.length), text: lines.join('\n')};
}

/** The card of a review as a post: a line of message, how it stands with its buttons, and one attachment a section. */
export function renderCard(view: ReviewView, report: ReviewReport, rendering: Rendering): Card {
  const {t} = rendering;
  const {review, content} = view;
  const message = t('card.title', {key: review.key, title: plain(shorten(content.title, 300))});
  const buttons = closingButtons(review, report.approved);
  const sections = content.sections.slice(0, shownSections).map(({id, title}) => {
    const items = report.items.filter(({sectionId}) => sectionId === id);
    return sectionAttachment(title, items, view, report, rendering);
  });
  const hidden = content.sections.length - shownSections;
  const more = t('card.more-sections', {count: hidden, key: review.key});
  return {
    message,
    attachments: [
      {
        fallback: message,
        color: colourOf(review, report.approved),
        text: summaryLines(view, report, rendering).join('\n'),
        actions: actions(buttons, t),
      },
      ...sections,
      ...(hidden > 0 ? [{fallback: more, color: colours.over, text: more}] : []),
    ],
  };
}

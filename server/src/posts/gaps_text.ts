import {itemOf} from '../review/answers';
import {dossierOf, type Gap} from '../review/dossier';
import {standingOf} from '../review/gaps';
import type {ItemReport, ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import type {Hint} from './answers_text';
import {link, prose} from './evidence_text';
import {plain, shorten} from './markdown';
import {pageOf} from './paging';
import {moment, type Rendering} from './rendering';

const shownTitle = 140;
const shownHeadline = 100;

type Shown = ReviewView & {report: ReviewReport};

/** The day of a moment: `2026-12-01`, where the DRI is. */
export function day(at: number, {zone}: Pick<Rendering, 'zone'>): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(at);
}

/** One gap in one line. @param item undefined where the reader knows it */
export function gapLine(gap: Gap, item: ItemReport | undefined, rendering: Rendering): string {
  const {t, person, now} = rendering;
  const standing = standingOf(gap, now);
  const {accepted, done} = gap;
  const parts = [
    t('gaps.line', {gap: gap.id, rank: gap.rank, severity: gap.severity, text: prose(gap.text).join(' ')}),
    item === undefined
      ? ''
      : t('gaps.item', {number: item.number, title: plain(shorten(item.item.title, shownTitle))}),
    gap.ownerId === '' ? '' : t('gaps.owner', {owner: person(gap.ownerId)}),
    gap.dueAt === 0
      ? ''
      : t('gaps.due', {day: day(gap.dueAt, rendering), over: String(standing === 'open' && gap.dueAt < now)}),
    gap.ticket === '' ? '' : link(t('gaps.ticket'), gap.ticket),
    standing === 'done' && done !== null ? t('gaps.done', {by: person(done.by), at: moment(done.at)}) : '',
    accepted === null || standing === 'done' || standing === 'open'
      ? ''
      : t('gaps.accepted', {
          standing,
          owner: person(accepted.ownerId),
          by: person(accepted.by),
          day: day(accepted.until, rendering),
          reason: plain(accepted.reason),
        }),
  ];
  return `- ${parts.filter((part) => part !== '').join(' · ')}`;
}

/** Gaps by rank, in pages. */
export function gapsText(
  {review, report}: Shown,
  gaps: readonly Gap[],
  {want, page}: {want: 'open' | 'all' | 'csv' | 'tickets'; page: number},
  rendering: Rendering,
): string {
  const {t} = rendering;
  const hidden = dossierOf(review).gaps.length - gaps.length;
  if (gaps.length === 0) return t('gaps.none', {want, hidden, key: review.key});
  const lines = gaps.map((gap) => gapLine(gap, itemOf(gap, report.items), rendering));
  const {blocks, pages} = pageOf(lines, page);
  if (blocks.length === 0) return t('answers.no-such-page', {page, pages});
  return [
    ...blocks,
    ...(hidden > 0 ? [t('gaps.hidden', {hidden, key: review.key})] : []),
    ...(pages > 1 ? [t('answers.pages', {page, pages, next: (page % pages) + 1})] : []),
  ].join('\n');
}

/** A gap as the text of a ticket, in Markdown, for the backlog of whoever is to close it. */
export function ticketOf(
  {review, content, report}: Shown,
  gap: Gap,
  hints: ReadonlyMap<string, Hint>,
  rendering: Rendering,
): string {
  const {t, person, permalink} = rendering;
  const item = itemOf(gap, report.items);
  const hint = item === undefined ? undefined : hints.get(item.item.id);
  const facts = [
    t('ticket.review', {key: review.key, title: plain(content.title), link: permalink(review.cardPostId)}),
    t('ticket.severity', {severity: gap.severity, rank: gap.rank, gap: gap.id}),
    ...(gap.title === '' ? [] : [t('ticket.item', {number: item?.number ?? 0, title: plain(gap.title)})]),
    ...(gap.ownerId === '' ? [] : [t('ticket.owner', {owner: person(gap.ownerId)})]),
    ...(gap.dueAt === 0 ? [] : [t('ticket.due', {day: day(gap.dueAt, rendering)})]),
    ...(gap.ticket === '' ? [] : [t('ticket.ticket', {link: link(gap.ticket, gap.ticket)})]),
  ];
  const part = (key: string, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : ['', t(key), '', ...prose(text)];
  return [
    t('ticket.head', {text: plain(shorten(gap.text, shownHeadline))}),
    '',
    ...facts,
    ...part('ticket.missing', gap.text),
    ...part('ticket.why', hint?.why),
    ...part('ticket.done-when', hint?.evidence),
  ].join('\n');
}

/** A text to be copied as it stands. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text}\n${fence}`;
}

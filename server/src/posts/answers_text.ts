import {answersOn} from '../review/answers';
import {type Answer, FROM_FRAMEWORK} from '../review/dossier';
import type {ItemReport, ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import {evidenceLine, prose} from './evidence_text';
import {plain, shorten} from './markdown';
import {pageOf} from './paging';
import {moment, type Rendering} from './rendering';

/** What a template says of an item, as far as it helps to answer it. */
export interface Hint {
  description?: string;
  why?: string;
  evidence?: string;
}

/** Which answers are shown. */
export interface ShownAnswers {
  items: readonly ItemReport[];
  /** `open`: items without an answer. `all`: also answers to items that are gone. */
  only: 'all' | 'open' | 'some';
  hints: ReadonlyMap<string, Hint>;
  /** From 1. */
  page: number;
}

const shownTitle = 140;
/** A list shows this much of an answer; the item itself shows it whole. */
const shownAnswer = 700;

/** What was said to which item, in pages. */
export function answersText(
  {review}: ReviewView & {report: ReviewReport},
  {items, only, hints, page}: ShownAnswers,
  rendering: Rendering,
): string {
  const {t} = rendering;
  const {of, gone} = answersOn(review, items);
  const asking = items.filter(
    ({item, approvalOf}) => approvalOf === '' && (only !== 'open' || !of.has(item.id)),
  );
  const blocks: string[] = [];
  if (only === 'all') {
    for (const answer of gone) {
      const head = t('answers.gone', {
        title: plain(shorten(answer.title, shownTitle)),
        ...saidBy(answer, rendering),
      });
      blocks.push([head, ...answerLines(answer, rendering, shownAnswer)].join('\n'));
    }
  }
  let section = '';
  for (const each of asking) {
    const head = each.sectionId === section ? [] : [`**${plain(each.sectionTitle)}**`];
    section = each.sectionId;
    const answer = of.get(each.item.id);
    // Whoever looks at all of it does not answer it now.
    const hint = only === 'all' ? '' : (hints.get(each.item.id)?.evidence ?? '');
    const lines =
      answer === undefined
        ? [
            t('answers.open', titled(each)),
            ...(hint === '' ? [] : [t('answers.open-hint', {text: plain(shorten(hint, 300))})]),
          ]
        : [
            t('answers.line', {...titled(each), ...saidBy(answer, rendering)}),
            ...answerLines(answer, rendering, shownAnswer),
          ];
    blocks.push([...head, ...lines].join('\n'));
  }
  if (blocks.length === 0) return t(only === 'open' ? 'answers.none-open' : 'answers.none');
  const shown = pageOf(blocks, page);
  if (shown.blocks.length === 0) return t('answers.no-such-page', {page, pages: shown.pages});
  return [
    ...shown.blocks,
    ...(shown.pages > 1
      ? [t('answers.pages', {page, pages: shown.pages, next: (page % shown.pages) + 1})]
      : []),
  ].join('\n');
}

/** Who has said it, and when. */
export function saidBy({by, at, kind, from}: Answer, {person}: Rendering): Record<string, string> {
  const na = String(kind === 'not-applicable');
  const origin = from === undefined ? 'here' : from === FROM_FRAMEWORK ? 'framework' : 'review';
  return {by: by === '' ? '' : person(by), at: moment(at), na, origin, from: plain(from ?? '')};
}

/** The words, quoted, and the evidence. @param most characters */
export function answerLines({text, evidence, postId}: Answer, rendering: Rendering, most: number): string[] {
  return [
    ...(text === '' ? [] : prose(shorten(text, most)).map((line) => `> ${line}`)),
    // A quotation goes on until an empty line.
    ...(text === '' || evidence.length === 0 ? [] : ['']),
    ...(evidence.length === 0 ? [] : [evidenceLine(evidence, postId, rendering)]),
    ...(text === '' && evidence.length === 0 ? [] : ['']),
  ];
}

function titled({number, item}: ItemReport): {number: number; title: string} {
  return {number, title: plain(shorten(item.title, shownTitle))};
}

import {answersOn, itemOf, MAX_ANSWER} from '../review/answers';
import {dossierOf} from '../review/dossier';
import {ranked} from '../review/gaps';
import {normaliseName} from '../review/names';
import type {ItemReport, ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import {answerLines, type Hint, saidBy} from './answers_text';
import {gapLine} from './gaps_text';
import {datedItemLine, teamNames} from './item_line';
import {plain} from './markdown';
import type {Rendering} from './rendering';

/** One item with everything that is known of it: state, owner, why it matters, what to show, answer, evidence, gaps. */
export function itemText(
  view: ReviewView & {report: ReviewReport},
  item: ItemReport,
  hint: Hint | undefined,
  rendering: Rendering,
): string {
  const {t} = rendering;
  const {review, report} = view;
  const dossier = dossierOf(review);
  const answer = answersOn(review, report.items).of.get(item.item.id);
  const gaps = ranked(dossier.gaps).filter((gap) => itemOf(gap, report.items) === item);
  const thread = dossier.threads.findLast(({itemId}) => itemId === item.item.id);
  const told = (key: string, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : [t(key, {text: plain(text)})];
  return [
    `**${plain(item.sectionTitle)}**`,
    datedItemLine(item, teamNames(report), rendering),
    ...(hint === undefined
      ? told('item.description', item.item.description)
      : told('item.description', hint.description)),
    ...told('answer.why', hint?.why),
    ...told('answer.evidence', hint?.evidence),
    ...(answer === undefined
      ? item.approvalOf === ''
        ? [t('item.no-answer', {number: item.number, key: review.key})]
        : []
      : [
          t('item.answer', saidBy(answer, rendering)),
          ...(normaliseName(answer.title) === normaliseName(item.item.title)
            ? []
            : [t('item.answered-as', {title: plain(answer.title)})]),
          ...answerLines(answer, rendering, MAX_ANSWER),
        ]),
    ...(thread === undefined ? [] : [t('item.thread', {link: rendering.permalink(thread.postId)})]),
    ...gaps.map((gap) => gapLine(gap, undefined, rendering)),
  ].join('\n');
}

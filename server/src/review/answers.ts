import type {Answer, AnswerPart, Evidence} from './dossier';
import {dossierOf} from './dossier';
import {normaliseName} from './names';
import {Refusal} from './refusal';
import type {ItemReport, ReviewReport} from './report';
import type {Review, ReviewView, TimelineEntry} from './types';

/** Characters of an answer: what is longer belongs into a document that it links to. */
export const MAX_ANSWER = 4000;
/** Evidence of one answer; nobody looks through more. */
export const MAX_EVIDENCE = 20;

/** The answers of a review beside the items of its board. */
export interface AnswersFound {
  /** By item id. */
  of: ReadonlyMap<string, Answer>;
  /** Answers to items that are on the board no more. */
  gone: Answer[];
}

/** An item as it is named by what is kept of it. */
interface Known {
  itemId: string;
  title: string;
}

/**
 * Which item is meant: the one of that id; where it is gone, the only one of its title, which is the same item made anew.
 * @returns undefined when there is none, or several
 */
export function itemOf<T extends {item: {id: string; title: string}}>(
  {itemId, title}: Known,
  items: readonly T[],
): T | undefined {
  const same = items.find(({item}) => item.id === itemId);
  if (same !== undefined || title === '') return same;
  const titled = items.filter(({item}) => normaliseName(item.title) === normaliseName(title));
  return titled.length === 1 ? titled[0] : undefined;
}

/** Finds to which item of the board each answer belongs. */
export function answersOn(review: Review, items: readonly ItemReport[]): AnswersFound {
  const {answers} = dossierOf(review);
  const ids = new Set(items.map(({item}) => item.id));
  const of = new Map(answers.filter(({itemId}) => ids.has(itemId)).map((answer) => [answer.itemId, answer]));
  const gone: Answer[] = [];
  for (const answer of answers.filter(({itemId}) => !ids.has(itemId))) {
    const item = itemOf(answer, items);
    if (item === undefined || of.has(item.item.id)) gone.push(answer);
    else of.set(item.item.id, answer);
  }
  return {of, gone};
}

/** How many of the items that ask something are answered. A team's approval item is its sign-off, and asks nothing. */
export function answered(
  {review}: Pick<ReviewView, 'review'>,
  report: Pick<ReviewReport, 'items'>,
): {count: number; total: number} {
  const {of} = answersOn(review, report.items);
  const asking = report.items.filter(({approvalOf}) => approvalOf === '');
  return {count: asking.filter(({item}) => of.has(item.id)).length, total: asking.length};
}

/** @throws Refusal `answer.too-long`, `answer.too-much-evidence`, `answer.empty` */
export function checkAnswer(text: string, evidence: readonly Evidence[], item: ItemReport): void {
  const length = Array.from(text).length;
  const named = {number: item.number, item: item.item.title};
  if (length === 0 && evidence.length === 0) throw new Refusal('answer.empty', named);
  if (length > MAX_ANSWER) throw new Refusal('answer.too-long', {...named, length, most: MAX_ANSWER});
  if (evidence.length > MAX_EVIDENCE) {
    throw new Refusal('answer.too-much-evidence', {...named, count: evidence.length, most: MAX_EVIDENCE});
  }
}

/** An answer put together from replies. */
export function ofParts(answer: Omit<Answer, 'text' | 'evidence' | 'parts'>, parts: AnswerPart[]): Answer {
  return {
    ...answer,
    at: Math.max(...parts.map(({at}) => at)),
    text: parts
      .map(({text}) => text)
      .filter((text) => text !== '')
      .join('\n\n'),
    evidence: distinct(parts.flatMap(({evidence}) => evidence)),
    postId: parts.find(({postId}) => postId !== '')?.postId ?? '',
    parts,
  };
}

/** Each address and each file once, under its first name. */
export function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((each) => {
    const key = each.kind === 'link' ? each.url : `file ${each.fileId}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether the same person has said the same to the same item. */
export function saysTheSame(answer: Answer, other: Answer): boolean {
  const said = ({by, kind, text, evidence, score}: Answer): string =>
    JSON.stringify([by, kind, text, evidence, score]);
  return said(answer) === said(other);
}

/** The review with the answer in the place of whatever was said to its item before, noted in the timeline. */
export function withAnswer(review: Review, item: ItemReport, answer: Answer, before: Answer | null): Review {
  const dossier = dossierOf(review);
  const others = dossier.answers.filter(({itemId}) => itemId !== answer.itemId && itemId !== before?.itemId);
  const details = {item: item.item.title, number: String(item.number), kind: answer.kind};
  return noted(
    {...review, dossier: {...dossier, answers: [...others, answer]}},
    {at: answer.at, by: answer.by, kind: 'answered', details},
  );
}

/** The review without the answer, noted in the timeline. */
export function withoutAnswer(review: Review, answer: Answer, by: string, at: number): Review {
  const dossier = dossierOf(review);
  const answers = dossier.answers.filter(({itemId}) => itemId !== answer.itemId);
  const details = {item: answer.title, kind: 'withdrawn'};
  return noted({...review, dossier: {...dossier, answers}}, {at, by, kind: 'answered', details});
}

function noted(review: Review, entry: TimelineEntry): Review {
  return {...review, timeline: [...review.timeline, entry]};
}

import {answersOn} from './answers';
import {
  type Answer,
  type Dossier,
  dossierOf,
  type Evidence,
  FROM_FRAMEWORK,
  type UsedFramework,
} from './dossier';
import {normaliseName} from './names';
import type {ItemReport} from './report';
import type {Review} from './types';

/** What a version of a framework meets by its own conformance. */
export interface FrameworkAnswer {
  /** Id of a template's item, or a topic of items. */
  meets: string;
  text: string;
  /** Links that show it. */
  evidence: Evidence[];
  by: string;
  /** Unix ms. */
  at: number;
}

/** A framework in one of its versions. */
export interface FrameworkVersion {
  id: string;
  version: string;
  title: string;
  /** Where it is described; '' for nowhere. */
  link: string;
  answers: FrameworkAnswer[];
}

/** What a template says of an item that a framework may answer. */
export interface FrameworkItem {
  id: string;
  topics?: readonly string[] | undefined;
  framework?: boolean | undefined;
}

/** What became of the answers of a review. */
export interface FrameworkUse {
  review: Review;
  /** Items that the framework answers now. */
  answers: number;
  added: number;
  renewed: number;
  removed: number;
  /** Items that it could answer, and that people have answered: those stay theirs. */
  own: number;
  /** Items that a framework may answer, and neither this one nor anybody does. */
  open: number;
}

/** The framework's answer to an item: the one to the item itself, else to the first of its topics that has one. */
export function frameworkAnswerTo(
  answers: readonly FrameworkAnswer[],
  item: FrameworkItem,
): FrameworkAnswer | undefined {
  const of = (name: string): FrameworkAnswer | undefined =>
    answers.find(({meets}) => meets === normaliseName(name));
  const topics = (item.topics ?? []).map(of).filter((answer) => answer !== undefined);
  return of(item.id) ?? topics[0];
}

/**
 * The review with what a framework answers, in the place of what one answered before. Nothing that people have said, here
 * or in the review that this one was carried on from, is changed. No item is ticked.
 * @param of the template's items by their ids on the board
 * @param framework null to take away what a framework has answered
 * @returns the same review when nothing changes
 */
export function useFramework(
  review: Review,
  items: readonly ItemReport[],
  of: ReadonlyMap<string, FrameworkItem>,
  framework: FrameworkVersion | null,
  {by, at}: {by: string; at: number},
): FrameworkUse {
  const dossier = dossierOf(review);
  const found = answersOn(review, items).of;
  const answers = dossier.answers.filter(({from}) => from !== FROM_FRAMEWORK);
  const kept: Answer[] = [];
  const count = {added: 0, renewed: 0, own: 0, open: 0};
  for (const {item, approvalOf} of items) {
    const templateItem = of.get(item.id);
    if (approvalOf !== '' || templateItem?.framework !== true) continue;
    const before = found.get(item.id);
    const isOurs = before?.from === FROM_FRAMEWORK;
    const met = framework === null ? undefined : frameworkAnswerTo(framework.answers, templateItem);
    if (before !== undefined && !isOurs) {
      if (met !== undefined) count.own += 1;
    } else if (framework === null || met === undefined) {
      count.open += 1;
    } else {
      const next = answerOf(framework, met, item, {by, at}, before);
      const same = before !== undefined && says(before) === says(next);
      if (before === undefined) count.added += 1;
      else if (!same) count.renewed += 1;
      kept.push(same ? before : next);
    }
  }
  const removed = dossier.answers.length - answers.length - (kept.length - count.added);
  const used = usedOf(framework, dossier, {by, at});
  const isSame = used === dossier.framework && count.added + count.renewed + removed === 0;
  return {
    ...count,
    removed,
    answers: kept.length,
    review: isSame ? review : changed(review, [...answers, ...kept], used, {by, at}, {...count, removed}),
  };
}

/** As it is noted in the review; the same object while it says the same. */
function usedOf(
  framework: FrameworkVersion | null,
  {framework: before}: Dossier,
  deed: {by: string; at: number},
): UsedFramework | null {
  if (framework === null) return null;
  const {id, version, title} = framework;
  const isSame = before?.id === id && before.version === version && before.title === title;
  return isSame ? before : {...deed, id, version, title};
}

function answerOf(
  {title, version, link}: FrameworkVersion,
  {text, evidence}: FrameworkAnswer,
  item: {id: string; title: string},
  deed: {by: string; at: number},
  before: Answer | undefined,
): Answer {
  const about: Evidence[] =
    link === '' || evidence.some((each) => each.kind === 'link' && each.url === link)
      ? []
      : [{kind: 'link', name: `${title} ${version}`, url: link}];
  return {
    ...deed,
    itemId: item.id,
    title: item.title,
    kind: 'answered',
    text: `${title} ${version}: ${text}`,
    evidence: [...evidence, ...about],
    postId: '',
    from: FROM_FRAMEWORK,
    // A score is another's to give, and stays.
    ...(before?.score === undefined ? {} : {score: before.score}),
  };
}

function says({text, evidence}: Answer): string {
  return JSON.stringify([text, evidence]);
}

function changed(
  review: Review,
  answers: Answer[],
  framework: UsedFramework | null,
  {by, at}: {by: string; at: number},
  {added, renewed, removed}: {added: number; renewed: number; removed: number},
): Review {
  const dossier = dossierOf(review);
  const {id = '', version = '', title = ''} = framework ?? {};
  const counts = {added: String(added), renewed: String(renewed), removed: String(removed)};
  return {
    ...review,
    dossier: {...dossier, answers, framework},
    timeline: [
      ...review.timeline,
      {at, by, kind: 'framework', details: {framework: id, version, title, ...counts}},
    ],
  };
}

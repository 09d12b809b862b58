import {answersOn} from './answers';
import type {ItemReport, ReviewReport} from './report';
import type {Review} from './types';

/** What an item can be scored with: nothing yet, planned, done, proven in practice. */
export const MAX_SCORE = 3;

export interface Share {
  /** Of what could be reached, from 0 to 1; 1 where nothing asks for a score. */
  share: number;
  scored: number;
  total: number;
}

export interface SectionScore extends Share {
  title: string;
}

export interface Score extends Share {
  sections: SectionScore[];
  /** Items that ask for a score and have none: they count as 0. */
  unscored: ItemReport[];
  /** Whether every item that asks for a score has one. */
  complete: boolean;
}

/**
 * The score of a self-assessment. What does not apply, and what was skipped, asks for none; neither does a team's approval
 * item.
 */
export function scoreOf(review: Review, report: Pick<ReviewReport, 'items'>): Score {
  const {of} = answersOn(review, report.items);
  const asking = report.items.filter(
    ({approvalOf, item}) =>
      approvalOf === '' && item.state !== 'skipped' && of.get(item.id)?.kind !== 'not-applicable',
  );
  const scoreOfItem = ({item}: ItemReport): number | undefined => of.get(item.id)?.score;
  const share = (items: readonly ItemReport[]): Share => ({
    share:
      items.length === 0
        ? 1
        : items.reduce((sum, each) => sum + (scoreOfItem(each) ?? 0), 0) / (items.length * MAX_SCORE),
    scored: items.filter((each) => scoreOfItem(each) !== undefined).length,
    total: items.length,
  });
  const sections = [...new Set(asking.map(({sectionId}) => sectionId))].map((id) => {
    const items = asking.filter(({sectionId}) => sectionId === id);
    return {title: items[0]?.sectionTitle ?? '', ...share(items)};
  });
  const unscored = asking.filter((each) => scoreOfItem(each) === undefined);
  return {...share(asking), sections, unscored, complete: asking.length > 0 && unscored.length === 0};
}

/** A share in whole percent, for people: never more than was reached. */
export function percent({share}: Pick<Share, 'share'>): number {
  // Sums of thirds are not exact.
  return Math.floor(share * 100 + 1e-9);
}

/** A score as people type it; null for what is none. */
export function readScore(text: string): number | null {
  const value = text.normalize('NFKC').trim();
  return /^[0-3]$/u.test(value) ? Number(value) : null;
}

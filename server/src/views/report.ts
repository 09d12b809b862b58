import type {ManyReviews, OpenReview} from '../review/many_reviews';
import {type MonthSpan, monthsOf} from '../review/months';
import type {ReviewRow} from '../review/review_row';
import type {PageReport} from './pages';

/** What a report is made from: see Report in actions. */
export interface ReportMade {
  team: PageReport['team'];
  days: PageReport['days'];
  months: readonly MonthSpan[];
  rows: readonly ReviewRow[];
  found: ManyReviews;
}

const MOST_SKIPPED = 50;

/** A report as data for charts and tables, without the names of people. */
export function pageReport({team, days, months, rows, found}: ReportMade): Omit<PageReport, 'people'> {
  const {started, closed, cancelled, open, waiting, teams, gaps, skipped} = found;
  return {
    team,
    days,
    ...{started, closed, cancelled, waiting},
    open: open.length,
    overdue: open.filter(({overdue}) => overdue).length,
    pace: teams,
    reviewers: loadOf(open),
    gaps: gaps.map(({section, count, severities}) => ({section, count, severities})),
    months: monthsOf(rows, months),
    skipped: skipped.slice(0, MOST_SKIPPED).map(({templateTitle, title, count, notApplicable, of}) => {
      return {templateTitle, title, count, notApplicable, of};
    }),
  };
}

/** For how many of the open reviews somebody is asked, in a team that has not approved; the most first. */
export function loadOf(open: readonly OpenReview[]): PageReport['reviewers'] {
  const load = new Map<string, {userId: string; count: number; overdue: number}>();
  for (const {waits, overdue} of open) {
    for (const userId of new Set(waits.flatMap(({reviewers}) => reviewers))) {
      const entry = load.get(userId) ?? {userId, count: 0, overdue: 0};
      entry.count += 1;
      entry.overdue += overdue ? 1 : 0;
      load.set(userId, entry);
    }
  }
  return [...load.values()].sort((one, other) => other.count - one.count);
}

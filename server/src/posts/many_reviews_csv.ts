import {type ManyReviews, ageOf} from '../review/many_reviews';
import type {Spread} from '../review/quantiles';
import {type ReviewRow, type RowTeam, waitsFor} from '../review/review_row';
import {type Cell, csv} from './csv';
import type {TextFile} from './file_messages';
import type {Rendering} from './rendering';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

export interface FiledReport {
  /** The Mattermost team, as in its address. */
  name: string;
  days: {first: string; last: string};
  rows: readonly ReviewRow[];
  found: ManyReviews;
}

/** A report as tables for other programs: moments as ISO 8601 in UTC, durations in hours, column names in English. */
export function manyReviewsFiles(report: FiledReport, rendering: Rendering): TextFile[] {
  const {name, days, rows, found} = report;
  const file = (what: string, text: string): TextFile => ({
    name: `prr-${name}-${days.first}-${days.last}-${what}.csv`,
    text,
  });
  return [
    file('reviews', reviews(rows, rendering)),
    file('teams', teams(found)),
    file('gaps', gaps(rows, rendering)),
    file('skipped', skipped(found)),
  ];
}

/** A line for each team of each review. */
function reviews(rows: readonly ReviewRow[], {person}: Rendering): string {
  const head = ['review', 'title', 'service', 'tier', 'status', 'template', 'template_version', 'dri'];
  const times = ['started', 'ended', 'due', 're_review', 'items', 'items_done', 'open_gaps', 'open_comments'];
  const team = ['team', 'waits_for_team', 'on_hold', 'reviewers'];
  const pace = ['first_answer', 'hours_to_first_answer', 'approved', 'hours_to_approval'];
  const lines = rows.flatMap((row) => {
    const before: Cell[] = [
      ...[row.key, row.title, row.service, row.tier, row.status, row.template.title, row.template.version],
      person(row.driId).replace(/^@/u, ''),
      ...[row.createdAt, row.endedAt, row.dueAt, row.reReviewAt].map(iso),
      ...[row.items, row.done, row.gaps.length, row.comments],
    ];
    const waits = waitsFor(row);
    const all: (RowTeam | null)[] = row.teams.length === 0 ? [null] : row.teams;
    return all.map((each) => [
      ...before,
      ...(each === null ? Array<Cell>(8).fill('') : teamCells(row, each, waits, person)),
    ]);
  });
  return csv([...head, ...times, ...team, ...pace], lines);
}

function teamCells(
  row: ReviewRow,
  team: RowTeam,
  waits: readonly RowTeam[],
  person: Rendering['person'],
): Cell[] {
  const reviewers = row.reviewers
    .filter(({teamId}) => teamId === team.id)
    .map(({userId}) => person(userId).replace(/^@/u, ''));
  const after = (at: number): Cell => (at === 0 ? '' : hours(Math.max(0, at - row.createdAt)));
  return [
    team.name,
    waits.includes(team) ? 'yes' : 'no',
    team.onHold ? 'yes' : 'no',
    reviewers.join(' '),
    iso(team.answeredAt),
    after(team.answeredAt),
    iso(team.approvedAt),
    after(team.approvedAt),
  ];
}

function teams({teams: all, waiting}: ManyReviews): string {
  const spread = ({count, median, p90}: Spread): Cell[] =>
    count === 0 ? [0, '', ''] : [count, hours(median), hours(p90)];
  const names = [...new Set([...all.map(({name}) => name), ...waiting.map(({team}) => team)])];
  const none: Spread = {count: 0, median: 0, p90: 0};
  const lines = names.map((name) => {
    const pace = all.find((each) => each.name === name);
    const open = waiting.find(({team}) => team === name);
    return [
      name,
      ...[open?.count ?? 0, open?.overdue ?? 0, open?.onHold ?? 0],
      ...spread(pace?.answer ?? none),
      ...spread(pace?.approval ?? none),
    ];
  });
  return csv(
    [
      ...['team', 'reviews_waiting', 'of_them_overdue', 'of_them_on_hold'],
      ...['first_answers', 'first_answer_median_hours', 'first_answer_p90_hours'],
      ...['approvals', 'approval_median_hours', 'approval_p90_hours'],
    ],
    lines,
  );
}

function gaps(rows: readonly ReviewRow[], {now}: Rendering): string {
  const lines = rows.flatMap((row) =>
    row.gaps.map(({section, severity, at}) => [
      ...[row.key, row.title, row.status, section, severity, iso(at)],
      Math.floor(Math.max(0, now - at) / DAY_MS),
      AGE_NAMES[ageOf(at, now)],
    ]),
  );
  return csv(['review', 'title', 'status', 'section', 'severity', 'opened', 'days_open', 'age'], lines);
}

const AGE_NAMES = {
  week: 'under 7 days',
  month: 'under 30 days',
  quarter: 'under 90 days',
  older: '90 days or more',
} as const;

function skipped({skipped: all}: ManyReviews): string {
  const lines = all.map((item) => [
    item.templateId,
    item.templateTitle,
    item.title,
    item.count,
    item.notApplicable,
    item.of,
  ]);
  return csv(
    ['template', 'template_title', 'item', 'skipped', 'of_them_not_applicable', 'of_reviews'],
    lines,
  );
}

function iso(at: number): string {
  return at === 0 ? '' : new Date(at).toISOString();
}

function hours(ms: number): number {
  return Math.round((ms / HOUR_MS) * 100) / 100;
}

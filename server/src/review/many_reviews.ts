import type {Severity} from './dossier';
import type {Period} from './period';
import {type Spread, spreadOf} from './quantiles';
import {type ReviewRow, type RowTeam, waitsFor} from './review_row';

/** What many reviews have in common, in a period and as they are now. Times are Unix ms, durations milliseconds. */
export interface ManyReviews {
  /** How many were started, closed and cancelled in the period. */
  started: number;
  closed: number;
  cancelled: number;
  /** Those that are open now: the overdue first, by their date, then the oldest. */
  open: OpenReview[];
  /** How many of the open ones wait for each team, the most first. */
  waiting: {team: string; count: number; overdue: number; onHold: number}[];
  /** By team, in the order of their names. */
  teams: TeamPace[];
  /** Gaps that are open now, by section, the most first. */
  gaps: SectionGaps[];
  /** Items that were skipped in reviews that were closed in the period, the most often skipped first. */
  skipped: SkippedItem[];
}

export interface OpenReview {
  row: ReviewRow;
  /** The teams that it waits for. */
  waits: {team: RowTeam; reviewers: string[]}[];
  overdue: boolean;
}

/** How long a team took, counted from the start of each review. */
export interface TeamPace {
  id: string;
  name: string;
  /** To its first answer, of the answers in the period. */
  answer: Spread;
  /** To its approval, of the approvals in the period. */
  approval: Spread;
}

const DAY_MS = 24 * 60 * 60_000;

export const AGES = ['week', 'month', 'quarter', 'older'] as const;
export type Age = (typeof AGES)[number];
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

export interface SectionGaps {
  /** '' for those that belong to no item. */
  section: string;
  count: number;
  /** Since when they are open: less than 7, 30, 90 days, or longer. */
  ages: Record<Age, number>;
  severities: Record<Severity, number>;
}

export interface SkippedItem {
  templateId: string;
  templateTitle: string;
  title: string;
  count: number;
  /** In how many of them it was said that it does not apply. */
  notApplicable: number;
  /** How many reviews of the template were closed in the period. */
  of: number;
}

/**
 * What many reviews have in common.
 * @param rows reviews that the person may see, the newest first
 * @param now Unix ms
 */
export function lookOver(rows: readonly ReviewRow[], period: Period, now: number): ManyReviews {
  const isIn = (at: number): boolean => at >= period.from && at < period.to;
  const ended = rows.filter(({status, endedAt}) => status !== 'open' && isIn(endedAt));
  const closed = ended.filter(({status}) => status === 'closed');
  const open = rows
    .filter(({status}) => status === 'open')
    .map((row) => openReview(row, now))
    .sort(byUrgency);
  return {
    started: rows.filter(({createdAt}) => isIn(createdAt)).length,
    closed: closed.length,
    cancelled: ended.length - closed.length,
    open,
    waiting: waitingOf(open),
    teams: paceOf(rows, period),
    gaps: gapsOf(rows, now),
    skipped: skippedOf(closed),
  };
}

/** How long a gap has been open. */
export function ageOf(since: number, now: number): Age {
  const days = (now - since) / DAY_MS;
  if (days < 7) return 'week';
  if (days < 30) return 'month';
  return days < 90 ? 'quarter' : 'older';
}

function openReview(row: ReviewRow, now: number): OpenReview {
  const waits = waitsFor(row).map((team) => ({
    team,
    reviewers: row.reviewers.filter(({teamId}) => teamId === team.id).map(({userId}) => userId),
  }));
  return {row, waits, overdue: row.dueAt > 0 && row.dueAt < now};
}

function byUrgency(one: OpenReview, other: OpenReview): number {
  if (one.overdue !== other.overdue) return one.overdue ? -1 : 1;
  return one.overdue ? one.row.dueAt - other.row.dueAt : one.row.createdAt - other.row.createdAt;
}

function waitingOf(open: readonly OpenReview[]): ManyReviews['waiting'] {
  const byTeam = new Map<string, ManyReviews['waiting'][number]>();
  for (const {waits, overdue} of open) {
    for (const {team} of waits) {
      const entry = entryOf(byTeam, team.id, () => ({team: team.name, count: 0, overdue: 0, onHold: 0}));
      entry.count += 1;
      entry.overdue += overdue ? 1 : 0;
      entry.onHold += team.onHold ? 1 : 0;
    }
  }
  return [...byTeam.values()].sort(
    (one, other) => other.count - one.count || one.team.localeCompare(other.team),
  );
}

interface Durations {
  name: string;
  answers: number[];
  approvals: number[];
}

/** Runs over thousands of rows while somebody waits: plain loops, and nothing made for a row that adds nothing. */
function paceOf(rows: readonly ReviewRow[], {from, to}: Period): TeamPace[] {
  const byTeam = new Map<string, Durations>();
  for (const row of rows) {
    for (const team of row.teams) {
      const isAnswered = team.answeredAt >= from && team.answeredAt < to;
      const isApproved = team.approvedAt >= from && team.approvedAt < to;
      if (!isAnswered && !isApproved) continue;
      let durations = byTeam.get(team.id);
      if (durations === undefined) {
        // Rows come with the newest first: a team is called what it is called now.
        durations = {name: team.name, answers: [], approvals: []};
        byTeam.set(team.id, durations);
      }
      // A run that was started on a board has that board's clock.
      if (isAnswered) durations.answers.push(Math.max(0, team.answeredAt - row.createdAt));
      if (isApproved) durations.approvals.push(Math.max(0, team.approvedAt - row.createdAt));
    }
  }
  return [...byTeam]
    .map(([id, {name, answers, approvals}]) => ({
      id,
      name,
      answer: spreadOf(answers),
      approval: spreadOf(approvals),
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

function gapsOf(rows: readonly ReviewRow[], now: number): SectionGaps[] {
  const bySection = new Map<string, SectionGaps>();
  for (const {section, severity, at} of rows.flatMap(({gaps}) => gaps)) {
    const entry = entryOf(bySection, section, () => ({
      section,
      count: 0,
      ages: {week: 0, month: 0, quarter: 0, older: 0},
      severities: {critical: 0, high: 0, medium: 0, low: 0},
    }));
    entry.count += 1;
    entry.ages[ageOf(at, now)] += 1;
    entry.severities[severity] += 1;
  }
  return [...bySection.values()].sort(
    (one, other) => other.count - one.count || one.section.localeCompare(other.section),
  );
}

/** Of the reviews from one template. */
interface Skips {
  title: string;
  of: number;
  items: Map<string, {count: number; notApplicable: number}>;
}

function skippedOf(closed: readonly ReviewRow[]): SkippedItem[] {
  const byTemplate = new Map<string, Skips>();
  for (const {template, skipped} of closed) {
    const entry = entryOf(byTemplate, template.id, () => ({title: template.title, of: 0, items: new Map()}));
    entry.of += 1;
    for (const skip of skipped) {
      const item = entry.items.get(skip.title);
      if (item === undefined) {
        entry.items.set(skip.title, {count: 1, notApplicable: skip.notApplicable ? 1 : 0});
      } else {
        item.count += 1;
        if (skip.notApplicable) item.notApplicable += 1;
      }
    }
  }
  return [...byTemplate]
    .flatMap(([templateId, {title: templateTitle, of, items}]) =>
      [...items].map(([title, counts]) => ({templateId, templateTitle, title, ...counts, of})),
    )
    .sort((one, other) => other.count - one.count || one.title.localeCompare(other.title));
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const entry = make();
  map.set(key, entry);
  return entry;
}

import type {PageReport, ReportTable, Spread} from '../../server_types';
import type {PageWord, Say} from '../words';

/** How bars of a series are drawn: told apart by their pattern where colours cannot be. */
export type Look = 'solid' | 'diagonal' | 'dots' | 'cross';

export interface Chart {
  labels: string[];
  series: {label: string; values: number[]; look: Look; colour: Colour}[];
  /** Bars of a label stand on each other. */
  stacked: boolean;
  /** Bars lie, so that long labels have room. */
  lying: boolean;
  unit: 'count' | 'minute' | 'hour' | 'day';
}

/** Variables of Mattermost's theme. */
export type Colour =
  | '--button-bg'
  | '--link-color'
  | '--online-indicator'
  | '--away-indicator'
  | '--dnd-indicator'
  | '--error-text';

export type Cell = string | number;

/** A chart, and the same as a table. */
export interface Figure {
  id: string;
  title: string;
  /** What is counted. */
  note: string;
  /** Null for what is only a table. */
  chart: Chart | null;
  head: string[];
  rows: Cell[][];
  /** Which table of the report's CSV has it. */
  csv: ReportTable;
}

export interface FigureTools {
  say: Say;
  /** A duration in the reader's language. @param ms milliseconds */
  duration(ms: number): string;
  /** @param month `2026-10` */
  month(month: string): string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export type TimeUnit = Exclude<Chart['unit'], 'count'>;
export const UNIT_MS: Record<TimeUnit, number> = {minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS};

/** In what a duration is best counted. @param ms milliseconds */
export function unitFor(ms: number): TimeUnit {
  if (ms >= 3 * DAY_MS) return 'day';
  return ms >= 2 * HOUR_MS ? 'hour' : 'minute';
}

/** More bars than these nobody can read; the table has all. */
const MOST_BARS = 15;
const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** What a report shows, in this order. */
export function figuresOf(report: PageReport, tools: FigureTools): Figure[] {
  return [
    approvalByTeam(report, tools),
    approvalByMonth(report, tools),
    throughput(report, tools),
    loadByTeam(report, tools),
    loadByReviewer(report, tools),
    gapsBySection(report, tools),
    skipped(report, tools),
  ];
}

function approvalByTeam({pace}: PageReport, {say, duration}: FigureTools): Figure {
  const approved = pace.filter(({approval}) => approval.count > 0).slice(0, MOST_BARS);
  const spread = ({count, median, p90}: Spread): Cell[] =>
    count === 0 ? ['–', '–', 0] : [duration(median), duration(p90), count];
  return {
    id: 'approval',
    title: say('figure.approval'),
    note: say('figure.approval.note'),
    chart: spreadChart(
      approved.map(({name}) => name),
      approved.map(({approval}) => approval),
      say,
      true,
    ),
    head: [
      say('column.team'),
      ...[say('column.approval.median'), say('column.approval.p90'), say('column.approvals')],
      ...[say('column.answer.median'), say('column.answer.p90'), say('column.answers')],
    ],
    rows: pace.map(({name, answer, approval}) => [name, ...spread(approval), ...spread(answer)]),
    csv: 'teams',
  };
}

function approvalByMonth({months}: PageReport, {say, duration, month}: FigureTools): Figure {
  return {
    id: 'approval-month',
    title: say('figure.approval.month'),
    note: say('figure.approval.month.note'),
    chart: spreadChart(
      months.map((each) => month(each.month)),
      months.map(({approval}) => approval),
      say,
      false,
    ),
    head: [
      say('column.month'),
      say('column.approval.median'),
      say('column.approval.p90'),
      say('column.approvals'),
    ],
    rows: months.map((each) => {
      const {count, median, p90} = each.approval;
      return [month(each.month), ...(count === 0 ? ['–', '–', 0] : [duration(median), duration(p90), count])];
    }),
    csv: 'months',
  };
}

function spreadChart(labels: string[], spreads: readonly Spread[], say: Say, lying: boolean): Chart {
  const unit = unitFor(Math.max(0, ...spreads.map(({p90}) => p90)));
  const inUnit = (ms: number): number => Math.round((ms / UNIT_MS[unit]) * 10) / 10;
  return {
    labels,
    series: [
      {
        ...{label: say('series.median'), look: 'solid', colour: '--button-bg'},
        values: spreads.map(({median}) => inUnit(median)),
      },
      {
        ...{label: say('series.p90'), look: 'diagonal', colour: '--button-bg'},
        values: spreads.map(({p90}) => inUnit(p90)),
      },
    ],
    stacked: false,
    lying,
    unit,
  };
}

function throughput({months}: PageReport, {say, month}: FigureTools): Figure {
  const series = [
    ['started', 'series.started', 'solid', '--button-bg'],
    ['closed', 'series.closed', 'diagonal', '--online-indicator'],
    ['cancelled', 'series.cancelled', 'dots', '--dnd-indicator'],
  ] as const;
  return {
    id: 'throughput',
    title: say('figure.throughput'),
    note: say('figure.throughput.note'),
    chart: {
      labels: months.map((each) => month(each.month)),
      series: series.map(([key, word, look, colour]) => {
        return {label: say(word), values: months.map((each) => each[key]), look, colour};
      }),
      stacked: false,
      lying: false,
      unit: 'count',
    },
    head: [say('column.month'), ...series.map(([, word]) => say(word))],
    rows: months.map((each) => [month(each.month), each.started, each.closed, each.cancelled]),
    csv: 'months',
  };
}

function loadByTeam({waiting}: PageReport, {say}: FigureTools): Figure {
  return {
    id: 'load',
    title: say('figure.load'),
    note: say('figure.load.note'),
    chart: loadChart(
      waiting.map(({team, count, overdue}) => ({label: team, count, overdue})),
      say,
    ),
    head: [say('column.team'), say('column.waiting'), say('series.overdue'), say('state.held')],
    rows: waiting.map(({team, count, overdue, onHold}) => [team, count, overdue, onHold]),
    csv: 'teams',
  };
}

function loadByReviewer({reviewers, people}: PageReport, {say}: FigureTools): Figure {
  const named = reviewers.map(({userId, ...counts}) => {
    const name = people[userId];
    return {label: name === undefined ? say('somebody') : `@${name}`, ...counts};
  });
  return {
    id: 'reviewers',
    title: say('figure.reviewers'),
    note: say('figure.reviewers.note'),
    chart: loadChart(named, say),
    head: [say('column.reviewer'), say('column.waiting'), say('series.overdue')],
    rows: named.map(({label, count, overdue}) => [label, count, overdue]),
    csv: 'reviewers',
  };
}

function loadChart(load: readonly {label: string; count: number; overdue: number}[], say: Say): Chart {
  const shown = load.slice(0, MOST_BARS);
  return {
    labels: shown.map(({label}) => label),
    series: [
      {
        ...{label: say('series.overdue'), look: 'cross', colour: '--error-text'},
        values: shown.map(({overdue}) => overdue),
      },
      {
        ...{label: say('series.intime'), look: 'solid', colour: '--button-bg'},
        values: shown.map(({count, overdue}) => count - overdue),
      },
    ],
    stacked: true,
    lying: true,
    unit: 'count',
  };
}

const SEVERITY_LOOKS = {
  critical: {look: 'solid', colour: '--error-text'},
  high: {look: 'diagonal', colour: '--dnd-indicator'},
  medium: {look: 'dots', colour: '--away-indicator'},
  low: {look: 'cross', colour: '--button-bg'},
} as const;

function gapsBySection({gaps}: PageReport, {say}: FigureTools): Figure {
  const name = (section: string): string => (section === '' ? say('section.none') : section);
  const shown = gaps.slice(0, MOST_BARS);
  const word = (severity: (typeof SEVERITIES)[number]): PageWord => `severity.${severity}`;
  return {
    id: 'gaps',
    title: say('figure.gaps'),
    note: say('figure.gaps.note'),
    chart: {
      labels: shown.map(({section}) => name(section)),
      series: SEVERITIES.map((severity) => ({
        label: say(word(severity)),
        values: shown.map(({severities}) => severities[severity]),
        ...SEVERITY_LOOKS[severity],
      })),
      stacked: true,
      lying: true,
      unit: 'count',
    },
    head: [
      say('column.section'),
      ...SEVERITIES.map((severity) => say(word(severity))),
      say('column.all.gaps'),
    ],
    rows: gaps.map(({section, count, severities}) => [
      name(section),
      ...SEVERITIES.map((severity) => severities[severity]),
      count,
    ]),
    csv: 'gaps',
  };
}

function skipped(report: PageReport, {say}: FigureTools): Figure {
  return {
    id: 'skipped',
    title: say('figure.skipped'),
    note: say('figure.skipped.note'),
    chart: null,
    head: [
      ...[say('column.item'), say('column.template'), say('column.skipped')],
      ...[say('column.na'), say('column.of')],
    ],
    rows: report.skipped.map(({title, templateTitle, count, notApplicable, of}) => [
      ...[title, templateTitle],
      ...[count, notApplicable, of],
    ]),
    csv: 'skipped',
  };
}

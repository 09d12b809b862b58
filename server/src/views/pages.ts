import type {Severity} from '../review/dossier';
import type {Spread} from '../review/quantiles';
import type {RowState} from '../review/row_state';
import type {ApprovalState, ReviewStatus} from '../review/types';

/**
 * What the page of reviews, templates and reports is told, as JSON; see views.ts for what holds of all of it. Only what
 * the reader may read is in it, and nothing says how much else there is.
 */

export type {RowState} from '../review/row_state';

/** A review among many: as it was at its last change. */
export interface PageReview {
  id: string;
  /** E.g. `PRR-12`. */
  key: string;
  title: string;
  /** '' for none. */
  service: string;
  state: RowState;
  mattermostTeamId: string;
  channelId: string;
  cardPostId: string;
  driId: string;
  tier: string;
  template: {id: string; version: string; title: string};
  teams: {id: string; name: string; state: ApprovalState}[];
  createdAt: number;
  endedAt: number;
  dueAt: number;
  reReviewAt: number;
  /** Items that count as done or skipped, and all items. */
  done: number;
  total: number;
  /** Gaps and comments that are open. */
  gaps: number;
  comments: number;
}

/** `GET /web/reviews`: a page of them, in the order that was asked for. `GET /web/records`: of those that have ended. */
export interface PageOfReviews {
  reviews: PageReview[];
  /** Whether there is another page. */
  more: boolean;
  /** User names, without `@`, by id. */
  people: Record<string, string>;
}

/** `GET /web/board`: the newest of each state. */
export interface ReviewBoard {
  columns: {state: RowState; reviews: PageReview[]; more: boolean}[];
  people: Record<string, string>;
}

/** `GET /web/records/:key`: what a review has left, the first record first. */
export interface ReviewRecords {
  key: string;
  records: {
    number: number;
    status: Exclude<ReviewStatus, 'open'>;
    endedAt: number;
    /** Whether its content was erased. */
    erased: boolean;
  }[];
}

export interface PageTemplate {
  id: string;
  title: string;
  /** The newest. */
  version: string;
  origin: 'shipped' | 'own';
  /** Who brought the newest version, and when; '' and 0 for one that came with the plugin. */
  by: string;
  at: number;
  /** What it inherits from; null for nothing. */
  parent: {id: string; version: string} | null;
  retired: boolean;
  sections: number;
  items: number;
  mandatory: number;
  /** How many versions of it are kept. */
  versions: number;
  /** The first items that have what is looked for, and how many do; empty when nothing is looked for. */
  hits: {id: string; title: string; section: string}[];
  hitCount: number;
}

/** `GET /web/templates`: all of them, also retired ones; with `q` those whose title, id or items have all its words. */
export interface PageTemplates {
  templates: PageTemplate[];
  people: Record<string, string>;
}

/** `GET /web/templates/:id`: one of them, in one version. */
export interface WholeTemplate {
  id: string;
  title: string;
  version: string;
  /** Markdown. */
  description: string;
  origin: 'shipped' | 'own';
  retired: boolean;
  parent: {id: string; version: string} | null;
  /** Those that are kept, the newest first. */
  versions: {version: string; by: string; at: number}[];
  sections: TemplateSection[];
  people: Record<string, string>;
}

export interface TemplateSection {
  id: string;
  title: string;
  /** Who it is for, in words; ''. */
  owner: string;
  items: TemplateItemView[];
}

export interface TemplateItemView {
  id: string;
  title: string;
  /** '' for that of its section. */
  owner: string;
  /** Markdown, '' for what the template does not say. */
  description: string;
  why: string;
  evidence: string;
  mandatory: boolean;
  /** The tiers in which it is mandatory, where it is not in all. */
  tiers: string[];
  topics: string[];
}

/** `GET /web/reports`: what `/prr report` says, as data. Durations are milliseconds. */
export interface PageReport {
  team: {id: string; name: string; title: string};
  /** The first and the last day, in the reader's time zone: `2026-10-05`. */
  days: {first: string; last: string};
  started: number;
  closed: number;
  cancelled: number;
  open: number;
  overdue: number;
  /** How long teams took, from the start of a review, for what they answered and approved in the period. */
  pace: {id: string; name: string; answer: Spread; approval: Spread}[];
  /** For which teams open reviews wait now. */
  waiting: {team: string; count: number; overdue: number; onHold: number}[];
  /** Who is asked to review in open reviews whose team has not approved, the most first. */
  reviewers: {userId: string; count: number; overdue: number}[];
  gaps: {section: string; count: number; severities: Record<Severity, number>}[];
  /** By month of the reader's calendar: `2026-10`. The first and the last may be parts of one. */
  months: {month: string; started: number; closed: number; cancelled: number; approval: Spread}[];
  skipped: {templateTitle: string; title: string; count: number; notApplicable: number; of: number}[];
  people: Record<string, string>;
}

/** The tables of `GET /web/reports.csv?table=…`. */
export type ReportTable = 'reviews' | 'teams' | 'gaps' | 'skipped' | 'months' | 'reviewers';

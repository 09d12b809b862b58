import type {TierId} from '../review/tier';

/**
 * What the dialog is told that starts a review. Markdown is said so; all else is plain text. Nothing that is proposed or
 * allowed here is promised: everything is looked up again when the review starts.
 */

/** `GET /web/start?channel_id=`: what can be chosen there. */
export interface StartFormView {
  /** Those that a review can be started from, the default one first. */
  templates: {id: string; title: string; version: string; description: string; items: number}[];
  /** The strictest first; `slo` is the lowest availability target of the tier in percent. */
  tiers: {id: TierId; slo: number}[];
  /** Where the review would live; '' where none can be started now. */
  board: 'builtin' | 'playbooks' | '';
  /** Why no review can be started at all; Markdown, '' for no reason. */
  refused: string;
  /** Why not in this channel, and why not in one of its own; Markdown, '' where it can. */
  here: string;
  fresh: string;
  /** Reviews that are open in the channel. */
  open: {id: string; key: string; title: string; cardPostId: string}[];
  channel: {id: string; name: string};
  /** Name of the person's time zone, in which a due date ends. */
  timeZone: string;
  /** How many characters a title may have. */
  longestTitle: number;
}

/** `GET /web/templates/:id/preview?channel_id=&where=here|new`: a template as a review would begin with it. */
export interface TemplatePreview {
  id: string;
  title: string;
  version: string;
  /** Markdown. */
  description: string;
  /** Whether its items are scored by those who answer them: a self-assessment. */
  scored: boolean;
  sections: PreviewSection[];
  /** Teams whose approval it would need. */
  teams: PreviewTeam[];
  /** What an admin or the person should see to first; Markdown. */
  warnings: string[];
  /** Why nothing can be started from it; Markdown, '' for no reason. */
  refused: string;
}

export interface PreviewSection {
  id: string;
  title: string;
  items: {
    id: string;
    title: string;
    description: string;
    /** Name of the reviewing team that owns it; '' for the DRI. */
    team: string;
    mandatory: boolean;
    /** The tiers in which it is mandatory, where it is not in all. */
    tiers: TierId[];
  }[];
}

/** Who would be asked to review for a team. */
export interface PreviewTeam {
  id: string;
  name: string;
  /** How many different people must sign. */
  quorum: number;
  /** Whose turn it is. */
  asked: PreviewPerson[];
  /** Whose turn comes after that. */
  next: PreviewPerson[];
  /** Who would be asked if they were there, and why they are not, in the reader's language. */
  away: (PreviewPerson & {because: string})[];
}

export interface PreviewPerson {
  userId: string;
  /** User name, without `@`. */
  name: string;
  /** Open reviews in which they are asked already. */
  load: number;
}

/** `POST /web/title` with `{title}`: whether it says of itself what is reviewed. */
export interface TitleView {
  /** Why it would be refused; plain text, '' when it is good. */
  problem: string;
  /** Words of it that would fit any review. */
  empty: string[];
}

/** `POST /web/reviews`. */
export interface StartRequest {
  channel_id: string;
  /** 26 characters of a-z and 0-9, made anew for each review: the same ones start it once. */
  once: string;
  title: string;
  /** '' for the default one. */
  template: string;
  where: 'here' | 'new';
  /** User names: who is asked besides, whichever of the teams they are in. */
  reviewers: string[];
  /** For these teams exactly these people are asked; for the others whose turn it is. */
  seats: {team_id: string; user_ids: string[]}[];
  /** `2026-12-01`; ''. */
  due: string;
  service: string;
  /** `99.9%` or a tier; ''. */
  slo: string;
  /** The post that it is started from; ''. */
  post_id: string;
}

export interface Started {
  review: {id: string; key: string; title: string; channelId: string; cardPostId: string};
  /** What the person should also know, in their language; Markdown. */
  notes: string[];
}

import type {Evidence, Reviewer, Severity} from '../review/dossier';
import type {TierId} from '../review/tier';
import type {
  ApprovalState,
  ClosingState,
  ItemState,
  Owner,
  ReviewStatus,
  SignatureVia,
} from '../review/types';

/**
 * What the web app is told of reviews, as JSON. Made for one person at one moment: what they may do is said here for
 * showing it only, and is looked up again when they do it. Times are Unix milliseconds, 0 for none. Texts that people
 * wrote are as they wrote them; whoever shows them escapes them.
 */

/** A review in a list, a channel header, or at the head of the panel. */
export interface ReviewSummary {
  id: string;
  /** E.g. `PRR-12`. */
  key: string;
  title: string;
  status: ReviewStatus;
  board: 'builtin' | 'playbooks';
  channelId: string;
  driId: string;
  /** '' until it is known. */
  tier: TierId | '';
  /** By when the approvals are wanted. */
  dueAt: number;
  createdAt: number;
  endedAt: number;
  cardPostId: string;
  /** The teams whose approval it needs, and how each stands. */
  teams: {id: string; name: string; state: ApprovalState}[];
  /** How many of these have approved. */
  approved: number;
  /** Items that count as done or skipped, and all items. */
  done: number;
  total: number;
}

/** `GET /web/channels/:id/reviews`: those of a channel that are open, then those that ended last; the newest first. */
export interface ChannelReviews {
  reviews: ReviewSummary[];
}

/** `GET /web/reviews/:id`: everything that the panel shows. */
export interface ReviewDetail extends ReviewSummary {
  template: {id: string; title: string; version: string};
  /** The version that has replaced its template since; '' for none. */
  newerTemplate: string;
  /** Address of what stands for it on its board; '' where that is its card. */
  boardLink: string;
  /** Why it was cancelled; '' otherwise. */
  endReason: string;
  endedBy: string;
  closing: ClosingState;
  /** What the template asks for by name, e.g. the stage; `value` '' for what nobody has said. */
  facts: FactView[];
  approvals: ApprovalView[];
  sections: SectionView[];
  comments: CommentView[];
  gaps: GapView[];
  /** The oldest first. */
  timeline: TimelineView[];
  /** Records that it has left, the oldest first. */
  records: {number: number; at: number; page: string}[];
  /** Key of the review that this one goes on from, and of the one that goes on from it; '' for none. */
  carriedFrom: string;
  carriedTo: string;
  reReviewAt: number;
  /** User id of who answers for running the service; '' until somebody does. */
  acceptedBy: string;
  /** User id of who took the service over; '' until somebody has. */
  handedTo: string;
  /** Templates that it calls for, with the reasons, in the reader's language. */
  calledFor: string[];
  me: {
    /** Ids of the reviewing teams of this review for which the reader may act now. */
    teams: string[];
    may: ReviewMay;
  };
  /** User names, without `@`, of everybody named here, by their ids. */
  people: Record<string, string>;
}

/**
 * What the reader may do with the review now: by their rights, and as far as it is open or has ended. What else is in the
 * way, e.g. approvals that are missing, is said when they try.
 */
export interface ReviewMay {
  close: boolean;
  keepOpen: boolean;
  cancel: boolean;
  reopen: boolean;
  rename: boolean;
  owner: boolean;
  setTier: boolean;
  setFact: boolean;
  comment: boolean;
  openGap: boolean;
}

export interface FactView {
  id: string;
  title: string;
  /** What may be chosen; empty for free text. */
  options: string[];
  value: string;
  required: boolean;
}

export interface ApprovalView {
  teamId: string;
  name: string;
  state: ApprovalState;
  /** How many different people must sign. */
  quorum: number;
  /** Those that count now. */
  signatures: SignatureView[];
  /** Ids of those that do not count, or not any more. */
  fallen: string[];
  /** The one that fell last, while the team has not approved again; null for none. */
  withdrawn: {userId: string; by: string; at: number; reason: string} | null;
  holds: {id: string; by: string; at: number; reason: string}[];
  /** Items of the team that are open, and how many of these have to be seen to before anybody signs. */
  missing: number;
  first: number;
  /** Items that were ticked by a hand that does not count. */
  notCounting: number;
  /** User id of who may not sign for it, as the review's DRI; ''. */
  excluded: string;
  /** False when it is no longer configured: nobody can sign for it. */
  configured: boolean;
  /** Who is asked to review for it. */
  reviewers: {userId: string; state: Reviewer['state']}[];
  /** Id of its approval item; '' for none. */
  approvalItemId: string;
  may: {
    hold: boolean;
    lift: boolean;
    /** By ticking its approval item. */
    sign: boolean;
    setReviewer: boolean;
    /** Whether the reader may take the review on for it, and may say no to it or pass it on. */
    accept: boolean;
    decline: boolean;
  };
}

export interface SignatureView {
  id: string;
  userId: string;
  at: number;
  via: SignatureVia;
  /** '' for a tick by hand. */
  postId: string;
  /** The signer's own words; '' for a tick by hand. */
  words: string;
  /** What made the signer a member: `@alice`, `~sre`; for a stand-in that they were one, in the reader's language. */
  membership: string;
  may: {undo: boolean};
}

export interface SectionView {
  id: string;
  title: string;
  items: ItemView[];
}

export interface ItemView {
  id: string;
  /** Counted from 1 over all sections: what `/prr tick 12` means. */
  number: number;
  title: string;
  /** Markdown. */
  description: string;
  /** Why it matters, and what to show a reviewer; '' where the template does not say. */
  why: string;
  evidence: string;
  state: ItemState;
  /** False for an item that is open, and for one whose tick does not count. */
  counts: boolean;
  mandatory: boolean;
  owner: Owner;
  /** Whether the reader owns it: personally, or as a member of its team. */
  mine: boolean;
  /** Id of the reviewing team whose approval item it is; ''. */
  approvalOf: string;
  assigneeId: string;
  /** Who put it into its state, and when; '' and 0 while it is open. */
  by: string;
  at: number;
  /** Whether that was a system admin who is no member of its team. */
  asAdmin: boolean;
  /** Why it was skipped. */
  reason: string;
  dueAt: number;
  answer: AnswerView | null;
  /** Ids of its gaps that are not done: `G1`. */
  gaps: string[];
  may: {
    tick: boolean;
    untick: boolean;
    skip: boolean;
    assign: boolean;
    answer: boolean;
  };
}

export interface AnswerView {
  kind: 'answered' | 'not-applicable';
  /** Markdown, as it was written. */
  text: string;
  evidence: Evidence[];
  by: string;
  at: number;
  postId: string;
  /** From 0 to 3; null where it is not scored. */
  score: number | null;
  /** Where it comes from when nobody of this review gave it: `framework`, or a review's key; ''. */
  from: string;
  may: {withdraw: boolean};
}

export interface CommentView {
  /** `C1`. */
  id: string;
  postId: string;
  authorId: string;
  words: string;
  /** Who marked it, and when. */
  by: string;
  at: number;
  addressed: {by: string; at: number; note: string} | null;
  may: {address: boolean; reopen: boolean};
}

export interface GapView {
  /** `G1`. */
  id: string;
  /** '' for one that belongs to no item. */
  itemId: string;
  text: string;
  severity: Severity;
  ownerId: string;
  dueAt: number;
  /** Address; ''. */
  ticket: string;
  rank: number;
  state: 'open' | 'accepted' | 'done';
  by: string;
  at: number;
  accepted: {ownerId: string; until: number; reason: string} | null;
  /**
   * `change`: done, reopen, ticket, also after the end of the review; `plan`: owner, due date, rank; `accept`: as a risk.
   */
  may: {change: boolean; plan: boolean; accept: boolean};
}

export interface TimelineView {
  at: number;
  /** '' for the plugin itself. */
  by: string;
  /** See TimelineEntry. */
  kind: string;
  /** What happened, in the reader's language, without who and when; plain text. */
  text: string;
}

/** The answer to everything that changes a review. */
export interface Changed {
  review: ReviewDetail;
  /** What the person should also know, in their language; Markdown. */
  notes: string[];
}

/** The answer to what was refused: `message` names the value and what to do about it, in the person's language. */
export interface Refused {
  code: string;
  message: string;
  /** Of a form: the field that it is about; '' for none. */
  field?: string;
}

/**
 * The websocket event `custom_prr_review_changed`, to everybody in the review's channel: something of it has changed, or
 * it is new. It says what to look at again, and nothing of what is in it.
 */
export interface ReviewChanged {
  review_id: string;
  channel_id: string;
}

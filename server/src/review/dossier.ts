import type {TierId} from './tier';

/**
 * What a review holds besides its approvals, whichever board it runs on: boards have no place for it, and nothing that
 * people change on one takes any of it away. Items are named by their ids on the board, with the title they had, for
 * the case that the item itself is gone. Times are Unix milliseconds.
 */
export interface Dossier {
  /** Which service is reviewed, for searching; '' for none. */
  service: string;
  /** The availability target, in percent; 0 for none. */
  slo: number;
  /** '' until it is known. */
  tier: TierId | '';
  /** What the template asks for by name, e.g. the stage of the life cycle: the last value of each. */
  fields: FieldValue[];
  /** The last answer to each item. */
  answers: Answer[];
  /** The bot's posts below which items are answered. */
  threads: ItemThread[];
  gaps: Gap[];
  comments: ReviewComment[];
  /** Who was proposed as reviewer, and what they said to it. */
  reviewers: Reviewer[];
  /** Experts who are asked and do not approve. */
  consulted: Consulted[];
  /** For the production guide. */
  lessons: Lesson[];
  /** Who took the service over; null until somebody has. */
  handover: Accepted | null;
  /** Who answers for running the service from now on; null until somebody does. */
  acceptance: Accepted | null;
  /** The framework whose conformance answers items; null for none. */
  framework: UsedFramework | null;
  /** When the service is to be reviewed again; 0 for never. */
  reReviewAt: number;
  /** Key of the review that this one's answers were carried over from; '' for none. */
  carriedFrom: string;
  /** Key of the review that goes on where this one ended; absent for none. */
  carriedTo?: string;
  /**
   * What the template has items for in the review's course, by their ids on the board, and whether it ever calls for
   * another template; absent until it was looked up.
   */
  roles?: {acceptance: string[]; handover: string[]; callsFor?: boolean};
  /** Ids of the templates of which people were told that they are called for; absent for none. */
  calledFor?: string[];
}

/** Something done by a person at a moment. */
export interface Deed {
  by: string;
  at: number;
}

/** The value of a field of the template. */
export interface FieldValue extends Deed {
  id: string;
  value: string;
}

/** An address or a file that shows that an item is met, with a name for people. */
export type Evidence =
  {kind: 'link'; name: string; url: string} | {kind: 'file'; name: string; fileId: string};

/** What Answer.from says of an answer that a framework gives. */
export const FROM_FRAMEWORK = 'framework';

/** What was said to an item. `not-applicable`: `text` is the reason. */
export interface Answer extends Deed {
  itemId: string;
  /** The item's title when it was answered. */
  title: string;
  kind: 'answered' | 'not-applicable';
  text: string;
  evidence: Evidence[];
  /** The post it was given in; '' for a command or dialog. */
  postId: string;
  /** From 0 (nothing) to 3 (proven in practice), in a template that is scored. */
  score?: number;
  /** What it is put together from, when it was given in replies: one for each, the oldest first. Absent otherwise. */
  parts?: AnswerPart[];
  /** Where it comes from when no person of this review gave it: `framework`, or the review it was carried over from. */
  from?: string;
}

/** What one reply adds to an answer. `postId` is '' for what was said by command before. */
export interface AnswerPart {
  postId: string;
  at: number;
  text: string;
  evidence: Evidence[];
}

/** The root of the thread in which an item is answered. */
export interface ItemThread {
  itemId: string;
  postId: string;
}

export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** Something that is missing, found in the review: an improvement for the product backlog, or a risk. */
export interface Gap extends Deed {
  /** `G1`, `G2`, … within its review. */
  id: string;
  /** '' for one that belongs to no item. */
  itemId: string;
  /** The item's title; '' for none. */
  title: string;
  text: string;
  severity: Severity;
  /** User id; '' for nobody yet. */
  ownerId: string;
  /** 0 for none. */
  dueAt: number;
  /** '' for none. */
  ticket: string;
  /** Place in the list of improvements, from 1, by what it gains in reliability. */
  rank: number;
  state: 'open' | 'accepted' | 'done';
  /** Set for an accepted risk: who carries it, and until when. */
  accepted: {by: string; at: number; ownerId: string; until: number; reason: string} | null;
  /** Set when it is done. */
  done: Deed | null;
}

/** A post that has to be addressed before the review ends. */
export interface ReviewComment extends Deed {
  /** `C1`, `C2`, … within its review. */
  id: string;
  postId: string;
  /** Who wrote the post. */
  authorId: string;
  /** The post's words when it was marked. */
  words: string;
  addressed: {by: string; at: number; note: string} | null;
  /** Set when it was addressed once and is not: who said so last. */
  reopened?: {by: string; at: number; note: string};
  /** What people were last shown of it below the post, see commentState; absent for nothing yet. */
  shown?: string;
}

/** Somebody proposed as a team's reviewer. */
export interface Reviewer extends Deed {
  teamId: string;
  userId: string;
  state: 'proposed' | 'accepted' | 'declined' | 'passed-on' | 'replaced';
  /** When the state was reached. */
  stateAt: number;
  /** Why it was declined; '' otherwise. */
  reason: string;
  /** Whether it was told: to them that they are asked; once they are not any more, to the DRI. Absent for not yet. */
  told?: boolean;
  /** Once they are not asked any more: who is asked next, '' for nobody. Absent while that is not settled. */
  next?: string;
}

export interface Consulted extends Deed {
  userId: string;
  about: string;
}

export interface Lesson extends Deed {
  text: string;
}

export interface Accepted extends Deed {
  /** Who answers for it: a person who said so in their own name. */
  userId: string;
  note: string;
}

export interface UsedFramework extends Deed {
  id: string;
  version: string;
  title: string;
}

/** Of a review to which nothing was added yet. */
export const EMPTY_DOSSIER: Dossier = {
  service: '',
  slo: 0,
  tier: '',
  fields: [],
  answers: [],
  threads: [],
  gaps: [],
  comments: [],
  reviewers: [],
  consulted: [],
  lessons: [],
  handover: null,
  acceptance: null,
  framework: null,
  reReviewAt: 0,
  carriedFrom: '',
};

/** What a review holds besides its approvals; empty for one that was started before there was such a thing. */
export function dossierOf({dossier}: {dossier?: Dossier | undefined}): Dossier {
  return dossier ?? EMPTY_DOSSIER;
}

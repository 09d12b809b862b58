import type {ReviewReport} from '../review/report';
import type {Message} from '../posts/announcer';
import type {ReviewView} from '../review/types';

/** Who asks for something, and from where. Taken from the server's own context, never from what a client sends. */
export interface Actor {
  userId: string;
  channelId: string;
  /** Thread in which it was asked; ''. */
  rootId: string;
  /** The Mattermost team the person is looking at; '' in direct messages on mobile. */
  mattermostTeamId: string;
}

/** A review named by its key (`PRR-12`) or id; '' means the one that is meant here (thread's card, or the only open one). */
export type ReviewName = string;

/** An item named by its number, or by a part of its title that only it has. */
export type ItemName = string;

export interface StartInput {
  title: string;
  /** '' for the default template. */
  templateId: string;
  where: 'here' | 'new';
  /** User names without `@`. */
  reviewers: string[];
  /** The day by which the approvals are wanted, as it was typed: `2026-12-01`; '' or absent for none. */
  due?: string;
  /** Key of the review that it goes on from, whose answers come along; absent for none. */
  carriedFrom?: string;
  /** Which service is reviewed; '' or absent for what is not said. */
  service?: string;
  /** Its availability target or its tier, as it was typed: `99.9%`; '' or absent for none. */
  slo?: string;
  /** For these teams exactly these people are asked to review; for the others whose turn it is. */
  seats?: {teamId: string; userIds: string[]}[];
  /** The post that it is started from; '' or absent for none. */
  postId?: string;
  /** Made by whoever asks, anew for each review: the same one starts it once, however often it is sent. */
  once?: string;
}

/** A view and what the rules say about it, for whoever renders it. */
export interface Reported extends ReviewView {
  report: ReviewReport;
  /** Asked for its status: the version that has replaced its template since; '' or absent for none. */
  newerTemplate?: string;
  /** Asked for its status: the templates that it calls for, with the reasons; absent for none. */
  calledFor?: Message[];
}

/** A change that was made, and what the person should also know (a team without members, items still open, …). */
export interface Outcome extends Reported {
  notes: Message[];
}

/**
 * Which sign-off an untick withdraws. `any`: one's own, else the one that ticked the item, else the team's last, as whoever
 * types means it. `own`: one's own and no other. Else that of an id, and none in its place: asked for twice, no other falls.
 */
export type SignToFall = 'any' | 'own' | {id: string};

export interface ListFilter {
  status: 'open' | 'ended' | 'all';
  /** Counted from 1. */
  page: number;
}

export interface ListedReview {
  key: string;
  title: string;
  channelId: string;
  status: string;
  driId: string;
  /** Names of the teams that have not approved. */
  waitingFor: string[];
  createdAt: number;
}

/** A page of reviews, and whether there are older ones. */
export interface Listed {
  reviews: ListedReview[];
  more: boolean;
}

/** What waits for a person. */
export interface PendingWork {
  review: {key: string; title: string; channelId: string; cardPostId: string};
  /** Names of the reviewing teams of theirs that have not approved. */
  teams: string[];
  /** For which of these they were asked to review, and whether they have said yes. */
  asked?: {team: string; accepted: boolean}[];
  /** Open gaps that are theirs; `dueAt` 0 for none. */
  gaps?: {id: string; text: string; dueAt: number}[];
  /** By when the approvals are wanted, Unix ms; 0 or absent for no day. */
  dueAt?: number;
  /** Items that they own personally and that are open. */
  items: {number: number; title: string}[];
  /** True for the DRI when the review can be closed. */
  canClose: boolean;
}

/**
 * Everything that a person can do with a review, whichever way they ask (command, button, dialog, route). Each checks
 * rights and state itself and throws a Refusal with the reason; nothing was changed then.
 */
export interface Actions {
  start(actor: Actor, input: StartInput): Promise<Outcome>;
  status(actor: Actor, review: ReviewName): Promise<Reported>;
  tick(actor: Actor, review: ReviewName, item: ItemName): Promise<Outcome>;
  /** @param sign of a team's approval item: whose sign-off falls with it, see SignToFall; absent for `any` */
  untick(
    actor: Actor,
    review: ReviewName,
    item: ItemName,
    reason: string,
    sign?: SignToFall,
  ): Promise<Outcome>;
  skip(actor: Actor, review: ReviewName, item: ItemName, reason: string): Promise<Outcome>;
  /** @param username without `@`; '' to assign to nobody */
  assign(actor: Actor, review: ReviewName, item: ItemName, username: string): Promise<Outcome>;
  /** @param team name or alias; '' for the only one that it can be */
  hold(actor: Actor, review: ReviewName, team: string, reason: string): Promise<Outcome>;
  /** @param team as above */
  lift(actor: Actor, review: ReviewName, team: string): Promise<Outcome>;
  close(actor: Actor, review: ReviewName): Promise<Outcome>;
  keepOpen(actor: Actor, review: ReviewName): Promise<Outcome>;
  cancel(actor: Actor, review: ReviewName, reason: string): Promise<Outcome>;
  reopen(actor: Actor, review: ReviewName): Promise<Outcome>;
  rename(actor: Actor, review: ReviewName, title: string): Promise<Outcome>;
  owner(actor: Actor, review: ReviewName, username: string): Promise<Outcome>;
  /** Only reviews in channels that the person can read. */
  list(actor: Actor, filter: ListFilter): Promise<Listed>;
  pending(actor: Actor): Promise<PendingWork[]>;
}

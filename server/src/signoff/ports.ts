import type {RecordToPost} from '../posts/announcer';
import type {NamedItem} from '../review/mandatory';
import type {ReviewReport} from '../review/report';
import type {ReviewingTeam, ReviewView, Section} from '../review/types';

/** The part of a post that the flows look at. */
export interface Post {
  Id: string;
  ChannelId: string;
  RootId: string;
  UserId: string;
  Message: string;
  /** '' for what people write; anything else is a system post, `/me`, a card, … */
  Type: string;
  Props: Record<string, unknown> | null;
  /** Set when a shared channel brought the post from another server. */
  RemoteId: string | null;
  EditAt: number;
  DeleteAt: number;
  FileIds?: string[] | null;
}

export interface Posts {
  /** Fails with StatusCode 404 for a post that was deleted. */
  getPost(postId: string): Promise<Post>;
}

export interface Users {
  getUser(userId: string): Promise<{
    Id: string;
    Username: string;
    IsBot: boolean;
    DeleteAt: number;
    RemoteId: string | null;
  }>;
}

export interface Sessions {
  /** Fails with StatusCode 404 or 401 for a session that ended. */
  getSession(sessionId: string): Promise<{UserId: string}>;
}

/** Reactions on posts. Each fails with a StatusCode for a post that is gone, or in an archived channel. */
export interface Reactions {
  addReaction(reaction: {UserId: string; PostId: string; EmojiName: string}): Promise<unknown>;
  removeReaction(reaction: {UserId: string; PostId: string; EmojiName: string}): Promise<unknown>;
}

/** The reviewing teams as they are configured now. */
export interface TeamsNow {
  all(): readonly ReviewingTeam[];
}

/** Who is in a reviewing team, looked up when it is asked. */
export interface MembershipNow {
  /** The reviewing teams of a person, and through which source: `@alice`, `~sre`. */
  teamsOf(userId: string): Promise<readonly {teamId: string; through: string}[]>;
  /** The teams that a person stands in for, or ever did. */
  stoodInFor?(userId: string): Promise<readonly string[]>;
}

/** Who may act for every team, and is named as the one who did. */
export interface SystemAdmins {
  isSystemAdmin(userId: string): Promise<boolean>;
}

/** Whether anybody could sign for a team now. */
export interface TeamMembers {
  /** @param otherThan user id of somebody who does not count, nor a stand-in whom they have named */
  hasMembers(team: ReviewingTeam, otherThan?: string): Promise<boolean>;
}

/** Lets the bot in. Fails with a StatusCode of 4xx where it can never be: a direct message. */
export interface Places {
  createTeamMember(mattermostTeamId: string, userId: string): Promise<unknown>;
  addChannelMember(channelId: string, userId: string): Promise<unknown>;
}

/** A template, as what people have made of it is compared with. */
export interface KnownTemplate {
  version: string;
  /** Finds the copy of it that is kept. */
  digest?: string;
  sections: readonly Section[];
  mandatory?: readonly NamedItem[];
}

/** The library of templates. */
export interface KnownTemplates {
  /** In that version, or in its newest where that is not known; null for one that is not in the library. */
  find(templateId: string, version: string): Promise<KnownTemplate | null>;
}

/** How reviews close, as it is configured now. */
export interface ClosingPolicy {
  closing: 'auto' | 'ask';
  /** Minutes. */
  closingGraceMinutes: number;
}

/** Keeps the record of a review that has ended, once for each end. */
export interface RecordKeeping {
  /**
   * @param itemsAsOf `the last look` when the board did not answer at the end
   * @returns what is to be posted; null for one that was erased since
   */
  keep(
    view: ReviewView,
    report: ReviewReport,
    itemsAsOf: 'the end' | 'the last look',
  ): Promise<RecordToPost | null>;
}

/** Guards say here why they did nothing; never a person's words. */
export interface Log {
  debug(message: string, fields: Record<string, string | number>): void;
  error(message: string, fields: Record<string, string | number>): void;
}

/** True for a Plugin API error that says that the thing does not exist, or no longer. */
export function isNotFound(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'StatusCode' in error && error.StatusCode === 404;
}

/** Whether the server has said no, rather than not answered: trying again would not help. */
export function isForGood(error: unknown): error is Error {
  const status = error instanceof Error && 'StatusCode' in error ? Number(error.StatusCode) : 0;
  return status >= 400 && status < 500 && status !== 429;
}

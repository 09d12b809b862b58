import type {Reviewer} from '../review/dossier';
import type {Wanted} from '../review/rotation';
import type {ReviewingTeam} from '../review/types';
import type {Message} from '../posts/announcer';

/** A user as the server lists them, as far as it matters whether they are there. */
export interface ListedUser {
  Id: string;
  Username: string;
  IsBot: boolean;
  DeleteAt: number;
  Props?: Readonly<Record<string, string>> | null;
}

/** Who is in a reviewing team now. */
export interface TeamListing {
  members(team: ReviewingTeam, limit: number): Promise<ListedUser[]>;
}

/** `model.Permission`. */
interface Permission {
  Id: string;
  Name: string;
  Description: string;
  Scope: string;
}

/** What is asked of the server. Each fails with StatusCode 404 for what does not exist. */
export interface ReviewersServer {
  getUser(userId: string): Promise<ListedUser>;
  /** Of those who have none, an `offline` one or nothing. */
  getUserStatusesByIds(
    userIds: string[],
  ): Promise<readonly {UserId: string; Status: string; LastActivityAt: number; DNDEndTime: number}[] | null>;
  getChannel(channelId: string): Promise<{Type: string; DeleteAt: number}>;
  getChannelMember(channelId: string, userId: string): Promise<unknown>;
  getTeamMember(teamId: string, userId: string): Promise<{DeleteAt: number}>;
  hasPermissionToChannel(userId: string, channelId: string, permission: Permission): Promise<boolean>;
  addUserToChannel(channelId: string, userId: string, asUserId: string): Promise<unknown>;
}

/** The settings as they are now. */
export interface ReviewersPolicy {
  proposeReviewers: boolean;
}

/** Where a review goes on, and whose it is: what decides who can be asked. */
export interface Place {
  /** '' for a channel that is yet to be made. */
  channelId: string;
  mattermostTeamId: string;
  driId: string;
}

/** A review that is about to start. */
export interface Starting extends Place {
  reviewId: string;
  /** The teams that it needs. */
  teams: readonly ReviewingTeam[];
  /** User ids of those whom the DRI has named. */
  named: readonly string[];
  /** By team: whom the DRI wants in the place of whose turn it is; nobody for an empty list. */
  seats?: ReadonlyMap<string, readonly string[]> | undefined;
  /** How many reviewers the template wants in all; absent for one a team. */
  wanted?: Wanted | undefined;
  /** Unix ms. */
  at: number;
}

/** Who is asked when a review starts, and what is said of it. */
export interface Asked {
  reviewers: Reviewer[];
  /** To the channel. */
  announcement: Message[];
  /** To the DRI. */
  notes: Message[];
}

export interface FirstReviewers {
  /**
   * @returns nobody, and nothing to say, where proposals are switched off
   * @throws Refusal `reviewer.not-a-member`, `reviewer.own-review` for who cannot be asked for a team
   */
  first(starting: Starting): Promise<Asked>;
}

import type {Message} from '../posts/announcer';
import {read} from '../reading/read';
import type {Reading} from '../reading/reading';
import type {Verdict} from '../review/types';
import {mayReview} from '../teams/directory';
import {ruledOut} from './guards';
import type {MembershipNow, Post, TeamsNow, Users} from './ports';
import {namesOf} from './questions';
import type {Reviews} from './reviews';
import {whyNot} from './why_not';

/** What somebody says about a team, or nearly does. */
export interface Said {
  /** The team's name. */
  team: string;
  verdict: Verdict['verdict'];
  /** Whether the author is a member of the team now. */
  isMember: boolean;
  /** Why it counts as said, or does not. */
  why: Message;
}

/** How words are read. */
export interface Explained {
  verdicts: Said[];
  nearMisses: Said[];
  /** About the words as a whole. */
  why: Message;
  /** False where they have nothing to do with a review. */
  isAboutReviews: boolean;
}

/**
 * `own`: our own post. `robot`: its author is no human account of this server. `prop`: a webhook, an integration or the
 * like made it. `type`: it is no ordinary post of this server.
 */
export type RuledOut = 'own' | 'robot' | 'prop' | 'type';

/** What would come of a post, were it written now. */
export interface Rehearsed extends Explained {
  userId: string;
  words: string;
  /** Why the post is ruled out whatever it says; null when it is not. */
  ruledOut: RuledOut | null;
  /** Whether it was edited: then its author is asked. */
  isEdited: boolean;
}

export interface ReadingsOptions {
  reviews: Reviews;
  teams: TeamsNow;
  membership: MembershipNow;
  users: Users;
  botUserId: string;
}

/** Reads without acting: for those who want to see how they are read. */
export class Readings {
  constructor(private readonly options: ReadingsOptions) {}

  /** @param channelId whose reviews are taken into account; '' for none */
  async explain(text: string, userId: string, channelId: string): Promise<Explained> {
    const titles = channelId === '' ? [] : await this.titlesIn(channelId);
    return this.explained(this.reading(text, titles), await this.teamsOf(userId));
  }

  /** The posts that have to do with reviews, in the order in which they are given. */
  async rehearse(posts: readonly Post[], channelId: string): Promise<Rehearsed[]> {
    const titles = await this.titlesIn(channelId);
    const authors = new Map<string, Promise<{teams: string[]; isPerson: boolean}>>();
    const found: Rehearsed[] = [];
    for (const post of posts) {
      const reading = this.reading(post.Message, titles);
      if (isAboutReviews(reading)) {
        const author = authors.get(post.UserId) ?? this.authorOf(post.UserId);
        authors.set(post.UserId, author);
        const {teams, isPerson} = await author;
        found.push({
          ...this.explained(reading, teams),
          userId: post.UserId,
          words: post.Message,
          ruledOut: this.ruledOut(post, isPerson),
          isEdited: post.EditAt > 0,
        });
      }
    }
    return found;
  }

  private reading(text: string, titles: readonly string[]): Reading {
    return read(text, this.options.teams.all(), {titles});
  }

  private explained({verdicts, nearMisses, reason}: Reading, mine: readonly string[]): Explained {
    const {teams} = this.options;
    const said = (verdict: Verdict, why: Message): Said => ({
      team: namesOf([verdict], teams),
      verdict: verdict.verdict,
      isMember: mine.includes(verdict.teamId),
      why,
    });
    return {
      verdicts: verdicts.map((verdict) => said(verdict, whyNot({code: 'said', words: ''}))),
      nearMisses: nearMisses.map((miss) => said(miss, whyNot(miss.reason))),
      why: whyNot(reason),
      isAboutReviews: isAboutReviews({verdicts, nearMisses, reason}),
    };
  }

  private ruledOut(post: Post, isPerson: boolean): RuledOut | null {
    if (post.UserId === this.options.botUserId) {
      return 'own';
    }
    if (!isPerson) {
      return 'robot';
    }
    const reason = ruledOut(post, this.options.botUserId);
    return reason === null ? null : reason.startsWith('prop ') ? 'prop' : 'type';
  }

  private async titlesIn(channelId: string): Promise<string[]> {
    return (await this.options.reviews.openIn(channelId)).map(({title}) => title);
  }

  private async authorOf(userId: string): Promise<{teams: string[]; isPerson: boolean}> {
    const {users} = this.options;
    const [user, teams] = await Promise.all([users.getUser(userId), this.teamsOf(userId)]);
    return {teams, isPerson: mayReview(user)};
  }

  private async teamsOf(userId: string): Promise<string[]> {
    return (await this.options.membership.teamsOf(userId)).map(({teamId}) => teamId);
  }
}

function isAboutReviews({verdicts, nearMisses, reason}: Reading): boolean {
  const said = verdicts.length + nearMisses.length > 0;
  return said || (reason.code !== 'nothing' && reason.code !== 'no-team');
}

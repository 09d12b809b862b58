import type {Message} from '../posts/announcer';
import {read} from '../reading/read';
import type {Reading} from '../reading/reading';
import type {Review, Verdict} from '../review/types';
import {mayReview} from '../teams/directory';
import type {Foresight, Possible} from './foresight';
import {ruledOut} from './guards';
import type {MembershipNow, Post, TeamsNow, Users} from './ports';
import {namesOf} from './questions';
import type {Reviews} from './reviews';
import {whyNot} from './why_not';

/** Why a sign-off would be refused, although its author is a member. */
export interface Refused {
  /** Key of the review. */
  review: string;
  /** Of the Refusal. */
  code: string;
  params: Message['params'];
}

/** What somebody says about a team, or nearly does. */
export interface Said {
  /** The team's name. */
  team: string;
  verdict: Verdict['verdict'];
  /** Whether the author is a member of the team now. */
  isMember: boolean;
  /** Set for a member’s sign-off that would be refused in every open review that it may mean. */
  refused: Refused | null;
  /** Of what is nearly said: whether its author would be asked. */
  isAsked: boolean;
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
  foresight: Pick<Foresight, 'refusalsSeen'>;
  users: Users;
  botUserId: string;
}

/** An author: the teams that they are in now. */
interface Author {
  userId: string;
  teams: string[];
  isPerson: boolean;
}

/** What would be refused in one of the open reviews, each by `userId teamId`. */
interface Foreseen {
  review: Review;
  refused: ReadonlyMap<string, Refused>;
}

/** Reads without acting: for those who want to see how they are read. */
export class Readings {
  constructor(private readonly options: ReadingsOptions) {}

  /** @param channelId whose reviews are taken into account; '' for none */
  async explain(text: string, userId: string, channelId: string): Promise<Explained> {
    const open = channelId === '' ? [] : await this.options.reviews.openIn(channelId);
    const author = await this.authorOf(userId);
    return this.explained(this.reading(text, open), author, await this.foreseen(open, [author]));
  }

  /** The posts that have to do with reviews, in the order in which they are given. */
  async rehearse(posts: readonly Post[], channelId: string): Promise<Rehearsed[]> {
    const open = await this.options.reviews.openIn(channelId);
    const read = posts.map((post) => ({post, reading: this.reading(post.Message, open)}));
    const found = read.filter(({reading}) => isAboutReviews(reading));
    const authors: Author[] = [];
    for (const userId of new Set(found.map(({post}) => post.UserId))) {
      authors.push(await this.authorOf(userId));
    }
    const foreseen = await this.foreseen(open, authors);
    return found.flatMap(({post, reading}): Rehearsed[] => {
      const author = authors.find(({userId}) => userId === post.UserId);
      if (author === undefined) {
        return [];
      }
      const ofThread = foreseen.filter(({review}) => post.RootId !== '' && review.cardPostId === post.RootId);
      return [
        {
          ...this.explained(reading, author, ofThread.length > 0 ? ofThread : foreseen),
          userId: post.UserId,
          words: post.Message,
          ruledOut: this.ruledOut(post, author.isPerson),
          isEdited: post.EditAt > 0,
        },
      ];
    });
  }

  private reading(text: string, open: readonly Review[]): Reading {
    return read(text, this.options.teams.all(), {titles: open.map(({title}) => title)});
  }

  private explained(
    {verdicts, nearMisses, reason}: Reading,
    author: Author,
    foreseen: readonly Foreseen[],
  ): Explained {
    const {teams} = this.options;
    const said = (verdict: Verdict, why: Message): Said => {
      const isMember = author.teams.includes(verdict.teamId);
      const isSignOff = isMember && verdict.verdict === 'complete';
      const refused = isSignOff ? refusedIn(foreseen, author.userId, verdict.teamId) : null;
      return {
        team: namesOf([verdict], teams),
        verdict: verdict.verdict,
        isMember,
        refused,
        isAsked: isMember && (refused === null || CAN_BE_DONE.has(refused.code)),
        why,
      };
    };
    return {
      verdicts: verdicts.map((verdict) => said(verdict, whyNot({code: 'said', words: ''}))),
      nearMisses: nearMisses.map((miss) => said(miss, whyNot(miss.reason))),
      why: whyNot(reason),
      isAboutReviews: isAboutReviews({verdicts, nearMisses, reason}),
    };
  }

  /** What would be refused in these reviews of all that the authors may sign off. */
  private async foreseen(open: readonly Review[], authors: readonly Author[]): Promise<Foreseen[]> {
    const possible = authors.flatMap(({userId, teams}): Possible[] =>
      teams.map((teamId) => ({userId, teamId})),
    );
    return Promise.all(
      open.map(async (review) => {
        const refusals = await this.options.foresight.refusalsSeen(review, possible);
        const refused = possible.flatMap(({userId, teamId}, place): [string, Refused][] => {
          const refusal = refusals[place] ?? null;
          const {code = '', params = {}} = refusal ?? {};
          return refusal === null ? [] : [[`${userId} ${teamId}`, {review: review.key, code, params}]];
        });
        return {review, refused: new Map(refused)};
      }),
    );
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

  private async authorOf(userId: string): Promise<Author> {
    const {users, membership} = this.options;
    const [user, teams] = await Promise.all([users.getUser(userId), membership.teamsOf(userId)]);
    return {userId, teams: teams.map(({teamId}) => teamId), isPerson: mayReview(user)};
  }
}

/** What is in the way can be seen to by its author: they may confirm it then. */
const CAN_BE_DONE: ReadonlySet<string> = new Set(['sign-off.mandatory-open']);

/** Why it would count nowhere; null when it would count in one of them, or there is none. */
function refusedIn(foreseen: readonly Foreseen[], userId: string, teamId: string): Refused | null {
  const each = foreseen.map(({refused}) => refused.get(`${userId} ${teamId}`) ?? null);
  return each.includes(null) ? null : (each[0] ?? null);
}

function isAboutReviews({verdicts, nearMisses, reason}: Reading): boolean {
  const said = verdicts.length + nearMisses.length > 0;
  return said || (reason.code !== 'nothing' && reason.code !== 'no-team');
}

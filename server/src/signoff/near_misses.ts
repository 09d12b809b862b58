import {createHash} from 'node:crypto';
import type {Announcer, Button, Message} from '../posts/announcer';
import type {NearMiss} from '../reading/reading';
import {countingSignatures, stands} from '../review/approval';
import {excludedFrom, isOwnDoing} from '../review/own_review';
import {Refusal} from '../review/refusal';
import type {Review, ReviewingTeam, Verdict} from '../review/types';
import type {Clock} from '../store/clock';
import {type Asked, type AskedEntry, openVerdicts} from './asked';
import type {Foresight} from './foresight';
import type {Intent} from './intent';
import type {MembershipNow, Posts, TeamsNow} from './ports';
import {postOrNull} from './post_or_null';
import {namesOf} from './questions';
import type {Reviews} from './reviews';
import {whyNot} from './why_not';

export interface NearMissesOptions {
  asked: Asked;
  reviews: Reviews;
  teams: TeamsNow;
  membership: MembershipNow;
  foresight: Pick<Foresight, 'assertNotRefused'>;
  posts: Posts;
  announcer: Announcer;
  clock: Clock;
}

/** What a person confirms of a near miss. */
export interface Confirmed {
  userId: string;
  teamId: string;
  /** The review that is meant; '' when it goes without saying, or is yet to be asked. */
  reviewId: string;
}

/** Posts of members that looked like a sign-off and were not counted: their authors are told why, and may count them. */
export class NearMisses {
  constructor(private readonly options: NearMissesOptions) {}

  /** Tells the author what was not counted for teams of theirs, once. Nobody else hears of it. */
  async tell(intent: Intent, misses: readonly NearMiss[], candidates: readonly Review[]): Promise<void> {
    const {asked, announcer, teams, clock} = this.options;
    const {userId, postId, channelId, rootId, words} = intent;
    const mine = await this.options.membership.teamsOf(userId);
    const who = {userId, mine, teams: teams.all()};
    const reviews = candidates.filter((review) => misses.some((miss) => matters(review, who, miss)));
    const meant = misses.filter((miss) => reviews.some((review) => matters(review, who, miss)));
    if (meant.length === 0) {
      return;
    }
    const entry = await asked.remember(userId, {
      id: `near-${postId}-${fingerprint(words).slice(0, 8)}`,
      at: clock.now(),
      postId,
      channelId,
      rootId,
      verdicts: meant.map(({teamId, verdict}) => ({teamId, verdict})),
      reviewIds: reviews.map(({id}) => id),
      near: {
        words: fingerprint(words),
        reasons: meant.map(({teamId, reason}) => ({teamId, ...reason})),
      },
    });
    if (entry.told) {
      return;
    }
    const lines = meant.flatMap((miss): Message[] => [
      {
        key: 'signoff.near.miss',
        params: {team: namesOf([miss], teams), withdraws: String(miss.verdict === 'withdraw')},
      },
      whyNot(miss.reason),
    ]);
    const how: Message = {key: 'signoff.near.how', params: {number: entry.number, count: meant.length}};
    const buttons = meant.map((miss) => this.button(entry, miss));
    await announcer.tell(userId, {channelId, rootId}, [...lines, how], buttons);
    await asked.markTold(userId, entry.id);
  }

  /**
   * Takes a confirmation: once for each team, from the author, while the review is open and the post says the same. One
   * that would be refused is not taken: it can be confirmed when what stands against it is seen to.
   * @returns what is to be counted now
   * @throws Refusal `near.gone`, `near.answered`, `near.ended`, `near.changed`, `near.not-a-member`, and those of a
   * sign-off
   */
  async confirm(id: string, {userId, teamId, reviewId}: Confirmed): Promise<Intent> {
    const {asked, clock, teams, membership, foresight} = this.options;
    const entry = await asked.find(userId, {id}, clock.now());
    const verdict = entry?.verdicts.find((each) => each.teamId === teamId);
    if (entry?.near === undefined || verdict === undefined) {
      throw new Refusal('near.gone');
    }
    const team = namesOf([verdict], teams);
    if (entry.answered.includes(teamId)) {
      throw new Refusal('near.answered', {team});
    }
    const open = (await this.options.reviews.openNow(entry.channelId)).filter((review) =>
      reviewId === '' ? entry.reviewIds.includes(review.id) : review.id === reviewId,
    );
    if (open.length === 0) {
      throw new Refusal('near.ended', {team});
    }
    const post = await postOrNull(this.options.posts, entry.postId);
    if (post?.UserId !== userId || fingerprint(post.Message) !== entry.near.words) {
      throw new Refusal('near.changed', {team});
    }
    const isMember = (await membership.teamsOf(userId)).some((each) => each.teamId === teamId);
    if (!isMember && !open.some((review) => hasSigned(review, userId, verdict))) {
      throw new Refusal('near.not-a-member', {team});
    }
    const openIds = open.map((review) => review.id);
    await foresight.assertNotRefused(openIds, userId, [verdict]);
    return {
      id: `${entry.id}-${teamId}`,
      postId: post.Id,
      channelId: entry.channelId,
      rootId: entry.rootId,
      userId,
      words: post.Message,
      at: clock.now(),
      hand: 'confirmed',
      reviewId: open.length === 1 ? (open[0]?.id ?? '') : '',
      openThen: openIds,
      confirmed: [verdict],
    };
  }

  /** After the confirmation is safe: it works once. @returns for how many teams more it may be confirmed */
  async confirmed(id: string, {userId, teamId}: Confirmed): Promise<number> {
    const {asked, clock} = this.options;
    await asked.markAnswered(userId, id, [teamId]);
    const entry = await asked.find(userId, {id}, clock.now());
    return entry === null ? 0 : openVerdicts(entry).length;
  }

  private button({id}: AskedEntry, verdict: Verdict): Button {
    const params = {
      team: namesOf([verdict], this.options.teams),
      withdraws: String(verdict.verdict === 'withdraw'),
    };
    return {
      label: {key: 'signoff.near.button', params},
      route: 'signoff/near',
      context: {near: id, team: verdict.teamId},
      style: 'primary',
    };
  }
}

/** Somebody, and the teams that they are in now. */
interface Who {
  userId: string;
  mine: readonly {teamId: string; through: string}[];
  teams: readonly ReviewingTeam[];
}

/**
 * Whether the verdict could change anything, and is the person's to give: nobody is bothered with what is settled, or
 * with somebody else's affair, and neither is a DRI with a sign-off that they must not give. What they could give once
 * something else is done is theirs.
 */
function matters(review: Review, {userId, mine, teams}: Who, verdict: Verdict): boolean {
  const {teamId} = verdict;
  const membership = mine.find((each) => each.teamId === teamId);
  if (verdict.verdict === 'withdraw') {
    const isMember = membership !== undefined && review.signatures.some((each) => stands(each, teamId));
    return isMember || hasSigned(review, userId, verdict);
  }
  const team = teams.find(({id}) => id === teamId);
  return (
    membership !== undefined &&
    team !== undefined &&
    review.teams.some(({id}) => id === teamId) &&
    !isOwnDoing(excludedFrom(review, team), {userId, membership: membership.through}) &&
    !countingSignatures(review, team).some((each) => each.userId === userId)
  );
}

function hasSigned({signatures}: Review, user: string, verdict: Verdict): boolean {
  return signatures.some((each) => each.userId === user && stands(each, verdict.teamId));
}

function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

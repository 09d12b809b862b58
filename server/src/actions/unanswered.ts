import {Refusal} from '../review/refusal';
import {matchTeam} from '../review/names';
import type {Message} from '../posts/announcer';
import type {Review, ReviewingTeam, Verdict} from '../review/types';
import {type AskedEntry, openVerdicts} from '../signoff/asked';
import type {Engine} from '../signoff/engine';
import {whyNot} from '../signoff/why_not';
import type {Doorman} from './doorman';
import type {Actor} from './types';

/** Something that only this person can answer. */
export interface AskedView {
  number: number;
  postId: string;
  channelId: string;
  /** Names of the teams that it is about, of those that are not answered yet. */
  teams: string[];
  /** Whether something is to be taken back. */
  withdraws: boolean;
  /** The reviews that may be meant. */
  reviews: {key: string; title: string}[];
  /** Why it was not counted, one for each team; null for a question. */
  why: Message[] | null;
}

/** How it is answered. */
export interface Answer {
  number: number;
  /** A team's name; '' when it goes without saying. */
  team: string;
  /** A review's key; '' when it goes without saying. */
  review: string;
}

export interface UnansweredOptions {
  engine: Pick<Engine, 'asked' | 'reviews' | 'confirm' | 'answer'>;
  doorman: Pick<Doorman, 'mayRead'>;
  teams: {all(): readonly ReviewingTeam[]};
  clock: {now(): number};
}

/** What people were asked in posts that are gone after a reload: how they find it again, and answer. */
export class Unanswered {
  constructor(private readonly options: UnansweredOptions) {}

  /** The oldest first. */
  async list({userId}: Actor): Promise<AskedView[]> {
    const {engine, clock} = this.options;
    const entries = await engine.asked.open(userId, clock.now());
    const views = await Promise.all(entries.map((entry) => this.viewOf(entry, userId)));
    return views.flatMap((view) => view ?? []);
  }

  /**
   * @returns where the answer led: the post's id
   * @throws Refusal `count.unknown`, `count.which-team`, `count.other-team`, `count.which-review`, `count.other-review`,
   * and those of the answer itself
   */
  async answer({userId}: Actor, {number, team, review}: Answer): Promise<{postId: string}> {
    const {engine, clock} = this.options;
    const entry = await engine.asked.find(userId, {number}, clock.now());
    const reviews = entry === null ? [] : await this.reviewsOf(entry);
    if (entry === null || !(await this.options.doorman.mayRead(userId, entry.channelId))) {
      throw new Refusal('count.unknown', {number});
    }
    const verdict = this.meantVerdict(entry, team);
    const reviewId = meantReview(entry, reviews, review);
    if (entry.near === undefined) {
      await engine.answer(entry.id, userId, reviewId);
    } else {
      await engine.confirm(entry.id, {userId, teamId: verdict.teamId, reviewId});
    }
    return {postId: entry.postId};
  }

  private async viewOf(entry: AskedEntry, userId: string): Promise<AskedView | null> {
    const reviews = await this.reviewsOf(entry);
    if (reviews.length === 0 || !(await this.options.doorman.mayRead(userId, entry.channelId))) {
      return null;
    }
    const verdicts = openVerdicts(entry);
    const reasons = entry.near?.reasons.filter((reason) =>
      verdicts.some(({teamId}) => teamId === reason.teamId),
    );
    return {
      number: entry.number,
      postId: entry.postId,
      channelId: entry.channelId,
      teams: verdicts.map((verdict) => this.nameOf(verdict)),
      withdraws: verdicts.every(({verdict}) => verdict === 'withdraw'),
      reviews: reviews.map(({key, title}) => ({key, title})),
      why: reasons?.map(whyNot) ?? null,
    };
  }

  /** Those that go on; a question about a withdrawal may also be about one that was closed. */
  private async reviewsOf({reviewIds, near, verdicts}: AskedEntry): Promise<Review[]> {
    const found = await Promise.all(reviewIds.map((id) => this.options.engine.reviews.get(id)));
    const late = near === undefined && verdicts.every(({verdict}) => verdict === 'withdraw');
    return found.flatMap((review) =>
      review !== null && (review.status === 'open' || (late && review.status === 'closed')) ? [review] : [],
    );
  }

  private meantVerdict(entry: AskedEntry, team: string): Verdict {
    const verdicts = openVerdicts(entry).length === 0 ? entry.verdicts : openVerdicts(entry);
    const [first, ...others] = verdicts;
    const names = verdicts.map((verdict) => this.nameOf(verdict)).join(', ');
    if (team !== '') {
      const named = matchTeam(team, this.options.teams.all());
      const meant = entry.verdicts.find(({teamId}) => teamId === named?.id);
      if (meant === undefined) {
        throw new Refusal('count.other-team', {number: entry.number, team, teams: names});
      }
      return meant;
    }
    if (first === undefined || (others.length > 0 && entry.near !== undefined)) {
      throw new Refusal('count.which-team', {number: entry.number, teams: names});
    }
    return first;
  }

  private nameOf({teamId}: Verdict): string {
    return this.options.teams.all().find(({id}) => id === teamId)?.name ?? teamId;
  }
}

/** @returns the id of the review that is meant; '' when none of them goes on, which the answer itself says */
function meantReview({number}: AskedEntry, reviews: readonly Review[], key: string): string {
  const keys = reviews.map((review) => review.key).join(', ');
  if (key !== '') {
    const meant = reviews.find((review) => review.key === key);
    if (meant === undefined) {
      throw new Refusal('count.other-review', {number, review: key, reviews: keys, count: reviews.length});
    }
    return meant.id;
  }
  if (reviews.length > 1) {
    throw new Refusal('count.which-review', {number, reviews: keys});
  }
  return reviews[0]?.id ?? '';
}

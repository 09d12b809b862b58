import type {AbsentBecause} from '../review/absence';
import {excludedFrom} from '../review/own_review';
import {type Candidate, inTurn, loads} from '../review/rotation';
import type {Review, ReviewingTeam} from '../review/types';
import type {Clock} from '../store/clock';
import type {Joining} from './joining';
import type {ListedUser, Place, TeamListing} from './ports';
import type {Presences} from './presences';
import type {RotationStore} from './rotation_store';

/** Of larger teams the first members only can be proposed. */
export const MOST_MEMBERS = 200;
const ROUNDS = 5;

export interface CandidatesOptions {
  listing: TeamListing;
  presences: Presences;
  joining: Joining;
  rotation: RotationStore;
  reviews: {allOpen(): Promise<Review[]>};
  clock: Clock;
}

/** What is left out of the choice. */
export interface Without {
  /** User ids. */
  people: readonly string[];
  /** Id of the review itself: what is asked in it is no load. */
  reviewId: string;
  /** What others have on them besides, by user id: those who were chosen a moment ago. */
  more?: ReadonlyMap<string, number>;
  /** All open reviews, for who has read them already. */
  open?: readonly Review[];
}

export interface AllCandidates {
  there: Candidate[];
  away: (Candidate & {because: AbsentBecause})[];
}

/** Who is next to be asked for a team. */
export class Candidates {
  constructor(private readonly options: CandidatesOptions) {}

  /** Whose turn it would be; nothing is noted. Null when there is nobody. */
  async peek(team: ReviewingTeam, place: Place, without: Without): Promise<Candidate | null> {
    return this.first((await this.all(team, place, without)).there, place);
  }

  /** Takes the next one's turn: no other start, on no node, is given the same turn. Null when there is nobody. */
  async take(team: ReviewingTeam, place: Place, without: Without): Promise<Candidate | null> {
    const {rotation, clock} = this.options;
    let chosen: Candidate | null = null;
    for (let round = 0; round < ROUNDS; round++) {
      chosen = await this.peek(team, place, without);
      if (chosen === null || (await rotation.take(team.id, chosen.userId, chosen.proposedAt, clock.now()))) {
        return chosen;
      }
    }
    // Others propose all the time: being asked twice in a row harms nobody.
    return chosen;
  }

  /** Takes somebody's turn if it is theirs. @returns whether it was */
  async takeIf(userId: string, team: ReviewingTeam, place: Place, without: Without): Promise<boolean> {
    const {rotation, clock} = this.options;
    const next = await this.peek(team, place, without);
    return next?.userId === userId && rotation.take(team.id, userId, next.proposedAt, clock.now());
  }

  /** Those who are there, whose turn it is first, and those who are away. Nothing is noted. */
  async all(team: ReviewingTeam, place: Place, without: Without): Promise<AllCandidates> {
    const {listing, presences, rotation, reviews, clock} = this.options;
    const excluded = [...without.people, excludedFrom(place, team)];
    const members = (await listing.members(team, MOST_MEMBERS)).filter(
      ({Id, IsBot, DeleteAt}) => !excluded.includes(Id) && !IsBot && DeleteAt === 0,
    );
    if (members.length === 0) {
      return {there: [], away: []};
    }
    const [away, turns, open] = await Promise.all([
      presences.absent(members, clock.now()),
      rotation.turns(team.id),
      without.open ?? reviews.allOpen(),
    ]);
    const load = loads(open, without.reviewId);
    const candidate = ({Id, Username}: ListedUser): Candidate => ({
      userId: Id,
      name: Username,
      load: (load.get(Id) ?? 0) + (without.more?.get(Id) ?? 0),
      proposedAt: turns[Id] ?? 0,
    });
    return {
      there: inTurn(members.filter(({Id}) => !away.has(Id)).map(candidate)),
      away: inTurn(members.map(candidate)).flatMap((each) => {
        const because = away.get(each.userId);
        return because === undefined ? [] : [{...each, because}];
      }),
    };
  }

  private async first(candidates: readonly Candidate[], place: Place): Promise<Candidate | null> {
    for (const candidate of candidates) {
      if (await this.options.joining.canCome(place, candidate.userId)) {
        return candidate;
      }
    }
    return null;
  }
}

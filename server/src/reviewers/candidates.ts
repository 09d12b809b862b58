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

/** Who is next to be asked for a team. */
export class Candidates {
  constructor(private readonly options: CandidatesOptions) {}

  /** Whose turn it would be; nothing is noted. Null when there is nobody. */
  async peek(team: ReviewingTeam, place: Place, without: Without): Promise<Candidate | null> {
    return this.first(await this.inTurn(team, place, without), place);
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

  private async inTurn(team: ReviewingTeam, place: Place, without: Without): Promise<Candidate[]> {
    const {listing, presences, rotation, reviews, clock} = this.options;
    const excluded = [...without.people, excludedFrom(place, team)];
    const members = (await listing.members(team, MOST_MEMBERS)).filter(
      ({Id, IsBot, DeleteAt}) => !excluded.includes(Id) && !IsBot && DeleteAt === 0,
    );
    if (members.length === 0) {
      return [];
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
    return inTurn(members.filter(({Id}) => !away.has(Id)).map(candidate));
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

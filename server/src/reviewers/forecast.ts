import type {AbsentBecause} from '../review/absence';
import {type Candidate, seatsToFill, type Wanted} from '../review/rotation';
import type {Review, ReviewingTeam} from '../review/types';
import type {Candidates} from './candidates';
import type {Joining} from './joining';
import type {Place, ReviewersPolicy} from './ports';

/** Of each list no more people than these: it is no directory of a team. */
const SHOWN = 5;

/** Who would be asked to review for a team if a review started now. */
export interface TeamForecast {
  teamId: string;
  asked: Candidate[];
  next: Candidate[];
  away: (Candidate & {because: AbsentBecause})[];
}

export interface ForecastOptions {
  candidates: Candidates;
  joining: Pick<Joining, 'canCome'>;
  reviews: {allOpen(): Promise<Review[]>};
  policy(): ReviewersPolicy;
}

/** Says whose turn it would be. Nobody's turn is taken by it. */
export class Forecast {
  constructor(private readonly options: ForecastOptions) {}

  /** One for each team, in their order; empty ones where reviewers are not proposed. */
  async of(teams: readonly ReviewingTeam[], place: Place, wanted?: Wanted): Promise<TeamForecast[]> {
    const {policy, reviews} = this.options;
    if (!policy().proposeReviewers) {
      return teams.map(({id}) => ({teamId: id, asked: [], next: [], away: []}));
    }
    const open = await reviews.allOpen();
    const seats = seatsToFill(
      teams.map(({id}) => id),
      new Map(),
      wanted,
    );
    const more = new Map<string, number>();
    const found: TeamForecast[] = [];
    for (const team of teams) {
      const count = seats.filter((teamId) => teamId === team.id).length;
      const {there, away} = await this.options.candidates.all(team, place, {
        people: [],
        reviewId: '',
        more,
        open,
      });
      const able = await this.able(there, place, count + SHOWN);
      const asked = able.slice(0, count);
      for (const {userId} of asked) {
        more.set(userId, (more.get(userId) ?? 0) + 1);
      }
      found.push({teamId: team.id, asked, next: able.slice(count), away: away.slice(0, SHOWN)});
    }
    return found;
  }

  /** The first ones who can come to where the review is. */
  private async able(candidates: readonly Candidate[], place: Place, most: number): Promise<Candidate[]> {
    const able: Candidate[] = [];
    for (const candidate of candidates) {
      if (able.length === most) break;
      if (await this.options.joining.canCome(place, candidate.userId)) able.push(candidate);
    }
    return able;
  }
}

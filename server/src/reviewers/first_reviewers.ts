import {excludedFrom} from '../review/own_review';
import {propose, type Reviewers} from '../review/reviewers';
import {seatsToFill} from '../review/rotation';
import {Refusal} from '../review/refusal';
import {selector} from '../review/selector';
import type {Review, ReviewingTeam} from '../review/types';
import type {Message} from '../posts/announcer';
import type {Log, MembershipNow} from '../signoff/ports';
import type {Candidates} from './candidates';
import type {Asked, FirstReviewers, ListedUser, ReviewersPolicy, ReviewersServer, Starting} from './ports';
import type {Presences} from './presences';

export interface FirstReviewersOptions {
  candidates: Candidates;
  reviews: {allOpen(): Promise<Review[]>};
  presences: Presences;
  members: MembershipNow & {hasMembers(team: ReviewingTeam, otherThan?: string): Promise<boolean>};
  server: Pick<ReviewersServer, 'getUser'>;
  policy(): ReviewersPolicy;
  log: Log;
}

/** For a team exactly these people. */
interface SeatedTeam {
  teamId: string;
  users: ListedUser[];
}

/**
 * Chooses who is asked when a review starts: whom the DRI has named, or wants for a team; for the other teams whose turn
 * it is.
 */
export class FirstReviewersChoice implements FirstReviewers {
  constructor(private readonly options: FirstReviewersOptions) {}

  /** A review starts also where nobody can be chosen; not with people whom the DRI wants and who cannot review it. */
  async first(starting: Starting): Promise<Asked> {
    const {policy, log} = this.options;
    if (!policy().proposeReviewers) {
      return {reviewers: [], announcement: [], notes: []};
    }
    const seated = await this.seatedOf(starting);
    try {
      return await this.chosen(starting, seated);
    } catch (error) {
      log.error('no reviewers are proposed for a new review', {
        review: starting.reviewId,
        reason: String(error),
      });
      return {reviewers: [], announcement: [], notes: [{key: 'reviewers.none-chosen', params: {}}]};
    }
  }

  private async chosen(starting: Starting, seated: readonly SeatedTeam[]): Promise<Asked> {
    const {teams, at, wanted, driId, reviewId} = starting;
    const named = await this.namedOf(starting);
    const chosenByHand = [...named.values(), ...seated.map(({users}) => users)].flat();
    const away = await this.options.presences.absent(
      [...new Map(chosenByHand.map((user) => [user.Id, user])).values()],
      at,
    );
    const announcement: Message[] = [];
    const notes: Message[] = [];
    let reviewers: Reviewers = [];
    const more = new Map<string, number>();
    const ask = (teamId: string, {Id, Username}: Pick<ListedUser, 'Id' | 'Username'>, by: string): void => {
      const team = teams.find(({id}) => id === teamId)?.name ?? teamId;
      if (reviewers.some((each) => each.teamId === teamId && each.userId === Id)) return;
      reviewers = propose(reviewers, {teamId, userId: Id}, {by, at});
      more.set(Id, (more.get(Id) ?? 0) + 1);
      const because = away.get(Id);
      const params = {user: `@${Username}`, team};
      announcement.push({key: 'start.announcement.asked', params});
      notes.push({key: 'reviewers.asked', params});
      if (because !== undefined) {
        notes.push({
          key: 'reviewers.named-absent',
          params: {...params, id: teamId, because: selector(because)},
        });
      }
    };
    for (const [teamId, users] of named) {
      for (const user of users) {
        ask(teamId, user, driId);
      }
    }
    const counts = new Map([...named].map(([teamId, users]) => [teamId, users.length]));
    for (const {teamId, users} of seated) {
      counts.set(teamId, new Set([...users, ...(named.get(teamId) ?? [])].map(({Id}) => Id)).size);
    }
    const seats = seatsToFill(
      teams.map(({id}) => id),
      counts,
      wanted,
    ).filter((teamId) => !seated.some((each) => each.teamId === teamId));
    const open = seats.length + seated.length === 0 ? [] : await this.options.reviews.allOpen();
    for (const {teamId, users} of seated) {
      const team = teams.find(({id}) => id === teamId);
      for (const user of users) {
        // Whoever is asked as it was their turn has had it.
        const isTurn =
          team !== undefined &&
          (await this.options.candidates.takeIf(user.Id, team, starting, {people: [], reviewId, more, open}));
        ask(teamId, user, isTurn ? '' : driId);
      }
    }
    for (const teamId of seats) {
      const team = teams.find(({id}) => id === teamId);
      if (team === undefined) continue;
      const people = reviewers.filter((each) => each.teamId === teamId).map(({userId}) => userId);
      const chosen = await this.options.candidates.take(team, starting, {people, reviewId, more, open});
      if (chosen !== null) {
        ask(teamId, {Id: chosen.userId, Username: chosen.name}, '');
      } else if (people.length === 0 && (await this.hasSigner(team, driId))) {
        notes.push({key: 'reviewers.nobody-at-start', params: {team: team.name, id: team.id}});
      }
    }
    return {reviewers: [...reviewers], announcement, notes};
  }

  /** @throws Refusal `reviewer.not-a-member`, `reviewer.dri` */
  private async seatedOf({seats, teams, driId}: Starting): Promise<SeatedTeam[]> {
    const {members, server} = this.options;
    const wanted = teams.filter(({id}) => seats?.has(id));
    return Promise.all(
      wanted.map(async (team) => {
        const userIds = [...new Set(seats?.get(team.id))];
        const users = await Promise.all(
          userIds.map(async (userId) => {
            const [user, mine] = await Promise.all([server.getUser(userId), members.teamsOf(userId)]);
            const params = {user: `@${user.Username}`, team: team.name};
            const isMember = mine.some(({teamId}) => teamId === team.id);
            if (!isMember || user.IsBot || user.DeleteAt > 0) {
              throw new Refusal('reviewer.not-a-member', params);
            }
            if (excludedFrom({driId}, team) === userId) throw new Refusal('reviewer.dri', params);
            return user;
          }),
        );
        return {teamId: team.id, users};
      }),
    );
  }

  /** By team: whom the DRI has named of its members. */
  private async namedOf({named, teams, driId}: Starting): Promise<Map<string, ListedUser[]>> {
    const {members, server} = this.options;
    const found = new Map<string, ListedUser[]>();
    for (const userId of named) {
      const [user, mine] = await Promise.all([server.getUser(userId), members.teamsOf(userId)]);
      for (const team of teams.filter(({id}) => mine.some(({teamId}) => teamId === id))) {
        if (excludedFrom({driId}, team) !== userId) {
          found.set(team.id, [...(found.get(team.id) ?? []), user]);
        }
      }
    }
    return found;
  }

  /** Of a team without any the DRI hears otherwise. */
  private async hasSigner(team: ReviewingTeam, driId: string): Promise<boolean> {
    return this.options.members.hasMembers(team, excludedFrom({driId}, team));
  }
}

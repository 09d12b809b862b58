import type {AbsentBecause} from '../review/absence';
import {dossierOf, type Reviewer} from '../review/dossier';
import {excludedFrom} from '../review/own_review';
import {activeReviewers} from '../review/reviewers';
import type {Review} from '../review/types';
import {isNotFound, type MembershipNow, type TeamsNow} from '../signoff/ports';
import type {Clock} from '../store/clock';
import type {ListedUser, ReviewersServer} from './ports';
import type {Presences} from './presences';

/** A reviewer who cannot be counted on now. */
export interface Absent {
  reviewer: Reviewer;
  because: AbsentBecause;
}

export interface AbsencesOptions {
  presences: Presences;
  server: Pick<ReviewersServer, 'getUser'>;
  members: MembershipNow;
  teams: TeamsNow;
  clock: Clock;
}

/** Which of those who are asked in a review are away, or cannot review any more. */
export class Absences {
  constructor(private readonly options: AbsencesOptions) {}

  async of(review: Review): Promise<Absent[]> {
    const {presences, clock} = this.options;
    const asked = activeReviewers(dossierOf(review).reviewers);
    if (asked.length === 0) {
      return [];
    }
    const ids = [...new Set(asked.map(({userId}) => userId))];
    const users = (await Promise.all(ids.map((id) => this.user(id)))).flatMap((user) => user ?? []);
    const away = await presences.absent(users, clock.now());
    const found = await Promise.all(
      asked.map(async (reviewer): Promise<Absent[]> => {
        const because = await this.because(review, reviewer, users, away);
        return because === null ? [] : [{reviewer, because}];
      }),
    );
    return found.flat();
  }

  private async because(
    review: Review,
    {teamId, userId}: Reviewer,
    users: readonly ListedUser[],
    away: ReadonlyMap<string, AbsentBecause>,
  ): Promise<AbsentBecause | null> {
    const {members, teams} = this.options;
    const user = users.find(({Id}) => Id === userId);
    if (user === undefined || user.DeleteAt > 0) return 'deactivated';
    const team = teams.all().find(({id}) => id === teamId);
    if (excludedFrom(review, team) === userId) return 'is-dri';
    if (!(await members.teamsOf(userId)).some((mine) => mine.teamId === teamId)) return 'left-team';
    return away.get(userId) ?? null;
  }

  private async user(userId: string): Promise<ListedUser | null> {
    try {
      return await this.options.server.getUser(userId);
    } catch (error) {
      if (isNotFound(error)) {
        return null;
      }
      throw error;
    }
  }
}

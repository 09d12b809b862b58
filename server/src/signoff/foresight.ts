import {Refusal} from '../review/refusal';
import {signOff} from '../review/sign_off';
import type {Memberships, Review, ReviewView, Verdict} from '../review/types';
import {LockBusy} from '../store/lock';
import {type Desk, isWithoutBoard, ReviewMissing} from './desk';
import {peopleOf} from './people';
import type {MembershipNow} from './ports';

export interface ForesightOptions {
  desk: Desk;
  membership: MembershipNow;
  /** Takes in what people did on the board. Never throws. */
  refresh(reviewId: string): Promise<void>;
}

/** A sign-off that somebody may give. */
export interface Possible {
  userId: string;
  teamId: string;
}

/** Says what would keep a sign-off from counting, without making it. */
export class Foresight {
  constructor(private readonly options: ForesightOptions) {}

  /**
   * Whoever confirms what would be refused is told so at once, and confirms it again when what stands against it is seen
   * to. What cannot be told now is let through.
   * @throws Refusal when nothing that is said would count in any of the reviews
   */
  async assertNotRefused(
    reviewIds: readonly string[],
    userId: string,
    verdicts: readonly Verdict[],
  ): Promise<void> {
    let refused: Refusal | null = null;
    for (const reviewId of reviewIds) {
      for (const {teamId, verdict} of verdicts) {
        refused = verdict === 'complete' ? await this.refusal(reviewId, {userId, teamId}) : null;
        if (refused === null) {
          return;
        }
      }
    }
    if (refused !== null) {
      throw refused;
    }
  }

  /**
   * Why each of them would be refused now, as far as it can be seen without taking the review in hand; null for one that
   * would not be, or of which it cannot be told.
   */
  async refusalsSeen(review: Review, possible: readonly Possible[]): Promise<(Refusal | null)[]> {
    const {desk, refresh} = this.options;
    await refresh(review.id);
    try {
      const view = await desk.look(review);
      const people = [...peopleOf(view), ...possible.map(({userId}) => userId)];
      const memberships = await desk.membershipsOf(people);
      return await Promise.all(possible.map((each) => this.refusalIn(view, memberships, each)));
    } catch (error) {
      return possible.map(() => unknown(error));
    }
  }

  private async refusal(reviewId: string, possible: Possible): Promise<Refusal | null> {
    try {
      return await this.options.desk.work(reviewId, async (work) => {
        await work.know(possible.userId);
        return this.refusalIn(work.view, work.memberships, possible);
      });
    } catch (error) {
      return unknown(error);
    }
  }

  private async refusalIn(
    {review, content}: ReviewView,
    memberships: Memberships,
    {userId, teamId}: Possible,
  ): Promise<Refusal | null> {
    const {desk, membership} = this.options;
    const mine = await membership.teamsOf(userId);
    try {
      signOff({review, content}, desk.options.teams.all(), memberships, {
        id: `foreseen:${userId}:${teamId}`,
        teamId,
        userId,
        via: 'button',
        postId: '',
        words: '',
        at: desk.options.clock.now(),
        membership: mine.find((team) => team.teamId === teamId)?.through ?? '',
      });
      return null;
    } catch (error) {
      if (error instanceof Refusal) {
        return error;
      }
      throw error;
    }
  }
}

function unknown(error: unknown): null {
  if (isWithoutBoard(error) || error instanceof LockBusy || error instanceof ReviewMissing) {
    return null;
  }
  throw error;
}

import {BoardAway, BoardMissing, BoardRefused} from '../boards/board';
import type {Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import {withoutApprovals} from '../review/remembered';
import type {Role} from '../review/rights';
import {type Desk, isWithoutBoard, NoSuchBoard} from '../signoff/desk';
import type {Work} from '../signoff/work';
import {LockBusy} from '../store/lock';
import type {Doorman, Wanted} from './doorman';
import type {Actor, Outcome, ReviewName} from './types';

/** What a change has in hand. */
export interface Change {
  actor: Actor;
  work: Work;
  roles: readonly Role[];
}

/** Does the change, after checking the right to it. @returns what the person should also know */
export type Do = (change: Change) => Promise<Message[]>;

/** How every change is made: the review found, taken in hand, the person's roles looked up, and what follows done. */
export class Changes {
  constructor(
    private readonly desk: Desk,
    private readonly doorman: Doorman,
  ) {}

  /** For what only an open review allows. @throws Refusal `review.ended` */
  async ofOpen(actor: Actor, name: ReviewName, make: Do): Promise<Outcome> {
    return this.of(actor, name, 'open', ofOpen(make));
  }

  /** The same; where the board does not answer, or has lost the review, `unseen` is done instead, without it. */
  async ofOpenOrUnseen(
    actor: Actor,
    name: ReviewName,
    make: Do,
    unseen: (change: Change, because: Error) => Promise<Message[]>,
  ): Promise<Outcome> {
    const {id} = await this.doorman.resolve(actor, name, 'open');
    return plainly(async () => {
      try {
        return await this.inHand(id, actor, ofOpen(make));
      } catch (error) {
        if (!isWithoutBoard(error)) {
          throw error;
        }
        const makeUnseen = ofOpen((change) => unseen(change, error));
        const made = await this.desk.workUnseen(id, (work) => this.made(work, actor, makeUnseen));
        return {...made, report: withoutApprovals(made.report)};
      }
    });
  }

  async of(actor: Actor, name: ReviewName, wanted: Wanted, make: Do): Promise<Outcome> {
    const {id} = await this.doorman.resolve(actor, name, wanted);
    return plainly(() => this.inHand(id, actor, make));
  }

  private async inHand(id: string, actor: Actor, make: Do): Promise<Outcome> {
    const outcome = await this.desk.work(
      id,
      async (work) => ({work, notes: (await this.made(work, actor, make)).notes}),
      'now or later',
    );
    return {...outcome.work.view, report: outcome.work.report, notes: outcome.notes};
  }

  private async made(work: Work, actor: Actor, make: Do): Promise<Outcome> {
    await work.know(actor.userId);
    const roles = await this.doorman.rolesIn(work.review.channelId, actor.userId, work.review);
    const notes = await make({actor, work, roles});
    return {...work.view, report: work.report, notes};
  }
}

function ofOpen(make: Do): Do {
  return async (change) => {
    const {review} = change.work;
    if (review.status !== 'open') {
      throw new Refusal('review.ended', {review: review.key, title: review.title});
    }
    return make(change);
  };
}

/** What keeps the board from answering, said to the person who asked. */
export async function plainly<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof BoardAway || error instanceof NoSuchBoard) {
      throw new Refusal('board.away');
    }
    if (error instanceof BoardRefused) {
      throw new Refusal(`board.refused.${error.because}`);
    }
    if (error instanceof BoardMissing) {
      throw new Refusal('board.missing');
    }
    if (error instanceof LockBusy) {
      throw new Refusal('review.busy');
    }
    throw error;
  }
}

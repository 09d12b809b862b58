import {BoardAway, BoardMissing, BoardRefused} from '../boards/board';
import type {Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import type {Role} from '../review/rights';
import {type Desk, NoSuchBoard} from '../signoff/desk';
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
    return this.of(actor, name, 'open', async (change) => {
      const {review} = change.work;
      if (review.status !== 'open') {
        throw new Refusal('review.ended', {review: review.key, title: review.title});
      }
      return make(change);
    });
  }

  async of(actor: Actor, name: ReviewName, wanted: Wanted, make: Do): Promise<Outcome> {
    const {id} = await this.doorman.resolve(actor, name, wanted);
    return plainly(async () => {
      const {work, notes} = await this.desk.work(
        id,
        async (opened) => {
          await opened.know(actor.userId);
          const roles = await this.doorman.rolesIn(opened.review.channelId, actor.userId, opened.review);
          return {work: opened, notes: await make({actor, work: opened, roles})};
        },
        'now or later',
      );
      return {...work.view, report: work.report, notes};
    });
  }
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

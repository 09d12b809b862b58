import type {BoardContent, ItemState, Section} from '../review/types';

/** One change of one item, addressed by the item's id, never by its place. */
export type ItemChange =
  | {itemId: string; kind: 'state'; state: ItemState; reason: string}
  | {itemId: string; kind: 'assignee'; assigneeId: string};

export interface NewBoardReview {
  reviewId: string;
  title: string;
  driId: string;
  /** For Playbooks: where the run is made. */
  mattermostTeamId: string;
  channelId: string;
  summary: string;
  sections: Section[];
}

/**
 * Where the visible half of a review lives. Every method may throw BoardAway (try later), BoardRefused (the board says
 * no to this person) or BoardMissing (the review is gone).
 */
export interface Board {
  readonly kind: 'builtin' | 'playbooks';
  /** Makes the review on the board. Making the same reviewId again answers the same ref. */
  create(input: NewBoardReview): Promise<{ref: string}>;
  read(ref: string): Promise<BoardContent>;
  /**
   * Applies the changes in the actor's name and reads back until every one of them holds.
   * Applying a change that already holds, by whoever it was made, changes nothing.
   * @returns the content that was read back
   */
  apply(ref: string, changes: readonly ItemChange[], actorId: string, at: number): Promise<BoardContent>;
  rename(ref: string, title: string, actorId: string): Promise<void>;
  setDri(ref: string, driId: string, actorId: string): Promise<void>;
  finish(ref: string, actorId: string): Promise<void>;
  restore(ref: string, actorId: string): Promise<void>;
}

/** The board did not answer, or is switched off: the change is kept and tried again. */
export class BoardAway extends Error {
  override readonly name = 'BoardAway';
}

/** The board refuses this change for this person. */
export class BoardRefused extends Error {
  override readonly name = 'BoardRefused';
}

/** There is no such review on the board any more. */
export class BoardMissing extends Error {
  override readonly name = 'BoardMissing';
}

import type {BoardContent, ItemState, Section} from '../review/types';

/** One change of one item, addressed by the item's id, never by its place. */
export type ItemChange =
  | {itemId: string; kind: 'state'; state: ItemState; reason: string}
  | {itemId: string; kind: 'assignee'; assigneeId: string};

/** What a board has to know of a template: the rest is the library's. */
export interface BoardTemplate {
  id: string;
  version: string;
  title: string;
  description: string;
  sections: Section[];
}

/** What a review that starts from a template would hold on the board, and where the board takes it from. */
export interface Prepared {
  /** For `create`: the playbook's id; '' on the builtin board. */
  source: string;
  /** As people may have edited them there. */
  sections: Section[];
  /** True when they differ from the template: people edited the playbook. */
  edited: boolean;
  /** The version of the template that they are of, where the board has not taken up a newer one yet; absent: the newest. */
  version?: string;
}

export interface NewBoardReview {
  reviewId: string;
  /** E.g. `PRR-12`: a board that makes something elsewhere notes it there, and finds it again by it. */
  key: string;
  title: string;
  driId: string;
  /** For Playbooks: where the run is made. */
  mattermostTeamId: string;
  channelId: string;
  summary: string;
  sections: Section[];
  /** As `prepare` has answered. */
  source: string;
  /** User ids: reviewers who were named. They are in the channel already. */
  participants: string[];
  /** Unix ms; 0 for none. Set on the items in `dueItems`. */
  dueAt: number;
  /** Titles of the items that are due then: the teams' approval items. */
  dueItems: string[];
}

/**
 * Where the visible half of a review lives. Every method may throw BoardAway (try later), BoardRefused (the board says
 * no to this person) or BoardMissing (the review is gone).
 */
export interface Board {
  readonly kind: 'builtin' | 'playbooks';
  /** Makes ready what reviews of this template start from, in a person's name. Nothing is started. */
  prepare(template: BoardTemplate, mattermostTeamId: string, actorId: string): Promise<Prepared>;
  /** Makes the review on the board. Making the same reviewId again answers the same ref. */
  create(input: NewBoardReview): Promise<{ref: string}>;
  read(ref: string): Promise<BoardContent>;
  /**
   * Applies the changes in the actor's name and reads back until every one of them holds.
   * Applying a change that already holds, by whoever it was made, changes nothing.
   * @returns the content that was read back
   */
  apply(ref: string, changes: readonly ItemChange[], actorId: string, at: number): Promise<BoardContent>;
  /** Has people take part who are in the channel; absent where there is nothing to take part in. */
  addParticipants?(ref: string, userIds: readonly string[]): Promise<void>;
  rename(ref: string, title: string, actorId: string): Promise<void>;
  setDri(ref: string, driId: string, actorId: string): Promise<void>;
  /** @param message what the board tells about it, as Markdown in the channel's language; '' for nothing */
  finish(ref: string, actorId: string, message: string): Promise<void>;
  restore(ref: string, actorId: string): Promise<void>;
  /** Set for a board on which people change reviews, and start them, without asking us. */
  readonly watched?: WatchedBoard;
}

/** A run as a listing shows it. */
export interface SeenRun {
  ref: string;
  title: string;
  channelId: string;
  mattermostTeamId: string;
  driId: string;
  createdBy: string;
  /** Unix ms. */
  createdAt: number;
  finished: boolean;
  /** The key that `create` noted in it (`PRR-12`); '' for a run that people started on the board. */
  key: string;
  /** The template whose reviews start like this run; null for a run that is no review. */
  template: {id: string; version: string; title: string} | null;
  /**
   * Unix ms of its last change, by the board's clock: what `changedSince` answers again, because it asks for more than
   * it must, is not looked at again. Absent: every answer is taken for a change.
   */
  changedAt?: number;
}

/** What people did on the board by themselves. */
export interface WatchedBoard {
  /** False when the board is known to be switched off: nothing of it can have happened. Cheap, may be a minute old. */
  isThere(): Promise<boolean>;
  /**
   * Runs that changed at or after a moment, whatever became of them. The cost does not grow with finished runs.
   * @param since Unix ms by the board's clock; 0: every run that is going on
   * @returns `until`: what to ask with next time, so that nothing is missed
   */
  changedSince(since: number): Promise<{runs: SeenRun[]; until: number}>;
  /** Reviews that go on in a channel, the oldest first. */
  runningIn(channelId: string): Promise<SeenRun[]>;
  /**
   * What reviews that start like this run hold at their start, whatever was done to the run itself since; null when the
   * board does not tell, or no longer.
   */
  startedWith(ref: string): Promise<Section[] | null>;
  /** Makes the bot a participant, so that it sees the run whatever becomes of its playbook. */
  join(ref: string): Promise<void>;
}

/** Why a board says no; each has a sentence of its own, `refusal.board.refused.<reason>`. */
export type RefusedBecause =
  | 'other'
  | 'not-a-participant'
  | 'sign-in'
  | 'may-not-start'
  | 'playbook-gone'
  | 'may-not-make-playbook'
  | 'may-not-change-playbook'
  | 'template-too-big'
  | 'finished'
  | 'item-gone';

/** The board did not answer, or is switched off: the change is kept and tried again. */
export class BoardAway extends Error {
  override readonly name = 'BoardAway';

  /** @param because `unsettled`: it answers, but what was written was not there afterwards, again and again */
  constructor(
    message?: string,
    readonly because: 'away' | 'unsettled' = 'away',
  ) {
    super(message);
  }
}

/** The board refuses this change for this person. */
export class BoardRefused extends Error {
  override readonly name = 'BoardRefused';

  constructor(
    message?: string,
    readonly because: RefusedBecause = 'other',
  ) {
    super(message);
  }
}

/** There is no such review on the board any more. */
export class BoardMissing extends Error {
  override readonly name = 'BoardMissing';
}

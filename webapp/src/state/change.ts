import type {Severity} from '../server_types';

/** Something that a person does to an item. `itemId` is the board's. */
export type ItemChange =
  | {kind: 'tick'; itemId: string}
  /** `signatureId` of the sign-off that is to fall, of an approval item; '' for one's own, and of other items. */
  | {kind: 'untick'; itemId: string; reason: string; signatureId: string}
  | {kind: 'skip'; itemId: string; reason: string}
  /** `userId` '' for nobody, `username` without `@`. */
  | {kind: 'assign'; itemId: string; userId: string; username: string}
  /** `evidence`: an address a line, besides what the text links to. */
  | {kind: 'answer'; itemId: string; text: string; evidence: string}
  | {kind: 'not-applicable'; itemId: string; reason: string}
  | {kind: 'withdraw-answer'; itemId: string};

/** Something that a person does for a reviewing team. */
export type TeamChange =
  | {kind: 'hold'; teamId: string; reason: string}
  | {kind: 'lift'; teamId: string}
  | {kind: 'undo'; teamId: string; signatureId: string}
  | {kind: 'take-on'; teamId: string}
  | {kind: 'decline'; teamId: string; reason: string};

/** A gap as it is opened. */
export interface NewGap {
  /** '' for one that belongs to no item. */
  itemId: string;
  text: string;
  severity: Severity;
}

export type GapChange =
  | ({kind: 'open-gap'} & NewGap)
  | {kind: 'gap-done'; gapId: string}
  | {kind: 'gap-reopen'; gapId: string}
  | {kind: 'gap-ticket'; gapId: string; value: string}
  | {kind: 'gap-owner'; gapId: string; userId: string; username: string}
  /** A day as it is typed: `2026-12-01`. */
  | {kind: 'gap-due'; gapId: string; value: string}
  | {kind: 'gap-accept'; gapId: string; userId: string; username: string; until: string; reason: string};

export type CommentChange =
  {kind: 'address'; commentId: string; note: string} | {kind: 'reopen-comment'; commentId: string};

export type WholeChange =
  | {kind: 'close'}
  | {kind: 'keep-open'}
  | {kind: 'cancel'; reason: string}
  | {kind: 'reopen'}
  | {kind: 'rename'; title: string}
  | {kind: 'owner'; userId: string; username: string}
  /** A tier, or an availability target: `2`, `99.9%`. */
  | {kind: 'tier'; value: string}
  | {kind: 'fact'; factId: string; value: string};

/** Everything that the panel does with a review. */
export type Change = ItemChange | TeamChange | GapChange | CommentChange | WholeChange;

/** What a change is of, for showing that it is on its way: `item:<id>`, `team:<id>`, `gap:<id>`, `comment:<id>`, `review`. */
export function subjectOf(change: Change): string {
  if ('itemId' in change) return change.itemId === '' ? 'review' : `item:${change.itemId}`;
  if ('teamId' in change) return `team:${change.teamId}`;
  if ('gapId' in change) return `gap:${change.gapId}`;
  if ('commentId' in change) return `comment:${change.commentId}`;
  return 'review';
}

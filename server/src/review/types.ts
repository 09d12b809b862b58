import type {Dossier} from './dossier';

/**
 * The words of the product as types: see docs/architecture.md, "Words".
 * Times are Unix milliseconds. User, channel, post and Mattermost team ids are Mattermost's 26-character ids.
 */

/** Where the members of a reviewing team come from. `id` is what counts; `name` is a label for people to read. */
export interface MemberSource {
  kind: 'user' | 'channel' | 'team' | 'group';
  /** Mattermost id. Empty when the configuration was written by hand with a name only: then resolved by name. */
  id: string;
  name: string;
}

/** A team that reviews, e.g. SRE. Not to be confused with a Mattermost team. */
export interface ReviewingTeam {
  /** Lower case, `[a-z][a-z0-9-]*`, e.g. `sre`. */
  id: string;
  /** Display name, e.g. `SRE`. */
  name: string;
  aliases: string[];
  members: MemberSource[];
  /** Distinct signers needed for an approval, at least 1. */
  quorum: number;
  /**
   * `strict`: the team's mandatory items are ticked or skipped by hand before anybody signs for it, and the sign-off
   * ticks the rest. Absent, or `all-owned`: the sign-off ticks all that the team owns.
   */
  completion?: Completion;
  /** Whether a review's own DRI may sign and tick for the team in it; absent: no. */
  driMaySign?: boolean;
}

export type Completion = 'all-owned' | 'strict';

export type ItemState = 'open' | 'done' | 'skipped';

/** One line of a section, as the board shows it. */
export interface Item {
  /** Stable within its review. */
  id: string;
  title: string;
  description: string;
  state: ItemState;
  /** User id, or '' for nobody. */
  assigneeId: string;
  /** Who changed the state last and when, as far as the board tells; '' and 0 when never changed. */
  changedBy: string;
  changedAt: number;
  /** Why it was skipped; '' otherwise. */
  reason: string;
  /**
   * Who assigned it last and when, where others than us can; '' when unknown, 0 when never. Absent on a board that
   * changes through us only.
   */
  assignedBy?: string;
  assignedAt?: number;
  /** Whether it had another title when its state was changed last; absent where the board does not tell. */
  retitled?: boolean;
  /** Unix ms; 0 or absent for none. */
  dueAt?: number;
  /**
   * True when words in a post may tick it on the board, in the name of whoever wrote them: nobody can then tell whether
   * a tick was meant.
   */
  byKeywords?: boolean;
}

/**
 * A change of an item's state that somebody made on the board and that a later write of somebody else's erased: the
 * board's own history tells of it, the item does not. To be put back in that person's name.
 */
export interface Erased {
  itemId: string;
  state: ItemState;
  by: string;
  /** Unix ms, by the board's clock. */
  at: number;
}

export interface Section {
  id: string;
  title: string;
  items: Item[];
}

/** What the board holds of a review: all that people can see and change there. */
export interface BoardContent {
  title: string;
  driId: string;
  finished: boolean;
  sections: Section[];
  /** Who finished it, or took it up again, last; absent when the board does not tell. */
  ending?: {by: string; at: number};
  /** Absent on a board where nothing can be erased. */
  erased?: Erased[];
  /** Unix ms of the last change of anything, by the board's clock; absent where nobody asks. */
  changedAt?: number;
}

export type SignatureVia = 'post' | 'tick' | 'button';

/** A sign-off that counted, kept for ever; `withdrawn` is set when it stops counting. */
export interface Signature {
  id: string;
  teamId: string;
  userId: string;
  via: SignatureVia;
  /** The post that was counted; '' for a tick by hand. */
  postId: string;
  /** The poster's own words, as they were when counted. */
  words: string;
  at: number;
  /** Which member source made the signer a member at that moment, for people to read: `@alice`, `~sre`. */
  membership: string;
  /** Items that were ticked by this signature, and are reopened when it falls. */
  itemIds: string[];
  withdrawn: {at: number; by: string; reason: string} | null;
  /** Whether its post carries the bot's ✅; absent for no. */
  acknowledged?: boolean;
}

/** A reviewer's word that a review must not close yet, kept for ever; `lifted` is set when it ends. */
export interface Hold {
  id: string;
  /** The reviewing team in whose name it was put on. */
  teamId: string;
  by: string;
  at: number;
  reason: string;
  /** `asAdmin`: by a system admin who is no member of the team, named as such in the record. */
  lifted: {at: number; by: string; asAdmin: boolean} | null;
}

/**
 * Who put an item into its present state and why that counts, checked when it happened.
 * A state without a matching mark was set by a hand that does not count (possible on Playbooks only).
 */
export interface Mark {
  itemId: string;
  state: 'done' | 'skipped';
  by: string;
  at: number;
  /** The reviewing team in whose name it counts; '' for an item that no team owns. */
  teamId: string;
  /** The signature that ticked it; '' when ticked by hand. */
  signatureId: string;
  /** True when a system admin did it without being a member: named as such in the record. */
  asAdmin: boolean;
  /**
   * The item's last change on the board when the mark was made, by the board's clock: while nothing newer is there, the
   * tick is still to be made, or what others ticked is what its maker answers for. Absent on older marks.
   */
  over?: Touch;
  /** Why it was skipped, for boards that keep no reason; absent otherwise. */
  reason?: string;
  /** Its maker's membership when they were a stand-in, see `standInLabel`; absent otherwise. */
  standIn?: string;
}

/** A change of an item's state on the board: by whom ('' for unknown, or our bot), and Unix ms by the board's clock. */
export interface Touch {
  by: string;
  at: number;
}

/** An item as it was when a board that others change was last taken into account: news is what differs from it. */
export interface SeenItem {
  id: string;
  title: string;
  /** The section's title. */
  section: string;
  assigneeId: string;
  assignedBy?: string;
  assignedAt?: number;
  state: ItemState;
  changed: Touch;
  /** Its latest changes by known hands, the newest last: what a lost update brings back is not news. */
  past: Touch[];
  /** The reviewing team that owned it; '' for none. */
  teamId: string;
  /** True when it was that team's approval item. */
  approval: boolean;
  /** True when it held up that team's approval: open, or ticked by a hand that does not count. */
  owed: boolean;
}

/** How a review is being ended: kept before the board is told, for a crash between the two. */
export interface MeantEnding {
  status: 'closed' | 'cancelled';
  by: string;
  reason: string;
}

export interface TimelineEntry {
  at: number;
  /** User id; '' for the plugin itself. */
  by: string;
  kind:
    | 'started'
    | 'signed'
    | 'withdrawn'
    | 'ticked'
    | 'unticked'
    | 'skipped'
    | 'assigned'
    | 'renamed'
    | 'owner'
    | 'approved'
    | 'closed'
    | 'reopened'
    | 'cancelled'
    | 'kept-open'
    | 'held'
    | 'lifted'
    | 'answered'
    | 'gap'
    | 'comment'
    | 'reviewer'
    | 'fact'
    | 'acceptance'
    | 'handover'
    | 'framework'
    | 'carried'
    | 'lesson'
    | 'consulted'
    | 'note';
  /** Parameters for the message of that kind: team, item, words, reason, … */
  details: Record<string, string>;
}

/**
 * How closing stands. `grace`: every team has approved, closes by itself at `dueAt`. `asked`: the DRI has the button,
 * reminded at `dueAt`. `kept-open`: somebody chose Keep open; nothing happens until an approval changes.
 */
export interface ClosingState {
  phase: 'none' | 'grace' | 'asked' | 'kept-open';
  /** 0 when nothing is due. */
  dueAt: number;
}

export type ReviewStatus = 'open' | 'closed' | 'cancelled';

/** One run of a template in a channel: what we keep of it. What the board keeps is BoardContent. */
export interface Review {
  /** Version of this shape, for migrations. */
  schema: 1;
  id: string;
  /** Short name for people, e.g. `PRR-12`. */
  key: string;
  board: {kind: 'builtin' | 'playbooks'; ref: string};
  title: string;
  status: ReviewStatus;
  channelId: string;
  /** The Mattermost team that the channel belongs to. */
  mattermostTeamId: string;
  driId: string;
  createdBy: string;
  createdAt: number;
  /** `digest` finds the copy of the template as it was then; absent on older reviews. */
  template: {id: string; version: string; title: string; digest?: string};
  /** The reviewing teams that owned an item at the start: the approvals that this review needs. */
  teams: {id: string; name: string}[];
  signatures: Signature[];
  marks: Mark[];
  closing: ClosingState;
  /** '' until the card is posted. */
  cardPostId: string;
  endedAt: number;
  endedBy: string;
  /** Why it was cancelled; '' otherwise. */
  endReason: string;
  /** Unix ms by which the approvals are wanted; 0 for none. */
  dueAt: number;
  timeline: TimelineEntry[];
  /** Absent on a review that nobody has ever put on hold. */
  holds?: Hold[];
  /** Ids of the items that its template calls mandatory, as they were at its start; absent on older reviews. */
  mandatory?: string[];
  /** Absent before the first look, and on a board that changes through us only. */
  seen?: SeenItem[];
  meant?: MeantEnding;
  /** Answers, gaps, comments, reviewers: absent until there is one. */
  dossier?: Dossier;
}

/** Both halves of a review, read together: what the pure rules work on. */
export interface ReviewView {
  review: Review;
  content: BoardContent;
}

/** Membership of the people in question, looked up just now: user id → ids of the reviewing teams they are in. */
export type Memberships = ReadonlyMap<string, readonly string[]>;

/** Who owns an item. */
export type Owner = {kind: 'team'; teamId: string} | {kind: 'person'; userId: string} | {kind: 'none'};

export type ApprovalState = 'waiting' | 'approved' | 'withdrawn' | 'on hold';

/** What a post says about a team. */
export interface Verdict {
  teamId: string;
  verdict: 'complete' | 'withdraw';
}

import type {ApprovalState, Hold, Item, Mark, Owner, Signature} from './types';

/** An item with everything that the rules say about it. */
export interface ItemReport {
  /** Place in the review, counted from 1 over all sections: what people type in `/prr tick 12`. */
  number: number;
  sectionId: string;
  sectionTitle: string;
  item: Item;
  owner: Owner;
  /** True when it is assigned, and that does not count: somebody assigned a team's item away who may not. */
  strayAssignment: boolean;
  /** Id of the reviewing team whose approval item this is; '' for other items. */
  approvalOf: string;
  /** Whether the review's template calls it mandatory. */
  mandatory: boolean;
  /** The matching mark, or null when nobody whose hand counts put it into its state. */
  mark: Mark | null;
  /** True when it is done or skipped and that counts. An item that no team owns counts whoever ticked it. */
  counts: boolean;
}

/** How one team's approval stands. */
export interface ApprovalReport {
  teamId: string;
  name: string;
  state: ApprovalState;
  quorum: number;
  /** Signatures that count now, one for each distinct signer. */
  signatures: Signature[];
  /** Signatures that stand and do not count, because their signer is the review's DRI now. */
  ownReview: Signature[];
  /** Why the review is on hold for this team; empty when it is not. */
  holds: Hold[];
  /** User id of who may not sign for the team in this review, its DRI; '' when they may. */
  excluded: string;
  /** With `completion: strict`: its mandatory items that have to be seen to before anybody signs. Else empty. */
  first: ItemReport[];
  /** Items of the team that are still open. */
  missing: ItemReport[];
  /** Items of the team that are ticked or skipped by a hand that does not count. */
  notCounting: ItemReport[];
  /** False when the team is no longer configured: it can then not sign, and an admin has to be told. */
  configured: boolean;
}

/** What the rules make of a review at one moment. */
export interface ReviewReport {
  items: ItemReport[];
  approvals: ApprovalReport[];
  /** Every needed team has approved. False for a review that needs no team: it is closed by hand. */
  approved: boolean;
  /** Items that count as done or skipped, and all items. */
  done: number;
  total: number;
  /** Open items that no team owns whose approval this review needs; they hold up nothing, closing lists them. */
  openUnowned: ItemReport[];
}

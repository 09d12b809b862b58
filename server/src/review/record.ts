import {startedFromEdited} from './edited_playbook';
import {isOwnDoing} from './own_review';
import type {ItemReport, ReviewReport} from './report';
import {readStandInLabel, type StandInLabel} from './stand_in';
import {leftOutOf} from './teams_left_out';
import type {
  ApprovalState,
  Hold,
  ItemState,
  Owner,
  Review,
  ReviewStatus,
  ReviewView,
  Signature,
} from './types';

/** A signature as an auditor reads it. Ids are for the renderer to name and link. */
export interface RecordSignature {
  userId: string;
  at: number;
  via: Signature['via'];
  /** For the permalink; '' when it was not a post. */
  postId: string;
  words: string;
  /** Which source made the signer a member at that moment. */
  membership: string;
  /** Numbers of the items that it ticked and that are still on the board. */
  items: number[];
  withdrawn: Signature['withdrawn'];
  /** Set when the signer was a stand-in. */
  standIn: StandInLabel | null;
  /** True for one that stands and does not count, because it is the DRI's, or their stand-in's. */
  ownReview: boolean;
  /** True when the signer was the DRI of this review once, and handed it over: an auditor wants to know. */
  formerDri: boolean;
}

/** A hold as an auditor reads it. */
export interface RecordHold {
  /** The team's name. */
  team: string;
  by: string;
  at: number;
  reason: string;
  /** Null for one that still stood when the review ended. */
  lifted: Hold['lifted'];
}

export interface RecordApproval {
  teamId: string;
  name: string;
  state: ApprovalState;
  quorum: number;
  /** All that were ever given, in that order, withdrawn ones too. */
  signatures: RecordSignature[];
}

/**
 * Why an item's state counts. `signature`: ticked by a sign-off; `member`: by hand, by a member of the team that owns
 * it; `admin`: by a system admin who is no member; `unowned`: no team owns it; `not-counting`: by somebody whose hand
 * does not count; `open`: it is not done.
 */
export type Because = 'signature' | 'member' | 'admin' | 'unowned' | 'not-counting' | 'open';

export interface RecordItem {
  number: number;
  section: string;
  title: string;
  state: ItemState;
  owner: Owner;
  /** User id; '' when it was never changed. */
  by: string;
  at: number;
  because: Because;
  /** Why it was skipped; '' otherwise. */
  reason: string;
  /** Set when whoever put it into its state was a stand-in. */
  standIn: StandInLabel | null;
  mandatory: boolean;
}

/** What a review leaves behind. A plain object: posts/ renders it. */
export interface ReviewRecord {
  key: string;
  title: string;
  status: ReviewStatus;
  channelId: string;
  mattermostTeamId: string;
  driId: string;
  template: Review['template'];
  /** True when the items were not the template's: people had changed the playbook that it started from. */
  editedPlaybook: boolean;
  /** Names of the teams that the template has items for and the review did without. */
  leftOut: string[];
  board: Review['board'];
  /** Unix ms; 0 for none. */
  dueAt: number;
  createdBy: string;
  createdAt: number;
  endedBy: string;
  endedAt: number;
  endReason: string;
  approvals: RecordApproval[];
  /** All that there ever were, in that order. */
  holds: RecordHold[];
  items: RecordItem[];
  /** Items and user ids of system admins who acted for a team without being members. */
  adminActs: {number: number; userId: string; at: number}[];
  done: number;
  total: number;
}

/** Puts the record of a review together, as things stand. */
export function recordOf({review, content}: ReviewView, report: ReviewReport): ReviewRecord {
  const numbers = new Map(report.items.map(({number, item}) => [item.id, number]));
  return {
    key: review.key,
    title: content.title,
    status: review.status,
    channelId: review.channelId,
    mattermostTeamId: review.mattermostTeamId,
    driId: content.driId,
    template: review.template,
    editedPlaybook: startedFromEdited(review),
    leftOut: leftOutOf(review),
    board: review.board,
    dueAt: review.dueAt,
    createdBy: review.createdBy,
    createdAt: review.createdAt,
    endedBy: review.endedBy,
    endedAt: review.endedAt,
    endReason: review.endReason,
    approvals: report.approvals.map(({teamId, name, state, quorum, excluded}) => ({
      teamId,
      name,
      state,
      quorum,
      signatures: review.signatures
        .filter((signature) => signature.teamId === teamId)
        .map((signature) => recordSignature(signature, numbers, {excluded, former: formerDris(review)})),
    })),
    holds: (review.holds ?? []).map(({teamId, by, at, reason, lifted}) => ({
      team: report.approvals.find((approval) => approval.teamId === teamId)?.name ?? teamId,
      by,
      at,
      reason,
      lifted,
    })),
    items: report.items.map(recordItem),
    adminActs: report.items.flatMap(({number, mark}) =>
      mark?.asAdmin === true ? [{number, userId: mark.by, at: mark.at}] : [],
    ),
    done: report.done,
    total: report.total,
  };
}

function recordSignature(
  signature: Signature,
  numbers: ReadonlyMap<string, number>,
  {excluded, former}: {excluded: string; former: ReadonlySet<string>},
): RecordSignature {
  const {userId, at, via, postId, words, membership, itemIds, withdrawn} = signature;
  const items = itemIds.flatMap((id) => numbers.get(id) ?? []);
  const ownReview = withdrawn === null && isOwnDoing(excluded, signature);
  const formerDri = !ownReview && former.has(userId);
  const standIn = readStandInLabel(membership);
  return {userId, at, via, postId, words, membership, standIn, items, withdrawn, ownReview, formerDri};
}

function formerDris({timeline}: Review): Set<string> {
  return new Set(timeline.flatMap(({kind, details}) => (kind === 'owner' ? (details['from'] ?? []) : [])));
}

function recordItem(report: ItemReport): RecordItem {
  const {number, sectionTitle, item, owner, mark, mandatory} = report;
  return {
    number,
    section: sectionTitle,
    title: item.title,
    state: item.state,
    owner,
    by: mark?.by ?? item.changedBy,
    at: mark?.at ?? item.changedAt,
    because: because(report),
    reason: item.reason,
    standIn: readStandInLabel(mark?.standIn ?? ''),
    mandatory,
  };
}

function because({item, owner, mark, counts}: ItemReport): Because {
  if (item.state === 'open') return 'open';
  if (!counts) return 'not-counting';
  if (owner.kind !== 'team' || mark === null) return 'unowned';
  if (mark.asAdmin) return 'admin';
  return mark.signatureId === '' ? 'member' : 'signature';
}

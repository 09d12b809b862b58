import {dossierOf, type Reviewer, type Severity} from './dossier';
import {parseReviewKey} from './ids';
import {handsIn} from './own_review';
import type {ReviewReport} from './report';
import type {ApprovalState, Memberships, Review, ReviewingTeam, ReviewStatus, TimelineEntry} from './types';

/**
 * What lists, searches and reports need of a review, in a few hundred bytes. It is made from the review and says nothing
 * that the review does not: what is decided is never decided by a row. Times are Unix ms, 0 for never.
 */
export interface ReviewRow {
  /** The number in its key. */
  number: number;
  id: string;
  key: string;
  title: string;
  /** '' for none. */
  service: string;
  status: ReviewStatus;
  mattermostTeamId: string;
  channelId: string;
  cardPostId: string;
  board: Review['board']['kind'];
  template: {id: string; version: string; title: string};
  driId: string;
  /** User ids of whoever signed for a team and has not taken it back. */
  signers: string[];
  /** The teams whose approval it needs. */
  teams: RowTeam[];
  /** Who was proposed as a team's reviewer, or has accepted. */
  reviewers: Pick<Reviewer, 'teamId' | 'userId' | 'state'>[];
  createdAt: number;
  endedAt: number;
  dueAt: number;
  reReviewAt: number;
  /** '' until it is known. */
  tier: string;
  /** All its items, and those that count as done or skipped. */
  items: number;
  done: number;
  /** The items that were skipped, or answered as not applicable. */
  skipped: RowSkip[];
  /** Those that are open. */
  gaps: RowGap[];
  /** How many comments are not addressed yet. */
  comments: number;
}

export interface RowTeam {
  id: string;
  name: string;
  /** When the approval that stands was reached; 0 while there is none. */
  approvedAt: number;
  /** When somebody of the team did the first thing for it: a sign-off, a tick, a hold, an answer, a gap, a comment. */
  answeredAt: number;
  onHold: boolean;
  /** Whether what was signed for it was taken back, and nothing was signed since; absent for no. */
  withdrawn?: boolean | undefined;
}

export interface RowSkip {
  title: string;
  /** Whether it was answered that it does not apply, with a reason. */
  notApplicable: boolean;
}

export interface RowGap {
  /** The section's title; '' for one that belongs to no item of the review. */
  section: string;
  severity: Severity;
  at: number;
}

/** What people do in a review that shows that they have begun to look at it. */
const ANSWERS: readonly TimelineEntry['kind'][] = [
  'signed',
  'ticked',
  'unticked',
  'skipped',
  'held',
  'answered',
  'gap',
  'comment',
];

/** User ids of everybody whose teams decide what stands in the row: see `rowOf`. */
export function peopleOfRow({timeline}: Pick<Review, 'timeline'>): string[] {
  return [...new Set(timeline.filter(({kind}) => ANSWERS.includes(kind)).map(({by}) => by))];
}

/**
 * The row of a review, as things stand.
 * @param teams the teams as they are configured now
 * @param memberships should hold `peopleOfRow`: what somebody did who is missing there is no answer of a team
 */
export function rowOf(
  review: Review,
  report: ReviewReport,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): ReviewRow {
  const dossier = dossierOf(review);
  const hands = handsIn(review, teams, memberships);
  const sections = new Map(report.items.map(({item, sectionTitle}) => [item.id, sectionTitle]));
  const notApplicable = new Set(
    dossier.answers.filter(({kind}) => kind === 'not-applicable').map(({itemId}) => itemId),
  );
  return {
    number: parseReviewKey(review.key) ?? 0,
    id: review.id,
    key: review.key,
    title: review.title,
    service: dossier.service,
    status: review.status,
    mattermostTeamId: review.mattermostTeamId,
    channelId: review.channelId,
    cardPostId: review.cardPostId,
    board: review.board.kind,
    template: {
      id: review.template.id,
      version: review.template.version,
      title: review.template.title,
    },
    driId: review.driId,
    signers: [
      ...new Set(review.signatures.filter(({withdrawn}) => withdrawn === null).map(({userId}) => userId)),
    ],
    teams: report.approvals.map(({teamId, name, state}) => ({
      id: teamId,
      name,
      approvedAt: state === 'approved' ? approvedAt(review, {id: teamId, name}) : 0,
      answeredAt: answeredAt(review, report, teamId, hands),
      onHold: state === 'on hold',
      ...(state === 'withdrawn' ? {withdrawn: true} : {}),
    })),
    reviewers: dossier.reviewers
      .filter(({state}) => state === 'proposed' || state === 'accepted')
      .map(({teamId, userId, state}) => ({teamId, userId, state})),
    createdAt: review.createdAt,
    endedAt: review.endedAt,
    dueAt: review.dueAt,
    reReviewAt: dossier.reReviewAt,
    tier: dossier.tier,
    items: report.total,
    done: report.done,
    skipped: report.items
      .filter(({item}) => item.state === 'skipped' || notApplicable.has(item.id))
      .map(({item}) => ({title: item.title, notApplicable: notApplicable.has(item.id)})),
    gaps: dossier.gaps
      .filter(({state}) => state === 'open')
      .map(({itemId, severity, at}) => ({section: sections.get(itemId) ?? '', severity, at})),
    comments: dossier.comments.filter(({addressed}) => addressed === null).length,
  };
}

/** Which of its teams a review waits for. */
export function waitsFor({status, teams}: Pick<ReviewRow, 'status' | 'teams'>): RowTeam[] {
  return status === 'open' ? teams.filter(({approvedAt: at}) => at === 0) : [];
}

/** How the approval of a team stood when the row was made. */
export function stateOfRowTeam({approvedAt: at, onHold, withdrawn}: RowTeam): ApprovalState {
  if (onHold) return 'on hold';
  if (at > 0) return 'approved';
  return withdrawn === true ? 'withdrawn' : 'waiting';
}

/** The timeline has the moment; older reviews, where it does not, have the signatures. */
function approvedAt(review: Review, team: {id: string; name: string}): number {
  const names = [team.name, review.teams.find(({id}) => id === team.id)?.name];
  const noted = review.timeline
    .filter(({kind, details}) => kind === 'approved' && names.includes(details['team']))
    .map(({at}) => at);
  const signed = review.signatures
    .filter(({teamId, withdrawn}) => teamId === team.id && withdrawn === null)
    .map(({at}) => at);
  // Never 0, which is no approval.
  return Math.max(1, ...(noted.length > 0 ? noted : signed));
}

function answeredAt(review: Review, report: ReviewReport, teamId: string, hands: Memberships): number {
  const owners = new Map(report.items.map(({item, owner}) => [item.title, owner]));
  const isTheirs = ({kind, by, details}: TimelineEntry): boolean => {
    const owner = owners.get(details['item'] ?? '');
    return (
      ANSWERS.includes(kind) &&
      hands.get(by)?.includes(teamId) === true &&
      // Somebody of two teams ticks for the one that owns the item.
      (owner?.kind !== 'team' || owner.teamId === teamId)
    );
  };
  const moments = [
    ...review.signatures.filter((each) => each.teamId === teamId && each.userId !== review.driId),
    ...review.marks.filter((each) => each.teamId === teamId && !each.asAdmin && each.by !== review.driId),
    ...(review.holds ?? []).filter((each) => each.teamId === teamId),
    ...review.timeline.filter(isTheirs),
  ].map(({at}) => at);
  return moments.length === 0 ? 0 : Math.min(...moments);
}

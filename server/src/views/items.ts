import {type AnswersFound, answersOn, itemOf} from '../review/answers';
import {type Answer, dossierOf} from '../review/dossier';
import {changeAction} from '../review/may';
import {owns} from '../review/ownership';
import type {ApprovalReport, ItemReport, ReviewReport} from '../review/report';
import type {Review, Section} from '../review/types';
import {boardDescription, type TemplateItem} from '../templates/items';
import type {Viewer} from './viewer';
import type {AnswerView, ItemView, SectionView} from './views';

export interface ItemsShown {
  review: Review;
  report: ReviewReport;
  sections: readonly Section[];
  /** What the template says of the items, by their ids on the board. */
  hints: ReadonlyMap<string, TemplateItem>;
}

/** The items in their sections, in the order of the board. */
export function sectionViews({review, report, sections, hints}: ItemsShown, viewer: Viewer): SectionView[] {
  const answers = answersOn(review, report.items);
  const gaps = openGapsOf(review, report);
  const reports = [...report.items];
  return sections.map(({id, title, items}) => ({
    id,
    title,
    // The reports are in the order of the board, an item that is there twice included.
    items: reports.splice(0, items.length).map((item) => {
      const about = {
        review,
        answers,
        gaps: gaps.get(item.item.id) ?? [],
        hint: hints.get(item.item.id),
        approval: report.approvals.find(({teamId}) => teamId === item.approvalOf),
      };
      return itemView(item, about, viewer);
    }),
  }));
}

interface About {
  review: Review;
  answers: AnswersFound;
  gaps: string[];
  hint: TemplateItem | undefined;
  /** Of the team whose approval item it is. */
  approval: ApprovalReport | undefined;
}

function itemView(
  report: ItemReport,
  {review, answers, gaps, hint, approval}: About,
  viewer: Viewer,
): ItemView {
  const {item, mark, owner, approvalOf} = report;
  const isOpen = item.state === 'open';
  const answer = answers.of.get(item.id);
  return {
    id: item.id,
    number: report.number,
    title: item.title,
    ...described(item.description, hint),
    state: item.state,
    counts: report.counts,
    mandatory: report.mandatory,
    owner,
    mine: owns(viewer.userId, owner, viewer.hands),
    approvalOf,
    assigneeId: item.assigneeId,
    by: isOpen ? '' : (mark?.by ?? item.changedBy),
    at: isOpen ? 0 : (mark?.at ?? item.changedAt),
    asAdmin: mark?.asAdmin === true,
    reason: item.reason,
    dueAt: item.dueAt ?? 0,
    answer: answer === undefined ? null : answerView(answer, report, viewer),
    gaps,
    may: itemMay(report, {review, approval}, viewer),
  };
}

/** A board has one text for an item, put together from what the template says in parts. */
function described(
  description: string,
  hint: TemplateItem | undefined,
): Pick<ItemView, 'description' | 'why' | 'evidence'> {
  if (hint === undefined) return {description, why: '', evidence: ''};
  const {why = '', evidence = ''} = hint;
  if (description.trim() === boardDescription(hint).trim()) {
    return {description: hint.description, why, evidence};
  }
  const unless = (text: string): string => (description.includes(text) ? '' : text);
  return {description, why: unless(why), evidence: unless(evidence)};
}

function itemMay(
  report: ItemReport,
  {review, approval}: Pick<About, 'review' | 'approval'>,
  viewer: Viewer,
): ItemView['may'] {
  const {item, owner, approvalOf, counts} = report;
  if (!viewer.isOpen) return {tick: false, untick: false, skip: false, assign: false, answer: false};
  const {userId, hands, memberships} = viewer;
  const change = changeAction(owner);
  const isOwner = owns(userId, owner, memberships);
  const isHand = owns(userId, owner, hands);
  // The DRI, and a stand-in of theirs, make nothing of a team's; they may take back.
  const make = (isHand || !isOwner || viewer.isSystemAdmin) && viewer.may(change, isHand);
  const standing = review.signatures.filter(
    ({teamId, withdrawn}) => teamId === approvalOf && withdrawn === null,
  );
  const isSign = approvalOf !== '' && isHand && !viewer.isOutside;
  const isTicked = isSign ? isSigned(report, approval, userId) : item.state === 'done' && counts;
  return {
    tick: make && !isTicked,
    untick: viewer.may(change, isOwner) && (item.state !== 'open' || standing.length > 0),
    skip: make && !(item.state === 'skipped' && counts),
    assign: viewer.may('assign', isHand),
    answer: approvalOf === '' && viewer.may('answer'),
  };
}

/** Whether a tick by this person would add nothing to what they have signed. */
function isSigned({counts}: ItemReport, approval: ApprovalReport | undefined, userId: string): boolean {
  if (approval?.signatures.some((signature) => signature.userId === userId) !== true) return false;
  return counts || approval.signatures.length < approval.quorum;
}

function answerView(answer: Answer, {approvalOf}: ItemReport, viewer: Viewer): AnswerView {
  const {kind, text, evidence, by, at, postId, score, from} = answer;
  const isTheirs = by === viewer.userId || viewer.isInCharge;
  return {
    kind,
    text,
    evidence: evidence.map((each) => ({...each})),
    by,
    at,
    postId,
    score: score ?? null,
    from: from ?? '',
    may: {withdraw: viewer.isOpen && approvalOf === '' && viewer.may('answer') && isTheirs},
  };
}

/** Ids of the gaps that are not done, by the ids of their items on the board. */
function openGapsOf(review: Review, {items}: ReviewReport): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const gap of dossierOf(review).gaps.filter(({state}) => state !== 'done')) {
    const item = itemOf(gap, items)?.item.id;
    if (item !== undefined) found.set(item, [...(found.get(item) ?? []), gap.id]);
  }
  return found;
}

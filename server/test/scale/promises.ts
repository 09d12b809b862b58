import {postSignatureId} from '../../src/review/ids';
import type {Review} from '../../src/review/types';
import type {ItemRecord} from '../fakes/playbooks/records';
import type {RunRecord} from '../fakes/playbooks/run_record';

/** Who signed what off, with which post. */
export interface SignedFor {
  teamId: string;
  /** The section of the team's items. */
  section: string;
  userId: string;
  postId: string;
}

/** What has become of a review that three teams signed while the DRI worked on it in Playbooks. */
export interface Outcome {
  /** Undefined: it was never made. */
  review: Review | undefined;
  run: RunRecord;
  signed: readonly SignedFor[];
  dri: {userId: string; section: string; ticked: ReadonlySet<string>};
  /** Whether it has closed by itself; else its DRI has been asked to. */
  closed: boolean;
  /** How many items each team has. */
  itemsOfEach: number;
  /** For each receipt that was posted: the post that it answers. */
  receipts: readonly string[];
}

/** What was promised and is not so, in words; nothing when all is well. */
export function brokenPromises(outcome: Outcome): string[] {
  const {review, run, signed} = outcome;
  if (review === undefined) {
    return [`${run.name}: is no review`];
  }
  const problems = [
    ...brokenEnding(review, outcome),
    ...signed.flatMap((each) => brokenFor(each, review, outcome)),
    ...signaturesOfNobody(review, signed),
    ...brokenForDri(outcome),
    ...expected('receipts', outcome.receipts.length, signed.length),
  ];
  return problems.map((problem) => `${review.key} ${run.name}: ${problem}`);
}

/** Every team has approved: nothing else closes a review, or has its DRI asked. */
function brokenEnding({status, endedBy, closing}: Review, {run, closed}: Outcome): string[] {
  return closed
    ? expected('ending', [status, endedBy, run.current_status], ['closed', '', 'Finished'])
    : expected('ending', [status, closing.phase, run.current_status], ['open', 'asked', 'InProgress']);
}

/** A team's items are done, in the name of who signed, by one signature, with one receipt. */
function brokenFor({teamId, section, userId, postId}: SignedFor, review: Review, outcome: Outcome): string[] {
  const {run, itemsOfEach} = outcome;
  const items = itemsOf(run, section);
  const signatures = review.signatures.filter((signature) => signature.teamId === teamId);
  const marks = review.marks.filter((mark) => mark.teamId === teamId);
  return [
    ...expected(`items of ${teamId}`, items.length, itemsOfEach),
    ...items.flatMap((item) => [
      ...expected(`${item.title} is`, item.state, 'closed'),
      ...expected(`${item.title} was last changed`, lastHand(run, item), `check ${userId}`),
      ...expected(`hands on ${item.title}`, handsOn(run, item), [`check ${userId}`]),
    ]),
    ...expected(
      `signatures of ${teamId}`,
      signatures.map(({id, withdrawn}) => ({id, withdrawn})),
      [{id: postSignatureId(postId, teamId), withdrawn: null}],
    ),
    ...expected(
      `marks of ${teamId}`,
      marks.map(({itemId, by, state}) => `${state} ${itemId} ${by}`).sort(),
      items.map(({id}) => `done ${id} ${userId}`).sort(),
    ),
    ...expected(
      `receipts for ${teamId}`,
      outcome.receipts.filter((answered) => answered === postId).length,
      1,
    ),
  ];
}

function signaturesOfNobody(review: Review, signed: readonly SignedFor[]): string[] {
  const known = new Set(signed.map(({teamId, postId}) => postSignatureId(postId, teamId)));
  return review.signatures.flatMap(({id}) => (known.has(id) ? [] : [`a signature ${id} that nobody gave`]));
}

/** What people did themselves is as they left it, and nobody else was at it. */
function brokenForDri({run, dri}: Outcome): string[] {
  return itemsOf(run, dri.section).flatMap((item) => {
    const isTicked = dri.ticked.has(item.title);
    const strangers = handsOn(run, item).filter((hand) => !hand.endsWith(` ${dri.userId}`));
    return [
      ...expected(`${item.title} is`, item.state, isTicked ? 'closed' : ''),
      ...(isTicked
        ? expected(`${item.title} was last changed`, lastHand(run, item), `check ${dri.userId}`)
        : []),
      ...expected(`strangers on ${item.title}`, strangers, []),
    ];
  });
}

function itemsOf({checklists}: RunRecord, section: string): ItemRecord[] {
  return checklists.filter(({title}) => title === section).flatMap(({items}) => items);
}

/** `check user-alice`: what the timeline tells of the change that the item carries. */
function lastHand(run: RunRecord, {title, state_modified}: ItemRecord): string {
  const told = events(run).filter((event) => event.task === title && event.at === state_modified);
  return told.map(({action, by}) => `${action} ${by}`).join(', ');
}

/** Each action with each person once. */
function handsOn(run: RunRecord, {title}: ItemRecord): string[] {
  const hands = events(run).flatMap(({task, action, by}) => (task === title ? [`${action} ${by}`] : []));
  return [...new Set(hands)];
}

function events({timeline_events}: RunRecord) {
  return timeline_events
    .filter(({event_type}) => event_type === 'task_state_modified')
    .map(({details, subject_user_id: by, event_at: at}) => {
      const {action, task} = JSON.parse(details) as {action: string; task: string};
      return {action, task, by, at};
    });
}

function expected(what: string, is: unknown, should: unknown): string[] {
  const [seen, wanted] = [JSON.stringify(is), JSON.stringify(should)];
  return seen === wanted ? [] : [`${what}: ${seen} instead of ${wanted}`];
}

import {BoardRefused, type NewBoardReview} from '../board';
import {type PlaybooksCalls, PlaybooksFailed, PlaybooksForbidden} from './calls';
import {isUnclear} from './errors';
import {keyOf, summaryWithKey} from './run_key';
import {listRuns} from './run_listing';
import {DueStep, OwnerStep, ParticipantsStep} from './run_steps';
import type {Run} from './schemas';
import type {Step} from './step';

/**
 * The run of a review: the one that an earlier try has made, else a new one.
 * @param calls in the name of the person who starts it
 * @throws BoardRefused when they may not, and what Playbooks' calls throw
 */
export async function startedRun(calls: PlaybooksCalls, input: NewBoardReview): Promise<Run> {
  return (await earlierRun(calls, input)) ?? (await newRun(calls, input));
}

/** What makes a run the review that was asked for; each of it holds already on a run that is complete. */
export function completingSteps(input: NewBoardReview, botUserId: string): Step[] {
  return [
    // With the DRI: a start that Playbooks breaks off has a run already, and its owner is no participant yet.
    new ParticipantsStep([botUserId, input.driId, ...input.participants]),
    // A playbook may name an owner of its own.
    new OwnerStep(input.driId),
  ];
}

/** Apart from the others: due dates are a matter of the licence. */
export function dueSteps({dueAt, dueItems}: NewBoardReview): Step[] {
  return dueAt === 0 ? [] : [...new Set(dueItems)].map((title) => new DueStep(title, dueAt));
}

async function earlierRun(calls: PlaybooksCalls, {channelId, key}: NewBoardReview): Promise<Run | null> {
  const {runs} = await listRuns(calls, {channelId, inProgress: true});
  return runs.find(({summary}) => keyOf(summary) === key) ?? null;
}

async function newRun(calls: PlaybooksCalls, input: NewBoardReview): Promise<Run> {
  try {
    return await calls.startRun({
      name: input.title,
      ownerId: input.driId,
      teamId: input.mattermostTeamId,
      channelId: input.channelId,
      playbookId: input.source,
      summary: summaryWithKey(input.summary, input.key),
    });
  } catch (error) {
    // The answer may be all that was lost.
    const made = isUnclear(error) ? await earlierRun(calls, input) : null;
    if (made !== null) {
      return made;
    }
    if (error instanceof PlaybooksFailed && (await isGone(calls, input.source))) {
      throw new BoardRefused(`playbook ${input.source} is archived or gone`, 'playbook-gone');
    }
    throw error;
  }
}

async function isGone(calls: PlaybooksCalls, playbookId: string): Promise<boolean> {
  try {
    return (await calls.playbook(playbookId)).delete_at > 0;
  } catch (error) {
    if (error instanceof PlaybooksForbidden) {
      return true;
    }
    throw error;
  }
}

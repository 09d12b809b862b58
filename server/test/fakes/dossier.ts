import type {DossierActions} from '../../src/actions/dossier_actions';
import type {Outcome} from '../../src/actions/types';
import type {Gap} from '../../src/review/dossier';
import type {FakeActions} from './actions';
import {sampleReport, sampleTime} from './sample_review';

export function sampleGap(change: Partial<Gap> = {}): Gap {
  return {
    id: 'G1',
    itemId: '',
    title: '',
    text: 'no alert on the queue',
    severity: 'high',
    ownerId: '',
    dueAt: 0,
    ticket: '',
    rank: 1,
    state: 'open',
    accepted: null,
    done: null,
    by: 'dave',
    at: sampleTime,
    ...change,
  };
}

/** Notes what it is asked to do beside the calls of the other actions, and answers their outcome. */
export function fakeDossier(actions: FakeActions): DossierActions {
  const recorded =
    <T extends object>(name: string, extra: T) =>
    (...args: unknown[]): Promise<Outcome & T> => {
      actions.calls.push([name, ...args]);
      if (actions.failure !== null) return Promise.reject(actions.failure);
      return Promise.resolve({...actions.outcome, report: sampleReport(actions.outcome), ...extra});
    };
  return {
    answer: recorded('answer', {}),
    notApplicable: recorded('notApplicable', {}),
    withdrawAnswer: recorded('withdrawAnswer', {}),
    answerThread: recorded('answerThread', {postId: 'thread1'}),
    openGap: recorded('openGap', {gap: sampleGap()}),
    changeGap: recorded('changeGap', {gap: sampleGap()}),
    setTier: recorded('setTier', {}),
    setFact: recorded('setFact', {}),
    templateOf: () => Promise.resolve(null),
    hintsOf: () => Promise.resolve(new Map()),
  };
}

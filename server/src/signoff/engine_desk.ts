import type {JobQueue} from '../store/jobs';
import type {Locks} from '../store/lock';
import {Acknowledgements} from './acknowledgements';
import {Caretaker} from './caretaker';
import {CommentSigns} from './comment_signs';
import {Desk, type WakePayload} from './desk';
import type {EngineOptions} from './engine_options';
import type {Names} from './names';
import {Reconciler} from './reconcile';
import {ElsewhereEnded} from './reconcile_ending';
import {PutBack} from './reconcile_erased';
import type {ReviewRows} from './review_rows';
import type {Reviews} from './reviews';
import {Verifier} from './verify';
import type {Work} from './work';

/** What the desk is connected with besides the engine's own options. */
export interface DeskParts {
  reviews: Reviews;
  rows: ReviewRows;
  names: Names;
  locks: Locks;
  wakes: JobQueue<WakePayload>;
}

/** The desk, with what comes before a change (what others did is taken in) and what follows from one. */
export function deskOf(
  options: EngineOptions,
  {reviews, rows, names, locks, wakes}: DeskParts,
): {desk: Desk; caretaker: Caretaker; verifier: Verifier} {
  const {api, announcer, clock, log, botUserId, teams, membership, admins, boards, records} = options;
  const verifier = new Verifier({posts: api, announcer, names, botUserId});
  const policy = (): ReturnType<EngineOptions['policy']> => options.policy();
  const acknowledgements = new Acknowledgements({reactions: api, botUserId, log});
  const signs = new CommentSigns({posts: api, reactions: api, announcer, names, botUserId, log});
  const followUps = async (work: Work): Promise<void> => {
    await options.followUps?.(work);
    await signs.bring(work);
  };
  const kept = {
    reviews,
    rows,
    verifier,
    acknowledgements,
    announcer,
    names,
    clock,
    wakes,
    policy,
    records,
    followUps,
  };
  const caretaker = new Caretaker(
    options.reviewers === undefined ? kept : {...kept, reviewers: options.reviewers},
  );
  const said = {announcer, names};
  const reconciler = new Reconciler({
    ...said,
    membership,
    ending: new ElsewhereEnded({...said, verifier}),
    erased: new PutBack({...said, log}),
  });
  const desk = new Desk(
    {
      reviews,
      boards,
      teams,
      membership,
      admins,
      botUserId,
      announcer,
      locks,
      clock,
      wakes,
      onLeftForLater: (review, {message}) => {
        log.error('what follows from a change is left for later', {review, reason: message});
      },
      onChanged: (review) => options.onChanged?.(review),
    },
    (work) => caretaker.settle(work),
    (work) => reconciler.run(work),
  );
  return {desk, caretaker, verifier};
}

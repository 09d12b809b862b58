import type {AwaitedHandover} from '../../src/actions/handover';
import type {Scored} from '../../src/actions/scores';
import type {CourseUseCases} from '../../src/commands/course';
import type {ReviewComment} from '../../src/review/dossier';
import {sampleOutcome, sampleView} from './sample_review';

/** What people do with what accompanies a review, noted down, and answered as the test says. */
export function fakeCourse() {
  const calls: unknown[][] = [];
  const state: {comments: ReviewComment[]; awaited: AwaitedHandover[]; scored: Scored} = {
    comments: [],
    awaited: [],
    scored: {
      reported: sampleOutcome(),
      score: {share: 1, scored: 0, total: 0, sections: [], unscored: [], complete: false},
      calledFor: [],
    },
  };
  const comment: ReviewComment = {
    id: 'C1',
    postId: 'post1',
    authorId: 'bob',
    words: 'The *restore* was never timed',
    by: 'alice',
    at: 0,
    addressed: null,
  };
  const noted =
    <T>(name: string, answer: () => T) =>
    (...args: unknown[]): Promise<T> => {
      calls.push([name, ...args]);
      return Promise.resolve(answer());
    };
  const marked = () => ({outcome: sampleOutcome(), comment, isNew: true});
  const useCases: CourseUseCases = {
    comments: {
      mark: noted('mark', marked),
      write: noted('write', marked),
      address: noted('address', sampleOutcome),
      reopen: noted('reopen', sampleOutcome),
      list: noted('comments', () => ({
        review: sampleView().review,
        comments: state.comments,
        open: state.comments.filter(({addressed}) => addressed === null).length,
        total: state.comments.length,
      })),
    },
    scores: {
      give: noted('score', sampleOutcome),
      show: noted('scores', () => state.scored),
    },
    carryOn: {carryOn: noted('carry on', sampleOutcome)},
    acceptance: {accept: noted('accept', sampleOutcome)},
    handover: {
      accept: noted('accept handover', sampleOutcome),
      show: noted('handover', sampleOutcome),
      awaitedOf: () => Promise.resolve(state.awaited),
    },
  };
  return {useCases, calls, state, comment};
}

import type {AwaitedHandover} from '../../src/actions/handover';
import type {Scored} from '../../src/actions/scores';
import type {CourseUseCases} from '../../src/commands/course';
import type {RegisteredVersion} from '../../src/templates/frameworks';
import type {ReviewComment} from '../../src/review/dossier';
import type {FrameworkUseCases} from '../../src/commands/framework';
import {Refusal} from '../../src/review/refusal';
import {sampleOutcome, sampleView} from './sample_review';

/** What people do with what accompanies a review, noted down, and answered as the test says. */
export function fakeCourse() {
  const calls: unknown[][] = [];
  const state: {
    comments: ReviewComment[];
    awaited: AwaitedHandover[];
    scored: Scored;
    frameworks: RegisteredVersion[];
  } = {
    comments: [],
    awaited: [],
    frameworks: [],
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
  const frameworks: FrameworkUseCases = {
    list: () => Promise.resolve(state.frameworks),
    show: noted('show framework', () => {
      const [first] = state.frameworks;
      if (first === undefined) throw new Refusal('framework.unknown', {value: 'x', count: 0, known: ''});
      return first;
    }),
    set: noted('set framework', () => []),
    meets: noted('framework meets', () => []),
    drop: noted('drop from framework', () => []),
    remove: noted('remove framework', () => []),
    use: noted('use framework', sampleOutcome),
  };
  const useCases: CourseUseCases = {
    frameworks: () => Promise.resolve(frameworks),
    lessons: {add: noted('lesson', sampleOutcome)},
    consult: {consult: noted('consult', sampleOutcome)},
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

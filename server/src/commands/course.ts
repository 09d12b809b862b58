import type {Handover} from '../actions/handover';
import type {Renderings} from '../posts/renderings';
import type {Command} from './command';
import {accept, handover, type HandoverCommandsOptions} from './handover';
import {carryOn, score, type ScoreCommandsOptions} from './score';
import {addressed, comment, comments, type CommentCommandsOptions} from './comments';

export interface CourseCommandsOptions {
  course: CourseUseCases;
  renderings: Renderings;
}

/** What the commands of a review's course need. */
export interface CourseUseCases {
  comments: CommentCommandsOptions['comments'];
  scores: ScoreCommandsOptions['scores'];
  carryOn: ScoreCommandsOptions['carryOn'];
  acceptance: HandoverCommandsOptions['acceptance'];
  handover: HandoverCommandsOptions['handover'] & Pick<Handover, 'awaitedOf'>;
}

/** The commands about what accompanies a review. */
export function courseCommands({course, renderings}: CourseCommandsOptions): Command[] {
  const shown = {...course, renderings};
  return [
    score(shown),
    carryOn(shown),
    comment(shown),
    comments(shown),
    addressed(shown),
    accept(shown),
    handover(shown),
  ];
}

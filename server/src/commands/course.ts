import type {Renderings} from '../posts/renderings';
import type {Command} from './command';
import {addressed, comment, comments, type CommentCommandsOptions} from './comments';

export interface CourseCommandsOptions {
  course: CourseUseCases;
  renderings: Renderings;
}

/** What the commands of a review's course need. */
export interface CourseUseCases {
  comments: CommentCommandsOptions['comments'];
}

/** The commands about what accompanies a review. */
export function courseCommands({course, renderings}: CourseCommandsOptions): Command[] {
  const shown = {comments: course.comments, renderings};
  return [comment(shown), comments(shown), addressed(shown)];
}

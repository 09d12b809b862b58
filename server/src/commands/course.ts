import type {Handover} from '../actions/handover';
import type {Renderings} from '../posts/renderings';
import type {Actions} from '../actions/types';
import type {FileMessages} from '../posts/file_messages';
import type {Command} from './command';
import {consult, type ConsultCommandOptions} from './consult';
import {lesson, lessons, type LessonCommandsOptions} from './lessons';
import {accept, handover, type HandoverCommandsOptions} from './handover';
import {carryOn, score, type ScoreCommandsOptions} from './score';
import {framework, type FrameworkUseCases} from './framework';
import {addressed, comment, comments, type CommentCommandsOptions} from './comments';

export interface CourseCommandsOptions {
  actions: Pick<Actions, 'status'>;
  course: CourseUseCases;
  about: {files: Pick<FileMessages, 'send'>};
  renderings: Renderings;
}

/** What the commands of a review's course need. */
export interface CourseUseCases {
  comments: CommentCommandsOptions['comments'];
  scores: ScoreCommandsOptions['scores'];
  carryOn: ScoreCommandsOptions['carryOn'];
  acceptance: HandoverCommandsOptions['acceptance'];
  handover: HandoverCommandsOptions['handover'] & Pick<Handover, 'awaitedOf'>;
  frameworks(): Promise<FrameworkUseCases>;
  lessons: LessonCommandsOptions['lessons'];
  consult: ConsultCommandOptions['consult'];
}

/** The commands about what accompanies a review. */
export function courseCommands({actions, course, about, renderings}: CourseCommandsOptions): Command[] {
  const shown = {...course, renderings};
  return [
    score(shown),
    carryOn(shown),
    comment(shown),
    comments(shown),
    addressed(shown),
    accept(shown),
    handover(shown),
    framework(() => course.frameworks()),
    lesson(course),
    lessons({actions, lessons: course.lessons, files: about.files, renderings}),
    consult(course),
  ];
}

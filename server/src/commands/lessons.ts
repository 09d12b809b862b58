import type {Lessons} from '../actions/lessons';
import type {Actions} from '../actions/types';
import type {FileMessages} from '../posts/file_messages';
import type {Renderings} from '../posts/renderings';
import {lessonsOf} from '../review/lessons';
import {Refusal} from '../review/refusal';
import {answer, typed, type Command} from './command';
import {reviewHead} from './review_head';

export interface LessonCommandsOptions {
  actions: Pick<Actions, 'status'>;
  lessons: Pick<Lessons, 'add'>;
  files: Pick<FileMessages, 'send'>;
  renderings: Pick<Renderings, 'of'>;
}

const usages = {lesson: 'lesson <text> [PRR-12]', lessons: 'lessons [export] [PRR-12]'} as const;

/** `/prr lesson Time the restore before the review starts`. */
export function lesson({lessons}: Pick<LessonCommandsOptions, 'lessons'>): Command {
  return {
    name: 'lesson',
    usage: usages.lesson,
    suggestions: [{kind: 'text', hint: 'text'}],
    run: async (call) => {
      const before = call.words.takeReviewKey();
      const review = before === '' ? call.words.takeLastReviewKey() : before;
      const text = call.words.takeRest().trim();
      if (text === '') throw new Refusal('commands.missing-lesson', {usage: typed(usages.lesson)});
      const outcome = await lessons.add(call.actor, review, text);
      const params = {key: outcome.review.key, title: outcome.content.title};
      return answer(call, {key: 'commands.review-head-plain', params}, outcome.notes);
    },
  };
}

/** `/prr lessons`, `/prr lessons export`: for the production guide. */
export function lessons({actions, files, renderings}: LessonCommandsOptions): Command {
  return {
    name: 'lessons',
    usage: usages.lessons,
    suggestions: [{kind: 'list', items: ['export']}],
    run: async ({actor, words, locale}) => {
      const wanted = words.peek().toLowerCase() === 'export' && words.take() !== undefined;
      const key = words.takeReviewKey();
      words.end(typed(usages.lessons));
      const found = await actions.status(actor, key);
      const [rendering, text] = await Promise.all([
        renderings.of(found, locale),
        import('../posts/lessons_text'),
      ]);
      const {review} = found;
      const count = lessonsOf(review).length;
      if (!wanted || count === 0) {
        return [reviewHead(found, rendering), text.lessonLines(found, rendering)].join('\n');
      }
      const file = {name: `${review.key}-lessons.md`, text: text.lessonsFile(found, rendering)};
      const params = {key: review.key, count};
      await files.send(actor.userId, file, [{key: 'lesson.file', params}]);
      return rendering.t('lesson.file-sent', params);
    },
  };
}

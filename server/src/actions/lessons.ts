import {lessonsOf, withLesson} from '../review/lessons';
import {assertMay} from '../review/may';
import type {Changes} from './changes';
import type {Actor, Outcome, ReviewName} from './types';

/** What people have learned from a review, for the production guide. */
export class Lessons {
  constructor(private readonly options: {changes: Changes}) {}

  /** Adds a lesson, also after the review has ended. @throws Refusal `rights.lesson`, `lesson.too-long`, `lesson.too-many` */
  async add(actor: Actor, name: ReviewName, text: string): Promise<Outcome> {
    return this.options.changes.of(actor, name, 'any', async ({work, roles}) => {
      assertMay('lesson', roles);
      const before = work.review;
      const next = withLesson(before, text, {by: actor.userId, at: work.now()});
      if (next === before) return [{key: 'lesson.already', params: {}}];
      await work.save(next);
      const params = {number: lessonsOf(next).length};
      return [
        {key: 'lesson.added', params},
        ...(next.status === 'open' ? [] : [{key: 'lesson.after-end', params}]),
      ];
    });
  }
}

import type {Message} from '../posts/announcer';
import {withAnswer} from '../review/answers';
import type {Answer} from '../review/dossier';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import {MAX_SCORE, readScore, type Score, scoreOf} from '../review/score';
import type {Review} from '../review/types';
import type {Desk} from '../signoff/desk';
import type {TemplateLibrary} from '../templates/library';
import {answerTo, askingItem} from './answers';
import type {CalledFor} from './called_for';
import {type Change, type Changes, plainly} from './changes';
import type {Doorman} from './doorman';
import type {DossierActions} from './dossier_actions';
import type {Actor, ItemName, Outcome, Reported, ReviewName} from './types';

export interface ScoresOptions {
  changes: Changes;
  doorman: Doorman;
  desk: Desk;
  templates: Pick<TemplateLibrary, 'ofReview'>;
  calledFor: CalledFor;
  answer: DossierActions['answer'];
}

/** How a self-assessment stands, and what it calls for. */
export interface Scored {
  reported: Reported;
  score: Score;
  calledFor: Message[];
}

/** Scores that a team gives itself. */
export class Scores {
  constructor(private readonly options: ScoresOptions) {}

  /**
   * Scores an item, and answers it where something is said too. What was said before stays otherwise.
   * @param value from 0 to 3, as it was typed
   * @throws Refusal `rights.score`, `score.not-scored`, `score.unreadable`, `score.skipped`; and as answering does
   */
  async give(actor: Actor, name: ReviewName, item: ItemName, value: string, text: string): Promise<Outcome> {
    const outcome = await this.options.changes.ofOpen(actor, name, async (change) => {
      assertMay('score', change.roles);
      await this.assertScored(change.work.review);
      const score = readScore(value);
      if (score === null) throw new Refusal('score.unreadable', {value, most: MAX_SCORE});
      await put(change, item, score);
      return [];
    });
    if (text.trim() === '') return outcome;
    const answered = await this.options.answer(actor, outcome.review.key, item, {text});
    return {...answered, notes: [...outcome.notes, ...answered.notes]};
  }

  /** @throws Refusal `score.not-scored` */
  async show(actor: Actor, name: ReviewName): Promise<Scored> {
    const {doorman, desk, calledFor} = this.options;
    const review = await doorman.resolve(actor, name, 'any');
    await this.assertScored(review);
    const reported = await plainly(() => desk.look(review));
    return {
      reported,
      score: scoreOf(reported.review, reported.report),
      calledFor: await calledFor.of(reported, true),
    };
  }

  private async assertScored(review: Review): Promise<void> {
    if ((await this.options.templates.ofReview(review))?.scored === true) return;
    throw new Refusal('score.not-scored', {review: review.key, template: review.template.title});
  }
}

/** @throws Refusal `score.skipped` */
async function put(change: Change, name: ItemName, score: number): Promise<void> {
  const {actor, work} = change;
  const item = askingItem(change, name);
  const {number} = item;
  const {id: itemId, title, state} = item.item;
  if (state === 'skipped') throw new Refusal('score.skipped', {number, item: title});
  const before = answerTo(change, item);
  if (before?.kind === 'answered' && before.score === score) return;
  const at = work.now();
  const fresh = {itemId, title, text: '', evidence: [], postId: ''};
  const kept: Answer =
    before?.kind === 'answered' ? before : {...fresh, kind: 'answered', by: actor.userId, at};
  const {timeline} = work.review;
  const next = withAnswer(work.review, item, {...kept, itemId, title, score}, before);
  const details = {item: title, number: String(number), kind: 'scored', score: String(score)};
  // Who has scored it is not always who has answered it.
  await work.save({...next, timeline: [...timeline, {at, by: actor.userId, kind: 'answered', details}]});
}

import type {CarryOn} from '../actions/carry_on';
import type {Scores, Scored} from '../actions/scores';
import {itemNumbers} from '../posts/item_numbers';
import {plain} from '../posts/markdown';
import type {Rendering} from '../posts/rendering';
import type {Renderings} from '../posts/renderings';
import {plainParams} from '../posts/words';
import {findItem} from '../review/find_item';
import {Refusal} from '../review/refusal';
import {percent} from '../review/score';
import {answer, typed, type Command} from './command';
import {itemText} from './item_text';

export interface ScoreCommandsOptions {
  scores: Pick<Scores, 'give' | 'show'>;
  carryOn: Pick<CarryOn, 'carryOn'>;
  renderings: Pick<Renderings, 'of'>;
}

const usages = {
  score: 'score [<number or "text"> [PRR-12] <0-3> [text with links]]',
  carryOn: 'carry-on [PRR-12] [template]',
} as const;

/** `/prr score` shows the score, `/prr score 12 2 see https://…` gives one. */
export function score({scores, renderings}: ScoreCommandsOptions): Command {
  return {
    name: 'score',
    usage: usages.score,
    suggestions: [
      {kind: 'fetch', fetch: 'items', required: false},
      {kind: 'text', hint: '0-3 [text with links]'},
    ],
    verbatim: true,
    run: async (call) => {
      const {actor, locale} = call;
      const shown = /^\s*(prr-\d{1,9})?\s*$/iu.exec(call.text);
      if (shown !== null) {
        const found = await scores.show(actor, (shown[1] ?? '').toUpperCase());
        return standing(found, await renderings.of(found.reported, locale)).join('\n');
      }
      const {item, review, text} = itemText(call.text);
      const [, value = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/u.exec(text) ?? [];
      if (value === '') throw new Refusal('commands.missing-score', {usage: typed(usages.score)});
      const outcome = await scores.give(actor, review, item, value, rest);
      const {number, item: found} = findItem(outcome.report, item);
      const params = {key: outcome.review.key, number, item: found.title, value: Number(value)};
      return answer(call, {key: 'score.given', params}, outcome.notes);
    },
  };
}

function standing({reported, score: found, calledFor}: Scored, {t}: Rendering): string[] {
  const {review, content} = reported;
  const params = {percent: percent(found), scored: found.scored, total: found.total};
  const {unscored} = found;
  return [
    t('score.head', {...params, key: review.key, title: plain(content.title)}),
    ...found.sections.map((section) =>
      t('score.section', {
        section: plain(section.title),
        percent: percent(section),
        scored: section.scored,
        total: section.total,
      }),
    ),
    ...(unscored.length === 0
      ? []
      : [t('score.unscored', {count: unscored.length, numbers: itemNumbers(unscored)})]),
    ...calledFor.map((each) => t(each.key, plainParams(each.params))),
    ...(calledFor.length === 0 ? [] : [t('score.carry-on', {key: review.key})]),
  ];
}

/** `/prr carry-on`, `/prr carry-on PRR-12 mattermost-prr`. */
export function carryOn({carryOn: useCase}: ScoreCommandsOptions): Command {
  return {
    name: 'carry-on',
    usage: usages.carryOn,
    suggestions: [{kind: 'fetch', fetch: 'templates', required: false}],
    run: async (call) => {
      const {words, actor} = call;
      const before = words.takeReviewKey();
      const template = words.take() ?? '';
      const review = before === '' ? words.takeReviewKey() : before;
      words.end(typed(usages.carryOn));
      const outcome = await useCase.carryOn(actor, review, template);
      const {key, template: from, dossier} = outcome.review;
      const count = dossier?.answers.length ?? 0;
      const params = {key, title: outcome.content.title, template: from.title, count};
      return answer(call, {key: 'carry-on.done', params}, outcome.notes);
    },
  };
}

import type {Acceptance} from '../actions/acceptance';
import type {AwaitedHandover, Handover} from '../actions/handover';
import type {Reported} from '../actions/types';
import {acceptedLine} from '../posts/course_lines';
import {datedItemLine, teamNames} from '../posts/item_line';
import {plain, shorten} from '../posts/markdown';
import type {Rendering} from '../posts/rendering';
import type {Renderings} from '../posts/renderings';
import {followUps, handoverSteps} from '../review/course';
import {dossierOf} from '../review/dossier';
import {answer, typed, type Command} from './command';

export interface HandoverCommandsOptions {
  acceptance: Pick<Acceptance, 'accept'>;
  handover: Pick<Handover, 'accept' | 'show'>;
  renderings: Pick<Renderings, 'of'>;
}

const usages = {
  accept: 'accept [PRR-12] [note]',
  handover: 'handover [PRR-12]',
  handoverAccept: 'handover accept [PRR-12] [note]',
} as const;

const LONGEST = 16_000;

/** `/prr accept`, `/prr accept PRR-12 from 1 December on`. */
export function accept({acceptance}: HandoverCommandsOptions): Command {
  return {
    name: 'accept',
    usage: usages.accept,
    suggestions: [{kind: 'text', hint: '[note]'}],
    run: async (call) => {
      const review = call.words.takeReviewKey();
      const outcome = await acceptance.accept(call.actor, review, call.words.takeRest());
      const params = {key: outcome.review.key, title: outcome.content.title};
      return answer(call, {key: 'accept.done', params}, outcome.notes);
    },
  };
}

/** `/prr handover` shows how it stands, `/prr handover accept <note>` takes the service over. */
export function handover({handover: useCases, renderings}: HandoverCommandsOptions): Command {
  return {
    name: 'handover',
    usage: usages.handover,
    suggestions: [],
    subcommands: [
      {name: 'accept', usage: usages.handoverAccept, suggestions: [{kind: 'text', hint: '[note]'}]},
    ],
    run: async (call) => {
      const {words, actor, locale} = call;
      if (words.peek().toLowerCase() === 'accept') {
        words.take();
        const review = words.takeReviewKey();
        const outcome = await useCases.accept(actor, review, words.takeRest());
        const params = {key: outcome.review.key, title: outcome.content.title};
        return outcome.notes.length > 0
          ? answer(call, {key: 'handover.nothing-done', params}, outcome.notes)
          : answer(call, {key: 'handover.done', params});
      }
      const review = words.takeReviewKey();
      words.end(typed(usages.handover));
      const found = await useCases.show(actor, review);
      return shorten(standing(found, await renderings.of(found, locale)).join('\n'), LONGEST);
    },
  };
}

function standing(found: Reported, rendering: Rendering): string[] {
  const {review, content, report} = found;
  const {t} = rendering;
  const {acceptance, handover: taken} = dossierOf(review);
  const teams = teamNames(report);
  const steps = handoverSteps(review, report);
  const {gaps} = followUps(review, report);
  return [
    t('commands.review-head-plain', {key: review.key, title: plain(content.title)}),
    ...(acceptance === null
      ? [t('handover.nobody-answers')]
      : [acceptedLine('card.acceptance', acceptance, rendering)]),
    ...(taken === null ? [] : [acceptedLine('card.handed-over', taken, rendering)]),
    ...(taken === null && steps.length > 0 ? [t('handover.awaited')] : []),
    ...(steps.length === 0
      ? [t('handover.no-steps')]
      : steps.map((step) => datedItemLine(step, teams, rendering))),
    ...(gaps.length === 0
      ? []
      : [t('handover.gaps', {count: gaps.length, ids: gaps.map(({id}) => id).join(', ')})]),
  ];
}

/** What of closed reviews waits for their handover, for `/prr pending`. */
export function awaitedLines(awaited: readonly AwaitedHandover[], {t, permalink}: Rendering): string[] {
  return awaited.flatMap(({review, steps, gaps}) => {
    const link = permalink(review.cardPostId);
    const params = {key: review.key, title: plain(review.title), link};
    return [
      t(link === '' ? 'commands.review-head-plain' : 'commands.review-head', params),
      t('handover.pending', {
        key: review.key,
        count: steps.length,
        steps: steps.join(', '),
        gapCount: gaps.length,
        gaps: gaps.join(', '),
      }),
    ];
  });
}

import type {Actions, Reported} from '../actions/types';
import {summaryLines} from '../posts/card';
import {datedItemLine, teamNames} from '../posts/item_line';
import {plain, shorten} from '../posts/markdown';
import {plainParams} from '../posts/words';
import {answersOn} from '../review/answers';
import type {Rendering} from '../posts/rendering';
import type {Renderings} from '../posts/renderings';
import {typed, type Command} from './command';
import {reviewHead} from './review_head';

export interface StatusOptions {
  actions: Pick<Actions, 'status'>;
  renderings: Pick<Renderings, 'of'>;
}

/** Longer answers are not read, and the server has a limit for posts. */
const longestAnswer = 16_000;

/** That its template has a newer version than the one that it keeps. */
function newerLines({review: {template}, newerTemplate: newer = ''}: Reported, {t}: Rendering): string[] {
  const params = {template: plain(template.title), version: template.version, newer};
  return newer === '' ? [] : [t('commands.newer-template', params)];
}

/** `/prr status`: how the review stands, as its card says it. */
export function status({actions, renderings}: StatusOptions): Command {
  const usage = 'status [PRR-12]';
  return {
    name: 'status',
    usage,
    suggestions: [{kind: 'fetch', fetch: 'reviews', required: false}],
    run: async ({actor, words, locale}) => {
      const key = words.takeReviewKey();
      words.end(typed(usage));
      const found = await actions.status(actor, key);
      const rendering = await renderings.of(found, locale);
      const lines = [reviewHead(found, rendering), ...summaryLines(found, found.report, rendering)];
      const called = (found.calledFor ?? []).map(({key, params}) => rendering.t(key, plainParams(params)));
      return [...lines, ...called, ...newerLines(found, rendering)].join('\n');
    },
  };
}

/** `/prr items`, `/prr items open`: every item with its number. */
export function items({actions, renderings}: StatusOptions): Command {
  const usage = 'items [open] [PRR-12]';
  return {
    name: 'items',
    usage,
    suggestions: [{kind: 'list', items: ['open']}],
    run: async ({actor, words, locale}) => {
      const key = words.takeLastReviewKey();
      const onlyOpen = words.takeAll((word) => word.toLowerCase() === 'open').length > 0;
      words.end(typed(usage));
      const found = await actions.status(actor, key);
      const rendering = await renderings.of(found, locale);
      const teams = teamNames(found.report);
      const {of: answered} = answersOn(found.review, found.report.items);
      const sections = found.content.sections.map(({id, title}) => {
        const lines = found.report.items
          .filter(({sectionId, item}) => sectionId === id && (!onlyOpen || item.state === 'open'))
          .map(
            (item) => `${datedItemLine(item, teams, rendering)}${answered.has(item.item.id) ? ' 📎' : ''}`,
          );
        return lines.length === 0 ? [] : [`**${plain(title)}**`, ...lines];
      });
      const lines = sections.flat();
      const none = rendering.t(onlyOpen ? 'commands.items-none-open' : 'commands.items-none');
      return shorten(
        [reviewHead(found, rendering), ...(lines.length === 0 ? [none] : lines)].join('\n'),
        longestAnswer,
      );
    },
  };
}

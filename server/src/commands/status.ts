import type {Actions} from '../actions/types';
import {summaryLines} from '../posts/card';
import {datedItemLine, teamNames} from '../posts/item_line';
import {plain, shorten} from '../posts/markdown';
import type {Rendering} from '../posts/rendering';
import type {Renderings} from '../posts/renderings';
import type {Reported} from '../actions/types';
import {typed, type Command} from './command';

export interface StatusOptions {
  actions: Pick<Actions, 'status'>;
  renderings: Pick<Renderings, 'of'>;
}

/** Longer answers are not read, and the server has a limit for posts. */
const longestAnswer = 16_000;

/** The review's key and title, leading to its card. */
function head({review, content}: Reported, {t, permalink}: Rendering): string {
  const params = {key: review.key, title: plain(content.title), link: permalink(review.cardPostId)};
  return t(params.link === '' ? 'commands.review-head-plain' : 'commands.review-head', params);
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
      return [head(found, rendering), ...summaryLines(found, found.report, rendering)].join('\n');
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
      const sections = found.content.sections.map(({id, title}) => {
        const lines = found.report.items
          .filter(({sectionId, item}) => sectionId === id && (!onlyOpen || item.state === 'open'))
          .map((item) => datedItemLine(item, teams, rendering));
        return lines.length === 0 ? [] : [`**${plain(title)}**`, ...lines];
      });
      const lines = sections.flat();
      const none = rendering.t(onlyOpen ? 'commands.items-none-open' : 'commands.items-none');
      return shorten(
        [head(found, rendering), ...(lines.length === 0 ? [none] : lines)].join('\n'),
        longestAnswer,
      );
    },
  };
}

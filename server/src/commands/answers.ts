import type {DossierActions} from '../actions/dossier_actions';
import type {Actions} from '../actions/types';
import {shorten} from '../posts/markdown';
import type {Renderings} from '../posts/renderings';
import {findItem} from '../review/find_item';
import {normaliseName} from '../review/names';
import {Refusal} from '../review/refusal';
import type {ItemReport} from '../review/report';
import type {Reported} from '../actions/types';
import {typed, type Command} from './command';
import {reviewHead} from './review_head';

/** The server has a limit for posts. */
const longestAnswer = 16_000;

export interface AnswersOptions {
  actions: Pick<Actions, 'status'>;
  dossier: Pick<DossierActions, 'hintsOf'>;
  renderings: Pick<Renderings, 'of'>;
}

/** `/prr answers`, `/prr answers open`, `/prr answers SRE`, `/prr answers 12 --page 2`: what was said to which item. */
export function answers({actions, dossier, renderings}: AnswersOptions): Command {
  const usage = 'answers [open|section|number or text] [--page 2] [PRR-12]';
  return {
    name: 'answers',
    usage,
    suggestions: [{kind: 'list', items: ['open']}],
    run: async ({actor, words, locale}) => {
      const page = Number(words.takeFlags({page: 'value'}).get('page') ?? '1');
      if (!Number.isInteger(page) || page < 1) {
        throw new Refusal('commands.unexpected', {value: String(page), usage: typed(usage)});
      }
      const key = words.takeLastReviewKey();
      const wanted = words.takeRest();
      const found = await actions.status(actor, key);
      const [rendering, hints, {answersText}] = await Promise.all([
        renderings.of(found, locale),
        dossier.hintsOf(found),
        import('../posts/answers_text'),
      ]);
      const shown = wantedItems(found, wanted);
      return shorten(
        [reviewHead(found, rendering), answersText(found, {...shown, hints, page}, rendering)].join('\n'),
        longestAnswer,
      );
    },
  };
}

/** `/prr item 12`: one item whole. */
export function item({actions, dossier, renderings}: AnswersOptions): Command {
  const usage = 'item <number or text> [PRR-12]';
  return {
    name: 'item',
    usage,
    suggestions: [{kind: 'fetch', fetch: 'items', required: true}],
    run: async ({actor, words, locale}) => {
      const key = words.takeLastReviewKey();
      const name = words.takeRest();
      if (name === '') throw new Refusal('commands.missing-item', {usage: typed(usage)});
      const found = await actions.status(actor, key);
      const wanted = findItem(found.report, name);
      const [rendering, hints, {itemText}] = await Promise.all([
        renderings.of(found, locale),
        dossier.hintsOf(found),
        import('../posts/item_text'),
      ]);
      return shorten(
        [reviewHead(found, rendering), itemText(found, wanted, hints.get(wanted.item.id), rendering)].join(
          '\n',
        ),
        longestAnswer,
      );
    },
  };
}

/** The items that somebody wants to see, and whether also the answers to items that are gone. */
function wantedItems(
  {report}: Reported,
  wanted: string,
): {items: ItemReport[]; only: 'all' | 'open' | 'some'} {
  const name = normaliseName(wanted);
  if (name === '' || name === 'all') return {items: report.items, only: 'all'};
  if (name === 'open') return {items: report.items, only: 'open'};
  const section = report.items.filter(({sectionTitle}) => normaliseName(sectionTitle) === name);
  return {items: section.length > 0 ? section : [findItem(report, wanted)], only: 'some'};
}

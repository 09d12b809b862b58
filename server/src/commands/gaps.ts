import type {DossierActions} from '../actions/dossier_actions';
import type {Actions} from '../actions/types';
import type {FileMessages} from '../posts/file_messages';
import type {Renderings} from '../posts/renderings';
import {dossierOf} from '../review/dossier';
import {openGaps, ranked} from '../review/gaps';
import {Refusal} from '../review/refusal';
import {typed, type Command} from './command';
import {reviewHead} from './review_head';

export interface GapsOptions {
  actions: Pick<Actions, 'status'>;
  dossier: Pick<DossierActions, 'hintsOf'>;
  renderings: Pick<Renderings, 'of'>;
  files: Pick<FileMessages, 'send'>;
}

const wants = ['open', 'all', 'csv', 'tickets'] as const;

/** `/prr gaps`, `/prr gaps all`, `/prr gaps csv`, `/prr gaps tickets`: the improvements that the review has found. */
export function gaps({actions, dossier, renderings, files}: GapsOptions): Command {
  const usage = 'gaps [open|all|csv|tickets] [--page 2] [PRR-12]';
  return {
    name: 'gaps',
    usage,
    suggestions: [{kind: 'list', items: wants}],
    run: async ({actor, words, locale}) => {
      const page = Number(words.takeFlags({page: 'value'}).get('page') ?? '1');
      const key = words.takeLastReviewKey();
      const given = words.take() ?? 'open';
      const want = wants.find((each) => each === given.toLowerCase());
      words.end(typed(usage));
      if (want === undefined || !Number.isInteger(page) || page < 1) {
        throw new Refusal('commands.unexpected', {
          value: want === undefined ? given : String(page),
          usage: typed(usage),
        });
      }
      const found = await actions.status(actor, key);
      const rendering = await renderings.of(found, locale);
      const {review} = found;
      const all = ranked(dossierOf(review).gaps);
      const open = openGaps(dossierOf(review), rendering.now);
      const text = await import('../posts/gaps_text');
      const params = {key: review.key, count: want === 'csv' ? all.length : open.length};
      const file = async (name: string, content: string): Promise<string> => {
        await files.send(actor.userId, {name: `${review.key}-${name}`, text: content}, [
          {key: 'gap.file', params},
        ]);
        return rendering.t('gap.file-sent', params);
      };
      if (want === 'csv' && all.length > 0) {
        const {gapsCsv} = await import('../posts/gaps_csv');
        return file('gaps.csv', gapsCsv(found, all, rendering));
      }
      if (want === 'tickets' && open.length > 0) {
        const hints = await dossier.hintsOf(found);
        return file(
          'tickets.md',
          open.map((gap) => text.ticketOf(found, gap, hints, rendering)).join('\n\n---\n\n'),
        );
      }
      const shown = want === 'all' || want === 'csv' ? all : open;
      return [reviewHead(found, rendering), text.gapsText(found, shown, {want, page}, rendering)].join('\n');
    },
  };
}

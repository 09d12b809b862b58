import type {RecordQuery, RecordSearch} from '../actions/record_search';
import {plain} from '../posts/markdown';
import type {Rendering} from '../posts/rendering';
import type {Renderings} from '../posts/renderings';
import {Refusal} from '../review/refusal';
import type {ReviewRow} from '../review/review_row';
import {typed, type Command} from './command';

export interface SearchCommandOptions {
  searching: Pick<RecordSearch, 'search'>;
  renderings: Pick<Renderings, 'ofPeople'>;
}

const usage =
  'search [text] [--service=…] [--team=SRE] [--person=@alice] [--from=2026-01-01] [--to=…] [--status=closed]';
const statuses = ['closed', 'cancelled', 'all'] as const;

function statusOf(value: string): RecordQuery['status'] {
  const status = statuses.find((each) => each === value.toLowerCase());
  if (status === undefined) {
    throw new Refusal('search.status', {value, known: statuses.join(', ')});
  }
  return status;
}

function pageOf(value: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(value)) {
    throw new Refusal('commands.unexpected', {value, usage: typed(usage)});
  }
  return Number(value);
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function found(row: ReviewRow, {t, person, permalink}: Rendering): string {
  return t('search.line', {
    key: row.key,
    title: plain(row.title),
    link: permalink(row.cardPostId),
    status: row.status,
    day: day(row.endedAt),
    dri: person(row.driId),
    service: plain(row.service),
    hasService: String(row.service !== ''),
    template: plain(row.template.title),
    gaps: row.gaps.length,
    again: row.reReviewAt === 0 ? '' : day(row.reReviewAt),
    isDueAgain: String(row.reReviewAt > 0),
  });
}

/** `/prr search checkout --team=SRE --from=2026-01-01`. */
export function search({searching, renderings}: SearchCommandOptions): Command {
  return {
    name: 'search',
    usage,
    suggestions: [{kind: 'text', hint: 'text'}],
    run: async ({actor, words, locale}) => {
      const flags = words.takeFlags({
        service: 'value',
        team: 'value',
        person: 'value',
        from: 'value',
        to: 'value',
        status: 'value',
        page: 'value',
      });
      const flag = (name: string): string => flags.get(name)?.trim() ?? '';
      const page = pageOf(flags.get('page') ?? '1');
      const query = {
        text: words.takeRest(),
        service: flag('service'),
        team: flag('team'),
        person: flag('person'),
        from: flag('from'),
        to: flag('to'),
        status: statusOf(flags.get('status') ?? 'all'),
        page,
      };
      const {rows, more} = await searching.search(actor, query);
      const rendering = await renderings.ofPeople(
        rows.map(({driId}) => driId),
        locale,
        actor.mattermostTeamId,
      );
      const {t} = rendering;
      if (rows.length === 0) return t('search.none', {page});
      const lines = rows.map((row) => found(row, rendering));
      return [
        ...lines,
        ...(more || page > 1 ? [t('search.page', {page, more: String(more), next: page + 1})] : []),
      ].join('\n');
    },
  };
}

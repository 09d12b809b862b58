import type {Report, Reporting} from '../actions/reporting';
import type {FileMessages} from '../posts/file_messages';
import type {Renderings} from '../posts/renderings';
import {typed, type Call, type Command} from './command';

export interface ReportOptions {
  reporting: Pick<Reporting, 'report'>;
  renderings: Pick<Renderings, 'ofPeople' | 'pageLine'>;
  files: Pick<FileMessages, 'send'>;
}

const usage = 'report [90d|2026-Q3|2026-10|<from>..<to>] [--team <Mattermost team>] [--csv]';

/** `/prr report`, `/prr report 2026-Q3 --team=platform --csv`. */
export function report(options: ReportOptions): Command {
  return {
    name: 'report',
    usage,
    suggestions: [
      {kind: 'list', items: ['30d', '90d', '365d', '--csv']},
      {kind: 'list', items: ['--csv']},
    ],
    run: async (call) => {
      const flags = call.words.takeFlags({team: 'value', csv: 'switch'});
      const period = call.words.take() ?? '';
      call.words.end(typed(usage));
      const made = await options.reporting.report(call.actor, {period, team: flags.get('team') ?? ''});
      return flags.has('csv') && made.rows.length > 0
        ? asFiles(call, made, options)
        : asText(call, made, period, options);
    },
  };
}

async function asText(
  {locale}: Call,
  made: Report,
  period: string,
  {renderings}: ReportOptions,
): Promise<string> {
  const {manyReviewsText, peopleNamed} = await import('../posts/many_reviews_text');
  const rendering = await renderings.ofPeople(peopleNamed(made.found), locale, made.team.id);
  const text = manyReviewsText({...made, title: made.team.title}, rendering);
  const query = new URLSearchParams({tab: 'reports', team_id: made.team.id, period});
  if (period === '') query.delete('period');
  const line = await renderings.pageLine(locale, made.team.id, `?${query.toString()}`);
  return [text, ...(line === '' ? [] : [line])].join('\n\n');
}

async function asFiles(
  {actor, locale, t}: Call,
  made: Report,
  {renderings, files}: ReportOptions,
): Promise<string> {
  const {manyReviewsFiles} = await import('../posts/many_reviews_csv');
  const people = made.rows.flatMap((row) => [row.driId, ...row.reviewers.map(({userId}) => userId)]);
  const rendering = await renderings.ofPeople([...new Set(people)], locale, made.team.id);
  const params = {team: made.team.title, ...made.days};
  await files.send(actor.userId, manyReviewsFiles({...made, name: made.team.name}, rendering), [
    {key: 'report.files', params},
  ]);
  return t('report.files-sent');
}

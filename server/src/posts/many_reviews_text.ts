import {AGES, type ManyReviews, type OpenReview, SEVERITIES} from '../review/many_reviews';
import type {Spread} from '../review/quantiles';
import {duration} from './duration';
import {plain, shorten, table} from './markdown';
import {deadline, type Rendering} from './rendering';

/** The server takes 16,383 characters. */
const LONGEST = 16_000;
const MOST_OPEN = 15;
const MOST_TEAMS = 15;
const MOST_SECTIONS = 15;
const MOST_SKIPPED = 10;
const LONGEST_NAME = 60;

export interface ShownReport {
  /** What the Mattermost team is called. */
  title: string;
  days: {first: string; last: string};
  found: ManyReviews;
}

/** User ids of everybody who is named in the text. */
export function peopleNamed({open}: ManyReviews): string[] {
  const shown = open.slice(0, MOST_OPEN);
  const ids = shown.flatMap(({row, waits}) => [row.driId, ...waits.flatMap(({reviewers}) => reviewers)]);
  return [...new Set(ids)];
}

/** A report as Markdown, in the length of a post; what does not fit is in the files. */
export function manyReviewsText({title, days, found}: ShownReport, rendering: Rendering): string {
  const {t} = rendering;
  const {started, closed, cancelled, open} = found;
  const parts = [
    [
      t('report.head', {team: name(title), ...days}),
      t('report.counts', {started, closed, cancelled, open: open.length}),
    ],
    openPart(found, rendering),
    pacePart(found, rendering),
    gapsPart(found, rendering),
    skippedPart(found, rendering),
  ];
  const lines = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
  return shorten(lines.join('\n\n'), LONGEST);
}

function openPart({open, waiting}: ManyReviews, rendering: Rendering): string[] {
  if (open.length === 0) return [];
  const {t} = rendering;
  const teams = waiting.map(({team, ...counts}) => t('report.waiting-team', {team: name(team), ...counts}));
  return [
    t('report.open-head', {count: open.length, overdue: open.filter(({overdue}) => overdue).length}),
    ...(teams.length > 0 ? [t('report.waiting', {teams: teams.slice(0, MOST_TEAMS).join(' · ')})] : []),
    ...open.slice(0, MOST_OPEN).map((each) => openLine(each, rendering)),
    ...rest(open.length - MOST_OPEN, rendering),
  ];
}

function openLine({row, waits, overdue}: OpenReview, rendering: Rendering): string {
  const {t, person, permalink, now} = rendering;
  const link = permalink(row.cardPostId);
  const teams = waits.map(({team, reviewers}) => {
    const people = reviewers.map(person).join(', ');
    const named = people === '' ? name(team.name) : `${name(team.name)} (${people})`;
    return team.onHold ? t('report.on-hold', {team: named}) : named;
  });
  const due = row.dueAt === 0 ? '' : deadline(row.dueAt, rendering);
  return [
    link === '' ? `- **${row.key}** ${name(row.title)}` : `- [**${row.key}**](${link}) ${name(row.title)}`,
    t('report.open-since', {duration: duration(Math.max(0, now - row.createdAt), t)}),
    teams.length === 0 ? t('report.waits-for-nobody') : t('report.waits-for', {teams: teams.join(', ')}),
    ...(due === '' ? [] : [overdue ? t('report.overdue', {due}) : t('report.due', {due})]),
    t('report.dri', {dri: person(row.driId)}),
  ].join(' · ');
}

function pacePart({teams}: ManyReviews, rendering: Rendering): string[] {
  if (teams.length === 0) return [];
  const {t} = rendering;
  const cells = ({count, median, p90}: Spread): string[] =>
    count === 0 ? ['–', '–', '0'] : [duration(median, t), duration(p90, t), String(count)];
  const rows = teams
    .slice(0, MOST_TEAMS)
    .map(({name: team, answer, approval}) => [name(team), ...cells(answer), ...cells(approval)]);
  const columns = ['answer-median', 'answer-p90', 'answers', 'approval-median', 'approval-p90', 'approvals'];
  return [
    t('report.pace-head'),
    '',
    table([t('report.column.team'), ...columns.map((column) => t(`report.column.${column}`))], rows),
    ...rest(teams.length - MOST_TEAMS, rendering),
  ];
}

function gapsPart({gaps}: ManyReviews, rendering: Rendering): string[] {
  if (gaps.length === 0) return [];
  const {t} = rendering;
  const rows = gaps
    .slice(0, MOST_SECTIONS)
    .map(({section, count, ages, severities}) => [
      section === '' ? t('report.no-section') : name(section),
      String(count),
      ...AGES.map((age) => String(ages[age])),
      ...SEVERITIES.map((severity) => String(severities[severity])),
    ]);
  const columns = ['section', 'gaps', ...AGES, ...SEVERITIES];
  return [
    t('report.gaps-head', {count: gaps.reduce((sum, {count}) => sum + count, 0)}),
    '',
    table(
      columns.map((column) => t(`report.column.${column}`)),
      rows,
    ),
    ...rest(gaps.length - MOST_SECTIONS, rendering),
  ];
}

function skippedPart({skipped}: ManyReviews, rendering: Rendering): string[] {
  if (skipped.length === 0) return [];
  const {t} = rendering;
  const rows = skipped
    .slice(0, MOST_SKIPPED)
    .map(({title, templateTitle, count, of, notApplicable}) => [
      name(title),
      name(templateTitle),
      t('report.count-of', {count, of}),
      String(notApplicable),
    ]);
  const columns = ['item', 'template', 'skipped', 'not-applicable'];
  return [
    t('report.skipped-head'),
    '',
    table(
      columns.map((column) => t(`report.column.${column}`)),
      rows,
    ),
    ...rest(skipped.length - MOST_SKIPPED, rendering),
  ];
}

/** A blank line first: it would be one more row of the table above. */
function rest(count: number, {t}: Rendering): string[] {
  return count > 0 ? ['', t('report.rest', {count})] : [];
}

function name(text: string): string {
  return plain(shorten(text, LONGEST_NAME));
}

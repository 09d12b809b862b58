import React, {useMemo} from 'react';
import {useIntl} from 'react-intl';
import {Select} from '../../kit/field';
import {Notice} from '../../kit/notice';
import type {PageReport} from '../../server_types';
import {useAddress} from '../address';
import {Answer} from '../answer';
import {usePage} from '../context';
import {useCurrentTeamId, useTeams} from '../mattermost';
import styles from '../page.module.css';
import {SearchField} from '../search_field';
import {said, useLoaded} from '../use_loaded';
import {useSay} from '../words';
import {figuresOf, UNIT_MS, unitFor} from './figures';
import {ReportFigure} from './report_figure';

const PERIODS = ['30d', '90d', '180d', '365d'] as const;
const USUAL = '90d';

/** The numbers of `/prr report` for a Mattermost team, as charts and tables. */
export function ReportsTab(): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  const teams = useTeams();
  const current = useCurrentTeamId();
  const teamId = address.get('team_id') || current;
  const period = address.get('period') || USUAL;
  const isUsual = PERIODS.some((each) => each === period);
  return (
    <>
      <div className={styles['filters']} role="search" aria-label={say('filters')}>
        <Select
          label={say('filter.team')}
          value={teamId}
          onChange={(event) => address.change({team_id: event.target.value})}
        >
          {!teams.some(({id}) => id === teamId) && <option value={teamId}>{teamId}</option>}
          {teams.map(({id, title}) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
        <Select
          label={say('filter.period')}
          value={isUsual ? period : ''}
          onChange={(event) => address.change({period: event.target.value})}
        >
          {!isUsual && <option value="">{period}</option>}
          {PERIODS.map((each) => (
            <option key={each} value={each}>
              {say('period.days', {days: Number.parseInt(each, 10)})}
            </option>
          ))}
        </Select>
        <SearchField
          label={say('filter.period.other')}
          placeholder="2026-Q3, 2026-10"
          value={isUsual ? '' : period}
          onSearch={(value) => address.change({period: value.trim()}, 'replace')}
        />
      </div>
      {teamId === '' ? (
        <Notice kind="info">{say('report.no-team')}</Notice>
      ) : (
        <Report teamId={teamId} period={period} />
      )}
    </>
  );
}

function Report({teamId, period}: {teamId: string; period: string}): React.JSX.Element {
  const query = useMemo(() => said({team_id: teamId, period}), [teamId, period]);
  const loaded = useLoaded<PageReport>('/reports', query);
  return <Answer loaded={loaded}>{(report) => <Shown report={report} query={query} />}</Answer>;
}

function Shown({report, query}: {report: PageReport; query: Record<string, string>}): React.JSX.Element {
  const say = useSay();
  const {host} = usePage();
  const {formatDate, formatNumber} = useIntl();
  const figures = useMemo(() => {
    return figuresOf(report, {
      say,
      duration: (ms) => {
        const unit = unitFor(ms);
        return formatNumber(ms / UNIT_MS[unit], {
          ...{style: 'unit', unit, unitDisplay: 'long'},
          maximumFractionDigits: 1,
        });
      },
      month: (month) =>
        formatDate(`${month}-15T12:00:00Z`, {month: 'short', year: 'numeric', timeZone: 'UTC'}),
    });
  }, [report, say, formatDate, formatNumber]);
  const {started, closed, cancelled, open, overdue, days} = report;
  const file = (table: string): string =>
    `${host.basePath()}/plugins/prr/api/v1/web/reports.csv?${new URLSearchParams({...query, table}).toString()}`;
  const day = (text: string): string =>
    formatDate(`${text}T12:00:00Z`, {dateStyle: 'medium', timeZone: 'UTC'});
  return (
    <>
      <h2 className={styles['subtitle']}>{report.team.title}</h2>
      <p className={styles['quiet']}>
        {say('report.days', {first: day(days.first), last: day(days.last)})}{' '}
        <a className={styles['link']} href={file('reviews')} download>
          {say('csv.reviews')}
        </a>
      </p>
      <dl className={styles['numbers']}>
        {(
          [
            ['series.started', started],
            ['series.closed', closed],
            ['series.cancelled', cancelled],
            ['number.open', open],
            ['number.overdue', overdue],
          ] as const
        ).map(([word, count]) => (
          <div key={word} className={styles['bigNumber']}>
            <dt>{say(word)}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles['figures']}>
        {figures.map((figure) => (
          <ReportFigure key={figure.id} figure={figure} csv={file(figure.csv)} />
        ))}
      </div>
    </>
  );
}

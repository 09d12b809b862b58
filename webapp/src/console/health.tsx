import React, {useCallback, useEffect, useState} from 'react';
import {FormattedDate} from 'react-intl';
import type {Api} from '../client/api';
import {Button} from '../kit/button';
import {classNames} from '../kit/class_names';
import {Loading} from '../kit/loading';
import {Notice} from '../kit/notice';
import type {ConsoleHealth, PlaybooksHealth} from '../server_types';
import styles from './console.module.css';
import {Say, type ConsoleId} from './text';

/** How the connection to Playbooks and the plugin itself are doing. */
export function Health({api}: {api: Api}): React.JSX.Element {
  const [health, setHealth] = useState<ConsoleHealth | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const ask = useCallback(async (request: () => Promise<ConsoleHealth>) => {
    setBusy(true);
    try {
      setHealth(await request());
      setFailed(false);
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }, []);
  useEffect(() => void ask(() => api.get<ConsoleHealth>('/admin/health')), [api, ask]);

  return (
    <div className={styles['editor']}>
      <div className={styles['title']}>
        <Say id="prr.console.health.title" />
      </div>
      {hasFailed && (
        <Notice kind="error">
          <Say id="prr.console.check_failed" />
        </Notice>
      )}
      {health === null ? !hasFailed && <Loading /> : <Report health={health} />}
      <div className={styles['checkNow']}>
        <Button disabled={isBusy} onClick={() => void ask(() => api.post<ConsoleHealth>('/admin/health'))}>
          <Say id="prr.console.health.check" />
        </Button>
        <span className={styles['quiet']}>
          <Say id="prr.console.health.check_help" />
        </span>
      </div>
    </div>
  );
}

function Report({health}: {health: ConsoleHealth}): React.JSX.Element {
  const {playbooks, settings, reviews, jobs, setAside, version} = health;
  return (
    <div role="status">
      {settings.length > 0 && (
        <Notice kind="error">
          <Say id="prr.console.health.settings" />
          <ul>
            {settings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <dl className={styles['facts']}>
        <Fact label="prr.console.health.playbooks" isGood={isWell(playbooks)}>
          <Say id={STATES[playbooks.state]} values={{version: playbooks.version}} />{' '}
          <Say id={useOf(playbooks)} />
          {needsLicence(playbooks) && (
            <>
              {' '}
              <Say id="prr.console.health.licence" />
            </>
          )}
        </Fact>
        {playbooks.state === 'running' && (
          <>
            <Fact label="prr.console.health.acting">
              <Say
                id={playbooks.actAs === 'bot' ? 'prr.console.health.as_bot' : 'prr.console.health.as_person'}
              />{' '}
              <Say id={WAYS[playbooks.way]} values={{address: playbooks.address}} />
              {playbooks.way !== 'plugin' &&
                playbooks.cautions.map((caution) => (
                  <div key={caution} className={styles['warning']}>
                    <Say id={CAUTIONS[caution]} />
                  </div>
                ))}
            </Fact>
            <Fact label="prr.console.health.last">
              <Last playbooks={playbooks} />
            </Fact>
          </>
        )}
        <Fact label="prr.console.health.plugin" isGood={jobs.failing === 0 && setAside === 0}>
          <Say id="prr.console.health.version" values={{version, open: reviews.open}} />{' '}
          <Say id="prr.console.health.jobs" values={{waiting: jobs.waiting, failing: jobs.failing}} />
          {setAside > 0 && (
            <div className={styles['warning']}>
              <Say id="prr.console.health.set_aside" values={{count: setAside}} />
            </div>
          )}
        </Fact>
      </dl>
    </div>
  );
}

interface FactProps {
  label: ConsoleId;
  /** Absent where it is neither well nor unwell. */
  isGood?: boolean;
  children: React.ReactNode;
}

function Fact({label, isGood, children}: FactProps): React.JSX.Element {
  return (
    <div className={styles['fact']}>
      <dt>
        {isGood !== undefined && (
          <span
            aria-hidden="true"
            className={classNames(styles['dot'], isGood ? styles['good'] : styles['unwell'])}
          />
        )}
        <Say id={label} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Last({playbooks}: {playbooks: PlaybooksHealth}): React.JSX.Element {
  const {lastTrouble: trouble, lastSuccess} = playbooks;
  return (
    <>
      {lastSuccess > 0 ? (
        <div>
          <Say id="prr.console.health.succeeded" /> <When at={lastSuccess} />
        </div>
      ) : (
        trouble === null && <Say id="prr.console.health.never" />
      )}
      {trouble !== null && (
        <div className={trouble.at >= lastSuccess ? styles['trouble'] : undefined}>
          <Say id="prr.console.health.failed" /> <When at={trouble.at} />: <Say id={TROUBLES[trouble.kind]} />{' '}
          <code className={styles['reason']}>{trouble.reason}</code>
        </div>
      )}
    </>
  );
}

function When({at}: {at: number}): React.JSX.Element {
  return <FormattedDate value={at} dateStyle="medium" timeStyle="short" />;
}

/** It need not be there, unless it was chosen; where it is, the last call should have gone well. */
function isWell({state, board, lastTrouble, lastSuccess}: PlaybooksHealth): boolean {
  if (board === 'builtin') return true;
  if (state === 'running') return lastTrouble === null || lastTrouble.at < lastSuccess;
  return board === 'auto' && state !== 'unknown';
}

/** Where somebody wants it, and it does not run. */
function needsLicence({state, board, licensed, forTests}: PlaybooksHealth): boolean {
  const isWanted = state === 'stopped' || (state === 'absent' && board === 'playbooks');
  return isWanted && board !== 'builtin' && !licensed && !forTests;
}

function useOf({board, isUsed}: PlaybooksHealth): ConsoleId {
  if (board === 'builtin') return 'prr.console.health.not_wanted';
  if (isUsed) return 'prr.console.health.used';
  return board === 'playbooks' ? 'prr.console.health.blocked' : 'prr.console.health.without';
}

const STATES: Record<PlaybooksHealth['state'], ConsoleId> = {
  running: 'prr.console.health.running',
  stopped: 'prr.console.health.stopped',
  absent: 'prr.console.health.absent',
  unknown: 'prr.console.health.unknown',
};

const WAYS: Record<PlaybooksHealth['way'], ConsoleId> = {
  plugin: 'prr.console.health.way_plugin',
  session: 'prr.console.health.way_session',
  '': 'prr.console.health.way_unknown',
};

const CAUTIONS: Record<PlaybooksHealth['cautions'][number], ConsoleId> = {
  mfa: 'prr.console.health.mfa',
  'rate-limit': 'prr.console.health.rate_limit',
};

const TROUBLES: Record<NonNullable<PlaybooksHealth['lastTrouble']>['kind'], ConsoleId> = {
  address: 'prr.console.trouble.address',
  tls: 'prr.console.trouble.tls',
  proxy: 'prr.console.trouble.proxy',
  'rate-limit': 'prr.console.trouble.rate_limit',
  'sign-in': 'prr.console.trouble.sign_in',
  forbidden: 'prr.console.trouble.forbidden',
  slow: 'prr.console.trouble.slow',
  stopped: 'prr.console.trouble.stopped',
  other: 'prr.console.trouble.other',
};

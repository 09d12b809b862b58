import React, {useEffect, useMemo} from 'react';
import {Link} from 'react-router-dom';
import {Api} from '../client/api';
import type {Host} from '../host';
import {WithWords} from '../i18n/with_words';
import {useAddress} from './address';
import {PageProvider} from './context';
import {LibraryTab} from './library/library_tab';
import styles from './page.module.css';
import {RecordsTab} from './records/records_tab';
import {ReportsTab} from './reports/reports_tab';
import {ReviewsTab} from './reviews/reviews_tab';
import {useSay, WORDS} from './words';

const TABS = {
  reviews: ReviewsTab,
  library: LibraryTab,
  reports: ReportsTab,
  records: RecordsTab,
} as const;
type TabName = keyof typeof TABS;
const NAMES = Object.keys(TABS) as TabName[];

/** Reviews, templates, reports and records of the whole server, as far as they are the reader's to see. */
export function Page({host}: {host: Host}): React.JSX.Element {
  const context = useMemo(() => ({host, api: new Api(() => host.http())}), [host]);
  return (
    <WithWords words={WORDS}>
      <PageProvider value={context}>
        <Frame />
      </PageProvider>
    </WithWords>
  );
}

function Frame(): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  const shown = NAMES.find((name) => name === address.get('tab')) ?? 'reviews';
  const Shown = TABS[shown];
  const title = say(`tab.${shown}`);
  useEffect(() => {
    const before = document.title;
    document.title = `${title} - ${say('title')}`;
    return () => {
      document.title = before;
    };
  }, [title, say]);
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{say('title')}</h1>
        <nav className={styles['tabs']} aria-label={say('title')}>
          {NAMES.map((name) => (
            <Link
              key={name}
              className={styles['tab']}
              to={address.with(name === 'reviews' ? {} : {tab: name}, 'nothing')}
              aria-current={name === shown ? 'page' : undefined}
            >
              {say(`tab.${name}`)}
            </Link>
          ))}
        </nav>
      </header>
      <div className={styles['body']}>
        <Shown key={shown} />
      </div>
    </main>
  );
}

import React, {memo, useState} from 'react';
import {Button} from '../kit/button';
import type {TimelineView} from '../server_types';
import {Block} from './block';
import {usePanel} from './context';
import styles from './panel.module.css';
import {When} from './when';
import {useWords} from './words';

const PAGE = 20;

/** What has happened, the newest first. */
export const Timeline = memo(function Timeline({
  timeline,
}: {
  timeline: readonly TimelineView[];
}): React.JSX.Element {
  const say = useWords();
  const [most, setMost] = useState(PAGE);
  const newest = timeline.slice(-most).reverse();
  const more = timeline.length - newest.length;
  return (
    <Block title={say('timeline')} count={String(timeline.length)} folded>
      <ol className={styles['timeline']}>
        {newest.map((entry, place) => (
          <Entry key={timeline.length - place} entry={entry} />
        ))}
      </ol>
      {more > 0 && (
        <Button small look="quiet" onClick={() => setMost(most + 2 * PAGE)}>
          {say('more', {count: more})}
        </Button>
      )}
    </Block>
  );
});

const Entry = memo(function Entry({entry: {at, by, text}}: {entry: TimelineView}): React.JSX.Element {
  const {nameOf} = usePanel();
  return (
    <li className={styles['entry']}>
      <span className={styles['faint']}>
        <When at={at} />
        {by !== '' && ` · ${nameOf(by)}`}
      </span>
      <span>{text}</span>
    </li>
  );
});

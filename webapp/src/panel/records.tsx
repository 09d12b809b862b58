import React, {memo} from 'react';
import type {ReviewDetail} from '../server_types';
import {isWebAddress} from '../kit/web_address';
import {Block} from './block';
import styles from './panel.module.css';
import {When} from './when';
import {useWords} from './words';

/** The records that the review has left, each as a page for printing. */
export const Records = memo(function Records({
  records,
}: Pick<ReviewDetail, 'records'>): React.JSX.Element | null {
  const say = useWords();
  if (records.length === 0) return null;
  return (
    <Block title={say('records')}>
      <ul className={styles['plain']}>
        {[...records].reverse().map(({number, at, page}) => (
          <li key={number} className={styles['small']}>
            {isWebAddress(page) || page.startsWith('/') ? (
              <a className={styles['link']} href={page} target="_blank" rel="noopener noreferrer">
                {say('record', {number})}
              </a>
            ) : (
              say('record', {number})
            )}{' '}
            · <When at={at} />
          </li>
        ))}
      </ul>
    </Block>
  );
});

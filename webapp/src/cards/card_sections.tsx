import React from 'react';
import type {ItemView, SectionView} from '../server_types';
import styles from './cards.module.css';
import {useWords} from './words';

const SIGNS = {open: '○', done: '✓', skipped: '–'} as const;
const WORDS = {open: 'item_open', done: 'done', skipped: 'skipped'} as const;

/** What is to be seen to, a section folded each. */
export function CardSections({sections}: {sections: readonly SectionView[]}): React.JSX.Element {
  const say = useWords();
  return (
    <div className={styles['sections']} role="group" aria-label={say('sections')}>
      {sections.map(({id, title, items}) => (
        <details key={id} className={styles['section']}>
          <summary className={styles['summary']}>
            <span dir="auto">{title}</span>{' '}
            <span className={styles['quiet']}>
              {items.filter(({counts}) => counts).length}/{items.length}
            </span>
          </summary>
          <ul className={styles['items']}>
            {items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function Item({item: {number, title, state, counts}}: {item: ItemView}): React.JSX.Element {
  const say = useWords();
  const shown = counts ? state : 'open';
  return (
    <li className={styles['item']}>
      <span role="img" aria-label={say(WORDS[shown])} className={styles[`sign_${shown}`]}>
        {SIGNS[shown]}
      </span>
      <span className={styles['quiet']}>{number}</span>
      <span dir="auto">{title}</span>
    </li>
  );
}

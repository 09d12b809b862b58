import React from 'react';
import {Link} from 'react-router-dom';
import type {ReviewBoard} from '../../server_types';
import {useAddress} from '../address';
import styles from '../page.module.css';
import {useSay} from '../words';
import {ReviewCard} from './review_card';

/** Reviews by where they stand: a column for each. */
export function Board({board, now}: {board: ReviewBoard; now: number}): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  return (
    // It scrolls: who has no mouse has to get at it.
    <div className={styles['board']} role="group" aria-label={say('view.board')} tabIndex={0}>
      {board.columns.map(({state, reviews, more}) => (
        <section key={state} className={styles['column']} aria-labelledby={`prr-column-${state}`}>
          <h2 id={`prr-column-${state}`} className={styles['columnTitle']}>
            <span>{say(`state.${state}`)}</span>
            <span className={styles['count']}>
              {more ? say('count.more', {count: reviews.length}) : reviews.length}
            </span>
          </h2>
          {reviews.length === 0 && <p className={styles['quiet']}>{say('column.none')}</p>}
          {reviews.map((review) => (
            <ReviewCard key={review.id} review={review} dri={board.people[review.driId]} now={now} />
          ))}
          {more && (
            <Link className={styles['link']} to={address.with({view: 'table', status: state})}>
              {say('column.all')}
            </Link>
          )}
        </section>
      ))}
    </div>
  );
}

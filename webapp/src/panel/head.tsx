import React, {memo} from 'react';
import {Tag} from '../kit/tag';
import type {ReviewDetail} from '../server_types';
import {Closing} from './closing';
import {Facts} from './facts';
import styles from './panel.module.css';
import {PostLink} from './post_link';
import {WholeActions} from './whole_actions';
import {isWebAddress} from '../kit/web_address';
import {useWords} from './words';

/** What the review is, and what can be done with it as a whole. */
export const Head = memo(function Head({review}: {review: ReviewDetail}): React.JSX.Element {
  const say = useWords();
  const {key, title, status, cardPostId, boardLink} = review;
  return (
    <header className={styles['head']}>
      <div className={styles['headLine']}>
        <Tag>{key}</Tag>
        <Tag className={status === 'open' ? styles['tagOpen'] : undefined}>{say(`status.${status}`)}</Tag>
        <span className={styles['grow']} />
        {cardPostId !== '' && (
          <span className={styles['small']}>
            <PostLink postId={cardPostId}>{say('to_card')}</PostLink>
          </span>
        )}
        {isWebAddress(boardLink) && (
          <a className={styles['link']} href={boardLink} target="_blank" rel="noopener noreferrer">
            {say('to_board')}
          </a>
        )}
        <WholeActions review={review} />
      </div>
      <h2 className={styles['title']}>{title}</h2>
      <Closing review={review} />
      {review.calledFor.map((text) => (
        <p key={text} className={styles['small']}>
          {text}
        </p>
      ))}
      <Facts review={review} />
    </header>
  );
});

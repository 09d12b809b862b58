import React, {useId} from 'react';
import {openReview} from '../features/panel';
import {WithWords} from '../i18n/with_words';
import {Button} from '../kit/button';
import {classNames} from '../kit/class_names';
import {ProgressBar} from '../kit/progress_bar';
import {Tag} from '../kit/tag';
import {useNames} from '../panel/names';
import {CardFacts} from './card_facts';
import {CardSections} from './card_sections';
import {CardTiles} from './card_tiles';
import styles from './cards.module.css';
import type {Drawing} from './our_post';
import {PostButtons} from './post_buttons';
import {buttonsOf} from './post_data';
import {CARD_WORDS, useWords} from './words';

/** How a review stands, where everybody in its channel sees it. */
export function ReviewCard(drawing: Drawing): React.JSX.Element {
  return (
    <WithWords words={CARD_WORDS}>
      <Shown {...drawing} />
    </WithWords>
  );
}

function Shown({host, post, review, compact}: Drawing): React.JSX.Element {
  const say = useWords();
  const nameOf = useNames(review.people);
  const titleId = useId();
  const {key, title, status, done, total, endReason} = review;
  return (
    <section
      className={classNames(styles['card'], styles[status], compact && styles['compact'])}
      aria-labelledby={titleId}
      data-testid="prr-card"
    >
      <div className={styles['head']}>
        <div className={styles['headText']}>
          <div className={styles['tags']}>
            <Tag>{key}</Tag>
            <Tag className={styles[`tag_${status}`]}>{say(`status.${status}`)}</Tag>
          </div>
          <h4 id={titleId} className={styles['title']} dir="auto">
            {title}
          </h4>
        </div>
        <Button small className={styles['open']} onClick={() => openReview(host, review)}>
          {say('open')}
        </Button>
      </div>
      {status === 'cancelled' && endReason !== '' && (
        <p className={styles['line']} dir="auto">
          {say('reason', {reason: endReason})}
        </p>
      )}
      <CardFacts review={review} nameOf={nameOf} />
      <CardTiles approvals={review.approvals} nameOf={nameOf} />
      <div className={styles['progress']}>
        <ProgressBar label={say('progress', {done, total})} done={done} total={total} />
        <span className={styles['quiet']} aria-hidden="true">
          {say('progress', {done, total})}
        </span>
      </div>
      <CardSections sections={review.sections} />
      <PostButtons host={host} postId={post.id} buttons={status === 'open' ? buttonsOf(post) : []} />
    </section>
  );
}

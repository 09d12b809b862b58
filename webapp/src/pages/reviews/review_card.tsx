import React from 'react';
import {useIntl} from 'react-intl';
import {classNames} from '../../kit/class_names';
import {ProgressBar} from '../../kit/progress_bar';
import {Tag} from '../../kit/tag';
import type {PageReview} from '../../server_types';
import {ReviewLink} from '../links';
import styles from '../page.module.css';
import {useSay} from '../words';
import {TeamTags} from './team_tags';

interface ReviewCardProps {
  review: PageReview;
  /** The DRI's user name; undefined when they are gone. */
  dri: string | undefined;
  now: number;
}

/** A review on the board. */
export function ReviewCard({review, dri, now}: ReviewCardProps): React.JSX.Element {
  const say = useSay();
  const {formatDate} = useIntl();
  const {key, title, state, teams, done, total, dueAt, endedAt, gaps, tier} = review;
  const hasEnded = state === 'closed' || state === 'cancelled';
  const day = (at: number): string => formatDate(at, {dateStyle: 'medium'});
  const overdue = !hasEnded && dueAt > 0 && dueAt < now;
  return (
    <article className={styles['card']} aria-label={`${key} ${title}`}>
      <div className={styles['cardKey']}>
        <span>{key}</span>
        {tier !== '' && <Tag>{say('tier', {tier})}</Tag>}
      </div>
      <h3 className={styles['cardTitle']}>
        <ReviewLink review={review}>{title}</ReviewLink>
      </h3>
      <TeamTags teams={teams} />
      {!hasEnded && (
        <div className={styles['progress']}>
          <ProgressBar label={say('items')} done={done} total={total} />
          <span className={styles['quiet']}>{say('items.of', {done, total})}</span>
        </div>
      )}
      <div className={styles['cardFoot']}>
        <span>{dri === undefined ? say('somebody') : `@${dri}`}</span>
        {gaps > 0 && <span>{say('gaps.count', {count: gaps})}</span>}
        {hasEnded && <span>{day(endedAt)}</span>}
        {!hasEnded && dueAt > 0 && (
          <span className={classNames(overdue && styles['overdue'])}>
            {say(overdue ? 'overdue' : 'due', {day: day(dueAt)})}
          </span>
        )}
      </div>
    </article>
  );
}

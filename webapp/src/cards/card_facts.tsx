import React from 'react';
import {useIntl} from 'react-intl';
import type {ReviewDetail} from '../server_types';
import styles from './cards.module.css';
import {useWords} from './words';

interface CardFactsProps {
  review: ReviewDetail;
  nameOf(userId: string): string;
}

/** Whose it is, of which tier, by when it is wanted, and how closing stands: one line. */
export function CardFacts({review, nameOf}: CardFactsProps): React.JSX.Element {
  const say = useWords();
  const {formatDate} = useIntl();
  const {driId, tier, dueAt, status, closing, approvals} = review;
  const isOpen = status === 'open';
  const isApproved = approvals.length > 0 && approvals.every(({state}) => state === 'approved');
  const day = formatDate(dueAt, {dateStyle: 'medium'});
  const isLate = dueAt < Date.now() && !isApproved;
  return (
    <>
      <ul className={styles['facts']}>
        <li dir="auto">{say('dri', {name: nameOf(driId)})}</li>
        {tier !== '' && <li>{say('tier', {tier})}</li>}
        {isOpen && dueAt > 0 && (
          <li className={isLate ? styles['late'] : undefined}>{say(isLate ? 'overdue' : 'due', {day})}</li>
        )}
      </ul>
      {isOpen && isApproved && (
        <p className={styles['line']}>
          {closing.phase === 'grace'
            ? say('closes', {at: formatDate(closing.dueAt, {dateStyle: 'medium', timeStyle: 'short'})})
            : say('all')}
        </p>
      )}
    </>
  );
}

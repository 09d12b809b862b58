import React from 'react';
import {Tag} from '../../kit/tag';
import type {PageReview} from '../../server_types';
import styles from '../page.module.css';
import {useSay} from '../words';

const SIGNS = {approved: '✓', waiting: '…', withdrawn: '↩', 'on hold': '❚❚'} as const;
const WORD = {
  approved: 'team.approved',
  waiting: 'team.waiting',
  withdrawn: 'team.withdrawn',
  'on hold': 'team.held',
} as const;

/** The reviewing teams of a review, and how each stands. */
export function TeamTags({teams}: {teams: PageReview['teams']}): React.JSX.Element {
  const say = useSay();
  return (
    <ul className={styles['tags']} aria-label={say('teams')}>
      {teams.map(({id, name, state}) => (
        <li key={id}>
          <Tag className={state === 'approved' ? styles['teamApproved'] : undefined}>
            <span aria-hidden="true">{SIGNS[state]}</span>
            {name}
            <span className={styles['unseen']}>{`: ${say(WORD[state])}`}</span>
          </Tag>
        </li>
      ))}
    </ul>
  );
}

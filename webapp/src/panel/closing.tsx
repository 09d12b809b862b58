import React, {useState} from 'react';
import {Button} from '../kit/button';
import {Notice} from '../kit/notice';
import type {ReviewDetail} from '../server_types';
import {usePanel} from './context';
import styles from './panel.module.css';
import {When} from './when';
import {WholeDialog} from './whole_dialog';
import {useWords} from './words';

/** How closing stands, once every team has approved. */
export function Closing({review}: {review: ReviewDetail}): React.JSX.Element | null {
  const {change} = usePanel();
  const say = useWords();
  const [asking, setAsking] = useState(false);
  const {closing, me, status, approvals} = review;
  const complete =
    status === 'open' && approvals.length > 0 && approvals.every(({state}) => state === 'approved');
  if (!complete) return null;
  const isInGrace = closing.phase === 'grace';
  return (
    <Notice kind="info">
      {isInGrace ? say('closes_at') : say('all_approved')}{' '}
      {isInGrace && closing.dueAt > 0 && <When at={closing.dueAt} />}
      <div className={styles['buttons']}>
        {me.may.close && (
          <Button small look="primary" onClick={() => setAsking(true)}>
            {say('whole.close')}
          </Button>
        )}
        {isInGrace && me.may.keepOpen && (
          <Button small onClick={() => void change({kind: 'keep-open'}, say('done.keep_open'))}>
            {say('whole.keep_open')}
          </Button>
        )}
      </div>
      {asking && <WholeDialog kind="close" review={review} onClose={() => setAsking(false)} />}
    </Notice>
  );
}

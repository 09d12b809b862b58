import React from 'react';
import {shallowEqual, useSelector} from 'react-redux';
import {Select} from '../kit/field';
import type {HostState} from '../registry/registry';
import type {ReviewSummary} from '../server_types';
import type {Reviews} from '../state/reviews';
import {knownChannel, summaryOf} from '../state/selectors';
import styles from './panel.module.css';
import {useWords} from './words';

interface PickerProps {
  reviews: Reviews;
  channelId: string;
  reviewId: string;
}

/** Which review of a channel with several is shown. */
export function Picker({reviews, channelId, reviewId}: PickerProps): React.JSX.Element | null {
  const say = useWords();
  const choices = useSelector(
    (state: HostState) =>
      (knownChannel(state, channelId).reviewIds ?? [])
        .map((id) => summaryOf(state, id))
        .filter((review): review is ReviewSummary => review !== undefined),
    shallowEqual,
  );
  if (choices.length < 2) return null;
  return (
    <div className={styles['pick']}>
      <Select
        label={say('which')}
        value={reviewId}
        onChange={(event) => reviews.choose(channelId, event.target.value)}
      >
        {choices.map(({id, key, title, status}) => (
          <option key={id} value={id}>
            {status === 'open' ? say('choice', {key, title}) : say('choice_ended', {key, title})}
          </option>
        ))}
        {choices.every(({id}) => id !== reviewId) && <option value={reviewId}>{say('choice_other')}</option>}
      </Select>
    </div>
  );
}

import React from 'react';
import CheckCircleIcon from '@mattermost/compass-icons/components/check-circle';
import ClockOutlineIcon from '@mattermost/compass-icons/components/clock-outline';
import CloseCircleIcon from '@mattermost/compass-icons/components/close-circle';
import PauseIcon from '@mattermost/compass-icons/components/pause';
import {Tag} from '../../kit/tag';
import type {RowState} from '../../server_types';
import styles from '../page.module.css';
import {useSay} from '../words';

const ICONS = {
  waiting: ClockOutlineIcon,
  held: PauseIcon,
  approved: CheckCircleIcon,
  closed: CheckCircleIcon,
  cancelled: CloseCircleIcon,
} as const;

/** Where a review stands: in words, with a sign. */
export function StateTag({state}: {state: RowState}): React.JSX.Element {
  const say = useSay();
  const Icon = ICONS[state];
  return (
    <Tag className={styles[state]}>
      <Icon size={12} aria-hidden="true" />
      {say(`state.${state}`)}
    </Tag>
  );
}

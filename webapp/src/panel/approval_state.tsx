import React from 'react';
import CheckCircleIcon from '@mattermost/compass-icons/components/check-circle';
import ClockOutlineIcon from '@mattermost/compass-icons/components/clock-outline';
import CloseCircleOutlineIcon from '@mattermost/compass-icons/components/close-circle-outline';
import HandRightOutlineIcon from '@mattermost/compass-icons/components/hand-right-outline';
import type {ApprovalState} from '../server_types';
import styles from './panel.module.css';
import {useWords, type PanelWord} from './words';

const SHOWN: Record<ApprovalState, {word: PanelWord; Icon: typeof CheckCircleIcon; look: string}> = {
  waiting: {word: 'state.waiting', Icon: ClockOutlineIcon, look: 'stateWaiting'},
  approved: {word: 'state.approved', Icon: CheckCircleIcon, look: 'stateApproved'},
  withdrawn: {word: 'state.withdrawn', Icon: CloseCircleOutlineIcon, look: 'stateWithdrawn'},
  'on hold': {word: 'state.on_hold', Icon: HandRightOutlineIcon, look: 'stateHold'},
};

/** How a team's approval stands: in a sign, a word and a colour. */
export function ApprovalStateMark({state}: {state: ApprovalState}): React.JSX.Element {
  const say = useWords();
  const {word, Icon, look} = SHOWN[state];
  return (
    <span className={styles['state']}>
      <Icon size={16} className={styles[look]} aria-hidden="true" />
      {say(word)}
    </span>
  );
}

import CheckCircleIcon from '@mattermost/compass-icons/components/check-circle';
import ClockOutlineIcon from '@mattermost/compass-icons/components/clock-outline';
import CloseCircleOutlineIcon from '@mattermost/compass-icons/components/close-circle-outline';
import HandRightOutlineIcon from '@mattermost/compass-icons/components/hand-right-outline';
import React from 'react';
import {useIntl} from 'react-intl';
import type {ApprovalState, ApprovalView} from '../server_types';
import styles from './cards.module.css';
import {useWords, type CardWord} from './words';

const SHOWN: Record<ApprovalState, {word: CardWord; Icon: typeof CheckCircleIcon; look: string}> = {
  waiting: {word: 'waiting', Icon: ClockOutlineIcon, look: 'stateWaiting'},
  approved: {word: 'approved', Icon: CheckCircleIcon, look: 'stateApproved'},
  withdrawn: {word: 'withdrawn', Icon: CloseCircleOutlineIcon, look: 'stateBad'},
  'on hold': {word: 'hold', Icon: HandRightOutlineIcon, look: 'stateBad'},
};

interface CardTilesProps {
  approvals: readonly ApprovalView[];
  nameOf(userId: string): string;
}

/** A tile for each team: how its approval stands, and by whom. */
export function CardTiles({approvals, nameOf}: CardTilesProps): React.JSX.Element | null {
  const say = useWords();
  const {formatList} = useIntl();
  if (approvals.length === 0) return null;
  const approved = approvals.filter(({state}) => state === 'approved').length;
  return (
    <ul className={styles['tiles']} aria-label={say('approvals', {approved, total: approvals.length})}>
      {approvals.map(({teamId, name, state, signatures, holds, quorum}) => {
        const {word, Icon, look} = SHOWN[state];
        const people = state === 'on hold' ? holds.map(({by}) => by) : signatures.map(({userId}) => userId);
        const names = formatList([...new Set(people)].map(nameOf));
        const isPartly = state === 'waiting' && quorum > 1 && signatures.length > 0;
        return (
          <li key={teamId} className={styles['tile']} data-state={state}>
            <span className={styles['team']} dir="auto">
              {name}
            </span>
            <span className={styles['state']}>
              <Icon size={14} className={styles[look]} aria-hidden="true" />
              {say(word)}
              {isPartly && ` ${String(signatures.length)}/${String(quorum)}`}
            </span>
            {people.length > 0 && (
              <span className={styles['quiet']} dir="auto">
                {say('by', {names})}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

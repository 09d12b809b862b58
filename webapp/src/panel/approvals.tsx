import React, {memo} from 'react';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/common';
import {useSelector} from 'react-redux';
import type {HostState} from '../registry/registry';
import type {ApprovalView} from '../server_types';
import {ApprovalTile} from './approval_tile';
import styles from './panel.module.css';
import {useWords} from './words';

interface ApprovalsProps {
  approvals: readonly ApprovalView[];
  /** What something is on its way for, see subjectOf: the teams, and their approval items. */
  busy: ReadonlySet<string>;
  open: boolean;
}

/** A tile for each team whose approval the review needs. */
export const Approvals = memo(function Approvals({approvals, busy, open}: ApprovalsProps): React.JSX.Element {
  const say = useWords();
  const me = useSelector((state: HostState) => getCurrentUserId(state));
  const approved = approvals.filter(({state}) => state === 'approved').length;
  return (
    <section aria-labelledby="prr-approvals" className={styles['block']}>
      <h3 id="prr-approvals" className={styles['blockTitle']}>
        {say('approvals')}
        <span className={styles['count']}>{say('of', {done: approved, total: approvals.length})}</span>
      </h3>
      {open && approvals.some(({excluded}) => excluded === me) && (
        <p className={styles['small']}>{say('excluded')}</p>
      )}
      <ul className={styles['tiles']}>
        {approvals.map((team) => (
          <ApprovalTile
            key={team.teamId}
            team={team}
            open={open}
            busy={busy.has(`team:${team.teamId}`) || busy.has(`item:${team.approvalItemId}`)}
          />
        ))}
      </ul>
    </section>
  );
});

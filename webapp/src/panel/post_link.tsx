import React from 'react';
import {useSelector} from 'react-redux';
import type {HostState} from '../registry/registry';
import {usePanel} from './context';
import styles from './panel.module.css';

/** Goes to a post without leaving the app. */
export function PostLink({postId, children}: {postId: string; children: React.ReactNode}): React.JSX.Element {
  const {host} = usePanel();
  const team = useSelector(({entities: {teams}}: HostState) => teams.teams[teams.currentTeamId]?.name ?? '');
  const path = team === '' ? `/_redirect/pl/${postId}` : `/${team}/pl/${postId}`;
  return (
    <a
      className={styles['link']}
      href={host.basePath() + path}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        host.goTo(path);
      }}
    >
      {children}
    </a>
  );
}

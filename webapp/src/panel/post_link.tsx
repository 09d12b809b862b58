import React from 'react';
import {useSelector} from 'react-redux';
import {postPath} from '../client/post_path';
import {HostLink} from '../kit/host_link';
import type {HostState} from '../registry/registry';
import {usePanel} from './context';
import styles from './panel.module.css';

/** Goes to a post without leaving the app. */
export function PostLink({postId, children}: {postId: string; children: React.ReactNode}): React.JSX.Element {
  const {host} = usePanel();
  const team = useSelector(({entities: {teams}}: HostState) => teams.teams[teams.currentTeamId]?.name ?? '');
  return (
    <HostLink host={host} path={postPath(team, postId)} className={styles['link']}>
      {children}
    </HostLink>
  );
}

import React from 'react';
import {postPath} from '../client/post_path';
import {openReview} from '../features/panel';
import {HostLink} from '../kit/host_link';
import type {PageReview} from '../server_types';
import {usePage} from './context';
import {useTeamName} from './mattermost';
import styles from './page.module.css';

interface ReviewLinkProps {
  review: Pick<PageReview, 'id' | 'channelId' | 'cardPostId' | 'mattermostTeamId'>;
  className?: string | undefined;
  children: React.ReactNode;
}

/** Goes to the card of a review in its channel, with the panel open at it. */
export function ReviewLink({review, className, children}: ReviewLinkProps): React.JSX.Element {
  const {host} = usePage();
  const team = useTeamName(review.mattermostTeamId);
  if (review.cardPostId === '') return <span className={className}>{children}</span>;
  return (
    <HostLink
      host={host}
      path={postPath(team, review.cardPostId)}
      className={className ?? styles['link']}
      onGo={() => openReview(host, review)}
    >
      {children}
    </HostLink>
  );
}

/** Where the latest record of a review can be read and printed, or one of its records. */
export function recordPath(basePath: string, key: string, number = 0): string {
  const file = number === 0 ? key : `${key}/${String(number)}`;
  return `${basePath}/plugins/prr/api/v1/records/${file}.html`;
}

import React from 'react';
import {openReview} from '../features/panel';
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
  const path = `/${team === '' ? '_redirect' : team}/pl/${review.cardPostId}`;
  return (
    <a
      className={className ?? styles['link']}
      href={host.basePath() + path}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        host.goTo(path);
        openReview(host, review);
      }}
    >
      {children}
    </a>
  );
}

/** Where the latest record of a review can be read and printed, or one of its records. */
export function recordPath(basePath: string, key: string, number = 0): string {
  const file = number === 0 ? key : `${key}/${String(number)}`;
  return `${basePath}/plugins/prr/api/v1/records/${file}.html`;
}

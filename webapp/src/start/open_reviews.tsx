import React from 'react';
import type {Host} from '../host';
import {Notice} from '../kit/notice';
import type {StartFormView} from '../server_types';
import {postPathHere} from './post_path';
import {useWords} from './words';

interface OpenReviewsProps {
  host: Host;
  open: StartFormView['open'];
}

/** The reviews that are open in the channel: what is said there may be meant for any of them. */
export function OpenReviews({host, open}: OpenReviewsProps): React.JSX.Element | null {
  const say = useWords();
  if (open.length === 0) return null;
  return (
    <Notice kind="info">
      {say('open', {reviews: ''})}
      {open.map(({id, key, title, cardPostId}, at) => (
        <React.Fragment key={id}>
          {at > 0 && ', '}
          <a
            href={host.basePath() + postPathHere(host, cardPostId)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {key}
          </a>{' '}
          <span dir="auto">{title}</span>
        </React.Fragment>
      ))}
    </Notice>
  );
}

import React from 'react';
import type {Host} from '../host';
import {Markdown} from '../kit/markdown';
import styles from './fallback.module.css';
import {PostButtons} from './post_buttons';
import {attachmentsOf, type CardPost} from './post_data';

interface FallbackProps {
  host: Host;
  post: CardPost;
  /** Whether it is known to be the bot's: of what others have posted, the words alone are shown. */
  ours: boolean;
}

/** A post in its own words, as where the plugin's types are not known: a host draws nothing else of such a post. */
export function Fallback({host, post, ours}: FallbackProps): React.JSX.Element {
  return (
    <>
      {post.message !== '' && <Markdown text={post.message} />}
      {ours &&
        attachmentsOf(post).map(({text, buttons}, at) => (
          <div key={at} className={text === '' ? undefined : styles['attachment']}>
            {text !== '' && <Markdown text={text} />}
            <PostButtons host={host} postId={post.id} buttons={buttons} />
          </div>
        ))}
    </>
  );
}

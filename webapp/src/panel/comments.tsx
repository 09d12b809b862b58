import React, {memo, useState} from 'react';
import {Button} from '../kit/button';
import type {CommentView} from '../server_types';
import {Block} from './block';
import {usePanel} from './context';
import styles from './panel.module.css';
import {PostLink} from './post_link';
import {ReasonForm} from './reason_form';
import {When} from './when';
import {useWords} from './words';

/** Remarks that have to be addressed before the review ends. */
export const Comments = memo(function Comments({
  comments,
}: {
  comments: readonly CommentView[];
}): React.JSX.Element | null {
  const say = useWords();
  if (comments.length === 0) return null;
  const open = comments.filter(({addressed}) => addressed === null);
  const sorted = [...open, ...comments.filter(({addressed}) => addressed !== null)];
  return (
    <Block title={say('comments')} count={say('open_count', {count: open.length})} folded={open.length === 0}>
      {sorted.map((comment) => (
        <Comment key={comment.id} comment={comment} />
      ))}
    </Block>
  );
});

const Comment = memo(function Comment({comment}: {comment: CommentView}): React.JSX.Element {
  const {nameOf, change} = usePanel();
  const say = useWords();
  const [addressing, setAddressing] = useState(false);
  const {id, postId, authorId, words, at, addressed, may} = comment;
  return (
    <div className={styles['gap']} data-comment={id}>
      <p className={styles['gapText']}>
        <strong>{id}</strong> <q>{words}</q>
      </p>
      <p className={styles['small']}>
        {nameOf(authorId)} ·{' '}
        <PostLink postId={postId}>
          <When at={at} />
        </PostLink>
      </p>
      {addressed !== null && (
        <p className={styles['small']}>
          {say('addressed_by', {name: nameOf(addressed.by)})} <When at={addressed.at} />
          {addressed.note !== '' && (
            <>
              : <q>{addressed.note}</q>
            </>
          )}
        </p>
      )}
      {addressing ? (
        <ReasonForm
          label={say('address_comment', {id})}
          field={say('address_note')}
          submit={say('address')}
          optional
          send={async (note) =>
            change({kind: 'address', commentId: id, note}, say('done.address', {id}), true)
          }
          onClose={() => setAddressing(false)}
        />
      ) : (
        <div className={styles['buttons']}>
          {addressed === null && may.address && (
            <Button small onClick={() => setAddressing(true)}>
              {say('address')}
            </Button>
          )}
          {addressed !== null && may.reopen && (
            <Button
              small
              onClick={() =>
                void change({kind: 'reopen-comment', commentId: id}, say('done.reopen_comment', {id}))
              }
            >
              {say('reopen_comment')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
});

import CheckCircleIcon from '@mattermost/compass-icons/components/check-circle';
import React from 'react';
import {WithWords} from '../i18n/with_words';
import {classNames} from '../kit/class_names';
import {Markdown} from '../kit/markdown';
import {Tag} from '../kit/tag';
import styles from './cards.module.css';
import type {Drawing} from './our_post';
import {PostButtons} from './post_buttons';
import {buttonsOf, signatureIdsOf} from './post_data';
import {CARD_WORDS, useWords} from './words';

/** What a sign-off has done; its signer can take it back. */
export function Receipt(drawing: Drawing): React.JSX.Element {
  return (
    <WithWords words={CARD_WORDS}>
      <Shown {...drawing} />
    </WithWords>
  );
}

function Shown({host, post, review, compact}: Drawing): React.JSX.Element {
  const say = useWords();
  const ids = signatureIdsOf(post);
  const standing = review.approvals.flatMap(({signatures}) => signatures).filter(({id}) => ids.includes(id));
  const fallen = review.approvals.flatMap((team) => team.fallen);
  // What is not known of a sign-off that was counted a moment ago is no word against it.
  const isGone = ids.length > 0 && ids.every((id) => fallen.includes(id));
  // Only the signer can undo it: nobody else is offered what would be refused.
  const mayUndo = standing.some(({may}) => may.undo);
  return (
    <div
      className={classNames(styles['receipt'], isGone && styles['gone'], compact && styles['compact'])}
      data-testid="prr-receipt"
    >
      <CheckCircleIcon
        size={18}
        className={classNames(styles['receiptIcon'], !isGone && styles['stateApproved'])}
        aria-hidden="true"
      />
      <div className={styles['receiptText']}>
        <Markdown text={post.message} />
        {isGone && <Tag>{say('receipt.gone')}</Tag>}
        {mayUndo && <PostButtons host={host} postId={post.id} buttons={buttonsOf(post)} />}
      </div>
    </div>
  );
}

import React, {memo, useId, useState} from 'react';
import {Button} from '../kit/button';
import {classNames} from '../kit/class_names';
import {ProgressBar} from '../kit/progress_bar';
import type {ApprovalView, SignatureView} from '../server_types';
import {ApprovalStateMark} from './approval_state';
import {usePanel} from './context';
import {InlineForm} from './inline_form';
import styles from './panel.module.css';
import {PostLink} from './post_link';
import {ReasonForm} from './reason_form';
import {When} from './when';
import {useWords} from './words';

interface ApprovalTileProps {
  team: ApprovalView;
  busy: boolean;
  /** Whether the review is open. */
  open: boolean;
}

/** How one team's approval stands, and what the reader can do about it. */
export const ApprovalTile = memo(function ApprovalTile({
  team,
  busy,
  open,
}: ApprovalTileProps): React.JSX.Element {
  const {nameOf, change} = usePanel();
  const say = useWords();
  const titleId = useId();
  const [form, setForm] = useState<'sign' | 'hold' | 'decline' | null>(null);
  const {name, teamId, state, quorum, signatures, withdrawn, holds, missing, first, reviewers, may} = team;
  const close = (): void => setForm(null);
  const asked = reviewers.filter(({state: standing}) => standing === 'proposed' || standing === 'accepted');
  const undoable = signatures.filter((signature) => signature.may.undo);
  return (
    <li
      className={classNames(styles['tile'], form !== null && styles['tileWide'])}
      aria-labelledby={titleId}
      aria-busy={busy}
      data-team={teamId}
    >
      <div className={styles['tileHead']}>
        <h4 id={titleId} className={styles['tileTitle']}>
          {name}
        </h4>
        <ApprovalStateMark state={state} />
      </div>
      {quorum > 1 && (
        <div className={styles['small']}>
          {say('quorum', {signed: signatures.length, quorum})}
          <ProgressBar label={say('quorum_bar', {team: name})} done={signatures.length} total={quorum} />
        </div>
      )}
      {signatures.map((signature) => (
        <Signature key={signature.id} signature={signature} />
      ))}
      {holds.map((hold) => (
        <p key={hold.id} className={styles['small']}>
          {say('held_by', {name: nameOf(hold.by)})} <When at={hold.at} />: <q>{hold.reason}</q>
        </p>
      ))}
      {withdrawn !== null && state !== 'approved' && (
        <p className={styles['small']}>
          {say('withdrawn_by', {name: nameOf(withdrawn.by)})} <When at={withdrawn.at} />
          {withdrawn.reason !== '' && (
            <>
              : <q>{withdrawn.reason}</q>
            </>
          )}
        </p>
      )}
      {state !== 'approved' && missing > 0 && (
        <p className={styles['small']}>
          {first > 0 ? say('missing_first', {missing, first}) : say('missing', {missing})}
        </p>
      )}
      {asked.length > 0 && state !== 'approved' && (
        <p className={styles['small']}>
          {say('asked')}{' '}
          {asked
            .map(({userId, state: standing}) =>
              standing === 'accepted' ? say('asked_accepted', {name: nameOf(userId)}) : nameOf(userId),
            )
            .join(', ')}
        </p>
      )}
      {!team.configured && open && <p className={styles['small']}>{say('not_configured')}</p>}
      {team.notCounting > 0 && (
        <p className={styles['small']}>{say('not_counting', {count: team.notCounting})}</p>
      )}
      {form === null && (
        <div className={styles['buttons']}>
          {may.sign && team.approvalItemId !== '' && (
            <Button small look="primary" aria-disabled={busy} onClick={() => !busy && setForm('sign')}>
              {say('sign')}
            </Button>
          )}
          {may.hold && (
            <Button small onClick={() => setForm('hold')}>
              {say('hold')}
            </Button>
          )}
          {may.accept && (
            <Button
              small
              aria-disabled={busy}
              onClick={() =>
                !busy && void change({kind: 'take-on', teamId}, say('done.take_on', {team: name}))
              }
            >
              {say('take_on')}
            </Button>
          )}
          {may.decline && (
            <Button small onClick={() => setForm('decline')}>
              {say('decline')}
            </Button>
          )}
          {may.lift && (
            <Button
              small
              aria-disabled={busy}
              onClick={() => !busy && void change({kind: 'lift', teamId}, say('done.lift', {team: name}))}
            >
              {say('lift')}
            </Button>
          )}
          {undoable.map(({id}) => (
            <Button
              key={id}
              small
              aria-disabled={busy}
              onClick={() =>
                !busy && void change({kind: 'undo', teamId, signatureId: id}, say('done.undo', {team: name}))
              }
            >
              {say('undo')}
            </Button>
          ))}
        </div>
      )}
      {form === 'sign' && (
        <InlineForm
          label={say('sign_for', {team: name})}
          submit={say('sign_for', {team: name})}
          send={async () =>
            change({kind: 'tick', itemId: team.approvalItemId}, say('done.sign', {team: name}), true)
          }
          onClose={close}
        >
          <p className={styles['small']}>
            {missing > 0 ? say('sign_ticks', {team: name, missing}) : say('sign_alone', {team: name})}
          </p>
        </InlineForm>
      )}
      {form === 'decline' && (
        <ReasonForm
          label={say('decline_for', {team: name})}
          field={say('decline_reason')}
          submit={say('decline')}
          optional
          send={async (reason) =>
            change({kind: 'decline', teamId, reason}, say('done.decline', {team: name}), true)
          }
          onClose={close}
        />
      )}
      {form === 'hold' && (
        <ReasonForm
          label={say('hold_for', {team: name})}
          field={say('hold_reason')}
          submit={say('hold')}
          send={async (reason) =>
            change({kind: 'hold', teamId, reason}, say('done.hold', {team: name}), true)
          }
          onClose={close}
        />
      )}
    </li>
  );
});

function Signature({signature: {userId, at, postId, words}}: {signature: SignatureView}): React.JSX.Element {
  const {nameOf} = usePanel();
  const say = useWords();
  return (
    <p className={styles['small']}>
      {say('signed_by', {name: nameOf(userId)})}{' '}
      {postId === '' ? (
        <When at={at} />
      ) : (
        <PostLink postId={postId}>
          <When at={at} />
        </PostLink>
      )}
      {words !== '' && (
        <span className={styles['words']}>
          <q>{words}</q>
        </span>
      )}
    </p>
  );
}

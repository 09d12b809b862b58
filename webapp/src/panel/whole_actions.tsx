import React, {useState} from 'react';
import DotsHorizontalIcon from '@mattermost/compass-icons/components/dots-horizontal';
import {Button, IconButton} from '../kit/button';
import type {ReviewDetail} from '../server_types';
import {usePanel} from './context';
import styles from './panel.module.css';
import {WholeDialog, type WholeKind} from './whole_dialog';
import {useWords} from './words';

/** What can be done with the review as a whole, behind one button; nothing where the reader may do none of it. */
export function WholeActions({review}: {review: ReviewDetail}): React.JSX.Element | null {
  const {change} = usePanel();
  const say = useWords();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<WholeKind | null>(null);
  const {may} = review.me;
  const kinds = (
    [
      ['close', may.close],
      ['rename', may.rename],
      ['owner', may.owner],
      ['reopen', may.reopen],
      ['cancel', may.cancel],
    ] as const
  ).flatMap(([kind, allowed]) => (allowed ? [kind] : []));
  const mayKeepOpen = may.keepOpen && review.closing.phase === 'grace';
  if (kinds.length === 0 && !mayKeepOpen) return null;
  return (
    <div
      className={styles['whole']}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          setOpen(false);
          event.currentTarget.querySelector('button')?.focus();
        }
      }}
    >
      <IconButton label={say('actions')} aria-expanded={open} onClick={() => setOpen(!open)}>
        <DotsHorizontalIcon size={18} />
      </IconButton>
      {open && (
        <div className={styles['menu']} role="group" aria-label={say('actions')}>
          {mayKeepOpen && (
            <Button
              look="quiet"
              className={styles['menuItem']}
              onClick={() => {
                setOpen(false);
                void change({kind: 'keep-open'}, say('done.keep_open'));
              }}
            >
              {say('whole.keep_open')}
            </Button>
          )}
          {kinds.map((kind) => (
            <Button
              key={kind}
              look="quiet"
              className={styles['menuItem']}
              onClick={() => {
                setOpen(false);
                setAsking(kind);
              }}
            >
              {say(`whole.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      {asking !== null && <WholeDialog kind={asking} review={review} onClose={() => setAsking(null)} />}
    </div>
  );
}

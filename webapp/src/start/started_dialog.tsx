import React, {useEffect, useRef} from 'react';
import {openReview} from '../features/panel';
import type {Host} from '../host';
import {Button} from '../kit/button';
import {Dialog} from '../kit/dialog';
import {Markdown} from '../kit/markdown';
import type {Started} from '../server_types';
import {postPathHere} from './post_path';
import styles from './start.module.css';
import {useWords} from './words';

interface StartedDialogProps {
  host: Host;
  started: Started;
  onClose(): void;
}

/** That the review has started, and what its DRI should know of it. */
export function StartedDialog({host, started, onClose}: StartedDialogProps): React.JSX.Element {
  const say = useWords();
  const show = useRef<HTMLButtonElement>(null);
  useEffect(() => show.current?.focus(), []);
  const {key, title, cardPostId} = started.review;
  const buttons = (
    <>
      <Button onClick={onClose}>{say('started.done')}</Button>
      <Button
        ref={show}
        look="primary"
        onClick={() => {
          onClose();
          host.goTo(postPathHere(host, cardPostId));
          openReview(host, started.review);
        }}
      >
        {say('started.show')}
      </Button>
    </>
  );
  return (
    <Dialog title={say('started', {key})} buttons={buttons} onClose={onClose}>
      <p dir="auto">{say('started.title', {title})}</p>
      {started.notes.length > 0 && (
        <ul className={styles['notes']}>
          {started.notes.map((note) => (
            <li key={note}>
              <Markdown text={note} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

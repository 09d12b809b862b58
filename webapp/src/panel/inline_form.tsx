import React, {useEffect, useRef, useState} from 'react';
import {Button} from '../kit/button';
import {Markdown} from '../kit/markdown';
import {Notice} from '../kit/notice';
import type {Outcome} from '../state/reviews';
import {useRefusal} from './refusal';
import styles from './panel.module.css';
import {useWords} from './words';

interface InlineFormProps {
  /** What it is for, for who does not see where it stands. */
  label: string;
  /** On the button that sends it. */
  submit: string;
  danger?: boolean;
  /** Whether it can be sent. */
  ready?: boolean;
  send(): Promise<Outcome>;
  /** It was sent and done, or given up. */
  onClose(): void;
  children?: React.ReactNode;
}

/**
 * A form in the place of what it is about. What was typed stays until the server has taken it. Escape gives it up; the
 * focus goes back to where it was.
 */
export function InlineForm({
  label,
  submit,
  danger = false,
  ready = true,
  send,
  onClose,
  children,
}: InlineFormProps): React.JSX.Element {
  const say = useWords();
  const refusal = useRefusal();
  const form = useRef<HTMLFormElement>(null);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    const before = document.activeElement;
    form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    return () => {
      // Only where it was in the form, or is nowhere since the form is gone.
      const {activeElement} = document;
      const lost =
        activeElement === null || activeElement === document.body || form.current?.contains(activeElement);
      if (lost !== false && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const submitted = async (): Promise<void> => {
    setSending(true);
    setRefused('');
    const outcome = await send();
    if (outcome.done) {
      onClose();
    } else {
      setSending(false);
      setRefused(refusal(outcome.failure));
    }
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending && ready) void submitted();
      }}
      onKeyDown={(event) => {
        // The host listens for keys too: what is typed here is not for it.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      {children}
      {refused !== '' && (
        <Notice kind="error">
          <Markdown text={refused} />
        </Notice>
      )}
      <div className={styles['buttons']}>
        <Button
          type="submit"
          small
          look={danger ? 'danger' : 'primary'}
          aria-disabled={sending || !ready}
          className={sending || !ready ? styles['waiting'] : ''}
        >
          {sending ? say('sending') : submit}
        </Button>
        <Button small look="quiet" onClick={onClose}>
          {say('cancel_form')}
        </Button>
      </div>
    </form>
  );
}

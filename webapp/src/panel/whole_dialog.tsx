import React, {useId, useState} from 'react';
import {Button} from '../kit/button';
import {Dialog} from '../kit/dialog';
import {TextArea, TextField} from '../kit/field';
import {Markdown} from '../kit/markdown';
import {Notice} from '../kit/notice';
import type {ReviewDetail} from '../server_types';
import type {WholeChange} from '../state/change';
import {usePanel} from './context';
import {isOpen} from './item_filter';
import styles from './panel.module.css';
import {PeoplePicker, type Person} from './people_picker';
import {useRefusal} from './refusal';
import {useWords, type Say} from './words';

export type WholeKind = 'close' | 'rename' | 'owner' | 'reopen' | 'cancel';

interface WholeDialogProps {
  kind: WholeKind;
  review: ReviewDetail;
  onClose(): void;
}

/** Titles are short enough for where they are shown. */
const LONGEST_TITLE = 63;

/** Asks before something is done with the review as a whole, with what it needs and what is still open. */
export function WholeDialog({kind, review, onClose}: WholeDialogProps): React.JSX.Element {
  const {change} = usePanel();
  const say = useWords();
  const refusal = useRefusal();
  const formId = useId();
  const [text, setText] = useState(kind === 'rename' ? review.title : '');
  const [person, setPerson] = useState<Person | null>(null);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState('');
  const wanted = changeOf(kind, text.trim(), person);
  const send = async (): Promise<void> => {
    if (wanted === null || sending) return;
    setSending(true);
    setRefused('');
    const outcome = await change(wanted, say(`done.${kind}`, {key: review.key}), true);
    setSending(false);
    if (outcome.done) onClose();
    else setRefused(refusal(outcome.failure));
  };
  return (
    <Dialog
      title={say(`ask.${kind}`, {key: review.key})}
      onClose={onClose}
      buttons={
        <>
          <Button onClick={onClose}>{say('cancel_form')}</Button>
          <Button
            type="submit"
            form={formId}
            look={kind === 'cancel' ? 'danger' : 'primary'}
            aria-disabled={sending || wanted === null}
            className={sending || wanted === null ? styles['waiting'] : ''}
          >
            {sending ? say('sending') : say(`whole.${kind}`)}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['dialogForm']}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {kind === 'close' && <StillOpen review={review} />}
        {kind === 'reopen' && <p>{say('reopen_means')}</p>}
        {kind === 'rename' && (
          <TextField
            label={say('title')}
            value={text}
            maxLength={LONGEST_TITLE}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        {kind === 'cancel' && (
          <TextArea
            label={say('cancel_reason')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        {kind === 'owner' && <PeoplePicker label={say('new_dri')} onChoose={setPerson} />}
        {refused !== '' && (
          <Notice kind="error">
            <Markdown text={refused} />
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

/** The change, or null while something is missing for it. */
function changeOf(kind: WholeKind, text: string, person: Person | null): WholeChange | null {
  switch (kind) {
    case 'close':
    case 'reopen':
      return {kind};
    case 'rename':
      return text === '' ? null : {kind, title: text};
    case 'cancel':
      return text === '' ? null : {kind, reason: text};
    case 'owner':
      return person === null ? null : {kind, ...person};
  }
}

/** What is not done yet when somebody closes. */
function StillOpen({review}: {review: ReviewDetail}): React.JSX.Element {
  const say = useWords();
  const open = stillOpen(review, say);
  if (open.length === 0) return <p>{say('close_complete')}</p>;
  return (
    <>
      <p>{say('close_open')}</p>
      <ul>
        {open.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function stillOpen({approvals, sections, gaps, comments}: ReviewDetail, say: Say): string[] {
  const waiting = approvals.filter(({state}) => state !== 'approved').map(({name}) => name);
  const items = sections.flatMap((section) => section.items).filter(isOpen);
  const mandatory = items.filter((item) => item.mandatory).map(({number}) => number);
  const openGaps = gaps.filter(({state}) => state === 'open').map(({id}) => id);
  const remarks = comments.filter(({addressed}) => addressed === null).map(({id}) => id);
  return [
    ...(waiting.length > 0 ? [say('close.approvals', {teams: waiting.join(', ')})] : []),
    ...(mandatory.length > 0
      ? [say('close.mandatory', {count: mandatory.length, numbers: ranges(mandatory)})]
      : []),
    ...(items.length > mandatory.length
      ? [say('close.items', {count: items.length - mandatory.length})]
      : []),
    ...(openGaps.length > 0 ? [say('close.gaps', {gaps: openGaps.join(', ')})] : []),
    ...(remarks.length > 0 ? [say('close.comments', {comments: remarks.join(', ')})] : []),
  ];
}

/** Numbers as people list them: `1–3, 7`. @param numbers ascending */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
}

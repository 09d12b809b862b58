import React, {memo, useState} from 'react';
import {Button} from '../kit/button';
import {TextField} from '../kit/field';
import {Tag} from '../kit/tag';
import type {GapView} from '../server_types';
import {isWebAddress} from '../kit/web_address';
import {usePanel} from './context';
import {InlineForm} from './inline_form';
import {PeoplePicker, type Person} from './people_picker';
import styles from './panel.module.css';
import {Due} from './when';
import {useWords} from './words';

type GapFormKind = 'owner' | 'due' | 'ticket' | 'accept';

/** A gap, and what can be done about it. */
export const GapLine = memo(function GapLine({gap}: {gap: GapView}): React.JSX.Element {
  const {nameOf, change} = usePanel();
  const say = useWords();
  const [form, setForm] = useState<GapFormKind | null>(null);
  const {id, text, severity, state, ownerId, dueAt, ticket, accepted, may} = gap;
  return (
    <div className={styles['gap']} data-gap={id}>
      <p className={styles['gapText']}>
        <strong>{id}</strong>{' '}
        <Tag className={severity === 'critical' || severity === 'high' ? styles['warn'] : undefined}>
          {say(`severity.${severity}`)}
        </Tag>{' '}
        <Tag>{say(`gap.${state}`)}</Tag> {text}
      </p>
      <p className={styles['small']}>
        {ownerId === '' ? say('gap_nobody') : say('gap_owner', {name: nameOf(ownerId)})}
        {dueAt > 0 && (
          <>
            {' · '}
            <Due at={dueAt} open={state === 'open'} />
          </>
        )}
        {isWebAddress(ticket) && (
          <>
            {' · '}
            <a className={styles['link']} href={ticket} target="_blank" rel="noopener noreferrer">
              {say('gap_ticket')}
            </a>
          </>
        )}
      </p>
      {accepted !== null && (
        <p className={styles['small']}>
          {say('gap_accepted', {name: nameOf(accepted.ownerId)})} <Due at={accepted.until} open={false} />:{' '}
          <q>{accepted.reason}</q>
        </p>
      )}
      {form !== null && <GapChangeForm kind={form} gap={gap} onClose={() => setForm(null)} />}
      {form === null && (may.change || may.accept) && (
        <div className={styles['buttons']}>
          {may.change && state !== 'done' && (
            <Button
              small
              onClick={() => void change({kind: 'gap-done', gapId: id}, say('done.gap_done', {id}))}
            >
              {say('gap_done')}
            </Button>
          )}
          {may.change && state !== 'open' && (
            <Button
              small
              onClick={() => void change({kind: 'gap-reopen', gapId: id}, say('done.gap_reopen', {id}))}
            >
              {say('gap_reopen')}
            </Button>
          )}
          {may.plan && state === 'open' && (
            <>
              <Button small onClick={() => setForm('owner')}>
                {say('gap_set_owner')}
              </Button>
              <Button small onClick={() => setForm('due')}>
                {say('gap_set_due')}
              </Button>
            </>
          )}
          {may.change && (
            <Button small onClick={() => setForm('ticket')}>
              {say('gap_set_ticket')}
            </Button>
          )}
          {may.accept && state === 'open' && (
            <Button small onClick={() => setForm('accept')}>
              {say('gap_accept')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
});

interface GapChangeFormProps {
  kind: GapFormKind;
  gap: GapView;
  onClose(): void;
}

function GapChangeForm({kind, gap: {id: gapId, ticket}, onClose}: GapChangeFormProps): React.JSX.Element {
  const {change} = usePanel();
  const say = useWords();
  const [person, setPerson] = useState<Person | null>(null);
  const [value, setValue] = useState(kind === 'ticket' ? ticket : '');
  const [reason, setReason] = useState('');
  const done = say('done.gap_changed', {id: gapId});
  const {userId = '', username = ''} = person ?? {};
  const send = async () => {
    switch (kind) {
      case 'owner':
        return change({kind: 'gap-owner', gapId, userId, username}, done, true);
      case 'due':
        return change({kind: 'gap-due', gapId, value}, done, true);
      case 'ticket':
        return change({kind: 'gap-ticket', gapId, value: value.trim()}, done, true);
      case 'accept':
        return change(
          {kind: 'gap-accept', gapId, userId, username, until: value, reason: reason.trim()},
          done,
          true,
        );
    }
  };
  const ready = {
    owner: person !== null,
    due: value !== '',
    ticket: true,
    accept: person !== null && value !== '' && reason.trim() !== '',
  }[kind];
  return (
    <InlineForm
      label={say(`gap_form.${kind}`, {id: gapId})}
      submit={kind === 'accept' ? say('gap_accept') : say('save')}
      ready={ready}
      send={send}
      onClose={onClose}
    >
      {(kind === 'owner' || kind === 'accept') && (
        <PeoplePicker
          label={kind === 'owner' ? say('gap_set_owner') : say('gap_carries')}
          onChoose={setPerson}
        />
      )}
      {(kind === 'due' || kind === 'accept') && (
        <TextField
          type="date"
          label={kind === 'due' ? say('gap_set_due') : say('gap_until')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      {kind === 'ticket' && (
        <TextField
          type="url"
          label={say('gap_set_ticket')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      {kind === 'accept' && (
        <TextField label={say('reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
      )}
    </InlineForm>
  );
}

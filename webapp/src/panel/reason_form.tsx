import React, {useState} from 'react';
import {TextArea} from '../kit/field';
import type {Outcome} from '../state/reviews';
import {InlineForm} from './inline_form';

interface ReasonFormProps {
  label: string;
  /** Above the field. */
  field: string;
  submit: string;
  danger?: boolean;
  /** Whether it can be left out. */
  optional?: boolean;
  initial?: string;
  help?: string;
  send(text: string): Promise<Outcome>;
  onClose(): void;
}

/** A form with one text. */
export function ReasonForm({
  label,
  field,
  submit,
  danger = false,
  optional = false,
  initial = '',
  help,
  send,
  onClose,
}: ReasonFormProps): React.JSX.Element {
  const [text, setText] = useState(initial);
  return (
    <InlineForm
      label={label}
      submit={submit}
      danger={danger}
      ready={optional || text.trim() !== ''}
      send={async () => send(text.trim())}
      onClose={onClose}
    >
      <TextArea
        label={field}
        help={help}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </InlineForm>
  );
}

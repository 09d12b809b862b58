import React, {useState} from 'react';
import {Select, TextArea} from '../kit/field';
import type {Severity} from '../server_types';
import {usePanel} from './context';
import {InlineForm} from './inline_form';
import {useWords} from './words';

export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

interface GapFormProps {
  /** '' for one that belongs to no item. */
  itemId: string;
  label: string;
  onClose(): void;
}

/** Opens a gap: what is missing, and how bad that is. */
export function GapForm({itemId, label, onClose}: GapFormProps): React.JSX.Element {
  const {change} = usePanel();
  const say = useWords();
  const [text, setText] = useState('');
  const [severity, setSeverity] = useState<Severity>('medium');
  return (
    <InlineForm
      label={label}
      submit={say('gap')}
      ready={text.trim() !== ''}
      send={async () =>
        change({kind: 'open-gap', itemId, text: text.trim(), severity}, say('done.gap'), true)
      }
      onClose={onClose}
    >
      <TextArea
        label={say('gap_text')}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Select
        label={say('severity')}
        value={severity}
        onChange={(event) => setSeverity(SEVERITIES.find((one) => one === event.target.value) ?? severity)}
      >
        {SEVERITIES.map((one) => (
          <option key={one} value={one}>
            {say(`severity.${one}`)}
          </option>
        ))}
      </Select>
    </InlineForm>
  );
}

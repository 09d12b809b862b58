import React, {useState} from 'react';
import PencilOutlineIcon from '@mattermost/compass-icons/components/pencil-outline';
import {IconButton} from '../kit/button';
import {Select, TextField} from '../kit/field';
import type {Outcome} from '../state/reviews';
import {InlineForm} from './inline_form';
import styles from './panel.module.css';
import {useWords} from './words';

interface FactProps {
  title: string;
  children: React.ReactNode;
  /** Absent where the reader may not change it. */
  edit?: {
    value: string;
    /** What may be chosen, with what it is called; empty for free text. */
    options: readonly {value: string; title: string}[];
    help?: string;
    send(value: string): Promise<Outcome>;
  };
}

/** Something that is known of the review, and can be changed in its place. */
export function Fact({title, children, edit}: FactProps): React.JSX.Element {
  const say = useWords();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <dt className={styles['factName']}>{title}</dt>
      <dd className={styles['factValue']}>
        {children}
        {edit !== undefined && !editing && (
          <IconButton
            label={say('change_fact', {title})}
            className={styles['pencil']}
            onClick={() => setEditing(true)}
          >
            <PencilOutlineIcon size={14} />
          </IconButton>
        )}
        {edit !== undefined && editing && (
          <FactForm title={title} edit={edit} onClose={() => setEditing(false)} />
        )}
      </dd>
    </>
  );
}

interface FactFormProps {
  title: string;
  edit: NonNullable<FactProps['edit']>;
  onClose(): void;
}

function FactForm({title, edit, onClose}: FactFormProps): React.JSX.Element {
  const say = useWords();
  const [value, setValue] = useState(edit.value);
  return (
    <InlineForm
      label={say('change_fact', {title})}
      submit={say('save')}
      ready={value.trim() !== ''}
      send={async () => edit.send(value.trim())}
      onClose={onClose}
    >
      {edit.options.length === 0 ? (
        <TextField
          label={title}
          help={edit.help}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      ) : (
        <Select
          label={title}
          help={edit.help}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        >
          <option value="" disabled hidden />
          {edit.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.title}
            </option>
          ))}
        </Select>
      )}
    </InlineForm>
  );
}

import React, {useId} from 'react';
import type {StartFormView} from '../server_types';
import {Markdown} from '../kit/markdown';
import styles from './start.module.css';
import {useWords} from './words';

export type Where = 'here' | 'new';

interface PlaceFieldProps {
  form: Pick<StartFormView, 'here' | 'fresh' | 'channel'>;
  where: Where;
  onChoose(where: Where): void;
}

/** In this channel or in one of its own; where it cannot be, it says why. */
export function PlaceField({form, where, onChoose}: PlaceFieldProps): React.JSX.Element {
  const say = useWords();
  const name = useId();
  const choice = (value: Where, title: string, help: string, refused: string): React.JSX.Element => (
    <div className={styles['place']}>
      <label className={styles['placeLabel']}>
        <input
          type="radio"
          name={name}
          value={value}
          checked={where === value}
          disabled={refused !== ''}
          aria-describedby={`${name}-${value}`}
          onChange={() => onChoose(value)}
        />
        <span dir="auto">{title}</span>
      </label>
      <div id={`${name}-${value}`} className={styles['placeHelp']}>
        {refused === '' ? help : <Markdown text={refused} />}
      </div>
    </div>
  );
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{say('where')}</legend>
      {choice('here', say('where.here', {channel: form.channel.name}), '', form.here)}
      {choice('new', say('where.fresh'), say('where.fresh.help'), form.fresh)}
    </fieldset>
  );
}

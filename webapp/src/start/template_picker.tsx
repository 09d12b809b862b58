import React, {useId, useState} from 'react';
import type {StartFormView} from '../server_types';
import {TextField} from '../kit/field';
import {classNames} from '../kit/class_names';
import styles from './start.module.css';
import {useWords} from './words';

type Template = StartFormView['templates'][number];

/** Fewer are seen at a glance. */
const WORTH_SEARCHING = 5;

interface TemplatePickerProps {
  templates: readonly Template[];
  chosen: string;
  /** '' for nothing. */
  error: string;
  onChoose(templateId: string): void;
}

/** One template of several, by their titles and descriptions. */
export function TemplatePicker({templates, chosen, error, onChoose}: TemplatePickerProps): React.JSX.Element {
  const say = useWords();
  const name = useId();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const found = templates.filter(({title, description, id}) =>
    `${title} ${description} ${id}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <fieldset
      className={styles['group']}
      aria-describedby={error === '' ? undefined : `${name}-error`}
      aria-invalid={error !== '' ? true : undefined}
    >
      <legend className={styles['legend']}>{say('template')}</legend>
      {templates.length >= WORTH_SEARCHING && (
        <TextField
          label={<span className={styles['unseen']}>{say('template.search')}</span>}
          placeholder={say('template.search')}
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          // Enter looks for a template here, and starts no review.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      <div className={styles['templates']}>
        {found.map(({id, title, description, items}) => (
          <label key={id} className={classNames(styles['choice'], id === chosen && styles['chosen'])}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <span className={styles['choiceText']}>
              <span className={styles['choiceTitle']} dir="auto">
                {title} <span className={styles['quiet']}>{say('template.items', {count: items})}</span>
              </span>
              {description !== '' && (
                <span className={styles['choiceHelp']} dir="auto">
                  {description}
                </span>
              )}
            </span>
          </label>
        ))}
        {found.length === 0 && (
          <div className={styles['nothing']} role="status">
            {say('template.none', {text})}
          </div>
        )}
      </div>
      {error !== '' && (
        <div id={`${name}-error`} className={styles['error']} role="alert">
          {error}
        </div>
      )}
    </fieldset>
  );
}

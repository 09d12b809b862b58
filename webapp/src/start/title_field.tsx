import React from 'react';
import {useIntl} from 'react-intl';
import type {Api} from '../client/api';
import {TextField} from '../kit/field';
import styles from './start.module.css';
import {useTitle} from './use_title';
import {useWords} from './words';

/** From so many characters on it is said how many are left. */
const NEARLY_FULL = 15;

interface TitleFieldProps {
  api: Api;
  title: string;
  longest: number;
  /** What the server has refused; '' for nothing. */
  error: string;
  onChange(title: string): void;
}

/** The title, with what the server makes of it while it is typed: which words say nothing, and why. */
export function TitleField({api, title, longest, error, onChange}: TitleFieldProps): React.JSX.Element {
  const say = useWords();
  const {formatList} = useIntl();
  const view = useTitle(api, title);
  const left = longest - [...title].length;
  const problem = error !== '' ? error : (view?.problem ?? '');
  const empty = view !== null && view.problem !== '' ? view.empty : [];
  return (
    <div className={styles['titleField']}>
      <TextField
        label={say('name')}
        placeholder={say('name.example')}
        value={title}
        required
        autoFocus
        autoComplete="off"
        error={problem}
        help={problem === '' ? say('name.help') : ''}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className={styles['said']} role="status">
        {empty.length > 0 && (
          <span>
            {say('name.empty', {count: empty.length, words: formatList(empty.map((word) => `“${word}”`))})}
          </span>
        )}
        {view?.problem === '' && error === '' && <span className={styles['good']}>✓ {say('name.good')}</span>}
        {left >= 0 && left <= NEARLY_FULL && <span>{say('name.left', {count: left})}</span>}
      </div>
    </div>
  );
}

import React from 'react';
import {TextArea} from '../kit/field';
import type {TeamProblem} from '../server_types';
import styles from './console.module.css';
import {useSay} from './text';

interface TeamsYamlProps {
  text: string;
  problems: readonly TeamProblem[];
  disabled: boolean;
  onChange(text: string): void;
}

/** The teams as they are kept, to be edited by hand. */
export function TeamsYaml({text, problems, disabled, onChange}: TeamsYamlProps): React.JSX.Element {
  const say = useSay();
  const lines = text.split('\n').length;
  return (
    <TextArea
      label={say('prr.console.yaml')}
      help={say('prr.console.yaml_help')}
      error={
        problems.length > 0 && (
          <ul className={styles['problems']}>
            {problems.map((problem) => (
              <li key={`${String(problem.line)} ${problem.text}`}>{problem.text}</li>
            ))}
          </ul>
        )
      }
      className={styles['yaml']}
      rows={Math.min(30, Math.max(10, lines + 1))}
      spellCheck={false}
      value={text}
      disabled={disabled}
      onChange={({target}) => onChange(target.value)}
    />
  );
}

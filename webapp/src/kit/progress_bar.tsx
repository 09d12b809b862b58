import React from 'react';
import styles from './kit.module.css';

interface ProgressBarProps {
  /** What it measures, for who does not see it. */
  label: string;
  done: number;
  total: number;
}

export function ProgressBar({label, done, total}: ProgressBarProps): React.JSX.Element {
  const percent = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <div
      className={styles['bar']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <div className={styles['barFill']} style={{inlineSize: `${String(percent)}%`}} />
    </div>
  );
}

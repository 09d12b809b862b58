import React, {memo, useState} from 'react';
import {Button} from '../kit/button';
import type {GapView} from '../server_types';
import {Block} from './block';
import {GapForm} from './gap_form';
import {GapLine} from './gap_line';
import styles from './panel.module.css';
import {useWords} from './words';

/** What is missing: open gaps first, as they are ranked; then risks that are accepted, then what is done. */
export const Gaps = memo(function Gaps({
  gaps,
  mayOpen,
}: {
  gaps: readonly GapView[];
  mayOpen: boolean;
}): React.JSX.Element | null {
  const say = useWords();
  const [adding, setAdding] = useState(false);
  if (gaps.length === 0 && !mayOpen) return null;
  const order = {open: 0, accepted: 1, done: 2};
  const sorted = [...gaps].sort((a, b) => order[a.state] - order[b.state] || a.rank - b.rank);
  const open = gaps.filter(({state}) => state === 'open').length;
  return (
    <Block
      title={say('gaps')}
      count={gaps.length === 0 ? '' : say('open_count', {count: open})}
      folded={open === 0}
    >
      {sorted.map((gap) => (
        <GapLine key={gap.id} gap={gap} />
      ))}
      {gaps.length === 0 && <p className={styles['nothing']}>{say('none.gaps')}</p>}
      {mayOpen && !adding && (
        <Button small onClick={() => setAdding(true)}>
          {say('gap')}
        </Button>
      )}
      {adding && <GapForm itemId="" label={say('gap')} onClose={() => setAdding(false)} />}
    </Block>
  );
});

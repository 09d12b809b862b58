import React, {useId, useState} from 'react';
import ChevronDownIcon from '@mattermost/compass-icons/components/chevron-down';
import ChevronRightIcon from '@mattermost/compass-icons/components/chevron-right';
import styles from './panel.module.css';

interface BlockProps {
  title: string;
  /** Beside the title, e.g. how many. */
  count?: string;
  /** Whether it is folded at first. */
  folded?: boolean;
  children: React.ReactNode;
}

/** A part of the panel that can be folded. What is folded is not drawn. */
export function Block({title, count = '', folded: atFirst = false, children}: BlockProps): React.JSX.Element {
  const contentId = useId();
  const [folded, setFolded] = useState(atFirst);
  return (
    <section className={styles['block']} aria-label={title}>
      <h3 className={styles['blockTitle']}>
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={!folded}
          aria-controls={contentId}
          onClick={() => setFolded(!folded)}
        >
          {folded ? (
            <ChevronRightIcon size={16} aria-hidden="true" />
          ) : (
            <ChevronDownIcon size={16} aria-hidden="true" />
          )}
          <span className={styles['grow']}>{title}</span>
          {count !== '' && <span className={styles['count']}>{count}</span>}
        </button>
      </h3>
      <div id={contentId} hidden={folded}>
        {!folded && children}
      </div>
    </section>
  );
}

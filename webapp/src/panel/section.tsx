import React, {memo, useId, useState} from 'react';
import ChevronDownIcon from '@mattermost/compass-icons/components/chevron-down';
import ChevronRightIcon from '@mattermost/compass-icons/components/chevron-right';
import type {SectionView} from '../server_types';
import {isOpen, shownItems, type Filter} from './item_filter';
import {ItemRow} from './item_row';
import styles from './panel.module.css';
import {useWords} from './words';

interface SectionProps {
  section: SectionView;
  filter: Filter;
  /** Ids of items that are shown although the filter would hide them. */
  kept: ReadonlySet<string>;
  busy: ReadonlySet<string>;
  onTouch(itemId: string): void;
}

/** A section that can be folded, with those of its items that are asked for. */
export const Section = memo(function Section({
  section,
  filter,
  kept,
  busy,
  onTouch,
}: SectionProps): React.JSX.Element | null {
  const say = useWords();
  const listId = useId();
  const [folded, setFolded] = useState(false);
  const items = shownItems(section, filter, keptInHand(section, kept));
  if (items.length === 0) return null;
  const {length: total} = section.items;
  const done = section.items.filter((item) => !isOpen(item)).length;
  return (
    <div className={styles['section']}>
      <h4 className={styles['sectionTitle']}>
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={!folded}
          aria-controls={listId}
          onClick={() => setFolded(!folded)}
        >
          {folded ? (
            <ChevronRightIcon size={16} aria-hidden="true" />
          ) : (
            <ChevronDownIcon size={16} aria-hidden="true" />
          )}
          <span className={styles['grow']}>{section.title}</span>
          <span className={styles['count']}>{say('of', {done, total})}</span>
        </button>
      </h4>
      <ul id={listId} className={styles['rows']} hidden={folded}>
        {!folded &&
          items.map((item) => (
            <ItemRow key={item.id} item={item} busy={busy.has(`item:${item.id}`)} onTouch={onTouch} />
          ))}
      </ul>
    </div>
  );
});

/** Also the item that has the focus: what others do takes it from nobody. */
function keptInHand({items}: SectionView, kept: ReadonlySet<string>): ReadonlySet<string> {
  const id = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];
  return id !== undefined && !kept.has(id) && items.some((item) => item.id === id)
    ? new Set([...kept, id])
    : kept;
}

import React, {useCallback, useMemo, useState} from 'react';
import {ProgressBar} from '../kit/progress_bar';
import type {ItemView, SectionView} from '../server_types';
import {FILTERS, isOpen, rememberedFilter, rememberFilter, shownItems, type Filter} from './item_filter';
import styles from './panel.module.css';
import {Section} from './section';
import {useWords} from './words';

interface ItemsProps {
  sections: readonly SectionView[];
  busy: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** The sections with their items: those of the reader, those that are open, or all. */
export function Items({sections, busy}: ItemsProps): React.JSX.Element {
  const say = useWords();
  const [filter, setFilter] = useState(rememberedFilter);
  // Items that were in hand since the filter was chosen, and stay in view.
  const [touched, setTouched] = useState(NONE);
  const touch = useCallback(
    (itemId: string) => setTouched((before) => (before.has(itemId) ? before : new Set([...before, itemId]))),
    [],
  );
  const all = useMemo(() => sections.flatMap(({items}) => items), [sections]);
  const choose = (next: Filter): void => {
    setFilter(next);
    setTouched(NONE);
    rememberFilter(next);
  };
  const done = all.filter((item) => !isOpen(item)).length;
  const isEmpty = sections.every((section) => shownItems(section, filter, touched).length === 0);
  return (
    <section aria-labelledby="prr-items" className={styles['block']}>
      <h3 id="prr-items" className={styles['blockTitle']}>
        {say('items')}
        <span className={styles['count']}>{say('of', {done, total: all.length})}</span>
      </h3>
      <ProgressBar label={say('items')} done={done} total={all.length} />
      <FilterChoice all={all} filter={filter} onChoose={choose} />
      {isEmpty && <p className={styles['nothing']}>{say(`none.${filter}`)}</p>}
      {sections.map((section) => (
        <Section
          key={section.id}
          section={section}
          filter={filter}
          kept={touched}
          busy={busy}
          onTouch={touch}
        />
      ))}
    </section>
  );
}

interface FilterChoiceProps {
  all: readonly ItemView[];
  filter: Filter;
  onChoose(filter: Filter): void;
}

function FilterChoice({all, filter, onChoose}: FilterChoiceProps): React.JSX.Element {
  const say = useWords();
  const counts: Record<Filter, number> = {
    mine: all.filter(({mine}) => mine).length,
    open: all.filter(isOpen).length,
    all: all.length,
  };
  return (
    <div role="radiogroup" aria-label={say('filter')} className={styles['filter']}>
      {FILTERS.map((one) => (
        <label key={one} className={styles['filterChoice']} data-chosen={one === filter}>
          <input type="radio" name="prr-filter" checked={one === filter} onChange={() => onChoose(one)} />
          {say(`filter.${one}`, {count: counts[one]})}
        </label>
      ))}
    </div>
  );
}

import type {ItemView, SectionView} from '../server_types';

export const FILTERS = ['mine', 'open', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

const KEY = 'prr.items.filter';

/** What the person chose last; everything that is open before they have. */
export function rememberedFilter(): Filter {
  try {
    const kept = localStorage.getItem(KEY);
    return FILTERS.find((filter) => filter === kept) ?? 'open';
  } catch {
    return 'open'; // a browser that keeps nothing
  }
}

export function rememberFilter(filter: Filter): void {
  try {
    localStorage.setItem(KEY, filter);
  } catch {
    // It is chosen all the same.
  }
}

/** Whether an item is still to be seen to. */
export function isOpen({state, counts}: ItemView): boolean {
  return state === 'open' || !counts;
}

function passes(item: ItemView, filter: Filter): boolean {
  return filter === 'all' || (filter === 'mine' ? item.mine : isOpen(item));
}

/**
 * The items of a section that are shown, those of the reader first; each group in the order of the template.
 * @param kept ids of items that stay although they do not pass: what one has just done does not vanish below one's hand
 */
export function shownItems(section: SectionView, filter: Filter, kept: ReadonlySet<string>): ItemView[] {
  const shown = section.items.filter((item) => passes(item, filter) || kept.has(item.id));
  return [...shown.filter(({mine}) => mine), ...shown.filter(({mine}) => !mine)];
}

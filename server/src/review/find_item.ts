import {normaliseName} from './names';
import {Refusal} from './refusal';
import type {ItemReport, ReviewReport} from './report';

const SHOWN_CANDIDATES = 5;

/** Names an item by its id on the board, for whoever does not type: its number may be another's by now. */
export function namedById(itemId: string): string {
  return `id:${itemId}`;
}

/**
 * The item that somebody names: by its number (`12`, `#12`), by its title, or by a part of the title that only it has; or
 * by its id, see `namedById`.
 * @throws Refusal `item.empty`, `item.number-out-of-range`, `item.unknown`, `item.ambiguous`, `item.gone`
 */
export function findItem(report: Pick<ReviewReport, 'items'>, name: string): ItemReport {
  const {items} = report;
  const byId = items.find(({item: {id}}) => name === namedById(id));
  if (byId !== undefined) return byId;
  if (name.startsWith(namedById(''))) throw new Refusal('item.gone');
  const wanted = normaliseName(name);
  if (wanted === '') throw new Refusal('item.empty');
  if (/^#?\d+$/.test(wanted)) {
    const found = items[Number(wanted.replace('#', '')) - 1];
    if (found === undefined) {
      throw new Refusal('item.number-out-of-range', {number: wanted.replace('#', ''), total: items.length});
    }
    return found;
  }
  const titled = items.map((item) => ({item, title: normaliseName(item.item.title)}));
  const exact = titled.filter(({title}) => title === wanted);
  const found = exact.length > 0 ? exact : titled.filter(({title}) => title.includes(wanted));
  const [first, ...others] = found.map(({item}) => item);
  if (first === undefined) throw new Refusal('item.unknown', {item: name.trim()});
  if (others.length > 0) throw ambiguous(name.trim(), [first, ...others]);
  return first;
}

function ambiguous(name: string, candidates: readonly ItemReport[]): Refusal {
  const shown = candidates
    .slice(0, SHOWN_CANDIDATES)
    .map(({number, item}) => `${String(number)}. ${item.title}`);
  return new Refusal('item.ambiguous', {
    item: name,
    count: candidates.length,
    candidates: shown.join(', '),
    more: candidates.length - shown.length,
  });
}

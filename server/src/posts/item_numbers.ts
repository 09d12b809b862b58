import type {ItemReport} from '../review/report';

/** So many numbers or ranges are named; what comes after them is left to the card. */
const NAMED = 12;

/** Item numbers for people: `4, 7, 9–19`; `…` at the end when there are too many to name. */
export function itemNumbers(items: readonly Pick<ItemReport, 'number'>[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of items.map((item) => item.number).sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open?.[1] === number - 1) {
      open[1] = number;
    } else {
      ranges.push([number, number]);
    }
  }
  const named = ranges.slice(0, NAMED).map(rangeText);
  return (ranges.length > NAMED ? [...named, '…'] : named).join(', ');
}

/** Two neighbours are shorter as a list than as a range. */
function rangeText([first, last]: readonly [number, number]): string {
  if (first === last) return String(first);
  return last === first + 1 ? `${String(first)}, ${String(last)}` : `${String(first)}–${String(last)}`;
}

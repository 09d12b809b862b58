const STATES = {'☐': 'open', '✓': 'done', '–': 'skipped'} as const;

export type ItemState = (typeof STATES)[keyof typeof STATES];

/** One item as the card shows it. */
export interface CardItem {
  section: string;
  number: number;
  state: ItemState;
  /** Title, then what else is said of the item. */
  text: string;
}

/** Reads the items from what a card, or the answer to `/prr items`, says. */
export function cardItems(text: string): CardItem[] {
  const items: CardItem[] = [];
  let section = '';
  for (const line of text.split('\n')) {
    section = /^\*\*([^*]+)\*\* \d+\/\d+$/.exec(line)?.[1] ?? section;
    const [, box, number, rest] = /^([☐✓–]) \*\*(\d+)\*\* (.*)$/u.exec(line) ?? [];
    if (isBox(box)) {
      items.push({section, number: Number(number), state: STATES[box], text: rest ?? ''});
    }
  }
  return items;
}

/** The states that the items of a section have: one word when they all have the same. */
export function statesIn(text: string, section: string): ItemState[] {
  const states = cardItems(text)
    .filter((item) => item.section === section)
    .map(({state}) => state);
  return [...new Set(states)];
}

function isBox(box: string | undefined): box is keyof typeof STATES {
  return box !== undefined && box in STATES;
}

import type {ContentItem, ContentSection, PlaybookContent} from './playbook_content';

export interface Pair<T> {
  mine: T;
  theirs: T;
}

/** Which parts of two editions are the same. Objects are those of the two contents. */
export interface Matching {
  sections: Pair<ContentSection>[];
  items: Pair<ContentItem>[];
}

/** Half of the words, or of the items, in common. */
const ENOUGH = 0.5;

/** Those that are in no pair. */
export function unpaired<T>(parts: readonly T[], pairs: readonly Pair<T>[]): T[] {
  const paired = new Set(pairs.flatMap(({mine, theirs}) => [mine, theirs]));
  return parts.filter((part) => !paired.has(part));
}

/** Pairs up those of the same title, each with the next of that title. */
function byTitle<T extends {title: string}>(mine: readonly T[], theirs: readonly T[]): Pair<T>[] {
  const waiting = [...theirs];
  return mine.flatMap((part) => {
    const place = waiting.findIndex(({title}) => title === part.title);
    return waiting.splice(place, place < 0 ? 0 : 1).map((found) => ({mine: part, theirs: found}));
  });
}

/** Pairs up what has enough in common, the likeliest first. */
function byLikeness<T>(
  mine: readonly T[],
  theirs: readonly T[],
  likeness: (a: T, b: T) => number,
): Pair<T>[] {
  const ranked = mine
    .flatMap((a) => theirs.map((b) => ({pair: {mine: a, theirs: b}, score: likeness(a, b)})))
    .filter(({score}) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<T>();
  return ranked.flatMap(({pair}) => {
    if (taken.has(pair.mine) || taken.has(pair.theirs)) return [];
    taken.add(pair.mine).add(pair.theirs);
    return [pair];
  });
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Dice's coefficient of the words of two titles; the same description says as much as the same title. */
function likeItems(a: ContentItem, b: ContentItem): number {
  if (a.description !== '' && a.description === b.description) return 1;
  const [ours, others] = [wordsOf(a.title), wordsOf(b.title)];
  const shared = [...ours].filter((word) => others.has(word)).length;
  return (2 * shared) / Math.max(1, ours.size + others.size);
}

/** Which part of the smaller section is in the other one too. */
function likeSections(a: ContentSection, b: ContentSection): number {
  return byTitle(a.items, b.items).length / Math.max(1, Math.min(a.items.length, b.items.length));
}

/**
 * Matches two editions of a playbook; they have no ids that last. The same title in the same section is the same item,
 * then the same title anywhere, then a like one in the same section.
 */
export function matchContents(mine: PlaybookContent, theirs: PlaybookContent): Matching {
  const named = byTitle(mine.sections, theirs.sections);
  const [a, b] = [unpaired(mine.sections, named), unpaired(theirs.sections, named)];
  const sections = [...named, ...byLikeness(a, b, likeSections)];

  const items = sections.flatMap((pair) => byTitle(pair.mine.items, pair.theirs.items));
  const all = (content: PlaybookContent) => content.sections.flatMap((section) => section.items);
  items.push(...byTitle(unpaired(all(mine), items), unpaired(all(theirs), items)));
  for (const pair of sections) {
    const left = [unpaired(pair.mine.items, items), unpaired(pair.theirs.items, items)] as const;
    items.push(...byLikeness(left[0], left[1], likeItems));
  }
  return {sections, items};
}

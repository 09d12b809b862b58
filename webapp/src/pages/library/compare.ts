import {diffWords} from 'diff';
import type {TemplateItemView, TemplateSection, WholeTemplate} from '../../server_types';

/** A stretch of a text that is the same in both versions, or in one of them only. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export const FIELDS = ['title', 'owner', 'description', 'why', 'evidence', 'mandatory', 'topics'] as const;
export type Field = (typeof FIELDS)[number];

export interface ItemChange {
  id: string;
  change: 'added' | 'removed' | 'changed' | 'same';
  /** As it is now; as it was, where it was removed. */
  title: string;
  /** The section that it was in, where that is another one; '' otherwise. */
  movedFrom: string;
  /** What is different, word by word. */
  fields: {field: Field; pieces: Piece[]}[];
}

export interface SectionChange {
  id: string;
  title: string;
  change: 'added' | 'removed' | 'changed' | 'same';
  /** Its title, word by word, where that is different. */
  pieces: Piece[];
  items: ItemChange[];
}

export interface Comparison {
  sections: SectionChange[];
  counts: Record<'added' | 'removed' | 'changed', number>;
}

/**
 * What is different between two versions of a template. Sections and items are known by their ids, which stay the same
 * from version to version.
 * @param locale of the texts: words end elsewhere in Japanese
 */
export function compare(
  before: Pick<WholeTemplate, 'sections'>,
  after: Pick<WholeTemplate, 'sections'>,
  locale: string,
): Comparison {
  const words = wordsIn(locale);
  const old = new Map(before.sections.map((section) => [section.id, section]));
  const oldItems = placed(before.sections);
  const newItems = placed(after.sections);
  const sections = after.sections.map((section): SectionChange => {
    const was = old.get(section.id);
    const items = section.items.map((item) => itemChange(item, section, oldItems.get(item.id), words));
    const gone = (was?.items ?? []).filter(({id}) => !newItems.has(id)).map(removed);
    const pieces = was === undefined || was.title === section.title ? [] : words(was.title, section.title);
    const change = was === undefined ? 'added' : pieces.length > 0 ? 'changed' : 'same';
    return {id: section.id, title: section.title, change, pieces, items: [...items, ...gone]};
  });
  const present = new Set(after.sections.map(({id}) => id));
  const goneSections = before.sections
    .filter(({id}) => !present.has(id))
    .map(({id, title, items}): SectionChange => {
      // What has moved to another section is told there.
      const gone = items.filter((item) => !newItems.has(item.id)).map(removed);
      return {id, title, change: 'removed', pieces: [], items: gone};
    });
  const all = [...sections, ...goneSections];
  const count = (change: ItemChange['change']): number =>
    all.flatMap(({items}) => items).filter((item) => item.change === change).length;
  return {
    sections: all,
    counts: {added: count('added'), removed: count('removed'), changed: count('changed')},
  };
}

type Words = (before: string, after: string) => Piece[];

function wordsIn(locale: string): Words {
  const intlSegmenter = new Intl.Segmenter(locale, {granularity: 'word'});
  return (before, after) =>
    diffWords(before, after, {intlSegmenter}).map(({value, added, removed: isRemoved}) => ({
      kind: added ? 'added' : isRemoved ? 'removed' : 'same',
      text: value,
    }));
}

interface Placed {
  item: TemplateItemView;
  section: TemplateSection;
}

function placed(sections: readonly TemplateSection[]): Map<string, Placed> {
  return new Map(
    sections.flatMap((section) => section.items.map((item) => [item.id, {item, section}] as const)),
  );
}

function removed({id, title}: TemplateItemView): ItemChange {
  return {id, title, change: 'removed', movedFrom: '', fields: []};
}

function itemChange(
  item: TemplateItemView,
  section: TemplateSection,
  was: Placed | undefined,
  words: Words,
): ItemChange {
  const {id, title} = item;
  if (was === undefined) return {id, title, change: 'added', movedFrom: '', fields: []};
  const fields = FIELDS.flatMap((field) => {
    const [mine, theirs] = [textOf(was.item, field), textOf(item, field)];
    return mine === theirs ? [] : [{field, pieces: words(mine, theirs)}];
  });
  const movedFrom = was.section.id === section.id ? '' : was.section.title;
  const change = fields.length > 0 || movedFrom !== '' ? 'changed' : 'same';
  return {id, title, change, movedFrom, fields};
}

function textOf(item: TemplateItemView, field: Field): string {
  switch (field) {
    case 'mandatory':
      // A sign rather than a word: it is the same in every language.
      return item.mandatory ? '✓' : item.tiers.join(', ');
    case 'topics':
      return item.topics.join(', ');
    default:
      return item[field];
  }
}

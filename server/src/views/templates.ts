import {TIER_IDS} from '../review/tier';
import {isMandatory} from '../templates/items';
import type {TemplateEntry} from '../templates/library';
import type {Template} from '../templates/template';
import type {PageTemplate, TemplateItemView, TemplateSection} from './pages';

const MOST_HITS = 5;

/** The words that are looked for. */
export function searchWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/**
 * A template in a list.
 * @param versions how many are kept
 * @param words what is looked for; empty for nothing
 * @returns null when it has none of it
 */
export function pageTemplate(
  entry: TemplateEntry,
  template: Template,
  versions: number,
  words: readonly string[],
): PageTemplate | null {
  const {id, title, version, origin, by, at, parent, retired} = entry;
  const items = template.sections.flatMap((section) =>
    section.items.map((item) => ({...item, section: section.title})),
  );
  const has = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const hits =
    words.length === 0
      ? []
      : items.filter((item) => has(`${item.title} ${item.description} ${(item.topics ?? []).join(' ')}`));
  if (words.length > 0 && hits.length === 0 && !has(`${id} ${title} ${template.description}`)) {
    return null;
  }
  return {
    ...{id, title, version, origin, by, at},
    parent: parent === null ? null : {id: parent.id, version: parent.version},
    retired: retired !== null,
    sections: template.sections.length,
    items: items.length,
    mandatory: items.filter((item) => TIER_IDS.some((tier) => isMandatory(item, tier))).length,
    versions,
    hits: hits.slice(0, MOST_HITS).map((item) => ({id: item.id, title: item.title, section: item.section})),
    hitCount: hits.length,
  };
}

/** All that is in a template, for reading. */
export function templateSections({sections}: Template): TemplateSection[] {
  return sections.map(({id, title, owner = '', items}) => ({
    id,
    title,
    owner,
    items: items.map((item): TemplateItemView => ({
      id: item.id,
      title: item.title,
      owner: item.owner ?? '',
      description: item.description,
      why: item.why ?? '',
      evidence: item.evidence ?? '',
      mandatory: item.mandatory === true,
      tiers: item.tiers ?? [],
      topics: item.topics ?? [],
    })),
  }));
}

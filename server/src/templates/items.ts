import type {NamedItem} from '../review/mandatory';
import {normaliseName} from '../review/names';
import type {TierId} from '../review/tier';
import type {Section} from '../review/types';
import type {Template} from './template';

/** One line of a template. */
export type TemplateItem = Template['sections'][number]['items'][number];

/** A new review's sections: every item open, nobody assigned. Ids are the template's, so that they never change. */
export function toSections(template: Template): Section[] {
  return template.sections.map((section) => ({
    id: section.id,
    title: section.title,
    items: section.items.map((item) => ({
      id: item.id,
      title: boardTitle(item),
      description: boardDescription(item),
      state: 'open',
      assigneeId: '',
      changedBy: '',
      changedAt: 0,
      reason: '',
    })),
  }));
}

/**
 * The items that have to be seen to, as they are called on a board.
 * @param tier of the review; '' for one whose tier is not known: then only what is mandatory in every tier
 */
export function mandatoryItems(template: Template, tier: TierId | '' = ''): NamedItem[] {
  return template.sections.flatMap((section) =>
    section.items
      .filter((item) => isMandatory(item, tier))
      .map((item) => ({section: section.title, title: boardTitle(item)})),
  );
}

/** Whether it has to be seen to in a review of that tier. */
export function isMandatory({mandatory, tiers}: TemplateItem, tier: TierId | ''): boolean {
  return mandatory === true || (tier !== '' && tiers?.includes(tier) === true);
}

/**
 * What the template says of the items of a review, by their ids on its board: ids there may be others than the
 * template's. An item is the one of its title in its section, else the only one of its title; of several, the next one.
 * What people have given another title is not in the answer.
 */
export function templateItemsOf(
  template: Template,
  sections: readonly Pick<Section, 'title' | 'items'>[],
): Map<string, TemplateItem> {
  const known = template.sections.flatMap((section) =>
    section.items.map((item) => ({
      item,
      title: normaliseName(boardTitle(item)),
      section: normaliseName(section.title),
    })),
  );
  const found = new Map<string, TemplateItem>();
  const taken = new Set<TemplateItem>();
  for (const section of sections) {
    const name = normaliseName(section.title);
    for (const {id, title} of section.items) {
      const titled = known.filter((each) => each.title === normaliseName(title));
      const inPlace = titled.filter((each) => each.section === name);
      const next = inPlace.find(({item}) => !taken.has(item)) ?? inPlace[0];
      const item = (next ?? (titled.length === 1 ? titled[0] : undefined))?.item;
      if (item === undefined) continue;
      taken.add(item);
      found.set(id, item);
    }
  }
  return found;
}

/** The title on a board: with the tag that makes it its owner's. */
export function boardTitle({title, owner}: Pick<TemplateItem, 'title' | 'owner'>): string {
  return owner === undefined ? title : `${title} (${owner})`;
}

/** The description on a board: what it is, why it matters, what to show, and its topics as labels. */
export function boardDescription(item: TemplateItem): string {
  const labels = (item.topics ?? []).map((topic) => `\`${topic}\``).join(' ');
  return [item.description, item.why, item.evidence, labels]
    .filter((text) => text !== undefined && text !== '')
    .join('\n\n');
}

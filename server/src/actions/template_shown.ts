import type {Message} from '../posts/announcer';
import {TIER_IDS} from '../review/tier';
import {boardTitle, isMandatory, type TemplateItem} from '../templates/items';
import type {TemplateEntry} from '../templates/library';
import type {Template} from '../templates/template';

/** Versions that are listed of one template, the newest ones. */
export const VERSIONS = 20;

/** What a message says of a template that was checked or stored. */
export function sizeOf({id, version, title, sections}: Template) {
  const items = sections.flatMap((section) => section.items);
  return {
    id,
    version,
    title,
    sections: sections.length,
    items: items.length,
    mandatory: items.filter((item) => TIER_IDS.some((tier) => isMandatory(item, tier))).length,
  };
}

/** A template with its sections and items, one message a line. */
export function shown(
  template: Template,
  entry: TemplateEntry | undefined,
  versions: readonly string[],
  parent: {id: string; version: string} | null,
): Message[] {
  const {id, version, title, description} = template;
  return [
    {key: 'template.show-head', params: {id, version, title}},
    ...(description === '' ? [] : [{key: 'template.show-text', params: {text: description}}]),
    ...(parent === null
      ? []
      : [{key: 'template.inherits', params: {parent: parent.id, version: parent.version}}]),
    ...(entry?.retired == null ? [] : [{key: 'template.show-retired', params: {}}]),
    ...(versions.length < 2
      ? []
      : [{key: 'template.show-versions', params: {known: versions.slice(-VERSIONS).join(', ')}}]),
    ...template.sections.flatMap((section) => [
      {key: 'template.show-section', params: {id: section.id, title: section.title}},
      ...section.items.map(itemLine),
    ]),
  ];
}

function itemLine(item: TemplateItem): Message {
  const tiers = item.tiers ?? [];
  const mandatory = item.mandatory === true ? 'yes' : tiers.length > 0 ? 'tiers' : 'no';
  return {
    key: 'template.show-item',
    params: {id: item.id, title: boardTitle(item), mandatory, tiers: tiers.join(', '), count: tiers.length},
  };
}

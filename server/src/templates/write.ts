import {stringify} from 'yaml';
import type {Template} from './template';

const LINE = 110;

/** A template as YAML that can be read again. */
export function writeTemplate(template: Template): string {
  const {id, version, title, description, sections, ...head} = template;
  return stringify(
    {
      id,
      version,
      title,
      ...described(description),
      ...head,
      sections: sections.map(({items, ...section}) => ({
        ...section,
        items: items.map((item) => ({
          ...item,
          ...described(item.description),
        })),
      })),
    },
    // Anchors would not be read again.
    {lineWidth: LINE, aliasDuplicateObjects: false},
  );
}

function described(description: string): {description?: string} {
  return description === '' ? {} : {description};
}

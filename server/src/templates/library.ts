import type {NamedItem} from '../review/mandatory';
import type {Section} from '../review/types';
import type {Template} from './template';

const DEFAULT_ID = 'mattermost-prr';

/** The templates that a review can be started from. */
export class TemplateLibrary {
  readonly #templates: readonly Template[];

  constructor(templates: readonly Template[]) {
    this.#templates = templates;
  }

  all(): readonly Template[] {
    return this.#templates;
  }

  get(id: string): Template | undefined {
    return this.#templates.find((template) => template.id === id);
  }

  /** The template of a start that names none; '' when no template could be loaded. */
  get defaultId(): string {
    return (this.get(DEFAULT_ID) ?? this.#templates[0])?.id ?? '';
  }
}

/** A new review's sections: every item open, nobody assigned. Ids are the template's, so that they never change. */
export function toSections(template: Template): Section[] {
  return template.sections.map((section) => ({
    id: section.id,
    title: section.title,
    items: section.items.map((item) => ({
      id: item.id,
      title: titleOf(item),
      description: describe(item),
      state: 'open',
      assigneeId: '',
      changedBy: '',
      changedAt: 0,
      reason: '',
    })),
  }));
}

/** The items that have to be seen to, as they are called on a board. */
export function mandatoryItems(template: Template): NamedItem[] {
  return template.sections.flatMap((section) =>
    section.items
      .filter(({mandatory}) => mandatory === true)
      .map((item) => ({section: section.title, title: titleOf(item)})),
  );
}

/** The library for those who compare with it, see KnownTemplates. */
export function knownTemplates(library: TemplateLibrary) {
  return {
    find: (id: string): {version: string; sections: Section[]; mandatory: NamedItem[]} | null => {
      const template = library.get(id);
      if (template === undefined) return null;
      return {
        version: template.version,
        sections: toSections(template),
        mandatory: mandatoryItems(template),
      };
    },
  };
}

/** With the tag that makes it its owner's. */
function titleOf({title, owner}: Template['sections'][number]['items'][number]): string {
  return owner === undefined ? title : `${title} (${owner})`;
}

function describe(item: Template['sections'][number]['items'][number]): string {
  return [item.description, item.why, item.evidence]
    .filter((text) => text !== undefined && text !== '')
    .join('\n\n');
}

import type {MessageParams} from '../review/refusal';
import type {Extension} from './extension';
import type {TemplateItem} from './items';
import {templateSchema, type Template} from './template';

const MAX_SECTIONS = 30;
const MAX_ITEMS = 100;

type Section = Template['sections'][number];
type Path = (string | number)[];

/** Called with where something is wrong in the extension, and the key of the sentence that says what. */
export type Complain = (path: Path, key: string, params?: MessageParams) => void;

/** Makes one template of a parent and what inherits from it. Every mistake is named; the answer is then null. */
export function inherit(extension: Extension, parent: Template, complain: Complain): Template | null {
  return new Inheritance(extension, parent, complain).resolve();
}

class Inheritance {
  private readonly sections: Section[];
  private readonly inherited: MessageParams;
  private broken = false;

  constructor(
    private readonly extension: Extension,
    private readonly parent: Template,
    private readonly complain: Complain,
  ) {
    this.sections = structuredClone(parent.sections);
    this.inherited = {parent: parent.id, version: parent.version};
  }

  resolve(): Template | null {
    this.drop();
    this.change();
    this.add();
    this.addSections();
    this.checkSizes();
    this.checkIds();
    if (this.broken) return null;
    const {id, version, title, description, scored, fields, reviewers, callsFor} = this.extension;
    return templateSchema.parse({
      ...this.parent,
      id,
      version,
      title,
      description: description ?? this.parent.description,
      ...given({scored, fields, reviewers, callsFor}),
      sections: this.sections,
    });
  }

  private drop(): void {
    this.extension.drop.forEach((id, place) => {
      const at = this.sections.findIndex((section) => section.id === id);
      const section = this.sections.find(({items}) => items.some((item) => item.id === id));
      if (at >= 0) this.sections.splice(at, 1);
      else if (section === undefined) this.wrong(['drop', place], 'problem.template-not-inherited');
      else section.items = section.items.filter((item) => item.id !== id);
    });
  }

  private change(): void {
    this.extension.change.forEach(({id, ...fields}, place) => {
      const section = this.sections.find((each) => each.id === id);
      const item = this.sections.flatMap(({items}) => items).find((each) => each.id === id);
      if (section !== undefined) {
        const {title, owner, ...others} = fields;
        for (const field of Object.keys(given(others))) {
          this.wrong(['change', place, field], 'problem.template-change-section', {section: id});
        }
        assign(section, {title, owner});
      } else if (item !== undefined) {
        assign(item, fields);
      } else {
        this.wrong(['change', place, 'id'], 'problem.template-not-inherited');
      }
    });
  }

  private add(): void {
    this.extension.add.forEach(({section: id, after, items}, place) => {
      const section = this.sections.find((each) => each.id === id);
      if (section === undefined) {
        this.wrong(['add', place, 'section'], 'problem.template-no-section');
        return;
      }
      const behind = placeOf(section.items, after);
      if (behind === null) this.wrong(['add', place, 'after'], 'problem.template-after', {section: id});
      else section.items.splice(behind, 0, ...items);
    });
  }

  private addSections(): void {
    this.extension.sections.forEach(({after, ...section}, place) => {
      const behind = placeOf(this.sections, after);
      if (behind === null) this.wrong(['sections', place, 'after'], 'problem.template-no-section');
      else this.sections.splice(behind, 0, section);
    });
  }

  private checkSizes(): void {
    const {add, drop} = this.extension;
    if (this.sections.length === 0) this.wrong(['drop'], 'problem.template-all-dropped');
    if (this.sections.length > MAX_SECTIONS) {
      this.wrong(['sections'], 'problem.template-too-many-sections', {count: this.sections.length});
    }
    for (const {id, items} of this.sections) {
      if (items.length === 0) {
        const last = this.itemsOf(id).findLast((item) => drop.includes(item.id))?.id ?? '';
        this.wrong(['drop', drop.lastIndexOf(last)], 'problem.template-section-empty', {section: id});
      }
      if (items.length > MAX_ITEMS) {
        const place = add.findLastIndex(({section}) => section === id);
        this.wrong(['add', place, 'items'], 'problem.template-too-many-items', {
          section: id,
          count: items.length,
        });
      }
    }
  }

  /** Every id once: in what is new, and beside what is inherited. */
  private checkIds(): void {
    const added: {id: string; path: Path}[] = [
      ...this.extension.add.flatMap(({items}, place) => pathsOf(items, ['add', place, 'items'])),
      ...this.extension.sections.flatMap(({id, items}, place) => [
        {id, path: ['sections', place, 'id']},
        ...pathsOf(items, ['sections', place, 'items']),
      ]),
    ];
    const all = this.sections.flatMap(({id, items}) => [id, ...items.map((item) => item.id)]);
    const inherited = this.parent.sections.flatMap(({id, items}) => [id, ...items.map((item) => item.id)]);
    const seen = new Set<string>();
    for (const {id, path} of added) {
      const isTwice = all.filter((each) => each === id).length > 1;
      if (seen.has(id)) this.wrong(path, 'problem.template-id-twice');
      else if (isTwice && inherited.includes(id)) this.wrong(path, 'problem.template-id-inherited');
      seen.add(id);
    }
  }

  private itemsOf(sectionId: string): TemplateItem[] {
    return this.parent.sections.find(({id}) => id === sectionId)?.items ?? [];
  }

  private wrong(path: Path, key: string, params: MessageParams = {}): void {
    this.broken = true;
    this.complain(path, key, {...this.inherited, ...params});
  }
}

function pathsOf(items: readonly TemplateItem[], path: Path): {id: string; path: Path}[] {
  return items.map(({id}, line) => ({id, path: [...path, line, 'id']}));
}

/** Where what comes behind `after` goes: at the end without one; null when it is not there. */
function placeOf(parts: readonly {id: string}[], after: string | undefined): number | null {
  if (after === undefined) return parts.length;
  const place = parts.findIndex(({id}) => id === after);
  return place < 0 ? null : place + 1;
}

/** Sets what is given; `null` takes away. */
function assign(target: object, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given(fields))) {
    if (value === null) Reflect.deleteProperty(target, name);
    else Reflect.set(target, name, value);
  }
}

function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

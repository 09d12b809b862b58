import {normaliseName} from '../review/names';
import {boardDescription, boardTitle, toSections, type TemplateItem} from './items';
import type {Template} from './template';

/** A playbook, as far as a template can be made of it. */
export interface PlaybookText {
  title: string;
  /** Without the line that names the template it was made from. */
  description: string;
  sections: {title: string; items: {title: string; description: string}[]}[];
}

/** What a template that is made of a playbook is called. */
export interface NewName {
  id: string;
  version: string;
}

const MAX_ID = 64;

/**
 * The template of which a playbook with these texts would be made. What comes from a template that is known keeps its ids
 * and what playbooks have no place for: which items are mandatory, and which part of a description says why.
 * @param origin what the playbook was made from; null when that is not known
 * @returns not checked against the schema: a playbook can have longer titles
 */
export function fromPlaybook(playbook: PlaybookText, origin: Template | null, name: NewName): Template {
  if (origin !== null && isUnedited(playbook, origin)) return {...origin, ...name};
  const ids = new Ids();
  const sources = new Sources(origin);
  const sections = playbook.sections
    .filter(({items}) => items.length > 0)
    .map((section, place) => ({section, known: sources.section(section.title), place}));
  // Ids that are known come first: what is new makes way for them.
  const claimed = sections.map(({section, known}) => ({
    id: known === undefined ? '' : ids.claim(known.id),
    items: section.items.map((item) => {
      const found = sources.item(section.title, item.title);
      return {item, found, id: found === undefined ? '' : ids.claim(found.id)};
    }),
  }));
  return {
    ...(origin === null ? {} : {...origin}),
    ...name,
    title: playbook.title.trim(),
    description: playbook.description.trim(),
    sections: sections.map(({section, known, place}, index) => ({
      id: claimed[index]?.id || ids.make(section.title, `section-${String(place + 1)}`),
      title: section.title.trim(),
      ...(known?.owner === undefined ? {} : {owner: known.owner}),
      items: (claimed[index]?.items ?? []).map(({item, found, id}, line) =>
        madeOf(item, found, id || ids.make(item.title, `item-${String(place + 1)}-${String(line + 1)}`)),
      ),
    })),
  };
}

/** Whether the playbook's texts are the template's. */
export function isUnedited(playbook: PlaybookText, template: Template): boolean {
  const ours = toSections(template).map(({title, items}) => [title, items.map((item) => textsOf(item))]);
  const theirs = playbook.sections.map(({title, items}) => [
    title.trim(),
    items.map((item) => textsOf(item)),
  ]);
  return (
    JSON.stringify([template.title, template.description, ours]) ===
    JSON.stringify([playbook.title.trim(), playbook.description.trim(), theirs])
  );
}

function textsOf({title, description}: {title: string; description: string}): string[] {
  return [title.trim(), description.trim()];
}

function madeOf(
  {title, description}: {title: string; description: string},
  known: TemplateItem | undefined,
  id: string,
): TemplateItem {
  const text = description.trim();
  if (known === undefined) return {id, title: title.trim(), description: text};
  // A title of other capitals is what people have made of it.
  const titled = title.trim() === boardTitle(known) ? {} : {title: title.trim(), owner: undefined};
  const {owner, ...item} = {...known, ...titled};
  return {...item, ...described(text, known), ...(owner === undefined ? {} : {owner}), id};
}

/** An item's description taken apart again, as far as people have left its last paragraphs as they were. */
function described(text: string, known: TemplateItem): Partial<TemplateItem> {
  if (text === boardDescription(known)) return {};
  const without = {why: undefined, evidence: undefined};
  for (const kept of [{}, {topics: undefined}, without]) {
    const end = boardDescription({...known, ...kept, description: ''});
    if (end !== '' && (text === end || text.endsWith(`\n\n${end}`))) {
      return {...kept, description: text.slice(0, text.length - end.length).trim()};
    }
  }
  return {...without, topics: undefined, description: text};
}

/** What of a template a playbook's parts come from, each given out once. */
class Sources {
  private readonly items: {section: string; title: string; item: TemplateItem}[];
  private readonly sections: Template['sections'];

  constructor(origin: Template | null) {
    this.sections = [...(origin?.sections ?? [])];
    this.items = this.sections.flatMap((section) =>
      section.items.map((item) => ({
        section: normaliseName(section.title),
        title: normaliseName(boardTitle(item)),
        item,
      })),
    );
  }

  section(title: string): Template['sections'][number] | undefined {
    const place = this.sections.findIndex((each) => normaliseName(each.title) === normaliseName(title));
    return place < 0 ? undefined : this.sections.splice(place, 1)[0];
  }

  item(section: string, title: string): TemplateItem | undefined {
    const titled = this.items.filter((each) => each.title === normaliseName(title));
    const found = titled.find((each) => each.section === normaliseName(section)) ?? titled[0];
    if (found !== undefined) this.items.splice(this.items.indexOf(found), 1);
    return found?.item;
  }
}

/** Ids, each once. */
class Ids {
  private readonly taken = new Set<string>();

  claim(id: string): string {
    if (this.taken.has(id)) return '';
    this.taken.add(id);
    return id;
  }

  /** @param otherwise for a title without a letter that ids can have */
  make(title: string, otherwise: string): string {
    const base = slug(title) || otherwise;
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : `-${String(number)}`;
      const id = `${base.slice(0, MAX_ID - end.length)}${end}`;
      if (this.claim(id) !== '') return id;
    }
  }
}

/** `Runbook: linked & tried (SRE)` is `runbook-linked-tried-sre`; '' when nothing is left. */
export function slug(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_ID)
    .replace(/^-+|-+$/gu, '');
}

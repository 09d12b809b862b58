import type {ContentItem, ContentSection, PlaybookContent} from './playbook_content';
import {matchContents, unpaired, type Pair} from './playbook_matching';

/**
 * One way in which a playbook is not as its template has it. `playbook-only` is what a replacement takes away,
 * `template-only` what it brings.
 */
export type Difference =
  | {kind: 'title'; playbook: string; template: string}
  | {kind: 'description'}
  | {kind: 'section-playbook-only' | 'section-template-only'; section: string; items: number}
  | {kind: 'section-renamed'; playbook: string; template: string}
  | {kind: 'sections-order'}
  | {kind: 'item-playbook-only' | 'item-template-only'; section: string; item: string}
  | {kind: 'item-renamed'; section: string; playbook: string; template: string}
  | {kind: 'item-moved'; item: string; playbook: string; template: string}
  | {kind: 'item-description' | 'item-settings'; section: string; item: string}
  | {kind: 'items-order'; section: string};

/** Compares a playbook with what its template would make of it. Empty only when there is no difference. */
export function differences(playbook: PlaybookContent, template: PlaybookContent): Difference[] {
  const {sections, items} = matchContents(playbook, template);
  return [
    ...(playbook.title === template.title
      ? []
      : [{kind: 'title' as const, playbook: playbook.title, template: template.title}]),
    ...(playbook.description === template.description ? [] : [{kind: 'description' as const}]),
    ...ofSections(playbook, template, sections),
    ...ofItems(playbook, template, items, sections),
    ...orders(playbook, template, items, sections),
  ];
}

function ofSections(
  playbook: PlaybookContent,
  template: PlaybookContent,
  pairs: readonly Pair<ContentSection>[],
): Difference[] {
  const alone = (kind: 'section-playbook-only' | 'section-template-only', content: PlaybookContent) =>
    unpaired(content.sections, pairs).map(({title, items}): Difference => ({
      kind,
      section: title,
      items: items.length,
    }));
  return [
    ...alone('section-playbook-only', playbook),
    ...alone('section-template-only', template),
    ...pairs
      .filter(({mine, theirs}) => mine.title !== theirs.title)
      .map(({mine, theirs}): Difference => ({
        kind: 'section-renamed',
        playbook: mine.title,
        template: theirs.title,
      })),
  ];
}

function ofItems(
  playbook: PlaybookContent,
  template: PlaybookContent,
  pairs: readonly Pair<ContentItem>[],
  sections: readonly Pair<ContentSection>[],
): Difference[] {
  const home = new Map(
    [...playbook.sections, ...template.sections].flatMap((section) =>
      section.items.map((item) => [item, section]),
    ),
  );
  // Items of a section that only one of them has are told with it.
  const shared = new Set(sections.flatMap(({mine, theirs}) => [mine, theirs]));
  const alone = (kind: 'item-playbook-only' | 'item-template-only', content: PlaybookContent) =>
    content.sections
      .filter((section) => shared.has(section))
      .flatMap((section) =>
        unpaired(section.items, pairs).map(({title}): Difference => ({
          kind,
          section: section.title,
          item: title,
        })),
      );
  const together = new Map(sections.map(({mine, theirs}) => [mine, theirs]));
  return [
    ...alone('item-playbook-only', playbook),
    ...alone('item-template-only', template),
    ...pairs.flatMap(({mine, theirs}): Difference[] => {
      const [here, there] = [home.get(mine), home.get(theirs)];
      const section = here?.title ?? '';
      const moved = here === undefined || together.get(here) !== there;
      return [
        ...(moved
          ? [
              {
                kind: 'item-moved' as const,
                item: mine.title,
                playbook: section,
                template: there?.title ?? '',
              },
            ]
          : []),
        ...(mine.title === theirs.title
          ? []
          : [{kind: 'item-renamed' as const, section, playbook: mine.title, template: theirs.title}]),
        ...(mine.description === theirs.description
          ? []
          : [{kind: 'item-description' as const, section, item: mine.title}]),
        ...(mine.settings === theirs.settings
          ? []
          : [{kind: 'item-settings' as const, section, item: mine.title}]),
      ];
    }),
  ];
}

/** Whether what both have comes in another order. */
function reordered<T>(mine: readonly T[], theirs: readonly T[], pairs: readonly Pair<T>[]): boolean {
  const counterpart = new Map(pairs.map((pair) => [pair.mine, pair.theirs]));
  const places = mine.flatMap((part) => {
    const found = counterpart.get(part);
    const place = found === undefined ? -1 : theirs.indexOf(found);
    return place < 0 ? [] : [place];
  });
  return places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0));
}

function orders(
  playbook: PlaybookContent,
  template: PlaybookContent,
  items: readonly Pair<ContentItem>[],
  sections: readonly Pair<ContentSection>[],
): Difference[] {
  return [
    ...(reordered(playbook.sections, template.sections, sections) ? [{kind: 'sections-order' as const}] : []),
    ...sections
      .filter(({mine, theirs}) => reordered(mine.items, theirs.items, items))
      .map(({mine}): Difference => ({kind: 'items-order', section: mine.title})),
  ];
}

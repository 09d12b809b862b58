import {boardTitle} from '../server/src/templates/items';
import {SOURCES} from '../server/src/templates/sources';
import type {Template} from '../server/src/templates/template';
import type {Requirement} from '../server/test/library/requirements';

type Item = Template['sections'][number]['items'][number];

/**
 * The whole of docs/template-items.md: what public sources ask for and which items of which template cover it, then every
 * template, item by item.
 */
export function templateItemsDoc(
  templates: readonly Template[],
  requirements: readonly Requirement[],
): string {
  return [
    '# Items of the templates',
    'Made from `assets/templates` and `server/test/library/requirements.jsonl`: change them there, then run `npx tsx build/templates_doc.ts`. When to use which template is in [templates.md](templates.md).',
    '## Sources',
    'Every item is in our own words. Where public texts ask for the like, they are named.',
    table(
      ['id', 'text', 'by'],
      SOURCES.map(({id, title, by, url}) => [id, `[${title}](${url})`, by]),
    ),
    '## What the sources ask for, and where it is covered',
    coverage(templates, requirements),
    ...templates.flatMap(ofTemplate),
    '',
  ].join('\n\n');
}

function coverage(templates: readonly Template[], requirements: readonly Requirement[]): string {
  const rows = requirements.map(({id, text, sources}) => [
    id,
    text,
    sources.join(', '),
    templates
      .flatMap((template) => {
        const ids = itemsOf(template).filter(({covers}) => covers?.includes(id));
        return ids.length === 0 ? [] : [`${template.id}: ${ids.map((item) => item.id).join(', ')}`];
      })
      .join('<br>'),
  ]);
  return table(['id', 'what', 'sources', 'covered by'], rows);
}

function ofTemplate(template: Template): string[] {
  const {id, version, title, description, fields = [], callsFor = []} = template;
  return [
    `## ${title}`,
    `\`${id}\` ${version}, ${String(itemsOf(template).length)} items. ${description}`,
    ...(fields.length === 0 ? [] : ['It asks for:', list(fields.map(fieldLine))]),
    ...(callsFor.length === 0 ? [] : ['It calls for another template:', list(callsFor.map(callLine))]),
    ...template.sections.flatMap((section) => [
      `### ${section.title}`,
      table(
        ['item', 'mandatory', 'why', 'evidence', 'sources'],
        section.items.map((item) => [
          `**${boardTitle(item)}**<br>${labels(item)}`,
          mandatoryIn(item),
          item.why ?? '',
          item.evidence ?? '',
          (item.source ?? []).join(', '),
        ]),
      ),
    ]),
  ];
}

function labels({id, topics = [], role, framework}: Item): string {
  const more = [
    ...topics,
    ...(role === undefined ? [] : [role]),
    ...(framework === true ? ['framework'] : []),
  ];
  return `\`${id}\` ${more.join(', ')}`;
}

function mandatoryIn({mandatory, tiers = []}: Item): string {
  if (mandatory === true) return 'all tiers';
  return tiers.length === 0 ? '' : `tier ${tiers.join(', ')}`;
}

function fieldLine({title, description, options, required}: NonNullable<Template['fields']>[number]): string {
  const choice = options === undefined ? '' : ` (${options.join(', ')})`;
  return `**${title}**${choice}${required === true ? ', required' : ''}: ${description}`;
}

function callLine(call: NonNullable<Template['callsFor']>[number]): string {
  const {template, tiers, scoreBelow, field = '', is = [], because} = call;
  const when =
    tiers !== undefined
      ? `in tier ${tiers.join(', ')}`
      : scoreBelow !== undefined
        ? `with a score below ${String(scoreBelow)} %`
        : `where ${field} is ${is.join(' or ')}`;
  return `\`${template}\` ${when}. ${because}`;
}

function itemsOf({sections}: Template): Item[] {
  return sections.flatMap(({items}) => items);
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

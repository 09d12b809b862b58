import {z} from 'zod';
import type {MessageParams} from '../review/refusal';
import type {Problem} from '../yaml/problem';
import {readYaml} from '../yaml/read';
import {extensionSchema, readParent} from './extension';
import {inherit} from './inherit';
import type {TemplateLibrary} from './library';
import {MAX_BYTES} from './load';
import type {Parent} from './own_templates';
import {templateSchema, type Template} from './template';

const ENTRY = 'template';
/** Generations that are looked at for a loop. */
const MAX_GENERATIONS = 20;

/** What a text holds: the template with all that it inherits, or everything that is wrong with it. */
export type ReadOwn = {template: Template; parent: Parent | null} | {problems: Problem[]};

/** Enough of a text to know whether it inherits, whatever else is wrong with it. */
const glance = z.looseObject(
  {id: z.unknown().optional(), extends: z.unknown().optional()},
  'problem.template-shape',
);

/** Reads the YAML of an own template. Nothing is stored but a copy of what it inherits from. */
export async function readOwn(text: string, library: TemplateLibrary): Promise<ReadOwn> {
  const first = readYaml(text, glance, {maxBytes: MAX_BYTES, entry: ENTRY});
  if ('problems' in first) return first;
  const {id, extends: wanted} = first.value;
  if (wanted === undefined) {
    const read = readYaml(text, templateSchema, {maxBytes: MAX_BYTES, entry: ENTRY});
    return 'problems' in read ? read : sized(read.value, null);
  }
  const named = typeof wanted === 'string' ? readParent(wanted) : null;
  const ownId = typeof id === 'string' ? id : '';
  const parent = named === null ? null : await findParent(named, ownId, library);
  const trouble = named === null ? null : await troubleWith(named, parent, ownId, library);
  const read = readYaml(text, inheriting(parent, trouble), {maxBytes: MAX_BYTES, entry: ENTRY});
  if ('problems' in read) return read;
  return sized(
    read.value,
    parent && {id: parent.id, version: parent.version, digest: await library.keep(parent)},
  );
}

/** The parent as it is known; also a version that only this template remembers, because it has inherited from it before. */
async function findParent(
  {id, version}: {id: string; version: string},
  ownId: string,
  library: TemplateLibrary,
): Promise<Template | null> {
  const found = await library.get(id, version);
  if (found !== null || version === '') return found;
  const before = (await library.own.versionsOf(ownId)).find(
    ({parent}) => parent?.id === id && parent.version === version,
  );
  return library.copyOf(before?.parent?.digest ?? '');
}

interface Trouble {
  key: string;
  params: MessageParams;
}

/** Why nothing can be inherited from it; null when it can. */
async function troubleWith(
  {id, version}: {id: string; version: string},
  parent: Template | null,
  ownId: string,
  library: TemplateLibrary,
): Promise<Trouble | null> {
  const loop = id === ownId ? [ownId, id] : await generations(ownId, id, parent?.version ?? '', library);
  if (loop.lastIndexOf(ownId) > 0) {
    return {key: 'problem.template-extends-loop', params: {loop: loop.join(' → ')}};
  }
  if (parent !== null) return null;
  const entries = await library.entries();
  const entry = entries.find((each) => each.id === id);
  return entry === undefined
    ? {key: 'problem.template-extends-unknown', params: {known: entries.map((each) => each.id).join(', ')}}
    : {key: 'problem.template-extends-version', params: {parent: id, version, newest: entry.version}};
}

/** Ids from a template up to its oldest ancestor, as far as the first that comes twice. */
async function generations(
  ownId: string,
  id: string,
  version: string,
  library: TemplateLibrary,
): Promise<string[]> {
  const ids = [ownId, id];
  let at = {id, version};
  while (ids.length < MAX_GENERATIONS && ids.lastIndexOf(ownId) === 0) {
    const stored = (await library.own.versionsOf(at.id)).find((each) => each.version === at.version);
    if (stored?.parent == null) break;
    at = stored.parent;
    ids.push(at.id);
  }
  return ids;
}

function inheriting(parent: Template | null, trouble: Trouble | null): z.ZodType<Template> {
  return extensionSchema.transform((extension, context) => {
    const complain = (path: (string | number)[], message: string, params: MessageParams = {}): void => {
      context.addIssue({code: 'custom', path, message, params});
    };
    if (trouble !== null || parent === null) {
      complain(['extends'], trouble?.key ?? 'problem.template-extends', trouble?.params);
      return z.NEVER;
    }
    return inherit(extension, parent, complain) ?? z.NEVER;
  });
}

/** A small text can inherit much: what becomes of it has the limit of a text, too. */
function sized(template: Template, parent: Parent | null): ReadOwn {
  const size = Buffer.byteLength(JSON.stringify(template));
  return size > MAX_BYTES
    ? {problems: [{key: 'problem.template-too-big', params: {size, limit: MAX_BYTES}}]}
    : {template, parent};
}

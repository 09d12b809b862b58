import {z} from 'zod';
import {Refusal} from '../review/refusal';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';
import {digestOf, sha256} from './digest';
import {templateSchema, type Template} from './template';
import {compareVersions} from './version';

/** Own templates that one installation may have, and versions of one of them. */
export const MAX_TEMPLATES = 200;
export const MAX_VERSIONS = 200;

const deed = {by: z.string(), at: z.number()};
const parentSchema = z.object({id: z.string(), version: z.string(), digest: z.string()}).nullable();
/** What a template inherits from, as it was resolved; `digest` finds the copy of it. */
export type Parent = NonNullable<z.infer<typeof parentSchema>>;

const versionSchema = z.object({
  ...deed,
  version: z.string(),
  /** Finds the resolved template. */
  digest: z.string(),
  /** Finds the YAML as it was written. */
  source: z.string(),
  /** What it inherits from, as it was resolved; null for nothing. */
  parent: parentSchema,
});
/** One version of an own template: it never changes. */
export type StoredVersion = z.infer<typeof versionSchema>;

const entrySchema = z.object({
  ...deed,
  id: z.string(),
  title: z.string(),
  /** The newest version. */
  version: z.string(),
  digest: z.string(),
  parent: parentSchema,
});
/** The newest version of an own template, as the index has it. */
export type OwnEntry = z.infer<typeof entrySchema>;

const indexSchema = z.object({
  schema: z.literal(1),
  own: z.array(entrySchema),
  /** Ids of templates, our own ones and those that came with the plugin, from which nothing can be started. */
  retired: z.array(z.object({...deed, id: z.string()})),
});
export type TemplateIndex = z.infer<typeof indexSchema>;

const versionsSchema = z.object({schema: z.literal(1), versions: z.array(versionSchema)});

export interface OwnTemplatesOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

const INDEX = 'index';

/**
 * The templates of an installation. What a version holds is kept under its own digest and never written again; which
 * version has which digest is decided by one document for each template, and the index follows it. Everything is asked of
 * the store when it is wanted: a node remembers nothing.
 */
export class OwnTemplates {
  private readonly indexes: Documents<TemplateIndex>;
  private readonly versions: Documents<z.infer<typeof versionsSchema>>;
  private readonly copies: Documents<Template>;
  private readonly sources: Documents<{yaml: string}>;

  constructor(options: OwnTemplatesOptions) {
    this.indexes = new Documents({...options, prefix: 'template-', schema: indexSchema});
    this.versions = new Documents({...options, prefix: 'template-versions-', schema: versionsSchema});
    this.copies = new Documents({...options, prefix: 'template-copy-', schema: templateSchema});
    this.sources = new Documents({
      ...options,
      prefix: 'template-source-',
      schema: z.object({yaml: z.string()}),
    });
  }

  async index(): Promise<TemplateIndex> {
    return (await this.indexes.get(INDEX)) ?? {schema: 1, own: [], retired: []};
  }

  /** The oldest first. */
  async versionsOf(id: string): Promise<StoredVersion[]> {
    return (await this.versions.get(id))?.versions ?? [];
  }

  /** The YAML that a version was made from; null when it is not stored. */
  async sourceOf({source}: Pick<StoredVersion, 'source'>): Promise<string | null> {
    return (await this.sources.get(source))?.yaml ?? null;
  }

  /** The template that has this digest, whatever became of it since; null when no copy was kept. */
  async copyOf(digest: string): Promise<Template | null> {
    return digest === '' ? null : this.copies.get(digest);
  }

  /** Keeps a copy for ever. @returns its digest */
  async keep(template: Template): Promise<string> {
    const digest = digestOf(template);
    await this.copies.create(digest, template);
    return digest;
  }

  /**
   * Stores a version; storing the same again changes nothing.
   * @param yaml as it was written
   * @throws Refusal `template.version-taken`, `template.version-lower`, `template.too-many`
   */
  async store(
    template: Template,
    yaml: string,
    made: {by: string; at: number; parent: Parent | null},
  ): Promise<'stored' | 'unchanged'> {
    const {id, version} = template;
    const {value: index} = await this.indexes.fresh(INDEX);
    assertRoom(index, id);
    const [digest, source] = [await this.keep(template), sha256(yaml)];
    await this.sources.create(source, {yaml});
    const wanted: StoredVersion = {version, digest, source, ...made};
    let outcome: 'stored' | 'unchanged' = 'stored';
    const stored = await this.versions.update(id, (current) => {
      const known = current?.versions ?? [];
      const same = known.find((each) => each.version === version);
      outcome = same === undefined ? 'stored' : 'unchanged';
      if (same !== undefined) {
        assertSame(id, same, digest);
        return {schema: 1, versions: known};
      }
      assertNewer(id, version, known);
      return {schema: 1, versions: [...known, wanted]};
    });
    await this.list(id, stored?.versions ?? []);
    return outcome;
  }

  /** Why `store` would refuse it now; null when it would not. */
  async refusalOf(template: Template): Promise<Refusal | null> {
    const {id, version} = template;
    try {
      assertRoom(await this.index(), id);
      const known = await this.versionsOf(id);
      const same = known.find((each) => each.version === version);
      if (same === undefined) assertNewer(id, version, known);
      else assertSame(id, same, digestOf(template));
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  /** @returns false when it was retired already */
  async retire(id: string, by: string, at: number): Promise<boolean> {
    return this.changeRetired(id, (retired) => [...retired, {id, by, at}], false);
  }

  /** @returns false when it was not retired */
  async restore(id: string): Promise<boolean> {
    return this.changeRetired(id, (retired) => retired.filter((each) => each.id !== id), true);
  }

  private async changeRetired(
    id: string,
    change: (retired: TemplateIndex['retired']) => TemplateIndex['retired'],
    from: boolean,
  ): Promise<boolean> {
    let changed = false;
    await this.indexes.update(INDEX, (current) => {
      const index: TemplateIndex = current ?? {schema: 1, own: [], retired: []};
      changed = index.retired.some((each) => each.id === id) === from;
      return changed ? {...index, retired: change(index.retired)} : index;
    });
    return changed;
  }

  /** Brings the index up to the newest version, also after a crash between the two. */
  private async list(id: string, versions: readonly StoredVersion[]): Promise<void> {
    const newest = versions.at(-1);
    const title = newest === undefined ? '' : ((await this.copies.get(newest.digest))?.title ?? id);
    await this.indexes.update(INDEX, (current) => {
      const index: TemplateIndex = current ?? {schema: 1, own: [], retired: []};
      const listed = index.own.find((each) => each.id === id);
      if (newest === undefined || (listed && compareVersions(listed.version, newest.version) >= 0))
        return index;
      assertRoom(index, id);
      const {version, digest, parent, by, at} = newest;
      const entry: OwnEntry = {id, title, version, digest, parent, by, at};
      return {
        ...index,
        own: listed ? index.own.map((each) => (each === listed ? entry : each)) : [...index.own, entry],
      };
    });
  }
}

function assertRoom(index: TemplateIndex | null, id: string): void {
  const own = index?.own ?? [];
  if (own.length >= MAX_TEMPLATES && !own.some((each) => each.id === id)) {
    throw new Refusal('template.too-many', {limit: MAX_TEMPLATES});
  }
}

function assertSame(id: string, {version, digest}: StoredVersion, wanted: string): void {
  if (digest !== wanted) throw new Refusal('template.version-taken', {id, version});
}

function assertNewer(id: string, version: string, known: readonly StoredVersion[]): void {
  const newest = known.at(-1)?.version;
  if (newest !== undefined && compareVersions(version, newest) <= 0) {
    throw new Refusal('template.version-lower', {id, version, newest});
  }
  if (known.length >= MAX_VERSIONS)
    throw new Refusal('template.too-many-versions', {id, limit: MAX_VERSIONS});
}

import {z} from 'zod';
import type {FrameworkAnswer, FrameworkVersion} from '../review/framework';
import {Refusal} from '../review/refusal';
import {Documents} from '../store/documents';
import {idSetSchema, IdSets} from '../store/indexes';
import type {KeyValue} from '../store/keyvalue';
import {compareVersions} from './version';

/** Frameworks that one installation may have, versions of one that are kept, and answers of one version. */
export const MAX_FRAMEWORKS = 50;
export const MAX_VERSIONS = 20;
export const MAX_ANSWERS = 100;

const deed = {by: z.string(), at: z.number()};
const versionSchema = z.object({
  ...deed,
  version: z.string(),
  title: z.string(),
  link: z.string(),
  answers: z.array(
    z.object({
      ...deed,
      meets: z.string(),
      text: z.string(),
      evidence: z.array(
        z.discriminatedUnion('kind', [
          z.object({kind: z.literal('link'), name: z.string(), url: z.string()}),
          z.object({kind: z.literal('file'), name: z.string(), fileId: z.string()}),
        ]),
      ),
    }),
  ),
});
const frameworkSchema = z.object({
  schema: z.literal(1),
  id: z.string(),
  /** The newest last: the only one that changes. */
  versions: z.array(versionSchema).min(1),
});
type Stored = z.infer<typeof frameworkSchema>;

export interface FrameworksOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** A version as it is registered. */
export interface NewVersion {
  id: string;
  version: string;
  title: string;
  link: string;
  by: string;
  at: number;
  /** Whether what the version before meets holds for this one too. */
  keep: boolean;
}

/** A version with who registered it, and when. */
export type RegisteredVersion = FrameworkVersion & {by: string; at: number};

/**
 * The frameworks that an installation supports, and what each meets by its own conformance. Only the newest version of
 * one changes: what an older one has said stays as it was.
 */
export class FrameworkStore {
  private readonly documents: Documents<Stored>;
  /** Every id that there ever was: one without a document is none. */
  private readonly ids: IdSets;

  constructor(options: FrameworksOptions) {
    this.documents = new Documents({...options, prefix: 'framework-', schema: frameworkSchema});
    this.ids = new IdSets(new Documents({...options, prefix: 'frameworks-', schema: idSetSchema}));
  }

  /** The newest version of each, by id. */
  async list(): Promise<RegisteredVersion[]> {
    const ids = await this.ids.get('all');
    const found = await Promise.all(ids.map((id) => this.get(id)));
    return found.filter((each) => each !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** @param version '' for the newest @returns null when there is none */
  async get(id: string, version = ''): Promise<RegisteredVersion | null> {
    const stored = await this.documents.get(id);
    const found =
      version === '' ? stored?.versions.at(-1) : stored?.versions.find((each) => each.version === version);
    return found === undefined ? null : {id, ...found};
  }

  /** The versions that are kept, the oldest first. */
  async versionsOf(id: string): Promise<string[]> {
    return ((await this.documents.get(id))?.versions ?? []).map(({version}) => version);
  }

  /**
   * Registers a version, or gives the newest one another title and link.
   * @throws Refusal `framework.too-many`, `framework.old-version`
   */
  async set({id, keep, ...given}: NewVersion): Promise<RegisteredVersion> {
    const isNew = (await this.documents.get(id)) === null;
    if (isNew && (await this.list()).length >= MAX_FRAMEWORKS) {
      throw new Refusal('framework.too-many', {count: MAX_FRAMEWORKS});
    }
    await this.ids.add('all', id);
    return this.change(id, (versions) => {
      const newest = versions.at(-1);
      if (newest?.version === given.version) {
        return [...versions.slice(0, -1), {...newest, title: given.title, link: given.link}];
      }
      if (newest !== undefined && compareVersions(given.version, newest.version) <= 0) {
        throw new Refusal('framework.old-version', {id, version: given.version, newest: newest.version});
      }
      return [...versions, {...given, answers: keep ? (newest?.answers ?? []) : []}].slice(-MAX_VERSIONS);
    });
  }

  /** Says what the newest version meets. @throws Refusal `framework.too-many-answers` */
  async meets(id: string, answer: FrameworkAnswer): Promise<RegisteredVersion | null> {
    return this.alter(id, (answers) => {
      const others = answers.filter(({meets}) => meets !== answer.meets);
      if (others.length >= MAX_ANSWERS) throw new Refusal('framework.too-many-answers', {count: MAX_ANSWERS});
      return [...others, answer];
    });
  }

  /** The newest version answers that no more. @returns null when there is no such framework */
  async drop(id: string, meets: string): Promise<RegisteredVersion | null> {
    return this.alter(id, (answers) => answers.filter((each) => each.meets !== meets));
  }

  /** Takes it away with all its versions; reviews keep what it has answered. */
  async remove(id: string): Promise<void> {
    await this.documents.update(id, () => null);
  }

  private async alter(
    id: string,
    change: (answers: FrameworkAnswer[]) => FrameworkAnswer[],
  ): Promise<RegisteredVersion | null> {
    if ((await this.documents.get(id)) === null) return null;
    return this.change(id, (versions) => {
      const newest = versions.at(-1);
      return newest === undefined
        ? versions
        : [...versions.slice(0, -1), {...newest, answers: change(newest.answers)}];
    });
  }

  private async change(
    id: string,
    change: (versions: Stored['versions']) => Stored['versions'],
  ): Promise<RegisteredVersion> {
    const stored = await this.documents.update(id, (current) => {
      const versions = change(current?.versions ?? []);
      return versions.length === 0 ? null : {schema: 1, id, versions};
    });
    const newest = stored?.versions.at(-1);
    if (newest === undefined) throw new Error(`the framework ${id} was removed meanwhile`);
    return {id, ...newest};
  }
}

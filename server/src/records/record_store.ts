import {z} from 'zod';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';
import {sha256} from './canonical';

/** A value of the store is a row of the database, and travels in one message: kept well below what either takes. */
const PART_BYTES = 400_000;

const fileSchema = z.object({name: z.string(), sha256: z.string(), parts: z.int()});
const headSchema = z.object({
  schema: z.literal(1),
  key: z.string(),
  reviewId: z.string(),
  number: z.int(),
  /** Unix ms: tells the endings of a review apart. */
  endedAt: z.number(),
  status: z.enum(['closed', 'cancelled']),
  digest: z.string(),
  previous: z.string(),
  keyId: z.string(),
  json: fileSchema,
  markdown: fileSchema,
  /** Set once its content was erased: who, when and why. `name` is the user name of that time. */
  erased: z.object({by: z.string(), name: z.string(), at: z.number(), reason: z.string()}).nullable(),
});

/** Content that was written for a record, whether or not it became one: a process may die before it does. */
const writtenSchema = z.object({files: z.array(fileSchema)});

/** What is known of a record without its content. */
export type RecordHead = z.infer<typeof headSchema>;
type StoredFile = RecordHead['json'];

/** A record that is about to be stored. */
export interface NewRecord extends Omit<RecordHead, 'schema' | 'json' | 'markdown' | 'erased'> {
  json: {name: string; bytes: Uint8Array};
  markdown: {name: string; bytes: Uint8Array};
}

export interface RecordStoreOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** A part of a record's content is not there: a replica that lags, or it was erased meanwhile. */
export class ContentMissing extends Error {
  override readonly name = 'ContentMissing';
}

/**
 * Records by review and number. What is stored stays as it is: a head is created once, by compare-and-set, after its
 * content, whose keys say what is in them. Only erasing changes a head.
 */
export class RecordStore {
  private readonly heads: Documents<RecordHead>;
  private readonly written: Documents<z.infer<typeof writtenSchema>>;

  constructor(private readonly options: RecordStoreOptions) {
    this.heads = new Documents({...options, prefix: 'record-', schema: headSchema});
    this.written = new Documents({...options, prefix: 'recorded-', schema: writtenSchema});
  }

  /** Null for none. May be stale. */
  async head(reviewId: string, number: number): Promise<RecordHead | null> {
    return this.heads.get(nameOf(reviewId, number));
  }

  /** As it is now: what a replica may not have yet. */
  async headNow(reviewId: string, number: number): Promise<RecordHead | null> {
    return (await this.heads.fresh(nameOf(reviewId, number))).value;
  }

  /** All records of a review, the first one first. May be stale. */
  async of(reviewId: string): Promise<RecordHead[]> {
    const heads: RecordHead[] = [];
    for (let number = 1; ; number++) {
      const head = await this.head(reviewId, number);
      if (head === null) {
        return heads;
      }
      heads.push(head);
    }
  }

  /** Stores a record. @returns false when there is one of this number already: nothing of it was changed */
  async create({json, markdown, ...head}: NewRecord): Promise<boolean> {
    const id = nameOf(head.reviewId, head.number);
    const stored: RecordHead = {
      ...head,
      schema: 1,
      json: await this.write(id, json),
      markdown: await this.write(id, markdown),
      erased: null,
    };
    const isNew = await this.heads.create(id, stored);
    if (!isNew) {
      await this.discard(stored);
    }
    return isNew;
  }

  /** Content that did not become the record goes again: also where the one that is there was erased meanwhile. */
  private async discard({reviewId, number, json, markdown}: RecordHead): Promise<void> {
    const head = await this.headNow(reviewId, number);
    if (head === null) {
      return;
    }
    const kept = head.erased === null ? [head.json.sha256, head.markdown.sha256] : [];
    const others = [json, markdown].filter(({sha256: digest}) => !kept.includes(digest));
    await this.clear(nameOf(reviewId, number), others);
  }

  private async clear(id: string, files: readonly StoredFile[]): Promise<void> {
    for (const file of files) {
      for (let part = 0; part < file.parts; part++) {
        await this.options.kv.set(partKey(id, file.sha256, part), null);
      }
    }
  }

  /** The bytes of one of its files. @throws ContentMissing also when they are not those that were stored */
  async content({reviewId, number}: RecordHead, file: StoredFile): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (let part = 0; part < file.parts; part++) {
      const bytes = await this.options.kv.get(partKey(nameOf(reviewId, number), file.sha256, part));
      if (bytes === null) {
        throw new ContentMissing(file.name);
      }
      parts.push(bytes);
    }
    const whole = Buffer.concat(parts);
    if (sha256(whole) !== file.sha256) {
      throw new ContentMissing(file.name);
    }
    return new Uint8Array(whole);
  }

  /**
   * Takes the content away for good; what is left says so. Repeated, it finishes what was cut short.
   * @returns the head as it is then; null when there is no such record
   */
  async erase(
    reviewId: string,
    number: number,
    erased: NonNullable<RecordHead['erased']>,
  ): Promise<RecordHead | null> {
    const id = nameOf(reviewId, number);
    const head = await this.heads.update(id, (current) =>
      current === null ? null : {...current, erased: current.erased ?? erased},
    );
    if (head !== null) {
      const written = (await this.written.fresh(id)).value?.files ?? [];
      await this.clear(id, [head.json, head.markdown, ...written]);
    }
    return head;
  }

  /** What is written is noted down before, so that nothing of it outlives erasing. */
  private async write(id: string, {name, bytes}: NewRecord['json']): Promise<StoredFile> {
    const digest = sha256(bytes);
    const parts = Math.ceil(bytes.length / PART_BYTES);
    const file = {name, sha256: digest, parts};
    await this.written.update(id, (current) => ({files: [...(current?.files ?? []), file]}));
    for (let part = 0; part < parts; part++) {
      const piece = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
      await this.options.kv.set(partKey(id, digest, part), piece);
    }
    return file;
  }
}

function nameOf(reviewId: string, number: number): string {
  return `${reviewId}-${String(number)}`;
}

function partKey(id: string, digest: string, part: number): string {
  return `recorded-${id}-${digest.slice(0, 20)}-${String(part)}`;
}

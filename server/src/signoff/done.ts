import {z} from 'zod';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';

/** Longer than any hook is delivered again. */
const KEEP_SECONDS = 7 * 24 * 60 * 60;

const doneSchema = z.object({done: z.literal(true)});

/** What was dealt with and must not be dealt with again. */
export class Done {
  private readonly documents: Documents<{done: true}>;

  constructor(options: {kv: KeyValue; onCorrupt(key: string, asideKey: string, error: Error): void}) {
    this.documents = new Documents({...options, prefix: 'done-', schema: doneSchema});
  }

  async has(id: string): Promise<boolean> {
    return (await this.documents.get(id)) !== null;
  }

  async mark(id: string): Promise<void> {
    await this.documents.create(id, {done: true}, KEEP_SECONDS);
  }
}

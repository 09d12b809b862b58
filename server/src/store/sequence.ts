import {z} from 'zod';
import type {Documents} from './documents';

export const sequenceSchema = z.object({last: z.number().int()});

/** Numbers that are handed out once each, starting with 1. A crash may leave a gap, never a double. */
export class Sequence {
  constructor(
    private readonly documents: Documents<{last: number}>,
    private readonly name: string,
  ) {}

  async next(): Promise<number> {
    const written = await this.documents.update(this.name, (current) => ({last: (current?.last ?? 0) + 1}));
    return written?.last ?? 1;
  }

  /** The highest number handed out so far, 0 for none. May be stale. */
  async last(): Promise<number> {
    return (await this.documents.get(this.name))?.last ?? 0;
  }
}

import {z} from 'zod';
import type {Documents} from './documents';

export const idSetSchema = z.object({ids: z.array(z.string())});

/** A set of ids in one document, in the order in which they came. For sets that stay small, e.g. open reviews. */
export class IdSets {
  constructor(private readonly documents: Documents<{ids: string[]}>) {}

  async get(name: string): Promise<string[]> {
    return (await this.documents.get(name))?.ids ?? [];
  }

  /** As it is on the primary, where a stale read must not miss an id. */
  async fresh(name: string): Promise<string[]> {
    return (await this.documents.fresh(name)).value?.ids ?? [];
  }

  async add(name: string, id: string): Promise<void> {
    await this.documents.update(name, (current) => {
      const ids = current?.ids ?? [];
      return {ids: ids.includes(id) ? ids : [...ids, id]};
    });
  }

  async remove(name: string, id: string): Promise<void> {
    await this.documents.update(name, (current) => {
      // Also written when it is empty: only a write proves that a stale read has not missed the id.
      const ids = (current?.ids ?? []).filter((each) => each !== id);
      return {ids};
    });
  }
}

const entrySchema = z.object({number: z.number().int(), id: z.string(), channelId: z.string()});
export const cataloguePageSchema = z.object({entries: z.array(entrySchema)});

/** One review in the catalogue. */
export type CatalogueEntry = z.infer<typeof entrySchema>;
export type CataloguePage = z.infer<typeof cataloguePageSchema>;

const ENTRIES_PER_PAGE = 100;

/** Everything there ever was, by number, in documents of a limited size. Entries are added and never change. */
export class Catalogue {
  constructor(private readonly documents: Documents<CataloguePage>) {}

  async add(entry: CatalogueEntry): Promise<void> {
    await this.documents.update(pageOf(entry.number), (current) => {
      const others = (current?.entries ?? []).filter((each) => each.number !== entry.number);
      return {entries: [...others, entry].sort((a, b) => a.number - b.number)};
    });
  }

  async find(number: number): Promise<CatalogueEntry | null> {
    const page = await this.documents.get(pageOf(number));
    return page?.entries.find((entry) => entry.number === number) ?? null;
  }

  /** All entries up to the number, the newest first. */
  async newestFirst(last: number): Promise<CatalogueEntry[]> {
    const found: CatalogueEntry[] = [];
    for (let page = Math.floor(last / ENTRIES_PER_PAGE); page >= 0; page--) {
      const entries = (await this.documents.get(String(page)))?.entries ?? [];
      found.push(...entries.toReversed());
    }
    return found;
  }
}

function pageOf(number: number): string {
  return String(Math.floor(number / ENTRIES_PER_PAGE));
}

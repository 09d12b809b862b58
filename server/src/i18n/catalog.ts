import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';

/** Messages by locale and key, in ICU message syntax. */
export type Catalog = ReadonlyMap<string, ReadonlyMap<string, string>>;

const fileSchema = z.record(z.string(), z.string());

/**
 * Reads `<folder>/<locale>/*.json`, each a flat object of keys and ICU messages.
 * @throws Error naming the file when one is not such an object, or when two files of a locale have the same key
 */
export async function loadCatalog(folder: string): Promise<Catalog> {
  const catalog = new Map<string, Map<string, string>>();
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    if (entry.isDirectory()) {
      catalog.set(entry.name, await loadLocale(join(folder, entry.name)));
    }
  }
  return catalog;
}

async function loadLocale(folder: string): Promise<Map<string, string>> {
  const messages = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()) {
    const path = join(folder, name);
    for (const [key, text] of Object.entries(parseFile(path, await readFile(path, 'utf8')))) {
      if (messages.has(key)) {
        throw new Error(`${path}: the key "${key}" is in another file too`);
      }
      messages.set(key, text);
    }
  }
  return messages;
}

function parseFile(path: string, text: string): Record<string, string> {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${path}: not a flat JSON object of messages`, {cause: error});
  }
}

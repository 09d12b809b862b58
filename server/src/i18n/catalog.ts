import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';

/** The language in which every message exists, and which is spoken where there is no other. */
export const FALLBACK_LOCALE = 'en';

/** Messages of one language by key, in ICU message syntax. */
export type LocaleMessages = ReadonlyMap<string, string>;

/** Messages by locale and key. */
export type Catalog = Pick<ReadonlyMap<string, LocaleMessages>, 'has' | 'get'>;

/** Told what is wrong with a file of a language, and which file it is. */
export type OnBrokenFile = (locale: string, reason: string) => void;

const fileSchema = z.record(z.string(), z.string());

/**
 * The messages in `<folder>/<locale>/*.json`, each a flat object of keys and ICU messages. English is read now; another
 * language when something is first said in it, once: most servers speak one or two. Reading it blocks for some
 * milliseconds, as all who speak are given their translator without waiting.
 * @param onBroken told once of each file that cannot be used; what it should have said is said in English
 * @throws Error naming the file when one of English is not such an object, or two of them have the same key
 */
export function openCatalog(folder: string, onBroken: OnBrokenFile): Catalog {
  const locales = new Set(
    readdirSync(folder, {withFileTypes: true}).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  );
  const read = new Map<string, LocaleMessages>();
  const get = (locale: string): LocaleMessages | undefined => {
    if (!locales.has(locale)) return undefined;
    let messages = read.get(locale);
    if (messages === undefined) {
      messages = readLocale(join(folder, locale), (error) => {
        if (locale === FALLBACK_LOCALE) throw error;
        onBroken(locale, error.message);
      });
      read.set(locale, messages);
    }
    return messages;
  };
  get(FALLBACK_LOCALE);
  return {has: (locale) => locales.has(locale), get};
}

function readLocale(folder: string, onBroken: (error: Error) => void): LocaleMessages {
  const messages = new Map<string, string>();
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const name of names.sort()) {
    try {
      for (const [key, text] of Object.entries(readFile(join(folder, name), messages))) {
        messages.set(key, text);
      }
    } catch (error) {
      onBroken(error instanceof Error ? error : new Error(String(error)));
    }
  }
  return messages;
}

/** @param before what other files have said already */
function readFile(path: string, before: LocaleMessages): Record<string, string> {
  let file: Record<string, string>;
  try {
    file = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path}: not a flat JSON object of messages`, {cause: error});
  }
  const twice = Object.keys(file).find((key) => before.has(key));
  if (twice !== undefined) throw new Error(`${path}: the key "${twice}" is in another file too`);
  return file;
}

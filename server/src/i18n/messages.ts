import {IntlMessageFormat} from 'intl-messageformat';
import {LRUCache} from 'lru-cache';
import type {MessageParams} from '../review/refusal';
import {FALLBACK_LOCALE, type Catalog} from './catalog';

/** Renders a message. Params are inserted as they are: people's words go through `escapeMarkdown` first. */
export type Translate = (key: string, params?: MessageParams) => string;

export interface MessagesOptions {
  catalog: Catalog;
  /** Told once for each message that is missing or cannot be rendered. */
  onBroken: (locale: string, key: string, reason: string) => void;
}

const MAX_COMPILED = 1000;

/** Everything that the plugin says to people, in their own language where we have it, else in English. */
export class Messages {
  readonly #options: MessagesOptions;
  readonly #compiled = new LRUCache<string, IntlMessageFormat>({max: MAX_COMPILED});
  readonly #reported = new Set<string>();

  constructor(options: MessagesOptions) {
    this.#options = options;
  }

  /** @param locale the person's, e.g. `de`, `pt-BR`; '' for English */
  translator(locale: string): Translate {
    const chain = this.#chain(locale);
    return (key, params = {}) => {
      for (const candidate of chain) {
        const text = this.#render(candidate, key, params);
        if (text !== undefined) {
          return text;
        }
      }
      if (this.#options.catalog.get(FALLBACK_LOCALE)?.has(key) !== true) {
        this.#report(FALLBACK_LOCALE, key, 'no such message');
      }
      return key;
    };
  }

  /** `pt-BR`, then `pt`, then English: those of them that there are. */
  #chain(locale: string): string[] {
    const language = locale.split('-')[0] ?? '';
    return [...new Set([locale, language, FALLBACK_LOCALE])].filter((name) =>
      this.#options.catalog.has(name),
    );
  }

  #render(locale: string, key: string, params: MessageParams): string | undefined {
    const text = this.#options.catalog.get(locale)?.get(key);
    if (text === undefined) {
      return undefined;
    }
    try {
      return String(this.#compile(locale, key, text).format(params));
    } catch (error) {
      this.#report(locale, key, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  #compile(locale: string, key: string, text: string): IntlMessageFormat {
    const id = `${locale} ${key}`;
    let format = this.#compiled.get(id);
    if (format === undefined) {
      // Markdown may hold `<`: no rich-text tags.
      format = new IntlMessageFormat(text, locale, undefined, {ignoreTag: true});
      this.#compiled.set(id, format);
    }
    return format;
  }

  #report(locale: string, key: string, reason: string): void {
    const id = `${locale} ${key}`;
    if (!this.#reported.has(id)) {
      this.#reported.add(id);
      this.#options.onBroken(locale, key, reason);
    }
  }
}

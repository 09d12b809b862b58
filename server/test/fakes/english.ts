import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Messages, type Translate} from '../../src/i18n/messages';

const folder = join(__dirname, '../../../assets/i18n/en');

/**
 * The English messages that ship. A message that is missing or cannot be rendered throws: tests must not pass on a key.
 */
export function english(): Translate {
  const texts = readdirSync(folder).flatMap((name) =>
    Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>),
  );
  return new Messages({
    catalog: new Map([['en', new Map(texts)]]),
    onBroken: (_locale, key, reason) => {
      throw new Error(`${key}: ${reason}`);
    },
  }).translator('en');
}

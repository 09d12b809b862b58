import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Messages, type Translate} from '../../src/i18n/messages';

const folder = join(__dirname, '../../../assets/i18n/en');

/** Read once for each test file, however many processes of the plugin it starts. */
const texts = new Map(
  readdirSync(folder).flatMap((name) =>
    Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>),
  ),
);

/**
 * The English messages that ship. A message that is missing or cannot be rendered throws: tests must not pass on a key.
 */
export function english(): Translate {
  return new Messages({
    catalog: new Map([['en', texts]]),
    onBroken: (_locale, key, reason) => {
      throw new Error(`${key}: ${reason}`);
    },
  }).translator('en');
}

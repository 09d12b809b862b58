import {existsSync} from 'node:fs';
import {findChromium} from '../browser/chromium';

/** Where pngquant may be. */
const PNGQUANT = ['/usr/bin/pngquant', '/usr/local/bin/pngquant', '/opt/homebrew/bin/pngquant'];

/** What the picture needs of the system, by path. */
export interface Tools {
  chromium: string;
  pngquant: string;
}

/** Paths of the tools. @throws Error that names what to install, or where to name it */
export function findTools(env: NodeJS.ProcessEnv = process.env): Tools {
  const named = env['PNGQUANT'];
  const pngquant = (named ? [named] : PNGQUANT).find((path) => existsSync(path));
  if (pngquant === undefined) {
    throw new Error(
      `${named ?? 'pngquant'} is not there. On Debian: apt-get install pngquant fonts-open-sans fonts-noto-color-emoji; ` +
        'elsewhere name its path in PNGQUANT',
    );
  }
  return {chromium: findChromium(), pngquant};
}

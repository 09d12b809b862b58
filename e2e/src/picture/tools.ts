import {existsSync} from 'node:fs';

/** What the picture needs of the system: as packages of Debian, and where they may be. */
const TOOLS = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  pngquant: ['/usr/bin/pngquant', '/usr/local/bin/pngquant', '/opt/homebrew/bin/pngquant'],
} as const;

export type Tools = Record<keyof typeof TOOLS, string>;

/** Paths of the tools. @throws Error that names what to install, or where to name it */
export function findTools(env: NodeJS.ProcessEnv = process.env): Tools {
  return {chromium: find('chromium', env), pngquant: find('pngquant', env)};
}

function find(name: keyof typeof TOOLS, env: NodeJS.ProcessEnv): string {
  const named = env[name.toUpperCase()];
  const found = (named ? [named] : TOOLS[name]).find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      `${named ?? name} is not there. On Debian: apt-get install chromium pngquant fonts-open-sans fonts-noto-color-emoji; ` +
        `elsewhere name its path in ${name.toUpperCase()}`,
    );
  }
  return found;
}

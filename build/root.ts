import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository's top folder, whatever folder a script was started from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where everything that can be made again is kept; `make clean` removes it. */
export const cache = path.join(root, '.cache');

/** Where finished bundles go. */
export const dist = path.join(root, 'dist');

import {writeFile} from 'node:fs/promises';
import {permissionsDoc} from '../server/src/review/rights_table';

/** Writes docs/permissions.md from the rights in server/src/review. Run it from anywhere after changing them. */
await writeFile(new URL('../docs/permissions.md', import.meta.url), permissionsDoc());

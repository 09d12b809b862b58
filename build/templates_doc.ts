import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {loadTemplates} from '../server/src/templates/load';
import {parseRequirements} from '../server/test/library/requirements';
import {templateItemsDoc} from './template_items';

/** Writes docs/template-items.md from the templates. Run it from anywhere after changing them. */
async function main(): Promise<void> {
  const root = new URL('../', import.meta.url);
  const {templates} = await loadTemplates(fileURLToPath(new URL('assets/templates', root)));
  const requirements = await readFile(new URL('server/test/library/requirements.jsonl', root), 'utf8');
  const text = templateItemsDoc(templates, parseRequirements(requirements));
  await writeFile(new URL('docs/template-items.md', root), text);
}

void main();

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {REQUIREMENTS, shippedTemplates} from '../server/test/library/library';
import {templateItemsDoc} from './template_items';

test('docs/template-items.md says what is in the templates', async () => {
  const doc = readFileSync(join(__dirname, '../docs/template-items.md'), 'utf8');
  if (doc !== templateItemsDoc([...(await shippedTemplates()).values()], REQUIREMENTS)) {
    throw new Error('docs/template-items.md and the templates differ. Run: npx tsx build/templates_doc.ts');
  }
});

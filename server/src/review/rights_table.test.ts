import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {permissionsDoc} from './rights_table';

test('docs/permissions.md says what the code does', () => {
  const doc = readFileSync(join(__dirname, '../../../docs/permissions.md'), 'utf8');
  if (doc !== permissionsDoc()) {
    throw new Error('docs/permissions.md and review/rights.ts differ. Run: npx tsx build/permissions_doc.ts');
  }
});

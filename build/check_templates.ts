import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {openCatalog} from '../server/src/i18n/catalog';
import {Messages} from '../server/src/i18n/messages';
import {loadTemplates} from '../server/src/templates/load';

/**
 * Checks every template of a folder against the schema and prints what is wrong, one line each:
 * `npx tsx build/check_templates.ts [folder]`. Exits with 1 when something is wrong or the folder holds no template.
 */
async function main(): Promise<number> {
  const assets = fileURLToPath(new URL('../assets', import.meta.url));
  const folder = process.argv[2] ?? join(assets, 'templates');
  const catalog = openCatalog(join(assets, 'i18n'), () => undefined);
  const translate = new Messages({catalog, onBroken: () => undefined}).translator('en');
  const {templates, problems} = await loadTemplates(folder);
  for (const {file, problem} of problems) {
    process.stderr.write(`${file}: ${translate(problem.key, problem.params)}\n`);
  }
  if (problems.length > 0 || templates.length === 0) {
    process.stderr.write(problems.length > 0 ? '' : `${folder}: no templates\n`);
    return 1;
  }
  process.stdout.write(`${String(templates.length)} template(s) checked\n`);
  return 0;
}

void main().then((code) => {
  process.exitCode = code;
});

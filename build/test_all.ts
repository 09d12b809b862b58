/** `make test`: everything, in one run, closing with one line that counts it all. */
import {closingLine, sum} from './counts';
import {check, goTest, jest, runAll} from './stage';

const bin = (name: string): string => `node_modules/.bin/${name}`;

const began = Date.now();
const ended = await runAll(
  [
    check('lint', bin('eslint'), '.'),
    check('format', bin('prettier'), '--check', '--log-level', 'warn', '.'),
    check('types', bin('tsc'), '-b'),
    check('reading of the corpus', bin('tsx'), 'build/corpus.ts'),
    check('templates', bin('tsx'), 'build/check_templates.ts'),
    jest('units'),
    check('bundle', bin('tsx'), 'build/bundle.ts'),
    check('echo plugin', bin('tsx'), 'build/fixture.ts'),
    goTest('executable under the Go host', 'build/gohost'),
    jest('scenarios on a real server', '-c', 'e2e/jest.config.mjs'),
  ],
  console.log,
);

console.log('\n=== in all');
for (const {name, counts, why} of ended) {
  console.log(`  ${name}: ${closingLine(counts)}${why === undefined ? '' : ` (${why})`}`);
}
console.log(`  ${Math.round((Date.now() - began) / 1000)} s\n`);
const counts = sum(ended.map((each) => each.counts));
console.log(closingLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

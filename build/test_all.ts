/** `make test`: everything, in one run, closing with one line that counts it all. */
import {closingLine, sum} from './counts';
import {check, goTest, jest, runAll, runBeside} from './stage';

const bin = (name: string): string => `node_modules/.bin/${name}`;

const began = Date.now();
// Each of these keeps one core busy; the tests behind them run on all.
const checks = await runBeside(
  [
    [
      check('lint', bin('eslint'), '.'),
      check('types', bin('tsc'), '-b'),
      check('format', 'npm', 'run', '--silent', 'formatted'),
    ],
    [
      check('bundle', bin('tsx'), 'build/bundle.ts'),
      check('echo plugin', bin('tsx'), 'build/fixture.ts'),
      check('reading of the corpus', bin('tsx'), 'build/corpus.ts'),
      check('templates', bin('tsx'), 'build/check_templates.ts'),
      goTest('executable under the Go host', 'build/gohost'),
    ],
  ],
  console.log,
);
const tests = await runAll(
  [jest('units'), jest('scenarios on a real server', '-c', 'e2e/jest.config.mjs')],
  console.log,
);
const ended = [...checks, ...tests];

console.log('\n=== in all');
for (const {name, counts, why} of ended) {
  console.log(`  ${name}: ${closingLine(counts)}${why === undefined ? '' : ` (${why})`}`);
}
console.log(`  ${Math.round((Date.now() - began) / 1000)} s\n`);
const counts = sum(ended.map((each) => each.counts));
console.log(closingLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

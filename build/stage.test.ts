import {check, runAll, runBeside, type Stage} from './stage';

const silent = (): void => undefined;
const passing: Stage = {name: 'passing', run: () => Promise.resolve({passed: 3, failed: 0, skipped: 0})};
const crashing: Stage = {name: 'crashing', run: () => Promise.reject(new Error('no such tool'))};

test('a stage that breaks off counts as failed and does not hide those after it', async () => {
  expect(await runAll([crashing, passing], silent)).toEqual([
    {name: 'crashing', counts: {passed: 0, failed: 1, skipped: 0}, why: 'no such tool'},
    {name: 'passing', counts: {passed: 3, failed: 0, skipped: 0}},
  ]);
});

test('a command is one test, passed when it exits with 0', async () => {
  const exit = (code: number): Stage => check('exit', process.execPath, '-e', `process.exit(${code})`);
  expect(await exit(0).run()).toEqual({passed: 1, failed: 0, skipped: 0});
  expect(await exit(3).run()).toEqual({passed: 0, failed: 1, skipped: 0});
});

test('a command that does not exist is named', async () => {
  const [ended] = await runAll([check('linter', 'no-such-command-anywhere')], silent);
  expect(ended).toMatchObject({name: 'linter', counts: {failed: 1}});
  expect(ended?.why).toContain('no-such-command-anywhere');
});

test('lanes run side by side, and what each stage prints is told in one piece when it has ended', async () => {
  const print = (name: string): Stage =>
    check(name, process.execPath, '-e', `console.log('${name} 1'); console.error('${name} 2')`);
  const told: string[] = [];
  // As console.log does, it would print whatever else it is given.
  const ended = await runBeside([[print('a'), crashing], [print('b')]], (...all) => told.push(all.join()));
  expect(ended.map(({name, counts}) => [name, counts.passed, counts.failed])).toEqual([
    ['a', 1, 0],
    ['crashing', 0, 1],
    ['b', 1, 0],
  ]);
  for (const name of ['a', 'b']) {
    const from = told.indexOf(`\n=== ${name}`);
    expect(told.slice(from + 1, from + 3).sort()).toEqual([`${name} 1`, `${name} 2`]);
  }
  const from = told.indexOf('\n=== crashing');
  expect(told[from + 1]).toBe('crashing broke off: no such tool');
});

test('no lane waits for another', async () => {
  let free: () => void = () => undefined;
  const freed = new Promise<void>((resolve) => {
    free = resolve;
  });
  const well = {passed: 1, failed: 0, skipped: 0};
  const waiting: Stage = {name: 'waiting', run: () => freed.then(() => well)};
  const freeing: Stage = {name: 'freeing', run: () => Promise.resolve(free()).then(() => well)};
  expect(await runBeside([[waiting], [freeing]], silent)).toHaveLength(2);
});

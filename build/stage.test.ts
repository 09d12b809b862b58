import {check, runAll, type Stage} from './stage';

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

import {closingLine, countGo, countJest, sum} from './counts';

test('the closing line is the sum of all', () => {
  const total = sum([
    {passed: 2, failed: 0, skipped: 1},
    {passed: 40, failed: 3, skipped: 0},
  ]);
  expect(closingLine(total)).toBe('42 passed, 3 failed, 1 skipped');
});

test('jest: a file that cannot be loaded is a failure, a skipped or planned test is skipped', () => {
  const report = JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    numRuntimeErrorTestSuites: 1,
    numTotalTests: 9,
  });
  expect(countJest(report)).toEqual({passed: 5, failed: 2, skipped: 3});
});

const event = (Action: string, Package: string, Test?: string): string =>
  JSON.stringify({Action, Package, Test});

test('go: tests are counted, packages are not', () => {
  const events = [
    event('run', 'host', 'TestOne'),
    event('pass', 'host', 'TestOne'),
    event('skip', 'host', 'TestTwo'),
    event('fail', 'host', 'TestThree'),
    event('fail', 'host'),
    event('pass', 'server'),
  ];
  expect(countGo(events.join('\n'))).toEqual({passed: 1, failed: 1, skipped: 1});
});

test('go: a package that does not compile is one failure, and its compiler may say what it likes', () => {
  const events = ['# host', 'host.go:3: syntax error', event('fail', 'host'), ''];
  expect(countGo(events.join('\n'))).toEqual({passed: 0, failed: 1, skipped: 0});
});

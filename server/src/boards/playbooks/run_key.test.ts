import {keyOf, summaryWithKey} from './run_key';

test.each([
  ['Checkout takes traffic', 'Checkout takes traffic\n\nPRR-12'],
  ['', 'PRR-12'],
  ['  two\nlines \n', 'two\nlines\n\nPRR-12'],
])('the key is the last line of %j', (summary, expected) => {
  expect(summaryWithKey(summary, 'PRR-12')).toBe(expected);
  expect(keyOf(expected)).toBe('PRR-12');
});

test.each([
  ['**PRR-12**', 'PRR-12'],
  ['> `prr-12`.\r\nmore', 'PRR-12'],
  ['- PRR-3\n\nPRR-12', 'PRR-12'],
  ['PRR-12\n\nsee PRR-3', 'PRR-12'],
  ['see PRR-12', ''],
  ['PRR-12 and PRR-13', ''],
  ['PRR-0', ''],
  ['XPRR-12', ''],
  ['', ''],
])('%j names %j', (summary, key) => {
  expect(keyOf(summary)).toBe(key);
});

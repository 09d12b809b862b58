import {readSlo, tierOf} from './tier';

test.each([
  [100, '1'],
  [99.95, '1'],
  [99.94, '2'],
  [99.9, '2'],
  [99.89, '3'],
  [99, '3'],
  [98.9, '4'],
  [0.1, '4'],
] as const)('an availability target of %d percent makes tier %s', (slo, tier) => {
  expect(tierOf(slo)).toBe(tier);
});

test.each([
  ['99.9', 99.9],
  ['99.9%', 99.9],
  [' 99,95 % ', 99.95],
  ['100', 100],
  ['0', null],
  ['101', null],
  ['999', null],
  ['three nines', null],
  ['99.9.9', null],
  ['-99', null],
  ['', null],
])('%j is read as %p', (text, slo) => {
  expect(readSlo(text)).toBe(slo);
});

import {isAtLeast} from './go';

test.each([
  ['go1.24.11', true],
  ['go1.24.12', true],
  ['go1.25', true],
  ['go1.26rc1', true],
  ['go2.0', true],
  ['go1.25.1 X:nocoverageredesign', true],
  ['go1.24.10', false],
  ['go1.24', false],
  ['go1.9.7', false],
  ['devel +abc', false],
])('%s is new enough for go1.24.11: %s', (version, expected) => {
  expect(isAtLeast(version, [1, 24, 11])).toBe(expected);
});

import {itemNumbers} from './item_numbers';

const items = (...numbers: number[]) => numbers.map((number) => ({number}));

test.each([
  [[], ''],
  [[4], '4'],
  [[4, 5], '4, 5'],
  [[9, 10, 11, 12], '9–12'],
  [[1, 3, 4, 5, 9, 10], '1, 3–5, 9, 10'],
  [[5, 3, 4], '3–5'],
])('%j is written %j', (numbers, text) => {
  expect(itemNumbers(items(...numbers))).toBe(text);
});

test('too many to name end in an ellipsis', () => {
  const odd = Array.from({length: 13}, (_, i) => 2 * i + 1);
  expect(itemNumbers(items(...odd))).toBe('1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, …');
});

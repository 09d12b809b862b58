import {nearest} from './nearest';

const known = ['start', 'status', 'tick', 'untick', 'team', 'list'];

it.each([
  ['strat', 'start'],
  ['statuss', 'status'],
  ['stat', 'status'],
  ['TICK', 'tick'],
  ['tik', 'tick'],
  ['lst', 'list'],
  ['deploy', ''],
  ['x', ''],
  ['', ''],
])('%j was probably %j', (word, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

import {recent} from './recent';

test('the one that was not used for the longest time makes room', () => {
  const cache = recent<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect([...cache.entries()].sort()).toEqual([
    ['a', 1],
    ['c', 3],
  ]);
});

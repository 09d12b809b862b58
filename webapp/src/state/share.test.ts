import {share} from './share';

test('what says the same is the same', () => {
  const before = {
    a: [
      {id: '1', x: {y: 1}},
      {id: '2', x: {y: 2}},
    ],
    b: 'c',
  };
  expect(share(before, structuredClone(before))).toBe(before);
});

test('what has changed is new, and all around it that has not is the same', () => {
  const before = {
    list: [
      {id: '1', x: {y: 1}},
      {id: '2', x: {y: 2}},
    ],
    other: {z: 1},
  };
  const now = share(before, {
    list: [
      {id: '1', x: {y: 9}},
      {id: '2', x: {y: 2}},
    ],
    other: {z: 1},
  });
  expect(now).toEqual({
    list: [
      {id: '1', x: {y: 9}},
      {id: '2', x: {y: 2}},
    ],
    other: {z: 1},
  });
  expect(now.list[0]).not.toBe(before.list[0]);
  expect(now.list[1]).toBe(before.list[1]);
  expect(now.other).toBe(before.other);
});

test('parts are known again by their ids when others come and go', () => {
  const before = [
    {id: '1', n: 1},
    {id: '2', n: 2},
  ];
  const now = share(before, [
    {id: '0', n: 0},
    {id: '2', n: 2},
  ]);
  expect(now.map(({id}) => id)).toEqual(['0', '2']);
  expect(now[1]).toBe(before[1]);
});

test.each([
  ['a shorter list', [1, 2], [1]],
  ['a longer list', [1], [1, 2]],
  ['another order', [{id: 'a'}, {id: 'b'}], [{id: 'b'}, {id: 'a'}]],
  ['a key less', {a: 1, b: undefined}, {a: 1}],
  ['a list for a record', {a: []}, {a: {}}],
  ['null for a record', {a: {}}, {a: null}],
  ['nothing before', null, {a: 1}],
])('%s is told', (_what, before: unknown, now: unknown) => {
  const shared = share(before, now);
  expect(shared).toEqual(now);
  expect(shared).not.toBe(before);
});

import {mandatoryIn, minutesDown, readTier} from './tier';
import {titleFrom} from './title_from';
import {typedTitle} from './typed_title';
import {usernames} from './usernames';

const TIERS = [
  {id: '1' as const, slo: 99.95},
  {id: '2' as const, slo: 99.9},
  {id: '3' as const, slo: 99},
  {id: '4' as const, slo: 0},
];

test.each([
  ['/prr start', ''],
  ['  /PRR   start  ', ''],
  ['/prr start Checkout to production', 'Checkout to production'],
  ['/prr start Sign-in to production', 'Sign-in to production'],
  ['/prr start "Checkout to production"', null],
  ['/prr start „Checkout in Produktion“', null],
  ['/prr start Checkout --new', null],
  ['/prr start @bob', null],
  ['/prr start --template small', null],
  ['/prr started', null],
  ['/prr status', null],
  ['/other start', null],
  ['say /prr start', null],
])('of “%s” the dialog takes %j', (message, title) => {
  expect(typedTitle(message)).toBe(title);
});

test.each([
  ['Checkout goes **live** on Monday\nand more', 'Checkout goes live on Monday'],
  ['# [Checkout](https://example.com) to `production`', 'Checkout to production'],
  ['```\ncode\n```\nThe _search_ service', 'The search service'],
  ['\n---\n> quoted words', 'quoted words'],
  ['one two three four five', 'one two three'],
  ['x'.repeat(20), 'x'.repeat(15)],
  ['👩‍🚀🚀', ''],
  ['', ''],
])('of the post %j the title %j is proposed', (message, title) => {
  expect(titleFrom(message, 15 + (message.startsWith('one') || message.startsWith('x') ? 0 : 48))).toBe(
    title,
  );
});

test.each([
  ['', null],
  ['2', {tier: '2', slo: 0}],
  ['Tier 3', {tier: '3', slo: 0}],
  ['t1', {tier: '1', slo: 0}],
  ['99.95%', {tier: '1', slo: 99.95}],
  ['99,9 %', {tier: '2', slo: 99.9}],
  ['９９.５', {tier: '3', slo: 99.5}],
  ['90', {tier: '4', slo: 90}],
  ['5', 'unreadable'],
  ['0', 'unreadable'],
  ['100.1', 'unreadable'],
  ['fast', 'unreadable'],
])('the target “%s” means %j', (text, read) => {
  expect(readTier(text, TIERS)).toEqual(read);
});

test('a target is minutes that a service may be down in a month', () => {
  expect([99.95, 99.9, 99].map(minutesDown)).toEqual([22, 43, 432]);
});

test('a tier adds its own mandatory items', () => {
  const item = (id: string, mandatory: boolean, tiers: ('1' | '2')[]) => {
    return {id, title: id, description: '', team: '', mandatory, tiers};
  };
  const sections = [{id: 's', title: 'S', items: [item('a', true, []), item('b', false, ['1'])]}];
  expect([mandatoryIn(sections, ''), mandatoryIn(sections, '1'), mandatoryIn(sections, '2')]).toEqual([
    1, 2, 1,
  ]);
});

test('people are named with and without @, once each', () => {
  expect(usernames(' @Alice, bob;@alice  ')).toEqual(['alice', 'bob']);
  expect(usernames('')).toEqual([]);
});

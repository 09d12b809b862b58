import fc from 'fast-check';
import {channelName, checkTitle, MAX_TITLE} from './title';

function refusal(title: string): unknown {
  try {
    return checkTitle(title);
  } catch (error) {
    return error;
  }
}

test.each([
  ['Checkout service to production', 'Checkout service to production'],
  ['  Checkout \t service\nto production ', 'Checkout service to production'],
  ['決済サービスの本番投入', '決済サービスの本番投入'],
  ['🚀', '🚀'],
  ['x', 'x'],
  ['x'.repeat(MAX_TITLE), 'x'.repeat(MAX_TITLE)],
  ['🚀'.repeat(MAX_TITLE), '🚀'.repeat(MAX_TITLE)],
])('%j is kept as %j', (title, kept) => {
  expect(checkTitle(title)).toBe(kept);
});

test.each([
  ['', 'title.empty', {limit: 63}],
  [' \n ', 'title.empty', {limit: 63}],
  ['\u200b', 'title.empty', {limit: 63}],
  ['x'.repeat(300), 'title.too-long', {length: 300, limit: 63}],
  ['x'.repeat(64), 'title.too-long', {length: 64, limit: 63}],
  ['Check\u0000out', 'title.control-character', {}],
  ['Checkout \u202etxt.exe', 'title.control-character', {}],
])('%j is refused: %s', (title, code, params) => {
  expect(refusal(title)).toMatchObject({code, params});
});

test.each([
  ['Checkout service to production', 'checkout-service-to-production-prr-12'],
  ['Zürich: Café & Co.', 'zurich-cafe-co-prr-12'],
  ['決済', 'prr-12'],
  ['x'.repeat(63), `${'x'.repeat(57)}-prr-12`],
  [`${'x'.repeat(56)} y`, `${'x'.repeat(56)}-prr-12`],
])('the channel of “%s” is %s', (title, name) => {
  expect(channelName(title, 'PRR-12')).toBe(name);
});

test('a channel name is one that Mattermost takes, whatever the title', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'binary', maxLength: 100}),
      fc.integer({min: 1, max: 999_999}),
      (title, n) => {
        const name = channelName(title, `PRR-${String(n)}`);
        expect(name).toMatch(/^[a-z0-9][a-z0-9-]{1,63}$/);
        expect(name.endsWith(`prr-${String(n)}`)).toBe(true);
      },
    ),
  );
});

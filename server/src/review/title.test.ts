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
  'PRR',
  'prr-12',
  'Production Readiness Review',
  'PRODUCTION  readiness – review!',
  'New service',
  'Test',
  'test 2',
  'To-do',
  'TODO: title',
  'Untitled',
  '2026-12-01',
  '１２',
  'ＰＲＲ',
  'PRR (new)',
  'Neuer Dienst',
  'Prüfung der Produktionsreife',
  'Ohne Titel',
  'Revisión de preparación para producción',
  'Servicio nuevo',
  'Sin titulo',
  'Revue de mise en production',
  'Nouveau service',
  'À faire',
  '本番準備レビュー',
  '新しいサービスのテスト',
  '無題 1',
  'テスト２',
])('%j says nothing of what is reviewed', (title) => {
  expect(refusal(title)).toMatchObject({code: 'title.generic'});
});

test.each([
  'Checkout',
  'PRR: Checkout service',
  'New checkout',
  'Test rig for brakes',
  'S3',
  'Payments 2',
  'Prüfstand',
  'Dienst für Zahlungen',
  'Servicio de pagos',
  'Mise en production de l’annuaire',
  '決済サービスの本番投入',
  '検索',
  'New name',
  'Review of reviews: moderation',
])('%j says what is reviewed', (title) => {
  expect(checkTitle(title)).toBe(title);
});

test.each([
  ['Mattermost PRR', true],
  ['mattermost  prr', true],
  ['Mattermost PRR of the push proxy', false],
])('a template’s title is no review’s: %j', (title, refused) => {
  expect(refusal(title.trim())).toBe(title.replace(/\s+/g, ' '));
  let code = '';
  try {
    checkTitle(title, ['Small', 'Mattermost PRR']);
  } catch (error) {
    code = (error as {code: string}).code;
  }
  expect(code).toBe(refused ? 'title.generic' : '');
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

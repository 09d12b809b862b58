import {Messages} from './messages';

function messages(more: Record<string, Record<string, string>>) {
  const broken: string[] = [];
  const catalog = new Map(
    Object.entries(more).map(([locale, texts]) => [locale, new Map(Object.entries(texts))]),
  );
  const all = new Messages({
    catalog,
    onBroken: (locale, key, reason) => {
      broken.push(`${locale} ${key}: ${reason}`);
    },
  });
  return {all, broken};
}

it('speaks the language of the person, and English where a message is not translated', () => {
  const {all} = messages({
    en: {hello: 'Hello {name}', bye: 'Bye'},
    pt: {hello: 'Olá {name}'},
    'pt-BR': {bye: 'Tchau'},
  });
  const say = all.translator('pt-BR');
  expect([say('hello', {name: 'Ana'}), say('bye')]).toEqual(['Olá Ana', 'Tchau']);
  expect(all.translator('fi')('hello', {name: 'Aino'})).toBe('Hello Aino');
  expect(all.translator('')('bye')).toBe('Bye');
});

it('gets plurals right', () => {
  const text = '{count, plural, =0 {no items} one {# item} few {# položky} other {# items}}';
  const {all} = messages({en: {n: text}, cs: {n: text}});
  expect([0, 1, 2].map((count) => all.translator('en')('n', {count}))).toEqual([
    'no items',
    '1 item',
    '2 items',
  ]);
  expect(all.translator('cs')('n', {count: 3})).toBe('3 položky');
});

it('inserts params as plain text', () => {
  const {all} = messages({en: {said: '{who}: <b>{words}</b>'}});
  expect(all.translator('en')('said', {who: '{x}', words: "it's '{y}' <i>"})).toBe(
    "{x}: <b>it's '{y}' <i></b>",
  );
});

it('shows the key of an unknown message, and reports it once', () => {
  const {all, broken} = messages({en: {}});
  const say = all.translator('de');
  expect([say('no.such'), say('no.such')]).toEqual(['no.such', 'no.such']);
  expect(broken).toEqual(['en no.such: no such message']);
});

it('falls back to English when a translation is broken or asks for more than there is', () => {
  const {all, broken} = messages({en: {a: 'A {x}'}, de: {a: 'A {x'}, fr: {a: 'A {y}'}});
  expect(all.translator('de')('a', {x: 1})).toBe('A 1');
  expect(all.translator('fr')('a', {x: 1})).toBe('A 1');
  expect(broken.map((line) => line.split(':')[0])).toEqual(['de a', 'fr a']);
});

import {plain, runes, shorten, table} from './markdown';

describe('plain', () => {
  it.each([
    ['SRE review is completed', 'SRE review is completed'],
    ['done **now** `rm`', 'done \\*\\*now\\*\\* \\`rm\\`'],
    ['[click](https://evil.example)', '\\[click\\](https://evil.example)'],
    ['a | b', 'a \\| b'],
    ['# big', '\\# big'],
    ['1. first', '1\\. first'],
    ['- point', '\\- point'],
    ['two\nlines\u2028and\tmore', 'two lines and more'],
    ['_all_ of snake_case', '\\_all\\_ of snake_case'],
    ['C:\\temp', 'C:\\\\temp'],
    ['@alice_b', '@alice_b'],
    ['@alice, @bob_c', '@alice, @bob_c'],
    ['~sre_ @bob_ group:ops', '~sre_ @bob_ group:ops'],
    ['~core/sre_on_call', '~core/sre_on_call'],
    ['https://chat.example/_redirect/pl/abc', 'https://chat.example/_redirect/pl/abc'],
    ['@all look', '@\u200dall look'],
    ['@Channel', '@\u200dChannel'],
    ['hey @here!', 'hey @\u200dhere!'],
    ['@heretic is a person', '@heretic is a person'],
    ['準備完了', '準備完了'],
    ['מוכן לייצור', 'מוכן לייצור'],
    ['Load test \u202edevorppa\u2066', 'Load test devorppa'],
    ['@\u2066all', '@\u200dall'],
  ])('%j is shown as it was written, formatting nothing', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe('shorten', () => {
  it('leaves what fits and cuts at a character, not inside one', () => {
    expect(shorten('abc', 3)).toBe('abc');
    expect(shorten('abcd', 3)).toBe('ab…');
    expect(shorten('👍👍👍', 2)).toBe('👍…');
    expect(runes('👍a')).toBe(2);
  });
});

describe('table', () => {
  it('writes head, rule and rows', () => {
    expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});

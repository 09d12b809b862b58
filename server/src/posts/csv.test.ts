import {csv} from './csv';

const BOM = '\ufeff';

test.each([
  ['plain text', 'Checkout', 'Checkout'],
  ['a number', 1.5, '1.5'],
  ['a comma and quotes', 'a "b", c', '"a ""b"", c"'],
  ['lines', 'a\nb', '"a\nb"'],
  ['a formula', '=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['an address', '@SUM(1)', "'@SUM(1)"],
  ['a plus', '+1', "'+1"],
  ['a minus', '-1+1', "'-1+1"],
  ['a wide one', '＝1', "'＝1"],
  ['a negative number', -3, '-3'],
  ['nothing', '', ''],
])('%s', (_, cell, expected) => {
  expect(csv(['key', 'value'], [['k', cell]])).toBe(`${BOM}key,value\nk,${expected}\n`);
});

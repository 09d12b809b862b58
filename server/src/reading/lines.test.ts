import {linesOf} from './lines';
import {OPAQUE, STRUCK} from './tokens';

function said(text: string): string[] | undefined {
  return linesOf(text)?.map(
    (line) => `${line.checked === null ? '' : line.checked ? '[x] ' : '[ ] '}${line.text}`,
  );
}

test.each<[text: string, lines: string[]]>([
  ['one\ntwo', ['one', 'two']],
  ['**one** _two_', ['one two']],
  ['> quoted\n\nown', ['own']],
  ['```\ncode\n```\nown', ['own']],
  ['    code\n\nown', ['own']],
  ['some `code` here', [`some ${OPAQUE} here`]],
  ['[text](https://example.com) here', [`${OPAQUE} here`]],
  ['~~old~~ new', [`${STRUCK} new`]],
  ['~town-square', ['~town-square']],
  ['- [x] done\n- [ ] open\n- plain', ['[x] done', '[ ] open', 'plain']],
  ['[x] done\n☐ open', ['[x] done', '[ ] open']],
  ['# Title\ntext', ['Title', 'text']],
  ['| a | b |', []],
  ['a | b\n--- | ---\nSRE | done', []],
  ['<p>text</p>', []],
  ['text <b>here</b>', ['text here']],
  ['text <a>here</a>', [`text ${OPAQUE}here${OPAQUE}`]],
  ['SRE;finished;2', []],
])('%j says %j', (text, lines) => {
  expect(said(text)).toEqual(lines);
});

test.each([['x'.repeat(16_384)], ['*'.repeat(401)]])('what is too much is not taken apart', (text) => {
  expect(linesOf(text)).toBeNull();
});

import {evidenceIn, evidenceOfLines, isWebAddress, linksIn} from './evidence';

describe('links in an answer are kept as they are, and named', () => {
  it.each([
    ['nothing', 'it is tested every week', []],
    [
      'a Markdown link',
      'See [the dashboard](https://grafana.example/d/x?a=1&b=2#c).',
      [['the dashboard', 'https://grafana.example/d/x?a=1&b=2#c']],
    ],
    [
      'an address with a path',
      'https://wiki.example/sre/run_books/Checkout',
      [['wiki.example/Checkout', 'https://wiki.example/sre/run_books/Checkout']],
    ],
    ['an address alone', 'https://wiki.example', [['wiki.example', 'https://wiki.example']]],
    ['a full stop behind it', 'It is at http://a.example/b.', [['a.example/b', 'http://a.example/b']]],
    ['brackets around it', '(see https://a.example/b_(c))', [['a.example/b_(c)', 'https://a.example/b_(c)']]],
    ['angle brackets', '<https://a.example/x?y=1>', [['a.example/x', 'https://a.example/x?y=1']]],
    [
      'stars and tildes within',
      'https://a.example/~u/*all*/x',
      [['a.example/x', 'https://a.example/~u/*all*/x']],
    ],
    [
      'an encoded end',
      'https://a.example/Run%20book',
      [['a.example/Run book', 'https://a.example/Run%20book']],
    ],
    ['a broken encoding', 'https://a.example/100%', [['a.example/100%', 'https://a.example/100%']]],
    ['a port and capitals', 'HTTPS://A.example:8443/b', [['a.example:8443/b', 'HTTPS://A.example:8443/b']]],
    [
      'a name that is the address',
      '[https://a.example/b](https://a.example/b)',
      [['a.example/b', 'https://a.example/b']],
    ],
    ['a formatted name', '[**Run** `book`](https://a.example/b)', [['Run book', 'https://a.example/b']]],
    [
      'the same twice',
      'https://a.example/b and [again](https://a.example/b)',
      [['a.example/b', 'https://a.example/b']],
    ],
    ['other schemes', '[x](javascript:alert) ftp://a.example mailto:a@b.example www.c.example', []],
    ['code', '`https://a.example/b`', []],
  ])('%s', (_what, text, found) => {
    expect(evidenceIn(text)).toEqual(found.map(([name, url]) => ({kind: 'link', name, url})));
  });

  it('says where they stand', () => {
    const text = 'see [a](https://a.example) and https://b.example/c now';
    expect(linksIn(text).map(({start, end}) => text.slice(start, end))).toEqual([
      '[a](https://a.example)',
      'https://b.example/c',
    ]);
  });
});

describe('evidence line by line', () => {
  it('is named by what else stands in the line', () => {
    expect(
      evidenceOfLines(
        'Dashboard: https://a.example/d\n\n[Run book](https://a.example/r)\nhttps://a.example/s',
      ),
    ).toEqual([
      {kind: 'link', name: 'Dashboard', url: 'https://a.example/d'},
      {kind: 'link', name: 'Run book', url: 'https://a.example/r'},
      {kind: 'link', name: 'a.example/s', url: 'https://a.example/s'},
    ]);
  });

  it('refuses a line without a link, and names it', () => {
    expect(() => evidenceOfLines('https://a.example\nask Bob')).toThrow(
      expect.objectContaining({code: 'answer.evidence-no-link', params: {value: 'ask Bob'}}),
    );
  });
});

it.each([
  ['https://a.example/x', true],
  ['http://localhost:3000', true],
  ['ftp://a.example', false],
  ['https://', false],
  ['https://a b', false],
  ['a.example', false],
  [`https://a.example/${'x'.repeat(2000)}`, false],
])('%s is a web address: %s', (url, is) => {
  expect(isWebAddress(url)).toBe(is);
});

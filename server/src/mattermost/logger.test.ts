import {createLogger} from './logger';

function lineOf(log: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  const lines: string[] = [];
  log(createLogger({write: (line) => lines.push(line)}));
  expect(lines).toEqual([expect.stringMatching(/^\{.*\}\n$/)]);
  return JSON.parse(lines[0]!) as Record<string, unknown>;
}

test('a line has the fields that the server reads, and those that were given', () => {
  const line = lineOf((logger) => logger.warn({review: 'PRR-12'}, 'the card is gone'));
  expect(line).toEqual({
    '@level': 'warn',
    '@message': 'the card is gone',
    '@timestamp': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    review: 'PRR-12',
  });
});

test('an error is written with its stack', () => {
  const line = lineOf((logger) => logger.error({error: new TypeError('no such item')}, 'a hook failed'));
  expect(line.error).toEqual({
    type: 'TypeError',
    message: 'no such item',
    stack: expect.stringContaining('logger.test.ts'),
  });
});

test('what is thrown and cannot be read is said to be so', () => {
  const error = new Error('x');
  Object.defineProperty(error, 'message', {
    get() {
      throw new Error('not to be read');
    },
  });
  expect(lineOf((logger) => logger.error({error}, 'a hook failed'))).toMatchObject({
    '@message': 'a hook failed',
    error: 'an error that cannot be read',
  });
});

test('values of any kind, and texts of several lines, make one line of JSON', () => {
  const circular: Record<string, unknown> = {big: 2n ** 64n};
  circular['self'] = circular;
  const line = lineOf((logger) => logger.info({circular, symbol: Symbol('s'), half: '\ud800'}, 'one\ntwo'));
  expect(line).toMatchObject({'@message': 'one\ntwo', circular: {self: '[Circular]'}});
});

/** go-plugin's PluginLogBufferSize: longer lines lose their level. */
const HOST_LINE = 64 * 1024;

test.each([
  ['a long text', {error: new Error('\n'.repeat(100_000)), review: 'PRR-12'}, {review: 'PRR-12'}],
  ['many long texts', {texts: new Array(50).fill('é'.repeat(2000))}, {}],
  ['many short texts', {texts: new Array(20_000).fill('short')}, {left_out: expect.any(String)}],
])('a line is never longer than the host reads at once: %s', (_, fields, kept) => {
  const line = lineOf((logger) => logger.error(fields, 'm'.repeat(100_000)));
  expect(Buffer.byteLength(JSON.stringify(line))).toBeLessThan(HOST_LINE);
  expect(line).toMatchObject({'@level': 'error', '@message': expect.stringMatching(/^m{400}/), ...kept});
});

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

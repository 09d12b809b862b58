import fc from 'fast-check';
import {ByteQueue} from './byte_queue';

test('bytes come out in order, however they were cut and whatever is asked for', () => {
  const step = fc.oneof(
    fc.uint8Array({maxLength: 700}).map((push) => ({push, read: 0})),
    fc.integer({min: 1, max: 900}).map((read) => ({push: undefined, read})),
  );
  fc.assert(
    fc.property(fc.array(step, {maxLength: 60}), (steps) => {
      const queue = new ByteQueue();
      let expected = Buffer.alloc(0);
      for (const {push, read} of steps) {
        if (push !== undefined) {
          queue.push(push);
          expected = Buffer.concat([expected, push]);
        } else {
          const part = queue.read(read);
          const length = part?.length ?? 0;
          expect(length).toBeLessThanOrEqual(read);
          expect(length > 0).toBe(expected.length > 0);
          expect(Buffer.from(part ?? [])).toEqual(expected.subarray(0, length));
          expected = expected.subarray(length);
        }
        expect(queue.length).toBe(expected.length);
      }
    }),
    {numRuns: 200},
  );
});

test('what was read stays as it is when more is pushed', () => {
  const queue = new ByteQueue();
  for (const text of ['a', 'b', 'c']) queue.push(Buffer.from(text));
  queue.read();
  const bc = queue.read();
  queue.push(Buffer.from('d'));
  queue.push(Buffer.from('e'));
  expect(Buffer.from(bc ?? []).toString()).toBe('bc');
});

test('bytes that came one by one are kept together', () => {
  const queue = new ByteQueue();
  for (let i = 0; i < 4000; i++) queue.push(Uint8Array.of(i));
  let parts = 0;
  while (queue.read() !== undefined) parts += 1;
  expect(parts).toBeLessThan(5);
});

test('cleared, it is empty', () => {
  const queue = new ByteQueue();
  queue.push(Buffer.from('gone'));
  queue.clear();
  expect(queue.length).toBe(0);
  expect(queue.read()).toBeUndefined();
});

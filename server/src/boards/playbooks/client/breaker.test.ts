import {ManualClock} from '../../../../test/fakes/playbooks_server/manual_clock';
import {PlaybooksAway, PlaybooksForbidden} from '../calls';
import {Away} from './away';
import {Breaker} from './breaker';

const PAUSE_MS = 5_000;
const unwell = async (): Promise<never> => {
  throw new Away('no answer (ECONNREFUSED)');
};

async function broken(): Promise<{clock: ManualClock; breaker: Breaker}> {
  const clock = new ManualClock();
  const breaker = new Breaker(clock);
  await expect(breaker.run(unwell)).rejects.toThrow('ECONNREFUSED');
  return {clock, breaker};
}

test('after a call that found it unwell, others fail at once and say why', async () => {
  const {breaker} = await broken();
  const call = jest.fn();
  const failed: unknown = await breaker.run(call).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(PlaybooksAway);
  expect(failed).toMatchObject({message: expect.stringContaining('no answer (ECONNREFUSED)')});
  expect(call).not.toHaveBeenCalled();
});

test('then one call tries, alone; when it succeeds all may', async () => {
  const {clock, breaker} = await broken();
  clock.advance(PAUSE_MS);
  let finish = (_: string): void => undefined;
  const probe = breaker.run(
    () =>
      new Promise<string>((resolve) => {
        finish = resolve;
      }),
  );
  const beside = jest.fn();
  await expect(breaker.run(beside)).rejects.toThrow(PlaybooksAway);
  expect(beside).not.toHaveBeenCalled();
  finish('well');
  expect(await probe).toBe('well');
  expect(await Promise.all([1, 2].map((each) => breaker.run(async () => each)))).toEqual([1, 2]);
});

test('a try that finds it unwell again starts another pause', async () => {
  const {clock, breaker} = await broken();
  clock.advance(PAUSE_MS);
  await expect(breaker.run(unwell)).rejects.toThrow(PlaybooksAway);
  clock.advance(PAUSE_MS - 1);
  await expect(breaker.run(async () => 'asked')).rejects.toThrow('not asked');
  clock.advance(1);
  expect(await breaker.run(async () => 'asked')).toBe('asked');
});

test.each([
  ['a refusal', new PlaybooksForbidden('Not authorized')],
  ['one thing that cannot be read', new Away('HTTP 500', {unwell: false})],
])('%s is an answer, and stops nobody', async (_, error) => {
  const breaker = new Breaker(new ManualClock());
  await expect(breaker.run(() => Promise.reject(error))).rejects.toBe(error);
  expect(await breaker.run(async () => 'asked')).toBe('asked');
});

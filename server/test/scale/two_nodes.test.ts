import process from 'node:process';
import {Crowd} from './crowd';
import {useFastFakeTimers} from './passing';

const REVIEWS = 200;
const AT_ONCE = 10;
/** Other ones by hand: `SEED=5 npx jest two_nodes`. */
const SEEDS = [Number(process.env['SEED'] ?? 1)];

let crowd: Crowd;

beforeEach(() => {
  useFastFakeTimers(1_800_000_000_000);
});

afterEach(() => {
  crowd.stop();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test.each(SEEDS)(
  '200 reviews, three teams signing at once, two processes on one store: nothing lost, nothing twice, nobody else’s touched (seed %i)',
  async (seed) => {
    crowd = new Crowd(seed);
    for (let left = REVIEWS; left > 0; left -= AT_ONCE) {
      await crowd.start(AT_ONCE);
    }
    for (let from = 0; from < REVIEWS; from += AT_ONCE) {
      if (from === 3 * AT_ONCE) {
        crowd.killOneSoon();
      }
      await crowd.sign(from, from + AT_ONCE);
    }
    await crowd.settle();
    expect(crowd.deaths).toBe(1);
    expect(crowd.unfinished()).toEqual([]);
    expect(await crowd.broken()).toEqual([]);
  },
  300_000,
);

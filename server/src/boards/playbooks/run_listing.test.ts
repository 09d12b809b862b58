import type {PlaybooksCalls, RunFilter} from './calls';
import {listRuns} from './run_listing';
import {runSchema} from './schemas';

/** What the client takes of one answer, and what Playbooks lets one run's items weigh. */
const MAX_ANSWER = 8 * 1024 * 1024;
const MAX_ITEMS = 256 * 1024;
const TIMELINE = 100 * 1024;

const all = Array.from({length: 45}, (_, at) => runSchema.parse({id: `run${String(at)}`}));

function listing(total: (page: number) => number = () => all.length) {
  const asked: RunFilter[] = [];
  const calls: Pick<PlaybooksCalls, 'runs'> = {
    runs: async (filter) => {
      asked.push(filter);
      const {page, perPage} = filter;
      const has_more = (page + 1) * perPage < all.length;
      const items = all.slice(page * perPage, (page + 1) * perPage);
      return {total_count: total(asked.length), page_count: 0, has_more, items};
    },
  };
  return {asked, calls: calls as PlaybooksCalls};
}

test('all pages, none of which can weigh more than an answer may', async () => {
  const {asked, calls} = listing();
  const {runs, isComplete} = await listRuns(calls, {inProgress: true});
  expect(runs.map(({id}) => id)).toEqual(all.map(({id}) => id));
  expect(isComplete).toBe(true);
  for (const {perPage, inProgress} of asked) {
    expect(perPage * (MAX_ITEMS + TIMELINE)).toBeLessThan(MAX_ANSWER);
    expect(inProgress).toBe(true);
  }
});

test.each([
  ['once is read again', (call: number) => (call < 2 ? 46 : 45), true],
  ['again and again is not called complete', (call: number) => call, false],
])('a listing that changes while it is read, %s', async (_, total, complete) => {
  const {runs, isComplete} = await listRuns(listing(total).calls, {});
  expect(runs).toHaveLength(all.length);
  expect(isComplete).toBe(complete);
});

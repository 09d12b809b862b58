import {join} from 'node:path';
import {accuracyOf, readCorpus} from '../../test/corpus/corpus';

const known = accuracyOf(readCorpus(join(__dirname, '../../test/corpus/known')));
const heldOut = accuracyOf(readCorpus(join(__dirname, '../../test/corpus/held_out')));

test('at least a third of the corpus was never seen by the rules', () => {
  expect(heldOut.posts).toBeGreaterThanOrEqual((known.posts + heldOut.posts) / 3);
  expect(known.posts + heldOut.posts).toBeGreaterThanOrEqual(400);
});

test.each([
  ['known', known],
  ['held-out', heldOut],
])('%s: nothing is completed that was not', (_part, {falseCompletions}) => {
  expect(falseCompletions).toBe(0);
});

test.each([
  ['known', known],
  ['held-out', heldOut],
])('%s: at least 95 of 100 sign-offs are read', (_part, {signOffs, signOffsRead}) => {
  expect(signOffsRead).toBeGreaterThanOrEqual(Math.ceil(signOffs * 0.95));
});

test.each([
  ['known', known],
  ['held-out', heldOut],
])('%s: every withdrawal is read', (_part, {withdrawals, withdrawalsRead}) => {
  expect(withdrawalsRead).toBe(withdrawals);
});

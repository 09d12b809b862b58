/** Prints how well the corpus is read, both parts: `npx tsx build/corpus.ts`. The test beside the reader judges. */
import {join} from 'node:path';
import {accuracyOf, readCorpus} from '../server/test/corpus/corpus';
import {root} from './root';

for (const [name, part] of [
  ['known to the rules', 'known'],
  ['held out', 'held_out'],
] as const) {
  const {
    posts,
    right,
    signOffs,
    signOffsRead,
    withdrawals,
    withdrawalsRead,
    falseCompletions,
    falseWithdrawals,
  } = accuracyOf(readCorpus(join(root, 'server', 'test', 'corpus', part)));
  const percent = ((100 * right) / posts).toFixed(1);
  console.log(
    `${name}: ${percent} % of ${String(posts)} posts read rightly; sign-offs ${String(signOffsRead)} of ${String(signOffs)}, ` +
      `withdrawals ${String(withdrawalsRead)} of ${String(withdrawals)}, ` +
      `false completions ${String(falseCompletions)}, false withdrawals ${String(falseWithdrawals)}`,
  );
}

/** `make bench`, the part on Playbooks: a sign-off against bare calls, in one run, in alternating rounds. */
import {BoardBench, ITEMS, type Kept, type Round} from './src/board_bench';
import {playbooksBundle} from './src/bundle';
import {Cleanup} from './src/cleanup';
import {prepareReviews} from './src/reviews';
import {startWorld} from './src/world';

const ROUNDS = 7;
const AT_ONCE = 3;
const MOST = 1.5;

async function bench(): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  const world = await startWorld({board: 'playbooks', say: console.log}, cleanup);
  try {
    await prepareReviews(world);
    const playbooks = await BoardBench.prepare(world);
    await playbooks.round(); // the first one pays for what is done once
    const rounds: Round[] = [];
    for (let count = 0; count < ROUNDS; count++) {
      const round = await playbooks.round();
      rounds.push(round);
      console.log(
        `  round ${count + 1}: bare ${ms(round.bare)}, sign-off ${ms(round.signed)}: ${ratio(round).toFixed(2)}`,
      );
    }
    const teams: Kept[] = [];
    const bare: Kept[] = [];
    for (let count = 0; count < AT_ONCE; count++) {
      teams.push(await playbooks.teamsAtOnce());
      bare.push(await playbooks.bareAtOnce());
    }
    conclude(rounds, teams, bare);
  } finally {
    await cleanup.run();
  }
}

function conclude(rounds: readonly Round[], teams: readonly Kept[], bare: readonly Kept[]): void {
  const ratios = rounds.map(ratio).sort((a, b) => a - b);
  const median = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
  const range = `${ratios.at(0)?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}`;
  console.log(`
On Playbooks, ${rounds.length} alternating rounds on one server:
  ${ITEMS} items by one sign-off, from sending the post until the card shows the approval, which it does when every
  tick has been read back, take ${median.toFixed(2)} times as long as ${ITEMS} bare calls one after the other (median; ${range}; at most ${MOST}).
  Three teams signing off at the same moment keep ${list(teams)} ticks.
  ${ITEMS} bare calls at the same moment keep ${list(bare)}.`);
  const lost = teams.some(({kept, of}) => kept < of);
  if (lost || !(median <= MOST)) {
    console.error(lost ? 'Ticks were lost.' : `The sign-off takes more than ${MOST} times as long.`);
    process.exitCode = 1;
  }
}

function ratio({bare, signed}: Round): number {
  return signed / bare;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function list(all: readonly Kept[]): string {
  return all.map(({kept, of}) => `${kept} of ${of}`).join(', ');
}

console.log('\nSign-offs on Playbooks');
if (playbooksBundle() === undefined) {
  console.log('  skipped: needs a Playbooks release bundle, named in PLAYBOOKS_BUNDLE');
} else {
  await bench();
}

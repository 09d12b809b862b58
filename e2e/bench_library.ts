/**
 * `make bench`, the part on many reviews: what looks over all of them, on a server with 2,000 closed reviews of 90 items
 * beside one with 20, each with a PostgreSQL of its own, in one run, turn by turn.
 */
import {Cleanup} from './src/cleanup';
import type {Client} from './src/client';
import {fillLibrary} from './src/library';
import type {Channel} from './src/models';
import {type OwnWorld, startWorld} from './src/world';

const FEW = 20;
const MANY = 2000;
const ROUNDS = 60;
const WARM_UP = 5;
const MOST = 2;

/** What is typed, and what the answer has to have in it. */
const COMMANDS = [
  ['/prr report 365d', /\d closed/u],
  ['/prr list', /no open review/u],
  ['/prr list all', /PRR-\d/u],
  ['/prr list ended', /PRR-\d/u],
  ['/prr search checkout', /PRR-\d/u],
  ['/prr search --person=alice', /PRR-\d/u],
  ['/prr search no-such-service', /./u],
] as const;

interface Side {
  dave: Client;
  channel: Channel;
}

async function bench(): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  const quiet = (): void => undefined;
  try {
    const few = await prepare(await startWorld({board: 'builtin', say: console.log}, cleanup), FEW);
    const many = await prepare(await startWorld({board: 'builtin', say: quiet}, cleanup), MANY);
    const ratios: number[] = [];
    console.log(`
${MANY} closed reviews of 90 items beside ${FEW}: medians of ${ROUNDS} alternating calls of the server's API,
after ${WARM_UP} that are not counted, the first of which reads all rows.`);
    for (const [command, expected] of COMMANDS) {
      const took = await measure([few, many], command, expected);
      // Round by round, for what else the machine does is the same for both then.
      const ratio = median(took[0].map((ms, round) => (took[1][round] ?? Number.NaN) / ms));
      ratios.push(ratio);
      const [one, other] = took.map((ms) => median(ms).toFixed(1));
      console.log(
        `  ${command.padEnd(30)} ${other ?? ''} ms beside ${one ?? ''} ms: ${ratio.toFixed(2)} times as long (at most ${MOST})`,
      );
    }
    if (!ratios.every((ratio) => ratio <= MOST)) {
      console.error(`With ${MANY} reviews something takes more than ${MOST} times as long.`);
      process.exitCode = 1;
    }
  } finally {
    await cleanup.run();
  }
}

async function prepare(world: OwnWorld, count: number): Promise<Side> {
  const began = performance.now();
  await fillLibrary(world, count);
  console.log(
    `  ${count} reviews have their rows after ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  return {dave: world.dave, channel: await world.dave.channelByName(world.team.id, 'town-square')};
}

/** Milliseconds of each call, on either side. Which comes first alternates. */
async function measure(
  sides: readonly [Side, Side],
  command: string,
  expected: RegExp,
): Promise<[number[], number[]]> {
  const took: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const place of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const began = performance.now();
      const {text} = await sides[place].dave.command(sides[place].channel, command);
      const ms = performance.now() - began;
      if (!expected.test(text)) {
        throw new Error(`"${command}" answers: ${text}`);
      }
      if (round >= 0) {
        took[place].push(ms);
      }
    }
  }
  return took;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

await bench();

/**
 * Measures the reading of posts: `bun build/bench_reading.ts <lines of the hook's bench>`, on the engine that ships.
 * What an ordinary post costs is told as a part of the hook's own CPU, measured just before on the same machine; posts
 * built to make matching slow are told by size, against the smallest.
 */
import {existsSync, readFileSync} from 'node:fs';
import {read} from '../server/src/reading/read';
import type {ReviewingTeam} from '../server/src/review/types';

const TEAMS: readonly ReviewingTeam[] = ['SRE', 'Platform', 'Security'].map((name) => ({
  id: name.toLowerCase(),
  name,
  aliases: [],
  members: [],
  quorum: 1,
}));

const ORDINARY = [
  'Morning all, the canary has been at 5% since 09:40 and the error rate looks the same as yesterday. Migrations took 40 s.',
  'I moved the dashboard to the shared folder, the old link still works until Friday. See https://wiki.example.com/runbooks',
  'Deploy of checkout 2.41.0 went out to eu-west, us-east follows after lunch. Who owns the certificate for pay.example.com?',
  'Reminder: the load test runs tonight from 22:00 to 23:30, please do not restart the staging cluster. Thanks!',
];

/** What a post of so many characters is filled with, to make something slow that looks back, ahead, or at everything. */
const SHAPES: Readonly<Record<string, string>> = {
  'sign-offs': 'SRE review is completed. ',
  'one long list': 'SRE and ',
  commas: 'SRE, ',
  'empty clauses': ', ',
  'all in one clause': 'SRE is done done done ',
  doubts: 'SRE is not done if not, ',
  'words nobody knows': 'SRE qwertz asdfgh yxcvbn ',
  'misspelt words': 'SRE reveiw complted aproved ',
  colons: 'SRE:',
  'names of emoji': ':sre_is_done',
  'one endless name of an emoji': 'a',
  'quotation marks': 'SRE "done ',
  apostrophes: "SRE's 'done ",
  dots: 'SRE done....... ',
  semicolons: 'SRE;done;',
  emoji: 'SRE 🎉✅ ',
  Japanese: 'SREのレビューは完了しました。',
  lines: 'SRE done\n',
};
const SIZES = [1, 2, 4, 8, 16];
const KB = 1_000;
/** A size of sixteen may cost so many times as much as sixteen of one: what is more than linear costs far more. */
const MOST = 2;
const PART_OF_HOOK = 0.02;

function perCall(times: number, call: (turn: number) => unknown): number {
  const began = process.hrtime.bigint();
  for (let turn = 0; turn < times; turn++) call(turn);
  return Number(process.hrtime.bigint() - began) / times;
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

function target(what: string, value: number, limit: number): boolean {
  const met = value <= limit;
  console.log(JSON.stringify({bench: 'target', what, value, limit, target: met ? 'met' : 'missed'}));
  return met;
}

/** µs of plugin CPU for a post, as the hook's bench just measured it; null when it was not run. */
function hookCost(file: string | undefined): number | null {
  if (file === undefined || !existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const hook = lines
    .map((line) => JSON.parse(line) as {bench?: string; concurrency?: number; cpu_us?: {ts: number}})
    .find(({bench, concurrency}) => bench === 'hook' && concurrency === 1);
  return hook?.cpu_us?.ts ?? null;
}

function ordinary(hookUs: number | null): boolean {
  const once = (turn: number): unknown => read(ORDINARY[turn % ORDINARY.length] ?? '', TEAMS);
  perCall(200_000, once);
  const ns = median(Array.from({length: 7}, () => perCall(200_000, once)));
  const perSecond = Math.round(1e9 / ns);
  console.log(
    JSON.stringify({
      bench: 'reading',
      what: 'ordinary post',
      ns: Math.round(ns),
      posts_per_second: perSecond,
    }),
  );
  if (hookUs === null) return true;
  return target(
    'reading an ordinary post, part of the hook’s CPU',
    Math.round((ns / hookUs) * 10) / 10_000,
    PART_OF_HOOK,
  );
}

function bySize(): boolean {
  console.log(`\n| a post of | ${SIZES.map((size) => `${String(size)} KB`).join(' | ')} |`);
  console.log(`| --- | ${SIZES.map(() => '--:').join(' | ')} |`);
  let worst = 0;
  for (const [name, piece] of Object.entries(SHAPES)) {
    const posts = SIZES.map((size) =>
      `SRE done ${piece.repeat(Math.ceil((size * KB) / piece.length))}`.slice(0, size * KB),
    );
    for (const post of posts) read(post, TEAMS);
    const rounds = Array.from({length: 5}, () =>
      posts.map((post, at) => perCall(Math.max(2, 32 >> at), () => read(post, TEAMS))),
    );
    const times = SIZES.map((_, at) => median(rounds.map((round) => round[at] ?? 0)));
    const ratios = times.map((time) => time / (times[0] ?? 1));
    worst = Math.max(worst, (ratios.at(-1) ?? 0) / (SIZES.at(-1) ?? 1));
    console.log(`| ${name} | ${ratios.map((ratio) => ratio.toFixed(1)).join(' | ')} |`);
  }
  console.log('');
  return target('16 KB against sixteen times 1 KB, the worst shape', Math.round(worst * 100) / 100, MOST);
}

const met = [ordinary(hookCost(process.argv[2])), bySize()];
process.exitCode = met.every(Boolean) ? 0 : 1;

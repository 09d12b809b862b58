import type {ReviewingTeam} from '../review/types';
import {sentencesOf} from './clauses';
import {mayHaveVerdict} from './cues';
import {mayBeSignOff} from './gate';
import {type Line, linesOf} from './lines';
import {Course} from './course';
import type {NearMiss, Reading, ReadingContext, ReasonCode} from './reading';
import type {Standing} from './standings';
import {TeamNames} from './team_names';
import {OPAQUE, STRUCK, wordsOf} from './tokens';
import {understood} from './understanding';
import type {Unit} from './units';

/** Somebody who meant to sign off may have written so. */
const NEAR: readonly ReasonCode[] = [
  'condition',
  'partial',
  'modality',
  'tense',
  'other-run',
  'ambiguous-name',
  'unclear',
];

/**
 * Reads what a post says about reviewing teams, clause by clause. What is not plainly a verdict is none. Never throws.
 * Whether the poster may say so is for others to find out.
 */
export function read(text: string, teams: readonly ReviewingTeam[], context: ReadingContext = {}): Reading {
  if (!mayBeSignOff(text, teams)) return nothing('nothing');
  if (!mayHaveVerdict(text, teams)) return nothing('nothing');
  const lines = linesOf(text);
  if (lines === null) return nothing('too-long');
  const names = namesOf(teams);
  const titles = titleWords(context.titles ?? []);
  const course = new Course();
  let isNamed = false;
  for (const [at, said] of understood(lines, names).entries()) {
    const units = said.units.map((unit) => (titles.has(unit.text) ? inTitle(unit) : unit));
    isNamed ||= units.some(({teamIds}) => teamIds.length > 0);
    for (const sentence of sentencesOf(units)) course.take(sentence, lines[at]?.checked ?? null);
  }
  return readingOf(course, teams, isNamed, lines);
}

const NOT_READ = new RegExp(`[${OPAQUE}${STRUCK}]`, 'gu');

/** A line of a post that is read, and what is found in it. */
export interface ReadLine {
  text: string;
  /** Code of the language in which it is read, e.g. `en`. */
  language: string;
  /** Ids of the teams that it names. */
  teamIds: string[];
}

/** The lines of a post that `read` looks at, for whoever wants to see how it comes to what it finds; none when it is too long. */
export function linesRead(text: string, teams: readonly ReviewingTeam[]): ReadLine[] {
  const lines = linesOf(text) ?? [];
  return understood(lines, new TeamNames(teams)).map(({units, language}, at) => ({
    // What is not the author's own words, or is struck out, is not read.
    text: (lines[at]?.text ?? '').replace(NOT_READ, '…').trim(),
    language,
    teamIds: [...new Set(units.flatMap(({teamIds}) => teamIds))],
  }));
}

let lastTeams: readonly ReviewingTeam[] = [];
let lastNames: TeamNames | null = null;

function namesOf(teams: readonly ReviewingTeam[]): TeamNames {
  if (lastNames === null || teams !== lastTeams) {
    lastNames = new TeamNames(teams);
    lastTeams = teams;
  }
  return lastNames;
}

/** What people call that which is reviewed, when they name it. */
const THINGS = [
  'service',
  'system',
  'app',
  'application',
  'project',
  'launch',
  'rollout',
  'release',
  'feature',
];

function titleWords(titles: readonly string[]): ReadonlySet<string> {
  if (titles.length === 0) return new Set();
  return new Set(THINGS.concat(titles.flatMap(wordsOf)));
}

/** A word of the review's own title is no other run's. */
function inTitle(unit: Unit): Unit {
  const isWord = unit.teamIds.length === 0 && unit.mark === '';
  return isWord && (unit.kinds.length === 0 || unit.kinds.includes('other'))
    ? {...unit, kinds: ['filler']}
    : unit;
}

function readingOf(
  {standings, saidWithoutTeam}: Course,
  teams: readonly ReviewingTeam[],
  isNamed: boolean,
  lines: readonly Line[],
): Reading {
  const said = teams.flatMap(({id}): [string, Standing][] => {
    const standing = standings.get(id);
    return standing === undefined ? [] : [[id, standing]];
  });
  const verdicts = said.flatMap(([teamId, {verdict}]) => (verdict === null ? [] : [{teamId, verdict}]));
  const nearMisses = said.flatMap(([teamId, {verdict, looked, reason}]): NearMiss[] =>
    verdict === null && looked !== null && NEAR.includes(reason.code)
      ? [{teamId, verdict: looked, reason}]
      : [],
  );
  const doubt =
    said.findLast(([, {reason, looked}]) => reason.code !== 'nothing' && looked !== null) ?? said.at(-1);
  if (verdicts.length > 0) return {verdicts, nearMisses, reason: {code: 'said', words: ''}};
  if (doubt !== undefined) return {verdicts, nearMisses, reason: doubt[1].reason};
  if (saidWithoutTeam && !isNamed) return nothing('no-team');
  return nothing(lines.length === 0 ? 'quote' : 'nothing');
}

function nothing(code: ReasonCode): Reading {
  return {verdicts: [], nearMisses: [], reason: {code, words: ''}};
}

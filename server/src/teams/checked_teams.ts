import {parse, stringify} from 'yaml';
import type {ReviewingTeam} from '../review/types';
import type {Problem} from '../yaml/problem';
import {readTeams} from './team_definition';

/** A mistake in the teams' YAML, and where it is. */
export interface PlacedProblem extends Problem {
  /** From 1; 0 for the text as a whole. */
  line: number;
  /** Place of the team, from 0; -1 for none in particular. */
  team: number;
  /** `id`, `name`, `aliases`, `members`, `quorum` or another key of a team; '' for the team as a whole. */
  field: string;
  /** Place of the alias or the member, from 0; -1 for the field as a whole. */
  place: number;
}

export interface PlacedTeam {
  /** Place in the text, from 0. */
  place: number;
  team: ReviewingTeam;
}

/** Reads the teams' YAML while it is being written: everything that is wrong, and every team that is right already. */
export function readTeamsSoFar(text: string): {problems: PlacedProblem[]; teams: PlacedTeam[]} {
  const read = readTeams(text);
  if (!('problems' in read)) {
    return {problems: [], teams: read.value.map((team, place) => ({place, team}))};
  }
  const problems = read.problems.map(placed);
  const isBroken = problems.some(({key}) => key.startsWith('yaml.') && !IN_A_TEAM.has(key));
  return {problems, teams: isBroken ? [] : rightTeams(text, problems)};
}

/** Mistakes that leave the text readable. */
const IN_A_TEAM = new Set(['yaml.unknown-field', 'yaml.missing']);

function rightTeams(text: string, problems: readonly PlacedProblem[]): PlacedTeam[] {
  const entries: unknown = parse(text, {maxAliasCount: 0});
  if (!Array.isArray(entries) || problems.some(({team}) => team < 0)) {
    return [];
  }
  const wrong = new Set(problems.map(({team}) => team));
  return entries.flatMap((entry: unknown, place): PlacedTeam[] => {
    const alone = wrong.has(place) ? null : readTeams(stringify([entry]));
    const team = alone !== null && 'value' in alone ? alone.value[0] : undefined;
    return team === undefined ? [] : [{place, team}];
  });
}

/** What `readYaml` calls a place in a list of teams: `team 2, member 1`. */
const PLACE = /^team (\d+)(?:, ([\w-]+)(?: (\d+))?)?$/u;
const LISTS: Readonly<Record<string, string>> = {alias: 'aliases', member: 'members'};

function placed(problem: Problem): PlacedProblem {
  const {line, field} = problem.params;
  const [, team, word = '', place] = PLACE.exec(typeof field === 'string' ? field : '') ?? [];
  return {
    ...problem,
    line: typeof line === 'number' ? line : 0,
    team: team === undefined ? -1 : Number(team) - 1,
    field: LISTS[word] ?? word,
    place: place === undefined ? -1 : Number(place) - 1,
  };
}

import {z} from 'zod';
import type {ReviewingTeam} from '../review/types';
import type {Problem} from '../yaml/problem';
import {readTeams} from './team_definition';

export const MAX_GRACE_MINUTES = 1440;

/** The plugin's configuration, understood. */
export interface Settings {
  teams: ReviewingTeam[];
  /** `auto`: a review with all approvals closes by itself after the grace. `ask`: its DRI gets a button. */
  closing: 'auto' | 'ask';
  closingGraceMinutes: number;
}

/** The same teams as the default in plugin.json: nobody can sign before an admin names members. */
export const DEFAULT_TEAMS = `- id: sre
  name: SRE
  members: []
- id: platform
  name: Platform
  members: []
- id: security
  name: Security
  members: []
`;

const closing = z.enum(['auto', 'ask']);
const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const grace = z.union([z.number(), wholeNumber]).pipe(z.int().min(0).max(MAX_GRACE_MINUTES));

/**
 * Understands the configuration as the server keeps it. Keys come in any case (the System Console writes them in lower
 * case, people do not), numbers may come as text; what is absent or blank has its default.
 */
export function parseSettings(raw: Record<string, unknown>): {settings: Settings} | {problems: Problem[]} {
  const values = new Map(Object.entries(raw).map(([key, value]) => [key.toLowerCase(), value]));
  const value = (key: string, fallback: unknown): unknown => {
    const given = values.get(key);
    return given === undefined || given === null || (typeof given === 'string' && given.trim() === '')
      ? fallback
      : given;
  };
  const problems: Problem[] = [];

  const teams = parseTeams(value('teams', DEFAULT_TEAMS));
  if ('problems' in teams) {
    problems.push(...teams.problems);
  }
  const closingValue = value('closing', 'auto');
  const closingResult = closing.safeParse(closingValue);
  if (!closingResult.success) {
    problems.push({key: 'problem.closing', params: {value: show(closingValue)}});
  }
  const graceValue = value('closinggraceminutes', 5);
  const graceResult = grace.safeParse(graceValue);
  if (!graceResult.success) {
    problems.push({key: 'problem.closing-grace', params: {value: show(graceValue), most: MAX_GRACE_MINUTES}});
  }
  if ('problems' in teams || !closingResult.success || !graceResult.success) {
    return {problems};
  }
  return {settings: {teams: teams.value, closing: closingResult.data, closingGraceMinutes: graceResult.data}};
}

function parseTeams(value: unknown): {value: ReviewingTeam[]} | {problems: Problem[]} {
  return typeof value === 'string' ? readTeams(value) : {problems: [{key: 'problem.teams-text', params: {}}]};
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

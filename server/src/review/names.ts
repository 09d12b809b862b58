import type {ReviewingTeam} from './types';

/** Letters and marks that have one form only, but for case. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Brings a name into the form in which names are compared: compatibility characters and width (NFKC), case, kinds of
 * dashes and runs of white space make no difference.
 */
export function normaliseName(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  // Upper case first: 'ß' and 'SS' are the same name.
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The names that a team answers to, in the form in which they are compared, without empty ones. */
export function namesOf(team: ReviewingTeam): string[] {
  const names = [team.id, team.name, ...team.aliases].map(normaliseName);
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * The team whose id, name or alias is this text.
 * @returns undefined when no team is called so, and when several are: nobody can tell then which is meant
 */
export function matchTeam(text: string, teams: readonly ReviewingTeam[]): ReviewingTeam | undefined {
  const name = normaliseName(text);
  if (name === '') return undefined;
  const found = teams.filter((team) => namesOf(team).includes(name));
  return found.length === 1 ? found[0] : undefined;
}

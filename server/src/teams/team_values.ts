import {normaliseName} from '../review/names';
import type {ReviewingTeam} from '../review/types';

/** What can be set of a team. */
export const TEAM_FIELDS = ['name', 'aliases', 'quorum'] as const;
export type TeamField = (typeof TEAM_FIELDS)[number];

/** A number that is none stays text, so that the check of the result can name it. */
export function fieldValue(field: TeamField, values: readonly string[]): string | number | string[] {
  const text = values.join(' ').trim();
  switch (field) {
    case 'name':
      return text;
    case 'quorum':
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    case 'aliases':
      return text
        .split(',')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== '');
  }
}

/** An id made of the name, e.g. `data-platform`; numbered when it is taken or when the name has no Latin letters. */
export function freeId(name: string, teams: readonly ReviewingTeam[]): string {
  const slug = normaliseName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 24);
  const base = slug === '' ? 'team' : slug;
  const taken = new Set(teams.map(({id}) => id));
  let id = base;
  for (let number = 2; taken.has(id); number++) {
    id = `${base}-${String(number)}`;
  }
  return id;
}

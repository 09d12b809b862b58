import {neededTeams} from './ownership';
import {teamsLeftOut} from './teams_left_out';
import type {Memberships, Review, ReviewingTeam, Section, TimelineEntry} from './types';

const NOTE = 'teams-without-items';
/** No team's name has a comma. */
const SEPARATOR = ', ';

/** A run that people started on the board, when it becomes a review, and where it comes from. */
export interface Adopted {
  /** As the run is now. */
  run: readonly Section[];
  /** What it had at its start; null when the board does not tell. */
  atStart: readonly Section[] | null;
  /** Null for one that is not in the library. */
  template: {version: string; sections: readonly Section[]} | null;
  /** Of the template that the run names. */
  version: string;
}

export interface AdoptedNeeds {
  /** The teams whose approvals are needed: that own an item of the run now, or owned one at its start. */
  teams: ReviewingTeam[];
  /** Those of them that own none now: somebody has changed the run before it became a review. */
  withoutItems: ReviewingTeam[];
  /** @see teamsLeftOut */
  leftOut: ReviewingTeam[];
  /** Whether the items are not the template's. */
  edited: boolean;
}

/**
 * What a run that people started on the board needs. Whoever started it can have changed it before we saw it: a team
 * does not get lost by that. Where the board does not tell how it started, the template does.
 * @param memberships must hold all assignees
 */
export function adoptedNeeds(
  {run, atStart, template, version}: Adopted,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): AdoptedNeeds {
  const asked = atStart ?? template?.sections ?? [];
  const owning = neededTeams({sections: [...run]}, teams, memberships);
  const needed = neededTeams({sections: [...run, ...asked]}, teams, memberships);
  const original = template?.version === version ? template.sections : atStart;
  return {
    teams: needed,
    withoutItems: needed.filter((team) => !owning.includes(team)),
    leftOut: teamsLeftOut(template?.sections ?? [], needed, teams),
    edited: original !== null && [run, asked].some((sections) => titlesOf(sections) !== titlesOf(original)),
  };
}

/** The line in the timeline of a review that needs the approvals of teams for which the run had no item any more. */
export function withoutItemsNote(at: number, teams: readonly ReviewingTeam[]): TimelineEntry {
  const names = teams.map(({name}) => name).join(SEPARATOR);
  return {at, by: '', kind: 'note', details: {note: NOTE, teams: names}};
}

/** Names of the teams whose approval was needed although the run had no item of theirs when it became a review. */
export function withoutItemsAtStart({timeline}: Pick<Review, 'timeline'>): string[] {
  return timeline
    .filter(({kind, details}) => kind === 'note' && details['note'] === NOTE)
    .flatMap(({details}) => (details['teams'] ?? '').split(SEPARATOR))
    .filter((name) => name !== '');
}

function titlesOf(sections: readonly Section[]): string {
  return JSON.stringify(sections.map(({title, items}) => [title, items.map((item) => item.title)]));
}

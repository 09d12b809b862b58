import {neededTeams} from './ownership';
import type {Review, ReviewingTeam, Section, TimelineEntry} from './types';

const NOTE = 'teams-left-out';
/** No team’s name has a comma. */
const SEPARATOR = ', ';

/**
 * The teams that own an item of the template and none of what people made of it. A review needs those that own an item
 * when it starts: whoever edits a playbook so decides whose approval is asked for, and everybody should see that.
 */
export function teamsLeftOut(
  template: readonly Section[],
  needed: readonly ReviewingTeam[],
  teams: readonly ReviewingTeam[],
): ReviewingTeam[] {
  return neededTeams({sections: [...template]}, teams, new Map()).filter(
    ({id}) => !needed.some((team) => team.id === id),
  );
}

/** The line in the timeline of a review that does without them, by the names that they had. */
export function leftOutNote(at: number, teams: readonly ReviewingTeam[]): TimelineEntry {
  const names = teams.map(({name}) => name).join(SEPARATOR);
  return {at, by: '', kind: 'note', details: {note: NOTE, teams: names}};
}

/** Names of the teams that the review does without although its template has items for them. */
export function leftOutOf({timeline}: Pick<Review, 'timeline'>): string[] {
  return timeline
    .filter(({kind, details}) => kind === 'note' && details['note'] === NOTE)
    .flatMap(({details}) => (details['teams'] ?? '').split(SEPARATOR))
    .filter((name) => name !== '');
}

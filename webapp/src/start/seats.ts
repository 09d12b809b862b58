import type {PreviewPerson, PreviewTeam, StartRequest} from '../server_types';

/** By team: whom the person wants in the place of whose turn it is, a user id for each seat; '' for nobody. */
export type Seats = Readonly<Record<string, readonly string[]>>;

/** Who sits there now. */
export function seatsOf(team: PreviewTeam, seats: Seats): readonly string[] {
  return seats[team.id] ?? team.asked.map(({userId}) => userId);
}

/** Who can be chosen: whose turn it is first, who is away last. */
export function choicesOf(team: PreviewTeam): PreviewPerson[] {
  return [...team.asked, ...team.next, ...team.away];
}

/** Whom a further seat would be for: the next one who has none; undefined when nobody is left. */
export function nextFor(team: PreviewTeam, seats: Seats): string | undefined {
  const taken = seatsOf(team, seats);
  return [...team.asked, ...team.next].find(({userId}) => !taken.includes(userId))?.userId;
}

/** What of it the server has to be told: teams that are left alone go by turns, as it is then. */
export function chosenSeats(teams: readonly PreviewTeam[], seats: Seats): StartRequest['seats'] {
  return teams.flatMap((team) => {
    const chosen = seats[team.id];
    if (chosen === undefined) return [];
    return [{team_id: team.id, user_ids: [...new Set(chosen.filter((userId) => userId !== ''))]}];
  });
}

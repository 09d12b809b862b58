/** Longer than a holiday, a parental month or a sick leave that somebody should look at again. */
export const MAX_STAND_IN_DAYS = 90;

/** Somebody who acts for a reviewing team without being in it, until the end of a day. */
export interface StandIn {
  userId: string;
  teamId: string;
  /** The last day, as whoever named them meant it: `2026-12-01`. */
  day: string;
  /** Its end, in the time zone of whoever named them; Unix ms. */
  until: number;
  /** Who named them: a member of the team, or a system admin. */
  by: string;
  at: number;
  /** Set when somebody ended it early. */
  ended: {at: number; by: string} | null;
}

/** What makes a stand-in a member, as it is kept with what they sign and tick. */
export interface StandInLabel {
  day: string;
  by: string;
}

const LABEL = /^stand-in:(\d{4}-\d{2}-\d{2}):(.+)$/u;

/** In the place of a member source's label, none of which begins so. The renderer puts it into words. */
export function standInLabel({day, by}: StandInLabel): string {
  return `stand-in:${day}:${by}`;
}

/** Null for the label of a member source. */
export function readStandInLabel(label: string): StandInLabel | null {
  const [, day, by] = LABEL.exec(label) ?? [];
  return day === undefined || by === undefined ? null : {day, by};
}

/** What a mark keeps of its maker's membership: nothing but that they were a stand-in. */
export function standInOf(membership: string): {standIn?: string} {
  return readStandInLabel(membership) === null ? {} : {standIn: membership};
}

/** Whether somebody stands in at this moment. */
export function standsIn({until, ended}: StandIn, now: number): boolean {
  return ended === null && now <= until;
}

/** Stands in a stand-in's memberships beside the team's id: who has named them for it. */
export function namedFor(teamId: string, by: string): string {
  return `@named:${teamId}:${by}`;
}

/** Stands in the memberships of whoever was a stand-in once: what is assigned to them goes on being the team's. */
export function stoodInFor(teamId: string): string {
  return `@stood-in:${teamId}`;
}

/**
 * A person's memberships as the rules take them.
 * @param teams that they are in now, and through what
 * @param stood ids of the teams that they stand in for, or ever did
 */
export function membershipIds(
  teams: readonly {teamId: string; through: string}[],
  stood: readonly string[],
): string[] {
  const ids = teams.flatMap(({teamId, through}) => {
    const label = readStandInLabel(through);
    return label === null ? [teamId] : [teamId, namedFor(teamId, label.by)];
  });
  return [...ids, ...stood.map(stoodInFor)];
}

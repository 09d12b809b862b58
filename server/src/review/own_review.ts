import {namedFor, readStandInLabel} from './stand_in';
import type {Memberships, Review, ReviewingTeam} from './types';

/**
 * Nobody approves what is their own: the DRI of a review signs and ticks for no reviewing team in it, nor does a stand-in
 * whom they have named, unless the team lets its DRIs. It is asked who is the DRI now, so that handing the review over, before or after signing, changes
 * nothing: what the DRI has signed or ticked for a team is kept, is shown as not counting, and counts again once
 * somebody else is the DRI.
 * @returns the user id of whoever may not act for the team in this review; '' when everybody in it may
 */
export function excludedFrom(
  {driId}: Pick<Review, 'driId'>,
  team: Pick<ReviewingTeam, 'driMaySign'> | undefined,
): string {
  return team?.driMaySign === true ? '' : driId;
}

/**
 * Memberships as far as they let people act for a team in this review. Who owns an item goes by all memberships: an
 * item that is assigned to the DRI stays with the team.
 */
export function handsIn(
  {driId}: Pick<Review, 'driId'>,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): Memberships {
  const strict = teams.filter((team) => team.driMaySign !== true).map(({id}) => id);
  const entries = [...memberships].map(([userId, ids]): [string, readonly string[]] => [
    userId,
    ids.filter((id) => !(strict.includes(id) && (userId === driId || ids.includes(namedFor(id, driId))))),
  ]);
  return new Map(entries);
}

/**
 * Whether what somebody did for a team is the excluded person's own doing: theirs, or a stand-in's whom they named.
 * @param membership what made them a member when they did it
 */
export function isOwnDoing(
  excluded: string,
  {userId, membership}: {userId: string; membership: string},
): boolean {
  return excluded !== '' && (userId === excluded || readStandInLabel(membership)?.by === excluded);
}

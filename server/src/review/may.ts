import {Refusal} from './refusal';
import {RIGHTS} from './rights';
import type {ItemReport} from './report';
import type {Action, Right, Role} from './rights';
import type {Owner, ReviewingTeam} from './types';

/** Whether somebody with these roles may do this. Somebody without roles may do nothing. */
export function may(action: Action, roles: readonly Role[]): boolean {
  const right: Right = RIGHTS[action];
  const counting = roles.includes('outsider')
    ? roles.filter((role) => role === 'outsider' || role === 'system-admin')
    : roles;
  return counting.some((role) => right.roles.includes(role));
}

/**
 * @throws Refusal `rights.<action>`, which says who may
 */
export function assertMay(action: Action, roles: readonly Role[]): void {
  if (!may(action, roles)) throw new Refusal(`rights.${action}`);
}

/** The right that ticking, unticking or skipping an item of this owner's takes. */
export function changeAction(owner: Owner): Action {
  if (owner.kind === 'team') return 'change-team-item';
  return owner.kind === 'person' ? 'change-personal-item' : 'change-unowned-item';
}

/**
 * Checks the right to tick, untick or skip an item.
 * @param roles of the person, with `item-owner` when the item is theirs (`owns`)
 * @returns whether it is done as a system admin who is not of the team that owns the item: `asAdmin` of the mark
 * @throws Refusal `rights.change-…-item`, naming the item and its team
 */
export function assertMayChange(
  item: ItemReport,
  roles: readonly Role[],
  teams: readonly ReviewingTeam[],
): {asAdmin: boolean} {
  const {owner} = item;
  const action = changeAction(owner);
  if (!may(action, roles)) {
    const team = owner.kind === 'team' ? teams.find(({id}) => id === owner.teamId) : undefined;
    const params = {number: item.number, item: item.item.title};
    throw new Refusal(`rights.${action}`, team === undefined ? params : {...params, team: team.name});
  }
  const asOwner = roles.includes('item-owner') && !roles.includes('outsider');
  return {asAdmin: owner.kind === 'team' && !asOwner};
}

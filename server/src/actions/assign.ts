import type {Message} from '../posts/announcer';
import {findItem} from '../review/find_item';
import {assertMay, may} from '../review/may';
import {ownerOf, owns} from '../review/ownership';
import {Refusal} from '../review/refusal';
import type {ItemReport} from '../review/report';
import type {Role} from '../review/rights';
import type {Work} from '../signoff/work';
import type {Change} from './changes';
import type {Doorman} from './doorman';
import type {Server} from './ports';
import {userNamed} from './user_names';

/**
 * Gives an item to somebody in the channel, or to nobody.
 * @throws Refusal `user.unknown`, `user.not-in-channel`, `rights.assign`, `rights.assign-away`
 */
export async function assign(
  change: Change,
  name: string,
  username: string,
  {server, doorman}: {server: Server; doorman: Doorman},
): Promise<Message[]> {
  const {actor, work, roles} = change;
  const item = findItem(work.report, name);
  const all: readonly Role[] = owns(actor.userId, item.owner, work.hands) ? [...roles, 'item-owner'] : roles;
  assertMay('assign', all);
  const user = username.trim() === '' ? null : await userNamed(server, username);
  if (user !== null && !(await doorman.isMember(work.review.channelId, user.Id))) {
    throw new Refusal('user.not-in-channel', {user: user.Username});
  }
  const assigneeId = user?.Id ?? '';
  await work.know(assigneeId);
  assertMayTakeAway(item, assigneeId, all, work);
  // Through us also an assignment counts that did not when others made it.
  if (assigneeId === item.item.assigneeId && !item.strayAssignment) return [];
  await work.apply([{itemId: item.item.id, kind: 'assignee', assigneeId}], actor.userId);
  await work.saveWith(work.review, {
    at: work.now(),
    by: actor.userId,
    kind: 'assigned',
    details: {item: item.item.title, number: String(item.number), to: assigneeId},
  });
  return [];
}

/** An open item holds up its team's approval: who could assign it to somebody else could approve in the team's place. */
function assertMayTakeAway(
  {item, number, owner, sectionTitle}: ItemReport,
  assigneeId: string,
  roles: readonly Role[],
  {teams, memberships}: Work,
): void {
  if (owner.kind !== 'team' || may('assign-away', roles)) {
    return;
  }
  // Through us it counts, whoever assigned it before.
  const next = ownerOf({title: sectionTitle}, {title: item.title, assigneeId}, teams, memberships);
  if (next.kind !== 'team' || next.teamId !== owner.teamId) {
    const team = teams.find(({id}) => id === owner.teamId)?.name ?? owner.teamId;
    throw new Refusal('rights.assign-away', {number, item: item.title, team});
  }
}

import type {Message} from '../posts/announcer';
import {findItem} from '../review/find_item';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import type {Change} from './changes';
import type {Doorman} from './doorman';
import type {Server} from './ports';
import {owns} from './tick';
import {userNamed} from './user_names';

/** Gives an item to somebody in the channel, or to nobody. @throws Refusal `user.unknown`, `user.not-in-channel` */
export async function assign(
  change: Change,
  name: string,
  username: string,
  {server, doorman}: {server: Server; doorman: Doorman},
): Promise<Message[]> {
  const {actor, work, roles} = change;
  const item = findItem(work.report, name);
  assertMay('assign', owns(item, actor.userId, work) ? [...roles, 'item-owner'] : roles);
  const user = username.trim() === '' ? null : await userNamed(server, username);
  if (user !== null && !(await doorman.isMember(work.review.channelId, user.Id))) {
    throw new Refusal('user.not-in-channel', {user: user.Username});
  }
  const assigneeId = user?.Id ?? '';
  await work.apply([{itemId: item.item.id, kind: 'assignee', assigneeId}], actor.userId);
  await work.saveWith(work.review, {
    at: work.now(),
    by: actor.userId,
    kind: 'assigned',
    details: {item: item.item.title, number: String(item.number), to: assigneeId},
  });
  return [];
}

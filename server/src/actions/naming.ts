import type {Message} from '../posts/announcer';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import type {ApprovalReport} from '../review/report';
import {checkTitle} from '../review/title';
import type {Change} from './changes';
import type {Doorman} from './doorman';
import type {Server} from './ports';
import {userNamed} from './user_names';

/** Gives the review another title. @throws Refusal `title.…` */
export async function rename({actor, work, roles}: Change, title: string): Promise<Message[]> {
  assertMay('rename', roles);
  const to = checkTitle(title, [work.review.template.title]);
  const from = work.review.title;
  if (to !== from) {
    await work.onBoard((board, ref) => board.rename(ref, to, actor.userId));
    await work.saveWith(
      {...work.review, title: to},
      {at: work.now(), by: actor.userId, kind: 'renamed', details: {from, to}},
    );
  }
  return [];
}

/** Makes somebody in the channel the DRI. @throws Refusal `user.unknown`, `user.not-in-channel`, `owner.guest` */
export async function owner(
  {actor, work, roles}: Change,
  username: string,
  {server, doorman}: {server: Server; doorman: Doorman},
): Promise<Message[]> {
  assertMay('owner', roles);
  const user = await userNamed(server, username);
  if (!(await doorman.isMember(work.review.channelId, user.Id))) {
    throw new Refusal('user.not-in-channel', {user: user.Username});
  }
  if (await doorman.isGuest(user.Id)) {
    throw new Refusal('owner.guest', {user: user.Username});
  }
  const before = work.report.approvals;
  const from = work.review.driId;
  if (user.Id !== from) {
    await work.onBoard((board, ref) => board.setDri(ref, user.Id, actor.userId));
    await work.saveWith(
      {...work.review, driId: user.Id},
      {at: work.now(), by: actor.userId, kind: 'owner', details: {from, to: user.Id}},
    );
  }
  return changedSignatures(before, work.report.approvals, user.Username);
}

/** Nobody approves their own review: what the new DRI has signed counts no longer, what the old one has counts again. */
function changedSignatures(
  before: readonly ApprovalReport[],
  now: readonly ApprovalReport[],
  user: string,
): Message[] {
  const own = (approvals: readonly ApprovalReport[]): string[] =>
    approvals.filter(({ownReview}) => ownReview.length > 0).map(({name}) => name);
  const [lost, again] = [own(now), own(before).filter((name) => !own(now).includes(name))];
  return [
    ...(lost.length === 0
      ? []
      : [{key: 'owner.own-review', params: {user, count: lost.length, teams: lost.join(', ')}}]),
    ...(again.length === 0
      ? []
      : [{key: 'owner.counts-again', params: {count: again.length, teams: again.join(', ')}}]),
  ];
}

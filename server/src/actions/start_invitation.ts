import type {Message} from '../posts/announcer';
import type {ReviewingTeam} from '../review/types';
import {mention} from '../signoff/announcement';
import type {User} from './ports';

/** The reviewers who were named, each mentioned once: not again when a team is made of just them. */
export function invitation(invited: readonly User[], needed: readonly ReviewingTeam[]): Message[] {
  const mentioned = needed.flatMap(({members}) => members.map(mention));
  const others = invited.map(({Username}) => `@${Username}`).filter((name) => !mentioned.includes(name));
  return others.length === 0
    ? []
    : [{key: 'start.announcement.invited', params: {count: others.length, users: others.join(' ')}}];
}

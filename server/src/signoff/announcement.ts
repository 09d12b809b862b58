import type {Message} from '../posts/announcer';
import type {MemberSource, Review, ReviewingTeam} from '../review/types';
import {labelOf} from '../teams/member_source';

/**
 * What the channel is told when a review has started, one line a team. Each team is mentioned once, by its members'
 * names and its channels, never by a name that calls a whole channel. A review that needs none says who closes it.
 * @param dri user name, without `@`
 * @param needed the teams whose approval the review needs
 */
export function announcementOf(
  {key, title}: Pick<Review, 'key' | 'title'>,
  dri: string,
  needed: readonly ReviewingTeam[],
): Message[] {
  return [
    {key: needed.length === 0 ? 'start.announcement.alone' : 'start.announcement', params: {key, title, dri}},
    ...needed.map(({name, members}): Message => ({
      key: members.length === 0 ? 'start.announcement.team-empty' : 'start.announcement.team',
      params: {team: name, members: members.map(mention).join(' ')},
    })),
  ];
}

/** Within the same Mattermost team a channel goes by its own name. */
export function mention(source: MemberSource): string {
  return source.kind === 'channel' ? `~${source.name.split('/').at(-1) ?? source.name}` : labelOf(source);
}

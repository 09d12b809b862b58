import type {Review} from '../review/types';

/**
 * The address of a post, for people of any client.
 * @param siteUrl the server's SiteURL; may have a subpath, and may be '' on a server that was never set up
 * @param teamName the Mattermost team's name; '' leaves it to the server to find the team
 * @returns '' for no post
 */
export function permalink(siteUrl: string, teamName: string, postId: string): string {
  if (postId === '') return '';
  return `${siteUrl.replace(/\/+$/u, '')}/${teamName === '' ? '_redirect' : teamName}/pl/${postId}`;
}

/**
 * The address of the page of reviews, templates, reports and records, which the web and desktop apps have.
 * @param teamName the Mattermost team's name
 * @param query what of it is meant, e.g. `?tab=reports`; '' for the reviews
 * @returns '' where no address is known
 */
export function pageLink(siteUrl: string, teamName: string, query = ''): string {
  if (siteUrl === '' || teamName === '') return '';
  return `${siteUrl.replace(/\/+$/u, '')}/${teamName}/prr/reviews${query}`;
}

/** The address of a review's run in Playbooks; '' on a board without pages of its own. */
export function boardLink(siteUrl: string, {kind, ref}: Review['board']): string {
  if (kind !== 'playbooks' || ref === '') return '';
  return `${siteUrl.replace(/\/+$/u, '')}/playbooks/runs/${encodeURIComponent(ref)}`;
}

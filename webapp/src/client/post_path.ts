/**
 * Where a post is shown, below the base path.
 * @param team name of a Mattermost team; '' for whichever the post is of
 */
export function postPath(team: string, postId: string): string {
  return `/${team === '' ? '_redirect' : team}/pl/${postId}`;
}

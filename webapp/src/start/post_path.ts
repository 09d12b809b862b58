import {postPath} from '../client/post_path';
import type {Host} from '../host';

/** Where a post is shown, below the base path: in the person's present team, or in whichever it is of. */
export function postPathHere({store}: Pick<Host, 'store'>, postId: string): string {
  const {teams} = store.getState().entities;
  return postPath(teams.teams[teams.currentTeamId]?.name ?? '', postId);
}

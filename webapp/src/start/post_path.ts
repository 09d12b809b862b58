import type {Host} from '../host';

/** Where a post is shown, below the base path: in the person's present team, or in whichever it is of. */
export function postPath({store}: Pick<Host, 'store'>, postId: string): string {
  const {teams} = store.getState().entities;
  return `/${teams.teams[teams.currentTeamId]?.name ?? '_redirect'}/pl/${postId}`;
}

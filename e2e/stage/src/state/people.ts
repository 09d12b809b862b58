import {getMissingProfilesByIds} from 'mattermost-redux/actions/users';
import {store} from './store';

/** Fetches the profiles that are not here yet. What the system itself says to one person has no author. */
export function loadPeople(ids: readonly string[]): void {
  const real = ids.filter((id) => id !== '');
  if (real.length > 0) void store.dispatch(getMissingProfilesByIds(real));
}

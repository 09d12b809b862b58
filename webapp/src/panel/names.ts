import {useMemo} from 'react';
import {useSelector} from 'react-redux';
import {getTeammateNameDisplaySetting} from 'mattermost-redux/selectors/entities/preferences';
import {displayUsername} from 'mattermost-redux/utils/user_utils';
import type {HostState} from '../registry/registry';

/**
 * Says how people are called, as the host calls them; by the user name that came with the review where the host does not
 * know them. @param people user names by ids
 */
export function useNames(people: Readonly<Record<string, string>>): (userId: string) => string {
  const setting = useSelector((state: HostState) => getTeammateNameDisplaySetting(state) ?? '');
  // One text, so that whoever is online or changes a picture draws nothing anew.
  const called = useSelector((state: HostState) => {
    const {profiles} = state.entities.users;
    return JSON.stringify(
      Object.keys(people)
        .filter((id) => profiles[id] !== undefined)
        .map((id) => [id, displayUsername(profiles[id], setting)]),
    );
  });
  return useMemo(() => {
    const names = new Map(JSON.parse(called) as [string, string][]);
    return (userId) => (userId === '' ? '' : (names.get(userId) ?? people[userId] ?? userId));
  }, [called, people]);
}

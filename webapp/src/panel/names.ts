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
  // Worked out once for what the host knows; one text, so that who is online or has a new picture draws nothing anew.
  const select = useMemo(() => {
    let known: unknown = null;
    let called = '[]';
    return ({entities: {users}}: HostState): string => {
      const {profiles} = users;
      if (profiles !== known) {
        known = profiles;
        called = JSON.stringify(
          Object.keys(people)
            .filter((id) => profiles[id] !== undefined)
            .map((id) => [id, displayUsername(profiles[id], setting)]),
        );
      }
      return called;
    };
  }, [people, setting]);
  const called = useSelector(select);
  return useMemo(() => {
    const names = new Map(JSON.parse(called) as [string, string][]);
    return (userId) => (userId === '' ? '' : (names.get(userId) ?? people[userId] ?? userId));
  }, [called, people]);
}

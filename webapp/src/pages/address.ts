import {useCallback, useMemo} from 'react';
import {useHistory, useLocation} from 'react-router-dom';

/** What is shown, as the address says it: it can be sent to others, and the browser's buttons go back and forth. */
export interface Address {
  /** '' for what the address does not say. */
  get(name: string): string;
  /**
   * Goes to an address that differs in this; '' takes something out.
   * @param how `replace` where going back would be of no use, as while somebody types
   */
  change(changes: Readonly<Record<string, string>>, how?: 'push' | 'replace'): void;
  /** The same as a path with its query, for a link. */
  with(changes: Readonly<Record<string, string>>, keep?: 'all' | 'nothing'): string;
}

export function useAddress(): Address {
  const history = useHistory();
  const {pathname, search} = useLocation();
  const to = useCallback(
    (changes: Readonly<Record<string, string>>, keep: 'all' | 'nothing' = 'all') => {
      const params = new URLSearchParams(keep === 'all' ? search : '');
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') params.delete(name);
        else params.set(name, value);
      }
      const query = params.toString();
      return query === '' ? pathname : `${pathname}?${query}`;
    },
    [pathname, search],
  );
  return useMemo(() => {
    const params = new URLSearchParams(search);
    return {
      get: (name) => params.get(name) ?? '',
      change: (changes, how = 'push') => history[how](to(changes)),
      with: to,
    };
  }, [history, search, to]);
}

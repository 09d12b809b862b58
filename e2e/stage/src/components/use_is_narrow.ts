import {useSyncExternalStore} from 'react';

/** Below this width Mattermost shows one thing at a time. */
const narrow = window.matchMedia('(max-width: 767px)');

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => {
        narrow.removeEventListener('change', changed);
      };
    },
    () => narrow.matches,
  );
}

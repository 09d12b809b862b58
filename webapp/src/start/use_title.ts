import {useEffect, useState} from 'react';
import type {Api} from '../client/api';
import type {TitleView} from '../server_types';

/** Somebody who pauses so long has written something. */
const PAUSE_MS = 350;

/** What the server says of a title while it is typed; null while nothing is said. */
export function useTitle(api: Api, title: string): TitleView | null {
  const [said, setSaid] = useState<{title: string; view: TitleView} | null>(null);
  const wanted = title.trim();
  useEffect(() => {
    if (wanted === '') return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      api.post<TitleView>('/title', {title: wanted}).then(
        (view) => isWanted && setSaid({title: wanted, view}),
        // It is judged again at the start: until then nothing is lost.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [api, wanted]);
  return said !== null && said.title === wanted ? said.view : null;
}

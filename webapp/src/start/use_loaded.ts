import {useEffect, useState} from 'react';

/** What was asked for: on its way, there, or why it is not. */
export type Loaded<T> = {state: 'loading'} | {state: 'there'; value: T} | {state: 'failed'; error: unknown};

/**
 * Asks for something whenever `key` changes; an answer that comes after the next question is dropped.
 * @param key '' to ask for nothing
 */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<{key: string; result: Loaded<T>} | null>(null);
  useEffect(() => {
    if (key === '') return undefined;
    let isWanted = true;
    const take = (result: Loaded<T>): void => {
      if (isWanted) setLoaded({key, result});
    };
    load().then(
      (value) => take({state: 'there', value}),
      (error: unknown) => take({state: 'failed', error}),
    );
    return () => {
      isWanted = false;
    };
    // What is asked follows from the key.
  }, [key]);
  return loaded?.key === key ? loaded.result : {state: 'loading'};
}

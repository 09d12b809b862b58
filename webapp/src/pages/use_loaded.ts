import {useCallback, useEffect, useState} from 'react';
import {ApiError} from '../client/api';
import {usePage} from './context';

export interface Loaded<T> {
  /** What came last, also while something else is on its way; null before anything has. */
  data: T | null;
  /** Why what is wanted now is not there; null otherwise. */
  failure: ApiError | null;
  loading: boolean;
  again(): void;
}

/** What one of our routes answers, asked whenever the question changes. An answer to an older question is dropped. */
export function useLoaded<T>(path: string, params: Readonly<Record<string, string>>): Loaded<T> {
  const {api} = usePage();
  const query = JSON.stringify(params);
  const [state, setState] = useState<Omit<Loaded<T>, 'again'>>({data: null, failure: null, loading: true});
  const ask = useCallback(() => {
    let wanted = true;
    setState((before) => ({...before, loading: true}));
    api.get<T>(path, JSON.parse(query) as Record<string, string>).then(
      (data) => wanted && setState({data, failure: null, loading: false}),
      (error: unknown) => {
        if (!(error instanceof ApiError)) console.error('prr: an answer could not be read', error);
        const failure = error instanceof ApiError ? error : new ApiError('failed', '', 0);
        if (wanted) setState({data: null, failure, loading: false});
      },
    );
    return () => {
      wanted = false;
    };
  }, [api, path, query]);
  useEffect(ask, [ask]);
  return {...state, again: ask};
}

/** Without what is not said: routes know what is meant then. */
export function said(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}

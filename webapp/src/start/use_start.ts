import {useRef, useState} from 'react';
import {type Api, ApiError} from '../client/api';
import type {Started, StartRequest} from '../server_types';
import {newOnce} from './once';

/** What came of pressing the button. */
export type Outcome =
  | {state: 'open'}
  | {state: 'busy'}
  /** `field` as the request calls it; '' when it is about none. */
  | {state: 'refused'; field: string; message: string; code: string}
  | {state: 'started'; started: Started};

/** What our own server never says of a start that it has refused: `failed` is also a proxy's answer, which knows nothing. */
const UNSURE: readonly string[] = ['start.delayed', 'failed'];

/** Whoever was answered so has no review; everybody else may have one. */
const isAnswered = (error: unknown): boolean =>
  error instanceof ApiError && error.status >= 400 && error.status < 500 && !UNSURE.includes(error.code);

interface Start {
  outcome: Outcome;
  /** Forgets what was refused: something was changed since. */
  changed(): void;
  send(request: Omit<StartRequest, 'once'>): void;
}

/**
 * Starts a review, once: while it is on its way nothing else is sent, and what may have arrived is sent again with the
 * same word, so that the server finds what it has made of it.
 */
export function useStart(api: Api): Start {
  const [outcome, setOutcome] = useState<Outcome>({state: 'open'});
  const once = useRef(newOnce());
  const isBusy = useRef(false);
  const changed = (): void => {
    setOutcome((before) => (before.state === 'refused' ? {state: 'open'} : before));
  };
  const send = (request: Omit<StartRequest, 'once'>): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setOutcome({state: 'busy'});
    api
      .post<Started>('/reviews', {...request, once: once.current})
      .then((started) => setOutcome({state: 'started', started}))
      .catch((error: unknown) => {
        isBusy.current = false;
        if (isAnswered(error)) once.current = newOnce();
        setOutcome({state: 'refused', ...refusalOf(error)});
      });
  };
  return {outcome, changed, send};
}

function refusalOf(error: unknown): {field: string; message: string; code: string} {
  return error instanceof ApiError
    ? {field: error.field, message: error.said, code: error.code}
    : {field: '', message: '', code: 'failed'};
}

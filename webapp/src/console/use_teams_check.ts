import {useCallback, useEffect, useRef, useState} from 'react';
import type {Api} from '../client/api';
import type {TeamsCheck} from '../server_types';

/** After the last key. */
const PAUSE_MS = 400;
/** Members come and go, and others save too. */
const AGAIN_MS = 15_000;

export interface Checking {
  /** The last answer; null before the first. */
  check: TeamsCheck | null;
  /** Whether it is about the text as it stands. */
  isCurrent: boolean;
  /** Whether the server could not be asked the last time. */
  hasFailed: boolean;
  /** Asks at once. Throws ApiError. */
  now(): Promise<TeamsCheck>;
}

/** Has the server look at the teams while they are typed, and again from time to time. */
export function useTeamsCheck(api: Api, text: string): Checking {
  const [answer, setAnswer] = useState<{check: TeamsCheck; of: string} | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const latest = useRef(text);
  latest.current = text;

  const now = useCallback(async (): Promise<TeamsCheck> => {
    const of = latest.current;
    try {
      const check = await api.post<TeamsCheck>('/admin/teams/check', {teams: of});
      // What was typed meanwhile has an answer of its own coming.
      if (latest.current === of) setAnswer({check, of});
      setFailed(false);
      return check;
    } catch (error) {
      setFailed(true);
      throw error;
    }
  }, [api]);

  useEffect(() => {
    const quietly = (): void => void now().catch(() => undefined);
    const timer = setTimeout(quietly, answer === null ? 0 : PAUSE_MS);
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') quietly();
    }, AGAIN_MS);
    window.addEventListener('focus', quietly);
    return () => {
      clearTimeout(timer);
      clearInterval(again);
      window.removeEventListener('focus', quietly);
    };
    // The first answer is asked for without a pause, and asks for no other.
  }, [now, text]);

  return {check: answer?.check ?? null, isCurrent: answer?.of === text, hasFailed, now};
}

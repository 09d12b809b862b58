import {PlaybooksAway, PlaybooksForbidden, SignInRefused} from '../calls';

/**
 * What went wrong with a call: `address` no connection, `tls` a certificate, `proxy` something in between answered,
 * `rate-limit` too many calls, `sign-in` no session for the person, `forbidden` Playbooks says no, `slow` no answer in
 * time, `stopped` Playbooks is not active, `other` anything else.
 */
export type TroubleKind =
  'address' | 'tls' | 'proxy' | 'rate-limit' | 'sign-in' | 'forbidden' | 'slow' | 'stopped' | 'other';

export interface Trouble {
  /** Unix ms. */
  at: number;
  kind: TroubleKind;
  /** In our words, in English, without anything secret. */
  reason: string;
}

/** How people are acted for: through the plugin interface, or by a session. */
export type Way = 'plugin' | 'session';

/** The last that was seen of the calls of Playbooks, since this process began. */
export class Diary {
  /** '' until a call has succeeded. */
  way: Way | '' = '';
  /** Unix ms; 0 for never. */
  lastSuccess = 0;
  lastTrouble: Trouble | null = null;

  succeeded(at: number, way: Way): void {
    this.lastSuccess = at;
    this.way = way;
  }

  failed(at: number, error: unknown): void {
    this.lastTrouble = troubleOf(at, error);
  }
}

/** By the words of ours that an error has; each is made in one place of this room. */
const KINDS: readonly (readonly [RegExp, TroubleKind])[] = [
  [/not active/u, 'stopped'],
  [/no answer .*within/u, 'slow'],
  [/CERT|TLS|SSL|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY|ISSUER/u, 'tls'],
  [/no answer \(|address of the server/u, 'address'],
  [/something in between/u, 'proxy'],
  [/HTTP 429/u, 'rate-limit'],
];

export function troubleOf(at: number, error: unknown): Trouble {
  if (error instanceof SignInRefused) {
    return {at, kind: 'sign-in', reason: error.message};
  }
  if (error instanceof PlaybooksForbidden) {
    return {at, kind: 'forbidden', reason: error.message};
  }
  if (!(error instanceof PlaybooksAway)) {
    return {at, kind: 'other', reason: error instanceof Error ? error.message : ''};
  }
  const kind = KINDS.find(([words]) => words.test(error.message))?.[1] ?? 'other';
  return {at, kind, reason: error.message};
}

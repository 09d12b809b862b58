/** What the server tells of whether somebody is there. */
export interface Presence {
  /** Whether the account is deactivated. */
  deactivated: boolean;
  /** `online`, `away`, `dnd`, `offline`, `ooo`; '' when unknown. */
  status: string;
  /** Unix ms; 0 when unknown. */
  lastActivityAt: number;
  /** Unix ms until when they are not to be disturbed; 0 for no end, or when they may be. */
  dndUntil: number;
  /** The custom status as the server keeps it in the user's props: JSON; '' for none. */
  customStatus: string;
}

/** Why somebody cannot be counted on; each has words, `reviewers.absent.<reason>`. */
export type AbsentBecause =
  'deactivated' | 'left-team' | 'is-dri' | 'out-of-office' | 'custom-status' | 'do-not-disturb' | 'not-seen';

const DAY_MS = 24 * 60 * 60_000;
/** Who has not been seen for so long is likely on leave. */
export const NOT_SEEN_DAYS = 7;

/** The server's own suggestions “On a vacation” and “Out sick”, and what else people take for it. */
const AWAY_EMOJI: ReadonlySet<string> = new Set([
  'palm_tree',
  'sneezing_face',
  'face_with_thermometer',
  'beach_umbrella',
]);
const AWAY_WORDS = new RegExp(
  `^(?:i am |i'm |i’m )?(?:${[
    'ooo|oof|pto|out of (?:the )?office|out sick|vacation',
    'on (?:(?:a|my|annual|parental|maternity|paternity|sick|medical) )?(?:leave|vacation|holidays?)',
    '(?:annual|parental|maternity|paternity|sick|medical) leave',
    '(?:im )?urlaub|krank|(?:in )?elternzeit|(?:de )?vacaciones|(?:en )?vacances|(?:en )?congés?|休暇中?',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Whether somebody is away, and why that is thought. A short pause, a meeting, an evening, is no absence. */
export function absence(presence: Presence, now: number): AbsentBecause | null {
  const {deactivated, status, lastActivityAt, dndUntil} = presence;
  if (deactivated) return 'deactivated';
  if (status === 'ooo') return 'out-of-office';
  if (saysAway(presence.customStatus, now)) return 'custom-status';
  if (status === 'dnd' && dndUntil - now > DAY_MS) return 'do-not-disturb';
  if (status === 'offline' && lastActivityAt > 0 && now - lastActivityAt > NOT_SEEN_DAYS * DAY_MS) {
    return 'not-seen';
  }
  return null;
}

function saysAway(stored: string, now: number): boolean {
  const status = read(stored);
  if (status === null) return false;
  const expiresAt = Date.parse(status.expires);
  // Without a duration the moment is Go's zero time: it stays until it is taken away.
  if (status.hasEnd && !Number.isNaN(expiresAt) && expiresAt <= now) return false;
  return AWAY_EMOJI.has(status.emoji) || AWAY_WORDS.test(status.text.trim());
}

function read(stored: string): {emoji: string; text: string; hasEnd: boolean; expires: string} | null {
  if (stored === '') return null;
  try {
    const value: unknown = JSON.parse(stored);
    const text = (name: string): string => {
      const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : '';
      return typeof found === 'string' ? found : '';
    };
    const expires = text('expires_at');
    const hasEnd = expires !== '' && !expires.startsWith('0001-');
    return {emoji: text('emoji'), text: text('text'), hasEnd, expires};
  } catch {
    return null;
  }
}

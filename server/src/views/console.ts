/**
 * What the System Console is told, as JSON. For system admins only. Nothing in it is secret, and asking for it changes
 * nothing. Times are Unix milliseconds, 0 for none.
 */

/** `POST /web/admin/teams/check {teams}`: what the teams' YAML means right now, saved or not. */
export interface TeamsCheck {
  /** Everything that keeps the text from being saved. */
  problems: TeamProblem[];
  /** The teams that are right, in the order of the text, with who is in them at this moment. */
  teams: CheckedTeam[];
  /** People in several of these teams; the first ones. */
  shared: {username: string; teams: string[]}[];
  /** How many such people there are. */
  sharedCount: number;
  /** Teams in force that the text no longer has and open reviews need, with the keys of these. */
  needed: {id: string; name: string; reviews: string[]}[];
  /** The text that is stored now: what saving replaces. */
  stored: string;
}

export interface TeamProblem {
  /** Of the text, from 1; 0 for the text as a whole. */
  line: number;
  /** Place of the team in the text, from 0; -1 for none in particular. */
  team: number;
  /** `id`, `name`, `aliases`, `members` or `quorum`; '' for the team as a whole. */
  field: string;
  /** Place of the alias or the member, from 0; -1 for the field as a whole. */
  place: number;
  /** What is wrong and what to do about it, in the reader's language. */
  text: string;
}

export interface CheckedTeam {
  /** Place in the text, from 0. */
  place: number;
  id: string;
  name: string;
  quorum: number;
  /** How many different people could sign for it; counted up to a limit, see `isMore`. */
  count: number;
  isMore: boolean;
  /** User names of the first ones. */
  people: string[];
  sources: CheckedSource[];
}

export interface CheckedSource {
  /** As people write it, without its id: `@alice`, `~core/sre`. */
  label: string;
  /**
   * `gone`: there is no such thing, or it is archived. `unreadable`: the server does not say. `no-reviewer`: a bot, a
   * deactivated account, or somebody of a connected workspace. `unchecked`: there were too many to look at.
   */
  state: 'found' | 'gone' | 'unreadable' | 'no-reviewer' | 'unchecked';
  count: number;
  isMore: boolean;
  /** User names of the first ones. */
  people: string[];
  /** What an admin should know. */
  notes: ('public-channel' | 'open-team' | 'unpinned' | 'renamed')[];
  /** What it is called now, written like `label`; '' unless it was renamed. */
  nowCalled: string;
}

/** `POST /web/admin/phrases {text, teams?}`: how words would be read, step by step. */
export interface PhraseReading {
  /** The lines that are read: quotes, code and tables are left out. */
  lines: PhraseLine[];
  verdicts: PhraseVerdict[];
  nearMisses: PhraseVerdict[];
  /** Why the words as a whole were read so, in the reader's language. */
  why: string;
  /** False when the teams that were given have mistakes: then those in force were taken. */
  asTyped: boolean;
}

export interface PhraseLine {
  text: string;
  /** Language in which it is read: `en`. */
  language: string;
  /** Names of the teams that it speaks of. */
  teams: string[];
}

export interface PhraseVerdict {
  /** The team's name. */
  team: string;
  verdict: 'complete' | 'withdraw';
  why: string;
}

/** `GET /web/admin/health`, and `POST /web/admin/health` after a call of Playbooks as the reader. */
export interface ConsoleHealth {
  version: string;
  /** What is wrong with the stored settings, which are not in force then; in the reader's language. */
  settings: string[];
  reviews: {open: number};
  /** What waits to be done, of all kinds together; `failing` was tried before, without success. */
  jobs: {waiting: number; failing: number};
  /** Stored entries that could not be read and were set aside. */
  setAside: number;
  playbooks: PlaybooksHealth;
}

export interface PlaybooksHealth {
  state: 'running' | 'stopped' | 'absent' | 'unknown';
  /** '' unless it runs. */
  version: string;
  /** Whether new reviews become runs now. */
  isUsed: boolean;
  board: 'auto' | 'playbooks' | 'builtin';
  actAs: 'poster' | 'bot';
  /** Whether the server has a licence, and whether it is one for tests: one of these is what Playbooks needs. */
  licensed: boolean;
  forTests: boolean;
  /** Where the plugin reaches the server when a session is needed; '' when nothing is known. */
  address: string;
  /** How people are acted for on this server: through the plugin interface, or by a session; '' until it was tried. */
  way: 'plugin' | 'session' | '';
  /** What stands in the way of some people's sessions, or may. */
  cautions: ('mfa' | 'rate-limit')[];
  /** The last call that failed since this process began; null for none. */
  lastTrouble: {at: number; kind: TroubleKind; reason: string} | null;
  /** When a call last succeeded; 0 for never. */
  lastSuccess: number;
}

/**
 * What went wrong with a call: `address` no connection, `tls` a certificate, `proxy` something in between answered,
 * `rate-limit` too many calls, `sign-in` no session for the person, `forbidden` Playbooks says no, `slow` no answer in
 * time, `stopped` Playbooks is not active, `other` anything else.
 */
export type TroubleKind =
  'address' | 'tls' | 'proxy' | 'rate-limit' | 'sign-in' | 'forbidden' | 'slow' | 'stopped' | 'other';

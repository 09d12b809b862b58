import type {MessageParams} from '../review/refusal';
import {selector} from '../review/selector';
import type {Review, TimelineEntry} from '../review/types';
import type {Translate} from '../i18n/messages';
import type {TimelineView} from './views';

export interface TimelineWords {
  t: Translate;
  /** `@alice` for a user id. */
  person(userId: string): string;
  /** Name of a reviewing team by its id. */
  team(teamId: string): string;
}

/** Details that are user ids, by kind where that differs. */
const PEOPLE: Partial<Record<TimelineEntry['kind'], readonly string[]>> = {
  withdrawn: ['signer'],
  assigned: ['to'],
  owner: ['from', 'to'],
  reviewer: ['user'],
  consulted: ['user'],
  acceptance: ['before'],
  note: ['signer', 'of'],
};

/** What every message may name: what a kind does not have is ''. */
const NONE = {
  team: '',
  item: '',
  number: '',
  reason: '',
  note: '',
  from: '',
  to: '',
  value: '',
  user: '',
  signer: '',
  before: '',
  of: '',
  words: '',
  about: '',
  text: '',
  title: '',
  version: '',
  teams: '',
  items: '',
  playbook: '',
  open: '',
  gap: '',
  comment: '',
  severity: '',
  slo: '',
  score: '',
  answers: '',
  lesson: '',
  fact: '',
} as const;

/** How a sign-off fell when nobody gave words for it. */
const FALLEN: readonly string[] = ['undone', 'deleted', 'edited', 'items-taken-away', 'board-refused'];

/** What happened in a review, the oldest first, in the reader's language. */
export function timelineViews({timeline}: Pick<Review, 'timeline'>, words: TimelineWords): TimelineView[] {
  return timeline.map((entry) => ({
    at: entry.at,
    by: entry.by,
    kind: entry.kind,
    text: timelineText(entry, words),
  }));
}

/** Ids of everybody who is named in it. */
export function peopleOfTimeline({timeline}: Pick<Review, 'timeline'>): string[] {
  return timeline.flatMap(({kind, by, details}) => [
    by,
    ...(PEOPLE[kind] ?? []).map((name) => details[name] ?? ''),
  ]);
}

/** Plain text without who and when. */
export function timelineText(entry: TimelineEntry, words: TimelineWords): string {
  const {kind, by, details} = entry;
  const people = PEOPLE[kind] ?? [];
  const named = Object.entries(details).map(([name, value]): [string, string] => [
    name,
    people.includes(name) && value !== '' ? words.person(value) : value,
  ]);
  const params: MessageParams = {
    ...NONE,
    ...Object.fromEntries(named),
    ...choicesOf(entry),
    ...(kind === 'reviewer' ? {team: words.team(details['team'] ?? '')} : {}),
    own: String(details['signer'] === by || details['to'] === by || details['user'] === by),
  };
  return words.t(`timeline.${kind}`, params).trim();
}

/** What messages choose by. */
function choicesOf({kind, details}: TimelineEntry): MessageParams {
  const has = (name: string): string => String((details[name] ?? '') !== '');
  const {reason = ''} = details;
  return {
    on: details['on'] ?? '',
    asAdmin: details['asAdmin'] ?? '',
    hasReason: String(reason !== ''),
    hasNote: has('note'),
    hasFrom: has('from'),
    hasTo: has('to'),
    hasNumber: has('number'),
    hasBefore: has('before'),
    hasOpen: has('open'),
    hasTitle: has('title'),
    hasValue: has('value'),
    state: selector(details['state'] ?? ''),
    did: selector(details['did'] ?? details['what'] ?? ''),
    kind: selector(details['kind'] ?? ''),
    which: selector(whichOf(kind, details)),
  };
}

function whichOf(kind: TimelineEntry['kind'], details: TimelineEntry['details']): string {
  const {reason = '', note = '', fact = ''} = details;
  if (kind === 'fact') return ['tier', 'service', 're-review'].includes(fact) ? fact : 'other';
  if (kind === 'withdrawn') return FALLEN.includes(reason) ? reason : 'words';
  if (kind === 'note') return reason === '' ? note : reason;
  return '';
}

import type {Dossier, Gap, Severity} from './dossier';
import {Refusal} from './refusal';

export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
/** Gaps of one review: more make no list that anybody works through. */
export const MAX_GAPS = 200;
export const MAX_GAP_TEXT = 1000;
/** A risk is accepted for so long at most, and looked at again then. */
export const MAX_ACCEPTED_DAYS = 400;

/** How a gap stands at a moment. `expired`: it was accepted, until a day that is over; that is a gap that is open. */
export type GapStanding = 'open' | 'accepted' | 'expired' | 'done';

/** @param now Unix ms */
export function standingOf({state, accepted}: Gap, now: number): GapStanding {
  if (state !== 'accepted') return state;
  return accepted === null || accepted.until <= now ? 'expired' : 'accepted';
}

export function isOpenGap(gap: Gap, now: number): boolean {
  return ['open', 'expired'].includes(standingOf(gap, now));
}

/** In the order in which they are to be worked on; those that are done come last, by their ids. */
export function ranked(gaps: readonly Gap[]): Gap[] {
  const place = ({rank, state}: Gap): number => (state === 'done' ? Number.POSITIVE_INFINITY : rank);
  return [...gaps].sort((a, b) => (place(a) === place(b) ? numberOf(a) - numberOf(b) : place(a) - place(b)));
}

/** What is still to be done, in that order. @param now Unix ms */
export function openGaps({gaps}: Pick<Dossier, 'gaps'>, now: number): Gap[] {
  return ranked(gaps).filter((gap) => isOpenGap(gap, now));
}

/** How many there are of each severity, the worst first; none of those of which there are none. */
export function bySeverity(gaps: readonly Gap[]): {severity: Severity; count: number}[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: gaps.filter((gap) => gap.severity === severity).length,
  })).filter(({count}) => count > 0);
}

/** @throws Refusal `gap.severity-unknown` */
export function readSeverity(text: string): Severity {
  const found = SEVERITIES.find((severity) => severity === text.trim().toLowerCase());
  if (found === undefined) {
    throw new Refusal('gap.severity-unknown', {value: text.trim(), severities: SEVERITIES.join(', ')});
  }
  return found;
}

/** A gap by its id, whatever its case. @throws Refusal `gap.unknown` */
export function findGap({gaps}: Pick<Dossier, 'gaps'>, name: string): Gap {
  const wanted = name.trim().toUpperCase();
  const found = gaps.find(({id}) => id === wanted);
  if (found === undefined) {
    throw new Refusal('gap.unknown', {gap: name.trim(), count: gaps.length, gaps: namesOf(gaps)});
  }
  return found;
}

/** What is said of a gap when it is opened. */
export type NewGap = Pick<
  Gap,
  'by' | 'at' | 'itemId' | 'title' | 'text' | 'severity' | 'ownerId' | 'dueAt' | 'ticket'
>;

/**
 * Adds a gap, ranked behind those that are as severe.
 * @throws Refusal `gap.too-many`, `gap.text-too-long`
 */
export function addGap(dossier: Dossier, given: NewGap): {dossier: Dossier; gap: Gap} {
  const {gaps} = dossier;
  if (gaps.length >= MAX_GAPS) throw new Refusal('gap.too-many', {most: MAX_GAPS});
  const length = Array.from(given.text).length;
  if (length > MAX_GAP_TEXT) throw new Refusal('gap.text-too-long', {length, most: MAX_GAP_TEXT});
  const id = `G${String(Math.max(0, ...gaps.map(numberOf)) + 1)}`;
  const gap: Gap = {...given, id, rank: 0, state: 'open', accepted: null, done: null};
  const next = placed({...dossier, gaps: [...gaps, gap]}, gap);
  return {dossier: next, gap: next.gaps.find((each) => each.id === id) ?? gap};
}

/** The dossier with the gap changed. Its rank follows from its state: what is done has none. */
export function changeGap(dossier: Dossier, gap: Gap, change: Partial<Gap>): Dossier {
  const next = {...gap, ...change};
  const changed = {...dossier, gaps: dossier.gaps.map((each) => (each.id === gap.id ? next : each))};
  if (next.state === 'done') return numbered(changed, order(changed));
  return gap.state === 'done' ? placed(changed, next) : changed;
}

/** Puts a gap into another place of the list, from 1. @throws Refusal `gap.rank-unreadable`, `gap.done-already` */
export function rankGap(dossier: Dossier, gap: Gap, place: string): Dossier {
  const others = order(dossier).filter(({id}) => id !== gap.id);
  if (gap.state === 'done') throw new Refusal('gap.done-already', {gap: gap.id});
  const rank = /^#?\d{1,4}$/u.test(place.trim()) ? Number(place.trim().replace('#', '')) : 0;
  if (rank < 1) throw new Refusal('gap.rank-unreadable', {value: place.trim(), last: others.length + 1});
  const at = Math.min(rank, others.length + 1) - 1;
  return numbered(dossier, [...others.slice(0, at), gap, ...others.slice(at)]);
}

/** Behind the last that is as severe. */
function placed(dossier: Dossier, gap: Gap): Dossier {
  const others = order(dossier).filter(({id}) => id !== gap.id);
  const weight = SEVERITIES.indexOf(gap.severity);
  const at = others.findLastIndex(({severity}) => SEVERITIES.indexOf(severity) <= weight) + 1;
  return numbered(dossier, [...others.slice(0, at), gap, ...others.slice(at)]);
}

function order({gaps}: Dossier): Gap[] {
  return ranked(gaps).filter(({state}) => state !== 'done');
}

function numbered(dossier: Dossier, inOrder: readonly Gap[]): Dossier {
  const ranks = new Map(inOrder.map(({id}, place) => [id, place + 1]));
  return {...dossier, gaps: dossier.gaps.map((gap) => ({...gap, rank: ranks.get(gap.id) ?? 0}))};
}

function numberOf({id}: Gap): number {
  return Number(id.slice(1));
}

function namesOf(gaps: readonly Gap[]): string {
  return gaps
    .slice(0, 20)
    .map(({id}) => id)
    .join(', ');
}

import {is, isUnknown, type Unit} from './units';

/** Units between two marks. */
export interface Clause {
  units: Unit[];
  /** The mark before it, or `and`, `but`; '' at the beginning of a sentence. */
  after: string;
}

export interface Sentence {
  clauses: Clause[];
  /** How it ends: `.`, `!`, `?`, `:` at the end of a line, or '' for a line's end. */
  end: string;
}

const ENDS = new Set(['.', '!', '?', ';', '。', '..', '...', '…']);
/** Stand before or within words and change nothing. */
const SILENT = new Set([
  '■',
  '●',
  '◆',
  '▶',
  '▪',
  '★',
  '□',
  '○',
  '*',
  '_',
  '#',
  '¡',
  '"',
  '“',
  '”',
  '„',
  '«',
  '»',
  '[',
  ']',
  '\\',
]);

/** Commas of other scripts, and dots between names. */
const COMMAS = new Set(['、', '・', '·', '•']);

/** Takes a line apart. */
export function sentencesOf(units: readonly Unit[]): Sentence[] {
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let clause: Clause = {units: [], after: ''};
  const endClause = (after: string): void => {
    if (clause.units.length > 0) clauses.push(clause);
    clause = {units: [], after};
  };
  const endSentence = (end: string): void => {
    endClause('');
    if (clauses.length > 0) sentences.push({clauses, end});
    else if (end === '?') {
      const last = sentences.at(-1);
      if (last !== undefined) last.end = '?';
    }
    clauses = [];
  };
  for (const [i, unit] of units.entries()) {
    if (unit.mark === '') {
      const last = clause.units.at(-1);
      // “… ist aber erteilt” goes on.
      const isWithin = last !== undefined && (is(last, 'be') || is(last, 'have'));
      if (is(unit, 'but') && clause.units.length > 0 && !isWithin) endClause('but');
      else if (is(unit, 'but')) clause.after = 'but';
      clause.units.push(unit);
    } else if (ENDS.has(unit.mark)) {
      endSentence(unit.mark);
    } else if (unit.mark === '¿') {
      endClause(',');
      clause.units.push({text: '¿', kinds: ['question'], teamIds: [], mark: ''});
    } else if (unit.mark === '/' || unit.mark === '&' || unit.mark === '+') {
      clause.units.push({text: unit.mark, kinds: ['and'], teamIds: [], mark: ''});
    } else if (!SILENT.has(unit.mark)) {
      const comma = COMMAS.has(unit.mark) ? ',' : unit.mark;
      endClause(unit.mark === ':' && i === units.length - 1 ? '::' : comma);
    }
  }
  // A colon at the end of a line opens what follows.
  const opens = clause.units.length === 0 && clause.after === '::';
  endClause('');
  if (clauses.length > 0) sentences.push({clauses, end: opens ? ':' : ''});
  return sentences;
}

export function hasTeam(units: readonly Unit[]): boolean {
  return units.some(({teamIds}) => teamIds.length > 0);
}

export function allKnown(units: readonly Unit[]): boolean {
  return !units.some(isUnknown);
}

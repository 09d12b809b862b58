import type {Kind} from './language/language';
import type {Lexicon} from './lexicon';
import type {TeamNames} from './team_names';
import {MENTION, OPAQUE, STRUCK, type Token} from './tokens';

/** The smallest part of a post that means something: a phrase, a team's name, a mark, or a word nobody knows. */
export interface Unit {
  text: string;
  /** What it may be; empty for an unknown word and for a mark. */
  kinds: readonly Kind[];
  /** Ids of the team that is named, of several when the name is not one's alone; empty for everything else. */
  teamIds: readonly string[];
  /** A mark that ends or parts clauses, as it is written; '' for words. */
  mark: string;
}

const MAX_ABBREVIATION = 4;
const TIME_OF_DAY = /^\d{1,2}[:h]\d{2}$/u;

/** A dash within a word: it says nothing. */
const BOUND = '';

/** Dashes and arrows part clauses where white space stands around them; within a compound they bind. */
const DASHES = new Set(['-', '~', '—', '–']);
const MARKS = new Set(
  '. ! ? ; : , ( ) [ ] | / = + & · • * # " → ➡ ⇒ -> => --> … .. ... 。 、 ・ 「 」 『 』 【 】 ( ) ¿ ¡ " “ ” „ « » ‹ › _ \\ ⇨ 》 《'.split(
    ' ',
  ),
);

/** How many letters of a line a language knows. */
export function knownBy(lexicon: Lexicon, tokens: readonly Token[]): number {
  let known = 0;
  for (let at = 0; at < tokens.length;) {
    const length = lexicon.at(tokens, at, false)?.length ?? 0;
    for (let i = 0; i < length; i++) known += tokens[at + i]?.text.length ?? 0;
    at += Math.max(1, length);
  }
  return known;
}

/** Takes a line's tokens together to units. */
export function unitsOf(tokens: readonly Token[], lexicon: Lexicon, names: TeamNames): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const text = token?.text ?? '';
    if (beginsAnew(units.at(-1), token)) units.push({text: '.', kinds: [], teamIds: [], mark: '.'});
    const name = names.at(tokens, at);
    const phrase = lexicon.at(tokens, at, name === undefined);
    const length = Math.max(1, phrase?.length ?? 0);
    if (name !== undefined && name.length >= (phrase?.length ?? 0)) {
      units.push({text, kinds: [], teamIds: name.teamIds, mark: ''});
      at += name.length;
    } else if (phrase !== undefined) {
      const words = tokens.slice(at, at + length).map((each) => each.text);
      units.push({text: words.join(' '), kinds: phrase.kinds, teamIds: [], mark: ''});
      at += length;
    } else {
      const unit = single(text, token?.spaced === true);
      if (text === '!' && isBefore(tokens[at + 1], token)) unit.kinds = ['negation'];
      if (unit.text !== BOUND) units.push(unit.kinds.length > 0 ? {...unit, mark: ''} : unit);
      at += 1;
    }
  }
  return withGaps(units.map(numbered), lexicon);
}

/** “… done 🎉 Deploying …”: an emoji ends a sentence where a capital letter follows. */
function beginsAnew(last: Unit | undefined, token: Token | undefined): boolean {
  return last !== undefined && token?.capital === true && isEmoji(last.text) && !isWhole(token.text);
}

/** An abbreviation has capitals anyway. */
function isWhole(text: string): boolean {
  return text.length <= MAX_ABBREVIATION;
}

/** A number before a time says how long ago: 10 minutes ago. */
function numbered(unit: Unit, at: number, units: readonly Unit[]): Unit {
  const next = units[at + 1];
  const isTime = /^\d{1,3}$/u.test(unit.text) && next !== undefined && is(next, 'recent');
  return isTime ? {...unit, kinds: ['filler']} : unit;
}

/** How far apart the two halves of a verb may stand. */
const MAX_GAP = 12;

/** Verbs in two halves: zeichnet … ab. What the whole means goes to the second half; the first is then known. */
function withGaps(units: readonly Unit[], lexicon: Lexicon): Unit[] {
  const whole = [...units];
  for (const [at, {text}] of units.entries()) {
    const gaps = lexicon.gaps.get(text);
    if (gaps === undefined) continue;
    for (let end = at + 1; end < Math.min(units.length, at + MAX_GAP); end++) {
      const other = units[end];
      if (other === undefined || other.mark !== '') break;
      const kinds = gaps.get(other.text);
      if (kinds === undefined) continue;
      whole[end] = {...other, kinds: [...kinds]};
      whole[at] = {text, kinds: ['have'], teamIds: [], mark: ''};
      break;
    }
  }
  return whole;
}

/** `!done`: denies what stands right behind it. */
function isBefore(next: Token | undefined, mark: Token | undefined): boolean {
  return mark?.spaced === true && next?.spaced === false && /^\p{L}/u.test(next.text);
}

function single(text: string, spacedBefore: boolean): Unit {
  if (text === MENTION || TIME_OF_DAY.test(text)) return {text, kinds: ['filler'], teamIds: [], mark: ''};
  if (DASHES.has(text)) {
    // Between words without white space it binds them: SRE-Review.
    return spacedBefore ? mark(' - ') : {...mark(''), text: BOUND};
  }
  if (MARKS.has(text)) return mark(text);
  if (text === STRUCK) return mark(',');
  return {text, kinds: text !== OPAQUE && isEmoji(text) ? ['filler'] : [], teamIds: [], mark: ''};

  function mark(written: string): Unit {
    return {text, kinds: [], teamIds: [], mark: written};
  }
}

export function isEmoji(text: string): boolean {
  return /^(?:[\p{Emoji_Presentation}\p{Extended_Pictographic}]|:[a-z0-9_+-]+:$|[:;]-?[)Dp]$)/iu.test(text);
}

export function is(unit: Unit, kind: Kind): boolean {
  return unit.kinds.includes(kind);
}

/** Whether nobody knows what it means. */
export function isUnknown({kinds, teamIds, mark}: Unit): boolean {
  return kinds.length === 0 && teamIds.length === 0 && mark === '';
}

/** “I wrote this morning that …”: what people say of their own words is no hearsay. */
export function quotesItself(units: readonly Unit[]): boolean {
  const self = units.findIndex((unit) => is(unit, 'self'));
  return self >= 0 && units.slice(self + 1).some((unit) => is(unit, 'hearsay'));
}

/** Whether it is of this kind and no other. */
export function isOnly({kinds}: Unit, kind: Kind): boolean {
  return kinds.length === 1 && kinds[0] === kind;
}

import {mayBeSignOff} from './gate';
import {Grammar} from './grammar';
import {english} from './language/en';
import {plainLines} from './plain_lines';
import {sentencesOf} from './sentences';
import {TeamNames} from './team_names';
import {tokensOf} from './tokens';
import type {MarkupReason} from './plain_lines';
import type {ReviewingTeam, Verdict} from '../review/types';

/**
 * Why a post was read as it was, for the log and for tests. `completion`: the only one with verdicts. `no-completion`:
 * nothing in it that could be one. `other-words`: words of which it is not certain what they do to the meaning.
 * `two-readings`: a name in it may mean one team or another.
 */
export type ReadingReason =
  'completion' | 'no-completion' | 'question' | 'other-words' | 'two-readings' | MarkupReason;

/** What a post says about reviewing teams; no two verdicts for one team. */
export interface Reading {
  verdicts: Verdict[];
  reason: ReadingReason;
}

/** No plain sign-off has as many words in one sentence. */
const MAX_TOKENS = 60;

const grammar = new Grammar(english.grammar);

/**
 * Reads a post. Strict: all of its own words (quotes and code blocks are not) have to be accounted for as plain
 * completions, or as greetings and thanks beside them. One word more, a question mark or a link, and it says nothing.
 * Never throws. Whether the poster may say so is for others to find out.
 */
export function read(text: string, teams: readonly ReviewingTeam[]): Reading {
  if (!mayBeSignOff(text)) return nothing('no-completion');
  const plain = plainLines(text);
  if ('reason' in plain) return nothing(plain.reason);
  const lines = plain.lines.map(tokensOf);
  if (lines.some((tokens) => tokens.some((token) => token.includes('?')))) return nothing('question');

  const names = new TeamNames(teams);
  const completed = new Set<string>();
  for (const tokens of lines) {
    const sentences = sentencesOf(tokens);
    if (sentences === null) return nothing('other-words');
    for (const sentence of sentences) {
      const said = completedBy(sentence, names);
      if (typeof said === 'string') return nothing(said);
      for (const teamId of said) completed.add(teamId);
    }
  }
  if (completed.size === 0) return nothing('no-completion');
  return {
    verdicts: [...completed].map((teamId) => ({teamId, verdict: 'complete'})),
    reason: 'completion',
  };
}

/** The teams that a sentence says are done, none for an aside, or why it cannot be told. */
function completedBy(sentence: readonly string[], names: TeamNames): string[] | ReadingReason {
  if (sentence.length > MAX_TOKENS) return 'other-words';
  const [reading, ...others] = grammar.match('sentence', sentence, names);
  if (others.length > 0) return 'two-readings';
  if (reading !== undefined) return reading;
  return grammar.match('aside', sentence, names).length > 0 ? [] : 'other-words';
}

function nothing(reason: ReadingReason): Reading {
  return {verdicts: [], reason};
}

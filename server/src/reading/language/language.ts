/**
 * What the reader knows of one language, as data: words and phrases by what they do in a post. A phrase stands for all
 * its writings in any letter case, with or without accents; the longest phrase that fits wins. `{one,other}` is a choice
 * within a phrase, `$` at its end means that no letter may follow,
 * and `…` that other words may stand in between: `zeichnet … ab`. How to add a language:
 * docs/reading.md.
 */
export interface Language {
  /** ISO 639-1; '' for what every language has. */
  code: string;
  /** A line without one of these is not in this language; absent where any may be. */
  letters?: RegExp;
  /** Phrases of each kind, separated by `|`. White space around them and line breaks do not matter. */
  phrases: Readonly<Partial<Record<Kind, string>>>;
}

/** What a phrase does in a post. */
export const KINDS = [
  // What a verdict is made of.
  /** What is completed: review, sign-off, approval, check, part. */
  'noun',
  /** Says that it is: completed, approved, all clear, LGTM, ✅. */
  'done',
  /** Says that it is when it comes after what is meant, or before “from”: ok, good, 👍. Elsewhere it is a filler. */
  'weak',
  /** Says so of the one who writes or of the team, present tense: approves, signs off; we approve. */
  'acts',
  /** The same in a form that is also a request: approve, sign off. Counts with a subject: I, we. */
  'base',
  /** Hands something over: gives, you have. Says it is done together with an `approval`. */
  'give',
  /** What can be handed over: approval, sign-off, green light. */
  'approval',
  /** Takes an approval back, whatever else is said: withdraws, revoked. */
  'withdraw',
  /** Takes something back, which has to be named: undo, cancel, pull. */
  'undo',
  /** No longer: turns what is done into what was taken back. */
  'no-longer',
  /** Together with a negation the same: (not …) after all, (not …) any more. */
  'after-all',

  // What may stand beside it.
  'be',
  /** The past of be: a completion in the past, unless it was just now. */
  'was',
  'have',
  /** The one who writes: I, we, our team. */
  'self',
  /** What was spoken of: it, that, this one. */
  'it',
  /** Announces news of what was spoken of: edit, update, correction, now. */
  'update',
  /** All that were named: both, all three. */
  'both',
  'and',
  /** Names what was meant in place of what was said before: I meant, rather. */
  'instead',
  /** What follows from what stands before it, which may be yet to come: then. */
  'then',
  /** Asks for agreement at the end: right, no. */
  'tag',
  /** The same goes for: too, as well, likewise. */
  'too',
  'but',
  /** Changes nothing: articles, prepositions that bind, adverbs, courtesies, other emoji. */
  'filler',
  /** Just now, this morning: with `was` no past. */
  'recent',
  /** Begins an addition that says nothing about the verdict: with, after …ing, because. */
  'adjunct',
  /** Courtesy that makes a request of a completion and leaves a withdrawal what it is: please. */
  'please',
  /** Before or after a weak word: from, by, for. */
  'from',
  /** Asks for something where it comes first: check that, mark, add. */
  'order',
  /** Begins words that are about somebody's merits: thanks, kudos. */
  'thanks',
  /** Speaks to somebody: hi, dear. */
  'greet',
  /** Speaks of the reader's: your approval. Makes a request of a withdrawal. */
  'your',
  /** Belongs to a review, this one or another: for, of. What follows has to be known. */
  'of',
  /** Goes on about what was just named: who, which. */
  'relative',
  /** Whole phrases with a word in them that would raise a doubt, and raise none: let me know if, no open questions. */
  'harmless',
  /** Words that look like others here and are not: reviewer, approver, checklist template. */
  'other',

  // What raises a doubt.
  'negation',
  'question',
  'condition',
  /** Together with `condition`: begins whole sentences as well: if, when. */
  'open-condition',
  /** After something that may be yet to come: a condition of a completion, the past of a withdrawal. */
  'timing',
  'future',
  /** A day or an hour: the future of a completion, either of a withdrawal. */
  'day',
  'modality',
  /** How sure the author is, for a whole sentence: as far as I know. */
  'reservation',
  'tense',
  'partial',
  'hearsay',
  /** What the author was told: hearsay in any person, while what they said themselves is none. */
  'heard',
  'request',
  'irony',
  /** About another review: the sister service, v2. */
  'other-run',
  /** A mistake was made before: takes back what was said in the post, and leaves a withdrawal what it is. */
  'mistaken',
  /** Nothing more than: a part of it, where it is said of a review. */
  'only',
  /** Takes back what was just said: scratch that, just kidding. */
  'retracted',
  /** Opens a list of what has to be, not of what is: criteria, agenda, to do. */
  'list',
] as const;

export type Kind = (typeof KINDS)[number];

/** Kinds that keep a clause from being a verdict, and are the reason given. */
export const DOUBTS = [
  'irony',
  'retracted',
  'mistaken',
  'question',
  'condition',
  'timing',
  'negation',
  'hearsay',
  'heard',
  'reservation',
  'partial',
  'only',
  'future',
  'day',
  'modality',
  'tense',
  'other-run',
  'request',
] as const satisfies readonly Kind[];

export type Doubt = (typeof DOUBTS)[number];

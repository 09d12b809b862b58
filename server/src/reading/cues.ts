import {lexicons} from './language/all';
import {fold} from './tokens';
import {Typos} from './typo';

/** How many words are remembered: most of what people write is made of few. */
const REMEMBERED = 4_000;
/** Words, names of emoji (`white_check_mark`, `+1`), emoji and other signs. */
const WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’]\p{L}+)*|[+-]1|[^\p{L}\p{N}\p{P}\p{Z}\p{Cc}\p{Cf}`^$]/gu;
/** Scripts without spaces, in which words cannot be told so cheaply, and boxes. */
const SEE_FOR_YOURSELF = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|\[[xX✓✔]\]/u;
const NONE: ReadonlySet<string> = new Set();

interface Remembered {
  folded: string;
  /** Words that make a cue of it when they follow; '' where it is one by itself. */
  followers: ReadonlySet<string>;
}

interface Cues {
  beginnings: ReadonlyMap<string, ReadonlySet<string>>;
  typos: Typos;
}

let cues: Cues | null = null;
const remembered = new Map<string, Remembered>();

/**
 * Whether a post has words that can say something of a review: true for every post from which a verdict is read. It
 * spares most posts that merely mention a team from being taken apart, which takes some thirty times as long.
 */
export function hasCue(text: string): boolean {
  if (SEE_FOR_YOURSELF.test(text)) return true;
  let before = NONE;
  for (const [word] of text.matchAll(WORD)) {
    const {folded, followers} = recall(word);
    if (followers.has('') || before.has(folded)) return true;
    before = followers;
  }
  return false;
}

function recall(word: string): Remembered {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const bare = word.replace(/^_+|_+$/gu, '').replace(/’/gu, "'");
  const folded = fold(bare.normalize('NFKC').toLowerCase());
  const fresh = {folded, followers: followersOf(folded)};
  remembered.set(word, fresh);
  return fresh;
}

/** Also of a word behind an apostrophe, with letters drawn out, or misspelt. */
function followersOf(word: string): ReadonlySet<string> {
  const {beginnings, typos} = (cues ??= allCues());
  const [first = '', last = ''] = word.split("'");
  const writings = [word, first, last, word.replace(/(\p{L})\1{2,}/gu, '$1'), ...typos.meant(first)];
  const found = writings.flatMap((written) => [...(beginnings.get(written) ?? NONE)]);
  return found.length === 0 ? NONE : new Set(found);
}

function allCues(): Cues {
  const beginnings = new Map<string, Set<string>>();
  for (const lexicon of lexicons()) {
    for (const [first, followers] of lexicon.cues)
      beginnings.set(first, new Set([...(beginnings.get(first) ?? []), ...followers]));
  }
  const single = [...beginnings].filter(([, followers]) => followers.has('')).map(([first]) => first);
  return {beginnings, typos: new Typos(single)};
}

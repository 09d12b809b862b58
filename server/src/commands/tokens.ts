import {Refusal} from '../review/refusal';

/** A word of a command line, or what stood between quotes. */
export interface Token {
  text: string;
  quoted: boolean;
  /** As it was typed, with its quotes. */
  raw: string;
}

/** Quotes that open and close each other: phones and languages write them in their own ways, and mix them. */
const quotes = ['"“”„‟«»', "'‘’‚‛‹›", '「」『』'];
const singleQuotes = quotes[1] ?? '';
/** Characters that are not seen and come along when text is pasted. */
const unseen = /[\u200b\u2060\ufeff]/gu;

/** Phones turn `--` into a dash: `—new`. A dash before a space is only a dash. */
function withDashes(word: string): string {
  return word.replace(/^[—–―](?=\p{L})/u, '--');
}

export interface Quoted {
  text: string;
  end: number;
}

/** Reads from an opening quote to the one that closes it: the next of its kind that ends a word. */
export function quotedAt(line: string, start: number): Quoted | null {
  // An empty text would be found in all of them.
  if (start >= line.length) return null;
  const family = quotes.find((kind) => kind.includes(line.charAt(start)));
  if (family === undefined) return null;
  let text = '';
  for (let at = start + 1; at < line.length; at++) {
    const character = line.charAt(at);
    const next = line.charAt(at + 1);
    if (character === '\\' && family.includes(next) && next !== '') {
      text += next;
      at++;
    } else if (family.includes(character) && (next === '' || /\s/u.test(next))) {
      return {text, end: at + 1};
    } else {
      text += character;
    }
  }
  // An apostrophe may begin a word: 'tis.
  if (family === singleQuotes) return null;
  throw new Refusal('commands.unclosed-quote', {value: line.slice(start)});
}

/**
 * Splits what people type into words: at white space of any kind, with anything between quotes as one. A value may be
 * quoted behind its flag: `--template="…"`.
 * @throws Refusal `commands.unclosed-quote`
 */
export function tokenize(line: string): Token[] {
  const text = line.replace(unseen, ' ');
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/u.test(text.charAt(at))) {
      at++;
      continue;
    }
    const quoted = quotedAt(text, at);
    if (quoted !== null) {
      tokens.push({text: quoted.text, quoted: true, raw: text.slice(at, quoted.end)});
      at = quoted.end;
      continue;
    }
    const word = /^[^\s]+/u.exec(text.slice(at))?.[0] ?? '';
    const flag = /^(?:--|[—–―])[\p{L}-]+=/u.exec(word)?.[0] ?? '';
    const value = flag === '' ? null : quotedAt(text, at + flag.length);
    const end = value === null ? at + word.length : value.end;
    const typed = value === null ? word : flag + value.text;
    tokens.push({text: withDashes(typed), quoted: false, raw: text.slice(at, end)});
    at = end;
  }
  return tokens;
}

import {Refusal} from '../review/refusal';
import {nearest} from './nearest';
import {tokenize, type Token} from './tokens';

const reviewKey = /^prr-\d{1,9}$/iu;

/** Which flags a command has; `value` ones take the next word. */
export type FlagKinds = Readonly<Record<string, 'switch' | 'value'>>;

/** What is typed behind a command, taken from the front or the end until nothing is left. */
export class Words {
  private tokens: Token[];

  /** @throws Refusal `commands.unclosed-quote` */
  constructor(line: string) {
    this.tokens = tokenize(line);
  }

  get empty(): boolean {
    return this.tokens.length === 0;
  }

  /** True when the next word stands between quotes. */
  get quoted(): boolean {
    return this.tokens[0]?.quoted === true;
  }

  /** The next word, which is not taken; '' when there is none. */
  peek(): string {
    return this.tokens[0]?.text ?? '';
  }

  /** Takes the next word; undefined when there is none. */
  take(): string | undefined {
    return this.tokens.shift()?.text;
  }

  /** Takes the last word; undefined when there is none. */
  takeLast(): string | undefined {
    return this.tokens.pop()?.text;
  }

  /** Takes the next word if it is the key of a review. @returns the key in capitals, or '' */
  takeReviewKey(): string {
    return this.isReviewKey(this.tokens[0]) ? (this.take() ?? '').toUpperCase() : '';
  }

  /** Takes the last word if it is the key of a review. @returns the key in capitals, or '' */
  takeLastReviewKey(): string {
    return this.isReviewKey(this.tokens.at(-1)) ? (this.takeLast() ?? '').toUpperCase() : '';
  }

  /** Takes every word that `wanted` says yes to, wherever it is. Quoted ones stay. */
  takeAll(wanted: (word: string) => boolean): string[] {
    const taken = this.tokens.filter(({quoted, text}) => !quoted && wanted(text));
    this.tokens = this.tokens.filter((token) => !taken.includes(token));
    return taken.map(({text}) => text);
  }

  /** Takes what is left as free text, as it was typed; a single quoted text without its quotes. */
  takeRest(): string {
    const rest = this.tokens.splice(0);
    return rest.length === 1 ? (rest[0]?.text ?? '') : rest.map(({raw}) => raw).join(' ');
  }

  /** Takes what is left, each word by itself. */
  takeEach(): string[] {
    return this.tokens.splice(0).map(({text}) => text);
  }

  /**
   * Takes the flags, wherever they are. `--name value` and `--name=value` are the same.
   * @throws Refusal `commands.unknown-flag`, `commands.unknown-flag-nearest`, `commands.flag-value`
   */
  takeFlags(kinds: FlagKinds): ReadonlyMap<string, string> {
    const flags = new Map<string, string>();
    const rest: Token[] = [];
    while (this.tokens.length > 0) {
      const token = this.tokens.shift();
      if (token === undefined) break;
      const [, name, , value] = /^--([\p{L}-]+)(=(.*))?$/su.exec(token.text) ?? [];
      if (name === undefined || token.quoted) rest.push(token);
      else flags.set(name.toLowerCase(), this.flagValue(name.toLowerCase(), value, kinds));
    }
    this.tokens = rest;
    return flags;
  }

  /**
   * Takes the value of one flag, `--name=value`, wherever it is. What else looks like a flag stays: it is part of a text.
   * @returns '' when it is not there
   * @throws Refusal `commands.flag-value` without a value
   */
  takeFlag(name: string): string {
    const start = `--${name}`;
    const [flag] = this.takeAll((word) => word === start || word.startsWith(`${start}=`));
    if (flag === undefined) return '';
    const value = flag.slice(start.length + 1).trim();
    if (value === '') throw new Refusal('commands.flag-value', {flag: start});
    return value;
  }

  /** @throws Refusal `commands.unexpected` when something is left */
  end(usage: string): void {
    const [first] = this.tokens;
    if (first !== undefined) throw new Refusal('commands.unexpected', {value: first.text, usage});
  }

  private flagValue(name: string, value: string | undefined, kinds: FlagKinds): string {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw unknownFlag(name, Object.keys(kinds));
    if (kind === 'switch') return value ?? '';
    const given = value ?? this.tokens.shift()?.text ?? '';
    if (given === '' || given.startsWith('--')) throw new Refusal('commands.flag-value', {flag: `--${name}`});
    return given;
  }

  private isReviewKey(token: Token | undefined): boolean {
    return token !== undefined && !token.quoted && reviewKey.test(token.text);
  }
}

function unknownFlag(name: string, known: readonly string[]): Refusal {
  const flag = `--${name}`;
  const meant = nearest(name, known);
  if (meant !== '') return new Refusal('commands.unknown-flag-nearest', {flag, nearest: `--${meant}`});
  return new Refusal('commands.unknown-flag', {flag, known: known.map((each) => `--${each}`).join(', ')});
}

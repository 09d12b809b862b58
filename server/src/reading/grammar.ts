import {MENTION, tokensOf} from './tokens';
import type {TeamNames} from './team_names';

/** How far a match has come, and the teams that were named on the way. */
interface State {
  at: number;
  teams: readonly string[];
}

/** Goes on from every state in all ways that fit. Working on sets of states keeps the time linear in the words. */
type Matcher = (states: readonly State[], input: Input) => State[];

interface Input {
  tokens: readonly string[];
  names: TeamNames;
}

/** One part of a rule: an entry or words that stand for themselves, and how often they may come. */
const PART = /(<[^>]+>|[^\s<>?*]+)([?*]?)(?=\s|$)/g;

/** Entries of a language's grammar, compiled. The notation is explained in language/language.ts. */
export class Grammar {
  readonly #entries: Readonly<Record<string, readonly string[]>>;
  readonly #compiled = new Map<string, Matcher>();

  constructor(entries: Readonly<Record<string, readonly string[]>>) {
    this.#entries = entries;
    this.#compiled.set('team', teamName);
    this.#compiled.set('mention', word(MENTION));
    for (const name of Object.keys(entries)) this.#entry(name);
  }

  /**
   * Matches all of the tokens with an entry.
   * @returns the teams that they name, once for each way to read them that names others; empty when they do not match
   */
  match(entry: string, tokens: readonly string[], names: TeamNames): string[][] {
    const ends = this.#entry(entry)([{at: 0, teams: []}], {tokens, names});
    return distinct(ends.filter(({at}) => at === tokens.length)).map(({teams}) => [...teams]);
  }

  #entry(name: string): Matcher {
    const known = this.#compiled.get(name);
    if (known !== undefined) return known;
    const rules = this.#entries[name];
    if (rules === undefined) throw new Error(`The grammar has no entry <${name}>`);
    const compiled = anyOf(rules.map((rule) => this.#rule(rule)));
    this.#compiled.set(name, compiled);
    return compiled;
  }

  #rule(rule: string): Matcher {
    const found = [...rule.matchAll(PART)];
    if (found.map(([part]) => part).join(' ') !== rule)
      throw new Error(`The grammar cannot read the rule "${rule}"`);
    const parts = found.map(([, what = '', times]) => {
      const matcher = what.startsWith('<')
        ? this.#entry(what.slice(1, -1))
        : sequence(tokensOf(what).map(word));
      if (times === '?') return optional(matcher);
      return times === '*' ? repeated(matcher) : matcher;
    });
    return sequence(parts);
  }
}

function word(wanted: string): Matcher {
  return (states, {tokens}) =>
    states.filter(({at}) => tokens[at] === wanted).map(({at, teams}) => ({at: at + 1, teams}));
}

function teamName(states: readonly State[], {tokens, names}: Input): State[] {
  return states.flatMap(({at, teams}) =>
    names.at(tokens, at).map(({teamId, length}) => ({
      at: at + length,
      teams: teams.includes(teamId) ? teams : [...teams, teamId].sort(),
    })),
  );
}

function sequence(parts: readonly Matcher[]): Matcher {
  return (states, input) => {
    let reached = [...states];
    for (const part of parts) {
      if (reached.length === 0) return reached;
      reached = part(reached, input);
    }
    return reached;
  };
}

function anyOf(alternatives: readonly Matcher[]): Matcher {
  return (states, input) => distinct(alternatives.flatMap((alternative) => alternative(states, input)));
}

function optional(part: Matcher): Matcher {
  return (states, input) => distinct([...states, ...part(states, input)]);
}

function repeated(part: Matcher): Matcher {
  return (states, input) => {
    const reached = new Map(states.map((state) => [keyOf(state), state]));
    let latest = [...states];
    while (latest.length > 0) {
      latest = part(latest, input).filter((state) => !reached.has(keyOf(state)));
      for (const state of latest) reached.set(keyOf(state), state);
    }
    return [...reached.values()];
  };
}

function distinct(states: readonly State[]): State[] {
  return [...new Map(states.map((state) => [keyOf(state), state])).values()];
}

function keyOf({at, teams}: State): string {
  return `${String(at)} ${teams.join(' ')}`;
}

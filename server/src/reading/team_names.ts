import {namesOf} from '../review/names';
import type {ReviewingTeam} from '../review/types';
import {fold, type Token, wordsOf} from './tokens';
import {Typos} from './typo';

/** Where the reader finds the configured teams' ids, names and aliases. */
export class TeamNames {
  readonly #byFirstToken = new Map<string, {teamId: string; tokens: string[]}[]>();
  readonly #typos: Typos;

  constructor(teams: readonly ReviewingTeam[]) {
    const words: string[] = [];
    for (const team of teams) {
      for (const name of namesOf(team)) {
        const tokens = wordsOf(name).map(fold);
        const [first] = tokens;
        if (first === undefined) continue;
        words.push(...tokens);
        const others = this.#byFirstToken.get(first) ?? [];
        this.#byFirstToken.set(first, [...others, {teamId: team.id, tokens}]);
      }
    }
    this.#typos = new Typos(words);
  }

  /**
   * The teams whose name is the longest that stands at this place, also in the possessive (`SRE's`) or with one letter
   * wrong in a long word, and how many tokens it takes. Several teams when the name is not one team's alone.
   */
  at(tokens: readonly Token[], at: number): {teamIds: string[]; length: number} | undefined {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const named = this.#writings(token).flatMap((first) => this.#byFirstToken.get(first) ?? []);
    if (named.length === 0) return undefined;
    const found = named.filter((name) =>
      name.tokens.every((part, i) => {
        const said = tokens[at + i];
        return i === 0 || (said !== undefined && this.#writings(said).includes(part));
      }),
    );
    const length = Math.max(0, ...found.map((name) => name.tokens.length));
    if (length === 0) return undefined;
    const longest = found.filter((name) => name.tokens.length === length);
    // “A and B” is a team's name, and so are “A” and “B”.
    const isOthers = found.some(({teamId}) => longest.every((name) => name.teamId !== teamId));
    const last = length > 1 && isOthers ? this.at(tokens, at + length - 1) : undefined;
    const meant = last === undefined ? longest : found;
    return {teamIds: [...new Set([...meant.map(({teamId}) => teamId), ...(last?.teamIds ?? [])])], length};
  }

  #writings({text, folded}: Token): string[] {
    const bare = folded.includes("'") ? folded.replace(/'s$/u, '').replace(/^(?:l|d|qu)'/u, '') : folded;
    const meant = this.#typos.meant(bare);
    return text === bare ? [text, ...meant] : [text, bare, ...meant];
  }
}

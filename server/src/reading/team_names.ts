import {namesOf} from '../review/names';
import {tokensOf} from './tokens';
import type {ReviewingTeam} from '../review/types';

/** Where the reader finds the configured teams' ids, names and aliases. */
export class TeamNames {
  readonly #byFirstToken = new Map<string, {teamId: string; tokens: string[]}[]>();

  constructor(teams: readonly ReviewingTeam[]) {
    for (const team of teams) {
      for (const name of namesOf(team)) {
        const tokens = tokensOf(name);
        const [first] = tokens;
        if (first === undefined) continue;
        const others = this.#byFirstToken.get(first) ?? [];
        this.#byFirstToken.set(first, [...others, {teamId: team.id, tokens}]);
      }
    }
  }

  /** The teams whose name stands at this place, also in the possessive (`SRE's`), and how many tokens it takes. */
  at(tokens: readonly string[], at: number): {teamId: string; length: number}[] {
    const first = tokens[at];
    if (first === undefined) return [];
    const candidates = [...this.#startingWith(first), ...this.#startingWith(withoutPossessive(first))];
    const found = candidates.filter((name) =>
      name.tokens.every((token, i) => {
        const said = tokens[at + i] ?? '';
        return said === token || (i === name.tokens.length - 1 && withoutPossessive(said) === token);
      }),
    );
    return found.map(({teamId, tokens: {length}}) => ({teamId, length}));
  }

  #startingWith(token: string): {teamId: string; tokens: string[]}[] {
    return this.#byFirstToken.get(token) ?? [];
  }
}

function withoutPossessive(token: string): string {
  return token.endsWith("'s") ? token.slice(0, -2) : token;
}

/**
 * What the reader knows of one language, as data. Rules and phrases are written in the reader's notation (grammar.ts):
 * words stand for themselves, `<name>` for another entry, `<team>` for the name of a reviewing team; `?` after an
 * entry makes it optional, `*` lets it come any number of times. Alternatives are listed.
 */
export interface Language {
  /**
   * Word beginnings without which nothing is read: a post is looked at only when it has one of each row somewhere.
   * Lower case ASCII. What a rule can match must have them.
   */
  gate: readonly (readonly string[])[];
  /** Entries of the grammar. `sentence` says that teams are done; `aside` is harmless next to one that does. */
  grammar: Readonly<Record<string, readonly string[]>> & {
    readonly sentence: readonly string[];
    readonly aside: readonly string[];
  };
}

/** Parameters of a message, by name; they are inserted as plain text. */
export type MessageParams = Record<string, string | number>;

/**
 * A "no" for a person: something that they asked for and that the rules, their rights or their input do not allow.
 * It carries no sentence but the key of one (`refusal.<code>` in assets/i18n), so that everybody reads it in their
 * own language. Never logged as an error, never the end of anything.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /**
   * @param code key of the message below `refusal.`, e.g. `close.approvals-missing`
   * @param params the values that caused it; each is named in the message
   */
  constructor(
    readonly code: string,
    readonly params: MessageParams = {},
  ) {
    super(`refusal.${code} ${JSON.stringify(params)}`);
  }
}

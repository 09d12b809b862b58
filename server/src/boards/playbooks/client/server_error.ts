const LONGEST = 300;

/** The HTTP status that the Plugin API gave an error (Go: model.AppError); 0 for an error of another kind. */
export function statusCodeOf(error: unknown): number {
  const code: unknown = error instanceof Error && 'StatusCode' in error ? error.StatusCode : 0;
  return typeof code === 'number' ? code : 0;
}

/** An error of the Plugin API for a log line or a message. @param secret what must not be in it */
export function describe(error: unknown, secret = ''): string {
  const message = error instanceof Error ? error.message : String(error);
  return plain(secret === '' ? message : message.replaceAll(secret, '…'));
}

/** Somebody else's text in one line of bounded length. */
export function plain(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}

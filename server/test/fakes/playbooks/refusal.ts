/** An answer that is an error: `{"error": message}` with that status. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: 400 | 403 | 404 | 500,
    message: string,
  ) {
    super(message);
  }
}

/** What Playbooks says of anything that goes wrong inside. */
export function broken(): Refusal {
  return new Refusal(500, 'An internal error has occurred. Check app server logs for details.');
}

/** No right to it, or no such thing: it does not tell which. */
export function forbidden(): Refusal {
  return new Refusal(403, 'Not authorized');
}

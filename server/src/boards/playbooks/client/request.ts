/** A call of Playbooks' API. */
export interface PlaybooksRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below `/api/v0`, with its query: `/runs?page=0`. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
}

/** What came back, whatever its status. */
export interface Answer {
  status: number;
  contentType: string;
  /** The header Retry-After as it came; '' for none. */
  retryAfter: string;
  /** True when something in between asks for a sign-in of its own (WWW-Authenticate): Playbooks and the server never do. */
  wantsSignIn: boolean;
  text: string;
}

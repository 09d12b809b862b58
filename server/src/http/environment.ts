import type {Translate} from '../i18n/messages';

/** What comes with a request besides the request itself: from the ServeHTTP hook's context. */
export interface Bindings {
  requestId: string;
}

/**
 * Who reads the answer. `button` and `dialog`: the server, on behalf of the person who pressed it; it looks at 200 only
 * and shows the texts that it knows. `json`: a program; `form`: a dialog of the web app, which shows what was refused beside the field that
 * it is about.
 */
export type Shape = 'json' | 'form' | 'button' | 'dialog';

export interface Variables {
  /** The person who asks, as the server says. */
  userId: string;
  /** In their language. */
  t: Translate;
  shape: Shape;
}

/** The environment of every route. */
export interface Environment {
  Bindings: Bindings;
  Variables: Variables;
}

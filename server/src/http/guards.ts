import {createMiddleware} from 'hono/factory';
import type {Translate} from '../i18n/messages';
import {BadRequest} from './failures';
import type {Environment, Shape} from './environment';

export interface IdentityOptions {
  people: {localeOf(userId: string): Promise<string>};
  translator(locale: string): Translate;
}

/**
 * Says who asks. The server removes `Mattermost-User-Id` from what clients send and sets it for a valid session only;
 * `Mattermost-Plugin-ID` is on requests that another plugin made, which is not a person.
 */
export function identify({people, translator}: IdentityOptions) {
  return createMiddleware<Environment>(async (context, next) => {
    context.set('shape', 'json');
    context.set('userId', '');
    context.set('t', translator(''));
    const userId = context.req.header('Mattermost-User-Id') ?? '';
    if (userId === '' || context.req.header('Mattermost-Plugin-ID') !== undefined) {
      throw new BadRequest(401, 'not-logged-in');
    }
    context.set('userId', userId);
    context.set('t', translator(await people.localeOf(userId)));
    await next();
  });
}

/** Says who reads the answer of the routes below. */
export function answersTo(shape: Shape) {
  return createMiddleware<Environment>(async (context, next) => {
    context.set('shape', shape);
    await next();
  });
}

/**
 * Keeps other sites from pressing buttons in somebody's browser. The server checks its CSRF token, but not for sessions
 * that have none (channels/app/plugin_requests.go). A browser says where a POST comes from, and lets another site set
 * no header of its own; the server's own call for a pressed button has none of these headers.
 */
export const sameSite = createMiddleware<Environment>(async (context, next) => {
  const fromBrowser = ['Origin', 'Sec-Fetch-Site', 'Referer'].some(
    (name) => context.req.header(name) !== undefined,
  );
  if (fromBrowser && context.req.header('X-Requested-With') !== 'XMLHttpRequest') {
    throw new BadRequest(403, 'cross-site');
  }
  await next();
});

/** Only JSON. The server's own calls for buttons and dialogs name no content type at all. */
export const jsonOnly = createMiddleware<Environment>(async (context, next) => {
  const type = context.req.header('Content-Type');
  if (type !== undefined && !/^application\/json\s*(?:;|$)/iu.test(type))
    throw new BadRequest(415, 'not-json');
  await next();
});

import type {Post} from './ports';

/**
 * Props that rule a post out. Any client can forge props: they never rule one in, and a forged one only costs its
 * author the sign-off.
 */
const NOT_BY_HAND = [
  'from_webhook',
  'from_bot',
  'from_plugin',
  'from_oauth_app',
  'override_username',
  'webhook_display_name',
  'ai_generated_by',
];

/**
 * Why a post cannot be a person's sign-off, by what the post itself says; null when nothing speaks against it. Cheap:
 * it runs for every post that may be a sign-off.
 */
export function ruledOut(post: Post, botUserId: string): string | null {
  if (post.UserId === botUserId) {
    return 'our own post';
  }
  if (post.Type !== '') {
    return 'not an ordinary post';
  }
  if (post.Message === '') {
    return 'no words';
  }
  if (post.RemoteId !== null && post.RemoteId !== '') {
    return 'from another server';
  }
  if (post.DeleteAt > 0) {
    return 'deleted';
  }
  const prop = NOT_BY_HAND.find((name) => isSet(post.Props?.[name]));
  return prop === undefined ? null : `prop ${prop}`;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== '' && value !== 'false';
}

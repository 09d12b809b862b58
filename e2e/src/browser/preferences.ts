import {Preferences} from 'mattermost-redux/constants';
import type {Client} from '../client';

/** How somebody has set up their own client. It is stored on the server and holds in all their browsers. */
export interface Taste {
  /** Mattermost's light theme, or its dark one. */
  theme?: 'denim' | 'onyx';
  /** A language that Mattermost has, e.g. `de`. */
  locale?: string;
  isCompact?: boolean;
}

/** Sets what is given, through the API. @returns sets it back */
export async function setTaste(
  client: Client,
  {theme, locale, isCompact}: Taste,
): Promise<() => Promise<void>> {
  const wanted = [
    ...(theme === undefined
      ? []
      : [{category: 'theme', name: '', value: JSON.stringify(Preferences.THEMES[theme])}]),
    ...(isCompact === undefined
      ? []
      : [{category: 'display_settings', name: 'message_display', value: isCompact ? 'compact' : 'clean'}]),
  ].map((preference) => ({...preference, user_id: client.id}));
  const before = client.user.locale ?? 'en';
  if (wanted.length > 0) await client.rest.put('/users/me/preferences', wanted);
  if (locale !== undefined) await client.rest.put('/users/me/patch', {locale});
  return async () => {
    if (wanted.length > 0) await client.rest.post('/users/me/preferences/delete', wanted);
    if (locale !== undefined) await client.rest.put('/users/me/patch', {locale: before});
  };
}

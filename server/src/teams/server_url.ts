import {z} from 'zod';

/** An address of a Mattermost server: http or https, a path at most. Kept without a slash at its end; '' is none. */
export const serverUrlSchema = z
  .string()
  .trim()
  .refine((text) => text === '' || isServerUrl(text))
  .transform((text) => (text === '' ? '' : new URL(text).href.replace(/\/+$/u, '')));

function isServerUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s?#]+$/iu.test(text) || !URL.canParse(text)) {
    return false;
  }
  const {username, password} = new URL(text);
  return username === '' && password === '';
}

import {isGeneric} from './generic_words';
import {normaliseName} from './names';
import {Refusal} from './refusal';

/** Playbooks takes run names below 64 characters, and a channel's display name may have 64. */
export const MAX_TITLE = 63;

/** Mattermost: a channel's name has at most 64 characters of a-z, 0-9, - and _. */
const MAX_CHANNEL_NAME = 64;

const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * The title as it is kept: without white space around it, and single spaces within. For titles that people give to us:
 * one that a board has already taken is not checked.
 * @param templates titles of templates, which say how it is reviewed and not what
 * @throws Refusal `title.empty`, `title.too-long` (length and limit in characters, not UTF-16 units),
 * `title.control-character`, `title.generic` for one that would fit any review
 */
export function checkTitle(title: string, templates: readonly string[] = []): string {
  const clean = title.replace(/\s+/gu, ' ').trim();
  if (!SEEN.test(clean)) throw new Refusal('title.empty', {limit: MAX_TITLE});
  const length = [...clean].length;
  if (length > MAX_TITLE) throw new Refusal('title.too-long', {length, limit: MAX_TITLE});
  if (UNSEEN.test(clean)) throw new Refusal('title.control-character');
  const isTemplate = templates.some((each) => normaliseName(each) === normaliseName(clean));
  if (isTemplate || isGeneric(clean)) throw new Refusal('title.generic', {title: clean});
  return clean;
}

/**
 * The name of the channel that is made for a review: the title's Latin letters and digits, then the key, which makes
 * it unique: `checkout-service-prr-12`.
 */
export function channelName(title: string, key: string): string {
  const end = slug(key);
  const start = slug(title)
    .slice(0, MAX_CHANNEL_NAME - end.length - 1)
    .replace(/-+$/, '');
  return start === '' ? end : `${start}-${end}`;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Types of our posts, which the web app draws from what it asks of us. Whoever does not know them shows message and
 * attachments, as without a type. The server keeps 26 characters, and takes such a type from anybody: it proves nothing.
 */
export const POST_TYPES = {
  review: 'custom_prr_review',
  receipt: 'custom_prr_receipt',
  record: 'custom_prr_record',
} as const;

/** Props that say what such a post is about. Ids only. */
export const POST_PROPS = {
  review: 'prr_review',
  signatures: 'prr_signatures',
  record: 'prr_record',
} as const;

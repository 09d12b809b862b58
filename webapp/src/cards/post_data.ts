import type {PostTypeProps} from '../registry/registry';

export type CardPost = PostTypeProps['post'];

/** A button of a post, as far as it is drawn; the server keeps what it does. */
export interface PostButton {
  id: string;
  name: string;
  style: string;
}

/** The part of a message attachment that our posts have. */
export interface PostAttachment {
  text: string;
  buttons: PostButton[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Props are whatever somebody has put there: what makes no sense is left out. */
export function attachmentsOf({props}: Pick<CardPost, 'props'>): PostAttachment[] {
  return list(field(props, 'attachments')).map((attachment) => ({
    text: text(field(attachment, 'text')),
    buttons: list(field(attachment, 'actions')).flatMap((action): PostButton[] => {
      const id = text(field(action, 'id'));
      const name = text(field(action, 'name'));
      return /^[a-z0-9]+$/iu.test(id) && name !== '' ? [{id, name, style: text(field(action, 'style'))}] : [];
    }),
  }));
}

/** All buttons of a post. */
export function buttonsOf(post: Pick<CardPost, 'props'>): PostButton[] {
  return attachmentsOf(post).flatMap(({buttons}) => buttons);
}

/** Id of the review that a post is about; '' for none. */
export function reviewIdOf({props}: Pick<CardPost, 'props'>): string {
  const id = text(field(props, 'prr_review'));
  return /^[a-z0-9-]{1,64}$/iu.test(id) ? id : '';
}

/** Ids of the sign-offs that a receipt is for. */
export function signatureIdsOf({props}: Pick<CardPost, 'props'>): string[] {
  return list(field(props, 'prr_signatures'))
    .map(text)
    .filter((id) => id !== '');
}

/** The number of a record; 0 for none. */
export function recordNumberOf({props}: Pick<CardPost, 'props'>): number {
  const number = field(props, 'prr_record');
  return typeof number === 'number' ? number : 0;
}

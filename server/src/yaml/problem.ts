import type {MessageParams} from '../review/refusal';

/**
 * One thing that is wrong with something an admin wrote: the key of a sentence in assets/i18n and the values in it.
 * `line` (from 1), `field` and `value` are among the params wherever they are known.
 */
export interface Problem {
  key: string;
  params: MessageParams;
}

import type {Feature} from '../host';
import {messagesFor} from '../i18n/messages';

/** Our texts, for the host's table of them. */
export const words: Feature = ({registry}) => {
  registry.registerTranslations?.(messagesFor);
};

import {useCallback} from 'react';
import {useIntl} from 'react-intl';
import de from '../i18n/de/pages.json';
import en from '../i18n/en/pages.json';
import es from '../i18n/es/pages.json';
import fr from '../i18n/fr/pages.json';
import ja from '../i18n/ja/pages.json';
import type {Words} from '../i18n/words';

/** The texts of the page, which come with it. */
export const WORDS: Words<keyof typeof en> = {en, de, es, fr, ja};

type WordsOfPage = keyof typeof en;
/** The key of a text of the page, without what all of them begin with. */
export type PageWord = WordsOfPage extends infer Id
  ? Id extends `prr.page.${infer Word}`
    ? Word
    : never
  : never;

export type Say = (word: PageWord, values?: Record<string, string | number>) => string;

/** Says something of the page in the reader's language. */
export function useSay(): Say {
  const {formatMessage} = useIntl();
  return useCallback((word, values) => formatMessage({id: `prr.page.${word}`}, values), [formatMessage]);
}

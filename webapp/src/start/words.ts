import {useMemo} from 'react';
import {useIntl} from 'react-intl';
import de from '../i18n/de/start.json';
import en from '../i18n/en/start.json';
import es from '../i18n/es/start.json';
import fr from '../i18n/fr/start.json';
import ja from '../i18n/ja/start.json';
import type {Words} from '../i18n/words';

type StartId = keyof typeof en;
/** The name of a text of the dialog, without the `prr.start.` in front. */
export type StartWord = StartId extends `prr.start.${infer Name}` ? Name : never;

export const START_WORDS: Words<StartId> = {en, de, es, fr, ja};

/** Says a text of the dialog in the reader's language. */
export type Say = (word: StartWord, values?: Record<string, string | number>) => string;

export function useWords(): Say {
  const intl = useIntl();
  return useMemo(() => (word, values) => intl.formatMessage({id: `prr.start.${word}`}, values), [intl]);
}

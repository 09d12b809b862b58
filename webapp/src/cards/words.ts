import {useMemo} from 'react';
import {useIntl} from 'react-intl';
import de from '../i18n/de/cards.json';
import en from '../i18n/en/cards.json';
import es from '../i18n/es/cards.json';
import fr from '../i18n/fr/cards.json';
import ja from '../i18n/ja/cards.json';
import type {Words} from '../i18n/words';

type CardId = keyof typeof en;
/** The name of a text of a card, without the `prr.card.` in front. */
export type CardWord = CardId extends `prr.card.${infer Name}` ? Name : never;

export const CARD_WORDS: Words<CardId> = {en, de, es, fr, ja};

/** Says a text of a card in the reader's language. */
export type Say = (word: CardWord, values?: Record<string, string | number>) => string;

export function useWords(): Say {
  const intl = useIntl();
  return useMemo(() => (word, values) => intl.formatMessage({id: `prr.card.${word}`}, values), [intl]);
}

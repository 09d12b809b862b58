import {useMemo} from 'react';
import {useIntl} from 'react-intl';
import de from '../i18n/de/panel.json';
import en from '../i18n/en/panel.json';
import es from '../i18n/es/panel.json';
import fr from '../i18n/fr/panel.json';
import ja from '../i18n/ja/panel.json';
import type {Words} from '../i18n/words';

type PanelId = keyof typeof en;
/** The name of a text of the panel, without the `prr.panel.` in front. */
export type PanelWord = PanelId extends `prr.panel.${infer Name}` ? Name : never;

export const PANEL_WORDS: Words<PanelId> = {en, de, es, fr, ja};

/** Says a text of the panel in the reader's language. */
export type Say = (word: PanelWord, values?: Record<string, string | number>) => string;

export function useWords(): Say {
  const intl = useIntl();
  return useMemo(() => (word, values) => intl.formatMessage({id: `prr.panel.${word}`}, values), [intl]);
}

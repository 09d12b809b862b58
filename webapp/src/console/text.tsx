import React from 'react';
import {FormattedMessage, useIntl} from 'react-intl';
import de from '../i18n/de/console.json';
import en from '../i18n/en/console.json';
import es from '../i18n/es/console.json';
import fr from '../i18n/fr/console.json';
import ja from '../i18n/ja/console.json';
import type {Words} from '../i18n/words';

/** The key of a text of the console's editors. */
export type ConsoleId = keyof typeof en;

/** The texts of the console's editors, which load with them. */
export const CONSOLE_WORDS: Words<ConsoleId> = {en, de, es, fr, ja};

type Values = Record<string, string | number>;

export function Say({id, values}: {id: ConsoleId; values?: Values}): React.JSX.Element {
  return <FormattedMessage id={id} values={values} />;
}

/** Texts as strings, for attributes. */
export function useSay(): (id: ConsoleId, values?: Values) => string {
  const {formatMessage} = useIntl();
  return (id, values) => formatMessage({id}, values);
}

import React, {useMemo} from 'react';
import {createIntl, RawIntlProvider, useIntl} from 'react-intl';
import {languageOf, type Words} from './words';

interface WithWordsProps {
  words: Words;
  children: React.ReactNode;
}

/** Adds the texts of what was loaded later to those that the host knows, in the reader's language. */
export function WithWords({words, children}: WithWordsProps): React.JSX.Element {
  const {locale, messages, timeZone, onError} = useIntl();
  const intl = useMemo(
    () =>
      createIntl({
        locale,
        timeZone,
        onError,
        messages: {...messages, ...words.en, ...words[languageOf(locale)]} as Record<string, string>,
      }),
    [locale, messages, timeZone, onError, words],
  );
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}

import React from 'react';
import {FormattedMessage} from 'react-intl';
import {ENGLISH, type MessageId} from './messages';

interface TextProps {
  id: MessageId;
  values?: Record<string, string | number>;
}

/** One of our texts, in the reader's language. */
export function Text({id, values}: TextProps): React.JSX.Element {
  return <FormattedMessage id={id} defaultMessage={ENGLISH[id]} values={values} />;
}

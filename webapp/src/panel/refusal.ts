import {useMemo} from 'react';
import {useIntl} from 'react-intl';
import type {Failure} from '../state/reviews_state';
import {useWords} from './words';

/** Says why something was not done: in the server's own words, where it has said any. */
export function useRefusal(): (failure: Failure) => string {
  const {formatMessage} = useIntl();
  const say = useWords();
  return useMemo(
    () =>
      ({code, said}) => {
        if (said !== '') return said;
        return code === 'unreachable' ? formatMessage({id: 'prr.kit.unreachable'}) : say('failed');
      },
    [formatMessage, say],
  );
}

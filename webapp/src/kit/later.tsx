import React, {useCallback, useEffect, useState} from 'react';
import {Text} from '../i18n/text';
import {Button} from './button';
import {Loading} from './loading';
import {Notice} from './notice';

interface LaterProps<Loaded> {
  /** Loads what is drawn; the same function each time. */
  load(): Promise<Loaded>;
  children(loaded: Loaded): React.ReactNode;
}

/** What is drawn by code that is loaded when it is wanted; where that fails, it can be tried again. */
export function Later<Loaded>({load, children}: LaterProps<Loaded>): React.JSX.Element {
  const [loaded, setLoaded] = useState<{what: Loaded} | 'loading' | 'failed'>('loading');
  const begin = useCallback(() => {
    let wanted = true;
    setLoaded('loading');
    load().then(
      (what) => wanted && setLoaded({what}),
      (error: unknown) => {
        console.error('prr: a part could not be loaded', error);
        if (wanted) setLoaded('failed');
      },
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  useEffect(begin, [begin]);
  if (loaded === 'loading') return <Loading />;
  if (loaded !== 'failed') return <>{children(loaded.what)}</>;
  return (
    <Notice kind="error">
      <Text id="prr.kit.not_loaded" />{' '}
      <Button look="quiet" small onClick={begin}>
        <Text id="prr.kit.again" />
      </Button>
    </Notice>
  );
}

import React from 'react';
import {Button} from '../kit/button';
import {Loading} from '../kit/loading';
import {Markdown} from '../kit/markdown';
import {Notice} from '../kit/notice';
import styles from './page.module.css';
import type {Loaded} from './use_loaded';
import {useSay} from './words';

interface AnswerProps<T> {
  loaded: Loaded<T>;
  children(data: T): React.ReactNode;
}

/** What was asked of the server: on its way, there, or why not. What was there stays in view meanwhile. */
export function Answer<T>({loaded, children}: AnswerProps<T>): React.JSX.Element {
  const say = useSay();
  const {data, failure, loading, again} = loaded;
  if (failure !== null) {
    const {said, code} = failure;
    return (
      <Notice kind="error">
        {said !== '' ? <Markdown text={said} /> : say(code === 'unreachable' ? 'unreachable' : 'failed')}{' '}
        <Button look="quiet" small onClick={again}>
          {say('again')}
        </Button>
      </Notice>
    );
  }
  if (data === null) return <Loading />;
  return (
    <div aria-busy={loading} className={loading ? styles['stale'] : undefined}>
      {children(data)}
    </div>
  );
}

import React from 'react';
import {Button} from '../kit/button';
import {useAddress} from './address';
import styles from './page.module.css';
import {useSay} from './words';

/** The page of a list that the address asks for, counted from 1. */
export function pageOf(text: string): number {
  return /^[1-9]\d{0,4}$/u.test(text) ? Number(text) : 1;
}

/** To the pages before and after. */
export function Pager({more}: {more: boolean}): React.JSX.Element | null {
  const say = useSay();
  const address = useAddress();
  const page = pageOf(address.get('page'));
  if (page === 1 && !more) return null;
  const go = (to: number) => (): void => address.change({page: to === 1 ? '' : String(to)});
  return (
    <nav className={styles['pager']} aria-label={say('pages')}>
      <Button disabled={page === 1} onClick={go(page - 1)}>
        {say('page.before')}
      </Button>
      <span>{say('page.number', {page})}</span>
      <Button disabled={!more} onClick={go(page + 1)}>
        {say('page.after')}
      </Button>
    </nav>
  );
}

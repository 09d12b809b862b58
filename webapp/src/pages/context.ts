import {createContext, useContext} from 'react';
import type {Api} from '../client/api';
import type {Host} from '../host';

/** What every part of the page may need. */
export interface PageContext {
  host: Host;
  api: Api;
}

const context = createContext<PageContext | null>(null);

export const PageProvider = context.Provider;

/** @throws Error outside of the page */
export function usePage(): PageContext {
  const value = useContext(context);
  if (value === null) throw new Error('this is drawn on the page only');
  return value;
}

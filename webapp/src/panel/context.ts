import {createContext, useContext} from 'react';
import type {Host} from '../host';
import type {Change} from '../state/change';
import type {Outcome} from '../state/reviews';

/** What every part of the panel can use. The same object until another review is shown or somebody is called otherwise. */
export interface PanelTools {
  host: Host;
  reviewId: string;
  channelId: string;
  /** How a person is called; '' for ''. */
  nameOf(userId: string): string;
  /** How a reviewing team is called. */
  teamOf(teamId: string): string;
  /**
   * Makes a change and says what came of it. @param done what is said when it is done. @param told whether somebody else
   * shows a refusal.
   */
  change(change: Change, done: string, told?: boolean): Promise<Outcome>;
}

export const PanelContext = createContext<PanelTools | null>(null);

export function usePanel(): PanelTools {
  const tools = useContext(PanelContext);
  if (tools === null) throw new Error('outside of the panel');
  return tools;
}

import {PlaybookLibrary} from '../../../src/boards/playbooks/playbook_library';
import {PlaybooksBoard} from '../../../src/boards/playbooks/playbooks_board';
import type {Playbooks} from '../../../src/boards/playbooks/calls';
import {systemClock} from '../../../src/store/clock';
import type {KeyValue} from '../../../src/store/keyvalue';
import {Locks} from '../../../src/store/lock';
import type {Life} from '../mortal';
import {standInCalls} from './calls';
import type {StandInPlaybooks} from './stand_in';

export interface StandInBoardOptions {
  standIn: StandInPlaybooks;
  /** Of the process: each of its calls of Playbooks may be the last. */
  life: Life;
  kv: KeyValue;
  node: string;
  botUserId: string;
  actAs(): 'poster' | 'bot';
  titleOf(templateId: string): Promise<string>;
  onCorrupt(key: string, asideKey: string, error: Error): void;
  log: {
    debug(message: string, fields: Record<string, string | number>): void;
    error(message: string, fields: Record<string, string | number>): void;
  };
}

/** The Playbooks board of one plugin process, with its library of playbooks, on a stand-in. */
export function standInBoard(options: StandInBoardOptions): {
  board: PlaybooksBoard;
  library: PlaybookLibrary;
} {
  const {standIn, life, kv, node, onCorrupt} = options;
  const clock = systemClock;
  const playbooks = mortal(standInCalls(standIn), life);
  const library = new PlaybookLibrary({
    ...options,
    playbooks,
    clock,
    locks: new Locks({kv, clock, node, onCorrupt}),
  });
  return {board: new PlaybooksBoard({...options, playbooks, source: library, clock}), library};
}

/** Playbooks as a process sees it that may die at any call. */
function mortal(playbooks: Playbooks, life: Life): Playbooks {
  return {
    as: (userId, use) => playbooks.as(userId, (calls) => use(life.of(calls))),
    isActive: () => playbooks.isActive(),
  };
}

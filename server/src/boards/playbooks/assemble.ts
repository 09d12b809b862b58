import type {Clock} from '../../store/clock';
import type {KeyValue} from '../../store/keyvalue';
import {Locks} from '../../store/lock';
import type {Diary} from './client/diary';
import {createPlaybooks} from './client/playbooks_client';
import type {PlaybooksOptions, ServerAddresses} from './client/ports';
import {PlaybookLibrary} from './playbook_library';
import {PlaybooksBoard} from './playbooks_board';

export interface PlaybooksParts {
  /** What became of the calls so far. */
  diary: Diary;
  /** Reads a little as the person. What goes wrong is in the diary; never rejects. */
  look(userId: string): Promise<void>;
  library: PlaybookLibrary;
  board: PlaybooksBoard;
}

export interface AssembleOptions {
  api: PlaybooksOptions['api'];
  kv: KeyValue;
  clock: Clock;
  log: {
    debug(message: string, fields: object): void;
    error(message: string, fields: object): void;
  };
  botUserId: string;
  /** This process, unlike any other. */
  node: string;
  serverAddresses(): ServerAddresses;
  actAs(): 'poster' | 'bot';
  /** Whether a person's account is in use; everybody's when absent. */
  isActive?(userId: string): Promise<boolean>;
  /** The title of a template of the library; '' for an id that is not in it. */
  titleOf(templateId: string): Promise<string>;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** Everything that reviews in Playbooks take, connected. Nothing is asked of anybody yet. */
export function assemblePlaybooks(options: AssembleOptions): PlaybooksParts {
  const {botUserId, clock, log} = options;
  const actAs = (): 'poster' | 'bot' => options.actAs();
  const playbooks = createPlaybooks({
    api: options.api,
    serverAddresses: () => options.serverAddresses(),
    actAs,
    isActive: options.isActive,
    botUserId,
    clock,
    log,
  });
  const library = new PlaybookLibrary({...options, playbooks, locks: new Locks(options)});
  return {
    diary: playbooks.diary,
    look: async (userId) => {
      const looked = playbooks.as(userId, (calls) => calls.runs({page: 0, perPage: 1}));
      // Before it came to a call, too: no session, for example.
      await looked.catch((error: unknown) => playbooks.diary.failed(clock.now(), error));
    },
    library,
    board: new PlaybooksBoard({playbooks, source: library, botUserId, clock, log, actAs}),
  };
}

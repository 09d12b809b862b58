import type {Board, SeenRun, WatchedBoard} from '../boards/board';
import {JobQueue} from '../store/jobs';
import type {KeyValue} from '../store/keyvalue';
import {Adoption, type AdoptionOptions} from './adopt';
import {Discovery} from './adopt_discovery';
import {AdoptNotices} from './adopt_notices';
import {seenRunSchema} from './adopt_schema';
import {Cursor} from './cursor';
import type {TeamMembers} from './ports';
import {Watch, type WatchOptions} from './watch';
import {Hints} from './watch_hints';
import {Sightings} from './watch_sightings';

export interface WatchingOptions
  extends
    Omit<AdoptionOptions, 'board' | 'watched' | 'notices'>,
    Pick<WatchOptions, 'wakes' | 'runner' | 'clock'> {
  board: Board;
  members: TeamMembers;
  kv: KeyValue;
  node: string;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** All that it takes to follow a board on which people act without us. */
export class Watching {
  readonly discovery: Discovery;
  readonly hints: Hints;
  private readonly watch: Watch;

  constructor(options: WatchingOptions, watched: WatchedBoard) {
    const {kv, node, onCorrupt, reviews, clock, log, runner, wakes} = options;
    const adoptions = new JobQueue<SeenRun>({kv, onCorrupt, name: 'adoptions', payload: seenRunSchema});
    const adoption = new Adoption({...options, watched, notices: new AdoptNotices(options)});
    const sightings = new Sightings({reviews, clock, log});
    const shared = {watched, sightings, adoptions, runner, clock, log};
    runner.register({queue: adoptions, run: (run) => adoption.run(run)});
    this.discovery = new Discovery({...shared, adoption, reviews});
    this.watch = new Watch({...shared, wakes, cursor: new Cursor({kv, node, onCorrupt})});
    this.hints = new Hints({watch: this.watch, reviews, clock, log});
  }

  start(): void {
    this.watch.start();
  }

  stop(): void {
    this.watch.stop();
    this.hints.stop();
  }
}

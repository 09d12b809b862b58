import type {Records} from '../records/assemble';
import type {Engine} from '../signoff/engine';
import {Changes} from './changes';
import {Doorman} from './doorman';
import type {Server} from './ports';
import {ReReview, type ReReviewServer} from './re_review';
import {type FileServer, RecordCheck} from './record_check';
import {RecordReading} from './record_reading';
import {RecordSearch} from './record_search';

export interface RecordActionsOptions {
  engine: Engine;
  server: Server & ReReviewServer & FileServer;
  /** Loaded when they are first asked for. */
  records(): Promise<Records>;
}

/** What people can do with what reviews have left behind. */
export interface RecordActions {
  reading: Pick<RecordReading, 'of' | 'one' | 'content' | 'publicKey' | 'erase' | 'mayRead'>;
  checking: Pick<RecordCheck, 'check'>;
  searching: Pick<RecordSearch, 'search'>;
  reReview: Pick<ReReview, 'set'>;
}

/** Make it before the engine starts: it brings a kind of job along. */
export function recordActions({engine, server, records}: RecordActionsOptions): RecordActions {
  const {reviews, rows, runner, names, desk} = engine;
  const {kv, clock, log, announcer, teams} = engine.options;
  const doorman = new Doorman(server, reviews, (channelId) => engine.discover(channelId));
  const reading = new RecordReading({records, reviews, doorman, server, names, clock});
  const onCorrupt = (key: string, asideKey: string, error: Error): void => {
    engine.options.onCorrupt(key, asideKey, error);
  };
  const changes = new Changes(desk, doorman);
  return {
    reading,
    checking: new RecordCheck({records, reading, reviews, files: server}),
    searching: new RecordSearch({rows, reading, teams, server}),
    reReview: new ReReview({
      kv,
      onCorrupt,
      runner,
      changes,
      reviews,
      server,
      announcer,
      names,
      clock,
      log,
    }),
  };
}

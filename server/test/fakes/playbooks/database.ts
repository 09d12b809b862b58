import type {PlaybooksDirectory} from './directory';
import {FreshIds} from './fresh_id';
import type {Pace} from './pace';
import {Permissions} from './permissions';
import type {PlaybookRecord} from './records';
import {RunTable} from './run_table';

export interface ChannelPost {
  id: string;
  channelId: string;
  /** '' for Playbooks' own bot. */
  userId: string;
  message: string;
}

export interface StandInOptions {
  directory: PlaybooksDirectory;
  /** Unix ms. */
  clock?: () => number;
  /** From 2.10 on finished runs refuse changes; from 2.11 on the acting user of a plugin counts. */
  version?: string;
  /** What a change of a finished run is answered from 2.10 on. */
  finishedStatus?: 400 | 500;
  /** Ids in filters have to be 26 characters, as in the real one. Off: those of the fake server are not. */
  strictIds?: boolean;
}

/** What all routes work on. */
export class Database {
  readonly ids = new FreshIds();
  readonly playbooks = new Map<string, PlaybookRecord>();
  readonly runs: RunTable;
  readonly permissions: Permissions;
  readonly directory: PlaybooksDirectory;
  readonly now: () => number;
  readonly strictIds: boolean;
  /** Run id → those who follow it. */
  readonly followers = new Map<string, string[]>();
  readonly posts: ChannelPost[] = [];

  constructor(
    private readonly options: StandInOptions,
    /** As it is now: it may be upgraded. */
    private readonly version: () => string,
    readonly pace: Pace,
  ) {
    this.directory = options.directory;
    this.now = options.clock ?? (() => Date.now());
    this.strictIds = options.strictIds === true;
    this.runs = new RunTable(this.ids, this.now);
    this.permissions = new Permissions(this.directory, (id) => this.playbooks.get(id));
  }

  /** What a change of a finished run is answered; undefined: it is made. */
  get finishedStatus(): 400 | 500 | undefined {
    return isAtLeast(this.version(), 10) ? (this.options.finishedStatus ?? 400) : undefined;
  }

  post(channelId: string, userId: string, message: string): string {
    const id = this.ids.next();
    this.posts.push({id, channelId, userId, message});
    return id;
  }
}

/** Whether a version 2.x is at least 2.minor. */
export function isAtLeast(version: string, minor: number): boolean {
  return Number(version.split('.')[1]) >= minor;
}

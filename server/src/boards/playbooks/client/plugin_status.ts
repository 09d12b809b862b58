import type {Clock} from '../../../store/clock';
import {Away} from './away';
import type {PluginStatusApi} from './ports';
import {describe, statusCodeOf} from './server_error';

export const PLAYBOOKS = 'playbooks';

/** Go: model.PluginStateRunning */
const RUNNING = 2;
const FRESH_MS = 5_000;

export interface PlaybooksStatus {
  running: boolean;
  /** '' unless it is running. */
  version: string;
}

const NOT_THERE: PlaybooksStatus = {running: false, version: ''};

/** Whether Playbooks runs, and which version; asked of the server at most every few seconds. */
export class PluginStatus {
  private known: {status: Promise<PlaybooksStatus>; until: number} | null = null;

  constructor(
    private readonly api: PluginStatusApi,
    private readonly clock: Clock,
  ) {}

  /** @throws PlaybooksAway when the server does not say */
  get(): Promise<PlaybooksStatus> {
    const now = this.clock.now();
    if (this.known !== null && now < this.known.until) {
      return this.known.status;
    }
    const known = {status: this.ask(), until: now + FRESH_MS};
    this.known = known;
    known.status.catch(() => {
      if (this.known === known) {
        this.known = null;
      }
    });
    return known.status;
  }

  /** Something went wrong that a stop, a start or an upgrade would explain: the next `get` asks anew. */
  forget(): void {
    this.known = null;
  }

  private async ask(): Promise<PlaybooksStatus> {
    try {
      const {State, Version} = await this.api.getPluginStatus(PLAYBOOKS);
      return State === RUNNING ? {running: true, version: Version} : NOT_THERE;
    } catch (error) {
      // 404: not installed. 501: the server runs no plugins.
      if ([404, 501].includes(statusCodeOf(error))) {
        return NOT_THERE;
      }
      throw new Away(`the server does not say whether Playbooks runs: ${describe(error)}`, {unwell: false});
    }
  }
}

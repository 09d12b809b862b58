import type {AxiosInstance} from 'axios';
import {runIdsIn} from './run_ids';

/** The events by which Playbooks tells webapps that a run has changed, and that there is a new one. */
export const RUN_EVENTS = [
  'custom_playbooks_playbook_run_updated',
  'custom_playbooks_playbook_run_updated_incremental',
  'custom_playbooks_playbook_run_created',
] as const;

/** One change comes as several events. */
const COLLECT_MS = 1_000;
/** As many as the server takes. The others are seen when it looks by itself. */
const MOST_RUNS = 20;

export interface HintsOptions {
  connect(): AxiosInstance;
  /** Whether the person sees this window: whoever changes a run does, and the others need not repeat it. */
  isVisible(): boolean;
}

/** Tells the server which runs were seen to change, so that it looks sooner than by itself. */
export class Hints {
  private readonly runIds = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: HintsOptions) {}

  /** A websocket event arrived. @param data what it carries */
  seen(data: unknown): void {
    if (!this.options.isVisible()) {
      return;
    }
    for (const id of runIdsIn(data)) {
      this.runIds.add(id);
    }
    if (this.runIds.size > 0 && this.timer === null) {
      this.timer = setTimeout(() => void this.send(), COLLECT_MS);
    }
  }

  stop(): void {
    if (this.timer !== null) {
      clearTimeout(this.timer);
    }
    this.timer = null;
    this.runIds.clear();
  }

  private async send(): Promise<void> {
    const runIds = [...this.runIds].slice(0, MOST_RUNS);
    this.stop();
    try {
      await this.options.connect().post('/plugins/prr/api/v1/hints', {run_ids: runIds});
    } catch {
      // Nobody waits for it: the server sees the change by itself within a minute.
    }
  }
}

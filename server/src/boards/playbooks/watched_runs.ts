import type {Section} from '../../review/types';
import type {Clock} from '../../store/clock';
import type {SeenRun, WatchedBoard} from '../board';
import {type Playbooks, type PlaybooksCalls, PlaybooksForbidden} from './calls';
import {asBoard} from './errors';
import {sectionsOf} from './playbook_content';
import type {PlaybookSource} from './playbook_source';
import {isFinished} from './run_items';
import {keyOf} from './run_key';
import {listRuns} from './run_listing';
import type {Run} from './schemas';

export interface WatchedRunsOptions {
  playbooks: Playbooks;
  source: PlaybookSource;
  botUserId: string;
  clock: Clock;
  log: {error(message: string, fields: Record<string, string | number>): void};
}

/**
 * Asked for again each time: changes that were still being written when the last listing was read, and those of a node
 * whose clock is behind.
 */
const OVERLAP_MS = 2 * 60_000;

/** What people do with runs without asking us, as our bot sees it. */
export class WatchedRuns implements WatchedBoard {
  constructor(private readonly options: WatchedRunsOptions) {}

  isThere(): Promise<boolean> {
    return asBoard(() => this.options.playbooks.isActive());
  }

  async changedSince(since: number): Promise<{runs: SeenRun[]; until: number}> {
    const filter = since > 0 ? {since} : {inProgress: true};
    const {runs, isComplete} = await this.asBot((calls) => listRuns(calls, filter));
    if (!isComplete) {
      this.options.log.error('there are more runs than can be listed', {runs: runs.length, since});
    }
    return {runs: await this.seen(runs), until: isComplete ? this.until(runs, since) : since};
  }

  async runningIn(channelId: string): Promise<SeenRun[]> {
    const runs = await this.asBot(async (calls) => {
      try {
        return (await listRuns(calls, {channelId, inProgress: true})).runs;
      } catch (error) {
        if (!(error instanceof PlaybooksForbidden)) {
          throw error;
        }
        // The bot may not read the channel, and sees its runs all the same.
        const {runs: all} = await listRuns(calls, {inProgress: true});
        return all.filter(({channel_id}) => channel_id === channelId);
      }
    });
    return this.seen(runs.sort((one, other) => one.create_at - other.create_at));
  }

  async startedWith(ref: string): Promise<Section[] | null> {
    return this.asBot(async (calls) => {
      const {playbook_id} = await calls.run(ref);
      if (playbook_id === '') {
        return null;
      }
      try {
        return sectionsOf(await calls.playbook(playbook_id));
      } catch (error) {
        // Made private since, or gone.
        if (!(error instanceof PlaybooksForbidden)) {
          throw error;
        }
        return null;
      }
    });
  }

  async join(ref: string): Promise<void> {
    const {botUserId} = this.options;
    await this.asBot(async (calls) => {
      const {participant_ids} = await calls.run(ref);
      // Asking again would be written into the timeline each time.
      if (!participant_ids.includes(botUserId)) {
        await calls.addParticipants(ref, [botUserId]);
      }
    });
  }

  private asBot<T>(use: (calls: PlaybooksCalls) => Promise<T>): Promise<T> {
    return asBoard(() => this.options.playbooks.as(this.options.botUserId, use));
  }

  /** By the board's clock, never earlier than was asked. A node whose clock is ahead moves it no further than ours. */
  private until(runs: readonly Run[], since: number): number {
    const last = runs.reduce((latest, {update_at}) => Math.max(latest, update_at), 0);
    return Math.max(since, Math.min(last, this.options.clock.now()) - OVERLAP_MS, 0);
  }

  private async seen(runs: readonly Run[]): Promise<SeenRun[]> {
    const playbookIds = [...new Set(runs.map(({playbook_id}) => playbook_id))].filter((id) => id !== '');
    const templates = new Map<string, SeenRun['template']>();
    for (const id of playbookIds) {
      templates.set(id, await asBoard(() => this.options.source.templateOf(id)));
    }
    return runs.map((run) => ({
      ref: run.id,
      title: run.name,
      channelId: run.channel_id,
      mattermostTeamId: run.team_id,
      driId: run.owner_user_id,
      createdBy: run.reporter_user_id,
      createdAt: run.create_at,
      finished: isFinished(run),
      key: keyOf(run.summary),
      template: templates.get(run.playbook_id) ?? null,
      changedAt: run.update_at,
    }));
  }
}

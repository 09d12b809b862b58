import {LRUCache} from 'lru-cache';
import type {BoardContent} from '../../review/types';
import type {Clock} from '../../store/clock';
import {
  type Board,
  BoardRefused,
  type BoardTemplate,
  type ItemChange,
  type NewBoardReview,
  type Prepared,
} from '../board';
import type {Playbooks} from './calls';
import {asBoard} from './errors';
import {stepOf} from './item_step';
import type {PlaybookSource} from './playbook_source';
import {contentOf} from './run_content';
import {FinishStep, OwnerStep, ParticipantsStep, RenameStep, RestoreStep} from './run_steps';
import {completingSteps, dueSteps, startedRun} from './starting';
import {isFinished} from './run_items';
import type {Run} from './schemas';
import type {Step} from './step';
import {type Settled, Ticking} from './ticking';
import {WatchedRuns} from './watched_runs';

/** A read that is no older stands for the read before the first write. */
const JUST_NOW_MS = 500;

export interface PlaybooksBoardOptions {
  playbooks: Playbooks;
  source: PlaybookSource;
  botUserId: string;
  clock: Clock;
  log: {
    debug(message: string, fields: Record<string, string | number>): void;
    error(message: string, fields: Record<string, string | number>): void;
  };
  /** In whose name changes are made, asked for each; the poster's when absent. */
  actAs?: () => 'poster' | 'bot';
  /** From 0 to below 1, for waits. */
  random?: () => number;
}

/** Reviews as runs of the Playbooks plugin. A ref is the run's id. */
export class PlaybooksBoard implements Board {
  readonly kind = 'playbooks';
  readonly watched: WatchedRuns;
  private last: {run: Run; at: number} | null = null;
  /** By run: where it goes on, to be read in the cheap way. */
  private readonly channels = new LRUCache<string, string>({max: 500});

  constructor(private readonly options: PlaybooksBoardOptions) {
    this.watched = new WatchedRuns(options);
  }

  async prepare(template: BoardTemplate, mattermostTeamId: string, actorId: string): Promise<Prepared> {
    const {source} = this.options;
    return asBoard(
      () => source.prepare(template, mattermostTeamId, this.writerFor(actorId)),
      'may-not-make-playbook',
    );
  }

  /**
   * Starts the run as the DRI, in the channel that is given. A try that was cut short anywhere is taken up by the next
   * one: the run carries the review's key in its summary, and what it lacks is added.
   */
  async create(input: NewBoardReview): Promise<{ref: string}> {
    const writerId = this.writerFor(input.driId);
    const {playbooks, botUserId} = this.options;
    const run = await asBoard(
      () => playbooks.as(writerId, (calls) => startedRun(calls, input)),
      'may-not-start',
    );
    await this.settle(run.id, completingSteps(input, botUserId), writerId);
    await this.setDue(run.id, dueSteps(input), writerId);
    return {ref: run.id};
  }

  async read(ref: string): Promise<BoardContent> {
    return contentOf(await this.settle(ref, [], this.options.botUserId), this.options.botUserId);
  }

  /**
   * What others' changes a write of ours has erased is told in the content's `erased`, and not put back here: whoever
   * holds the review's lock does so, in their name, so that no two nodes do it against each other.
   */
  async apply(ref: string, changes: readonly ItemChange[], actorId: string): Promise<BoardContent> {
    // Of two changes of the same thing the later one counts, as if made one after the other.
    const steps = new Map(changes.map(stepOf).map((step) => [step.key, step]));
    const settled = await this.settle(ref, [...steps.values()], this.writerFor(actorId));
    return contentOf(settled, this.options.botUserId);
  }

  /** As our bot, which takes part itself. */
  async addParticipants(ref: string, userIds: readonly string[]): Promise<void> {
    await this.settle(ref, [new ParticipantsStep([...userIds])], this.options.botUserId);
  }

  async rename(ref: string, title: string, actorId: string): Promise<void> {
    await this.settle(ref, [new RenameStep(title)], this.writerFor(actorId));
  }

  async setDri(ref: string, driId: string, actorId: string): Promise<void> {
    await this.settle(ref, [new OwnerStep(driId)], this.writerFor(actorId));
  }

  async finish(ref: string, actorId: string, message: string): Promise<void> {
    await this.settle(ref, [new FinishStep(message)], this.writerFor(actorId));
  }

  async restore(ref: string, actorId: string): Promise<void> {
    await this.settle(ref, [new RestoreStep()], this.writerFor(actorId));
  }

  /** Playbooks takes due dates with some licences only, and a review is one without them. */
  private async setDue(ref: string, steps: readonly Step[], writerId: string): Promise<void> {
    try {
      await this.settle(ref, steps, writerId);
    } catch (error) {
      if (!(error instanceof BoardRefused)) {
        throw error;
      }
      this.options.log.debug('Playbooks takes no due dates', {run: ref, reason: error.message});
    }
  }

  private async settle(ref: string, steps: readonly Step[], writerId: string): Promise<Settled> {
    const known = {
      run: steps.length > 0 ? this.justSeen(ref) : null,
      channelId: this.channels.get(ref) ?? '',
    };
    const settled = await asBoard(() => Ticking.settle(this.options, ref, steps, writerId, known));
    this.last = {run: settled.run, at: this.options.clock.now()};
    // A finished run is in no listing of what goes on.
    this.channels.set(ref, isFinished(settled.run) ? '' : settled.run.channel_id);
    return settled;
  }

  /** A review is read when it is taken in hand, and mostly written right after. */
  private justSeen(ref: string): Run | null {
    const {last} = this;
    this.last = null;
    return last?.run.id === ref && this.options.clock.now() - last.at < JUST_NOW_MS ? last.run : null;
  }

  /** The bot for the plugin itself (''), and for everybody where it is set so. */
  private writerFor(actorId: string): string {
    const {actAs, botUserId} = this.options;
    return actorId === '' || actAs?.() === 'bot' ? botUserId : actorId;
  }
}

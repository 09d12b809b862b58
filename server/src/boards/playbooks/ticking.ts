import type {Erased} from '../../review/types';
import {sleep} from '../../store/clock';
import {BoardAway, BoardRefused} from '../board';
import {
  type PlaybooksCalls,
  PlaybooksFailed,
  PlaybooksForbidden,
  PlaybooksRejected,
  SignInRefused,
} from './calls';
import {isUnclear} from './errors';
import {Looks} from './looks';
import {RunAccess, type RunAccessOptions} from './run_access';
import {haveSameLayout, isFinished} from './run_items';
import type {Run} from './schemas';
import type {Step} from './step';
import {type Task, Tasks} from './tasks';

export interface TickingOptions extends RunAccessOptions {
  /** From 0 to below 1: keeps two nodes that erase each other's writes from staying in step. */
  random?: () => number;
}

/** What the last read showed. */
export interface Settled {
  run: Run;
  /** Seen on more than one read. */
  erased: Erased[];
}

/** A step is written so often, then given up. */
const MAX_TRIES = 8;
/** Sooner when it fails: somebody else's writes pass, a failure of Playbooks' own mostly does not. */
const MAX_FAILED_TRIES = 4;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

/**
 * Writes steps to a run, one after the other, until one read shows that all of them hold. Whatever somebody else's write
 * of an older copy erased meanwhile is written again.
 */
export class Ticking {
  private readonly tasks: Tasks;
  private readonly looks = new Looks();

  private constructor(
    private readonly options: TickingOptions,
    private readonly access: RunAccess,
    steps: readonly Step[],
  ) {
    this.tasks = new Tasks(steps);
  }

  /**
   * @param writerId in whose name
   * @param known the run as it was read a moment ago: good enough to know where the first item is; or only its channel
   * @throws BoardAway `unsettled` when what was written was not there afterwards, again and again
   * @throws BoardRefused, and what Playbooks' calls throw
   */
  static settle(
    options: TickingOptions,
    ref: string,
    steps: readonly Step[],
    writerId: string,
    known: {run: Run | null; channelId: string} = {run: null, channelId: ''},
  ): Promise<Settled> {
    return options.playbooks.as(writerId, (calls) =>
      new Ticking(options, new RunAccess(options, calls, ref, writerId), steps).settle(known),
    );
  }

  private async settle(known: {run: Run | null; channelId: string}): Promise<Settled> {
    const first = known.run ?? (await this.access.glance(known.channelId)) ?? (await this.access.read());
    let run = this.looks.add(first);
    run = await this.sweep(run, known.run !== null);
    for (;;) {
      const task = this.tasks.next(run);
      if (task === undefined) {
        if (!this.looks.needsAnother()) {
          return {run, erased: this.looks.erased()};
        }
        await sleep(this.options.clock, FIRST_WAIT_MS);
        run = await this.look();
        continue;
      }
      if (task.tries > 0) {
        await this.wait(task);
        run = await this.look();
        if (this.tasks.next(run) !== task) {
          continue;
        }
      }
      task.tries += 1;
      const before = run;
      await this.write(task, before);
      run = await this.look();
      this.tasks.first(task.step.astray(before, run, this.access.userId));
    }
  }

  private async look(): Promise<Run> {
    return this.looks.add(await this.access.read());
  }

  /**
   * Writes all steps once, one after the other, and reads once more when that is done. While one is written, a glance
   * finds the place for the next; it ends when the places have changed, and looks whether the last writes went astray.
   * @param isOld a moment: then it tells where to write first, and not what need not be written
   */
  private async sweep(run: Run, isOld: boolean): Promise<Run> {
    const written: {task: Task; before: Run}[] = [];
    const pending = this.tasks.pending(run);
    let places = run;
    for (const task of pending) {
      if (task.step.holds(places)) {
        continue;
      }
      task.tries += 1;
      written.push({task, before: places});
      const glancing = task === pending.at(-1) ? null : this.access.glance(places.channel_id);
      const [glance] = await Promise.all([glancing, this.write(task, places)]);
      if (task.tries === 0) {
        // Nothing was written: the person has been let in first.
        task.tries += 1;
        await this.write(task, places);
      }
      if (task.failed || glance === null || !haveSameLayout(places, glance)) {
        break;
      }
      places = glance;
      this.tasks.next(places);
    }
    if (written.length === 0) {
      return isOld ? this.look() : run;
    }
    const after = this.looks.add((await this.access.glance(places.channel_id)) ?? (await this.access.read()));
    // A glance may be older than the write beside it: a place that had changed shows with the next one.
    for (const {task, before} of written.slice(-2)) {
      this.tasks.first(task.step.astray(before, after, this.access.userId));
    }
    return after;
  }

  private async write(task: Task, run: Run): Promise<void> {
    const {step} = task;
    try {
      task.failed = false;
      await this.asAuthor(step, (calls) => step.write(calls, run));
    } catch (error) {
      if (isUnclear(error)) {
        // A place that is wrong fails as well, at no cost: it counts as a try, not as trouble.
        if (!(error instanceof PlaybooksFailed)) {
          this.access.count(error);
        }
        task.failed = true;
        return;
      }
      if (error instanceof PlaybooksForbidden || error instanceof PlaybooksRejected) {
        await this.meetNo(error, task);
        return;
      }
      throw error;
    }
  }

  /** A finished run says no to everything; else somebody who is told no may be no participant yet. */
  private async meetNo(error: PlaybooksForbidden | PlaybooksRejected, task: Task): Promise<void> {
    const {hasAsked} = this.access;
    if (isFinished(await this.access.read())) {
      throw new BoardRefused(error.message, 'finished');
    }
    // Who could not even read has been let in by that.
    const isLetIn = this.access.hasAsked !== hasAsked || (await this.access.letIn());
    if (error instanceof PlaybooksRejected || !isLetIn) {
      throw error;
    }
    task.tries -= 1;
  }

  private async asAuthor(step: Step, write: (calls: PlaybooksCalls) => Promise<void>): Promise<void> {
    const {playbooks, botUserId} = this.options;
    if (step.by === 'writer') {
      return write(this.access.calls);
    }
    if (step.by !== 'bot') {
      try {
        return await playbooks.as(step.by.userId, write);
      } catch (error) {
        if (!(error instanceof SignInRefused || error instanceof PlaybooksForbidden)) {
          throw error;
        }
      }
    }
    return playbooks.as(botUserId, write);
  }

  private async wait({step, tries, failed}: Task): Promise<void> {
    if (tries >= (failed ? MAX_FAILED_TRIES : MAX_TRIES)) {
      throw new BoardAway(`run ${this.access.ref}: ${step.key} was not kept`, failed ? 'away' : 'unsettled');
    }
    const {clock, random = Math.random} = this.options;
    await sleep(clock, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)) * (0.5 + random()));
  }
}

import type {Run} from './schemas';
import type {Step} from './step';

/** A step, and what became of it so far. */
export interface Task {
  readonly step: Step;
  /** The last read on which it held. */
  held: Run | null;
  tries: number;
  failed: boolean;
}

/** What a batch has to write. */
export class Tasks {
  private tasks: Task[];

  constructor(steps: readonly Step[]) {
    this.tasks = steps.map(asTask);
  }

  /** Those that do not hold on a read. */
  pending(run: Run): Task[] {
    return this.tasks.filter(({step}) => !step.holds(run));
  }

  /** The next one that does not hold. Those that somebody has overtaken are done. */
  next(run: Run): Task | undefined {
    for (const task of this.tasks.filter(({step}) => step.holds(run))) {
      task.held = run;
    }
    this.tasks = this.tasks.filter(
      ({step, held}) => held === null || held === run || !step.overtaken(run, held),
    );
    return this.tasks.find(({held}) => held !== run);
  }

  /** To be done first, unless the same is wanted anyway. */
  first(steps: readonly Step[]): void {
    const wanted = new Set(this.tasks.map(({step}) => step.key));
    this.tasks.unshift(...steps.filter(({key}) => !wanted.has(key)).map(asTask));
  }
}

function asTask(step: Step): Task {
  return {step, held: null, tries: 0, failed: false};
}

import {BoardRefused} from '../board';
import type {PlaybooksCalls} from './calls';
import {isFinished, itemsOf, placeOf} from './run_items';
import type {Run} from './schemas';
import type {Step} from './step';

/** What is to hold of the run as a whole: nobody overtakes it within a batch, and no place is involved. */
abstract class RunStep implements Step {
  abstract readonly key: string;
  readonly by = 'writer';
  abstract holds(run: Run): boolean;
  abstract write(calls: PlaybooksCalls, run: Run): Promise<void>;

  overtaken(): boolean {
    return false;
  }

  astray(): Step[] {
    return [];
  }
}

export class RenameStep extends RunStep {
  readonly key = 'name';

  constructor(private readonly name: string) {
    super();
  }

  holds({name}: Run): boolean {
    return name === this.name.trim();
  }

  async write(calls: PlaybooksCalls, run: Run): Promise<void> {
    if (isFinished(run)) {
      throw new BoardRefused(`run ${run.id} is finished`, 'finished');
    }
    await calls.rename(run.id, this.name);
  }
}

export class OwnerStep extends RunStep {
  readonly key = 'owner';

  constructor(private readonly ownerId: string) {
    super();
  }

  holds({owner_user_id}: Run): boolean {
    return owner_user_id === this.ownerId;
  }

  async write(calls: PlaybooksCalls, run: Run): Promise<void> {
    await calls.changeOwner(run.id, this.ownerId);
  }
}

/** Finishes with a message, which is told once: a try that got no further than the message is completed without one. */
export class FinishStep extends RunStep {
  readonly key = 'finished';
  private updatesBefore: number | null = null;

  constructor(private readonly message: string) {
    super();
  }

  holds(run: Run): boolean {
    return isFinished(run);
  }

  async write(calls: PlaybooksCalls, run: Run): Promise<void> {
    const updates = run.timeline_events.filter(({event_type}) => event_type === 'status_updated').length;
    const isTold = this.updatesBefore !== null && updates > this.updatesBefore;
    this.updatesBefore ??= updates;
    await calls.finish(run.id, isTold ? '' : this.message);
  }
}

export class RestoreStep extends RunStep {
  readonly key = 'finished';

  holds(run: Run): boolean {
    return !isFinished(run);
  }

  async write(calls: PlaybooksCalls, run: Run): Promise<void> {
    await calls.restore(run.id);
  }
}

/**
 * Adds those who are missing, once: Playbooks leaves out people who are not in the Mattermost team, without a word, and
 * writes into the timeline whom it was asked to add, each time.
 */
export class ParticipantsStep extends RunStep {
  readonly key = 'participants';
  private asked = false;

  constructor(private readonly userIds: readonly string[]) {
    super();
  }

  holds(run: Run): boolean {
    return this.asked || this.missing(run).length === 0;
  }

  async write(calls: PlaybooksCalls, run: Run): Promise<void> {
    await calls.addParticipants(run.id, this.missing(run));
    this.asked = true;
  }

  private missing({participant_ids}: Run): string[] {
    return [...new Set(this.userIds)].filter((id) => !participant_ids.includes(id));
  }
}

/** Sets the due date of the items of a title that have none. */
export class DueStep extends RunStep {
  readonly key: string;

  constructor(
    private readonly title: string,
    private readonly at: number,
  ) {
    super();
    this.key = `due ${title}`;
  }

  holds(run: Run): boolean {
    return this.next(run) === undefined;
  }

  async write(calls: PlaybooksCalls, run: Run): Promise<void> {
    const item = this.next(run);
    const place = item === undefined ? null : placeOf(run, item.id);
    if (place !== null) {
      await calls.setDueDate(place, this.at);
    }
  }

  private next(run: Run) {
    return itemsOf(run).find(({title, due_date}) => due_date === 0 && title === this.title);
  }
}

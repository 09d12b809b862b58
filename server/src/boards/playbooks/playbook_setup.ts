import {NotReplaced} from './not_replaced';
import {LockBusy, LockLost, type Locks} from '../../store/lock';
import {BoardAway, BoardRefused, type BoardTemplate, type RefusedBecause} from '../board';
import type {Playbooks} from './calls';
import {asBoard} from './errors';
import {wantedContent} from './playbook_body';
import {contentOf, fingerprintOf} from './playbook_content';
import {differences, type Difference} from './playbook_difference';
import {PlaybookKeeper, type KeeperOptions, type Kept} from './playbook_keeper';

/** Digits of a fingerprint by which people name an edition. */
const EDITION = 8;

/** What became of a template's playbook. */
export type SetupOutcome = {template: {id: string; title: string; version: string}} & (
  | {kind: 'made' | 'made-again' | 'adopted' | 'up-to-date' | 'replaced'; playbookId: string}
  | {kind: 'updated'; playbookId: string; from: string}
  /** People have changed it: nothing was written. `edition` names what they have made of it. */
  | {kind: 'edited'; playbookId: string; title: string; edition: string; differences: Difference[]}
  | {kind: 'refused'; because: RefusedBecause}
);

export interface PlaybookSetupOptions {
  playbooks: Pick<Playbooks, 'as'>;
  mapping: KeeperOptions['mapping'];
  locks: Pick<Locks, 'run'>;
}

/** Makes the playbooks of a Mattermost team, and brings them up to date. */
export class PlaybookSetup {
  constructor(private readonly options: PlaybookSetupOptions) {}

  /**
   * One playbook for each template. What people have edited stays as it is.
   * @param actorId in whose name; Playbooks decides what they may
   * @throws BoardAway; doing it again continues
   */
  async setup(
    templates: readonly BoardTemplate[],
    mattermostTeamId: string,
    actorId: string,
  ): Promise<SetupOutcome[]> {
    return this.visit(mattermostTeamId, actorId, async (keeper) => {
      const outcomes: SetupOutcome[] = [];
      for (const template of templates) {
        outcomes.push(await this.settle(keeper, template).catch(refusedFor(template)));
      }
      return outcomes;
    });
  }

  /**
   * Writes the template over the one edition that was named.
   * @param edition the beginning of its fingerprint, as `edited` has told it
   * @throws NotReplaced, BoardAway, BoardRefused
   */
  async replace(
    template: BoardTemplate,
    mattermostTeamId: string,
    actorId: string,
    edition: string,
  ): Promise<SetupOutcome> {
    return this.visit(mattermostTeamId, actorId, async (keeper) => {
      const {kept} = await keeper.find(template);
      if (kept === null) throw new NotReplaced('not-there');
      const {playbook} = kept;
      const now = fingerprintOf(contentOf(playbook));
      if (now === fingerprintOf(wantedContent(template))) return this.settle(keeper, template);
      if (edition.length < EDITION || !now.startsWith(edition.toLowerCase()))
        throw new NotReplaced('changed');
      await keeper.overwrite(playbook, template);
      return {kind: 'replaced', template: labelOf(template), playbookId: playbook.id};
    });
  }

  /** Does something in a team while nobody else of ours does, on any node. */
  async visit<T>(
    mattermostTeamId: string,
    actorId: string,
    use: (keeper: PlaybookKeeper) => Promise<T>,
  ): Promise<T> {
    const {playbooks, mapping, locks} = this.options;
    const work = () =>
      locks.run(`playbooks-${mattermostTeamId}`, (lease) => {
        const assertHeld = (): void => {
          lease.assertHeld();
        };
        return playbooks.as(actorId, (calls) =>
          use(new PlaybookKeeper({calls, mapping, mattermostTeamId, assertHeld})),
        );
      });
    try {
      return await asBoard(work, 'other');
    } catch (error) {
      if (error instanceof LockBusy || error instanceof LockLost) throw new BoardAway(error.message);
      throw error;
    }
  }

  private async settle(keeper: PlaybookKeeper, template: BoardTemplate): Promise<SetupOutcome> {
    const label = labelOf(template);
    const {kept, before} = await keeper.find(template);
    if (kept === null) {
      const {playbook} = await keeper.make(template);
      return {kind: before ? 'made-again' : 'made', template: label, playbookId: playbook.id};
    }
    const {playbook, entry, adopted} = kept;
    const wanted = fingerprintOf(wantedContent(template));
    const now = fingerprintOf(contentOf(playbook));
    if (now === wanted) {
      if (now !== entry.fingerprint || wanted !== entry.wanted) await keeper.note(template, playbook);
      return {kind: adopted ? 'adopted' : 'up-to-date', template: label, playbookId: playbook.id};
    }
    if (isEdited(kept)) return edited(playbook.id, kept, template);
    if (entry.wanted === wanted) return {kind: 'up-to-date', template: label, playbookId: playbook.id};
    await keeper.overwrite(playbook, template);
    return {kind: 'updated', template: label, playbookId: playbook.id, from: entry.version};
  }
}

/** Whether people have changed the playbook since it was written. */
export function isEdited({playbook, entry}: Kept): boolean {
  return fingerprintOf(contentOf(playbook)) !== entry.fingerprint;
}

function edited(playbookId: string, {playbook}: Kept, template: BoardTemplate): SetupOutcome {
  const content = contentOf(playbook);
  return {
    kind: 'edited',
    template: labelOf(template),
    playbookId,
    title: playbook.title,
    edition: fingerprintOf(content).slice(0, EDITION),
    differences: differences(content, wantedContent(template)),
  };
}

function labelOf({id, title, version}: BoardTemplate): SetupOutcome['template'] {
  return {id, title, version};
}

function refusedFor(template: BoardTemplate): (error: unknown) => SetupOutcome {
  return (error) => {
    if (error instanceof BoardRefused) {
      return {kind: 'refused', template: labelOf(template), because: error.because};
    }
    throw error;
  };
}

import type {BoardTemplate} from '../board';
import {BoardRefused} from '../board';
import {PlaybooksForbidden, type PlaybooksCalls} from './calls';
import {asBoard} from './errors';
import {fits, newPlaybook, overwritten, wantedContent} from './playbook_body';
import {contentOf, fingerprintOf} from './playbook_content';
import {listPlaybooks, type Listed} from './playbook_listing';
import type {MappedPlaybook, PlaybookMapping} from './playbook_mapping';
import {readNote} from './playbook_note';
import type {Playbook} from './schemas';

/** Playbooks that carry our note and are read to find the one that is meant. */
const MAX_CANDIDATES = 20;

/** A template's playbook, as it is now and as it is noted. */
export interface Kept {
  playbook: Playbook;
  entry: MappedPlaybook;
  /** True when our store did not know it, and its note told. */
  adopted: boolean;
}

export interface KeeperOptions {
  /** In the name of whoever wants it. */
  calls: PlaybooksCalls;
  mapping: Pick<PlaybookMapping, 'fresh' | 'note'>;
  mattermostTeamId: string;
  /** @throws LockLost when another may write by now */
  assertHeld(): void;
}

/** The playbook if people can start runs from it there; null when it is archived, moved, or not to be seen. */
export async function livePlaybook(
  calls: PlaybooksCalls,
  playbookId: string,
  mattermostTeamId: string,
): Promise<Playbook | null> {
  try {
    const playbook = await calls.playbook(playbookId);
    return playbook.delete_at === 0 && playbook.team_id === mattermostTeamId ? playbook : null;
  } catch (error) {
    if (error instanceof PlaybooksForbidden) return null;
    throw error;
  }
}

/** Finds, makes and overwrites the playbooks of one Mattermost team, while nobody else of ours does. */
export class PlaybookKeeper {
  private listed: Promise<Listed> | undefined;

  constructor(private readonly options: KeeperOptions) {}

  /**
   * The template's playbook. One that is not in our store (it was lost, or a crash came between) is known by its note.
   * @returns `before`: whether one had been noted, also one that is gone
   */
  async find(template: BoardTemplate): Promise<{kept: Kept | null; before: boolean}> {
    const {calls, mapping, mattermostTeamId} = this.options;
    const entry = await mapping.fresh(mattermostTeamId, template.id);
    const mapped = entry === null ? null : await livePlaybook(calls, entry.playbookId, mattermostTeamId);
    if (entry !== null && mapped !== null) {
      return {kept: {playbook: mapped, entry, adopted: false}, before: true};
    }
    return {kept: await this.adopt(template, entry !== null), before: entry !== null};
  }

  /** Makes it and notes it. @throws BoardRefused */
  async make(template: BoardTemplate): Promise<Kept> {
    const {calls, mattermostTeamId} = this.options;
    this.assertFits(template);
    const id = await asBoard(async () => {
      this.options.assertHeld();
      return calls.createPlaybook(newPlaybook(template, mattermostTeamId));
    }, 'may-not-make-playbook');
    return this.written(template, id);
  }

  /**
   * Writes the template over a playbook that was read just now: Playbooks has no way to say "unless it has changed".
   * @throws BoardRefused
   */
  async overwrite(playbook: Playbook, template: BoardTemplate): Promise<Kept> {
    this.assertFits(template);
    await asBoard(async () => {
      this.options.assertHeld();
      await this.options.calls.updatePlaybook(playbook.id, overwritten(playbook, template));
    }, 'may-not-change-playbook');
    return this.written(template, playbook.id);
  }

  /** Notes that the playbook is as the template has it. */
  async note(template: BoardTemplate, playbook: Playbook): Promise<MappedPlaybook> {
    const fingerprint = fingerprintOf(contentOf(playbook));
    const wanted = fingerprintOf(wantedContent(template));
    return this.store(template, {playbookId: playbook.id, version: template.version, fingerprint, wanted});
  }

  private async written(template: BoardTemplate, id: string): Promise<Kept> {
    const playbook = await this.options.calls.playbook(id);
    return {playbook, entry: await this.note(template, playbook), adopted: false};
  }

  /**
   * @param onlySame where one was noted before, another that differs is somebody's own copy of it
   */
  private async adopt(template: BoardTemplate, onlySame: boolean): Promise<Kept | null> {
    const candidates = await this.candidates(template);
    const wanted = fingerprintOf(wantedContent(template));
    const same = candidates.find((playbook) => fingerprintOf(contentOf(playbook)) === wanted);
    if (same !== undefined) {
      return {playbook: same, entry: await this.note(template, same), adopted: true};
    }
    const [oldest] = candidates;
    if (oldest === undefined || onlySame) return null;
    // Whether people have changed it cannot be known: it is treated as if they had.
    const version = readNote(oldest.description)?.version ?? '';
    const unknown = {playbookId: oldest.id, version, fingerprint: '', wanted: ''};
    return {playbook: oldest, entry: await this.store(template, unknown), adopted: true};
  }

  /** Public playbooks with the template's note, the oldest first. */
  private async candidates(template: BoardTemplate): Promise<Playbook[]> {
    const {calls, mattermostTeamId} = this.options;
    const {playbooks, complete} = await (this.listed ??= listPlaybooks(calls, mattermostTeamId));
    const searched = {teamId: mattermostTeamId, search: template.title, page: 0, perPage: 200};
    const more = complete ? [] : (await calls.playbooks(searched)).items;
    const noted = [...new Map([...playbooks, ...more].map((each) => [each.id, each])).values()]
      .filter(({description}) => readNote(description)?.id === template.id)
      .sort((a, b) => a.create_at - b.create_at);
    const read: Playbook[] = [];
    for (const {id} of noted.slice(0, MAX_CANDIDATES)) {
      const playbook = await livePlaybook(calls, id, mattermostTeamId);
      // Somebody may have been made a member of a private one; others would not see the runs of it.
      if (playbook?.public === true) read.push(playbook);
    }
    return read;
  }

  private async store(template: BoardTemplate, entry: MappedPlaybook): Promise<MappedPlaybook> {
    const {id, title} = template;
    await this.options.mapping.note(
      this.options.mattermostTeamId,
      {id, version: entry.version, title},
      entry,
    );
    return entry;
  }

  private assertFits(template: BoardTemplate): void {
    if (!fits(template))
      throw new BoardRefused(`${template.id} is too long for a playbook`, 'template-too-big');
  }
}

import {LRUCache} from 'lru-cache';
import type {Clock} from '../../store/clock';
import {PlaybooksForbidden, type Playbooks} from './calls';
import {asBoard} from './errors';
import type {PlaybookMapping, PlaybookOrigin} from './playbook_mapping';
import {readNote} from './playbook_note';

/** Copies are recognised after so long at the latest, and are forgotten so soon. */
const KEPT_MS = 3 * 60_000;
const KEPT_PLAYBOOKS = 1000;

export interface PlaybookOriginsOptions {
  playbooks: Pick<Playbooks, 'as'>;
  mapping: Pick<PlaybookMapping, 'originOf'>;
  clock: Pick<Clock, 'now'>;
  botUserId: string;
  /** The title of a template of the library; '' for an id that is not in it. */
  titleOf(templateId: string): Promise<string>;
}

/** Which template a playbook is made from: asked for every run that is seen, and so remembered for some minutes. */
export class PlaybookOrigins {
  private readonly known: LRUCache<string, {origin: PlaybookOrigin | null}>;

  constructor(private readonly options: PlaybookOriginsOptions) {
    this.known = new LRUCache({max: KEPT_PLAYBOOKS, ttl: KEPT_MS, ttlResolution: 0, perf: options.clock});
  }

  /** @returns null for a playbook that has nothing to do with us. @throws BoardAway, BoardRefused */
  async of(playbookId: string): Promise<PlaybookOrigin | null> {
    if (playbookId === '') return null;
    const known = this.known.get(playbookId);
    if (known !== undefined) return known.origin;
    const origin = (await this.options.mapping.originOf(playbookId)) ?? (await this.noted(playbookId));
    this.known.set(playbookId, {origin});
    return origin;
  }

  forget(playbookId: string): void {
    this.known.delete(playbookId);
  }

  /** A copy, somebody's own, or one that a lost store has forgotten: its description says so. */
  private async noted(playbookId: string): Promise<PlaybookOrigin | null> {
    const {playbooks, botUserId} = this.options;
    const read = () => playbooks.as(botUserId, (calls) => calls.playbook(playbookId).catch(hidden));
    const {description, title} = await asBoard(read, 'other');
    const note = readNote(description);
    return note === null ? null : {...note, title: (await this.options.titleOf(note.id)) || title};
  }
}

/** One that the bot may not see, or that does not exist, says nothing. */
function hidden(error: unknown): {description: string; title: string} {
  if (error instanceof PlaybooksForbidden) return {description: '', title: ''};
  throw error;
}

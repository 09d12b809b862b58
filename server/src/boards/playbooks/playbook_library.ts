import type {Clock} from '../../store/clock';
import type {KeyValue} from '../../store/keyvalue';
import type {Locks} from '../../store/lock';
import type {BoardTemplate, Prepared} from '../board';
import type {Playbooks, PlaybooksCalls} from './calls';
import {asBoard} from './errors';
import {wantedContent} from './playbook_body';
import {contentOf, fingerprintOf, sectionsOf} from './playbook_content';
import {livePlaybook, type Kept} from './playbook_keeper';
import {findKeywords, type KeywordReport} from './playbook_keyword_search';
import {PlaybookMapping, type PlaybookOrigin} from './playbook_mapping';
import {readNote} from './playbook_note';
import {PlaybookOrigins} from './playbook_origins';
import {findPlaybook, readPlaybook, type ReadPlaybook} from './playbook_reading';
import {isEdited, PlaybookSetup, type SetupOutcome} from './playbook_setup';
import type {PlaybookSource} from './playbook_source';

export interface PlaybookLibraryOptions {
  playbooks: Pick<Playbooks, 'as'>;
  kv: KeyValue;
  /** Across the nodes of a cluster. */
  locks: Pick<Locks, 'run'>;
  clock: Clock;
  botUserId: string;
  /** The title of a template of the library; '' for an id that is not in it. */
  titleOf(templateId: string): Promise<string>;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/**
 * Our templates as playbooks: one public playbook for each template in each Mattermost team. People may edit them as
 * they like; what they have edited is overwritten only when they ask for it.
 */
export class PlaybookLibrary implements PlaybookSource {
  private readonly mapping: PlaybookMapping;
  private readonly origins: PlaybookOrigins;
  private readonly setups: PlaybookSetup;

  constructor(private readonly options: PlaybookLibraryOptions) {
    const {playbooks, locks} = options;
    this.mapping = new PlaybookMapping(options);
    this.origins = new PlaybookOrigins({
      ...options,
      mapping: this.mapping,
      titleOf: (id) => options.titleOf(id),
    });
    const mapping = {
      fresh: (teamId: string, templateId: string) => this.mapping.fresh(teamId, templateId),
      note: async (...noted: Parameters<PlaybookMapping['note']>): Promise<void> => {
        await this.mapping.note(...noted);
        this.origins.forget(noted[2].playbookId);
      },
    };
    this.setups = new PlaybookSetup({playbooks, locks, mapping});
  }

  async prepare(template: BoardTemplate, mattermostTeamId: string, actorId: string): Promise<Prepared> {
    const entry = await this.mapping.seen(mattermostTeamId, template.id);
    const playbook =
      entry === null
        ? null
        : await this.as(actorId, (calls) => livePlaybook(calls, entry.playbookId, mattermostTeamId));
    return entry !== null && playbook !== null
      ? prepared({playbook, entry, adopted: false}, template)
      : prepared(await this.ensure(template, mattermostTeamId, actorId), template);
  }

  async templateOf(playbookId: string): Promise<PlaybookOrigin | null> {
    return this.origins.of(playbookId);
  }

  /** @see PlaybookSetup.setup */
  async setup(
    templates: readonly BoardTemplate[],
    mattermostTeamId: string,
    actorId: string,
  ): Promise<SetupOutcome[]> {
    return this.setups.setup(templates, mattermostTeamId, actorId);
  }

  /** @see PlaybookSetup.replace */
  async replace(
    template: BoardTemplate,
    mattermostTeamId: string,
    actorId: string,
    edition: string,
  ): Promise<SetupOutcome> {
    return this.setups.replace(template, mattermostTeamId, actorId, edition);
  }

  /**
   * Keywords of the team's playbooks, as far as the person sees them, that a sign-off would set off.
   * @param teamNames names and aliases of the reviewing teams
   * @throws BoardAway, BoardRefused
   */
  async keywords(
    mattermostTeamId: string,
    actorId: string,
    teamNames: readonly string[],
  ): Promise<KeywordReport> {
    return this.as(actorId, (calls) => findKeywords(calls, mattermostTeamId, teamNames, this.options.clock));
  }

  /**
   * A playbook of the team by its title or id, as far as the person sees it.
   * @returns null for none; ids when several have this title
   * @throws BoardAway, BoardRefused
   */
  async read(
    mattermostTeamId: string,
    actorId: string,
    name: string,
  ): Promise<{playbook: ReadPlaybook; isPublic: boolean} | {ids: string[]} | null> {
    const found = await this.as(actorId, (calls) => findPlaybook(calls, mattermostTeamId, name));
    if (found.kind !== 'one') return found.kind === 'none' ? null : {ids: found.ids};
    const {playbook} = found;
    const origin = (await this.mapping.originOf(playbook.id)) ?? readNote(playbook.description);
    return {playbook: readPlaybook(playbook, origin), isPublic: playbook.public};
  }

  private async as<T>(userId: string, use: (calls: PlaybooksCalls) => Promise<T>): Promise<T> {
    return asBoard(() => this.options.playbooks.as(userId, use), 'other');
  }

  private async ensure(template: BoardTemplate, mattermostTeamId: string, actorId: string): Promise<Kept> {
    return this.setups.visit(
      mattermostTeamId,
      actorId,
      async (keeper) => (await keeper.find(template)).kept ?? keeper.make(template),
    );
  }
}

function prepared(kept: Kept, template: BoardTemplate): Prepared {
  const {playbook, entry} = kept;
  const asWanted = fingerprintOf(contentOf(playbook)) === fingerprintOf(wantedContent(template));
  const edited = !asWanted && isEdited(kept);
  return {
    source: playbook.id,
    sections: sectionsOf(playbook),
    edited,
    version: asWanted || edited ? template.version : entry.version,
  };
}

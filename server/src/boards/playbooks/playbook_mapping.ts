import {z} from 'zod';
import {Documents} from '../../store/documents';
import type {KeyValue} from '../../store/keyvalue';

const entrySchema = z.object({
  playbookId: z.string(),
  /** The template's. */
  version: z.string(),
  /** Of the content as it was read back after we wrote it; '' when people had changed it before we knew it. */
  fingerprint: z.string(),
  /** Of what we wrote. */
  wanted: z.string(),
});

/** The playbook of a template in a Mattermost team. */
export type MappedPlaybook = z.infer<typeof entrySchema>;

const teamSchema = z.object({schema: z.literal(1), templates: z.record(z.string(), entrySchema)});
type TeamPlaybooks = z.infer<typeof teamSchema>;

const originSchema = z.object({id: z.string(), version: z.string(), title: z.string()});

/** The template that a playbook belongs to. */
export type PlaybookOrigin = z.infer<typeof originSchema>;

export interface PlaybookMappingOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** Which playbooks are ours: one document for each Mattermost team, and one for each playbook that ever was. */
export class PlaybookMapping {
  private readonly teams: Documents<TeamPlaybooks>;
  private readonly origins: Documents<PlaybookOrigin>;

  constructor(options: PlaybookMappingOptions) {
    this.teams = new Documents({...options, prefix: 'playbooks-', schema: teamSchema});
    this.origins = new Documents({...options, prefix: 'playbook-', schema: originSchema});
  }

  /** As some replica has it. */
  async seen(mattermostTeamId: string, templateId: string): Promise<MappedPlaybook | null> {
    return entryOf(await this.teams.get(mattermostTeamId), templateId);
  }

  /** As it is now. */
  async fresh(mattermostTeamId: string, templateId: string): Promise<MappedPlaybook | null> {
    return entryOf((await this.teams.fresh(mattermostTeamId)).value, templateId);
  }

  /** The template of a playbook that is mapped, or was; null for any other. */
  async originOf(playbookId: string): Promise<PlaybookOrigin | null> {
    return this.origins.get(playbookId);
  }

  async note(mattermostTeamId: string, origin: PlaybookOrigin, entry: MappedPlaybook): Promise<void> {
    await this.origins.update(entry.playbookId, () => origin);
    await this.teams.update(mattermostTeamId, (current) => ({
      schema: 1,
      templates: {...current?.templates, [origin.id]: entry},
    }));
  }
}

function entryOf(team: TeamPlaybooks | null, templateId: string): MappedPlaybook | null {
  // A template may be called `constructor`.
  if (team === null || !Object.hasOwn(team.templates, templateId)) return null;
  return team.templates[templateId] ?? null;
}

import type {PlaybookLibrary} from '../boards/playbooks/playbook_library';
import type {ReadPlaybook} from '../boards/playbooks/playbook_reading';
import type {Message} from '../posts/announcer';
import type {FileMessages} from '../posts/file_messages';
import {Refusal} from '../review/refusal';
import {fromPlaybook, isUnedited, slug} from '../templates/from_playbook';
import type {TemplateLibrary} from '../templates/library';
import {readOwn} from '../templates/read_own';
import type {Template} from '../templates/template';
import {nextMinor} from '../templates/version';
import {writeTemplate} from '../templates/write';
import {permission, type Server} from './ports';
import {plainly} from './setup_refusals';
import type {Actor} from './types';

export interface TemplateExportOptions {
  templates: TemplateLibrary;
  messages: Pick<FileMessages, 'send'>;
  server: Pick<Server, 'getChannel' | 'hasPermissionToTeam'>;
  /** Null where Playbooks is not active. */
  playbooks(): Promise<Pick<PlaybookLibrary, 'read'> | null>;
  /** In whose name Playbooks is called: as `bot` it does not see what the person may. */
  actAs(): 'poster' | 'bot';
}

/** Sends templates as YAML files, and playbooks as templates, in a direct message of the bot's. */
export class TemplateExport {
  constructor(private readonly options: TemplateExportOptions) {}

  /** The YAML as it was brought, with its comments; of a template that came along, all that is in it. */
  async send(actor: Actor, template: Template): Promise<Message[]> {
    const {own} = this.options.templates;
    const versions = await own.versionsOf(template.id);
    const stored = versions.find(({version}) => version === template.version);
    const source = stored === undefined ? null : await own.sourceOf(stored);
    return this.sendFile(actor, template, source ?? writeTemplate(template), []);
  }

  /**
   * A playbook of the Mattermost team of the channel as a template: its ids, and what playbooks have no place for, come
   * from the template that it was made from, where it was.
   * @param name its title or id
   * @throws Refusal `template.no-playbook…`, `template.several-playbooks`, `template.playbook-sections`, `setup.…`
   */
  async sendPlaybook(actor: Actor, name: string): Promise<Message[]> {
    const {templates} = this.options;
    const playbook = await this.read(actor, name);
    const empty = playbook.sections.filter(({items}) => items.length === 0).length;
    if (empty === playbook.sections.length) {
      throw new Refusal('template.playbook-sections', {value: playbook.title});
    }
    const {origin: from} = playbook;
    const origin =
      from === null ? null : ((await templates.get(from.id, from.version)) ?? (await templates.get(from.id)));
    const template = fromPlaybook(playbook, origin, await this.nameFor(playbook, origin));
    const yaml = writeTemplate(template);
    const checked = await readOwn(yaml, templates);
    return this.sendFile(actor, template, yaml, [
      ...(playbook.withSettings === 0
        ? []
        : [{key: 'template.playbook-left', params: {count: playbook.withSettings}}]),
      ...(empty === 0 ? [] : [{key: 'template.playbook-empty', params: {count: empty}}]),
      ...('problems' in checked
        ? [{key: 'template.exported-problems', params: {}}, ...checked.problems]
        : []),
    ]);
  }

  private async read(actor: Actor, name: string): Promise<ReadPlaybook> {
    const {server, playbooks, actAs} = this.options;
    const teamId = (await server.getChannel(actor.channelId)).TeamId || actor.mattermostTeamId;
    if (teamId === '') throw new Refusal('setup.no-team');
    const none = new Refusal('template.no-playbook', {value: name});
    return plainly(async () => {
      const library = await playbooks();
      if (library === null) throw new Refusal('template.no-playbooks');
      const mayView = permission('public_playbook_view', 'team_scope');
      // In its own name the bot would show everybody what it sees.
      const asBot = actAs() === 'bot';
      if (asBot && !(await server.hasPermissionToTeam(actor.userId, teamId, mayView))) throw none;
      const found = await library.read(teamId, actor.userId, name);
      if (found === null) throw none;
      if ('ids' in found) {
        const params = {value: name, count: found.ids.length, playbooks: found.ids.join(', ')};
        throw new Refusal('template.several-playbooks', params);
      }
      if (asBot && !found.isPublic) throw none;
      return found.playbook;
    });
  }

  /** As it can be imported: the playbook of an own template is its next version, any other a template of its own. */
  private async nameFor(
    playbook: ReadPlaybook,
    origin: Template | null,
  ): Promise<{id: string; version: string}> {
    const entries = await this.options.templates.entries();
    const own = entries.find(({id, origin: kind}) => id === origin?.id && kind === 'own');
    if (own !== undefined && origin !== null) {
      const version = isUnedited(playbook, origin) ? origin.version : nextMinor(own.version);
      return {id: own.id, version};
    }
    const base = slug(playbook.title) || 'playbook';
    const taken = entries.map(({id}) => id);
    for (let number = 1; ; number++) {
      const id = number === 1 ? base : `${base.slice(0, 60)}-${String(number)}`;
      if (!taken.includes(id)) return {id, version: '1.0.0'};
    }
  }

  private async sendFile(
    {userId}: Actor,
    {id, version, title}: Template,
    yaml: string,
    notes: readonly Message[],
  ): Promise<Message[]> {
    const file = `${id}-${version}.yaml`;
    const said = [{key: 'template.exported-file', params: {file, title, version}}, ...notes];
    await this.options.messages.send(userId, {name: file, text: yaml}, said);
    return [{key: 'template.exported', params: {file}}, ...notes];
  }
}

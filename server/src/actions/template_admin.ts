import type {Message} from '../posts/announcer';
import {assertMay} from '../review/may';
import {neededTeams} from '../review/ownership';
import {Refusal} from '../review/refusal';
import {zoneOf} from '../review/time_zone';
import type {Names} from '../signoff/names';
import type {TeamsNow} from '../signoff/ports';
import type {Clock} from '../store/clock';
import {toSections} from '../templates/items';
import type {TemplateEntry, TemplateLibrary} from '../templates/library';
import {readOwn, type ReadOwn} from '../templates/read_own';
import type {Template} from '../templates/template';
import {compareVersions} from '../templates/version';
import type {Server} from './ports';
import type {TemplateExport} from './template_export';
import type {TemplateFiles} from './template_files';
import {shown, sizeOf, VERSIONS} from './template_shown';
import type {Actor} from './types';

export interface TemplateAdminOptions {
  templates: TemplateLibrary;
  files: Pick<TemplateFiles, 'find'>;
  exports: Pick<TemplateExport, 'send' | 'sendPlaybook'>;
  server: Pick<Server, 'getUser'>;
  teams: TeamsNow;
  isSystemAdmin(userId: string): Promise<boolean>;
  /** Whether reviews that start now run in Playbooks. */
  usesPlaybooks(): Promise<boolean>;
  /** How many open reviews come from a template. */
  openReviewsOf(templateId: string): Promise<number>;
  names: Names;
  clock: Pick<Clock, 'now'>;
}

/** Where a template's YAML comes from: a post, see TemplateFiles, or what was typed. */
export type YamlSource = {kind: 'post'; link: string} | {kind: 'typed'; text: string};

interface Given {
  text: string;
  /** '' when it was typed. */
  file: string;
  /** Where it comes from, for people. */
  from: Message[];
}

/** `/prr template …`: everybody looks at templates, system admins bring own ones and retire them. */
export class TemplateAdmin {
  constructor(private readonly options: TemplateAdminOptions) {}

  /** @param all also retired ones */
  async list({userId}: Actor, all: boolean): Promise<Message[]> {
    const entries = await this.options.templates.entries();
    const day = await this.days(userId);
    const shownEntries = entries.filter(({retired}) => all || retired === null);
    const lines = await Promise.all(shownEntries.map((entry) => this.line(entry, entries, day)));
    if (lines.length === 0) return [{key: 'template.list-empty', params: {}}];
    return [...lines.flat(), ...(all ? [] : [{key: 'template.list-foot', params: {}}])];
  }

  /** @param version '' for the newest. @throws Refusal `template.unknown`, `template.unknown-version` */
  async show(_actor: Actor, id: string, version: string): Promise<Message[]> {
    const {templates} = this.options;
    const template = await this.known(id, version);
    const entry = (await templates.entries()).find((each) => each.id === template.id);
    const versions = await templates.own.versionsOf(template.id);
    const stored = versions.find((each) => each.version === template.version);
    return shown(
      template,
      entry,
      versions.map((each) => each.version),
      stored?.parent ?? null,
    );
  }

  /** Says what is wrong with a text, as `import` would, and stores nothing. */
  async check(actor: Actor, source: YamlSource): Promise<Message[]> {
    const given = await this.given(actor, source);
    const read = await readOwn(given.text, this.options.templates);
    if ('problems' in read) return broken('template.broken-check', given, read.problems);
    const refusal = await this.refusalOf(read.template);
    return [
      {key: 'template.checked', params: sizeOf(read.template)},
      ...given.from,
      ...this.about(read),
      ...(refusal === null ? [] : [{key: `refusal.${refusal.code}`, params: refusal.params}]),
    ];
  }

  /**
   * Stores a version of an own template.
   * @throws Refusal `rights.manage-templates`, `template.shipped-id`, those of OwnTemplates.store and TemplateFiles.find
   */
  async import(actor: Actor, source: YamlSource): Promise<Message[]> {
    const {templates, clock} = this.options;
    await this.assertAdmin(actor);
    const given = await this.given(actor, source);
    const read = await readOwn(given.text, templates);
    if ('problems' in read) return broken('template.broken', given, read.problems);
    const {template, parent} = read;
    const shipped = await this.shippedRefusal(template);
    if (shipped !== null) throw shipped;
    const made = {by: actor.userId, at: clock.now(), parent};
    const outcome = await templates.own.store(template, given.text, made);
    const entry = (await templates.entries()).find(({id}) => id === template.id);
    return [
      {key: outcome === 'stored' ? 'template.imported' : 'template.unchanged', params: sizeOf(template)},
      ...given.from,
      ...this.about(read),
      ...(entry?.retired == null ? [] : [{key: 'template.stored-retired', params: {id: template.id}}]),
      ...((await this.usesPlaybooks()) ? [{key: 'template.setup-hint', params: {}}] : []),
    ];
  }

  /** @throws Refusal `rights.manage-templates`, `template.unknown`, `template.last-one` */
  async retire(actor: Actor, id: string): Promise<Message[]> {
    const {templates, clock, openReviewsOf} = this.options;
    await this.assertAdmin(actor);
    const entry = await this.entry(id);
    if ((await templates.offered()).every((each) => each.id === entry.id) && entry.retired === null) {
      throw new Refusal('template.last-one', {template: entry.id});
    }
    const isNew = await templates.own.retire(entry.id, actor.userId, clock.now());
    const open = isNew ? await openReviewsOf(entry.id) : 0;
    const params = {id: entry.id, title: entry.title, open};
    return [{key: isNew ? 'template.retired' : 'template.retired-already', params}];
  }

  /** @throws Refusal `rights.manage-templates`, `template.unknown` */
  async restore(actor: Actor, id: string): Promise<Message[]> {
    await this.assertAdmin(actor);
    const {id: known, title} = await this.entry(id);
    const isNew = await this.options.templates.own.restore(known);
    return [{key: isNew ? 'template.restored' : 'template.restored-already', params: {title}}];
  }

  /** Sends a template as a file. @throws Refusal `template.unknown`, `template.unknown-version` */
  async export(actor: Actor, id: string, version: string): Promise<Message[]> {
    return this.options.exports.send(actor, await this.known(id, version));
  }

  /** Sends a playbook of the Mattermost team as a template. @throws Refusal */
  async exportPlaybook(actor: Actor, name: string): Promise<Message[]> {
    return this.options.exports.sendPlaybook(actor, name);
  }

  private async assertAdmin({userId}: Actor): Promise<void> {
    assertMay('manage-templates', (await this.options.isSystemAdmin(userId)) ? ['system-admin'] : []);
  }

  private async given(actor: Actor, source: YamlSource): Promise<Given> {
    if (source.kind === 'typed') return {text: source.text, file: '', from: []};
    const {text, file, userId} = await this.options.files.find(actor, source.link);
    const from = [{key: 'template.from-file', params: {file, user: await this.options.names.of(userId)}}];
    return {text, file, from};
  }

  private async known(id: string, version: string): Promise<Template> {
    const {templates} = this.options;
    const entry = await this.entry(id);
    const template = await templates.get(entry.id, version);
    if (template !== null) return template;
    const own = (await templates.own.versionsOf(entry.id)).map((each) => each.version);
    const known = own.length === 0 ? entry.version : own.slice(-VERSIONS).join(', ');
    throw new Refusal('template.unknown-version', {template: entry.id, version, known});
  }

  private async entry(id: string): Promise<TemplateEntry> {
    const entries = await this.options.templates.entries();
    const entry = entries.find((each) => each.id === id.trim().toLowerCase());
    if (entry === undefined) throw new Refusal('template.unknown', {template: id});
    return entry;
  }

  private async shippedRefusal({id}: Template): Promise<Refusal | null> {
    const {templates} = this.options;
    if (!templates.isShipped(id)) return null;
    // One that was there before ours of the same id came goes on.
    const isOwn = (await templates.own.versionsOf(id)).length > 0;
    return isOwn ? null : new Refusal('template.shipped-id', {template: id});
  }

  /** Why it could not be stored; null when it could. */
  private async refusalOf(template: Template): Promise<Refusal | null> {
    return (await this.shippedRefusal(template)) ?? this.options.templates.own.refusalOf(template);
  }

  /** What whoever brings a template should know of it. */
  private about({template, parent}: Extract<ReadOwn, {template: Template}>): Message[] {
    const teams = neededTeams({sections: toSections(template)}, this.options.teams.all(), new Map());
    return [
      ...(parent === null
        ? []
        : [{key: 'template.inherits', params: {parent: parent.id, version: parent.version}}]),
      teams.length === 0
        ? {key: 'template.no-team', params: {}}
        : {
            key: 'template.teams',
            params: {teams: teams.map(({name}) => name).join(', '), count: teams.length},
          },
    ];
  }

  private async line(
    entry: TemplateEntry,
    entries: readonly TemplateEntry[],
    day: (at: number) => string,
  ): Promise<Message[]> {
    const {id, title, version, origin, by, at, parent, retired} = entry;
    const {names} = this.options;
    const own = origin === 'own' ? 'yes' : 'no';
    const user = by === '' ? '' : await names.of(by);
    const newer = entries.find((each) => each.id === parent?.id)?.version ?? '';
    return [
      {key: 'template.line', params: {id, title, version, own, user, day: at === 0 ? '' : day(at)}},
      ...(parent !== null && newer !== '' && compareVersions(newer, parent.version) > 0
        ? [{key: 'template.line-newer', params: {parent: parent.id, version: parent.version, newer}}]
        : []),
      ...(retired === null
        ? []
        : [
            {
              key: 'template.line-retired',
              params: {id, user: await names.of(retired.by), day: day(retired.at)},
            },
          ]),
    ];
  }

  /** Writes days in the person's time zone. */
  private async days(userId: string): Promise<(at: number) => string> {
    const {isoDay} = await import('../review/due_date');
    const zone = zoneOf((await this.options.server.getUser(userId)).Timezone);
    return (at) => isoDay(at, zone);
  }

  private async usesPlaybooks(): Promise<boolean> {
    try {
      return await this.options.usesPlaybooks();
    } catch {
      // Nobody says whether it is there now: the hint is of use if it is.
      return true;
    }
  }
}

function broken(key: string, {file}: Given, problems: readonly Message[]): Message[] {
  return [{key, params: {file: file === '' ? 'YAML' : file}}, ...problems];
}

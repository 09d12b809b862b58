import {assembleTemplates} from '../../src/actions/template_assemble';
import type {Actor} from '../../src/actions/types';
import {plainParams, words} from '../../src/posts/words';
import type {Message} from '../../src/posts/announcer';
import {Refusal} from '../../src/review/refusal';
import {Names} from '../../src/signoff/names';
import {PluginKeyValue} from '../../src/store/plugin_keyvalue';
import {TemplateLibrary} from '../../src/templates/library';
import type {Template} from '../../src/templates/template';
import {english} from './english';
import type {FakeUser} from './mattermost';
import {Shelf} from './playbooks/shelf';
import {PostedFiles} from './posted_files';
import {finished} from './world';

const t = english();

/** Everything behind `/prr template`, on a server with Playbooks: what people post, type and read. */
export class TemplateDesk {
  readonly shelf = new Shelf();
  readonly files = new PostedFiles();
  readonly admin = this.shelf.mattermost.addUser('admin', {Roles: 'system_user system_admin'});
  readonly dave = this.shelf.dave;
  readonly channel = this.shelf.mattermost.addChannel('checkout', [this.admin, this.dave]);
  readonly templates: TemplateLibrary;
  actAs: 'poster' | 'bot' = 'poster';
  hasPlaybooks = true;
  openReviews = 0;
  private readonly library = this.shelf.node();

  constructor(shipped: readonly Template[]) {
    const {mattermost} = this.shelf;
    this.templates = new TemplateLibrary({
      shipped,
      kv: new PluginKeyValue(mattermost),
      onCorrupt: (key) => {
        throw new Error(`${key} cannot be read`);
      },
    });
  }

  /** What somebody reads who asks for something in the channel. */
  async says(
    user: FakeUser,
    use: (desk: ReturnType<typeof assembleTemplates>, actor: Actor) => Promise<Message[]>,
    rootId = '',
  ): Promise<string> {
    const actor = {userId: user.Id, channelId: this.channel.Id, rootId, mattermostTeamId: 'core'};
    try {
      return words(await finished(use(this.assemble(), actor)), t);
    } catch (error) {
      if (error instanceof Refusal) return t(`refusal.${error.code}`, plainParams(error.params));
      throw error;
    }
  }

  private assemble() {
    const {mattermost} = this.shelf;
    const {files, library} = this;
    return assembleTemplates({
      api: {
        getPost: (id) => files.getPost(id),
        getPostThread: (id) => files.getPostThread(id),
        getPostsForChannel: (...args) => files.getPostsForChannel(...args),
        getFileInfo: (id) => files.getFileInfo(id),
        getFile: (id) => files.getFile(id),
        getUser: (id) => mattermost.getUser(id),
        getChannel: (id) => mattermost.getChannel(id),
        hasPermissionToTeam: (...args) => mattermost.hasPermissionToTeam(...args),
      },
      templates: this.templates,
      doorman: {
        mayRead: (userId, channelId) =>
          mattermost.hasPermissionToChannel(userId, channelId, {Id: 'read_channel'}),
      },
      teams: {all: () => [{id: 'sre', name: 'SRE', aliases: [], members: [], quorum: 1}]},
      reviews: {
        allOpen: async () =>
          Array.from({length: this.openReviews}, () => ({template: {id: 'ours'}})) as never,
      },
      names: new Names(mattermost),
      clock: {now: () => Date.UTC(2026, 6, 1)},
      messages: {
        send: async (userId, file, said) => {
          const sent = 'name' in file ? [file] : [...file];
          for (const {name, text} of sent) files.sent.push({userId, message: words(said, t), name, text});
          return 'sent';
        },
      },
      isSystemAdmin: async (userId) => userId === this.admin.Id,
      usesPlaybooks: async () => this.hasPlaybooks,
      playbooks: async () => (this.hasPlaybooks ? library : null),
      actAs: () => this.actAs,
    });
  }

  /** Makes, or brings up to date, the playbooks of all templates, as dave. */
  async setup(): Promise<void> {
    const {toSections} = await import('../../src/templates/items');
    const templates = await this.templates.all();
    const board = templates.map((template) => ({...template, sections: toSections(template)}));
    await this.shelf.setup(this.library, board);
  }
}

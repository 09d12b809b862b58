import type {BoardTemplate} from '../../../src/boards/board';
import type {Playbooks} from '../../../src/boards/playbooks/calls';
import {PlaybookLibrary} from '../../../src/boards/playbooks/playbook_library';
import type {Playbook} from '../../../src/boards/playbooks/schemas';
import type {Item} from '../../../src/review/types';
import {systemClock} from '../../../src/store/clock';
import {Locks} from '../../../src/store/lock';
import {PluginKeyValue} from '../../../src/store/plugin_keyvalue';
import {FakeMattermost, type FakeUser} from '../mattermost';
import {Life} from '../mortal';
import {finished} from '../world';
import {standInCalls} from './calls';
import {directoryOf} from './directory';
import {StandInPlaybooks} from './stand_in';

function item(id: string, title: string, description = ''): Item {
  return {id, title, description, state: 'open', assigneeId: '', changedBy: '', changedAt: 0, reason: ''};
}

/** Two sections, three items. */
export function sampleTemplate(changes: Partial<BoardTemplate> = {}): BoardTemplate {
  return {
    id: 'small',
    version: '1.0.0',
    title: 'Small PRR',
    description: 'For small things.',
    sections: [
      {id: 'scope', title: 'Scope', items: [item('picture', 'Link a picture', 'With a date.')]},
      {
        id: 'sre',
        title: 'SRE',
        items: [item('runbook', 'Runbook is linked (SRE)', 'For each alert.'), item('review', 'SRE review')],
      },
    ],
    ...changes,
  };
}

/** A Mattermost team, `core`, with Playbooks; people who set it up, and any number of our plugin's processes. */
export class Shelf {
  readonly mattermost = new FakeMattermost();
  readonly standIn = new StandInPlaybooks({directory: directoryOf(this.mattermost)});
  readonly playbooks: Playbooks = standInCalls(this.standIn);
  readonly bot = this.mattermost.addUser('prr', {IsBot: true});
  readonly dave = this.mattermost.addUser('dave');
  readonly erin = this.mattermost.addUser('erin');

  /** A process of the plugin; `life` says when it dies. */
  node(life = new Life()): PlaybookLibrary {
    const kv = new PluginKeyValue(life.of(this.mattermost));
    const onCorrupt = (key: string): void => {
      throw new Error(`${key} cannot be read`);
    };
    return new PlaybookLibrary({
      playbooks: {as: (userId, use) => this.playbooks.as(userId, (calls) => use(life.of(calls)))},
      kv,
      locks: new Locks({kv, clock: systemClock, node: this.mattermost.newId('node'), onCorrupt}),
      clock: systemClock,
      botUserId: this.bot.Id,
      titleOf: async (id) => (id === 'small' ? 'Small PRR' : ''),
      onCorrupt,
    });
  }

  /** What happens to each template when dave sets the team up. */
  async setup(node: PlaybookLibrary, templates = [sampleTemplate()], who: FakeUser = this.dave) {
    return finished(node.setup(templates, 'core', who.Id));
  }

  /** Somebody changes a playbook in Playbooks. */
  async edit(
    playbookId: string,
    change: (playbook: Playbook) => void,
    who: FakeUser = this.erin,
  ): Promise<void> {
    await this.playbooks.as(who.Id, async (calls) => {
      const playbook = structuredClone(await calls.playbook(playbookId));
      change(playbook);
      await calls.updatePlaybook(playbookId, playbook);
    });
  }

  async archive(playbookId: string): Promise<void> {
    const path = `http://playbooks/api/v0/playbooks/${playbookId}`;
    const headers = {'Mattermost-User-Id': this.dave.Id};
    await this.standIn.serve(new Request(path, {method: 'DELETE', headers}));
  }

  /** Somebody makes a playbook of their own. */
  async make(fields: Record<string, unknown>, who: FakeUser = this.erin): Promise<string> {
    const least = {team_id: 'core', public: true, reminder_timer_default_seconds: 60, checklists: []};
    return this.playbooks.as(who.Id, (calls) => calls.createPlaybook({...least, ...fields}));
  }

  /** As it is stored. */
  stored(playbookId: string) {
    const found = this.standIn.playbooks().find(({id}) => id === playbookId);
    if (found === undefined) throw new Error(`there is no playbook ${playbookId}`);
    return found;
  }

  /** Playbooks that people can start runs from. */
  live() {
    return this.standIn.playbooks().filter(({delete_at}) => delete_at === 0);
  }

  /** Our rows are gone: another database, or the plugin was removed with its data. */
  loseStore(): void {
    for (const key of this.mattermost.kv.keys()) {
      this.mattermost.kv.setWithOptions(key, null, {Atomic: false, OldValue: null, ExpireInSeconds: 0});
    }
  }

  /** How many changes Playbooks was asked for. */
  writes(): number {
    return this.standIn.asked.filter(({method}) => method !== 'GET').length;
  }
}

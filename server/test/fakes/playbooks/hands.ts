import type {RunRecord} from './run_record';
import type {StandInPlaybooks} from './stand_in';

/**
 * What a person does in Playbooks' UI. Items are named by id or title. Takes its time as any request does, is never hit
 * by a fault, and throws when Playbooks refuses it: a test that arranges something wants it done. Under fake timers, wait
 * for it with `finished`.
 */
export class Hands {
  constructor(
    private readonly standIn: StandInPlaybooks,
    private readonly userId: string,
  ) {}

  /** @returns the new run; its title is its name */
  async start(playbookId: string, name: string, channelId = ''): Promise<RunRecord> {
    const playbook = this.standIn.playbooks().find(({id}) => id === playbookId);
    const body = {
      name,
      owner_user_id: this.userId,
      team_id: playbook?.team_id ?? '',
      channel_id: channelId,
      playbook_id: playbookId,
      summary: playbook?.run_summary_template_enabled === true ? playbook.run_summary_template : '',
    };
    return JSON.parse(await this.send('POST', 'runs', body)) as RunRecord;
  }

  tick(runId: string, item: string): Promise<string> {
    return this.ofItem('PUT', runId, item, '/state', {new_state: 'closed'});
  }

  untick(runId: string, item: string): Promise<string> {
    return this.ofItem('PUT', runId, item, '/state', {new_state: ''});
  }

  /** The button: without an event. */
  skip(runId: string, item: string): Promise<string> {
    return this.ofItem('PUT', runId, item, '/skip');
  }

  restore(runId: string, item: string): Promise<string> {
    return this.ofItem('PUT', runId, item, '/restore');
  }

  renameItem(runId: string, item: string, title: string): Promise<string> {
    return this.ofItem('PUT', runId, item, '', {title, command: '', description: ''});
  }

  /** @param assigneeId '' for nobody */
  reassign(runId: string, item: string, assigneeId: string): Promise<string> {
    return this.ofItem('PUT', runId, item, '/assignee', {assignee_id: assigneeId});
  }

  deleteItem(runId: string, item: string): Promise<string> {
    return this.ofItem('DELETE', runId, item, '');
  }

  /** @param section its title or id */
  addItem(runId: string, section: string, title: string): Promise<string> {
    return this.send('POST', `runs/${runId}/checklists/${String(this.section(runId, section))}/add`, {title});
  }

  renameSection(runId: string, section: string, title: string): Promise<string> {
    return this.send('PUT', `runs/${runId}/checklists/${String(this.section(runId, section))}/rename`, {
      title,
    });
  }

  /** To a place in a section, from 0. */
  moveItem(runId: string, item: string, section: string, place: number): Promise<string> {
    const from = this.place(runId, item);
    return this.send('POST', `runs/${runId}/checklists/move-item`, {
      source_checklist_idx: from.checklist,
      source_item_idx: from.item,
      dest_checklist_idx: this.section(runId, section),
      dest_item_idx: place,
    });
  }

  rename(runId: string, name: string): Promise<string> {
    return this.send('PATCH', `runs/${runId}`, {name});
  }

  changeOwner(runId: string, ownerId: string): Promise<string> {
    return this.send('POST', `runs/${runId}/owner`, {owner_id: ownerId});
  }

  finish(runId: string): Promise<string> {
    return this.send('PUT', `runs/${runId}/finish`);
  }

  /** Takes a finished run up again. */
  reopen(runId: string): Promise<string> {
    return this.send('PUT', `runs/${runId}/restore`);
  }

  join(runId: string): Promise<string> {
    return this.addParticipants(runId, [this.userId]);
  }

  addParticipants(runId: string, userIds: readonly string[]): Promise<string> {
    return this.send('POST', 'query', {
      operationName: 'Add',
      query: 'mutation Add($r:String!,$u:[String!]!){addRunParticipants(runID:$r,userIDs:$u)}',
      variables: {r: runId, u: userIds},
    });
  }

  private ofItem(method: string, runId: string, item: string, what: string, body?: unknown): Promise<string> {
    const at = this.place(runId, item);
    const path = `runs/${runId}/checklists/${String(at.checklist)}/item/${String(at.item)}${what}`;
    return this.send(method, path, body);
  }

  /** Where the UI shows it just now. */
  private place(runId: string, item: string): {checklist: number; item: number} {
    const {checklists} = this.standIn.run(runId);
    for (const [checklist, {items}] of checklists.entries()) {
      const index = items.findIndex(({id, title}) => id === item || title === item);
      if (index >= 0) {
        return {checklist, item: index};
      }
    }
    throw new Error(`there is no item ${item}`);
  }

  private section(runId: string, section: string): number {
    const place = this.standIn
      .run(runId)
      .checklists.findIndex(({id, title}) => id === section || title === section);
    if (place < 0) {
      throw new Error(`there is no section ${section}`);
    }
    return place;
  }

  private async send(method: string, path: string, body?: unknown): Promise<string> {
    const response = await this.standIn.serve(
      new Request(`http://playbooks/api/v0/${path}`, {
        method,
        headers: {'Mattermost-User-Id': this.userId},
        ...(body !== undefined && {body: JSON.stringify(body)}),
      }),
    );
    const answer = await response.text();
    if (!response.ok || answer.startsWith('{"errors"')) {
      throw new Error(`${method} ${path} as ${this.userId}: ${String(response.status)} ${answer}`);
    }
    return answer;
  }
}

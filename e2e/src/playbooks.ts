import type {Client} from './client';
import type {Channel} from './models';
import {HttpProblem} from './rest';
import {PLAYBOOKS_ID} from './world';

/** What Playbooks' API answers, as far as the tests read it. Times are Unix milliseconds. */
export interface RunItem {
  id: string;
  title: string;
  /** '' is open. */
  state: '' | 'in_progress' | 'closed' | 'skipped';
  state_modified: number;
  assignee_id: string;
  due_date: number;
}

export interface TimelineEvent {
  event_type: string;
  event_at: number;
  subject_user_id: string;
  /** JSON; of a tick: `{"action": "check", "task": …}`. */
  details: string;
}

export interface Run {
  id: string;
  name: string;
  summary: string;
  owner_user_id: string;
  team_id: string;
  channel_id: string;
  playbook_id: string;
  participant_ids: string[];
  current_status: 'InProgress' | 'Finished';
  checklists: {title: string; items: RunItem[]}[];
  timeline_events: TimelineEvent[];
}

export interface Playbook {
  id: string;
  title: string;
  description: string;
  public: boolean;
  update_at: number;
  checklists: {title: string; items: Pick<RunItem, 'title'>[]}[];
}

/** An item by its place, both from 0: that is how Playbooks addresses it. */
export interface ItemPlace {
  checklist: number;
  item: number;
}

export interface NewRun {
  name: string;
  playbookId: string;
  teamId: string;
  /** '' for a new channel. */
  channelId?: string;
  summary?: string;
}

/**
 * What one person does in Playbooks' own screens: the calls that those make, with the person's own session. Every
 * method throws HttpProblem when Playbooks says no.
 */
export class InPlaybooks {
  constructor(private readonly person: Client) {}

  run(runId: string): Promise<Run> {
    return this.call('GET', `/runs/${runId}`);
  }

  /** The runs of a channel that this person is in. */
  async runsIn({id}: Pick<Channel, 'id'>): Promise<Run[]> {
    return (await this.call<{items: Run[]}>('GET', `/runs?channel_id=${id}&page=0&per_page=100`)).items;
  }

  startRun({name, playbookId, teamId, channelId = '', summary = ''}: NewRun): Promise<Run> {
    return this.call('POST', '/runs', {
      name,
      owner_user_id: this.person.id,
      team_id: teamId,
      playbook_id: playbookId,
      channel_id: channelId,
      summary,
    });
  }

  /** Joins a run oneself. */
  join(runId: string): Promise<void> {
    return this.addParticipants(runId, [this.person.id]);
  }

  addParticipants(runId: string, userIds: readonly string[]): Promise<void> {
    const take = 'addRunParticipants(runID: $run, userIDs: $users, forceAddToChannel: true)';
    return this.changeParticipants(take, runId, userIds);
  }

  removeParticipants(runId: string, userIds: readonly string[]): Promise<void> {
    return this.changeParticipants('removeRunParticipants(runID: $run, userIDs: $users)', runId, userIds);
  }

  private async changeParticipants(change: string, runId: string, userIds: readonly string[]): Promise<void> {
    const answer = await this.call<{errors?: {message: string}[]}>('POST', '/query', {
      operationName: 'Change',
      query: `mutation Change($run: String!, $users: [String!]!) {${change}}`,
      variables: {run: runId, users: userIds},
    });
    // GraphQL's refusals come as a success.
    if (answer.errors !== undefined) {
      throw new HttpProblem(200, '', answer.errors.map(({message}) => message).join(', '));
    }
  }

  async setState(runId: string, title: string, state: RunItem['state']): Promise<void> {
    await this.setStateAt(runId, await this.placeOf(runId, title), state);
  }

  /** Without looking first where the item is. */
  setStateAt(runId: string, place: ItemPlace, state: RunItem['state']): Promise<void> {
    return this.call('PUT', `${itemPath(runId, place)}/state`, {new_state: state});
  }

  tick(runId: string, title: string): Promise<void> {
    return this.setState(runId, title, 'closed');
  }

  untick(runId: string, title: string): Promise<void> {
    return this.setState(runId, title, '');
  }

  /** As the button Skip does: nothing on the timeline tells of it. */
  async skip(runId: string, title: string): Promise<void> {
    await this.call('PUT', `${itemPath(runId, await this.placeOf(runId, title))}/skip`);
  }

  async renameItem(runId: string, title: string, to: string): Promise<void> {
    const body = {title: to, command: '', description: ''};
    await this.call('PUT', itemPath(runId, await this.placeOf(runId, title)), body);
  }

  async deleteItem(runId: string, title: string): Promise<void> {
    await this.call('DELETE', itemPath(runId, await this.placeOf(runId, title)));
  }

  /** @param userId '' for nobody */
  async assign(runId: string, title: string, userId: string): Promise<void> {
    const path = `${itemPath(runId, await this.placeOf(runId, title))}/assignee`;
    await this.call('PUT', path, {assignee_id: userId});
  }

  /** Adds an item at the end of a checklist. */
  async addItem(runId: string, checklist: string, title: string): Promise<void> {
    const {checklists} = await this.run(runId);
    const place = checklists.findIndex((each) => each.title === checklist);
    await this.call('POST', `/runs/${runId}/checklists/${place}/add`, {title});
  }

  finish(runId: string): Promise<void> {
    return this.call('PUT', `/runs/${runId}/finish`);
  }

  restore(runId: string): Promise<void> {
    return this.call('PUT', `/runs/${runId}/restore`);
  }

  /** All playbooks of a Mattermost team that this person sees, with their checklists. */
  async playbooks(teamId: string): Promise<Playbook[]> {
    const path = `/playbooks?team_id=${teamId}&page=0&per_page=100`;
    const {items} = await this.call<{items: Playbook[]}>('GET', path);
    return Promise.all(items.map(({id}) => this.playbook(id)));
  }

  playbook(id: string): Promise<Playbook> {
    return this.call('GET', `/playbooks/${id}`);
  }

  /** Changes some of a playbook and keeps the rest. */
  async changePlaybook(id: string, change: Record<string, unknown>): Promise<void> {
    await this.call('PUT', `/playbooks/${id}`, {...(await this.playbook(id)), ...change});
  }

  /** @param checklists titles of the items by the title of their checklist @returns its id */
  async createPlaybook(
    teamId: string,
    title: string,
    checklists: Record<string, readonly string[]>,
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const {id} = await this.call<{id: string}>('POST', '/playbooks', {
      title,
      team_id: teamId,
      public: true,
      create_public_playbook_run: true,
      reminder_timer_default_seconds: 86_400,
      members: [{user_id: this.person.id, roles: ['playbook_member', 'playbook_admin']}],
      checklists: Object.entries(checklists).map(([name, items]) => ({
        title: name,
        items: items.map((item) => ({title: item})),
      })),
      ...more,
    });
    return id;
  }

  private async placeOf(runId: string, title: string): Promise<ItemPlace> {
    return placeOf(await this.run(runId), title);
  }

  private call<T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<T> {
    return this.person.plugin<T>(PLAYBOOKS_ID, method, `/api/v0${path}`, body);
  }
}

/** @throws Error with the titles that are there when this one is not */
export function placeOf(run: Run, title: string): ItemPlace {
  for (const [checklist, {items}] of run.checklists.entries()) {
    const item = items.findIndex((each) => each.title === title);
    if (item >= 0) {
      return {checklist, item};
    }
  }
  const titles = run.checklists.flatMap(({items}) => items.map((each) => each.title));
  throw new Error(`no item "${title}" in ${run.name}; there are: ${titles.join('; ')}`);
}

/** The items of a checklist. */
export function itemsIn(run: Run, checklist: string): RunItem[] {
  return run.checklists.find(({title}) => title === checklist)?.items ?? [];
}

/** Who ticked which items, as the timeline tells: in its order, once for each entry. */
export function ticksBy(run: Run): {userId: string; title: string}[] {
  return run.timeline_events
    .filter(({event_type}) => event_type === 'task_state_modified')
    .map(({subject_user_id, details}) => ({
      ...(JSON.parse(details) as {action: string; task: string}),
      userId: subject_user_id,
    }))
    .filter(({action}) => action === 'check')
    .map(({userId, task}) => ({userId, title: task}));
}

function itemPath(runId: string, {checklist, item}: ItemPlace): string {
  return `/runs/${runId}/checklists/${checklist}/item/${item}`;
}

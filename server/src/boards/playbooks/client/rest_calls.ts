import {z} from 'zod';
import {
  PlaybooksFailed,
  PlaybooksForbidden,
  type ItemPlace,
  type NewRun,
  type PlaybooksCalls,
  type RunFilter,
} from '../calls';
import {
  playbookPageSchema,
  playbookSchema,
  runPageSchema,
  runSchema,
  type Playbook,
  type PlaybookPage,
  type Run,
  type RunItemState,
  type RunPage,
} from '../schemas';
import {addParticipantsRequest, addParticipantsResult, judgeGraphQL} from './graphql';
import {read, readNothing} from './judge';
import type {Answer, PlaybooksRequest} from './request';

const createdSchema = z.looseObject({id: z.string().min(1)});

/** The calls as requests; how they travel, and in whose name, is the business of `send`. */
export class RestCalls implements PlaybooksCalls {
  /** @param send answers what succeeded, and throws the errors of `Playbooks.as` for everything else */
  constructor(private readonly send: (request: PlaybooksRequest) => Promise<Answer>) {}

  async run(runId: string): Promise<Run> {
    return read(runSchema, await this.send({method: 'GET', path: runPath(runId)}));
  }

  async runs({teamId, channelId, playbookId, inProgress, since, page, perPage}: RunFilter): Promise<RunPage> {
    const query = queryOf({
      team_id: teamId,
      channel_id: channelId,
      playbook_id: playbookId,
      statuses: inProgress === true ? 'InProgress' : undefined,
      since,
      page,
      per_page: perPage,
    });
    return read(runPageSchema, await this.send({method: 'GET', path: `/runs?${query}`}));
  }

  async startRun({name, ownerId, teamId, channelId, playbookId, summary}: NewRun): Promise<Run> {
    const body = {
      name,
      owner_user_id: ownerId,
      team_id: teamId,
      // Without it a channel is made.
      ...(channelId === '' ? {} : {channel_id: channelId}),
      playbook_id: playbookId,
      summary,
      // What older versions call it.
      description: summary,
    };
    return read(runSchema, await this.send({method: 'POST', path: '/runs', body}));
  }

  async setState(place: ItemPlace, state: RunItemState): Promise<void> {
    await this.change('PUT', `${itemPath(place)}/state`, {new_state: state});
  }

  async setAssignee(place: ItemPlace, userId: string): Promise<void> {
    await this.change('PUT', `${itemPath(place)}/assignee`, {assignee_id: userId});
  }

  async setDueDate(place: ItemPlace, at: number): Promise<void> {
    await this.change('PUT', `${itemPath(place)}/duedate`, {due_date: at});
  }

  async rename(runId: string, name: string): Promise<void> {
    await this.change('PATCH', runPath(runId), {name});
  }

  async changeOwner(runId: string, ownerId: string): Promise<void> {
    await this.change('POST', `${runPath(runId)}/owner`, {owner_id: ownerId});
  }

  async addParticipants(runId: string, userIds: readonly string[]): Promise<void> {
    const answer = await this.send(addParticipantsRequest(runId, userIds));
    judgeGraphQL(read(addParticipantsResult, answer));
  }

  async finish(runId: string, message: string): Promise<void> {
    if (message === '') {
      await this.change('PUT', `${runPath(runId)}/finish`);
      return;
    }
    await this.change('POST', `${runPath(runId)}/status`, {message, reminder: 0, finish_run: true});
  }

  async restore(runId: string): Promise<void> {
    await this.change('PUT', `${runPath(runId)}/restore`);
  }

  async playbooks(filter: {
    teamId: string;
    search: string;
    page: number;
    perPage: number;
  }): Promise<PlaybookPage> {
    const query = queryOf({
      team_id: filter.teamId,
      search_term: filter.search,
      page: filter.page,
      per_page: filter.perPage,
    });
    return read(playbookPageSchema, await this.send({method: 'GET', path: `/playbooks?${query}`}));
  }

  async playbook(id: string): Promise<Playbook> {
    return read(playbookSchema, await this.send({method: 'GET', path: playbookPath(id)}));
  }

  async createPlaybook(playbook: Readonly<Record<string, unknown>>): Promise<string> {
    return read(createdSchema, await this.send({method: 'POST', path: '/playbooks', body: playbook})).id;
  }

  async updatePlaybook(id: string, playbook: Readonly<Record<string, unknown>>): Promise<void> {
    await this.change('PUT', playbookPath(id), playbook);
  }

  private async change(method: 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<void> {
    readNothing(await this.send({method, path, body}));
  }
}

function runPath(id: string): string {
  return `/runs/${checked(id)}`;
}

function playbookPath(id: string): string {
  return `/playbooks/${checked(id)}`;
}

function itemPath({runId, checklist, item}: ItemPlace): string {
  if (![checklist, item].every((place) => Number.isInteger(place) && place >= 0)) {
    throw new PlaybooksFailed(`no such place: ${checklist}, ${item}`);
  }
  return `${runPath(runId)}/checklists/${checklist}/item/${item}`;
}

/** Ids may come from anywhere: one that is none would lead to another path. */
function checked(id: string): string {
  if (!/^[A-Za-z0-9]+$/.test(id)) {
    throw new PlaybooksForbidden('not an id');
  }
  return id;
}

/** Without what is not set. */
function queryOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(set.map(([name, value]): [string, string] => [name, String(value)])).toString();
}

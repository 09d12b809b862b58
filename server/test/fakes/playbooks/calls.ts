import {z} from 'zod';
import {
  PlaybooksAway,
  PlaybooksFailed,
  PlaybooksForbidden,
  PlaybooksRejected,
  SignInRefused,
  type ItemPlace,
  type Playbooks,
  type PlaybooksCalls,
} from '../../../src/boards/playbooks/calls';
import {
  playbookPageSchema,
  playbookSchema,
  runPageSchema,
  runSchema,
} from '../../../src/boards/playbooks/schemas';
import type {StandInPlaybooks} from './stand_in';

const errorSchema = z.object({error: z.string()});

/**
 * Playbooks as the boards know it, on a stand-in and without a connection.
 * @param timeoutMs after which a hanging request counts as away
 */
export function standInCalls(standIn: StandInPlaybooks, timeoutMs = 10_000): Playbooks {
  return {
    as: async (userId, use) => {
      if (standIn.withoutSession.has(userId)) {
        throw new SignInRefused(userId);
      }
      return use(callsOf(new Sender(standIn, userId, timeoutMs)));
    },
    isActive: async () => standIn.active,
  };
}

class Sender {
  constructor(
    private readonly standIn: StandInPlaybooks,
    private readonly userId: string,
    private readonly timeoutMs: number,
  ) {}

  async get<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
    return parsed(schema, await this.send('GET', path));
  }

  async send(method: string, path: string, body?: unknown): Promise<string> {
    const gone = new AbortController();
    const timer = setTimeout(() => gone.abort(new Error('timeout')), this.timeoutMs);
    try {
      const request = new Request(`http://playbooks/api/v0/${path}`, {
        method,
        headers: {'Mattermost-User-Id': this.userId},
        signal: gone.signal,
        ...(body !== undefined && {body: JSON.stringify(body)}),
      });
      const response = await Promise.race([this.standIn.fetch(request), aborted(gone.signal)]).catch(
        (error: unknown) => {
          throw new PlaybooksAway(String(error));
        },
      );
      return told(method, response.status, await response.text());
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A request's own signal goes with the request, which nobody holds while nothing answers. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('timeout')));
  });
}

/** @throws as `PlaybooksCalls` says */
function told(method: string, status: number, text: string): string {
  const refusal = errorSchema.safeParse(jsonOf(text));
  const message = refusal.success ? refusal.data.error : text;
  if (status === 400) {
    throw new PlaybooksRejected(message);
  }
  if (status === 403) {
    throw new PlaybooksForbidden(message);
  }
  // A failing proxy says it in its own words.
  if (status === 500 && method !== 'GET' && refusal.success) {
    throw new PlaybooksFailed(message);
  }
  const isItself = text === '' || jsonOf(text) !== undefined;
  if (status < 200 || status > 299 || !isItself) {
    throw new PlaybooksAway(`${String(status)} ${message.slice(0, 80)}`);
  }
  return text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function parsed<T extends z.ZodType>(schema: T, text: string): z.infer<T> {
  const result = schema.safeParse(jsonOf(text));
  if (!result.success) {
    throw new PlaybooksAway('an answer that makes no sense');
  }
  return result.data;
}

function callsOf(sender: Sender): PlaybooksCalls {
  const put = async (path: string, body?: unknown): Promise<void> => {
    await sender.send('PUT', path, body);
  };
  const item = ({runId, checklist, item: place}: ItemPlace): string =>
    `runs/${runId}/checklists/${String(checklist)}/item/${String(place)}`;
  return {
    run: (runId) => sender.get(`runs/${runId}`, runSchema),
    runs: ({teamId, channelId, playbookId, inProgress, since, page, perPage}) =>
      sender.get(
        `runs?${queryOf({
          team_id: teamId,
          channel_id: channelId,
          playbook_id: playbookId,
          statuses: inProgress === true ? 'InProgress' : undefined,
          since,
          page,
          per_page: perPage,
        })}`,
        runPageSchema,
      ),
    startRun: async ({name, ownerId, teamId, channelId, playbookId, summary}) => {
      const body = {
        name,
        owner_user_id: ownerId,
        team_id: teamId,
        channel_id: channelId,
        playbook_id: playbookId,
        summary,
      };
      return parsed(runSchema, await sender.send('POST', 'runs', body));
    },
    setState: (place, state) => put(`${item(place)}/state`, {new_state: state}),
    setAssignee: (place, userId) => put(`${item(place)}/assignee`, {assignee_id: userId}),
    setDueDate: (place, at) => put(`${item(place)}/duedate`, {due_date: at}),
    rename: async (runId, name) => {
      await sender.send('PATCH', `runs/${runId}`, {name});
    },
    changeOwner: async (runId, ownerId) => {
      await sender.send('POST', `runs/${runId}/owner`, {owner_id: ownerId});
    },
    addParticipants: (runId, userIds) => addParticipants(sender, runId, userIds),
    finish: async (runId, message) => {
      if (message === '') {
        return put(`runs/${runId}/finish`);
      }
      await sender.send('POST', `runs/${runId}/status`, {message, reminder: 0, finish_run: true});
    },
    restore: (runId) => put(`runs/${runId}/restore`),
    playbooks: ({teamId, search, page, perPage}) =>
      sender.get(
        `playbooks?${queryOf({team_id: teamId, search_term: search, page, per_page: perPage})}`,
        playbookPageSchema,
      ),
    playbook: (id) => sender.get(`playbooks/${id}`, playbookSchema),
    createPlaybook: async (playbook) =>
      parsed(z.object({id: z.string()}), await sender.send('POST', 'playbooks', playbook)).id,
    updatePlaybook: (id, playbook) => put(`playbooks/${id}`, playbook),
  };
}

async function addParticipants(sender: Sender, runId: string, userIds: readonly string[]): Promise<void> {
  const text = await sender.send('POST', 'query', {
    operationName: 'Add',
    query:
      'mutation Add($r:String!,$u:[String!]!){addRunParticipants(runID:$r,userIDs:$u,forceAddToChannel:true)}',
    variables: {r: runId, u: userIds},
  });
  const {errors} = parsed(z.object({errors: z.array(z.unknown()).default([])}), text);
  if (errors.length > 0) {
    throw new PlaybooksForbidden('Error while executing your request');
  }
}

function queryOf(values: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') {
      query.set(name, String(value));
    }
  }
  return query.toString();
}

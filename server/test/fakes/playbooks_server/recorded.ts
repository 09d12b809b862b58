import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PlaybooksCalls} from '../../../src/boards/playbooks/calls';

/** Measured on Playbooks 2.8.0 with Mattermost 11.4.0. */
export interface Exchange {
  note: string;
  method: string;
  path: string;
  request: Record<string, unknown> | null;
  status: number;
  response: unknown;
}

const FIXTURE = join(__dirname, '../../fixtures/playbooks-2.8.0.jsonl');
const recorded = readFileSync(FIXTURE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Exchange);

export type Body = Readonly<Record<string, unknown>>;
type Call = (
  calls: PlaybooksCalls,
  ids: readonly string[],
  body: Body,
  query: URLSearchParams,
) => Promise<unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const place = ([runId = '', checklist, item]: readonly string[]) => ({
  runId,
  checklist: Number(checklist),
  item: Number(item),
});

/** Which of our calls makes a recorded request, with what it was about. */
const ours: readonly [method: string, path: RegExp, call: Call][] = [
  ['GET', /^\/runs\/(\w{26})$/, (calls, [id = '']) => calls.run(id)],
  [
    'GET',
    /^\/runs$/,
    (calls, _, __, query) =>
      calls.runs({
        channelId: text(query.get('channel_id')),
        inProgress: query.get('statuses') === 'InProgress',
        page: Number(query.get('page')),
        perPage: Number(query.get('per_page')),
      }),
  ],
  [
    'POST',
    /^\/runs$/,
    (calls, _, body) =>
      calls.startRun({
        name: text(body.name),
        ownerId: text(body.owner_user_id),
        teamId: text(body.team_id),
        channelId: '',
        playbookId: text(body.playbook_id),
        summary: text(body.summary),
      }),
  ],
  [
    'PUT',
    /^\/runs\/(\w+)\/checklists\/(\d+)\/item\/(\d+)\/state$/,
    // A state that there is not is what one exchange is about.
    (calls, ids, body) => calls.setState(place(ids), body.new_state as ''),
  ],
  [
    'PUT',
    /^\/runs\/(\w+)\/checklists\/(\d+)\/item\/(\d+)\/assignee$/,
    (calls, ids, body) => calls.setAssignee(place(ids), text(body.assignee_id)),
  ],
  [
    'PUT',
    /^\/runs\/(\w+)\/checklists\/(\d+)\/item\/(\d+)\/duedate$/,
    (calls, ids, body) => calls.setDueDate(place(ids), Number(body.due_date)),
  ],
  ['POST', /^\/runs\/(\w+)\/status$/, (calls, [id = ''], body) => calls.finish(id, text(body.message))],
  ['PUT', /^\/runs\/(\w+)\/restore$/, (calls, [id = '']) => calls.restore(id)],
  [
    'GET',
    /^\/playbooks$/,
    (calls, _, __, query) =>
      calls.playbooks({
        teamId: text(query.get('team_id')),
        search: text(query.get('search_term')),
        page: Number(query.get('page')),
        perPage: Number(query.get('per_page')),
      }),
  ],
  ['POST', /^\/playbooks$/, (calls, _, body) => calls.createPlaybook(body)],
  ['GET', /^\/playbooks\/(\w{26})$/, (calls, [id = '']) => calls.playbook(id)],
  ['PUT', /^\/playbooks\/(\w{26})$/, (calls, [id = ''], body) => calls.updatePlaybook(id, body)],
  [
    'POST',
    /^\/query$/,
    (calls, _, body) => {
      const {r, u} = body.variables as {r: string; u: string[]};
      return calls.addParticipants(r, u);
    },
  ],
];

/** Recorded, and nothing that we call. */
export const notOurs = [
  /^GET \/settings$/,
  /^GET \/runs\/channel\//,
  /^POST \/runs\/\w+\/checklists\/\d+\/add$/,
  /^PUT \/runs\/\w+\/checklists\/\d+\/item\/\d+$/,
  /^PUT \/runs\/\w+\/checklists\/\d+\/item\/\d+\/(skip|restore)$/,
  /^GET \/runs\/\w+\/metadata$/,
  /^PUT \/runs\/\w+\/finish$/,
  /^GET \/playbooks\/\w+\/export$/,
  /^DELETE \/playbooks\/\w+$/,
];

/** Every recorded exchange, with the call of ours that makes it. */
export const matched = recorded.map((exchange) => {
  const url = new URL(exchange.path, 'http://x');
  const path = url.pathname.replace('/api/v0', '');
  const line = ours.find(([method, pattern]) => method === exchange.method && pattern.test(path));
  return {exchange, url, path, call: line?.[2], ids: line?.[1].exec(path)?.slice(1) ?? []};
});

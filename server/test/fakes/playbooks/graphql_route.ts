import type {Context} from 'hono';
import {z} from 'zod';
import {unlabelled, userOf} from './body';
import type {Database} from './database';
import type {RunEdits} from './run_edits';

const request = z.object({
  query: z.string().default(''),
  operationName: z.string().default(''),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

const call = /(?:(\w+)\s*:\s*)?addRunParticipants\s*\(([^)]*)\)/;
const argument = /(\w+)\s*:\s*(\$\w+|true|false|"[^"]*")/g;

/** POST /query: the one mutation that REST has nothing for. Whatever fails, the status is 200. */
export function graphqlRoute(db: Database, edits: RunEdits): (c: Context) => Promise<Response> {
  return async (c) => {
    const parsed = request.safeParse(await c.req.json().catch(() => null));
    // Both are answered with nothing at all.
    if (!parsed.success || parsed.data.operationName === '') {
      return c.body(null, 200);
    }
    const {query, operationName, variables} = parsed.data;
    const found = call.exec(query);
    if (found === null || !new RegExp(`mutation\\s+${operationName}\\b`).test(query)) {
      return failed(c, 'addRunParticipants');
    }
    const field = found[1] ?? 'addRunParticipants';
    const given = new Map(
      [...(found[2] ?? '').matchAll(argument)].map(([, name, value]) => [name, value ?? '']),
    );
    const of = (name: string): unknown => {
      const value = given.get(name) ?? 'null';
      return value.startsWith('$') ? variables?.[value.slice(1)] : (JSON.parse(value) as unknown);
    };
    const args = z
      .object({runID: z.string(), userIDs: z.array(z.string()), force: z.boolean().nullish()})
      .safeParse({runID: of('runID'), userIDs: of('userIDs'), force: of('forceAddToChannel')});
    if (!args.success) {
      return failed(c, field);
    }
    const {runID: runId, userIDs: userIds, force} = args.data;
    const userId = userOf(c);
    try {
      const run = db.runs.read(runId);
      const isJoining = userIds.length === 1 && userIds[0] === userId;
      await (isJoining ? db.permissions.viewRun(userId, run) : db.permissions.editRun(userId, run));
      await edits.addParticipants(runId, userIds, userId, force === true);
    } catch {
      return failed(c, field);
    }
    return unlabelled(c, {data: {[field]: ''}});
  };
}

/** No right, no run, no sense: it does not tell which. */
function failed(c: Context, field: string): Response {
  const error = {
    message: 'Error while executing your request',
    locations: [{line: 0, column: 0}],
    path: [field],
  };
  return unlabelled(c, {errors: [error], data: null});
}

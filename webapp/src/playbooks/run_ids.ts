/** A Mattermost id. */
const ID = /^[a-z0-9]{26}$/;

/**
 * The runs that a websocket event of Playbooks is about. Its payload is JSON in a string: a run or a change of one, with
 * the run's `id`, or `{playbook_run}` for a new one. Whatever else comes is about none.
 */
export function runIdsIn(data: unknown): string[] {
  const payload = parsed(field(data, 'payload'));
  const ids = [field(payload, 'id'), field(field(payload, 'playbook_run'), 'id')];
  return ids.filter((id): id is string => typeof id === 'string' && ID.test(id));
}

function parsed(payload: unknown): unknown {
  if (typeof payload !== 'string') {
    return payload;
  }
  try {
    return JSON.parse(payload) as unknown;
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

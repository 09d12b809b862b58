/**
 * What is new, with every part that says the same as before taken from before: whoever compares by identity then sees
 * only what has changed. For JSON: records, lists and plain values.
 */
export function share<T>(before: T | null | undefined, now: T): T {
  return shared(before, now) as T;
}

function shared(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(before) && Array.isArray(now)) return sharedList(before, now);
  if (isRecord(before) && isRecord(now)) return sharedRecord(before, now);
  return now;
}

/** Parts of a list are known again by their `id` where they have one, by their place otherwise. */
function sharedList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const byId = new Map(before.filter(hasId).map((part) => [part.id, part]));
  const next = now.map((part, place) => shared(hasId(part) ? byId.get(part.id) : before[place], part));
  return next.length === before.length && next.every((part, place) => part === before[place]) ? before : next;
}

function sharedRecord(
  before: Record<string, unknown>,
  now: Record<string, unknown>,
): Record<string, unknown> {
  const next = Object.fromEntries(
    Object.entries(now).map(([key, value]) => [key, shared(before[key], value)]),
  );
  const keys = Object.keys(next);
  const same =
    keys.length === Object.keys(before).length &&
    keys.every((key) => key in before && next[key] === before[key]);
  return same ? before : next;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasId(value: unknown): value is {id: string} {
  return isRecord(value) && typeof value['id'] === 'string';
}

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';

/** One exchange with a real Playbooks 2.8.0. */
const exchangeSchema = z.object({
  note: z.string(),
  as: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  request: z.unknown(),
  status: z.number(),
  response: z.unknown(),
});
export type Exchange = z.infer<typeof exchangeSchema>;

export function recordedExchanges(): Exchange[] {
  const file = join(__dirname, '../../fixtures/playbooks-2.8.0.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => exchangeSchema.parse(JSON.parse(line)));
}

const id = /^[a-z0-9]{26}$/;
const time = /(_at|_modified|due_date|command_last_run)$/;

/** Compares answers with recorded ones, and learns which id stands for which. */
export class Likeness {
  private readonly ours = new Map<string, string>();

  /** What was sent then, with the ids of now. */
  translated(text: string): string {
    return text.replace(/\b[a-z0-9]{26}\b/g, (recorded) => this.ours.get(recorded) ?? recorded);
  }

  /** @returns where the two differ in keys, types, or values that are no ids or times */
  differences(recorded: unknown, actual: unknown, at = ''): string[] {
    if (Array.isArray(recorded) && Array.isArray(actual)) {
      const lengths = recorded.length === actual.length ? [] : [`${at}: ${String(actual.length)} entries`];
      return [
        ...lengths,
        ...recorded.flatMap((each, place) => this.differences(each, actual[place], `${at}/${String(place)}`)),
      ];
    }
    if (isObject(recorded) && isObject(actual)) {
      const keys = [...new Set([...Object.keys(recorded), ...Object.keys(actual)])];
      return keys.flatMap((key) => this.differences(recorded[key], actual[key], `${at}/${key}`));
    }
    return this.alike(recorded, actual, at) ? [] : [`${at}: ${show(recorded)} is ${show(actual)} here`];
  }

  private alike(recorded: unknown, actual: unknown, at: string): boolean {
    if (typeof recorded === 'string' && typeof actual === 'string' && id.test(recorded) && id.test(actual)) {
      const known = this.ours.get(recorded) ?? actual;
      this.ours.set(recorded, known);
      return known === actual;
    }
    if (time.test(at) && typeof recorded === 'number' && typeof actual === 'number') {
      return recorded === 0 ? actual === 0 : actual > 1e12;
    }
    return recorded === actual;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'absent';
}

import {z} from 'zod';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';

const verdictSchema = z.object({teamId: z.string(), verdict: z.enum(['complete', 'withdraw'])});

const nearMissSchema = z.object({
  /** Fingerprint of the words that it was about: it is void when the post says something else. */
  words: z.string(),
  /** Why what was said about a team was not counted. */
  reasons: z.array(z.object({teamId: z.string(), code: z.string(), words: z.string()})),
});

const askedSchema = z.object({
  /** What the person types to answer; no other entry of theirs has it. */
  number: z.number().int(),
  id: z.string(),
  /** Unix ms. */
  at: z.number(),
  postId: z.string(),
  channelId: z.string(),
  rootId: z.string(),
  verdicts: z.array(verdictSchema),
  /** The reviews that may be meant. */
  reviewIds: z.array(z.string()),
  /** Absent for a question. */
  near: nearMissSchema.optional(),
  /** Whether the person was told; an ephemeral post is never told twice. */
  told: z.boolean(),
  /** The teams for which it was answered. */
  answered: z.array(z.string()),
});

const personSchema = z.object({last: z.number().int(), entries: z.array(askedSchema)});

type PersonDocument = z.infer<typeof personSchema>;

/** Something that only one person can answer, and was asked where they may not see it again. */
export type AskedEntry = z.infer<typeof askedSchema>;

export type NewAsked = Omit<AskedEntry, 'number' | 'told' | 'answered'>;

/** So many are remembered for a person; the oldest answered ones go first. */
const REMEMBERED = 20;
const EXPIRES_MS = 30 * 24 * 60 * 60_000;

export interface AskedOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** What each person was asked lately, so that it can be answered when the ephemeral post is gone. */
export class Asked {
  private readonly documents: Documents<PersonDocument>;

  constructor(options: AskedOptions) {
    this.documents = new Documents({...options, prefix: 'asked-', schema: personSchema});
  }

  /** Remembers it, once for each id; of a near miss the latest of its post only. @returns the entry as it is kept */
  async remember(userId: string, entry: NewAsked): Promise<AskedEntry> {
    let kept: AskedEntry | undefined;
    await this.documents.update(userId, (current) => {
      const {last, entries} = current ?? {last: 0, entries: []};
      kept = entries.find(({id}) => id === entry.id);
      if (kept !== undefined) {
        return {last, entries};
      }
      kept = {...entry, number: last + 1, told: false, answered: []};
      const others = entries.filter(
        ({near, postId, at}) =>
          (near === undefined || entry.near === undefined || postId !== entry.postId) &&
          at > entry.at - EXPIRES_MS,
      );
      return {last: last + 1, entries: bounded([...others, kept])};
    });
    return kept ?? {...entry, number: 0, told: false, answered: []};
  }

  async markTold(userId: string, id: string): Promise<void> {
    await this.change(userId, id, (entry) => ({...entry, told: true}));
  }

  /** @param teamIds what was answered about */
  async markAnswered(userId: string, id: string, teamIds: readonly string[]): Promise<void> {
    await this.change(userId, id, (entry) => ({
      ...entry,
      answered: [...new Set([...entry.answered, ...teamIds])],
    }));
  }

  /** As it is now; null when the person was never asked it, or too long ago. */
  async find(
    userId: string,
    which: {id: string} | {number: number},
    now: number,
  ): Promise<AskedEntry | null> {
    const {value} = await this.documents.fresh(userId);
    const found = value?.entries.find((entry) =>
      'id' in which ? entry.id === which.id : entry.number === which.number,
    );
    return found === undefined || found.at <= now - EXPIRES_MS ? null : found;
  }

  /** What the person has not answered, the oldest first. May be stale. */
  async open(userId: string, now: number): Promise<AskedEntry[]> {
    const entries = (await this.documents.get(userId))?.entries ?? [];
    return entries.filter((entry) => entry.at > now - EXPIRES_MS && openVerdicts(entry).length > 0);
  }

  private async change(userId: string, id: string, make: (entry: AskedEntry) => AskedEntry): Promise<void> {
    await this.documents.update(userId, (current) =>
      current === null
        ? null
        : {...current, entries: current.entries.map((entry) => (entry.id === id ? make(entry) : entry))},
    );
  }
}

/** What is still to be answered of it. */
export function openVerdicts({verdicts, answered}: AskedEntry): AskedEntry['verdicts'] {
  return verdicts.filter(({teamId}) => !answered.includes(teamId));
}

function bounded(entries: readonly AskedEntry[]): AskedEntry[] {
  const surplus = Math.max(0, entries.length - REMEMBERED);
  const answeredFirst = [...entries].sort(
    (a, b) => Math.min(1, openVerdicts(a).length) - Math.min(1, openVerdicts(b).length) || a.at - b.at,
  );
  const going = new Set(answeredFirst.slice(0, surplus));
  return entries.filter((entry) => !going.has(entry));
}

import {z} from 'zod';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';

/** Of more people than this only those who had their turn last are remembered. */
const REMEMBERED = 1_000;

const schema = z.object({proposed: z.record(z.string(), z.number())});
type Turns = z.infer<typeof schema>;

/** When each member of a team was proposed last: one document a team. */
export class RotationStore {
  private readonly documents: Documents<Turns>;

  constructor(options: {kv: KeyValue; onCorrupt(key: string, asideKey: string, error: Error): void}) {
    this.documents = new Documents({...options, prefix: 'rotation-', schema});
  }

  /** Unix ms by user id. May be stale: `take` decides. */
  async turns(teamId: string): Promise<Readonly<Record<string, number>>> {
    return (await this.documents.get(teamId))?.proposed ?? {};
  }

  /**
   * Notes somebody's turn.
   * @param seen when they had been proposed last, as `turns` had it
   * @returns false when somebody else has proposed them since: it is another's turn then
   */
  async take(teamId: string, userId: string, seen: number, at: number): Promise<boolean> {
    const taken = {mine: false};
    await this.documents.update(teamId, (current) => {
      const proposed = current?.proposed ?? {};
      taken.mine = (proposed[userId] ?? 0) === seen;
      // Two proposals in one millisecond are two turns all the same.
      const next = Math.max(at, seen + 1);
      return taken.mine ? {proposed: latest({...proposed, [userId]: next})} : {proposed};
    });
    return taken.mine;
  }
}

function latest(proposed: Record<string, number>): Record<string, number> {
  const entries = Object.entries(proposed);
  return entries.length <= REMEMBERED
    ? proposed
    : Object.fromEntries(entries.sort(([, one], [, other]) => other - one).slice(0, REMEMBERED));
}

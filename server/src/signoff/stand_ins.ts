import {z} from 'zod';
import {type StandIn, standsIn} from '../review/stand_in';
import {Documents} from '../store/documents';
import {idSetSchema, IdSets} from '../store/indexes';
import type {KeyValue} from '../store/keyvalue';

/** Reviews that somebody stood in for may still go on. */
const KEPT_MS = 366 * 24 * 60 * 60_000;
const ALL = 'all';

const standInSchema: z.ZodType<StandIn> = z.object({
  userId: z.string(),
  teamId: z.string(),
  day: z.string(),
  until: z.number(),
  by: z.string(),
  at: z.number(),
  ended: z.object({at: z.number(), by: z.string()}).nullable(),
});
const documentSchema = z.object({standIns: z.array(standInSchema)});

export interface StandInsOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** Who stands in for which reviewing team, and who did: one document a person, of one entry a team. */
export class StandIns {
  private readonly documents: Documents<{standIns: StandIn[]}>;
  /** Ids of everybody who has a document. */
  private readonly people: IdSets;

  constructor(options: StandInsOptions) {
    this.documents = new Documents({...options, prefix: 'stand-in-', schema: documentSchema});
    this.people = new IdSets(new Documents({...options, prefix: 'stand-ins-', schema: idSetSchema}));
  }

  /**
   * The teams that a person stands in for at this moment. Nearly nobody ever does, which costs one read; of the others
   * the latest is asked for: what was ended a moment ago must not sign.
   */
  async now(userId: string, now: number): Promise<StandIn[]> {
    if ((await this.documents.get(userId)) === null) {
      return [];
    }
    const {value} = await this.documents.fresh(userId);
    return (value?.standIns ?? []).filter((standIn) => standsIn(standIn, now));
  }

  /** Everything that is kept of a person, also what is over. May be stale. */
  async ever(userId: string): Promise<StandIn[]> {
    return (await this.documents.get(userId))?.standIns ?? [];
  }

  /** Everybody who stands in now, in the order in which they first did. May be stale. */
  async all(now: number): Promise<StandIn[]> {
    const ids = await this.people.get(ALL);
    const each = await Promise.all(ids.map((id) => this.ever(id)));
    return each.flat().filter((standIn) => standsIn(standIn, now));
  }

  /** Names a stand-in; one whom the person is for that team already is replaced. */
  async name(standIn: StandIn): Promise<void> {
    const {userId, teamId, at} = standIn;
    // First: who is listed and stands in for nobody is harmless.
    await this.people.add(ALL, userId);
    await this.documents.update(userId, (current) => ({
      standIns: [
        ...(current?.standIns ?? []).filter((each) => each.teamId !== teamId && at - each.until < KEPT_MS),
        standIn,
      ],
    }));
  }

  /** Ends it early. @returns what was ended; null when the person does not stand in for that team */
  async end(userId: string, teamId: string, ended: {at: number; by: string}): Promise<StandIn | null> {
    const found: {standIn: StandIn | null} = {standIn: null};
    await this.documents.update(userId, (current) => {
      const standIns = current?.standIns ?? [];
      found.standIn = standIns.find((each) => each.teamId === teamId && standsIn(each, ended.at)) ?? null;
      return {standIns: standIns.map((each) => (each === found.standIn ? {...each, ended} : each))};
    });
    return found.standIn;
  }
}

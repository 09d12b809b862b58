import {z} from 'zod';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';

/** Longer than anybody's reminder takes. */
const SENDING_MS = 60_000;

const schema = z.object({
  day: z.string().default(''),
  sendingUntil: z.number().default(0),
  off: z.boolean().default(false),
  quietUntil: z.string().default(''),
});

/** What is kept of a person's reminders. */
export interface ReminderState {
  /** The last day that was seen to, on the person's calendar; '' for none. */
  day: string;
  /** Unix ms until when a node is at it. */
  sendingUntil: number;
  /** Whether they want none. */
  off: boolean;
  /** The day from which on they want them again; '' for every day. */
  quietUntil: string;
}

const FRESH: ReminderState = {day: '', sendingUntil: 0, off: false, quietUntil: ''};

/** Who was reminded when, and who wants it: one document a person, changed by compare-and-set. */
export class ReminderStates {
  private readonly documents: Documents<ReminderState>;

  constructor(options: {kv: KeyValue; onCorrupt(key: string, asideKey: string, error: Error): void}) {
    this.documents = new Documents({...options, prefix: 'reminder-', schema});
  }

  /** May be stale. */
  async of(userId: string): Promise<ReminderState> {
    return (await this.documents.get(userId)) ?? FRESH;
  }

  /**
   * Takes a person's day for this node.
   * @returns null when the day was seen to, or another node is at it
   */
  async begin(userId: string, day: string, now: number): Promise<ReminderState | null> {
    const taken: {state: ReminderState | null} = {state: null};
    await this.documents.update(userId, (current) => {
      const state = current ?? FRESH;
      const isFree = state.day < day && state.sendingUntil <= now;
      taken.state = isFree ? state : null;
      return isFree ? {...state, sendingUntil: now + SENDING_MS} : state;
    });
    return taken.state;
  }

  /** The day was seen to. */
  async done(userId: string, day: string): Promise<void> {
    await this.documents.update(userId, (current) => ({...(current ?? FRESH), day, sendingUntil: 0}));
  }

  /** What a person wants of their reminders. */
  async wish(userId: string, wish: Partial<Pick<ReminderState, 'off' | 'quietUntil'>>): Promise<void> {
    await this.documents.update(userId, (current) => ({...(current ?? FRESH), ...wish}));
  }
}

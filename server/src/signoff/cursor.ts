import {z} from 'zod';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';

const cursorSchema = z.object({since: z.number(), holder: z.string(), until: z.number()});

type CursorDocument = z.infer<typeof cursorSchema>;

const ID = 'cursor';

/** A node that has died keeps the others from watching no longer than this: with the next look, within a minute. */
const TURN_MS = 45_000;

export interface CursorOptions {
  kv: KeyValue;
  /** This process, unlike any other. */
  node: string;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** Whose turn it is to watch the board: this node's, or another's for so long. */
export type Turn = {mine: true} | {mine: false; waitMs: number};

/**
 * How far the board was watched, and by which node. Two nodes that take turns at the same moment do no harm, so the
 * turn is written only when it is about to end.
 */
export class Cursor {
  private readonly documents: Documents<CursorDocument>;

  constructor(private readonly options: CursorOptions) {
    this.documents = new Documents({...options, prefix: 'watch-', schema: cursorSchema});
  }

  /**
   * Takes the turn if no other node has it.
   * @param now Unix ms
   * @param lookMs when this node looks next: its turn lasts at least until then
   */
  async take(now: number, lookMs: number): Promise<Turn> {
    const known = await this.documents.get(ID);
    if (known !== null && this.isMine(known) && known.until > now + lookMs) {
      return {mine: true};
    }
    if (known !== null && !this.isMine(known) && known.until > now) {
      return {mine: false, waitMs: known.until - now};
    }
    const taken = await this.documents.update(ID, (current) =>
      current !== null && !this.isMine(current) && current.until > now
        ? current
        : {since: current?.since ?? 0, holder: this.options.node, until: now + TURN_MS},
    );
    return taken !== null && !this.isMine(taken) ? {mine: false, waitMs: taken.until - now} : {mine: true};
  }

  /** What to ask the board with; 0 before the first time. May be stale: then more is seen again than must be. */
  async since(): Promise<number> {
    return (await this.documents.get(ID))?.since ?? 0;
  }

  /** Everything up to `to` is taken care of. Another node that has moved on meanwhile knows better. */
  async advance(from: number, to: number): Promise<void> {
    await this.documents.update(ID, (current) => {
      const {since, holder, until} = current ?? {since: 0, holder: '', until: 0};
      return {since: since === from ? to : since, holder, until};
    });
  }

  /** Ends this node's turn, so that another need not wait for it. */
  async release(): Promise<void> {
    const known = await this.documents.get(ID);
    if (known === null || !this.isMine(known)) {
      return;
    }
    await this.documents.update(ID, (current) =>
      current !== null && this.isMine(current) ? {...current, holder: '', until: 0} : current,
    );
  }

  private isMine({holder}: CursorDocument): boolean {
    return holder === this.options.node;
  }
}

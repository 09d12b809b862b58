import type {Announcer, Button, Message, RecordToPost} from '../../src/posts/announcer';
import type {ReviewReport} from '../../src/review/report';
import type {ReviewView} from '../../src/review/types';
import {words} from '../../src/posts/words';
import {FakeAppError} from './app_error';
import {english} from './english';

export interface Said {
  to: string;
  rootId: string;
  keys: string[];
  messages: readonly Message[];
  buttons: readonly Button[];
}

/** What people see in chat, kept like the server keeps it: it outlives every process. */
export class Announced implements Announcer {
  readonly said: Said[] = [];
  readonly told: Said[] = [];
  readonly sent: Said[] = [];
  readonly cards = new Map<string, {view: ReviewView; report: ReviewReport}>();
  readonly records = new Map<string, ReviewView>();
  /** Digests of the records that were posted, by key and number. */
  readonly posted = new Map<string, string>();
  /** True while the server cannot take posts. */
  failing = false;
  /** People to whom the server refuses direct messages, for good. */
  readonly unreachable = new Set<string>();
  private readonly once = new Map<string, string>();

  async postCard(view: ReviewView, report: ReviewReport): Promise<string> {
    this.check();
    const id = `card-${view.review.key}`;
    this.cards.set(id, {view, report});
    return id;
  }

  async updateCard(view: ReviewView, report: ReviewReport): Promise<string> {
    return this.postCard(view, report);
  }

  async say(
    {channelId, rootId}: {channelId: string; rootId: string},
    onceKey: string,
    messages: readonly Message[],
    buttons: readonly Button[] = [],
  ): Promise<string> {
    this.check();
    return this.saidOnce(onceKey, () => this.said.push(said(channelId, rootId, messages, buttons)));
  }

  async tell(
    userId: string,
    {rootId}: {channelId: string; rootId: string},
    messages: readonly Message[],
    buttons: readonly Button[] = [],
  ): Promise<void> {
    this.check();
    this.told.push(said(userId, rootId, messages, buttons));
  }

  async direct(
    userId: string,
    onceKey: string,
    messages: readonly Message[],
    buttons: readonly Button[] = [],
  ): Promise<void> {
    this.check();
    if (this.unreachable.has(userId)) {
      throw new FakeAppError('no direct message to this person', 403);
    }
    this.saidOnce(`${userId} ${onceKey}`, () => this.sent.push(said(userId, '', messages, buttons)));
  }

  async phrase(messages: readonly Message[]): Promise<string> {
    return words(messages, english());
  }

  async closingNote({review}: ReviewView): Promise<string> {
    return `${review.key} is ${review.status}`;
  }

  async postRecord(view: ReviewView, _report: ReviewReport, {number, digest}: RecordToPost): Promise<string> {
    this.check();
    this.posted.set(`${view.review.key} ${String(number)}`, digest);
    this.records.set(`${view.review.key} ${String(view.review.endedAt)}`, view);
    return `record-${view.review.key}`;
  }

  /** The receipts, as lists of message keys. */
  get receipts(): Said[] {
    return this.said.filter(({keys}) => keys.some((key) => key.startsWith('signoff.receipt.')));
  }

  private saidOnce(onceKey: string, say: () => void): string {
    const before = this.once.get(onceKey);
    if (before !== undefined) {
      return before;
    }
    say();
    const id = `said-${String(this.once.size + 1)}`;
    this.once.set(onceKey, id);
    return id;
  }

  private check(): void {
    if (this.failing) {
      throw new FakeAppError('the database is away', 500);
    }
  }
}

function said(to: string, rootId: string, messages: readonly Message[], buttons: readonly Button[]): Said {
  return {to, rootId, keys: messages.map(({key}) => key), messages, buttons};
}

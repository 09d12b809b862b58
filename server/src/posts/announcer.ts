import type {ReviewReport} from '../review/report';
import type {MessageParams} from '../review/refusal';
import type {ReviewView} from '../review/types';

/** A message by its key in assets/i18n, so that everybody reads it in their own language. */
export interface Message {
  key: string;
  params: MessageParams;
}

/** A button below a message. It carries an id and no authority. */
export interface Button {
  label: Message;
  /** Route below /plugins/prr/api/v1, e.g. `reviews/close`. */
  route: string;
  /** Ids only. */
  context: Record<string, string>;
  style?: 'default' | 'primary' | 'danger';
}

/** The sign-offs that a receipt answers. */
export interface ReceiptOf {
  reviewId: string;
  signatureIds: string[];
}

/** A record that is kept, as it is posted: its place in the review's chain, and its files. */
export interface RecordToPost {
  /** Counted from 1 within its review. */
  number: number;
  /** SHA-256, in hexadecimal digits. */
  digest: string;
  /** SHA-256 of the public key that it is signed with. */
  keyId: string;
  /** Address of the page for printing. */
  page: string;
  /** Its bytes, loaded when they are needed. */
  files(): Promise<readonly {name: string; bytes: Uint8Array}[]>;
}

/** What the flows say in chat. Every method is safe to call again after a crash: it finds what it already posted. */
export interface Announcer {
  /** Posts and pins the card, or finds the one that is already there. @returns the card's post id */
  postCard(view: ReviewView, report: ReviewReport): Promise<string>;
  /** Brings the card up to date. A card that was deleted is posted anew. @returns the card's post id */
  updateCard(view: ReviewView, report: ReviewReport): Promise<string>;
  /**
   * Says something in a thread, once for each `onceKey`: calling it again answers the post that is there.
   * @param rootId the thread; '' for the channel itself
   * @param receipt given for a receipt: what it is for
   */
  say(
    where: {channelId: string; rootId: string},
    onceKey: string,
    messages: readonly Message[],
    buttons?: readonly Button[],
    receipt?: ReceiptOf,
  ): Promise<string>;
  /** Says something that only this person sees, where they are looking (ephemeral post). */
  tell(
    userId: string,
    where: {channelId: string; rootId: string},
    messages: readonly Message[],
    buttons?: readonly Button[],
  ): Promise<void>;
  /** Sends a direct message from the bot, once for each `onceKey`. */
  direct(
    userId: string,
    onceKey: string,
    messages: readonly Message[],
    buttons?: readonly Button[],
  ): Promise<void>;
  /** The messages as one text, in the language of the channels: for what is kept, or shown by others than us. */
  phrase(messages: readonly Message[]): Promise<string>;
  /** What the board tells of a review that ends, as Markdown: who approved it, or why it is cancelled, and the card. */
  closingNote(view: ReviewView, report: ReviewReport): Promise<string>;
  /**
   * Posts the record of a review that has ended, in the card's thread: a summary when it is long, the files, and where
   * it stands in the review's chain of records.
   */
  postRecord(view: ReviewView, report: ReviewReport, record: RecordToPost): Promise<string>;
}

import type {Records} from '../records/assemble';
import type {RecordHead} from '../records/record_store';
import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import type {Names} from '../signoff/names';
import {orNull} from '../signoff/or_null';
import type {Reviews} from '../signoff/reviews';
import type {Clock} from '../store/clock';
import type {Doorman} from './doorman';
import type {Server} from './ports';
import type {Actor, ReviewName} from './types';

export interface RecordReadingOptions {
  /** Loaded when they are first asked for. */
  records(): Promise<Records>;
  reviews: Reviews;
  doorman: Doorman;
  server: Pick<Server, 'getChannel'>;
  names: Names;
  clock: Clock;
}

/** A review's records, the first one first. */
export interface RecordsOf {
  review: Review;
  heads: RecordHead[];
}

/** Reading records: whoever may read the review's channel may, archived or not; a system admin may always. */
export class RecordReading {
  constructor(private readonly options: RecordReadingOptions) {}

  /**
   * The records of a review; none while it was never ended.
   * @param name '' for the one that is meant here
   * @throws Refusal `review.unknown`, the same for one that is not theirs to read
   */
  async of(actor: Actor, name: ReviewName): Promise<RecordsOf> {
    const {doorman, reviews, records} = this.options;
    const named = name.trim();
    const review = named === '' ? await doorman.resolve(actor, '', 'any') : await reviews.find(named);
    if (review === null || !(await this.mayRead(actor.userId, review.channelId))) {
      throw new Refusal('review.unknown', {review: named});
    }
    return {review, heads: await (await records()).store.of(review.id)};
  }

  /**
   * One of its records.
   * @param number 0 for the latest
   * @throws Refusal `review.unknown`, `record.none`
   */
  async one(actor: Actor, name: ReviewName, number: number): Promise<RecordsOf & {head: RecordHead}> {
    const {review, heads} = await this.of(actor, name);
    const head = number === 0 ? heads.at(-1) : heads.find((each) => each.number === number);
    if (head === undefined) {
      throw new Refusal('record.none', {review: review.key, number, count: heads.length});
    }
    return {review, heads, head};
  }

  /** The bytes of one of its files; null for a record that was erased. */
  async content(head: RecordHead, kind: 'json' | 'markdown'): Promise<Uint8Array | null> {
    return head.erased === null ? (await this.options.records()).store.content(head, head[kind]) : null;
  }

  /** The key that records are signed with, as anybody may know it. */
  async publicKey(): Promise<{pem: string; keyId: string}> {
    const {key} = await this.options.records();
    const {pemOf} = await import('../records/signing_key');
    const {publicKey, keyId} = await key.signer();
    return {pem: pemOf(publicKey), keyId};
  }

  /**
   * Takes the content of a record away for good. Its number, digest and place in the chain stay, with who did it and why.
   * @throws Refusal `rights.erase-record`, `review.unknown`, `record.none`, `record.reason-missing`
   */
  async erase(actor: Actor, name: ReviewName, number: number, reason: string): Promise<RecordHead> {
    const {doorman, names, clock, records} = this.options;
    if (!(await doorman.isSystemAdmin(actor.userId))) {
      throw new Refusal('rights.erase-record');
    }
    const {review, head} = await this.one(actor, name, number);
    if (reason.trim() === '') {
      throw new Refusal('record.reason-missing', {review: review.key, number: head.number});
    }
    const by = {by: actor.userId, name: await names.usernameOf(actor.userId)};
    const {store} = await records();
    const erased = await store.erase(review.id, head.number, {...by, at: clock.now(), reason: reason.trim()});
    return erased ?? head;
  }

  /**
   * Whether somebody may read what is kept of a channel's reviews. Of a channel that is gone for good the server goes on
   * remembering its members for a while: that is asked first.
   */
  async mayRead(userId: string, channelId: string): Promise<boolean> {
    const {doorman} = this.options;
    if (await doorman.isSystemAdmin(userId)) {
      return true;
    }
    return (await this.isThere(channelId)) && doorman.mayRead(userId, channelId);
  }

  /** Archived or not. */
  private async isThere(channelId: string): Promise<boolean> {
    return (await orNull(this.options.server.getChannel(channelId))) !== null;
  }
}

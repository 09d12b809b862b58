import type {ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import type {Clock} from '../store/clock';
import {sha256} from './canonical';
import {encode, seal} from './envelope';
import {type Facts, iso} from './naming';
import {FORMAT, type RecordSnapshot, VERSION} from './record_schema';
import type {NewRecord, RecordHead, RecordStore} from './record_store';
import type {SigningKey} from './signing_key';
import {snapshotOf} from './snapshot';

export interface KeeperOptions {
  store: RecordStore;
  key: SigningKey;
  clock: Clock;
  /** What is looked up for a snapshot. */
  factsOf(view: ReviewView): Promise<Omit<Facts, 'itemsAsOf'>>;
  /** The names of people as they are now; who is not known is left out. */
  peopleOf(userIds: readonly string[]): Promise<RecordSnapshot['people']>;
  /** The record for people to read, as Markdown. */
  markdownOf(view: ReviewView, report: ReviewReport, record: RecordSnapshot): Promise<string>;
}

/** Makes the record of a review that has ended, once for each end. */
export class Keeper {
  constructor(private readonly options: KeeperOptions) {}

  /**
   * The record of this end of the review: the one that is there, or a new one. Two nodes that make it at once, and one
   * that goes on after a crash, come to the same.
   */
  async keep(view: ReviewView, report: ReviewReport, itemsAsOf: Facts['itemsAsOf']): Promise<RecordHead> {
    const {store} = this.options;
    const {id, endedAt} = view.review;
    let previous = '';
    for (let number = 1; ; number++) {
      const found = await store.head(id, number);
      const head = found ?? (await this.make({view, report, itemsAsOf, number, previous}));
      if (head.endedAt === endedAt) {
        return head;
      }
      previous = head.digest;
    }
  }

  /** @returns what is stored under that number then: another's, when they were faster */
  private async make({view, report, itemsAsOf, number, previous}: Making): Promise<RecordHead> {
    const {store, key, clock, factsOf, peopleOf, markdownOf} = this.options;
    const {review} = view;
    const unnamed = snapshotOf(view, report, {...(await factsOf(view)), itemsAsOf});
    const record = unnamed.withPeople(await peopleOf(unnamed.userIds));
    const name = `${review.key}-record-${String(number)}`;
    const markdown = new TextEncoder().encode(await markdownOf(view, report, record));
    const signer = await key.signer();
    const envelope = seal(
      {
        format: FORMAT,
        version: VERSION,
        chain: {number, previous, recordedAt: iso(clock.now())},
        files: {markdown: {name: `${name}.md`, sha256: sha256(markdown)}},
        record,
      },
      signer,
    );
    const made: NewRecord = {
      key: review.key,
      reviewId: review.id,
      number,
      endedAt: review.endedAt,
      status: record.status,
      digest: envelope.digest,
      previous,
      keyId: signer.keyId,
      json: {name: `${name}.json`, bytes: encode(envelope)},
      markdown: {name: `${name}.md`, bytes: markdown},
    };
    await store.create(made);
    const head = await store.headNow(review.id, number);
    if (head === null) {
      throw new Error(`the record ${name} cannot be read after it was stored`);
    }
    return head;
  }
}

interface Making {
  view: ReviewView;
  report: ReviewReport;
  itemsAsOf: Facts['itemsAsOf'];
  number: number;
  previous: string;
}

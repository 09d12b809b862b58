import {z} from 'zod';
import {parseReviewKey} from '../review/ids';
import type {Review} from '../review/types';
import {Documents, type Held} from '../store/documents';
import {
  Catalogue,
  type CatalogueEntry,
  type CataloguePage,
  cataloguePageSchema,
  idSetSchema,
  IdSets,
} from '../store/indexes';
import type {KeyValue} from '../store/keyvalue';
import {Sequence, sequenceSchema} from '../store/sequence';
import {reviewSchema} from './review_schema';

export interface ReviewsOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** As our ids are made; whatever else people type names nothing. */
const ID = /^[a-z0-9-]{1,64}$/;

const ALL_CHANNELS = 'all';

const refSchema = z.object({id: z.string()});

/** All reviews, and where to find them: by id, by key, by channel, by what the board calls them, open or not. */
export class Reviews {
  private readonly documents: Documents<Review>;
  /** Ids by the board's refs, where the two differ. */
  private readonly refs: Documents<{id: string}>;
  private readonly open: IdSets;
  private readonly catalogue: Catalogue;
  private readonly numbers: Sequence;

  constructor(options: ReviewsOptions) {
    this.documents = new Documents({...options, prefix: 'review-', schema: reviewSchema});
    this.refs = new Documents({...options, prefix: 'ref-', schema: refSchema});
    this.open = new IdSets(new Documents({...options, prefix: 'open-', schema: idSetSchema}));
    this.catalogue = new Catalogue(
      new Documents<CataloguePage>({...options, prefix: 'catalogue-', schema: cataloguePageSchema}),
    );
    this.numbers = new Sequence(
      new Documents({...options, prefix: 'sequence-', schema: sequenceSchema}),
      'PRR',
    );
  }

  /** A number for a new review that no other has. */
  async nextNumber(): Promise<number> {
    return this.numbers.next();
  }

  /** Stores a new review, once: storing the same id again changes nothing. */
  async create(review: Review): Promise<void> {
    const {id, board} = review;
    if (board.ref !== id) {
      // First: a review that is there is found by what the board calls it.
      await this.refs.create(board.ref, {id});
    }
    await this.documents.create(id, review);
    await this.catalogue.add({
      number: parseReviewKey(review.key) ?? 0,
      id: review.id,
      channelId: review.channelId,
    });
    await this.list(review);
  }

  /** The review, or null. May be stale. */
  async get(id: string): Promise<Review | null> {
    return this.documents.get(id);
  }

  /** The review of a board's ref, or null. May be stale. */
  async byRef(ref: string): Promise<Review | null> {
    const own = await this.get(ref);
    if (own?.board.ref === ref) {
      return own;
    }
    const entry = await this.refs.get(ref);
    return entry === null ? null : this.get(entry.id);
  }

  /** The review of a board's ref as it is now, or null: where a stale read would make a second one. */
  async byRefNow(ref: string): Promise<Review | null> {
    const {value: own} = await this.hold(ref);
    if (own?.board.ref === ref) {
      return own;
    }
    const {value: entry} = await this.refs.fresh(ref);
    return entry === null ? null : (await this.hold(entry.id)).value;
  }

  /** The review as it is now, to be given to `replace`. */
  async hold(id: string): Promise<Held<Review>> {
    return this.documents.fresh(id);
  }

  /** Writes the review back; null when somebody else has changed it since. */
  async replace(held: Held<Review>, next: Review): Promise<Held<Review> | null> {
    return this.documents.replace(next.id, held, next);
  }

  /** By key, whatever its case (`prr-12`), or by id. Null when there is none. */
  async find(name: string): Promise<Review | null> {
    const number = parseReviewKey(name);
    if (number === null) {
      return ID.test(name) ? this.get(name) : null;
    }
    const entry = await this.catalogue.find(number);
    return entry === null ? null : this.get(entry.id);
  }

  /** Open reviews of a channel, the oldest first. May be stale. */
  async openIn(channelId: string): Promise<Review[]> {
    return this.load(await this.open.get(channelId));
  }

  /** Ids of the reviews that are open in a channel now, the oldest first: a stale read would cost a sign-off. */
  async openIdsNow(channelId: string): Promise<string[]> {
    return this.open.fresh(channelId);
  }

  /** The same without waiting for what a replica may not have yet. May be stale. */
  async openIdsIn(channelId: string): Promise<string[]> {
    return this.open.get(channelId);
  }

  /** Reviews that are open in a channel now, the oldest first. */
  async openNow(channelId: string): Promise<Review[]> {
    const held = await Promise.all((await this.openIdsNow(channelId)).map((id) => this.hold(id)));
    return held.flatMap(({value}) => (value?.status === 'open' ? [value] : []));
  }

  /** The review, open or ended, whose card this post is. */
  async ofCard(channelId: string, postId: string): Promise<Review | null> {
    const entries = (await this.everything()).filter((entry) => entry.channelId === channelId);
    const reviews = await Promise.all(entries.map(({id}) => this.get(id)));
    return reviews.find((review) => review?.cardPostId === postId) ?? null;
  }

  /** Reviews of a channel that have ended, the newest first. May be stale. */
  async endedIn(channelId: string): Promise<Review[]> {
    const entries = (await this.everything()).filter((entry) => entry.channelId === channelId);
    const reviews = await Promise.all(entries.map(({id}) => this.get(id)));
    return reviews.flatMap((review) => (review !== null && review.status !== 'open' ? [review] : []));
  }

  /** Ids of all open reviews, the oldest first. */
  async openIds(): Promise<string[]> {
    return this.open.get(ALL_CHANNELS);
  }

  async allOpen(): Promise<Review[]> {
    return this.load(await this.openIds());
  }

  /** Everything there ever was, the newest first. */
  async everything(): Promise<CatalogueEntry[]> {
    return this.catalogue.newestFirst(await this.numbers.last());
  }

  /** Brings the indexes in line with the review's status. */
  async list(review: Review): Promise<void> {
    if (review.status === 'open') {
      await this.open.add(ALL_CHANNELS, review.id);
      await this.open.add(review.channelId, review.id);
    } else {
      await this.open.remove(review.channelId, review.id);
      await this.open.remove(ALL_CHANNELS, review.id);
    }
  }

  private async load(ids: readonly string[]): Promise<Review[]> {
    const found = await Promise.all(ids.map((id) => this.get(id)));
    return found.flatMap((review) => (review?.status === 'open' ? [review] : []));
  }
}

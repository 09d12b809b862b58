import {Refusal} from '../review/refusal';
import type {Post} from '../signoff/ports';
import type {Explained, Readings, Rehearsed} from '../signoff/readings';
import type {Doorman} from './doorman';
import type {Actor} from './types';

export type {Explained, Refused, Rehearsed, Said} from '../signoff/readings';

export interface TryingOutOptions {
  readings: Readings;
  doorman: Pick<Doorman, 'mayRead'>;
  channels: {
    /** The newest first, by `Order`; replies among them. */
    getPostsForChannel(
      channelId: string,
      page: number,
      perPage: number,
    ): Promise<{Order: readonly string[] | null; Posts: Readonly<Record<string, Post | null>> | null}>;
  };
}

/** What would have come of the last posts of a channel. */
export interface Rehearsal {
  /** How many posts were read. */
  count: number;
  /** Those that have to do with a review, the oldest first. */
  posts: Rehearsed[];
}

/** Seeing how words are read, before anything depends on it. Nothing is done, and nobody else hears of it. */
export class TryingOut {
  constructor(private readonly options: TryingOutOptions) {}

  async explain({userId, channelId}: Actor, text: string): Promise<Explained> {
    const {readings, doorman} = this.options;
    const mayRead = await doorman.mayRead(userId, channelId);
    return readings.explain(text, userId, mayRead ? channelId : '');
  }

  /** @throws Refusal `rights.rehearse` */
  async rehearse({userId, channelId}: Actor, count: number): Promise<Rehearsal> {
    const {readings, doorman, channels} = this.options;
    if (!(await doorman.mayRead(userId, channelId))) {
      throw new Refusal('rights.rehearse');
    }
    const {Order, Posts} = await channels.getPostsForChannel(channelId, 0, count);
    const posts = (Order ?? [])
      .flatMap((id) => Posts?.[id] ?? [])
      .filter(({DeleteAt}) => DeleteAt === 0)
      .reverse();
    return {count: posts.length, posts: await readings.rehearse(posts, channelId)};
  }
}

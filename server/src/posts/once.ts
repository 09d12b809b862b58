import {createHash} from 'node:crypto';
import type {Chat, KnownPost} from './chat';

/** Where it is kept which posts were begun. Changes are decided by compare-and-set: see store/keyvalue. */
export interface Begun {
  get(key: string): Promise<Uint8Array | null>;
  compareAndSet(
    key: string,
    previous: Uint8Array | null,
    next: Uint8Array | null,
    expireInSeconds?: number,
  ): Promise<boolean>;
  set(key: string, value: Uint8Array | null, expireInSeconds?: number): Promise<void>;
}

export interface OnceOptions {
  chat: Chat;
  begun: Begun;
  botId: string;
}

/** Where a post goes, and where it is looked for. */
export interface Place {
  channelId: string;
  /** '' for the channel itself. */
  rootId: string;
}

/** The prop that marks a post as the one for a key. Others can forge it: only the bot's own posts are looked at. */
export const onceProp = 'prr_once';

/** Most of what is said is not tried again after so long. */
const keepSeconds = 90 * 24 * 60 * 60;
/** For what may be tried again at any time. */
export const forEver = 0;
/** How far back a channel is searched after a crash. */
const searchedPosts = 200;

/** Posts at most once for each key, also when the process dies between posting and noting it down. */
export class Once {
  private readonly running = new Map<string, Promise<string>>();

  constructor(private readonly options: OnceOptions) {}

  /**
   * The post for `key`: the one that is there, or what `create` makes. The first attempt is one write before and one
   * after the post; only an attempt that follows one which was cut short has to search.
   * @param create posts, with `onceProp` set to `key`
   * @param keptFor seconds
   * @returns the post's id
   */
  async post(
    key: string,
    place: Place,
    create: () => Promise<string>,
    keptFor = keepSeconds,
  ): Promise<string> {
    const running = this.running.get(key);
    if (running !== undefined) return running;
    const attempt = this.attempt(key, place, create, keptFor).finally(() => this.running.delete(key));
    this.running.set(key, attempt);
    return attempt;
  }

  private async attempt(
    key: string,
    place: Place,
    create: () => Promise<string>,
    keptFor: number,
  ): Promise<string> {
    const {begun} = this.options;
    const entry = `said-${createHash('sha256').update(key).digest('hex')}`;
    const first = await begun.compareAndSet(entry, null, new Uint8Array([0x2d]), keptFor);
    const known = first ? '' : await this.known(entry, key, place);
    if (known !== '') return known;
    const id = await create();
    await begun.set(entry, new TextEncoder().encode(id), keptFor);
    return id;
  }

  /** The id that was noted down, or that of the post in chat; '' when there is none. */
  private async known(entry: string, key: string, place: Place): Promise<string> {
    const noted = new TextDecoder().decode((await this.options.begun.get(entry)) ?? undefined);
    return noted.length > 1 ? noted : this.find(key, place);
  }

  private async find(key: string, {channelId, rootId}: Place): Promise<string> {
    const {chat, botId} = this.options;
    const {Posts} =
      rootId === ''
        ? await chat.getPostsForChannel(channelId, 0, searchedPosts)
        : await chat.getPostThread(rootId);
    const ours = (post: KnownPost | null): post is KnownPost =>
      post !== null && post.UserId === botId && post.DeleteAt === 0 && post.Props?.[onceProp] === key;
    return Object.values(Posts ?? {}).find(ours)?.Id ?? '';
  }
}

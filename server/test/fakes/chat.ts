import type {Begun} from '../../src/posts/once';
import type {Chat, KnownPost, NewPost} from '../../src/posts/chat';

export interface FakePost extends KnownPost {
  RootId: string;
  FileIds: string[];
}

function notFound(): Error {
  return Object.assign(new Error('not found'), {StatusCode: 404});
}

/** A server's posts, in memory. Users are named by their id; direct channels by both ids. */
export class FakeChat implements Chat {
  readonly posts: FakePost[] = [];
  readonly ephemeral: {userId: string; post: NewPost}[] = [];
  readonly files: {text: string; channelId: string; name: string}[] = [];
  /** How often each method was called. */
  readonly calls: Record<string, number> = {};
  /** Runs once, right after the next post is stored: to throw what a process that dies would never hear. */
  afterCreate: (() => void) | null = null;

  createPost(post: NewPost): Promise<{Id: string}> {
    return this.call('createPost', () => {
      const created = {...post, Id: `p${String(this.posts.length + 1)}`, DeleteAt: 0};
      this.posts.push(created);
      const after = this.afterCreate;
      this.afterCreate = null;
      after?.();
      return created;
    });
  }

  updatePost(post: KnownPost): Promise<{Id: string}> {
    return this.call('updatePost', () => Object.assign(this.find(post.Id), post));
  }

  getPost(postId: string): Promise<KnownPost> {
    return this.call('getPost', () => ({...this.find(postId)}));
  }

  getPostThread(postId: string): Promise<{Posts: Record<string, KnownPost>}> {
    return this.call('getPostThread', () => this.list(({Id, RootId}) => Id === postId || RootId === postId));
  }

  getPostsForChannel(channelId: string): Promise<{Posts: Record<string, KnownPost>}> {
    return this.call('getPostsForChannel', () => this.list(({ChannelId}) => ChannelId === channelId));
  }

  sendEphemeralPost(userId: string, post: NewPost): Promise<void> {
    return this.call('sendEphemeralPost', () => {
      this.ephemeral.push({userId, post});
    });
  }

  getDirectChannel(userId: string, otherUserId: string): Promise<{Id: string}> {
    return this.call('getDirectChannel', () => ({Id: `${userId}__${otherUserId}`}));
  }

  uploadFile(data: Uint8Array, channelId: string, name: string): Promise<{Id: string}> {
    return this.call('uploadFile', () => {
      this.files.push({text: new TextDecoder().decode(data), channelId, name});
      return {Id: `f${String(this.files.length)}`};
    });
  }

  getUser(userId: string): Promise<{Username: string; Locale: string}> {
    return this.call('getUser', () => {
      if (userId === 'gone') throw notFound();
      return {Username: userId, Locale: 'en'};
    });
  }

  getTeam(teamId: string): Promise<{Name: string}> {
    return this.call('getTeam', () => ({Name: teamId}));
  }

  private call<T>(name: string, answer: () => T): Promise<T> {
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    return new Promise((resolve) => {
      resolve(answer());
    });
  }

  private find(postId: string): FakePost {
    const post = this.posts.find(({Id, DeleteAt}) => Id === postId && DeleteAt === 0);
    if (post === undefined) throw notFound();
    return post;
  }

  private list(wanted: (post: FakePost) => boolean): {Posts: Record<string, KnownPost>} {
    return {Posts: Object.fromEntries(this.posts.filter(wanted).map((post) => [post.Id, post]))};
  }
}

/** Compare-and-set over a map. */
export class FakeBegun implements Begun {
  readonly values = new Map<string, Uint8Array>();
  private readonly expiring = new Set<string>();

  /** Lets so much time pass that whatever expires has expired. */
  expire(): void {
    for (const key of this.expiring) this.values.delete(key);
  }

  get(key: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.values.get(key) ?? null);
  }

  compareAndSet(
    key: string,
    previous: Uint8Array | null,
    next: Uint8Array | null,
    expireInSeconds = 0,
  ): Promise<boolean> {
    const present = this.values.get(key) ?? null;
    const same =
      present === null || previous === null ? present === previous : Buffer.compare(present, previous) === 0;
    return same ? this.set(key, next, expireInSeconds).then(() => true) : Promise.resolve(false);
  }

  set(key: string, value: Uint8Array | null, expireInSeconds = 0): Promise<void> {
    if (expireInSeconds > 0) this.expiring.add(key);
    else this.expiring.delete(key);
    if (value === null) this.values.delete(key);
    else this.values.set(key, value);
    return Promise.resolve();
  }
}

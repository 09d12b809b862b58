import {Refusal} from '../review/refusal';
import {orNull} from '../signoff/or_null';
import {MAX_BYTES} from '../templates/load';
import type {Actor} from './types';

/** Posts of a channel that are looked through for a file. */
const LAST_POSTS = 60;
const YAML_FILE = /\.ya?ml$/iu;
const POST_ID = /(?:^|\/pl\/)([a-z0-9]{26})\/?$/u;

interface FilePost {
  Id: string;
  ChannelId: string;
  UserId: string;
  CreateAt: number;
  DeleteAt: number;
  FileIds: readonly string[] | null;
}

interface PostList {
  Order: readonly string[] | null;
  Posts: Readonly<Record<string, FilePost | null>> | null;
}

/** What is asked of the server for a file. Each fails with StatusCode 404 for what does not exist. */
export interface FileServer {
  getPost(postId: string): Promise<FilePost>;
  getPostThread(postId: string): Promise<PostList>;
  /** The newest first, by `Order`. */
  getPostsForChannel(channelId: string, page: number, perPage: number): Promise<PostList>;
  getFileInfo(
    fileId: string,
  ): Promise<{Id: string; PostId: string; Name: string; Size: number; DeleteAt: number}>;
  getFile(fileId: string): Promise<Uint8Array>;
}

export interface TemplateFilesOptions {
  server: FileServer;
  doorman: {mayRead(userId: string, channelId: string): Promise<boolean>};
}

/** A YAML file as it was posted. */
export interface PostedYaml {
  text: string;
  file: string;
  /** Who posted it. */
  userId: string;
}

/** Finds the YAML file that somebody means, in posts that they can read. */
export class TemplateFiles {
  constructor(private readonly options: TemplateFilesOptions) {}

  /**
   * @param link of a post, or its id; '' for the newest file of the thread, or the newest of theirs in the channel
   * @throws Refusal `template.post-unknown`, `template.no-file-…`, `template.file-too-big`, `template.file-not-text`
   */
  async find(actor: Actor, link: string): Promise<PostedYaml> {
    if (link !== '') return this.inPost(actor, link);
    return actor.rootId === '' ? this.inChannel(actor) : this.inThread(actor);
  }

  private async inPost({userId}: Actor, link: string): Promise<PostedYaml> {
    const [, postId = ''] = POST_ID.exec(link.trim()) ?? [];
    const post = postId === '' ? null : await orNull(this.options.server.getPost(postId));
    if (post === null || post.DeleteAt !== 0 || !(await this.mayRead(userId, post))) {
      throw new Refusal('template.post-unknown', {value: link});
    }
    const found = await this.newestIn([post]);
    if (found === null) throw new Refusal('template.no-file-in-post');
    return found;
  }

  private async inThread({userId, rootId}: Actor): Promise<PostedYaml> {
    const thread = await orNull(this.options.server.getPostThread(rootId));
    const posts = thread === null ? [] : newestFirst(thread);
    const [first] = posts;
    const found =
      first !== undefined && (await this.mayRead(userId, first)) ? await this.newestIn(posts) : null;
    if (found === null) throw new Refusal('template.no-file-in-thread');
    return found;
  }

  private async inChannel({userId, channelId}: Actor): Promise<PostedYaml> {
    const {server, doorman} = this.options;
    const mayRead = await doorman.mayRead(userId, channelId);
    const posts = mayRead ? newestFirst(await server.getPostsForChannel(channelId, 0, LAST_POSTS)) : [];
    const found = await this.newestIn(posts.filter((post) => post.UserId === userId));
    if (found === null) throw new Refusal('template.no-file-here', {count: LAST_POSTS});
    return found;
  }

  /** The last YAML file of the first post that has one. */
  private async newestIn(posts: readonly FilePost[]): Promise<PostedYaml | null> {
    for (const {Id, UserId, FileIds} of posts) {
      for (const fileId of (FileIds ?? []).toReversed()) {
        const info = await orNull(this.options.server.getFileInfo(fileId));
        if (info?.PostId === Id && info.DeleteAt === 0 && YAML_FILE.test(info.Name)) {
          return {text: await this.read(info), file: info.Name, userId: UserId};
        }
      }
    }
    return null;
  }

  private async read({Id, Name, Size}: {Id: string; Name: string; Size: number}): Promise<string> {
    if (Size > MAX_BYTES) {
      throw new Refusal('template.file-too-big', {file: Name, size: Size, limit: MAX_BYTES});
    }
    const bytes = await this.options.server.getFile(Id);
    try {
      return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    } catch {
      throw new Refusal('template.file-not-text', {file: Name});
    }
  }

  private async mayRead(userId: string, {ChannelId}: FilePost): Promise<boolean> {
    return this.options.doorman.mayRead(userId, ChannelId);
  }
}

function newestFirst({Order, Posts}: PostList): FilePost[] {
  return (Order ?? [])
    .flatMap((id) => Posts?.[id] ?? [])
    .filter(({DeleteAt}) => DeleteAt === 0)
    .sort((a, b) => b.CreateAt - a.CreateAt);
}

import type {Records} from '../records/assemble';
import type {Known, Verdict} from '../records/judge';
import {Refusal} from '../review/refusal';
import {orNull} from '../signoff/or_null';
import type {Reviews} from '../signoff/reviews';
import type {RecordReading} from './record_reading';
import type {Actor} from './types';

/** Far more than any record has. */
const LARGEST_FILE = 16 * 1024 * 1024;
const SEARCHED_POSTS = 100;
const ID = /^[a-z0-9]{26}$/u;
const FILE_NAME = /\.(?:json|md)$/iu;

interface FileInfo {
  Id: string;
  CreatorId: string;
  PostId: string;
  ChannelId: string;
  Name: string;
  Size: number;
  DeleteAt: number;
}

interface FilePost {
  UserId: string;
  ChannelId: string;
  CreateAt?: number;
  DeleteAt: number;
  FileIds?: string[] | null;
}

interface FilePosts {
  Posts: Record<string, FilePost | null> | null;
}

/** What it takes to look at files. Each fails with StatusCode 404 for what does not exist. */
export interface FileServer {
  getFileInfo(fileId: string): Promise<FileInfo>;
  getFile(fileId: string): Promise<Uint8Array>;
  getPost(postId: string): Promise<FilePost>;
  getPostThread(postId: string): Promise<FilePosts>;
  getPostsForChannel(channelId: string, page: number, perPage: number): Promise<FilePosts>;
}

export interface RecordCheckOptions {
  records(): Promise<Records>;
  reading: RecordReading;
  reviews: Reviews;
  files: FileServer;
}

/** A file, or a record as it is stored, and what it turned out to be. */
export interface Checked {
  /** The file's name; that of the stored one where no file was looked at. */
  name: string;
  verdict: Verdict;
}

/** Says of files whether they are what was recorded. */
export class RecordCheck {
  constructor(private readonly options: RecordCheckOptions) {}

  /**
   * Checks what is named: a post with files, by its link; a file, by its id; a review, by its key, for what is stored of
   * it. Without a name, the newest record-like files of the thread, or of the person's own in the channel.
   * @param number of the review's record; 0 for all of them
   * @throws Refusal `verify.no-file`, `verify.unknown`, `verify.too-large`, `review.unknown`, `record.none`
   */
  async check(actor: Actor, name: string, number: number): Promise<Checked[]> {
    const named = name.trim();
    if (/^prr-\d{1,9}$/iu.test(named)) {
      return this.stored(actor, named, number);
    }
    const infos = named === '' ? await this.newest(actor) : await this.namedFiles(actor, named);
    if (infos.length === 0) {
      throw new Refusal('verify.no-file', {inThread: String(actor.rootId !== '')});
    }
    const {judge} = await import('../records/judge');
    const known = await this.knownTo(actor);
    const checked: Checked[] = [];
    for (const info of infos) {
      if (info.Size > LARGEST_FILE) {
        throw new Refusal('verify.too-large', {file: info.Name});
      }
      const bytes = await this.options.files.getFile(info.Id);
      checked.push({name: info.Name, verdict: await judge(bytes, info.Name, known)});
    }
    return checked;
  }

  private async stored(actor: Actor, name: string, number: number): Promise<Checked[]> {
    const {heads, head} = await this.options.reading.one(actor, name, number);
    const {judgeStored} = await import('../records/judge');
    const known = await this.knownTo(actor);
    const wanted = number === 0 ? heads : [head];
    return Promise.all(
      wanted.map(async (each) => ({
        name: each.json.name,
        verdict: await judgeStored(each, heads, known),
      })),
    );
  }

  /** A review that the person may not read is as if it were not there. */
  private async knownTo({userId}: Actor): Promise<Known> {
    const {reviews, reading, records} = this.options;
    const {store, key} = await records();
    const {publicKey} = await key.signer();
    return {
      publicKey,
      of: async (reviewKey) => {
        const review = await reviews.find(reviewKey);
        return review !== null && (await reading.mayRead(userId, review.channelId))
          ? store.of(review.id)
          : [];
      },
      content: (head, file) => store.content(head, file),
    };
  }

  /** @throws Refusal `verify.unknown`, the same for what the person may not read */
  private async namedFiles(actor: Actor, name: string): Promise<FileInfo[]> {
    const {files} = this.options;
    const [, postId] = /\/pl\/([a-z0-9]{26})(?![a-z0-9])/u.exec(name) ?? [];
    const [fileId = ''] = /(?<![a-z0-9])[a-z0-9]{26}(?![a-z0-9])/u.exec(name) ?? [];
    const unknown = new Refusal('verify.unknown', {value: name});
    const post = postId === undefined ? null : await orNull(files.getPost(postId));
    if (post !== null) {
      if (post.DeleteAt > 0 || !(await this.mayRead(actor, post.ChannelId))) {
        throw unknown;
      }
      return this.recordFiles(post);
    }
    const info = ID.test(fileId) && postId === undefined ? await orNull(files.getFileInfo(fileId)) : null;
    if (info === null || info.DeleteAt > 0 || !(await this.mayReadFile(actor, info))) {
      throw unknown;
    }
    return [info];
  }

  /** The files of the newest post that has any which may be a record. */
  private async newest(actor: Actor): Promise<FileInfo[]> {
    const {files} = this.options;
    const {channelId, rootId, userId} = actor;
    if (!(await this.mayRead(actor, channelId))) {
      return [];
    }
    const {Posts} =
      rootId === ''
        ? await files.getPostsForChannel(channelId, 0, SEARCHED_POSTS)
        : await files.getPostThread(rootId);
    const posts = Object.values(Posts ?? {})
      .filter((post) => post !== null)
      .filter((post) => post.DeleteAt === 0 && post.ChannelId === channelId)
      .filter((post) => rootId !== '' || post.UserId === userId)
      .sort((a, b) => (b.CreateAt ?? 0) - (a.CreateAt ?? 0));
    for (const post of posts) {
      const found = await this.recordFiles(post);
      if (found.length > 0) {
        return found;
      }
    }
    return [];
  }

  private async recordFiles({FileIds}: FilePost): Promise<FileInfo[]> {
    const infos = await Promise.all((FileIds ?? []).map((id) => orNull(this.options.files.getFileInfo(id))));
    return infos.filter((info) => info !== null).filter(({Name}) => FILE_NAME.test(Name));
  }

  /** What was uploaded and not posted is its uploader's. */
  private async mayReadFile(actor: Actor, {CreatorId, PostId, ChannelId}: FileInfo): Promise<boolean> {
    if (PostId === '') {
      return CreatorId === actor.userId;
    }
    const channelId =
      ChannelId === '' ? (await orNull(this.options.files.getPost(PostId)))?.ChannelId : ChannelId;
    return channelId !== undefined && this.mayRead(actor, channelId);
  }

  private async mayRead({userId}: Actor, channelId: string): Promise<boolean> {
    return this.options.reading.mayRead(userId, channelId);
  }
}

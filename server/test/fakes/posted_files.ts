import {notFound} from './app_error';

interface FilePost {
  Id: string;
  ChannelId: string;
  RootId: string;
  UserId: string;
  CreateAt: number;
  DeleteAt: number;
  FileIds: string[] | null;
}

interface File {
  Id: string;
  PostId: string;
  Name: string;
  Size: number;
  DeleteAt: number;
}

/** Posts with files, as the Plugin API shows them; and what is sent to people. */
export class PostedFiles {
  readonly posts: FilePost[] = [];
  readonly sent: {userId: string; message: string; name: string; text: string}[] = [];
  /** Ids of the files whose content was read. */
  readonly readIds: string[] = [];
  private readonly files = new Map<string, {info: File; bytes: Uint8Array}>();

  /** Somebody posts files, by name. */
  post(
    userId: string,
    channelId: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    rootId = '',
  ): FilePost {
    const Id = String(this.posts.length + 1).padStart(26, 'p');
    const FileIds = Object.entries(files).map(([name, content], place) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const fileId = `${Id}-${String(place)}`;
      this.files.set(fileId, {
        info: {Id: fileId, PostId: Id, Name: name, Size: bytes.length, DeleteAt: 0},
        bytes,
      });
      return fileId;
    });
    const post = {
      Id,
      ChannelId: channelId,
      RootId: rootId,
      UserId: userId,
      CreateAt: this.posts.length + 1,
      DeleteAt: 0,
      FileIds: FileIds.length === 0 ? null : FileIds,
    };
    this.posts.push(post);
    return post;
  }

  async getPost(postId: string): Promise<FilePost> {
    const post = this.posts.find(({Id}) => Id === postId);
    if (post === undefined) throw notFound('it');
    return post;
  }

  async getPostThread(postId: string) {
    const {RootId, Id} = await this.getPost(postId);
    const root = RootId === '' ? Id : RootId;
    return listOf(this.posts.filter((post) => post.Id === root || post.RootId === root));
  }

  async getPostsForChannel(channelId: string, _page: number, perPage: number) {
    return listOf(this.posts.filter(({ChannelId}) => ChannelId === channelId).slice(-perPage));
  }

  async getFileInfo(fileId: string): Promise<File> {
    return this.file(fileId).info;
  }

  async getFile(fileId: string): Promise<Uint8Array> {
    this.readIds.push(fileId);
    return this.file(fileId).bytes;
  }

  private file(fileId: string): {info: File; bytes: Uint8Array} {
    const file = this.files.get(fileId);
    if (file === undefined) throw notFound('it');
    return file;
  }
}

function listOf(posts: readonly FilePost[]) {
  return {
    Order: posts.map(({Id}) => Id).reverse(),
    Posts: Object.fromEntries(posts.map((post) => [post.Id, post])),
  };
}

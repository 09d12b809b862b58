import type {UserTimezone} from '../review/time_zone';

/** A post as it is sent to the server; what is left out is empty. */
export interface NewPost {
  UserId: string;
  ChannelId: string;
  RootId: string;
  /** '' for one without a type of its own. */
  Type: string;
  Message: string;
  IsPinned: boolean;
  FileIds: string[];
  Props: Record<string, unknown>;
}

/** The part of a post that is looked at when one is found again. */
export interface KnownPost {
  Id: string;
  UserId: string;
  ChannelId: string;
  DeleteAt: number;
  Message: string;
  IsPinned: boolean;
  Props: Record<string, unknown> | null;
}

interface KnownPosts {
  Posts: Record<string, KnownPost | null> | null;
}

/** What the announcer needs of the Plugin API. */
export interface Chat {
  createPost(post: NewPost): Promise<{Id: string}>;
  updatePost(post: KnownPost): Promise<{Id: string}>;
  /** Fails with StatusCode 404 for a post that was deleted. */
  getPost(postId: string): Promise<KnownPost>;
  getPostThread(postId: string): Promise<KnownPosts>;
  /** A page of the newest posts of a channel. */
  getPostsForChannel(channelId: string, page: number, perPage: number): Promise<KnownPosts>;
  sendEphemeralPost(userId: string, post: NewPost): Promise<unknown>;
  getDirectChannel(userId: string, otherUserId: string): Promise<{Id: string}>;
  uploadFile(data: Uint8Array, channelId: string, filename: string): Promise<{Id: string}>;
  getUser(userId: string): Promise<{Username: string; Locale: string; Timezone?: UserTimezone}>;
  getTeam(teamId: string): Promise<{Name: string}>;
}

/** True for the Plugin API error that says that posts of an archived channel cannot be changed (channels/app/post.go). */
export function isArchived(error: unknown): boolean {
  const id = 'api.post.update_post.can_not_update_post_in_deleted.error';
  return typeof error === 'object' && error !== null && 'Id' in error && error.Id === id;
}

/** True for a Plugin API error that says that the thing does not exist, or no longer. */
export function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'StatusCode' in error && error.StatusCode === 404;
}

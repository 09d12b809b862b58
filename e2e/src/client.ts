import {Events} from './events';
import type {
  Attachment,
  Channel,
  CommandResponse,
  DialogAnswer,
  OpenDialog,
  Post,
  PostAction,
  PostList,
  Team,
  User,
} from './models';
import {Rest} from './rest';

/** What one person does with the server, over its REST API. Every method throws HttpProblem when the server says no. */
export class Client {
  protected constructor(
    readonly user: User,
    readonly rest: Rest,
  ) {}

  /** Signs in with a password. */
  static async login(address: string, username: string, password: string): Promise<Client> {
    const {user, rest} = await signIn(address, username, password);
    return new Client(user, rest);
  }

  /** Uses a session token or a personal access token. */
  static async withToken(address: string, token: string): Promise<Client> {
    const {user, rest} = await identify(address, token);
    return new Client(user, rest);
  }

  get id(): string {
    return this.user.id;
  }

  get username(): string {
    return this.user.username;
  }

  /** Listens to the websocket events that this person's clients get, from now on. */
  listen(): Promise<Events> {
    return Events.open(this.rest.address, this.rest.token, this.username);
  }

  userByName(username: string): Promise<User> {
    return this.rest.get(`/users/username/${username}`);
  }

  /** @param name lower case letters, digits and `-` */
  createChannel(teamId: string, name: string, type: 'O' | 'P' = 'O', displayName = name): Promise<Channel> {
    return this.rest.post('/channels', {team_id: teamId, name, display_name: displayName, type});
  }

  /** The direct-message channel with another person. */
  direct(otherId: string): Promise<Channel> {
    return this.rest.post('/channels/direct', [this.id, otherId]);
  }

  channel(id: string): Promise<Channel> {
    return this.rest.get(`/channels/${id}`);
  }

  channelByName(teamId: string, name: string): Promise<Channel> {
    return this.rest.get(`/teams/${teamId}/channels/name/${name}`);
  }

  myChannels(teamId: string): Promise<Channel[]> {
    return this.rest.get(`/users/me/teams/${teamId}/channels`);
  }

  addMember(channelId: string, userId: string): Promise<unknown> {
    return this.rest.post(`/channels/${channelId}/members`, {user_id: userId});
  }

  removeMember(channelId: string, userId: string): Promise<unknown> {
    return this.rest.delete(`/channels/${channelId}/members/${userId}`);
  }

  async memberIds(channelId: string): Promise<string[]> {
    const members = await this.rest.get<{user_id: string}[]>(`/channels/${channelId}/members`, {
      per_page: 200,
    });
    return members.map((member) => member.user_id);
  }

  archiveChannel(channelId: string): Promise<unknown> {
    return this.rest.delete(`/channels/${channelId}`);
  }

  myTeams(): Promise<Team[]> {
    return this.rest.get('/users/me/teams');
  }

  /** @param rootId the thread to answer in; '' for the channel itself */
  createPost(
    channelId: string,
    message: string,
    rootId = '',
    props: Record<string, unknown> = {},
  ): Promise<Post> {
    return this.rest.post('/posts', {channel_id: channelId, message, root_id: rootId, props});
  }

  getPost(id: string): Promise<Post> {
    return this.rest.get(`/posts/${id}`);
  }

  patchPost(id: string, change: {message?: string; props?: Record<string, unknown>}): Promise<Post> {
    return this.rest.put(`/posts/${id}/patch`, change);
  }

  deletePost(id: string): Promise<unknown> {
    return this.rest.delete(`/posts/${id}`);
  }

  pinPost(id: string): Promise<unknown> {
    return this.rest.post(`/posts/${id}/pin`);
  }

  /** A post and its replies, oldest first. */
  async thread(rootId: string): Promise<Post[]> {
    return oldestFirst(await this.rest.get<PostList>(`/posts/${rootId}/thread`));
  }

  /** The newest posts of a channel, oldest first; replies too. */
  async posts(channelId: string, limit = 200): Promise<Post[]> {
    return oldestFirst(await this.rest.get<PostList>(`/channels/${channelId}/posts`, {per_page: limit}));
  }

  async pinned(channelId: string): Promise<Post[]> {
    return oldestFirst(await this.rest.get<PostList>(`/channels/${channelId}/pinned`));
  }

  addReaction(postId: string, emojiName: string): Promise<unknown> {
    return this.rest.post('/reactions', {user_id: this.id, post_id: postId, emoji_name: emojiName});
  }

  /** The emoji that somebody has put on a post, by name. */
  async reactions(postId: string, userId: string): Promise<string[]> {
    const all = await this.rest.get<{user_id: string; emoji_name: string}[] | null>(
      `/posts/${postId}/reactions`,
    );
    return (all ?? []).filter((each) => each.user_id === userId).map(({emoji_name: name}) => name);
  }

  /** Runs a slash command as if typed in this channel. @returns what the server answers to the client that typed it */
  command(channel: Pick<Channel, 'id' | 'team_id'>, command: string, rootId = ''): Promise<CommandResponse> {
    return this.rest.post('/commands/execute', {
      channel_id: channel.id,
      team_id: channel.team_id,
      command,
      root_id: rootId,
    });
  }

  /** What the client suggests while this is typed in a channel. */
  suggestions(
    channel: Pick<Channel, 'id' | 'team_id'>,
    typed: string,
  ): Promise<{Complete: string; Suggestion: string; Hint: string; Description: string}[]> {
    const path = `/teams/${channel.team_id}/commands/autocomplete_suggestions`;
    return this.rest.get(path, {user_input: typed, channel_id: channel.id});
  }

  /** Sends a dialog off, filled in. */
  submitDialog(
    opened: OpenDialog,
    channel: Pick<Channel, 'id' | 'team_id'>,
    submission: Record<string, unknown>,
  ): Promise<DialogAnswer> {
    return this.rest.post('/actions/dialogs/submit', {
      type: 'dialog_submission',
      url: opened.url,
      callback_id: opened.dialog.callback_id,
      state: opened.dialog.state ?? '',
      user_id: this.id,
      channel_id: channel.id,
      team_id: channel.team_id,
      submission,
      cancelled: false,
    });
  }

  /**
   * Presses a button of a post, by its label.
   * @throws Error that names the labels which are there when this one is not
   */
  press(post: Post, label: string): Promise<{status?: string; trigger_id?: string}> {
    const buttons = buttonsOf(post);
    const button = buttons.find(({name}) => name === label);
    if (!button) {
      throw new Error(
        `no button "${label}" on post ${post.id}; there are: ${buttons.map(({name}) => name).join(', ') || 'none'}`,
      );
    }
    return this.rest.post(`/posts/${post.id}/actions/${button.id}`, {
      selected_option: '',
      cookie: button.cookie ?? '',
    });
  }

  /** Uploads a file, to be part of a post in the channel. @returns its id, for `postWithFiles` */
  async uploadFile(channelId: string, name: string, content: string | Uint8Array): Promise<string> {
    const data = new FormData();
    data.append('channel_id', channelId);
    data.append('files', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    const {data: uploaded} = await this.rest.request<{file_infos: {id: string}[]}>({
      method: 'POST',
      url: '/api/v4/files',
      data,
    });
    const [file] = uploaded.file_infos;
    if (file === undefined) throw new Error(`the server kept no file ${name}`);
    return file.id;
  }

  /** A post with files that were uploaded to its channel. @param files by name */
  async postWithFiles(
    channelId: string,
    message: string,
    files: Readonly<Record<string, string | Uint8Array>>,
    rootId = '',
  ): Promise<Post> {
    const file_ids = await Promise.all(
      Object.entries(files).map(([name, content]) => this.uploadFile(channelId, name, content)),
    );
    return this.rest.post('/posts', {channel_id: channelId, message, root_id: rootId, file_ids});
  }

  /** What an uploaded file is called. */
  async fileName(id: string): Promise<string> {
    return (await this.rest.get<{name: string}>(`/files/${id}/info`)).name;
  }

  /** The text of an uploaded file. */
  async fileText(id: string): Promise<string> {
    return (await this.rest.request<string>({url: `/api/v4/files/${id}`, responseType: 'text'})).data;
  }

  /** Something from a plugin's own routes. @param path below /plugins/<id>, with its slash */
  async plugin<T>(
    id: string,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<T> {
    const headers = {'X-Requested-With': 'XMLHttpRequest'};
    return (await this.rest.request<T>({method, url: `/plugins/${id}${path}`, data: body, headers})).data;
  }
}

/** Everything that a person can read in a post: its message and its attachments, line by line. */
export function textOf(post: Pick<Post, 'message' | 'props'>): string {
  const attachments: Attachment[] = post.props.attachments ?? [];
  const parts = attachments.flatMap(({pretext, title, text, fields}) => [
    pretext,
    title,
    text,
    ...(fields ?? []).map((field) => `${field.title}: ${String(field.value)}`),
  ]);
  return [post.message, ...parts].filter(Boolean).join('\n');
}

/** The buttons below a post. */
export function buttonsOf(post: Pick<Post, 'props'>): PostAction[] {
  return (post.props.attachments ?? []).flatMap(({actions}) => actions ?? []);
}

/** @throws HttpProblem when the name or the password is wrong */
export async function signIn(
  address: string,
  username: string,
  password: string,
): Promise<{user: User; rest: Rest}> {
  const body = {login_id: username, password};
  const {data, headers} = await new Rest('', address).request<User>({
    method: 'POST',
    url: '/api/v4/users/login',
    data: body,
  });
  return {user: data, rest: new Rest(username, address, String(headers['token']))};
}

/** Finds out whose token it is. */
export async function identify(address: string, token: string): Promise<{user: User; rest: Rest}> {
  const user = await new Rest('', address, token).get<User>('/users/me');
  return {user, rest: new Rest(user.username, address, token)};
}

function oldestFirst({order, posts}: PostList): Post[] {
  return order
    .flatMap((id) => posts[id] ?? [])
    .sort((a, b) => a.create_at - b.create_at || a.id.localeCompare(b.id));
}

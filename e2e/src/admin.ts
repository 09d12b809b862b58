import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {z} from 'zod';
import {Client, identify, signIn} from './client';
import {
  type AccessToken,
  type Channel,
  PLUGIN_RUNNING,
  type PluginStatus,
  type Post,
  type Team,
  type User,
  type Webhook,
} from './models';
import {Rest} from './rest';
import {until} from './until';

const PluginSettings = z.object({Plugins: z.record(z.string(), z.record(z.string(), z.unknown()))});

/** What a system admin does. */
export class Admin extends Client {
  /** Makes the first user of an empty server, who becomes its system admin, and signs in. */
  static async first(address: string, username: string, password: string): Promise<Admin> {
    await new Rest('', address).post<User>('/users', account(username, password));
    return Admin.login(address, username, password);
  }

  static override async login(address: string, username: string, password: string): Promise<Admin> {
    const {user, rest} = await signIn(address, username, password);
    return new Admin(user, rest);
  }

  static override async withToken(address: string, token: string): Promise<Admin> {
    const {user, rest} = await identify(address, token);
    return new Admin(user, rest);
  }

  createUser(username: string, password: string): Promise<User> {
    return this.rest.post('/users', account(username, password));
  }

  createTeam(name: string, displayName = name): Promise<Team> {
    return this.rest.post('/teams', {name, display_name: displayName, type: 'O'});
  }

  addToTeam(teamId: string, userId: string): Promise<unknown> {
    return this.rest.post(`/teams/${teamId}/members`, {team_id: teamId, user_id: userId});
  }

  removeFromTeam(teamId: string, userId: string): Promise<unknown> {
    return this.rest.delete(`/teams/${teamId}/members/${userId}`);
  }

  /** @param active false: the account cannot be used any more */
  setActive(userId: string, active: boolean): Promise<unknown> {
    return this.rest.put(`/users/${userId}/active`, {active});
  }

  /** A personal access token that is somebody else's. */
  createToken(userId: string, description = 'end-to-end test'): Promise<AccessToken> {
    return this.rest.post(`/users/${userId}/tokens`, {description});
  }

  createBot(username: string): Promise<{user_id: string}> {
    return this.rest.post('/bots', {username, display_name: username});
  }

  /** @param ownerId in whose name it posts; '' for the admin's own */
  createIncomingWebhook(channel: Pick<Channel, 'id'>, ownerId = ''): Promise<Webhook> {
    return this.rest.post('/hooks/incoming', {
      channel_id: channel.id,
      display_name: 'test',
      user_id: ownerId,
    });
  }

  /** Posts through an incoming webhook: what arrives carries the user id of whoever made the webhook. */
  async postByWebhook(
    webhook: Webhook,
    payload: {text: string; username?: string; props?: Record<string, unknown>},
  ): Promise<void> {
    await new Rest('', this.rest.address).request({
      method: 'POST',
      url: `/hooks/${webhook.id}`,
      data: payload,
    });
  }

  /** Changes a few settings and keeps the others. */
  patchConfig(change: Record<string, Record<string, unknown>>): Promise<unknown> {
    return this.rest.put('/config/patch', change);
  }

  /** Changes a few of a plugin's settings and keeps its others. */
  async patchPluginSettings(id: string, change: Record<string, unknown>): Promise<void> {
    const plugins = PluginSettings.parse((await this.config())['PluginSettings']).Plugins;
    await this.patchConfig({PluginSettings: {Plugins: {...plugins, [id]: {...plugins[id], ...change}}}});
  }

  config(): Promise<Record<string, Record<string, unknown>>> {
    return this.rest.get('/config');
  }

  /** Uploads a plugin bundle (.tar.gz) through the server's own upload API; one that is there is replaced. */
  async uploadPlugin(bundle: string): Promise<{id: string; version: string}> {
    const form = new FormData();
    form.append('plugin', new Blob([readFileSync(bundle)]), basename(bundle));
    form.append('force', 'true');
    return (
      await this.rest.request<{id: string; version: string}>({
        method: 'POST',
        url: '/api/v4/plugins',
        data: form,
      })
    ).data;
  }

  /** Enables a plugin and waits until it runs. @throws NotSeen with the plugin's state when it does not */
  async enablePlugin(id: string): Promise<void> {
    await this.rest.post(`/plugins/${id}/enable`);
    await this.waitForPlugin(id);
  }

  async disablePlugin(id: string): Promise<void> {
    await this.rest.post(`/plugins/${id}/disable`);
  }

  /** @param within milliseconds */
  async waitForPlugin(id: string, within = 30_000): Promise<void> {
    await until(
      `plugin ${id} to run`,
      () => this.pluginStatuses(),
      (all) => all.some(({plugin_id, state}) => plugin_id === id && state === PLUGIN_RUNNING),
      {within},
    );
  }

  pluginStatuses(): Promise<PluginStatus[]> {
    return this.rest.get('/plugins/statuses');
  }

  /** Makes the server forget what it has cached, after a change behind its back (database). */
  invalidateCaches(): Promise<unknown> {
    return this.rest.post('/caches/invalidate');
  }

  /** Edits somebody else's post. */
  editPostOf(post: Post, message: string): Promise<Post> {
    return this.patchPost(post.id, {message});
  }
}

function account(username: string, password: string): Record<string, string> {
  return {username, password, email: `${username}@example.com`, first_name: username};
}

import {serve} from '../goplugin';
import {ApiClient} from './api_client';
import type {PluginApi} from './api';
import {hookServer} from './hook_server';
import type {Hooks} from './hooks';
import {createLogger, type Logger} from './logger';

export interface PluginOptions {
  /**
   * Makes the plugin's hooks. Called at once, before the server asks for anything; the API is there from
   * OnConfigurationChange and OnActivate on.
   */
  hooks: (api: PluginApi, logger: Logger) => Hooks;
  /** Before the process ends; it has 1.5 s. */
  onShutdown?: () => void | Promise<void>;
  logger?: Logger;
}

/** Runs this process as a Mattermost plugin until the server ends it. */
export function servePlugin(options: PluginOptions): Promise<void> {
  const logger = options.logger ?? createLogger();
  const onError = (error: unknown): void => logger.error({error}, 'Something failed that nobody waited for');
  const client = new ApiClient(onError);
  const hooks = options.hooks(client.api, logger);
  return serve({
    onDispense: (stream, broker) => hookServer({hooks, client, broker, logger}).serve(stream),
    onShutdown: options.onShutdown,
    onError,
  });
}

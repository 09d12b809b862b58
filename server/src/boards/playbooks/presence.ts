import type {Clock} from '../../store/clock';
import {PluginStatus} from './client/plugin_status';
import type {PluginStatusApi} from './client/ports';
import {asBoard} from './errors';

/**
 * Whether Playbooks is active on this server, to be asked without anything else of it.
 * @returns a function that throws BoardAway when the server does not say
 */
export function playbooksPresence(api: PluginStatusApi, clock: Clock): () => Promise<boolean> {
  const status = new PluginStatus(api, clock);
  return () => asBoard(async () => (await status.get()).running);
}

import {isDeepStrictEqual} from 'node:util';
import type {MessageParams} from '../review/refusal';
import {parseSettings} from './settings';

/** As much of the server's configuration as we look at. */
export interface ServerConfiguration {
  PluginSettings: {Plugins: Record<string, Record<string, unknown>> | null};
}

export interface SaveCheckOptions {
  pluginId: string;
  /** The plugin's part of the configuration as it is stored now. */
  stored(): Promise<Record<string, unknown>>;
  translate(key: string, params: MessageParams): string;
}

/**
 * For the hook ConfigurationWillBeSaved: why the server must not save this configuration, or null when it may.
 * A mistake that is stored already does not stand in the way of saving something else.
 */
export async function whyNotToSave(
  configuration: ServerConfiguration,
  options: SaveCheckOptions,
): Promise<string | null> {
  const next = configuration.PluginSettings.Plugins?.[options.pluginId] ?? {};
  const result = parseSettings(next);
  if ('settings' in result || isDeepStrictEqual(next, await options.stored())) {
    return null;
  }
  const {problems} = result;
  return [
    options.translate('problem.config', {count: problems.length}),
    ...problems.map(({key, params}) => options.translate(key, params)),
  ].join('\n');
}

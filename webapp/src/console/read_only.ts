import {useEffect, useState} from 'react';
import type {AxiosInstance} from 'axios';
import type {ConsoleSettingProps} from '../registry/registry';
import type {ConsoleId} from './text';

type Nested = Record<string, unknown>;

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? (found as Nested)[key] : undefined),
    value,
  );
}

/**
 * Why nothing can be changed here; null when it can. Environment variables set the settings of all plugins together:
 * the host says so of single settings only.
 */
export function useReadOnly(props: ConsoleSettingProps, http: () => AxiosInstance): ConsoleId | null {
  const [byEnv, setByEnv] = useState(false);
  useEffect(() => {
    http()
      .get<unknown>('/api/v4/config/environment')
      .then(({data}) => {
        const plugins = at(data, 'PluginSettings', 'Plugins');
        setByEnv(plugins === true || at(plugins, 'prr', 'teams') === true);
      })
      .catch(() => undefined);
  }, [http]);
  if (props.setByEnv || byEnv) return 'prr.console.readonly.env';
  const {config} = props;
  if (
    at(config, 'ClusterSettings', 'Enable') === true &&
    at(config, 'ClusterSettings', 'ReadOnlyConfig') === true
  ) {
    return 'prr.console.readonly.config';
  }
  return props.disabled ? 'prr.console.readonly.rights' : null;
}

import type {ClientPluginManifest} from '@mattermost/types/plugins';
import {Client4} from 'mattermost-redux/client';
import reducerRegistry from 'mattermost-redux/store/reducer_registry';
import {assetAddress} from '../site';
import {store, type StageStore} from '../state/store';
import {forgetHandlers, setEventHandler, setReconnectHandler} from './events';
import {pluginRegistry, type Host, type PluginRegistry} from './registry';
import {setTranslations} from './translations';

/** What a bundle gives to `window.registerPlugin`. */
export interface Plugin {
  initialize?(registry: PluginRegistry, store: StageStore): void;
  uninitialize?(): void;
}

const plugins: Record<string, Plugin | undefined> = {};
const loaded = new Map<string, ClientPluginManifest>();

const host: Host = {
  dispatch: (action) => store.dispatch(action as Parameters<StageStore['dispatch']>[0]),
  addReducer: (key, reducer) => {
    reducerRegistry.register(key, reducer);
  },
  setEventHandler,
  setReconnectHandler,
  addTranslations: (pluginId, messagesOf) => {
    setTranslations(pluginId, messagesOf);
    store.dispatch({type: 'RECEIVED_PLUGIN_TRANSLATIONS'});
  },
};

export function registerPlugin(id: string, plugin: Plugin): void {
  plugins[id]?.uninitialize?.();
  plugins[id] = plugin;
}

/** Brings the loaded bundles to what the server has enabled: loads, replaces and removes. */
export async function syncPlugins(): Promise<void> {
  const wanted = await Client4.getWebappPlugins();
  const isSame = (one: ClientPluginManifest): boolean =>
    wanted.some(({id, webapp}) => id === one.id && webapp.bundle_path === one.webapp.bundle_path);
  [...loaded.values()].filter((one) => !isSame(one)).forEach(remove);
  store.dispatch({type: 'RECEIVED_WEBAPP_PLUGINS', data: wanted});
  await Promise.all(wanted.filter(({id}) => !loaded.has(id)).map(load));
}

async function load(manifest: ClientPluginManifest): Promise<void> {
  loaded.set(manifest.id, manifest);
  try {
    await addScript(manifest);
    plugins[manifest.id]?.initialize?.(pluginRegistry(manifest.id, host), store);
  } catch (error) {
    console.error(`plugin ${manifest.id} ${manifest.version} could not be loaded:`, error);
  }
}

function addScript({id, webapp}: ClientPluginManifest): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.id = `plugin_${id}`;
    // The server gives the path without the folder in which it serves the bundles.
    script.src = assetAddress(webapp.bundle_path.replace(/^\/static\/(?!plugins\/)/, '/static/plugins/'));
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`no script at ${script.src}`));
    };
    document.head.append(script);
  });
}

function remove(manifest: ClientPluginManifest): void {
  const {id} = manifest;
  loaded.delete(id);
  store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: manifest});
  try {
    plugins[id]?.uninitialize?.();
  } catch (error) {
    console.error(`plugin ${id}:`, error);
  }
  plugins[id] = undefined;
  forgetHandlers(id);
  setTranslations(id, undefined);
  document.getElementById(`plugin_${id}`)?.remove();
}

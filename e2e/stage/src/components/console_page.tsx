import type {AdminConfig} from '@mattermost/types/config';
import type {PluginManifest, PluginSetting} from '@mattermost/types/plugins';
import {Client4} from 'mattermost-redux/client';
import React, {type ElementType, type FormEvent, useEffect, useRef, useState} from 'react';
import {useParams} from 'react-router-dom';
import {useStage} from '../state/store';
import {ConsoleSetting, type SettingContext} from './console_setting';
import {Markdown} from './markdown';
import {PluginBoundary} from './pluggable';

type SaveAction = () => Promise<{error?: {message?: string}} | undefined>;

/** What the page shows of a plugin: its manifest, and the settings as the server has them. */
interface Loaded {
  manifest: PluginManifest;
  config: AdminConfig;
}

/** The plugin's page in the System Console: its settings_schema, read from and saved to the server's configuration. */
export function ConsolePage(): React.JSX.Element {
  const {pluginId} = useParams<{pluginId: string}>();
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    load(pluginId).then(setLoaded, (error: unknown) => {
      setProblem(String(error));
    });
  }, [pluginId]);
  return (
    <main className="admin-console" aria-busy={loaded === undefined && problem === ''}>
      <h1>{loaded?.manifest.name ?? pluginId}</h1>
      {problem && <p role="alert">{problem}</p>}
      {loaded !== undefined && <Settings key={pluginId} {...loaded} />}
    </main>
  );
}

async function load(pluginId: string): Promise<Loaded> {
  const [{active, inactive}, config] = await Promise.all([Client4.getPlugins(), Client4.getConfig()]);
  const manifest = [...active, ...inactive].find(({id}) => id === pluginId);
  if (manifest === undefined) throw new Error(`there is no plugin ${pluginId}`);
  return {manifest, config};
}

type Values = Record<string, unknown>;

function valuesOf({manifest, config}: Loaded): Values {
  const stored = config.PluginSettings.Plugins[manifest.id] as Values | undefined;
  return Object.fromEntries(
    allSettings(manifest).map(({key, default: standard}) => {
      const name = key.toLowerCase();
      return [name, stored?.[name] ?? standard];
    }),
  );
}

function allSettings({settings_schema: schema}: PluginManifest): PluginSetting[] {
  return [...(schema?.settings ?? []), ...(schema?.sections ?? []).flatMap(({settings}) => settings)];
}

function Settings({manifest, config: first}: Loaded): React.JSX.Element {
  const [config, setConfig] = useState(first);
  const [values, setValues] = useState(() => valuesOf({manifest, config: first}));
  const [isChanged, setChanged] = useState(false);
  const [said, setSaid] = useState('');
  /** Keys of settings that are asked to confirm before anything is saved, and of the one that is asked now. */
  const [confirm, setConfirm] = useState({needed: '', shown: ''});
  const actions = useRef(new Set<SaveAction>());
  const customSections = useStage((state) => state.plugins.adminConsoleCustomSections[manifest.id]);
  const {header, footer, settings, sections} = manifest.settings_schema ?? {};

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (confirm.needed === '') void save(values);
    else setConfirm({...confirm, shown: confirm.needed});
  };

  const save = async (values: Values): Promise<void> => {
    try {
      const plugins = {
        ...config.PluginSettings.Plugins,
        [manifest.id]: {...(config.PluginSettings.Plugins[manifest.id] as object | undefined), ...values},
      };
      const saved = await Client4.patchConfig({PluginSettings: {Plugins: plugins}} as never);
      setConfig(saved);
      setValues(valuesOf({manifest, config: saved}));
      const results = await Promise.all([...actions.current].map((action) => action()));
      const failed = results.find((result) => result?.error !== undefined);
      setSaid(failed?.error?.message ?? 'Saved.');
      setChanged(failed !== undefined);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  const context: SettingContext = {
    pluginId: manifest.id,
    config,
    values,
    change: (key, value, asksToConfirm = false, doSubmit = false) => {
      const next = {...values, [key]: value};
      setValues((before) => ({...before, [key]: value}));
      setChanged(true);
      setSaid('');
      setConfirm(({needed, shown}) => ({needed: asksToConfirm ? key : needed === key ? '' : needed, shown}));
      if (doSubmit) void save(next);
    },
    confirming: confirm.shown,
    cancelSubmit: () => {
      setConfirm(({needed}) => ({needed, shown: ''}));
    },
    setSaveNeeded: () => {
      setChanged(true);
    },
    registerSaveAction: (action) => actions.current.add(action),
    unRegisterSaveAction: (action) => actions.current.delete(action),
  };
  const shown = (all: PluginSetting[] = []): React.JSX.Element[] =>
    all.map((setting) => <ConsoleSetting key={setting.key} setting={setting} context={context} />);
  return (
    <form onSubmit={submit}>
      {header && <Markdown text={header} />}
      {shown(settings ?? [])}
      {sections?.map((section) => {
        const Custom: ElementType | undefined = customSections?.[section.key.toLowerCase()]?.component;
        return (
          <section key={section.key} aria-label={section.title}>
            {section.title && <h2>{section.title}</h2>}
            {section.subtitle && <Markdown text={section.subtitle} />}
            {section.header && <Markdown text={section.header} />}
            {section.custom && Custom !== undefined ? (
              <PluginBoundary pluginId={manifest.id}>
                <Custom settingsList={shown(section.settings)} />
              </PluginBoundary>
            ) : (
              shown(section.settings)
            )}
            {section.footer && <Markdown text={section.footer} />}
          </section>
        );
      })}
      {footer && <Markdown text={footer} />}
      <div className="admin-console-save">
        <button id="saveSetting" type="submit" className="stage-button primary" disabled={!isChanged}>
          Save
        </button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}

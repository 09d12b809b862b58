import type {AdminConfig} from '@mattermost/types/config';
import type {PluginSetting} from '@mattermost/types/plugins';
import {getLicense} from 'mattermost-redux/selectors/entities/general';
import React, {type ElementType} from 'react';
import {useStage} from '../state/store';
import {Markdown} from './markdown';
import {PluginBoundary} from './pluggable';

/** What all settings of a page share. */
export interface SettingContext {
  pluginId: string;
  config: AdminConfig;
  /** By key in lower case. */
  values: Record<string, unknown>;
  /** @param asksToConfirm saving asks the setting first. @param doSubmit saves at once */
  change: (key: string, value: unknown, asksToConfirm?: boolean, doSubmit?: boolean) => void;
  /** Key of the setting that is asked to confirm; '' for none. */
  confirming: string;
  cancelSubmit: () => void;
  setSaveNeeded: () => void;
  registerSaveAction: (action: () => Promise<{error?: {message?: string}} | undefined>) => unknown;
  unRegisterSaveAction: (action: () => Promise<{error?: {message?: string}} | undefined>) => unknown;
}

interface SettingProps {
  setting: PluginSetting;
  context: SettingContext;
}

/** One setting: by the component that the plugin has registered for it, whatever its type, else by its type. */
export function ConsoleSetting({setting, context}: SettingProps): React.JSX.Element {
  const key = setting.key.toLowerCase();
  const id = `PluginSettings.Plugins.${context.pluginId.replaceAll('.', '+')}.${key}`;
  const label = setting.display_name;
  const help = typeof setting.help_text === 'string' ? setting.help_text : setting.help_text?.defaultMessage;
  const isGroup = setting.type === 'radio' || setting.type === 'bool';
  const isRegistered = useStage(
    (state) => state.plugins.adminConsoleCustomComponents[context.pluginId]?.[key] !== undefined,
  );
  if (isRegistered || setting.type === 'custom')
    return <CustomSetting id={id} setting={setting} context={context} />;
  return (
    <div
      className="form-group"
      data-testid={id}
      role={isGroup ? 'group' : undefined}
      aria-labelledby={isGroup ? `${id}-label` : undefined}
    >
      {isGroup ? <span id={`${id}-label`}>{label}</span> : <label htmlFor={id}>{label}</label>}
      <Control id={id} setting={setting} context={context} />
      {help && (
        <div className="help-text" id={`${id}-help`}>
          <Markdown text={help} />
        </div>
      )}
    </div>
  );
}

function CustomSetting({id, setting, context}: SettingProps & {id: string}): React.JSX.Element | null {
  const key = setting.key.toLowerCase();
  const license = useStage(getLicense);
  const entry = useStage((state) => state.plugins.adminConsoleCustomComponents[context.pluginId]?.[key]);
  if (entry === undefined) return null;
  const Shown: ElementType = entry.component;
  const help = typeof setting.help_text === 'string' ? setting.help_text : '';
  const shown = (
    <PluginBoundary pluginId={context.pluginId}>
      <Shown
        id={id}
        label={setting.display_name}
        helpText={help ? <Markdown text={help} /> : undefined}
        value={context.values[key]}
        disabled={false}
        setByEnv={false}
        config={context.config}
        currentState={context.values}
        license={license}
        onChange={(_id: string, value: unknown, asksToConfirm?: boolean, doSubmit?: boolean) => {
          context.change(key, value, asksToConfirm, doSubmit);
        }}
        setSaveNeeded={context.setSaveNeeded}
        registerSaveAction={context.registerSaveAction}
        unRegisterSaveAction={context.unRegisterSaveAction}
        cancelSubmit={context.cancelSubmit}
        showConfirm={context.confirming === key}
      />
    </PluginBoundary>
  );
  return entry.options?.showTitle ? (
    <div className="form-group" data-testid={id}>
      <span>{setting.display_name}</span>
      {shown}
    </div>
  ) : (
    <div data-testid={id}>{shown}</div>
  );
}

function Control({id, setting, context}: SettingProps & {id: string}): React.JSX.Element {
  const key = setting.key.toLowerCase();
  const value = context.values[key];
  const text = String(value ?? '');
  const set = (next: unknown): void => {
    context.change(key, next);
  };
  const choices =
    setting.options?.map(({display_name: name, value: each}) => ({name, value: each as unknown})) ?? [];
  switch (setting.type) {
    case 'bool':
      return (
        <Radios
          id={id}
          value={value === true || value === 'true'}
          choices={[
            {name: 'True', value: true},
            {name: 'False', value: false},
          ]}
          onChange={set}
        />
      );
    case 'radio':
      return <Radios id={id} value={value} choices={choices} onChange={set} />;
    case 'dropdown':
      return (
        <select
          id={id}
          value={text}
          onChange={({target}) => {
            set(target.value);
          }}
        >
          {choices.map(({name, value: each}) => (
            <option key={String(each)} value={String(each)}>
              {name}
            </option>
          ))}
        </select>
      );
    case 'longtext':
      return (
        <textarea
          id={id}
          rows={8}
          value={text}
          placeholder={setting.placeholder}
          onChange={({target}) => {
            set(target.value);
          }}
        />
      );
    case 'number':
      return (
        <input
          id={id}
          type="number"
          value={text}
          placeholder={setting.placeholder}
          onChange={({target}) => {
            set(target.value === '' ? null : Number(target.value));
          }}
        />
      );
    case 'text':
    case 'username':
    case 'generated':
      return (
        <input
          id={id}
          type="text"
          value={text}
          placeholder={setting.placeholder}
          onChange={({target}) => {
            set(target.value);
          }}
        />
      );
    default:
      throw new Error(`the stage has no setting of type ${setting.type}`);
  }
}

interface RadiosProps {
  id: string;
  value: unknown;
  choices: {name: string; value: unknown}[];
  onChange: (value: unknown) => void;
}

function Radios({id, value, choices, onChange}: RadiosProps): React.JSX.Element {
  return (
    <>
      {choices.map((choice) => (
        <label key={choice.name} className="radio">
          <input
            type="radio"
            name={id}
            checked={choice.value === value}
            onChange={() => {
              onChange(choice.value);
            }}
          />
          {choice.name}
        </label>
      ))}
    </>
  );
}

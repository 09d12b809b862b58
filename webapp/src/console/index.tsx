import React from 'react';
import {WithWords} from '../i18n/with_words';
import type {ConsoleSettingProps} from '../registry/registry';
import {Health} from './health';
import {PhraseTester} from './phrase_tester';
import {TeamsEditor, type Connection} from './teams_editor';
import {CONSOLE_WORDS} from './text';

export type {Connection};

export interface SettingProps {
  setting: ConsoleSettingProps;
  connection: Connection;
}

/** The components of our settings, by their keys; each brings its words along. */
export function TeamsSetting({setting, connection}: SettingProps): React.JSX.Element {
  return (
    <WithWords words={CONSOLE_WORDS}>
      <TeamsEditor {...setting} connection={connection} />
    </WithWords>
  );
}

export function PhraseTesterSetting({connection}: SettingProps): React.JSX.Element {
  return (
    <WithWords words={CONSOLE_WORDS}>
      <PhraseTester api={connection.api} />
    </WithWords>
  );
}

export function HealthSetting({connection}: SettingProps): React.JSX.Element {
  return (
    <WithWords words={CONSOLE_WORDS}>
      <Health api={connection.api} />
    </WithWords>
  );
}

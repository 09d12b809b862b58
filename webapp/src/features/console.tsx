import {getLicense} from 'mattermost-redux/selectors/entities/general';
import React, {lazy, Suspense, type ComponentType} from 'react';
import {Api} from '../client/api';
import {MattermostSearch} from '../console/mattermost_search';
import type * as Editors from '../console';
import type {Connection, SettingProps} from '../console';
import type {Feature} from '../host';
import {Text} from '../i18n/text';
import {Loading} from '../kit/loading';
import {Notice} from '../kit/notice';
import type {ConsoleSettingProps} from '../registry/registry';

/** Our settings in the System Console that are more than a field. They load when somebody looks at the page. */
export const consoleSettings: Feature = (host) => {
  const http = () => host.http();
  const hasGroups = () => getLicense(host.store.getState()).IsLicensed === 'true';
  const connection: Connection = {
    http,
    api: new Api(http),
    search: new MattermostSearch(http, hasGroups),
  };
  const add = (key: string, editorOf: (editors: typeof Editors) => ComponentType<SettingProps>): void => {
    // It has a heading of its own, and wants the whole width.
    host.registry.registerAdminConsoleCustomSetting?.(key, settingOf(editorOf, connection), {
      showTitle: false,
    });
  };
  add('teams', ({TeamsSetting}) => TeamsSetting);
  add('phraseTester', ({PhraseTesterSetting}) => PhraseTesterSetting);
  add('playbooksHealth', ({HealthSetting}) => HealthSetting);
};

function settingOf(
  editorOf: (editors: typeof Editors) => ComponentType<SettingProps>,
  connection: Connection,
): ComponentType<ConsoleSettingProps> {
  const Editor = lazy(async () => {
    try {
      return {default: editorOf(await import(/* webpackChunkName: "console" */ '../console'))};
    } catch (error) {
      console.error('prr: the editors of the System Console could not be loaded', error);
      return {default: NotLoaded};
    }
  });
  return function Setting(setting: ConsoleSettingProps): React.JSX.Element {
    return (
      <Suspense fallback={<Loading />}>
        <Editor setting={setting} connection={connection} />
      </Suspense>
    );
  };
}

function NotLoaded(): React.JSX.Element {
  return (
    <Notice kind="error">
      <Text id="prr.kit.unreachable" />
    </Notice>
  );
}

// Made by build/gogen from github.com/mattermost/mattermost/server/public. Renew with `make generate`.

import {TypeRegistry} from '../../goplugin/gob';
import * as s from './schemas';

/** What Mattermost's plugin code puts into interface values, beside Go's basic types. */
export const mattermostTypes = new TypeRegistry([
  ['[]*model.SlackAttachment', s.slackAttachmentList],
  ['*model.AppError', s.AppError],
  ['*pq.Error', s.PqError],
  ['*plugin.ErrorString', s.ErrorString],
  ['*model.AutocompleteDynamicListArg', s.AutocompleteDynamicListArg],
  ['*model.AutocompleteStaticListArg', s.AutocompleteStaticListArg],
  ['*model.AutocompleteTextArg', s.AutocompleteTextArg],
  ['*model.PreviewPost', s.PreviewPost],
  ['github.com/mattermost/mattermost/server/public/model.PropertyOptions[*github.com/mattermost/mattermost/server/public/model.PluginPropertyOption]', s.pluginPropertyOptionList],
]);

// Made by build/gogen from github.com/mattermost/mattermost/server/public. Renew with `make generate`.

// Hooks that are not in this file, because their Go glue is written by hand:
// - FileWillBeUploaded: streams the file and its replacement
// - Implemented: answered from the hooks that are there
// - OnActivate: carries the stream ids of the API and the database driver
// - ServeHTTP: streams the request and the response
// - ServeMetrics: streams the request and the response

import {t} from '../../goplugin/gob';
import type {Awaitable, Input} from '../input';
import type {MethodTable} from '../method';
import type * as m from './model';
import * as s from './schemas';

/**
 * Hooks that a plugin may implement. A thrown error is the one that Go's hook returns; where it returns none, the call
 * fails and the server goes on as without the hook.
 */
export interface GeneratedHooks {
  /** Go: Hooks.ChannelHasBeenCreated, server 5.2 */
  channelHasBeenCreated?(c: m.Context, channel: m.Channel): Awaitable<void>;
  /** Go: Hooks.ConfigurationWillBeSaved, server 8.0 */
  configurationWillBeSaved?(newCfg: m.Config): Awaitable<Input<m.Config> | null>;
  /** Go: Hooks.EmailNotificationWillBeSent, server 11.00 */
  emailNotificationWillBeSent?(emailNotification: m.EmailNotification): Awaitable<[Input<m.EmailNotificationContent> | null, string]>;
  /** Go: Hooks.ExecuteCommand, server 5.2 */
  executeCommand?(c: m.Context, args: m.CommandArgs): Awaitable<Input<m.CommandResponse> | null>;
  /** Go: Hooks.GenerateSupportData, server 9.8 */
  generateSupportData?(c: m.Context): Awaitable<Input<m.FileData[]>>;
  /** Go: Hooks.MessageHasBeenDeleted, server 9.1 */
  messageHasBeenDeleted?(c: m.Context, post: m.Post): Awaitable<void>;
  /** Go: Hooks.MessageHasBeenPosted, server 5.2 */
  messageHasBeenPosted?(c: m.Context, post: m.Post): Awaitable<void>;
  /** Go: Hooks.MessageHasBeenUpdated, server 5.2 */
  messageHasBeenUpdated?(c: m.Context, newPost: m.Post, oldPost: m.Post): Awaitable<void>;
  /** Go: Hooks.MessageWillBePosted, server 5.2 */
  messageWillBePosted?(c: m.Context, post: m.Post): Awaitable<[Input<m.Post> | null, string]>;
  /** Go: Hooks.MessageWillBeUpdated, server 5.2 */
  messageWillBeUpdated?(c: m.Context, newPost: m.Post, oldPost: m.Post): Awaitable<[Input<m.Post> | null, string]>;
  /** Go: Hooks.MessagesWillBeConsumed, server 9.3 */
  messagesWillBeConsumed?(posts: m.Post[]): Awaitable<Input<m.Post[]>>;
  /** Go: Hooks.NotificationWillBePushed, server 9.0 */
  notificationWillBePushed?(pushNotification: m.PushNotification, userID: string): Awaitable<[Input<m.PushNotification> | null, string]>;
  /** Go: Hooks.OnCloudLimitsUpdated, server 7.0 */
  onCloudLimitsUpdated?(limits: m.ProductLimits): Awaitable<void>;
  /** Go: Hooks.OnConfigurationChange, server 5.2 */
  onConfigurationChange?(): Awaitable<void>;
  /** Go: Hooks.OnDeactivate, server 5.2 */
  onDeactivate?(): Awaitable<void>;
  /** Go: Hooks.OnInstall, server 6.5 */
  onInstall?(c: m.Context, event: m.OnInstallEvent): Awaitable<void>;
  /** Go: Hooks.OnPluginClusterEvent, server 5.36 */
  onPluginClusterEvent?(c: m.Context, ev: m.PluginClusterEvent): Awaitable<void>;
  /** Go: Hooks.OnSAMLLogin, server 10.7 */
  onSAMLLogin?(c: m.Context, user: m.User, assertion: m.Saml2AssertionInfo): Awaitable<void>;
  /** Go: Hooks.OnSendDailyTelemetry, server 6.5 */
  onSendDailyTelemetry?(): Awaitable<void>;
  /** Go: Hooks.OnSharedChannelsAttachmentSyncMsg, server 9.5 */
  onSharedChannelsAttachmentSyncMsg?(fi: m.FileInfo, post: m.Post, rc: m.RemoteCluster): Awaitable<void>;
  /** Go: Hooks.OnSharedChannelsPing, server 9.5 */
  onSharedChannelsPing?(rc: m.RemoteCluster): Awaitable<boolean>;
  /** Go: Hooks.OnSharedChannelsProfileImageSyncMsg, server 9.5 */
  onSharedChannelsProfileImageSyncMsg?(user: m.User, rc: m.RemoteCluster): Awaitable<void>;
  /** Go: Hooks.OnSharedChannelsSyncMsg, server 9.5 */
  onSharedChannelsSyncMsg?(msg: m.SyncMsg, rc: m.RemoteCluster): Awaitable<Input<m.SyncResponse>>;
  /** Go: Hooks.OnWebSocketConnect, server 6.0 */
  onWebSocketConnect?(webConnID: string, userID: string): Awaitable<void>;
  /** Go: Hooks.OnWebSocketDisconnect, server 6.0 */
  onWebSocketDisconnect?(webConnID: string, userID: string): Awaitable<void>;
  /** Go: Hooks.PreferencesHaveChanged, server 9.5 */
  preferencesHaveChanged?(c: m.Context, preferences: m.Preference[]): Awaitable<void>;
  /** Go: Hooks.ReactionHasBeenAdded, server 5.30 */
  reactionHasBeenAdded?(c: m.Context, reaction: m.Reaction): Awaitable<void>;
  /** Go: Hooks.ReactionHasBeenRemoved, server 5.30 */
  reactionHasBeenRemoved?(c: m.Context, reaction: m.Reaction): Awaitable<void>;
  /** Go: Hooks.RunDataRetention, server 6.4 */
  runDataRetention?(nowTime: number, batchSize: number): Awaitable<number>;
  /** Go: Hooks.UserHasBeenCreated, server 5.10 */
  userHasBeenCreated?(c: m.Context, user: m.User): Awaitable<void>;
  /** Go: Hooks.UserHasBeenDeactivated, server 9.1 */
  userHasBeenDeactivated?(c: m.Context, user: m.User): Awaitable<void>;
  /** Go: Hooks.UserHasJoinedChannel, server 5.2 */
  userHasJoinedChannel?(c: m.Context, channelMember: m.ChannelMember, actor: m.User | null): Awaitable<void>;
  /** Go: Hooks.UserHasJoinedTeam, server 5.2 */
  userHasJoinedTeam?(c: m.Context, teamMember: m.TeamMember, actor: m.User | null): Awaitable<void>;
  /** Go: Hooks.UserHasLeftChannel, server 5.2 */
  userHasLeftChannel?(c: m.Context, channelMember: m.ChannelMember, actor: m.User | null): Awaitable<void>;
  /** Go: Hooks.UserHasLeftTeam, server 5.2 */
  userHasLeftTeam?(c: m.Context, teamMember: m.TeamMember, actor: m.User | null): Awaitable<void>;
  /** Go: Hooks.UserHasLoggedIn, server 5.2 */
  userHasLoggedIn?(c: m.Context, user: m.User): Awaitable<void>;
  /** Go: Hooks.UserWillLogIn, server 5.2 */
  userWillLogIn?(c: m.Context, user: m.User): Awaitable<string>;
  /** Go: Hooks.WebSocketMessageHasBeenPosted, server 6.0 */
  webSocketMessageHasBeenPosted?(webConnID: string, userID: string, req: m.WebSocketRequest): Awaitable<void>;
}

/** How each hook travels. */
export const hookMethods = {
  channelHasBeenCreated: {
    name: 'ChannelHasBeenCreated',
    args: t.struct('Z_ChannelHasBeenCreatedArgs', {A: t.pointer(s.Context), B: t.pointer(s.Channel)}),
    returns: t.struct('Z_ChannelHasBeenCreatedReturns', {}),
    results: 0,
    failure: '',
  },
  configurationWillBeSaved: {
    name: 'ConfigurationWillBeSaved',
    args: t.struct('Z_ConfigurationWillBeSavedArgs', {A: t.pointer(s.Config)}),
    returns: t.struct('Z_ConfigurationWillBeSavedReturns', {A: t.pointer(s.Config), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  emailNotificationWillBeSent: {
    name: 'EmailNotificationWillBeSent',
    args: t.struct('Z_EmailNotificationWillBeSentArgs', {A: t.pointer(s.EmailNotification)}),
    returns: t.struct('Z_EmailNotificationWillBeSentReturns', {A: t.pointer(s.EmailNotificationContent), B: t.string}),
    results: 2,
    failure: '',
  },
  executeCommand: {
    name: 'ExecuteCommand',
    args: t.struct('Z_ExecuteCommandArgs', {A: t.pointer(s.Context), B: t.pointer(s.CommandArgs)}),
    returns: t.struct('Z_ExecuteCommandReturns', {A: t.pointer(s.CommandResponse), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  generateSupportData: {
    name: 'GenerateSupportData',
    args: t.struct('Z_GenerateSupportDataArgs', {A: t.pointer(s.Context)}),
    returns: t.struct('Z_GenerateSupportDataReturns', {A: s.fileDataList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  messageHasBeenDeleted: {
    name: 'MessageHasBeenDeleted',
    args: t.struct('Z_MessageHasBeenDeletedArgs', {A: t.pointer(s.Context), B: t.pointer(s.Post)}),
    returns: t.struct('Z_MessageHasBeenDeletedReturns', {}),
    results: 0,
    failure: '',
  },
  messageHasBeenPosted: {
    name: 'MessageHasBeenPosted',
    args: t.struct('Z_MessageHasBeenPostedArgs', {A: t.pointer(s.Context), B: t.pointer(s.Post)}),
    returns: t.struct('Z_MessageHasBeenPostedReturns', {}),
    results: 0,
    failure: '',
  },
  messageHasBeenUpdated: {
    name: 'MessageHasBeenUpdated',
    args: t.struct('Z_MessageHasBeenUpdatedArgs', {A: t.pointer(s.Context), B: t.pointer(s.Post), C: t.pointer(s.Post)}),
    returns: t.struct('Z_MessageHasBeenUpdatedReturns', {}),
    results: 0,
    failure: '',
  },
  messageWillBePosted: {
    name: 'MessageWillBePosted',
    args: t.struct('Z_MessageWillBePostedArgs', {A: t.pointer(s.Context), B: t.pointer(s.Post)}),
    returns: t.struct('Z_MessageWillBePostedReturns', {A: t.pointer(s.Post), B: t.string}),
    results: 2,
    failure: '',
  },
  messageWillBeUpdated: {
    name: 'MessageWillBeUpdated',
    args: t.struct('Z_MessageWillBeUpdatedArgs', {A: t.pointer(s.Context), B: t.pointer(s.Post), C: t.pointer(s.Post)}),
    returns: t.struct('Z_MessageWillBeUpdatedReturns', {A: t.pointer(s.Post), B: t.string}),
    results: 2,
    failure: '',
  },
  messagesWillBeConsumed: {
    name: 'MessagesWillBeConsumed',
    args: t.struct('Z_MessagesWillBeConsumedArgs', {A: s.postList}),
    returns: t.struct('Z_MessagesWillBeConsumedReturns', {A: s.postList}),
    results: 1,
    failure: '',
  },
  notificationWillBePushed: {
    name: 'NotificationWillBePushed',
    args: t.struct('Z_NotificationWillBePushedArgs', {A: t.pointer(s.PushNotification), B: t.string}),
    returns: t.struct('Z_NotificationWillBePushedReturns', {A: t.pointer(s.PushNotification), B: t.string}),
    results: 2,
    failure: '',
  },
  onCloudLimitsUpdated: {
    name: 'OnCloudLimitsUpdated',
    args: t.struct('Z_OnCloudLimitsUpdatedArgs', {A: t.pointer(s.ProductLimits)}),
    returns: t.struct('Z_OnCloudLimitsUpdatedReturns', {}),
    results: 0,
    failure: '',
  },
  onConfigurationChange: {
    name: 'OnConfigurationChange',
    args: t.struct('Z_OnConfigurationChangeArgs', {}),
    returns: t.struct('Z_OnConfigurationChangeReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  onDeactivate: {
    name: 'OnDeactivate',
    args: t.struct('Z_OnDeactivateArgs', {}),
    returns: t.struct('Z_OnDeactivateReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  onInstall: {
    name: 'OnInstall',
    args: t.struct('Z_OnInstallArgs', {A: t.pointer(s.Context), B: s.OnInstallEvent}),
    returns: t.struct('Z_OnInstallReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  onPluginClusterEvent: {
    name: 'OnPluginClusterEvent',
    args: t.struct('Z_OnPluginClusterEventArgs', {A: t.pointer(s.Context), B: s.PluginClusterEvent}),
    returns: t.struct('Z_OnPluginClusterEventReturns', {}),
    results: 0,
    failure: '',
  },
  onSAMLLogin: {
    name: 'OnSAMLLogin',
    args: t.struct('Z_OnSAMLLoginArgs', {A: t.pointer(s.Context), B: t.pointer(s.User), C: t.pointer(s.Saml2AssertionInfo)}),
    returns: t.struct('Z_OnSAMLLoginReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  onSendDailyTelemetry: {
    name: 'OnSendDailyTelemetry',
    args: t.struct('Z_OnSendDailyTelemetryArgs', {}),
    returns: t.struct('Z_OnSendDailyTelemetryReturns', {}),
    results: 0,
    failure: '',
  },
  onSharedChannelsAttachmentSyncMsg: {
    name: 'OnSharedChannelsAttachmentSyncMsg',
    args: t.struct('Z_OnSharedChannelsAttachmentSyncMsgArgs', {A: t.pointer(s.FileInfo), B: t.pointer(s.Post), C: t.pointer(s.RemoteCluster)}),
    returns: t.struct('Z_OnSharedChannelsAttachmentSyncMsgReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  onSharedChannelsPing: {
    name: 'OnSharedChannelsPing',
    args: t.struct('Z_OnSharedChannelsPingArgs', {A: t.pointer(s.RemoteCluster)}),
    returns: t.struct('Z_OnSharedChannelsPingReturns', {A: t.bool}),
    results: 1,
    failure: '',
  },
  onSharedChannelsProfileImageSyncMsg: {
    name: 'OnSharedChannelsProfileImageSyncMsg',
    args: t.struct('Z_OnSharedChannelsProfileImageSyncMsgArgs', {A: t.pointer(s.User), B: t.pointer(s.RemoteCluster)}),
    returns: t.struct('Z_OnSharedChannelsProfileImageSyncMsgReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  onSharedChannelsSyncMsg: {
    name: 'OnSharedChannelsSyncMsg',
    args: t.struct('Z_OnSharedChannelsSyncMsgArgs', {A: t.pointer(s.SyncMsg), B: t.pointer(s.RemoteCluster)}),
    returns: t.struct('Z_OnSharedChannelsSyncMsgReturns', {A: s.SyncResponse, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  onWebSocketConnect: {
    name: 'OnWebSocketConnect',
    args: t.struct('Z_OnWebSocketConnectArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_OnWebSocketConnectReturns', {}),
    results: 0,
    failure: '',
  },
  onWebSocketDisconnect: {
    name: 'OnWebSocketDisconnect',
    args: t.struct('Z_OnWebSocketDisconnectArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_OnWebSocketDisconnectReturns', {}),
    results: 0,
    failure: '',
  },
  preferencesHaveChanged: {
    name: 'PreferencesHaveChanged',
    args: t.struct('Z_PreferencesHaveChangedArgs', {A: t.pointer(s.Context), B: s.preferenceList}),
    returns: t.struct('Z_PreferencesHaveChangedReturns', {}),
    results: 0,
    failure: '',
  },
  reactionHasBeenAdded: {
    name: 'ReactionHasBeenAdded',
    args: t.struct('Z_ReactionHasBeenAddedArgs', {A: t.pointer(s.Context), B: t.pointer(s.Reaction)}),
    returns: t.struct('Z_ReactionHasBeenAddedReturns', {}),
    results: 0,
    failure: '',
  },
  reactionHasBeenRemoved: {
    name: 'ReactionHasBeenRemoved',
    args: t.struct('Z_ReactionHasBeenRemovedArgs', {A: t.pointer(s.Context), B: t.pointer(s.Reaction)}),
    returns: t.struct('Z_ReactionHasBeenRemovedReturns', {}),
    results: 0,
    failure: '',
  },
  runDataRetention: {
    name: 'RunDataRetention',
    args: t.struct('Z_RunDataRetentionArgs', {A: t.int, B: t.int}),
    returns: t.struct('Z_RunDataRetentionReturns', {A: t.int, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  userHasBeenCreated: {
    name: 'UserHasBeenCreated',
    args: t.struct('Z_UserHasBeenCreatedArgs', {A: t.pointer(s.Context), B: t.pointer(s.User)}),
    returns: t.struct('Z_UserHasBeenCreatedReturns', {}),
    results: 0,
    failure: '',
  },
  userHasBeenDeactivated: {
    name: 'UserHasBeenDeactivated',
    args: t.struct('Z_UserHasBeenDeactivatedArgs', {A: t.pointer(s.Context), B: t.pointer(s.User)}),
    returns: t.struct('Z_UserHasBeenDeactivatedReturns', {}),
    results: 0,
    failure: '',
  },
  userHasJoinedChannel: {
    name: 'UserHasJoinedChannel',
    args: t.struct('Z_UserHasJoinedChannelArgs', {A: t.pointer(s.Context), B: t.pointer(s.ChannelMember), C: t.pointer(s.User)}),
    returns: t.struct('Z_UserHasJoinedChannelReturns', {}),
    results: 0,
    failure: '',
  },
  userHasJoinedTeam: {
    name: 'UserHasJoinedTeam',
    args: t.struct('Z_UserHasJoinedTeamArgs', {A: t.pointer(s.Context), B: t.pointer(s.TeamMember), C: t.pointer(s.User)}),
    returns: t.struct('Z_UserHasJoinedTeamReturns', {}),
    results: 0,
    failure: '',
  },
  userHasLeftChannel: {
    name: 'UserHasLeftChannel',
    args: t.struct('Z_UserHasLeftChannelArgs', {A: t.pointer(s.Context), B: t.pointer(s.ChannelMember), C: t.pointer(s.User)}),
    returns: t.struct('Z_UserHasLeftChannelReturns', {}),
    results: 0,
    failure: '',
  },
  userHasLeftTeam: {
    name: 'UserHasLeftTeam',
    args: t.struct('Z_UserHasLeftTeamArgs', {A: t.pointer(s.Context), B: t.pointer(s.TeamMember), C: t.pointer(s.User)}),
    returns: t.struct('Z_UserHasLeftTeamReturns', {}),
    results: 0,
    failure: '',
  },
  userHasLoggedIn: {
    name: 'UserHasLoggedIn',
    args: t.struct('Z_UserHasLoggedInArgs', {A: t.pointer(s.Context), B: t.pointer(s.User)}),
    returns: t.struct('Z_UserHasLoggedInReturns', {}),
    results: 0,
    failure: '',
  },
  userWillLogIn: {
    name: 'UserWillLogIn',
    args: t.struct('Z_UserWillLogInArgs', {A: t.pointer(s.Context), B: t.pointer(s.User)}),
    returns: t.struct('Z_UserWillLogInReturns', {A: t.string}),
    results: 1,
    failure: '',
  },
  webSocketMessageHasBeenPosted: {
    name: 'WebSocketMessageHasBeenPosted',
    args: t.struct('Z_WebSocketMessageHasBeenPostedArgs', {A: t.string, B: t.string, C: t.pointer(s.WebSocketRequest)}),
    returns: t.struct('Z_WebSocketMessageHasBeenPostedReturns', {}),
    results: 0,
    failure: '',
  },
} as const satisfies MethodTable;

// Made by build/gogen from github.com/mattermost/mattermost/server/public. Renew with `make generate`.

// API methods that are not in this file, because their Go glue is written by hand:
// - InstallPlugin: streams the bundle; not offered: a review needs no other plugin installed
// - LoadPluginConfiguration: answers JSON
// - LogAuditRec: not offered: needs the Go-only conversion of the record's values
// - LogAuditRecWithLevel: not offered: needs the Go-only conversion of the record's values
// - LogDebug: takes any number of values, sent as text
// - LogError: takes any number of values, sent as text
// - LogInfo: takes any number of values, sent as text
// - LogWarn: takes any number of values, sent as text
// - PluginHTTP: streams the request and the response
// - UploadData: streams the data

import {t} from '../../goplugin/gob';
import type {Input} from '../input';
import type {MethodTable} from '../method';
import type * as m from './model';
import * as s from './schemas';

/**
 * Mattermost's plugin API. Every method throws an AppError when Go's returns an error that is not nil; a pointer that
 * comes with an error is taken to be set when there is none.
 */
export interface GeneratedApi {
  /** Go: API.AddChannelMember, server 5.2 */
  addChannelMember(channelId: string, userID: string): Promise<m.ChannelMember>;
  /** Go: API.AddReaction, server 5.3 */
  addReaction(reaction: Input<m.Reaction>): Promise<m.Reaction>;
  /** Go: API.AddUserToChannel, server 5.18 */
  addUserToChannel(channelId: string, userID: string, asUserId: string): Promise<m.ChannelMember>;
  /** Go: API.CopyFileInfos, server 5.2 */
  copyFileInfos(userID: string, fileIds: string[]): Promise<string[]>;
  /** Go: API.CountPropertyFields, server 11.0 */
  countPropertyFields(groupID: string, includeDeleted: boolean): Promise<number>;
  /** Go: API.CountPropertyFieldsForTarget, server 11.0 */
  countPropertyFieldsForTarget(groupID: string, targetType: string, targetID: string, includeDeleted: boolean): Promise<number>;
  /** Go: API.CreateBot, server 5.10 */
  createBot(bot: Input<m.Bot>): Promise<m.Bot>;
  /** Go: API.CreateChannel, server 5.2 */
  createChannel(channel: Input<m.Channel>): Promise<m.Channel>;
  /** Go: API.CreateChannelSidebarCategory, server 5.38 */
  createChannelSidebarCategory(userID: string, teamID: string, newCategory: Input<m.SidebarCategoryWithChannels>): Promise<m.SidebarCategoryWithChannels>;
  /** Go: API.CreateCommand, server 5.28 */
  createCommand(cmd: Input<m.Command>): Promise<m.Command>;
  /** Go: API.CreateDefaultSyncableMemberships, server 10.9 */
  createDefaultSyncableMemberships(params: Input<m.CreateDefaultMembershipParams>): Promise<void>;
  /** Go: API.CreateGroup, server 10.7 */
  createGroup(group: Input<m.Group>): Promise<m.Group>;
  /** Go: API.CreateOAuthApp, server 5.38 */
  createOAuthApp(app: Input<m.OAuthApp>): Promise<m.OAuthApp>;
  /** Go: API.CreatePost, server 5.2 */
  createPost(post: Input<m.Post>): Promise<m.Post>;
  /** Go: API.CreatePropertyField, server 10.10 */
  createPropertyField(field: Input<m.PropertyField>): Promise<m.PropertyField>;
  /** Go: API.CreatePropertyValue, server 10.10 */
  createPropertyValue(value: Input<m.PropertyValue>): Promise<m.PropertyValue>;
  /** Go: API.CreateSession, server 6.2 */
  createSession(session: Input<m.Session>): Promise<m.Session>;
  /** Go: API.CreateTeam, server 5.2 */
  createTeam(team: Input<m.Team>): Promise<m.Team>;
  /** Go: API.CreateTeamMember, server 5.2 */
  createTeamMember(teamID: string, userID: string): Promise<m.TeamMember>;
  /** Go: API.CreateTeamMembers, server 5.2 */
  createTeamMembers(teamID: string, userIds: string[], requestorId: string): Promise<m.TeamMember[]>;
  /** Go: API.CreateTeamMembersGracefully, server 5.20 */
  createTeamMembersGracefully(teamID: string, userIds: string[], requestorId: string): Promise<m.TeamMemberWithError[]>;
  /** Go: API.CreateUploadSession, server 7.6 */
  createUploadSession(us: Input<m.UploadSession>): Promise<m.UploadSession>;
  /** Go: API.CreateUser, server 5.2 */
  createUser(user: Input<m.User>): Promise<m.User>;
  /** Go: API.CreateUserAccessToken, server 5.38 */
  createUserAccessToken(token: Input<m.UserAccessToken>): Promise<m.UserAccessToken>;
  /** Go: API.DeleteChannel, server 5.2 */
  deleteChannel(channelId: string): Promise<void>;
  /** Go: API.DeleteChannelMember, server 5.2 */
  deleteChannelMember(channelId: string, userID: string): Promise<void>;
  /** Go: API.DeleteCommand, server 5.28 */
  deleteCommand(commandID: string): Promise<void>;
  /** Go: API.DeleteEphemeralPost, server 5.2 */
  deleteEphemeralPost(userID: string, postId: string): Promise<void>;
  /** Go: API.DeleteGroup, server 10.7 */
  deleteGroup(groupID: string): Promise<m.Group>;
  /** Go: API.DeleteGroupConstrainedMemberships, server 10.9 */
  deleteGroupConstrainedMemberships(): Promise<void>;
  /** Go: API.DeleteGroupMember, server 10.7 */
  deleteGroupMember(groupID: string, userID: string): Promise<m.GroupMember>;
  /** Go: API.DeleteGroupSyncable, server 10.7 */
  deleteGroupSyncable(groupID: string, syncableID: string, syncableType: string): Promise<m.GroupSyncable>;
  /** Go: API.DeleteOAuthApp, server 5.38 */
  deleteOAuthApp(appID: string): Promise<void>;
  /** Go: API.DeletePost, server 5.2 */
  deletePost(postId: string): Promise<void>;
  /** Go: API.DeletePreferencesForUser, server 5.26 */
  deletePreferencesForUser(userID: string, preferences: Input<m.Preference[]>): Promise<void>;
  /** Go: API.DeletePropertyField, server 10.10 */
  deletePropertyField(groupID: string, fieldID: string): Promise<void>;
  /** Go: API.DeletePropertyValue, server 10.10 */
  deletePropertyValue(groupID: string, valueID: string): Promise<void>;
  /** Go: API.DeletePropertyValuesForField, server 10.10 */
  deletePropertyValuesForField(groupID: string, fieldID: string): Promise<void>;
  /** Go: API.DeletePropertyValuesForTarget, server 10.10 */
  deletePropertyValuesForTarget(groupID: string, targetType: string, targetID: string): Promise<void>;
  /** Go: API.DeleteTeam, server 5.2 */
  deleteTeam(teamID: string): Promise<void>;
  /** Go: API.DeleteTeamMember, server 5.2 */
  deleteTeamMember(teamID: string, userID: string, requestorId: string): Promise<void>;
  /** Go: API.DeleteUser, server 5.2 */
  deleteUser(userID: string): Promise<void>;
  /** Go: API.DisablePlugin, server 5.6 */
  disablePlugin(id: string): Promise<void>;
  /** Go: API.EnablePlugin, server 5.6 */
  enablePlugin(id: string): Promise<void>;
  /** Go: API.EnsureBotUser, server 7.1 */
  ensureBotUser(bot: Input<m.Bot>): Promise<string>;
  /** Go: API.ExecuteSlashCommand, server 5.26 */
  executeSlashCommand(commandArgs: Input<m.CommandArgs>): Promise<m.CommandResponse>;
  /** Go: API.ExtendSessionExpiry, server 6.2 */
  extendSessionExpiry(sessionID: string, newExpiry: number): Promise<void>;
  /** Go: API.GetBot, server 5.10 */
  getBot(botUserId: string, includeDeleted: boolean): Promise<m.Bot>;
  /** Go: API.GetBots, server 5.10 */
  getBots(options: Input<m.BotGetOptions>): Promise<m.Bot[]>;
  /** Go: API.GetBundlePath, server 5.10 */
  getBundlePath(): Promise<string>;
  /** Go: API.GetChannel, server 5.2 */
  getChannel(channelId: string): Promise<m.Channel>;
  /** Go: API.GetChannelByName, server 5.2 */
  getChannelByName(teamID: string, name: string, includeDeleted: boolean): Promise<m.Channel>;
  /** Go: API.GetChannelByNameForTeamName, server 5.2 */
  getChannelByNameForTeamName(teamName: string, channelName: string, includeDeleted: boolean): Promise<m.Channel>;
  /** Go: API.GetChannelMember, server 5.2 */
  getChannelMember(channelId: string, userID: string): Promise<m.ChannelMember>;
  /** Go: API.GetChannelMembers, server 5.6 */
  getChannelMembers(channelId: string, page: number, perPage: number): Promise<m.ChannelMember[]>;
  /** Go: API.GetChannelMembersByIds, server 5.6 */
  getChannelMembersByIds(channelId: string, userIds: string[]): Promise<m.ChannelMember[]>;
  /** Go: API.GetChannelMembersForUser, server 5.10 */
  getChannelMembersForUser(teamID: string, userID: string, page: number, perPage: number): Promise<m.ChannelMember[]>;
  /** Go: API.GetChannelSidebarCategories, server 5.38 */
  getChannelSidebarCategories(userID: string, teamID: string): Promise<m.OrderedSidebarCategories>;
  /** Go: API.GetChannelStats, server 5.6 */
  getChannelStats(channelId: string): Promise<m.ChannelStats>;
  /** Go: API.GetChannelsForTeamForUser, server 5.6 */
  getChannelsForTeamForUser(teamID: string, userID: string, includeDeleted: boolean): Promise<m.Channel[]>;
  /** Go: API.GetCloudLimits, server 7.0 */
  getCloudLimits(): Promise<m.ProductLimits>;
  /** Go: API.GetCommand, server 5.28 */
  getCommand(commandID: string): Promise<m.Command>;
  /** Go: API.GetConfig, server 5.2 */
  getConfig(): Promise<m.Config | null>;
  /** Go: API.GetDiagnosticId, server 5.10 */
  getDiagnosticId(): Promise<string>;
  /** Go: API.GetDirectChannel, server 5.2 */
  getDirectChannel(userId1: string, userId2: string): Promise<m.Channel>;
  /** Go: API.GetEmoji, server 5.6 */
  getEmoji(emojiId: string): Promise<m.Emoji>;
  /** Go: API.GetEmojiByName, server 5.6 */
  getEmojiByName(name: string): Promise<m.Emoji>;
  /** Go: API.GetEmojiImage, server 5.6 */
  getEmojiImage(emojiId: string): Promise<[Uint8Array, string]>;
  /** Go: API.GetEmojiList, server 5.6 */
  getEmojiList(sortBy: string, page: number, perPage: number): Promise<m.Emoji[]>;
  /** Go: API.GetFile, server 5.8 */
  getFile(fileId: string): Promise<Uint8Array>;
  /** Go: API.GetFileInfo, server 5.3 */
  getFileInfo(fileId: string): Promise<m.FileInfo>;
  /** Go: API.GetFileInfos, server 5.22 */
  getFileInfos(page: number, perPage: number, opt: Input<m.GetFileInfosOptions>): Promise<m.FileInfo[]>;
  /** Go: API.GetFileLink, server 5.6 */
  getFileLink(fileId: string): Promise<string>;
  /** Go: API.GetGroup, server 5.18 */
  getGroup(groupId: string): Promise<m.Group>;
  /** Go: API.GetGroupByName, server 5.18 */
  getGroupByName(name: string): Promise<m.Group>;
  /** Go: API.GetGroupByRemoteID, server 10.7 */
  getGroupByRemoteID(remoteID: string, groupSource: string): Promise<m.Group>;
  /** Go: API.GetGroupChannel, server 5.2 */
  getGroupChannel(userIds: string[]): Promise<m.Channel>;
  /** Go: API.GetGroupMemberUsers, server 5.35 */
  getGroupMemberUsers(groupID: string, page: number, perPage: number): Promise<m.User[]>;
  /** Go: API.GetGroupSyncable, server 10.7 */
  getGroupSyncable(groupID: string, syncableID: string, syncableType: string): Promise<m.GroupSyncable>;
  /** Go: API.GetGroupSyncables, server 10.7 */
  getGroupSyncables(groupID: string, syncableType: string): Promise<m.GroupSyncable[]>;
  /** Go: API.GetGroups, server 10.7 */
  getGroups(page: number, perPage: number, opts: Input<m.GroupSearchOpts>, viewRestrictions: Input<m.ViewUsersRestrictions>): Promise<m.Group[]>;
  /** Go: API.GetGroupsBySource, server 5.35 */
  getGroupsBySource(groupSource: string): Promise<m.Group[]>;
  /** Go: API.GetGroupsForUser, server 5.18 */
  getGroupsForUser(userID: string): Promise<m.Group[]>;
  /** Go: API.GetLDAPUserAttributes, server 5.3 */
  getLDAPUserAttributes(userID: string, attributes: string[]): Promise<Record<string, string>>;
  /** Go: API.GetLicense, server 5.10 */
  getLicense(): Promise<m.License | null>;
  /** Go: API.GetOAuthApp, server 5.38 */
  getOAuthApp(appID: string): Promise<m.OAuthApp>;
  /** Go: API.GetPluginConfig, server 5.6 */
  getPluginConfig(): Promise<Record<string, unknown>>;
  /** Go: API.GetPluginID, server 10.1 */
  getPluginID(): Promise<string>;
  /** Go: API.GetPluginStatus, server 5.6 */
  getPluginStatus(id: string): Promise<m.PluginStatus>;
  /** Go: API.GetPlugins, server 5.6 */
  getPlugins(): Promise<m.Manifest[]>;
  /** Go: API.GetPost, server 5.2 */
  getPost(postId: string): Promise<m.Post>;
  /** Go: API.GetPostThread, server 5.6 */
  getPostThread(postId: string): Promise<m.PostList>;
  /** Go: API.GetPostsAfter, server 5.6 */
  getPostsAfter(channelId: string, postId: string, page: number, perPage: number): Promise<m.PostList>;
  /** Go: API.GetPostsBefore, server 5.6 */
  getPostsBefore(channelId: string, postId: string, page: number, perPage: number): Promise<m.PostList>;
  /** Go: API.GetPostsForChannel, server 5.6 */
  getPostsForChannel(channelId: string, page: number, perPage: number): Promise<m.PostList>;
  /** Go: API.GetPostsSince, server 5.6 */
  getPostsSince(channelId: string, time: number): Promise<m.PostList>;
  /** Go: API.GetPreferenceForUser, server 9.5 */
  getPreferenceForUser(userID: string, category: string, name: string): Promise<m.Preference>;
  /** Go: API.GetPreferencesForUser, server 5.26 */
  getPreferencesForUser(userID: string): Promise<m.Preference[]>;
  /** Go: API.GetProfileImage, server 5.6 */
  getProfileImage(userID: string): Promise<Uint8Array>;
  /** Go: API.GetPropertyField, server 10.10 */
  getPropertyField(groupID: string, fieldID: string): Promise<m.PropertyField>;
  /** Go: API.GetPropertyFieldByName, server 10.10 */
  getPropertyFieldByName(groupID: string, targetID: string, name: string): Promise<m.PropertyField>;
  /** Go: API.GetPropertyFields, server 10.10 */
  getPropertyFields(groupID: string, ids: string[]): Promise<m.PropertyField[]>;
  /** Go: API.GetPropertyGroup, server 10.10 */
  getPropertyGroup(name: string): Promise<m.PropertyGroup>;
  /** Go: API.GetPropertyValue, server 10.10 */
  getPropertyValue(groupID: string, valueID: string): Promise<m.PropertyValue>;
  /** Go: API.GetPropertyValues, server 10.10 */
  getPropertyValues(groupID: string, ids: string[]): Promise<m.PropertyValue[]>;
  /** Go: API.GetPublicChannelsForTeam, server 5.2 */
  getPublicChannelsForTeam(teamID: string, page: number, perPage: number): Promise<m.Channel[]>;
  /** Go: API.GetReactions, server 5.3 */
  getReactions(postId: string): Promise<m.Reaction[]>;
  /** Go: API.GetServerVersion, server 5.4 */
  getServerVersion(): Promise<string>;
  /** Go: API.GetSession, server 5.2 */
  getSession(sessionID: string): Promise<m.Session>;
  /** Go: API.GetSystemInstallDate, server 5.10 */
  getSystemInstallDate(): Promise<number>;
  /** Go: API.GetTeam, server 5.2 */
  getTeam(teamID: string): Promise<m.Team>;
  /** Go: API.GetTeamByName, server 5.2 */
  getTeamByName(name: string): Promise<m.Team>;
  /** Go: API.GetTeamIcon, server 5.6 */
  getTeamIcon(teamID: string): Promise<Uint8Array>;
  /** Go: API.GetTeamMember, server 5.2 */
  getTeamMember(teamID: string, userID: string): Promise<m.TeamMember>;
  /** Go: API.GetTeamMembers, server 5.2 */
  getTeamMembers(teamID: string, page: number, perPage: number): Promise<m.TeamMember[]>;
  /** Go: API.GetTeamMembersForUser, server 5.10 */
  getTeamMembersForUser(userID: string, page: number, perPage: number): Promise<m.TeamMember[]>;
  /** Go: API.GetTeamStats, server 5.8 */
  getTeamStats(teamID: string): Promise<m.TeamStats>;
  /** Go: API.GetTeams, server 5.2 */
  getTeams(): Promise<m.Team[]>;
  /** Go: API.GetTeamsForUser, server 5.6 */
  getTeamsForUser(userID: string): Promise<m.Team[]>;
  /** Go: API.GetTeamsUnreadForUser, server 5.6 */
  getTeamsUnreadForUser(userID: string): Promise<m.TeamUnread[]>;
  /** Go: API.GetTelemetryId, server 5.28 */
  getTelemetryId(): Promise<string>;
  /** Go: API.GetUnsanitizedConfig, server 5.16 */
  getUnsanitizedConfig(): Promise<m.Config | null>;
  /** Go: API.GetUploadSession, server 7.6 */
  getUploadSession(uploadID: string): Promise<m.UploadSession>;
  /** Go: API.GetUser, server 5.2 */
  getUser(userID: string): Promise<m.User>;
  /** Go: API.GetUserByEmail, server 5.2 */
  getUserByEmail(email: string): Promise<m.User>;
  /** Go: API.GetUserByUsername, server 5.2 */
  getUserByUsername(name: string): Promise<m.User>;
  /** Go: API.GetUserStatus, server 5.2 */
  getUserStatus(userID: string): Promise<m.Status>;
  /** Go: API.GetUserStatusesByIds, server 5.2 */
  getUserStatusesByIds(userIds: string[]): Promise<m.Status[]>;
  /** Go: API.GetUsers, server 5.10 */
  getUsers(options: Input<m.UserGetOptions>): Promise<m.User[]>;
  /** Go: API.GetUsersByIds, server 9.8 */
  getUsersByIds(userIDs: string[]): Promise<m.User[]>;
  /** Go: API.GetUsersByUsernames, server 5.6 */
  getUsersByUsernames(usernames: string[]): Promise<m.User[]>;
  /** Go: API.GetUsersInChannel, server 5.6 */
  getUsersInChannel(channelID: string, sortBy: string, page: number, perPage: number): Promise<m.User[]>;
  /** Go: API.GetUsersInTeam, server 5.6 */
  getUsersInTeam(teamID: string, page: number, perPage: number): Promise<m.User[]>;
  /** Go: API.HasPermissionTo, server 5.3 */
  hasPermissionTo(userID: string, permission: Input<m.Permission>): Promise<boolean>;
  /** Go: API.HasPermissionToChannel, server 5.3 */
  hasPermissionToChannel(userID: string, channelId: string, permission: Input<m.Permission>): Promise<boolean>;
  /** Go: API.HasPermissionToTeam, server 5.3 */
  hasPermissionToTeam(userID: string, teamID: string, permission: Input<m.Permission>): Promise<boolean>;
  /** Go: API.InviteRemoteToChannel, server 9.5 */
  inviteRemoteToChannel(channelID: string, remoteID: string, userID: string, shareIfNotShared: boolean): Promise<void>;
  /** Go: API.IsEnterpriseReady, server 5.10 */
  isEnterpriseReady(): Promise<boolean>;
  /** Go: API.KVCompareAndDelete, server 5.16 */
  kvCompareAndDelete(key: string, oldValue: Uint8Array): Promise<boolean>;
  /** Go: API.KVCompareAndSet, server 5.12 */
  kvCompareAndSet(key: string, oldValue: Uint8Array, newValue: Uint8Array): Promise<boolean>;
  /** Go: API.KVDelete, server 5.2 */
  kvDelete(key: string): Promise<void>;
  /** Go: API.KVDeleteAll, server 5.6 */
  kvDeleteAll(): Promise<void>;
  /** Go: API.KVGet, server 5.2 */
  kvGet(key: string): Promise<Uint8Array>;
  /** Go: API.KVList, server 5.6 */
  kvList(page: number, perPage: number): Promise<string[]>;
  /** Go: API.KVSet, server 5.2 */
  kvSet(key: string, value: Uint8Array): Promise<void>;
  /** Go: API.KVSetWithExpiry, server 5.6 */
  kvSetWithExpiry(key: string, value: Uint8Array, expireInSeconds: number): Promise<void>;
  /** Go: API.KVSetWithOptions, server 5.20 */
  kvSetWithOptions(key: string, value: Uint8Array, options: Input<m.PluginKVSetOptions>): Promise<boolean>;
  /** Go: API.ListBuiltInCommands, server 5.28 */
  listBuiltInCommands(): Promise<m.Command[]>;
  /** Go: API.ListCommands, server 5.28 */
  listCommands(teamID: string): Promise<m.Command[]>;
  /** Go: API.ListCustomCommands, server 5.28 */
  listCustomCommands(teamID: string): Promise<m.Command[]>;
  /** Go: API.ListPluginCommands, server 5.28 */
  listPluginCommands(teamID: string): Promise<m.Command[]>;
  /** Go: API.OpenInteractiveDialog, server 5.6 */
  openInteractiveDialog(dialog: Input<m.OpenDialogRequest>): Promise<void>;
  /** Go: API.PatchBot, server 5.10 */
  patchBot(botUserId: string, botPatch: Input<m.BotPatch>): Promise<m.Bot>;
  /** Go: API.PatchChannelMembersNotifications, server 9.5 */
  patchChannelMembersNotifications(members: Input<m.ChannelMemberIdentifier[]>, notifyProps: Record<string, string>): Promise<void>;
  /** Go: API.PermanentDeleteBot, server 5.10 */
  permanentDeleteBot(botUserId: string): Promise<void>;
  /** Go: API.PublishPluginClusterEvent, server 5.36 */
  publishPluginClusterEvent(ev: Input<m.PluginClusterEvent>, opts: Input<m.PluginClusterEventSendOptions>): Promise<void>;
  /** Go: API.PublishUserTyping, server 5.26 */
  publishUserTyping(userID: string, channelId: string, parentId: string): Promise<void>;
  /** Go: API.PublishWebSocketEvent, server 5.2 */
  publishWebSocketEvent(event: string, payload: Record<string, unknown>, broadcast: Input<m.WebsocketBroadcast>): Promise<void>;
  /** Go: API.ReadFile, server 5.3 */
  readFile(path: string): Promise<Uint8Array>;
  /** Go: API.RegisterCollectionAndTopic, server 7.6 */
  registerCollectionAndTopic(collectionType: string, topicType: string): Promise<void>;
  /** Go: API.RegisterCommand, server 5.2 */
  registerCommand(command: Input<m.Command>): Promise<void>;
  /** Go: API.RegisterPluginForSharedChannels, server 9.5 */
  registerPluginForSharedChannels(opts: Input<m.RegisterPluginOpts>): Promise<string>;
  /** Go: API.RegisterPropertyGroup, server 10.10 */
  registerPropertyGroup(name: string): Promise<m.PropertyGroup>;
  /** Go: API.RemovePlugin, server 5.6 */
  removePlugin(id: string): Promise<void>;
  /** Go: API.RemoveReaction, server 5.3 */
  removeReaction(reaction: Input<m.Reaction>): Promise<void>;
  /** Go: API.RemoveTeamIcon, server 5.6 */
  removeTeamIcon(teamID: string): Promise<void>;
  /** Go: API.RemoveUserCustomStatus, server 6.2 */
  removeUserCustomStatus(userID: string): Promise<void>;
  /** Go: API.RequestTrialLicense, server 5.36 */
  requestTrialLicense(requesterID: string, users: number, termsAccepted: boolean, receiveEmailsAccepted: boolean): Promise<void>;
  /** Go: API.RestoreGroup, server 10.7 */
  restoreGroup(groupID: string): Promise<m.Group>;
  /** Go: API.RevokeSession, server 6.2 */
  revokeSession(sessionID: string): Promise<void>;
  /** Go: API.RevokeUserAccessToken, server 5.38 */
  revokeUserAccessToken(tokenID: string): Promise<void>;
  /** Go: API.RolesGrantPermission, server 6.3 */
  rolesGrantPermission(roleNames: string[], permissionId: string): Promise<boolean>;
  /** Go: API.SaveConfig, server 5.2 */
  saveConfig(config: Input<m.Config>): Promise<void>;
  /** Go: API.SavePluginConfig, server 5.6 */
  savePluginConfig(config: Record<string, unknown>): Promise<void>;
  /** Go: API.SearchChannels, server 5.6 */
  searchChannels(teamID: string, term: string): Promise<m.Channel[]>;
  /** Go: API.SearchPostsInTeam, server 5.10 */
  searchPostsInTeam(teamID: string, paramsList: Input<m.SearchParams[]>): Promise<m.Post[]>;
  /** Go: API.SearchPostsInTeamForUser, server 5.26 */
  searchPostsInTeamForUser(teamID: string, userID: string, searchParams: Input<m.SearchParameter>): Promise<m.PostSearchResults>;
  /** Go: API.SearchPropertyFields, server 11.0 */
  searchPropertyFields(groupID: string, opts: Input<m.PropertyFieldSearchOpts>): Promise<m.PropertyField[]>;
  /** Go: API.SearchPropertyValues, server 11.0 */
  searchPropertyValues(groupID: string, opts: Input<m.PropertyValueSearchOpts>): Promise<m.PropertyValue[]>;
  /** Go: API.SearchTeams, server 5.8 */
  searchTeams(term: string): Promise<m.Team[]>;
  /** Go: API.SearchUsers, server 5.6 */
  searchUsers(search: Input<m.UserSearch>): Promise<m.User[]>;
  /** Go: API.SendEphemeralPost, server 5.2 */
  sendEphemeralPost(userID: string, post: Input<m.Post>): Promise<m.Post | null>;
  /** Go: API.SendMail, server 5.7 */
  sendMail(to: string, subject: string, htmlBody: string): Promise<void>;
  /** Go: API.SendPushNotification, server 9.0 */
  sendPushNotification(notification: Input<m.PushNotification>, userID: string): Promise<void>;
  /** Go: API.SetFileSearchableContent, server 9.1 */
  setFileSearchableContent(fileID: string, content: string): Promise<void>;
  /** Go: API.SetProfileImage, server 5.6 */
  setProfileImage(userID: string, data: Uint8Array): Promise<void>;
  /** Go: API.SetTeamIcon, server 5.6 */
  setTeamIcon(teamID: string, data: Uint8Array): Promise<void>;
  /** Go: API.SetUserStatusTimedDND, server 5.35 */
  setUserStatusTimedDND(userId: string, endtime: number): Promise<m.Status>;
  /** Go: API.ShareChannel, server 9.5 */
  shareChannel(sc: Input<m.SharedChannel>): Promise<m.SharedChannel>;
  /** Go: API.SyncSharedChannel, server 9.5 */
  syncSharedChannel(channelID: string): Promise<void>;
  /** Go: API.UninviteRemoteFromChannel, server 9.5 */
  uninviteRemoteFromChannel(channelID: string, remoteID: string): Promise<void>;
  /** Go: API.UnregisterCommand, server 5.2 */
  unregisterCommand(teamID: string, trigger: string): Promise<void>;
  /** Go: API.UnregisterPluginForSharedChannels, server 9.5 */
  unregisterPluginForSharedChannels(pluginID: string): Promise<void>;
  /** Go: API.UnshareChannel, server 9.5 */
  unshareChannel(channelID: string): Promise<boolean>;
  /** Go: API.UpdateBotActive, server 5.10 */
  updateBotActive(botUserId: string, active: boolean): Promise<m.Bot>;
  /** Go: API.UpdateChannel, server 5.2 */
  updateChannel(channel: Input<m.Channel>): Promise<m.Channel>;
  /** Go: API.UpdateChannelMemberNotifications, server 5.2 */
  updateChannelMemberNotifications(channelId: string, userID: string, notifications: Record<string, string>): Promise<m.ChannelMember>;
  /** Go: API.UpdateChannelMemberRoles, server 5.2 */
  updateChannelMemberRoles(channelId: string, userID: string, newRoles: string): Promise<m.ChannelMember>;
  /** Go: API.UpdateChannelSidebarCategories, server 5.38 */
  updateChannelSidebarCategories(userID: string, teamID: string, categories: Input<m.SidebarCategoryWithChannels[]>): Promise<m.SidebarCategoryWithChannels[]>;
  /** Go: API.UpdateCommand, server 5.28 */
  updateCommand(commandID: string, updatedCmd: Input<m.Command>): Promise<m.Command>;
  /** Go: API.UpdateEphemeralPost, server 5.2 */
  updateEphemeralPost(userID: string, post: Input<m.Post>): Promise<m.Post | null>;
  /** Go: API.UpdateGroup, server 10.7 */
  updateGroup(group: Input<m.Group>): Promise<m.Group>;
  /** Go: API.UpdateGroupSyncable, server 10.7 */
  updateGroupSyncable(groupSyncable: Input<m.GroupSyncable>): Promise<m.GroupSyncable>;
  /** Go: API.UpdateOAuthApp, server 5.38 */
  updateOAuthApp(app: Input<m.OAuthApp>): Promise<m.OAuthApp>;
  /** Go: API.UpdatePost, server 5.2 */
  updatePost(post: Input<m.Post>): Promise<m.Post>;
  /** Go: API.UpdatePreferencesForUser, server 5.26 */
  updatePreferencesForUser(userID: string, preferences: Input<m.Preference[]>): Promise<void>;
  /** Go: API.UpdatePropertyField, server 10.10 */
  updatePropertyField(groupID: string, field: Input<m.PropertyField>): Promise<m.PropertyField>;
  /** Go: API.UpdatePropertyFields, server 10.10 */
  updatePropertyFields(groupID: string, fields: Input<m.PropertyField[]>): Promise<m.PropertyField[]>;
  /** Go: API.UpdatePropertyValue, server 10.10 */
  updatePropertyValue(groupID: string, value: Input<m.PropertyValue>): Promise<m.PropertyValue>;
  /** Go: API.UpdatePropertyValues, server 10.10 */
  updatePropertyValues(groupID: string, values: Input<m.PropertyValue[]>): Promise<m.PropertyValue[]>;
  /** Go: API.UpdateSharedChannel, server 9.5 */
  updateSharedChannel(sc: Input<m.SharedChannel>): Promise<m.SharedChannel>;
  /** Go: API.UpdateSharedChannelCursor, server 9.5 */
  updateSharedChannelCursor(channelID: string, remoteID: string, cusror: Input<m.GetPostsSinceForSyncCursor>): Promise<void>;
  /** Go: API.UpdateTeam, server 5.2 */
  updateTeam(team: Input<m.Team>): Promise<m.Team>;
  /** Go: API.UpdateTeamMemberRoles, server 5.2 */
  updateTeamMemberRoles(teamID: string, userID: string, newRoles: string): Promise<m.TeamMember>;
  /** Go: API.UpdateUser, server 5.2 */
  updateUser(user: Input<m.User>): Promise<m.User>;
  /** Go: API.UpdateUserActive, server 5.8 */
  updateUserActive(userID: string, active: boolean): Promise<void>;
  /** Go: API.UpdateUserAuth, server 9.3 */
  updateUserAuth(userID: string, userAuth: Input<m.UserAuth>): Promise<m.UserAuth>;
  /** Go: API.UpdateUserCustomStatus, server 6.2 */
  updateUserCustomStatus(userID: string, customStatus: Input<m.CustomStatus>): Promise<void>;
  /** Go: API.UpdateUserRoles, server 9.8 */
  updateUserRoles(userID: string, newRoles: string): Promise<m.User>;
  /** Go: API.UpdateUserStatus, server 5.2 */
  updateUserStatus(userID: string, status: string): Promise<m.Status>;
  /** Go: API.UploadFile, server 5.6 */
  uploadFile(data: Uint8Array, channelId: string, filename: string): Promise<m.FileInfo>;
  /** Go: API.UpsertGroupMember, server 10.7 */
  upsertGroupMember(groupID: string, userID: string): Promise<m.GroupMember>;
  /** Go: API.UpsertGroupMembers, server 10.7 */
  upsertGroupMembers(groupID: string, userIDs: string[]): Promise<m.GroupMember[]>;
  /** Go: API.UpsertGroupSyncable, server 10.7 */
  upsertGroupSyncable(groupSyncable: Input<m.GroupSyncable>): Promise<m.GroupSyncable>;
  /** Go: API.UpsertPropertyValue, server 10.10 */
  upsertPropertyValue(value: Input<m.PropertyValue>): Promise<m.PropertyValue>;
  /** Go: API.UpsertPropertyValues, server 10.10 */
  upsertPropertyValues(values: Input<m.PropertyValue[]>): Promise<m.PropertyValue[]>;
}

/** How each API method travels. */
export const apiMethods = {
  addChannelMember: {
    name: 'AddChannelMember',
    args: t.struct('Z_AddChannelMemberArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_AddChannelMemberReturns', {A: t.pointer(s.ChannelMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  addReaction: {
    name: 'AddReaction',
    args: t.struct('Z_AddReactionArgs', {A: t.pointer(s.Reaction)}),
    returns: t.struct('Z_AddReactionReturns', {A: t.pointer(s.Reaction), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  addUserToChannel: {
    name: 'AddUserToChannel',
    args: t.struct('Z_AddUserToChannelArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_AddUserToChannelReturns', {A: t.pointer(s.ChannelMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  copyFileInfos: {
    name: 'CopyFileInfos',
    args: t.struct('Z_CopyFileInfosArgs', {A: t.string, B: s.stringList}),
    returns: t.struct('Z_CopyFileInfosReturns', {A: s.stringList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  countPropertyFields: {
    name: 'CountPropertyFields',
    args: t.struct('Z_CountPropertyFieldsArgs', {A: t.string, B: t.bool}),
    returns: t.struct('Z_CountPropertyFieldsReturns', {A: t.int, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  countPropertyFieldsForTarget: {
    name: 'CountPropertyFieldsForTarget',
    args: t.struct('Z_CountPropertyFieldsForTargetArgs', {A: t.string, B: t.string, C: t.string, D: t.bool}),
    returns: t.struct('Z_CountPropertyFieldsForTargetReturns', {A: t.int, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  createBot: {
    name: 'CreateBot',
    args: t.struct('Z_CreateBotArgs', {A: t.pointer(s.Bot)}),
    returns: t.struct('Z_CreateBotReturns', {A: t.pointer(s.Bot), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createChannel: {
    name: 'CreateChannel',
    args: t.struct('Z_CreateChannelArgs', {A: t.pointer(s.Channel)}),
    returns: t.struct('Z_CreateChannelReturns', {A: t.pointer(s.Channel), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createChannelSidebarCategory: {
    name: 'CreateChannelSidebarCategory',
    args: t.struct('Z_CreateChannelSidebarCategoryArgs', {A: t.string, B: t.string, C: t.pointer(s.SidebarCategoryWithChannels)}),
    returns: t.struct('Z_CreateChannelSidebarCategoryReturns', {A: t.pointer(s.SidebarCategoryWithChannels), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createCommand: {
    name: 'CreateCommand',
    args: t.struct('Z_CreateCommandArgs', {A: t.pointer(s.Command)}),
    returns: t.struct('Z_CreateCommandReturns', {A: t.pointer(s.Command), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  createDefaultSyncableMemberships: {
    name: 'CreateDefaultSyncableMemberships',
    args: t.struct('Z_CreateDefaultSyncableMembershipsArgs', {A: s.CreateDefaultMembershipParams}),
    returns: t.struct('Z_CreateDefaultSyncableMembershipsReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  createGroup: {
    name: 'CreateGroup',
    args: t.struct('Z_CreateGroupArgs', {A: t.pointer(s.Group)}),
    returns: t.struct('Z_CreateGroupReturns', {A: t.pointer(s.Group), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createOAuthApp: {
    name: 'CreateOAuthApp',
    args: t.struct('Z_CreateOAuthAppArgs', {A: t.pointer(s.OAuthApp)}),
    returns: t.struct('Z_CreateOAuthAppReturns', {A: t.pointer(s.OAuthApp), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createPost: {
    name: 'CreatePost',
    args: t.struct('Z_CreatePostArgs', {A: t.pointer(s.Post)}),
    returns: t.struct('Z_CreatePostReturns', {A: t.pointer(s.Post), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createPropertyField: {
    name: 'CreatePropertyField',
    args: t.struct('Z_CreatePropertyFieldArgs', {A: t.pointer(s.PropertyField)}),
    returns: t.struct('Z_CreatePropertyFieldReturns', {A: t.pointer(s.PropertyField), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  createPropertyValue: {
    name: 'CreatePropertyValue',
    args: t.struct('Z_CreatePropertyValueArgs', {A: t.pointer(s.PropertyValue)}),
    returns: t.struct('Z_CreatePropertyValueReturns', {A: t.pointer(s.PropertyValue), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  createSession: {
    name: 'CreateSession',
    args: t.struct('Z_CreateSessionArgs', {A: t.pointer(s.Session)}),
    returns: t.struct('Z_CreateSessionReturns', {A: t.pointer(s.Session), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createTeam: {
    name: 'CreateTeam',
    args: t.struct('Z_CreateTeamArgs', {A: t.pointer(s.Team)}),
    returns: t.struct('Z_CreateTeamReturns', {A: t.pointer(s.Team), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createTeamMember: {
    name: 'CreateTeamMember',
    args: t.struct('Z_CreateTeamMemberArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_CreateTeamMemberReturns', {A: t.pointer(s.TeamMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createTeamMembers: {
    name: 'CreateTeamMembers',
    args: t.struct('Z_CreateTeamMembersArgs', {A: t.string, B: s.stringList, C: t.string}),
    returns: t.struct('Z_CreateTeamMembersReturns', {A: s.teamMemberList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createTeamMembersGracefully: {
    name: 'CreateTeamMembersGracefully',
    args: t.struct('Z_CreateTeamMembersGracefullyArgs', {A: t.string, B: s.stringList, C: t.string}),
    returns: t.struct('Z_CreateTeamMembersGracefullyReturns', {A: s.teamMemberWithErrorList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createUploadSession: {
    name: 'CreateUploadSession',
    args: t.struct('Z_CreateUploadSessionArgs', {A: t.pointer(s.UploadSession)}),
    returns: t.struct('Z_CreateUploadSessionReturns', {A: t.pointer(s.UploadSession), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  createUser: {
    name: 'CreateUser',
    args: t.struct('Z_CreateUserArgs', {A: t.pointer(s.User)}),
    returns: t.struct('Z_CreateUserReturns', {A: t.pointer(s.User), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  createUserAccessToken: {
    name: 'CreateUserAccessToken',
    args: t.struct('Z_CreateUserAccessTokenArgs', {A: t.pointer(s.UserAccessToken)}),
    returns: t.struct('Z_CreateUserAccessTokenReturns', {A: t.pointer(s.UserAccessToken), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  deleteChannel: {
    name: 'DeleteChannel',
    args: t.struct('Z_DeleteChannelArgs', {A: t.string}),
    returns: t.struct('Z_DeleteChannelReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  deleteChannelMember: {
    name: 'DeleteChannelMember',
    args: t.struct('Z_DeleteChannelMemberArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_DeleteChannelMemberReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  deleteCommand: {
    name: 'DeleteCommand',
    args: t.struct('Z_DeleteCommandArgs', {A: t.string}),
    returns: t.struct('Z_DeleteCommandReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  deleteEphemeralPost: {
    name: 'DeleteEphemeralPost',
    args: t.struct('Z_DeleteEphemeralPostArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_DeleteEphemeralPostReturns', {}),
    results: 0,
    failure: '',
  },
  deleteGroup: {
    name: 'DeleteGroup',
    args: t.struct('Z_DeleteGroupArgs', {A: t.string}),
    returns: t.struct('Z_DeleteGroupReturns', {A: t.pointer(s.Group), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  deleteGroupConstrainedMemberships: {
    name: 'DeleteGroupConstrainedMemberships',
    args: t.struct('Z_DeleteGroupConstrainedMembershipsArgs', {}),
    returns: t.struct('Z_DeleteGroupConstrainedMembershipsReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  deleteGroupMember: {
    name: 'DeleteGroupMember',
    args: t.struct('Z_DeleteGroupMemberArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_DeleteGroupMemberReturns', {A: t.pointer(s.GroupMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  deleteGroupSyncable: {
    name: 'DeleteGroupSyncable',
    args: t.struct('Z_DeleteGroupSyncableArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_DeleteGroupSyncableReturns', {A: t.pointer(s.GroupSyncable), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  deleteOAuthApp: {
    name: 'DeleteOAuthApp',
    args: t.struct('Z_DeleteOAuthAppArgs', {A: t.string}),
    returns: t.struct('Z_DeleteOAuthAppReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  deletePost: {
    name: 'DeletePost',
    args: t.struct('Z_DeletePostArgs', {A: t.string}),
    returns: t.struct('Z_DeletePostReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  deletePreferencesForUser: {
    name: 'DeletePreferencesForUser',
    args: t.struct('Z_DeletePreferencesForUserArgs', {A: t.string, B: s.preferenceList}),
    returns: t.struct('Z_DeletePreferencesForUserReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  deletePropertyField: {
    name: 'DeletePropertyField',
    args: t.struct('Z_DeletePropertyFieldArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_DeletePropertyFieldReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  deletePropertyValue: {
    name: 'DeletePropertyValue',
    args: t.struct('Z_DeletePropertyValueArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_DeletePropertyValueReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  deletePropertyValuesForField: {
    name: 'DeletePropertyValuesForField',
    args: t.struct('Z_DeletePropertyValuesForFieldArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_DeletePropertyValuesForFieldReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  deletePropertyValuesForTarget: {
    name: 'DeletePropertyValuesForTarget',
    args: t.struct('Z_DeletePropertyValuesForTargetArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_DeletePropertyValuesForTargetReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  deleteTeam: {
    name: 'DeleteTeam',
    args: t.struct('Z_DeleteTeamArgs', {A: t.string}),
    returns: t.struct('Z_DeleteTeamReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  deleteTeamMember: {
    name: 'DeleteTeamMember',
    args: t.struct('Z_DeleteTeamMemberArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_DeleteTeamMemberReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  deleteUser: {
    name: 'DeleteUser',
    args: t.struct('Z_DeleteUserArgs', {A: t.string}),
    returns: t.struct('Z_DeleteUserReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  disablePlugin: {
    name: 'DisablePlugin',
    args: t.struct('Z_DisablePluginArgs', {A: t.string}),
    returns: t.struct('Z_DisablePluginReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  enablePlugin: {
    name: 'EnablePlugin',
    args: t.struct('Z_EnablePluginArgs', {A: t.string}),
    returns: t.struct('Z_EnablePluginReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  ensureBotUser: {
    name: 'EnsureBotUser',
    args: t.struct('Z_EnsureBotUserArgs', {A: t.pointer(s.Bot)}),
    returns: t.struct('Z_EnsureBotUserReturns', {A: t.string, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  executeSlashCommand: {
    name: 'ExecuteSlashCommand',
    args: t.struct('Z_ExecuteSlashCommandArgs', {A: t.pointer(s.CommandArgs)}),
    returns: t.struct('Z_ExecuteSlashCommandReturns', {A: t.pointer(s.CommandResponse), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  extendSessionExpiry: {
    name: 'ExtendSessionExpiry',
    args: t.struct('Z_ExtendSessionExpiryArgs', {A: t.string, B: t.int}),
    returns: t.struct('Z_ExtendSessionExpiryReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  getBot: {
    name: 'GetBot',
    args: t.struct('Z_GetBotArgs', {A: t.string, B: t.bool}),
    returns: t.struct('Z_GetBotReturns', {A: t.pointer(s.Bot), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getBots: {
    name: 'GetBots',
    args: t.struct('Z_GetBotsArgs', {A: t.pointer(s.BotGetOptions)}),
    returns: t.struct('Z_GetBotsReturns', {A: s.botList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getBundlePath: {
    name: 'GetBundlePath',
    args: t.struct('Z_GetBundlePathArgs', {}),
    returns: t.struct('Z_GetBundlePathReturns', {A: t.string, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getChannel: {
    name: 'GetChannel',
    args: t.struct('Z_GetChannelArgs', {A: t.string}),
    returns: t.struct('Z_GetChannelReturns', {A: t.pointer(s.Channel), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getChannelByName: {
    name: 'GetChannelByName',
    args: t.struct('Z_GetChannelByNameArgs', {A: t.string, B: t.string, C: t.bool}),
    returns: t.struct('Z_GetChannelByNameReturns', {A: t.pointer(s.Channel), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getChannelByNameForTeamName: {
    name: 'GetChannelByNameForTeamName',
    args: t.struct('Z_GetChannelByNameForTeamNameArgs', {A: t.string, B: t.string, C: t.bool}),
    returns: t.struct('Z_GetChannelByNameForTeamNameReturns', {A: t.pointer(s.Channel), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getChannelMember: {
    name: 'GetChannelMember',
    args: t.struct('Z_GetChannelMemberArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_GetChannelMemberReturns', {A: t.pointer(s.ChannelMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getChannelMembers: {
    name: 'GetChannelMembers',
    args: t.struct('Z_GetChannelMembersArgs', {A: t.string, B: t.int, C: t.int}),
    returns: t.struct('Z_GetChannelMembersReturns', {A: s.channelMemberList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getChannelMembersByIds: {
    name: 'GetChannelMembersByIds',
    args: t.struct('Z_GetChannelMembersByIdsArgs', {A: t.string, B: s.stringList}),
    returns: t.struct('Z_GetChannelMembersByIdsReturns', {A: s.channelMemberList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getChannelMembersForUser: {
    name: 'GetChannelMembersForUser',
    args: t.struct('Z_GetChannelMembersForUserArgs', {A: t.string, B: t.string, C: t.int, D: t.int}),
    returns: t.struct('Z_GetChannelMembersForUserReturns', {A: s.channelMemberList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getChannelSidebarCategories: {
    name: 'GetChannelSidebarCategories',
    args: t.struct('Z_GetChannelSidebarCategoriesArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_GetChannelSidebarCategoriesReturns', {A: t.pointer(s.OrderedSidebarCategories), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getChannelStats: {
    name: 'GetChannelStats',
    args: t.struct('Z_GetChannelStatsArgs', {A: t.string}),
    returns: t.struct('Z_GetChannelStatsReturns', {A: t.pointer(s.ChannelStats), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getChannelsForTeamForUser: {
    name: 'GetChannelsForTeamForUser',
    args: t.struct('Z_GetChannelsForTeamForUserArgs', {A: t.string, B: t.string, C: t.bool}),
    returns: t.struct('Z_GetChannelsForTeamForUserReturns', {A: s.channelList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getCloudLimits: {
    name: 'GetCloudLimits',
    args: t.struct('Z_GetCloudLimitsArgs', {}),
    returns: t.struct('Z_GetCloudLimitsReturns', {A: t.pointer(s.ProductLimits), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getCommand: {
    name: 'GetCommand',
    args: t.struct('Z_GetCommandArgs', {A: t.string}),
    returns: t.struct('Z_GetCommandReturns', {A: t.pointer(s.Command), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getConfig: {
    name: 'GetConfig',
    args: t.struct('Z_GetConfigArgs', {}),
    returns: t.struct('Z_GetConfigReturns', {A: t.pointer(s.Config)}),
    results: 1,
    failure: '',
  },
  getDiagnosticId: {
    name: 'GetDiagnosticId',
    args: t.struct('Z_GetDiagnosticIdArgs', {}),
    returns: t.struct('Z_GetDiagnosticIdReturns', {A: t.string}),
    results: 1,
    failure: '',
  },
  getDirectChannel: {
    name: 'GetDirectChannel',
    args: t.struct('Z_GetDirectChannelArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_GetDirectChannelReturns', {A: t.pointer(s.Channel), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getEmoji: {
    name: 'GetEmoji',
    args: t.struct('Z_GetEmojiArgs', {A: t.string}),
    returns: t.struct('Z_GetEmojiReturns', {A: t.pointer(s.Emoji), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getEmojiByName: {
    name: 'GetEmojiByName',
    args: t.struct('Z_GetEmojiByNameArgs', {A: t.string}),
    returns: t.struct('Z_GetEmojiByNameReturns', {A: t.pointer(s.Emoji), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getEmojiImage: {
    name: 'GetEmojiImage',
    args: t.struct('Z_GetEmojiImageArgs', {A: t.string}),
    returns: t.struct('Z_GetEmojiImageReturns', {A: t.bytes, B: t.string, C: t.pointer(s.AppError)}),
    results: 2,
    failure: 'AppError',
  },
  getEmojiList: {
    name: 'GetEmojiList',
    args: t.struct('Z_GetEmojiListArgs', {A: t.string, B: t.int, C: t.int}),
    returns: t.struct('Z_GetEmojiListReturns', {A: s.emojiList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getFile: {
    name: 'GetFile',
    args: t.struct('Z_GetFileArgs', {A: t.string}),
    returns: t.struct('Z_GetFileReturns', {A: t.bytes, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getFileInfo: {
    name: 'GetFileInfo',
    args: t.struct('Z_GetFileInfoArgs', {A: t.string}),
    returns: t.struct('Z_GetFileInfoReturns', {A: t.pointer(s.FileInfo), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getFileInfos: {
    name: 'GetFileInfos',
    args: t.struct('Z_GetFileInfosArgs', {A: t.int, B: t.int, C: t.pointer(s.GetFileInfosOptions)}),
    returns: t.struct('Z_GetFileInfosReturns', {A: s.fileInfoList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getFileLink: {
    name: 'GetFileLink',
    args: t.struct('Z_GetFileLinkArgs', {A: t.string}),
    returns: t.struct('Z_GetFileLinkReturns', {A: t.string, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroup: {
    name: 'GetGroup',
    args: t.struct('Z_GetGroupArgs', {A: t.string}),
    returns: t.struct('Z_GetGroupReturns', {A: t.pointer(s.Group), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroupByName: {
    name: 'GetGroupByName',
    args: t.struct('Z_GetGroupByNameArgs', {A: t.string}),
    returns: t.struct('Z_GetGroupByNameReturns', {A: t.pointer(s.Group), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroupByRemoteID: {
    name: 'GetGroupByRemoteID',
    args: t.struct('Z_GetGroupByRemoteIDArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_GetGroupByRemoteIDReturns', {A: t.pointer(s.Group), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroupChannel: {
    name: 'GetGroupChannel',
    args: t.struct('Z_GetGroupChannelArgs', {A: s.stringList}),
    returns: t.struct('Z_GetGroupChannelReturns', {A: t.pointer(s.Channel), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroupMemberUsers: {
    name: 'GetGroupMemberUsers',
    args: t.struct('Z_GetGroupMemberUsersArgs', {A: t.string, B: t.int, C: t.int}),
    returns: t.struct('Z_GetGroupMemberUsersReturns', {A: s.userList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroupSyncable: {
    name: 'GetGroupSyncable',
    args: t.struct('Z_GetGroupSyncableArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_GetGroupSyncableReturns', {A: t.pointer(s.GroupSyncable), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroupSyncables: {
    name: 'GetGroupSyncables',
    args: t.struct('Z_GetGroupSyncablesArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_GetGroupSyncablesReturns', {A: s.groupSyncableList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroups: {
    name: 'GetGroups',
    args: t.struct('Z_GetGroupsArgs', {A: t.int, B: t.int, C: s.GroupSearchOpts, D: t.pointer(s.ViewUsersRestrictions)}),
    returns: t.struct('Z_GetGroupsReturns', {A: s.groupList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroupsBySource: {
    name: 'GetGroupsBySource',
    args: t.struct('Z_GetGroupsBySourceArgs', {A: t.string}),
    returns: t.struct('Z_GetGroupsBySourceReturns', {A: s.groupList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getGroupsForUser: {
    name: 'GetGroupsForUser',
    args: t.struct('Z_GetGroupsForUserArgs', {A: t.string}),
    returns: t.struct('Z_GetGroupsForUserReturns', {A: s.groupList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getLDAPUserAttributes: {
    name: 'GetLDAPUserAttributes',
    args: t.struct('Z_GetLDAPUserAttributesArgs', {A: t.string, B: s.stringList}),
    returns: t.struct('Z_GetLDAPUserAttributesReturns', {A: s.stringMap, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getLicense: {
    name: 'GetLicense',
    args: t.struct('Z_GetLicenseArgs', {}),
    returns: t.struct('Z_GetLicenseReturns', {A: t.pointer(s.License)}),
    results: 1,
    failure: '',
  },
  getOAuthApp: {
    name: 'GetOAuthApp',
    args: t.struct('Z_GetOAuthAppArgs', {A: t.string}),
    returns: t.struct('Z_GetOAuthAppReturns', {A: t.pointer(s.OAuthApp), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPluginConfig: {
    name: 'GetPluginConfig',
    args: t.struct('Z_GetPluginConfigArgs', {}),
    returns: t.struct('Z_GetPluginConfigReturns', {A: s.anyMap}),
    results: 1,
    failure: '',
  },
  getPluginID: {
    name: 'GetPluginID',
    args: t.struct('Z_GetPluginIDArgs', {}),
    returns: t.struct('Z_GetPluginIDReturns', {A: t.string}),
    results: 1,
    failure: '',
  },
  getPluginStatus: {
    name: 'GetPluginStatus',
    args: t.struct('Z_GetPluginStatusArgs', {A: t.string}),
    returns: t.struct('Z_GetPluginStatusReturns', {A: t.pointer(s.PluginStatus), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPlugins: {
    name: 'GetPlugins',
    args: t.struct('Z_GetPluginsArgs', {}),
    returns: t.struct('Z_GetPluginsReturns', {A: s.manifestList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPost: {
    name: 'GetPost',
    args: t.struct('Z_GetPostArgs', {A: t.string}),
    returns: t.struct('Z_GetPostReturns', {A: t.pointer(s.Post), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPostThread: {
    name: 'GetPostThread',
    args: t.struct('Z_GetPostThreadArgs', {A: t.string}),
    returns: t.struct('Z_GetPostThreadReturns', {A: t.pointer(s.PostList), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPostsAfter: {
    name: 'GetPostsAfter',
    args: t.struct('Z_GetPostsAfterArgs', {A: t.string, B: t.string, C: t.int, D: t.int}),
    returns: t.struct('Z_GetPostsAfterReturns', {A: t.pointer(s.PostList), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPostsBefore: {
    name: 'GetPostsBefore',
    args: t.struct('Z_GetPostsBeforeArgs', {A: t.string, B: t.string, C: t.int, D: t.int}),
    returns: t.struct('Z_GetPostsBeforeReturns', {A: t.pointer(s.PostList), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPostsForChannel: {
    name: 'GetPostsForChannel',
    args: t.struct('Z_GetPostsForChannelArgs', {A: t.string, B: t.int, C: t.int}),
    returns: t.struct('Z_GetPostsForChannelReturns', {A: t.pointer(s.PostList), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPostsSince: {
    name: 'GetPostsSince',
    args: t.struct('Z_GetPostsSinceArgs', {A: t.string, B: t.int}),
    returns: t.struct('Z_GetPostsSinceReturns', {A: t.pointer(s.PostList), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPreferenceForUser: {
    name: 'GetPreferenceForUser',
    args: t.struct('Z_GetPreferenceForUserArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_GetPreferenceForUserReturns', {A: s.Preference, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPreferencesForUser: {
    name: 'GetPreferencesForUser',
    args: t.struct('Z_GetPreferencesForUserArgs', {A: t.string}),
    returns: t.struct('Z_GetPreferencesForUserReturns', {A: s.preferenceList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getProfileImage: {
    name: 'GetProfileImage',
    args: t.struct('Z_GetProfileImageArgs', {A: t.string}),
    returns: t.struct('Z_GetProfileImageReturns', {A: t.bytes, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getPropertyField: {
    name: 'GetPropertyField',
    args: t.struct('Z_GetPropertyFieldArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_GetPropertyFieldReturns', {A: t.pointer(s.PropertyField), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getPropertyFieldByName: {
    name: 'GetPropertyFieldByName',
    args: t.struct('Z_GetPropertyFieldByNameArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_GetPropertyFieldByNameReturns', {A: t.pointer(s.PropertyField), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getPropertyFields: {
    name: 'GetPropertyFields',
    args: t.struct('Z_GetPropertyFieldsArgs', {A: t.string, B: s.stringList}),
    returns: t.struct('Z_GetPropertyFieldsReturns', {A: s.propertyFieldList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getPropertyGroup: {
    name: 'GetPropertyGroup',
    args: t.struct('Z_GetPropertyGroupArgs', {A: t.string}),
    returns: t.struct('Z_GetPropertyGroupReturns', {A: t.pointer(s.PropertyGroup), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getPropertyValue: {
    name: 'GetPropertyValue',
    args: t.struct('Z_GetPropertyValueArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_GetPropertyValueReturns', {A: t.pointer(s.PropertyValue), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getPropertyValues: {
    name: 'GetPropertyValues',
    args: t.struct('Z_GetPropertyValuesArgs', {A: t.string, B: s.stringList}),
    returns: t.struct('Z_GetPropertyValuesReturns', {A: s.propertyValueList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getPublicChannelsForTeam: {
    name: 'GetPublicChannelsForTeam',
    args: t.struct('Z_GetPublicChannelsForTeamArgs', {A: t.string, B: t.int, C: t.int}),
    returns: t.struct('Z_GetPublicChannelsForTeamReturns', {A: s.channelList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getReactions: {
    name: 'GetReactions',
    args: t.struct('Z_GetReactionsArgs', {A: t.string}),
    returns: t.struct('Z_GetReactionsReturns', {A: s.reactionList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getServerVersion: {
    name: 'GetServerVersion',
    args: t.struct('Z_GetServerVersionArgs', {}),
    returns: t.struct('Z_GetServerVersionReturns', {A: t.string}),
    results: 1,
    failure: '',
  },
  getSession: {
    name: 'GetSession',
    args: t.struct('Z_GetSessionArgs', {A: t.string}),
    returns: t.struct('Z_GetSessionReturns', {A: t.pointer(s.Session), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getSystemInstallDate: {
    name: 'GetSystemInstallDate',
    args: t.struct('Z_GetSystemInstallDateArgs', {}),
    returns: t.struct('Z_GetSystemInstallDateReturns', {A: t.int, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeam: {
    name: 'GetTeam',
    args: t.struct('Z_GetTeamArgs', {A: t.string}),
    returns: t.struct('Z_GetTeamReturns', {A: t.pointer(s.Team), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeamByName: {
    name: 'GetTeamByName',
    args: t.struct('Z_GetTeamByNameArgs', {A: t.string}),
    returns: t.struct('Z_GetTeamByNameReturns', {A: t.pointer(s.Team), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeamIcon: {
    name: 'GetTeamIcon',
    args: t.struct('Z_GetTeamIconArgs', {A: t.string}),
    returns: t.struct('Z_GetTeamIconReturns', {A: t.bytes, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeamMember: {
    name: 'GetTeamMember',
    args: t.struct('Z_GetTeamMemberArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_GetTeamMemberReturns', {A: t.pointer(s.TeamMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeamMembers: {
    name: 'GetTeamMembers',
    args: t.struct('Z_GetTeamMembersArgs', {A: t.string, B: t.int, C: t.int}),
    returns: t.struct('Z_GetTeamMembersReturns', {A: s.teamMemberList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeamMembersForUser: {
    name: 'GetTeamMembersForUser',
    args: t.struct('Z_GetTeamMembersForUserArgs', {A: t.string, B: t.int, C: t.int}),
    returns: t.struct('Z_GetTeamMembersForUserReturns', {A: s.teamMemberList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeamStats: {
    name: 'GetTeamStats',
    args: t.struct('Z_GetTeamStatsArgs', {A: t.string}),
    returns: t.struct('Z_GetTeamStatsReturns', {A: t.pointer(s.TeamStats), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeams: {
    name: 'GetTeams',
    args: t.struct('Z_GetTeamsArgs', {}),
    returns: t.struct('Z_GetTeamsReturns', {A: s.teamList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeamsForUser: {
    name: 'GetTeamsForUser',
    args: t.struct('Z_GetTeamsForUserArgs', {A: t.string}),
    returns: t.struct('Z_GetTeamsForUserReturns', {A: s.teamList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTeamsUnreadForUser: {
    name: 'GetTeamsUnreadForUser',
    args: t.struct('Z_GetTeamsUnreadForUserArgs', {A: t.string}),
    returns: t.struct('Z_GetTeamsUnreadForUserReturns', {A: s.teamUnreadList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getTelemetryId: {
    name: 'GetTelemetryId',
    args: t.struct('Z_GetTelemetryIdArgs', {}),
    returns: t.struct('Z_GetTelemetryIdReturns', {A: t.string}),
    results: 1,
    failure: '',
  },
  getUnsanitizedConfig: {
    name: 'GetUnsanitizedConfig',
    args: t.struct('Z_GetUnsanitizedConfigArgs', {}),
    returns: t.struct('Z_GetUnsanitizedConfigReturns', {A: t.pointer(s.Config)}),
    results: 1,
    failure: '',
  },
  getUploadSession: {
    name: 'GetUploadSession',
    args: t.struct('Z_GetUploadSessionArgs', {A: t.string}),
    returns: t.struct('Z_GetUploadSessionReturns', {A: t.pointer(s.UploadSession), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  getUser: {
    name: 'GetUser',
    args: t.struct('Z_GetUserArgs', {A: t.string}),
    returns: t.struct('Z_GetUserReturns', {A: t.pointer(s.User), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getUserByEmail: {
    name: 'GetUserByEmail',
    args: t.struct('Z_GetUserByEmailArgs', {A: t.string}),
    returns: t.struct('Z_GetUserByEmailReturns', {A: t.pointer(s.User), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getUserByUsername: {
    name: 'GetUserByUsername',
    args: t.struct('Z_GetUserByUsernameArgs', {A: t.string}),
    returns: t.struct('Z_GetUserByUsernameReturns', {A: t.pointer(s.User), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getUserStatus: {
    name: 'GetUserStatus',
    args: t.struct('Z_GetUserStatusArgs', {A: t.string}),
    returns: t.struct('Z_GetUserStatusReturns', {A: t.pointer(s.Status), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getUserStatusesByIds: {
    name: 'GetUserStatusesByIds',
    args: t.struct('Z_GetUserStatusesByIdsArgs', {A: s.stringList}),
    returns: t.struct('Z_GetUserStatusesByIdsReturns', {A: s.statusList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getUsers: {
    name: 'GetUsers',
    args: t.struct('Z_GetUsersArgs', {A: t.pointer(s.UserGetOptions)}),
    returns: t.struct('Z_GetUsersReturns', {A: s.userList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getUsersByIds: {
    name: 'GetUsersByIds',
    args: t.struct('Z_GetUsersByIdsArgs', {A: s.stringList}),
    returns: t.struct('Z_GetUsersByIdsReturns', {A: s.userList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getUsersByUsernames: {
    name: 'GetUsersByUsernames',
    args: t.struct('Z_GetUsersByUsernamesArgs', {A: s.stringList}),
    returns: t.struct('Z_GetUsersByUsernamesReturns', {A: s.userList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getUsersInChannel: {
    name: 'GetUsersInChannel',
    args: t.struct('Z_GetUsersInChannelArgs', {A: t.string, B: t.string, C: t.int, D: t.int}),
    returns: t.struct('Z_GetUsersInChannelReturns', {A: s.userList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  getUsersInTeam: {
    name: 'GetUsersInTeam',
    args: t.struct('Z_GetUsersInTeamArgs', {A: t.string, B: t.int, C: t.int}),
    returns: t.struct('Z_GetUsersInTeamReturns', {A: s.userList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  hasPermissionTo: {
    name: 'HasPermissionTo',
    args: t.struct('Z_HasPermissionToArgs', {A: t.string, B: t.pointer(s.Permission)}),
    returns: t.struct('Z_HasPermissionToReturns', {A: t.bool}),
    results: 1,
    failure: '',
  },
  hasPermissionToChannel: {
    name: 'HasPermissionToChannel',
    args: t.struct('Z_HasPermissionToChannelArgs', {A: t.string, B: t.string, C: t.pointer(s.Permission)}),
    returns: t.struct('Z_HasPermissionToChannelReturns', {A: t.bool}),
    results: 1,
    failure: '',
  },
  hasPermissionToTeam: {
    name: 'HasPermissionToTeam',
    args: t.struct('Z_HasPermissionToTeamArgs', {A: t.string, B: t.string, C: t.pointer(s.Permission)}),
    returns: t.struct('Z_HasPermissionToTeamReturns', {A: t.bool}),
    results: 1,
    failure: '',
  },
  inviteRemoteToChannel: {
    name: 'InviteRemoteToChannel',
    args: t.struct('Z_InviteRemoteToChannelArgs', {A: t.string, B: t.string, C: t.string, D: t.bool}),
    returns: t.struct('Z_InviteRemoteToChannelReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  isEnterpriseReady: {
    name: 'IsEnterpriseReady',
    args: t.struct('Z_IsEnterpriseReadyArgs', {}),
    returns: t.struct('Z_IsEnterpriseReadyReturns', {A: t.bool}),
    results: 1,
    failure: '',
  },
  kvCompareAndDelete: {
    name: 'KVCompareAndDelete',
    args: t.struct('Z_KVCompareAndDeleteArgs', {A: t.string, B: t.bytes}),
    returns: t.struct('Z_KVCompareAndDeleteReturns', {A: t.bool, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  kvCompareAndSet: {
    name: 'KVCompareAndSet',
    args: t.struct('Z_KVCompareAndSetArgs', {A: t.string, B: t.bytes, C: t.bytes}),
    returns: t.struct('Z_KVCompareAndSetReturns', {A: t.bool, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  kvDelete: {
    name: 'KVDelete',
    args: t.struct('Z_KVDeleteArgs', {A: t.string}),
    returns: t.struct('Z_KVDeleteReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  kvDeleteAll: {
    name: 'KVDeleteAll',
    args: t.struct('Z_KVDeleteAllArgs', {}),
    returns: t.struct('Z_KVDeleteAllReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  kvGet: {
    name: 'KVGet',
    args: t.struct('Z_KVGetArgs', {A: t.string}),
    returns: t.struct('Z_KVGetReturns', {A: t.bytes, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  kvList: {
    name: 'KVList',
    args: t.struct('Z_KVListArgs', {A: t.int, B: t.int}),
    returns: t.struct('Z_KVListReturns', {A: s.stringList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  kvSet: {
    name: 'KVSet',
    args: t.struct('Z_KVSetArgs', {A: t.string, B: t.bytes}),
    returns: t.struct('Z_KVSetReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  kvSetWithExpiry: {
    name: 'KVSetWithExpiry',
    args: t.struct('Z_KVSetWithExpiryArgs', {A: t.string, B: t.bytes, C: t.int}),
    returns: t.struct('Z_KVSetWithExpiryReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  kvSetWithOptions: {
    name: 'KVSetWithOptions',
    args: t.struct('Z_KVSetWithOptionsArgs', {A: t.string, B: t.bytes, C: s.PluginKVSetOptions}),
    returns: t.struct('Z_KVSetWithOptionsReturns', {A: t.bool, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  listBuiltInCommands: {
    name: 'ListBuiltInCommands',
    args: t.struct('Z_ListBuiltInCommandsArgs', {}),
    returns: t.struct('Z_ListBuiltInCommandsReturns', {A: s.commandList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  listCommands: {
    name: 'ListCommands',
    args: t.struct('Z_ListCommandsArgs', {A: t.string}),
    returns: t.struct('Z_ListCommandsReturns', {A: s.commandList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  listCustomCommands: {
    name: 'ListCustomCommands',
    args: t.struct('Z_ListCustomCommandsArgs', {A: t.string}),
    returns: t.struct('Z_ListCustomCommandsReturns', {A: s.commandList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  listPluginCommands: {
    name: 'ListPluginCommands',
    args: t.struct('Z_ListPluginCommandsArgs', {A: t.string}),
    returns: t.struct('Z_ListPluginCommandsReturns', {A: s.commandList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  openInteractiveDialog: {
    name: 'OpenInteractiveDialog',
    args: t.struct('Z_OpenInteractiveDialogArgs', {A: s.OpenDialogRequest}),
    returns: t.struct('Z_OpenInteractiveDialogReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  patchBot: {
    name: 'PatchBot',
    args: t.struct('Z_PatchBotArgs', {A: t.string, B: t.pointer(s.BotPatch)}),
    returns: t.struct('Z_PatchBotReturns', {A: t.pointer(s.Bot), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  patchChannelMembersNotifications: {
    name: 'PatchChannelMembersNotifications',
    args: t.struct('Z_PatchChannelMembersNotificationsArgs', {A: s.channelMemberIdentifierList, B: s.stringMap}),
    returns: t.struct('Z_PatchChannelMembersNotificationsReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  permanentDeleteBot: {
    name: 'PermanentDeleteBot',
    args: t.struct('Z_PermanentDeleteBotArgs', {A: t.string}),
    returns: t.struct('Z_PermanentDeleteBotReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  publishPluginClusterEvent: {
    name: 'PublishPluginClusterEvent',
    args: t.struct('Z_PublishPluginClusterEventArgs', {A: s.PluginClusterEvent, B: s.PluginClusterEventSendOptions}),
    returns: t.struct('Z_PublishPluginClusterEventReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  publishUserTyping: {
    name: 'PublishUserTyping',
    args: t.struct('Z_PublishUserTypingArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_PublishUserTypingReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  publishWebSocketEvent: {
    name: 'PublishWebSocketEvent',
    args: t.struct('Z_PublishWebSocketEventArgs', {A: t.string, B: s.anyMap, C: t.pointer(s.WebsocketBroadcast)}),
    returns: t.struct('Z_PublishWebSocketEventReturns', {}),
    results: 0,
    failure: '',
  },
  readFile: {
    name: 'ReadFile',
    args: t.struct('Z_ReadFileArgs', {A: t.string}),
    returns: t.struct('Z_ReadFileReturns', {A: t.bytes, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  registerCollectionAndTopic: {
    name: 'RegisterCollectionAndTopic',
    args: t.struct('Z_RegisterCollectionAndTopicArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_RegisterCollectionAndTopicReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  registerCommand: {
    name: 'RegisterCommand',
    args: t.struct('Z_RegisterCommandArgs', {A: t.pointer(s.Command)}),
    returns: t.struct('Z_RegisterCommandReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  registerPluginForSharedChannels: {
    name: 'RegisterPluginForSharedChannels',
    args: t.struct('Z_RegisterPluginForSharedChannelsArgs', {A: s.RegisterPluginOpts}),
    returns: t.struct('Z_RegisterPluginForSharedChannelsReturns', {A: t.string, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  registerPropertyGroup: {
    name: 'RegisterPropertyGroup',
    args: t.struct('Z_RegisterPropertyGroupArgs', {A: t.string}),
    returns: t.struct('Z_RegisterPropertyGroupReturns', {A: t.pointer(s.PropertyGroup), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  removePlugin: {
    name: 'RemovePlugin',
    args: t.struct('Z_RemovePluginArgs', {A: t.string}),
    returns: t.struct('Z_RemovePluginReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  removeReaction: {
    name: 'RemoveReaction',
    args: t.struct('Z_RemoveReactionArgs', {A: t.pointer(s.Reaction)}),
    returns: t.struct('Z_RemoveReactionReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  removeTeamIcon: {
    name: 'RemoveTeamIcon',
    args: t.struct('Z_RemoveTeamIconArgs', {A: t.string}),
    returns: t.struct('Z_RemoveTeamIconReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  removeUserCustomStatus: {
    name: 'RemoveUserCustomStatus',
    args: t.struct('Z_RemoveUserCustomStatusArgs', {A: t.string}),
    returns: t.struct('Z_RemoveUserCustomStatusReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  requestTrialLicense: {
    name: 'RequestTrialLicense',
    args: t.struct('Z_RequestTrialLicenseArgs', {A: t.string, B: t.int, C: t.bool, D: t.bool}),
    returns: t.struct('Z_RequestTrialLicenseReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  restoreGroup: {
    name: 'RestoreGroup',
    args: t.struct('Z_RestoreGroupArgs', {A: t.string}),
    returns: t.struct('Z_RestoreGroupReturns', {A: t.pointer(s.Group), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  revokeSession: {
    name: 'RevokeSession',
    args: t.struct('Z_RevokeSessionArgs', {A: t.string}),
    returns: t.struct('Z_RevokeSessionReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  revokeUserAccessToken: {
    name: 'RevokeUserAccessToken',
    args: t.struct('Z_RevokeUserAccessTokenArgs', {A: t.string}),
    returns: t.struct('Z_RevokeUserAccessTokenReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  rolesGrantPermission: {
    name: 'RolesGrantPermission',
    args: t.struct('Z_RolesGrantPermissionArgs', {A: s.stringList, B: t.string}),
    returns: t.struct('Z_RolesGrantPermissionReturns', {A: t.bool}),
    results: 1,
    failure: '',
  },
  saveConfig: {
    name: 'SaveConfig',
    args: t.struct('Z_SaveConfigArgs', {A: t.pointer(s.Config)}),
    returns: t.struct('Z_SaveConfigReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  savePluginConfig: {
    name: 'SavePluginConfig',
    args: t.struct('Z_SavePluginConfigArgs', {A: s.anyMap}),
    returns: t.struct('Z_SavePluginConfigReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  searchChannels: {
    name: 'SearchChannels',
    args: t.struct('Z_SearchChannelsArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_SearchChannelsReturns', {A: s.channelList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  searchPostsInTeam: {
    name: 'SearchPostsInTeam',
    args: t.struct('Z_SearchPostsInTeamArgs', {A: t.string, B: s.searchParamsList}),
    returns: t.struct('Z_SearchPostsInTeamReturns', {A: s.postList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  searchPostsInTeamForUser: {
    name: 'SearchPostsInTeamForUser',
    args: t.struct('Z_SearchPostsInTeamForUserArgs', {A: t.string, B: t.string, C: s.SearchParameter}),
    returns: t.struct('Z_SearchPostsInTeamForUserReturns', {A: t.pointer(s.PostSearchResults), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  searchPropertyFields: {
    name: 'SearchPropertyFields',
    args: t.struct('Z_SearchPropertyFieldsArgs', {A: t.string, B: s.PropertyFieldSearchOpts}),
    returns: t.struct('Z_SearchPropertyFieldsReturns', {A: s.propertyFieldList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  searchPropertyValues: {
    name: 'SearchPropertyValues',
    args: t.struct('Z_SearchPropertyValuesArgs', {A: t.string, B: s.PropertyValueSearchOpts}),
    returns: t.struct('Z_SearchPropertyValuesReturns', {A: s.propertyValueList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  searchTeams: {
    name: 'SearchTeams',
    args: t.struct('Z_SearchTeamsArgs', {A: t.string}),
    returns: t.struct('Z_SearchTeamsReturns', {A: s.teamList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  searchUsers: {
    name: 'SearchUsers',
    args: t.struct('Z_SearchUsersArgs', {A: t.pointer(s.UserSearch)}),
    returns: t.struct('Z_SearchUsersReturns', {A: s.userList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  sendEphemeralPost: {
    name: 'SendEphemeralPost',
    args: t.struct('Z_SendEphemeralPostArgs', {A: t.string, B: t.pointer(s.Post)}),
    returns: t.struct('Z_SendEphemeralPostReturns', {A: t.pointer(s.Post)}),
    results: 1,
    failure: '',
  },
  sendMail: {
    name: 'SendMail',
    args: t.struct('Z_SendMailArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_SendMailReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  sendPushNotification: {
    name: 'SendPushNotification',
    args: t.struct('Z_SendPushNotificationArgs', {A: t.pointer(s.PushNotification), B: t.string}),
    returns: t.struct('Z_SendPushNotificationReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  setFileSearchableContent: {
    name: 'SetFileSearchableContent',
    args: t.struct('Z_SetFileSearchableContentArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_SetFileSearchableContentReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  setProfileImage: {
    name: 'SetProfileImage',
    args: t.struct('Z_SetProfileImageArgs', {A: t.string, B: t.bytes}),
    returns: t.struct('Z_SetProfileImageReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  setTeamIcon: {
    name: 'SetTeamIcon',
    args: t.struct('Z_SetTeamIconArgs', {A: t.string, B: t.bytes}),
    returns: t.struct('Z_SetTeamIconReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  setUserStatusTimedDND: {
    name: 'SetUserStatusTimedDND',
    args: t.struct('Z_SetUserStatusTimedDNDArgs', {A: t.string, B: t.int}),
    returns: t.struct('Z_SetUserStatusTimedDNDReturns', {A: t.pointer(s.Status), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  shareChannel: {
    name: 'ShareChannel',
    args: t.struct('Z_ShareChannelArgs', {A: t.pointer(s.SharedChannel)}),
    returns: t.struct('Z_ShareChannelReturns', {A: t.pointer(s.SharedChannel), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  syncSharedChannel: {
    name: 'SyncSharedChannel',
    args: t.struct('Z_SyncSharedChannelArgs', {A: t.string}),
    returns: t.struct('Z_SyncSharedChannelReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  uninviteRemoteFromChannel: {
    name: 'UninviteRemoteFromChannel',
    args: t.struct('Z_UninviteRemoteFromChannelArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_UninviteRemoteFromChannelReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  unregisterCommand: {
    name: 'UnregisterCommand',
    args: t.struct('Z_UnregisterCommandArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_UnregisterCommandReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  unregisterPluginForSharedChannels: {
    name: 'UnregisterPluginForSharedChannels',
    args: t.struct('Z_UnregisterPluginForSharedChannelsArgs', {A: t.string}),
    returns: t.struct('Z_UnregisterPluginForSharedChannelsReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  unshareChannel: {
    name: 'UnshareChannel',
    args: t.struct('Z_UnshareChannelArgs', {A: t.string}),
    returns: t.struct('Z_UnshareChannelReturns', {A: t.bool, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  updateBotActive: {
    name: 'UpdateBotActive',
    args: t.struct('Z_UpdateBotActiveArgs', {A: t.string, B: t.bool}),
    returns: t.struct('Z_UpdateBotActiveReturns', {A: t.pointer(s.Bot), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateChannel: {
    name: 'UpdateChannel',
    args: t.struct('Z_UpdateChannelArgs', {A: t.pointer(s.Channel)}),
    returns: t.struct('Z_UpdateChannelReturns', {A: t.pointer(s.Channel), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateChannelMemberNotifications: {
    name: 'UpdateChannelMemberNotifications',
    args: t.struct('Z_UpdateChannelMemberNotificationsArgs', {A: t.string, B: t.string, C: s.stringMap}),
    returns: t.struct('Z_UpdateChannelMemberNotificationsReturns', {A: t.pointer(s.ChannelMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateChannelMemberRoles: {
    name: 'UpdateChannelMemberRoles',
    args: t.struct('Z_UpdateChannelMemberRolesArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_UpdateChannelMemberRolesReturns', {A: t.pointer(s.ChannelMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateChannelSidebarCategories: {
    name: 'UpdateChannelSidebarCategories',
    args: t.struct('Z_UpdateChannelSidebarCategoriesArgs', {A: t.string, B: t.string, C: s.sidebarCategoryWithChannelsList}),
    returns: t.struct('Z_UpdateChannelSidebarCategoriesReturns', {A: s.sidebarCategoryWithChannelsList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateCommand: {
    name: 'UpdateCommand',
    args: t.struct('Z_UpdateCommandArgs', {A: t.string, B: t.pointer(s.Command)}),
    returns: t.struct('Z_UpdateCommandReturns', {A: t.pointer(s.Command), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  updateEphemeralPost: {
    name: 'UpdateEphemeralPost',
    args: t.struct('Z_UpdateEphemeralPostArgs', {A: t.string, B: t.pointer(s.Post)}),
    returns: t.struct('Z_UpdateEphemeralPostReturns', {A: t.pointer(s.Post)}),
    results: 1,
    failure: '',
  },
  updateGroup: {
    name: 'UpdateGroup',
    args: t.struct('Z_UpdateGroupArgs', {A: t.pointer(s.Group)}),
    returns: t.struct('Z_UpdateGroupReturns', {A: t.pointer(s.Group), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateGroupSyncable: {
    name: 'UpdateGroupSyncable',
    args: t.struct('Z_UpdateGroupSyncableArgs', {A: t.pointer(s.GroupSyncable)}),
    returns: t.struct('Z_UpdateGroupSyncableReturns', {A: t.pointer(s.GroupSyncable), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateOAuthApp: {
    name: 'UpdateOAuthApp',
    args: t.struct('Z_UpdateOAuthAppArgs', {A: t.pointer(s.OAuthApp)}),
    returns: t.struct('Z_UpdateOAuthAppReturns', {A: t.pointer(s.OAuthApp), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updatePost: {
    name: 'UpdatePost',
    args: t.struct('Z_UpdatePostArgs', {A: t.pointer(s.Post)}),
    returns: t.struct('Z_UpdatePostReturns', {A: t.pointer(s.Post), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updatePreferencesForUser: {
    name: 'UpdatePreferencesForUser',
    args: t.struct('Z_UpdatePreferencesForUserArgs', {A: t.string, B: s.preferenceList}),
    returns: t.struct('Z_UpdatePreferencesForUserReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  updatePropertyField: {
    name: 'UpdatePropertyField',
    args: t.struct('Z_UpdatePropertyFieldArgs', {A: t.string, B: t.pointer(s.PropertyField)}),
    returns: t.struct('Z_UpdatePropertyFieldReturns', {A: t.pointer(s.PropertyField), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  updatePropertyFields: {
    name: 'UpdatePropertyFields',
    args: t.struct('Z_UpdatePropertyFieldsArgs', {A: t.string, B: s.propertyFieldList}),
    returns: t.struct('Z_UpdatePropertyFieldsReturns', {A: s.propertyFieldList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  updatePropertyValue: {
    name: 'UpdatePropertyValue',
    args: t.struct('Z_UpdatePropertyValueArgs', {A: t.string, B: t.pointer(s.PropertyValue)}),
    returns: t.struct('Z_UpdatePropertyValueReturns', {A: t.pointer(s.PropertyValue), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  updatePropertyValues: {
    name: 'UpdatePropertyValues',
    args: t.struct('Z_UpdatePropertyValuesArgs', {A: t.string, B: s.propertyValueList}),
    returns: t.struct('Z_UpdatePropertyValuesReturns', {A: s.propertyValueList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
  updateSharedChannel: {
    name: 'UpdateSharedChannel',
    args: t.struct('Z_UpdateSharedChannelArgs', {A: t.pointer(s.SharedChannel)}),
    returns: t.struct('Z_UpdateSharedChannelReturns', {A: t.pointer(s.SharedChannel), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  updateSharedChannelCursor: {
    name: 'UpdateSharedChannelCursor',
    args: t.struct('Z_UpdateSharedChannelCursorArgs', {A: t.string, B: t.string, C: s.GetPostsSinceForSyncCursor}),
    returns: t.struct('Z_UpdateSharedChannelCursorReturns', {A: t.interface}),
    results: 0,
    failure: 'error',
  },
  updateTeam: {
    name: 'UpdateTeam',
    args: t.struct('Z_UpdateTeamArgs', {A: t.pointer(s.Team)}),
    returns: t.struct('Z_UpdateTeamReturns', {A: t.pointer(s.Team), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateTeamMemberRoles: {
    name: 'UpdateTeamMemberRoles',
    args: t.struct('Z_UpdateTeamMemberRolesArgs', {A: t.string, B: t.string, C: t.string}),
    returns: t.struct('Z_UpdateTeamMemberRolesReturns', {A: t.pointer(s.TeamMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateUser: {
    name: 'UpdateUser',
    args: t.struct('Z_UpdateUserArgs', {A: t.pointer(s.User)}),
    returns: t.struct('Z_UpdateUserReturns', {A: t.pointer(s.User), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateUserActive: {
    name: 'UpdateUserActive',
    args: t.struct('Z_UpdateUserActiveArgs', {A: t.string, B: t.bool}),
    returns: t.struct('Z_UpdateUserActiveReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  updateUserAuth: {
    name: 'UpdateUserAuth',
    args: t.struct('Z_UpdateUserAuthArgs', {A: t.string, B: t.pointer(s.UserAuth)}),
    returns: t.struct('Z_UpdateUserAuthReturns', {A: t.pointer(s.UserAuth), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateUserCustomStatus: {
    name: 'UpdateUserCustomStatus',
    args: t.struct('Z_UpdateUserCustomStatusArgs', {A: t.string, B: t.pointer(s.CustomStatus)}),
    returns: t.struct('Z_UpdateUserCustomStatusReturns', {A: t.pointer(s.AppError)}),
    results: 0,
    failure: 'AppError',
  },
  updateUserRoles: {
    name: 'UpdateUserRoles',
    args: t.struct('Z_UpdateUserRolesArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_UpdateUserRolesReturns', {A: t.pointer(s.User), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  updateUserStatus: {
    name: 'UpdateUserStatus',
    args: t.struct('Z_UpdateUserStatusArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_UpdateUserStatusReturns', {A: t.pointer(s.Status), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  uploadFile: {
    name: 'UploadFile',
    args: t.struct('Z_UploadFileArgs', {A: t.bytes, B: t.string, C: t.string}),
    returns: t.struct('Z_UploadFileReturns', {A: t.pointer(s.FileInfo), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  upsertGroupMember: {
    name: 'UpsertGroupMember',
    args: t.struct('Z_UpsertGroupMemberArgs', {A: t.string, B: t.string}),
    returns: t.struct('Z_UpsertGroupMemberReturns', {A: t.pointer(s.GroupMember), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  upsertGroupMembers: {
    name: 'UpsertGroupMembers',
    args: t.struct('Z_UpsertGroupMembersArgs', {A: t.string, B: s.stringList}),
    returns: t.struct('Z_UpsertGroupMembersReturns', {A: s.groupMemberList, B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  upsertGroupSyncable: {
    name: 'UpsertGroupSyncable',
    args: t.struct('Z_UpsertGroupSyncableArgs', {A: t.pointer(s.GroupSyncable)}),
    returns: t.struct('Z_UpsertGroupSyncableReturns', {A: t.pointer(s.GroupSyncable), B: t.pointer(s.AppError)}),
    results: 1,
    failure: 'AppError',
  },
  upsertPropertyValue: {
    name: 'UpsertPropertyValue',
    args: t.struct('Z_UpsertPropertyValueArgs', {A: t.pointer(s.PropertyValue)}),
    returns: t.struct('Z_UpsertPropertyValueReturns', {A: t.pointer(s.PropertyValue), B: t.interface}),
    results: 1,
    failure: 'error',
  },
  upsertPropertyValues: {
    name: 'UpsertPropertyValues',
    args: t.struct('Z_UpsertPropertyValuesArgs', {A: s.propertyValueList}),
    returns: t.struct('Z_UpsertPropertyValuesReturns', {A: s.propertyValueList, B: t.interface}),
    results: 1,
    failure: 'error',
  },
} as const satisfies MethodTable;

// Made by build/gogen from github.com/mattermost/mattermost/server/public. Renew with `make generate`.

/** Go: model.AccessControlSettings */
export interface AccessControlSettings {
  EnableAttributeBasedAccessControl: boolean | null;
  EnableChannelScopeAccessControl: boolean | null;
  EnableUserManagedAttributes: boolean | null;
}

/** Go: model.AdditionalContentFlaggingSettings */
export interface AdditionalContentFlaggingSettings {
  Reasons: string[] | null;
  ReporterCommentRequired: boolean | null;
  ReviewerCommentRequired: boolean | null;
  HideFlaggedContent: boolean | null;
}

/** Go: model.AnalyticsSettings */
export interface AnalyticsSettings {
  MaxUsersForStatistics: number | null;
}

/** Go: model.AnnouncementSettings */
export interface AnnouncementSettings {
  EnableBanner: boolean | null;
  BannerText: string | null;
  BannerColor: string | null;
  BannerTextColor: string | null;
  AllowBannerDismissal: boolean | null;
  AdminNoticesEnabled: boolean | null;
  UserNoticesEnabled: boolean | null;
  NoticesURL: string | null;
  NoticesFetchFrequency: number | null;
  NoticesSkipCache: boolean | null;
}

/** Go: model.AppError */
export interface AppError {
  Id: string;
  Message: string;
  DetailedError: string;
  RequestId: string;
  StatusCode: number;
  Where: string;
  SkipTranslation: boolean;
}

/** Go: model.AutoTranslationSettings */
export interface AutoTranslationSettings {
  Enable: boolean | null;
  Provider: string | null;
  TimeoutsMs: AutoTranslationTimeoutsInMs | null;
  LibreTranslate: LibreTranslateProviderSettings | null;
}

/** Go: model.AutoTranslationTimeoutsInMs */
export interface AutoTranslationTimeoutsInMs {
  NewPost: number | null;
  Fetch: number | null;
  Notification: number | null;
}

/** Go: model.AutocompleteArg */
export interface AutocompleteArg {
  Name: string;
  HelpText: string;
  Type: string;
  Required: boolean;
  Data: unknown;
}

/** Go: model.AutocompleteData */
export interface AutocompleteData {
  Trigger: string;
  Hint: string;
  HelpText: string;
  RoleID: string;
  Arguments: AutocompleteArg[];
  SubCommands: AutocompleteData[];
}

/** Go: model.AutocompleteDynamicListArg */
export interface AutocompleteDynamicListArg {
  FetchURL: string;
}

/** Go: model.AutocompleteListItem */
export interface AutocompleteListItem {
  Item: string;
  Hint: string;
  HelpText: string;
}

/** Go: model.AutocompleteStaticListArg */
export interface AutocompleteStaticListArg {
  PossibleArguments: AutocompleteListItem[];
}

/** Go: model.AutocompleteTextArg */
export interface AutocompleteTextArg {
  Hint: string;
  Pattern: string;
}

/** Go: model.Bot */
export interface Bot {
  UserId: string;
  Username: string;
  DisplayName: string;
  Description: string;
  OwnerId: string;
  LastIconUpdate: number;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
}

/** Go: model.BotGetOptions */
export interface BotGetOptions {
  OwnerId: string;
  IncludeDeleted: boolean;
  OnlyOrphaned: boolean;
  Page: number;
  PerPage: number;
}

/** Go: model.BotPatch */
export interface BotPatch {
  Username: string | null;
  DisplayName: string | null;
  Description: string | null;
}

/** Go: model.CacheSettings */
export interface CacheSettings {
  CacheType: string | null;
  RedisAddress: string | null;
  RedisPassword: string | null;
  RedisDB: number | null;
  RedisCachePrefix: string | null;
  DisableClientCache: boolean | null;
}

/** Go: model.Channel */
export interface Channel {
  Id: string;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
  TeamId: string;
  Type: string;
  DisplayName: string;
  Name: string;
  Header: string;
  Purpose: string;
  LastPostAt: number;
  TotalMsgCount: number;
  ExtraUpdateAt: number;
  CreatorId: string;
  SchemeId: string | null;
  Props: Record<string, unknown>;
  GroupConstrained: boolean | null;
  AutoTranslation: boolean;
  Shared: boolean | null;
  TotalMsgCountRoot: number;
  PolicyID: string | null;
  LastRootPostAt: number;
  BannerInfo: ChannelBannerInfo | null;
  PolicyEnforced: boolean;
  PolicyIsActive: boolean;
  DefaultCategoryName: string;
}

/** Go: model.ChannelBannerInfo */
export interface ChannelBannerInfo {
  Enabled: boolean | null;
  Text: string | null;
  BackgroundColor: string | null;
}

/** Go: model.ChannelMember */
export interface ChannelMember {
  ChannelId: string;
  UserId: string;
  Roles: string;
  LastViewedAt: number;
  MsgCount: number;
  MentionCount: number;
  MentionCountRoot: number;
  UrgentMentionCount: number;
  MsgCountRoot: number;
  NotifyProps: Record<string, string>;
  LastUpdateAt: number;
  SchemeGuest: boolean;
  SchemeUser: boolean;
  SchemeAdmin: boolean;
  ExplicitRoles: string;
}

/** Go: model.ChannelMemberIdentifier */
export interface ChannelMemberIdentifier {
  ChannelId: string;
  UserId: string;
}

/** Go: model.ChannelStats */
export interface ChannelStats {
  ChannelId: string;
  MemberCount: number;
  GuestCount: number;
  PinnedPostCount: number;
  FilesCount: number;
}

/** Go: model.ClientRequirements */
export interface ClientRequirements {
  AndroidLatestVersion: string;
  AndroidMinVersion: string;
  IosLatestVersion: string;
  IosMinVersion: string;
}

/** Go: model.CloudSettings */
export interface CloudSettings {
  CWSURL: string | null;
  CWSAPIURL: string | null;
  CWSMock: boolean | null;
  Disable: boolean | null;
  PreviewModalBucketURL: string | null;
}

/** Go: model.ClusterSettings */
export interface ClusterSettings {
  Enable: boolean | null;
  ClusterName: string | null;
  OverrideHostname: string | null;
  NetworkInterface: string | null;
  BindAddress: string | null;
  AdvertiseAddress: string | null;
  UseIPAddress: boolean | null;
  EnableGossipCompression: boolean | null;
  EnableExperimentalGossipEncryption: boolean | null;
  EnableGossipEncryption: boolean | null;
  ReadOnlyConfig: boolean | null;
  GossipPort: number | null;
}

/** Go: model.Command */
export interface Command {
  Id: string;
  Token: string;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
  CreatorId: string;
  TeamId: string;
  Trigger: string;
  Method: string;
  Username: string;
  IconURL: string;
  AutoComplete: boolean;
  AutoCompleteDesc: string;
  AutoCompleteHint: string;
  DisplayName: string;
  Description: string;
  URL: string;
  PluginId: string;
  AutocompleteData: AutocompleteData | null;
  AutocompleteIconData: string;
}

/** Go: model.CommandArgs */
export interface CommandArgs {
  UserId: string;
  ChannelId: string;
  TeamId: string;
  RootId: string;
  ParentId: string;
  TriggerId: string;
  Command: string;
  SiteURL: string;
  UserMentions: Record<string, string>;
  ChannelMentions: Record<string, string>;
}

/** Go: model.CommandResponse */
export interface CommandResponse {
  ResponseType: string;
  Text: string;
  Username: string;
  ChannelId: string;
  IconURL: string;
  Type: string;
  Props: Record<string, unknown>;
  GotoLocation: string;
  TriggerId: string;
  SkipSlackParsing: boolean;
  Attachments: SlackAttachment[];
  ExtraResponses: CommandResponse[];
}

/** Go: model.ComplianceSettings */
export interface ComplianceSettings {
  Enable: boolean | null;
  Directory: string | null;
  EnableDaily: boolean | null;
  BatchSize: number | null;
}

/** Go: model.Config */
export interface Config {
  ServiceSettings: ServiceSettings;
  TeamSettings: TeamSettings;
  ClientRequirements: ClientRequirements;
  SqlSettings: SqlSettings;
  LogSettings: LogSettings;
  ExperimentalAuditSettings: ExperimentalAuditSettings;
  PasswordSettings: PasswordSettings;
  FileSettings: FileSettings;
  EmailSettings: EmailSettings;
  RateLimitSettings: RateLimitSettings;
  PrivacySettings: PrivacySettings;
  SupportSettings: SupportSettings;
  AnnouncementSettings: AnnouncementSettings;
  ThemeSettings: ThemeSettings;
  GitLabSettings: SSOSettings;
  GoogleSettings: SSOSettings;
  Office365Settings: Office365Settings;
  OpenIdSettings: SSOSettings;
  LdapSettings: LdapSettings;
  ComplianceSettings: ComplianceSettings;
  LocalizationSettings: LocalizationSettings;
  SamlSettings: SamlSettings;
  NativeAppSettings: NativeAppSettings;
  IntuneSettings: IntuneSettings;
  CacheSettings: CacheSettings;
  ClusterSettings: ClusterSettings;
  MetricsSettings: MetricsSettings;
  ExperimentalSettings: ExperimentalSettings;
  AnalyticsSettings: AnalyticsSettings;
  ElasticsearchSettings: ElasticsearchSettings;
  DataRetentionSettings: DataRetentionSettings;
  MessageExportSettings: MessageExportSettings;
  JobSettings: JobSettings;
  PluginSettings: PluginSettings;
  DisplaySettings: DisplaySettings;
  GuestAccountsSettings: GuestAccountsSettings;
  ImageProxySettings: ImageProxySettings;
  CloudSettings: CloudSettings;
  FeatureFlags: FeatureFlags | null;
  ImportSettings: ImportSettings;
  ExportSettings: ExportSettings;
  WranglerSettings: WranglerSettings;
  ConnectedWorkspacesSettings: ConnectedWorkspacesSettings;
  AccessControlSettings: AccessControlSettings;
  ContentFlaggingSettings: ContentFlaggingSettings;
  AutoTranslationSettings: AutoTranslationSettings;
}

/** Go: model.ConnectedWorkspacesSettings */
export interface ConnectedWorkspacesSettings {
  EnableSharedChannels: boolean | null;
  EnableRemoteClusterService: boolean | null;
  DisableSharedChannelsStatusSync: boolean | null;
  SyncUsersOnConnectionOpen: boolean | null;
  GlobalUserSyncBatchSize: number | null;
  MaxPostsPerSync: number | null;
  MemberSyncBatchSize: number | null;
}

/** Go: model.ContentFlaggingNotificationSettings */
export interface ContentFlaggingNotificationSettings {
  EventTargetMapping: Record<string, string[]>;
}

/** Go: model.ContentFlaggingSettings */
export interface ContentFlaggingSettings {
  ContentFlaggingSettingsBase: ContentFlaggingSettingsBase;
  ReviewerSettings: ReviewerSettings | null;
}

/** Go: model.ContentFlaggingSettingsBase */
export interface ContentFlaggingSettingsBase {
  EnableContentFlagging: boolean | null;
  NotificationSettings: ContentFlaggingNotificationSettings | null;
  AdditionalSettings: AdditionalContentFlaggingSettings | null;
}

/** Go: plugin.Context */
export interface Context {
  SessionId: string;
  RequestId: string;
  IPAddress: string;
  AcceptLanguage: string;
  UserAgent: string;
}

/** Go: model.CreateDefaultMembershipParams */
export interface CreateDefaultMembershipParams {
  Since: number;
  ReAddRemovedMembers: boolean;
  ScopedUserID: string | null;
  ScopedTeamID: string | null;
  ScopedChannelID: string | null;
}

/** Go: model.CustomStatus */
export interface CustomStatus {
  Emoji: string;
  Text: string;
  Duration: string;
  ExpiresAt: Date;
}

/** Go: model.Customer */
export interface Customer {
  Id: string;
  Name: string;
  Email: string;
  Company: string;
}

/** Go: model.DataRetentionSettings */
export interface DataRetentionSettings {
  EnableMessageDeletion: boolean | null;
  EnableFileDeletion: boolean | null;
  EnableBoardsDeletion: boolean | null;
  MessageRetentionDays: number | null;
  MessageRetentionHours: number | null;
  FileRetentionDays: number | null;
  FileRetentionHours: number | null;
  BoardsRetentionDays: number | null;
  DeletionJobStartTime: string | null;
  BatchSize: number | null;
  TimeBetweenBatchesMilliseconds: number | null;
  RetentionIdsBatchSize: number | null;
  PreservePinnedPosts: boolean | null;
}

/** Go: model.Dialog */
export interface Dialog {
  CallbackId: string;
  Title: string;
  IntroductionText: string;
  IconURL: string;
  Elements: DialogElement[];
  SubmitLabel: string;
  NotifyOnCancel: boolean;
  State: string;
  SourceURL: string;
}

/** Go: model.DialogElement */
export interface DialogElement {
  DisplayName: string;
  Name: string;
  Type: string;
  SubType: string;
  Default: string;
  Placeholder: string;
  HelpText: string;
  Optional: boolean;
  MinLength: number;
  MaxLength: number;
  DataSource: string;
  DataSourceURL: string;
  Options: PostActionOptions[];
  MultiSelect: boolean;
  Refresh: boolean;
  MinDate: string;
  MaxDate: string;
  TimeInterval: number;
}

/** Go: model.DisplaySettings */
export interface DisplaySettings {
  CustomURLSchemes: string[];
  MaxMarkdownNodes: number | null;
}

/** Go: model.ElasticsearchSettings */
export interface ElasticsearchSettings {
  ConnectionURL: string | null;
  Backend: string | null;
  Username: string | null;
  Password: string | null;
  EnableIndexing: boolean | null;
  EnableSearching: boolean | null;
  EnableAutocomplete: boolean | null;
  Sniff: boolean | null;
  PostIndexReplicas: number | null;
  PostIndexShards: number | null;
  ChannelIndexReplicas: number | null;
  ChannelIndexShards: number | null;
  UserIndexReplicas: number | null;
  UserIndexShards: number | null;
  AggregatePostsAfterDays: number | null;
  PostsAggregatorJobStartTime: string | null;
  IndexPrefix: string | null;
  GlobalSearchPrefix: string | null;
  LiveIndexingBatchSize: number | null;
  BulkIndexingTimeWindowSeconds: number | null;
  BatchSize: number | null;
  RequestTimeoutSeconds: number | null;
  SkipTLSVerification: boolean | null;
  CA: string | null;
  ClientCert: string | null;
  ClientKey: string | null;
  Trace: string | null;
  IgnoredPurgeIndexes: string | null;
}

/** Go: model.EmailNotification */
export interface EmailNotification {
  PostId: string;
  ChannelId: string;
  TeamId: string;
  SenderId: string;
  SenderDisplayName: string;
  RecipientId: string;
  RootId: string;
  ChannelType: string;
  ChannelName: string;
  TeamName: string;
  SenderUsername: string;
  IsDirectMessage: boolean;
  IsGroupMessage: boolean;
  IsThreadReply: boolean;
  IsCRTEnabled: boolean;
  UseMilitaryTime: boolean;
  EmailNotificationContent: EmailNotificationContent;
}

/** Go: model.EmailNotificationContent */
export interface EmailNotificationContent {
  Subject: string;
  Title: string;
  SubTitle: string;
  MessageHTML: string;
  MessageText: string;
  ButtonText: string;
  ButtonURL: string;
  FooterText: string;
}

/** Go: model.EmailSettings */
export interface EmailSettings {
  EnableSignUpWithEmail: boolean | null;
  EnableSignInWithEmail: boolean | null;
  EnableSignInWithUsername: boolean | null;
  SendEmailNotifications: boolean | null;
  UseChannelInEmailNotifications: boolean | null;
  RequireEmailVerification: boolean | null;
  FeedbackName: string | null;
  FeedbackEmail: string | null;
  ReplyToAddress: string | null;
  FeedbackOrganization: string | null;
  EnableSMTPAuth: boolean | null;
  SMTPUsername: string | null;
  SMTPPassword: string | null;
  SMTPServer: string | null;
  SMTPPort: string | null;
  SMTPServerTimeout: number | null;
  ConnectionSecurity: string | null;
  SendPushNotifications: boolean | null;
  PushNotificationServer: string | null;
  PushNotificationContents: string | null;
  PushNotificationBuffer: number | null;
  EnableEmailBatching: boolean | null;
  EmailBatchingBufferSize: number | null;
  EmailBatchingInterval: number | null;
  EnablePreviewModeBanner: boolean | null;
  SkipServerCertificateVerification: boolean | null;
  EmailNotificationContentsType: string | null;
  LoginButtonColor: string | null;
  LoginButtonBorderColor: string | null;
  LoginButtonTextColor: string | null;
}

/** Go: model.Emoji */
export interface Emoji {
  Id: string;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
  CreatorId: string;
  Name: string;
}

/** Go: plugin.ErrorString */
export interface ErrorString {
  Code: number;
  Err: string;
}

/** Go: model.ExperimentalAuditSettings */
export interface ExperimentalAuditSettings {
  FileEnabled: boolean | null;
  FileName: string | null;
  FileMaxSizeMB: number | null;
  FileMaxAgeDays: number | null;
  FileMaxBackups: number | null;
  FileCompress: boolean | null;
  FileMaxQueueSize: number | null;
  AdvancedLoggingJSON: Uint8Array;
  Certificate: string | null;
}

/** Go: model.ExperimentalSettings */
export interface ExperimentalSettings {
  ClientSideCertEnable: boolean | null;
  LinkMetadataTimeoutMilliseconds: number | null;
  RestrictSystemAdmin: boolean | null;
  EnableSharedChannels: boolean | null;
  EnableRemoteClusterService: boolean | null;
  DisableAppBar: boolean | null;
  DisableRefetchingOnBrowserFocus: boolean | null;
  DelayChannelAutocomplete: boolean | null;
  DisableWakeUpReconnectHandler: boolean | null;
  UsersStatusAndProfileFetchingPollIntervalMilliseconds: number | null;
  YoutubeReferrerPolicy: boolean | null;
  ExperimentalChannelCategorySorting: boolean | null;
}

/** Go: model.ExportSettings */
export interface ExportSettings {
  Directory: string | null;
  RetentionDays: number | null;
}

/** Go: model.FeatureFlags */
export interface FeatureFlags {
  TestFeature: string;
  TestBoolFeature: boolean;
  EnableRemoteClusterService: boolean;
  EnableSharedChannelsDMs: boolean;
  EnableSharedChannelsPlugins: boolean;
  EnableSharedChannelsMemberSync: boolean;
  EnableSyncAllUsersForRemoteCluster: boolean;
  AppsEnabled: boolean;
  PermalinkPreviews: boolean;
  NormalizeLdapDNs: boolean;
  WysiwygEditor: boolean;
  OnboardingTourTips: boolean;
  DeprecateCloudFree: boolean;
  EnableExportDirectDownload: boolean;
  MoveThreadsEnabled: boolean;
  StreamlinedMarketplace: boolean;
  CloudIPFiltering: boolean;
  ConsumePostHook: boolean;
  CloudAnnualRenewals: boolean;
  CloudDedicatedExportUI: boolean;
  ChannelBookmarks: boolean;
  WebSocketEventScope: boolean;
  NotificationMonitoring: boolean;
  ExperimentalAuditSettingsSystemConsoleUI: boolean;
  CustomProfileAttributes: boolean;
  AttributeBasedAccessControl: boolean;
  ContentFlagging: boolean;
  InteractiveDialogAppsForm: boolean;
  EnableMattermostEntry: boolean;
  MobileSSOCodeExchange: boolean;
  AutoTranslation: boolean;
  BurnOnRead: boolean;
  EnableAIPluginBridge: boolean;
  EnableAIRecaps: boolean;
}

/** Go: model.Features */
export interface Features {
  Users: number | null;
  LDAP: boolean | null;
  LDAPGroups: boolean | null;
  MFA: boolean | null;
  GoogleOAuth: boolean | null;
  Office365OAuth: boolean | null;
  OpenId: boolean | null;
  Compliance: boolean | null;
  Cluster: boolean | null;
  Metrics: boolean | null;
  MHPNS: boolean | null;
  SAML: boolean | null;
  Elasticsearch: boolean | null;
  Announcement: boolean | null;
  ThemeManagement: boolean | null;
  EmailNotificationContents: boolean | null;
  DataRetention: boolean | null;
  MessageExport: boolean | null;
  CustomPermissionsSchemes: boolean | null;
  CustomTermsOfService: boolean | null;
  GuestAccounts: boolean | null;
  GuestAccountsPermissions: boolean | null;
  IDLoadedPushNotifications: boolean | null;
  LockTeammateNameDisplay: boolean | null;
  EnterprisePlugins: boolean | null;
  AdvancedLogging: boolean | null;
  Cloud: boolean | null;
  SharedChannels: boolean | null;
  RemoteClusterService: boolean | null;
  OutgoingOAuthConnections: boolean | null;
  FutureFeatures: boolean | null;
}

/** Go: model.FileData */
export interface FileData {
  Filename: string;
  Body: Uint8Array;
}

/** Go: model.FileInfo */
export interface FileInfo {
  Id: string;
  CreatorId: string;
  PostId: string;
  ChannelId: string;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
  Path: string;
  ThumbnailPath: string;
  PreviewPath: string;
  Name: string;
  Extension: string;
  Size: number;
  MimeType: string;
  Width: number;
  Height: number;
  HasPreviewImage: boolean;
  MiniPreview: Uint8Array | null;
  Content: string;
  RemoteId: string | null;
  Archived: boolean;
}

/** Go: model.FileSettings */
export interface FileSettings {
  EnableFileAttachments: boolean | null;
  EnableMobileUpload: boolean | null;
  EnableMobileDownload: boolean | null;
  MaxFileSize: number | null;
  MaxImageResolution: number | null;
  MaxImageDecoderConcurrency: number | null;
  DriverName: string | null;
  Directory: string | null;
  EnablePublicLink: boolean | null;
  ExtractContent: boolean | null;
  ArchiveRecursion: boolean | null;
  PublicLinkSalt: string | null;
  InitialFont: string | null;
  AmazonS3AccessKeyId: string | null;
  AmazonS3SecretAccessKey: string | null;
  AmazonS3Bucket: string | null;
  AmazonS3PathPrefix: string | null;
  AmazonS3Region: string | null;
  AmazonS3Endpoint: string | null;
  AmazonS3SSL: boolean | null;
  AmazonS3SignV2: boolean | null;
  AmazonS3SSE: boolean | null;
  AmazonS3Trace: boolean | null;
  AmazonS3RequestTimeoutMilliseconds: number | null;
  AmazonS3UploadPartSizeBytes: number | null;
  AmazonS3StorageClass: string | null;
  DedicatedExportStore: boolean | null;
  ExportDriverName: string | null;
  ExportDirectory: string | null;
  ExportAmazonS3AccessKeyId: string | null;
  ExportAmazonS3SecretAccessKey: string | null;
  ExportAmazonS3Bucket: string | null;
  ExportAmazonS3PathPrefix: string | null;
  ExportAmazonS3Region: string | null;
  ExportAmazonS3Endpoint: string | null;
  ExportAmazonS3SSL: boolean | null;
  ExportAmazonS3SignV2: boolean | null;
  ExportAmazonS3SSE: boolean | null;
  ExportAmazonS3Trace: boolean | null;
  ExportAmazonS3RequestTimeoutMilliseconds: number | null;
  ExportAmazonS3PresignExpiresSeconds: number | null;
  ExportAmazonS3UploadPartSizeBytes: number | null;
  ExportAmazonS3StorageClass: string | null;
}

/** Go: model.FilesLimits */
export interface FilesLimits {
  TotalStorage: number | null;
}

/** Go: model.GetFileInfosOptions */
export interface GetFileInfosOptions {
  UserIds: string[];
  ChannelIds: string[];
  Since: number;
  IncludeDeleted: boolean;
  SortBy: string;
  SortDescending: boolean;
}

/** Go: model.GetPostsSinceForSyncCursor */
export interface GetPostsSinceForSyncCursor {
  LastPostUpdateAt: number;
  LastPostUpdateID: string;
  LastPostCreateAt: number;
  LastPostCreateID: string;
}

/** Go: model.GlobalRelayMessageExportSettings */
export interface GlobalRelayMessageExportSettings {
  CustomerType: string | null;
  SMTPUsername: string | null;
  SMTPPassword: string | null;
  EmailAddress: string | null;
  SMTPServerTimeout: number | null;
  CustomSMTPServerName: string | null;
  CustomSMTPPort: string | null;
}

/** Go: model.Group */
export interface Group {
  Id: string;
  Name: string | null;
  DisplayName: string;
  Description: string;
  Source: string;
  RemoteId: string | null;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
  HasSyncables: boolean;
  MemberCount: number | null;
  AllowReference: boolean;
  ChannelMemberCount: number | null;
  ChannelMemberTimezonesCount: number | null;
  MemberIDs: string[];
}

/** Go: model.GroupMember */
export interface GroupMember {
  GroupId: string;
  UserId: string;
  CreateAt: number;
  DeleteAt: number;
}

/** Go: model.GroupSearchOpts */
export interface GroupSearchOpts {
  Q: string;
  NotAssociatedToTeam: string;
  NotAssociatedToChannel: string;
  IncludeMemberCount: boolean;
  FilterAllowReference: boolean;
  PageOpts: PageOpts | null;
  Since: number;
  Source: string;
  FilterParentTeamPermitted: boolean;
  FilterHasMember: string;
  IncludeChannelMemberCount: string;
  IncludeTimezones: boolean;
  IncludeMemberIDs: boolean;
  IncludeArchived: boolean;
  FilterArchived: boolean;
  OnlySyncableSources: boolean;
}

/** Go: model.GroupSyncable */
export interface GroupSyncable {
  GroupId: string;
  SyncableId: string;
  AutoAdd: boolean;
  SchemeAdmin: boolean;
  CreateAt: number;
  DeleteAt: number;
  UpdateAt: number;
  Type: string;
  ChannelDisplayName: string;
  TeamDisplayName: string;
  TeamType: string;
  ChannelType: string;
  TeamID: string;
}

/** Go: model.GuestAccountsSettings */
export interface GuestAccountsSettings {
  Enable: boolean | null;
  HideTags: boolean | null;
  AllowEmailAccounts: boolean | null;
  EnforceMultifactorAuthentication: boolean | null;
  RestrictCreationToDomains: string | null;
  EnableGuestMagicLink: boolean | null;
}

/** Go: model.ImageProxySettings */
export interface ImageProxySettings {
  Enable: boolean | null;
  ImageProxyType: string | null;
  RemoteImageProxyURL: string | null;
  RemoteImageProxyOptions: string | null;
}

/** Go: model.ImportSettings */
export interface ImportSettings {
  Directory: string | null;
  RetentionDays: number | null;
}

/** Go: model.IntuneSettings */
export interface IntuneSettings {
  Enable: boolean | null;
  TenantId: string | null;
  ClientId: string | null;
  AuthService: string | null;
}

/** Go: model.JobSettings */
export interface JobSettings {
  RunJobs: boolean | null;
  RunScheduler: boolean | null;
  CleanupJobsThresholdDays: number | null;
  CleanupConfigThresholdDays: number | null;
}

/** Go: model.LdapSettings */
export interface LdapSettings {
  Enable: boolean | null;
  EnableSync: boolean | null;
  LdapServer: string | null;
  LdapPort: number | null;
  ConnectionSecurity: string | null;
  BaseDN: string | null;
  BindUsername: string | null;
  BindPassword: string | null;
  MaximumLoginAttempts: number | null;
  UserFilter: string | null;
  GroupFilter: string | null;
  GuestFilter: string | null;
  EnableAdminFilter: boolean | null;
  AdminFilter: string | null;
  GroupDisplayNameAttribute: string | null;
  GroupIdAttribute: string | null;
  FirstNameAttribute: string | null;
  LastNameAttribute: string | null;
  EmailAttribute: string | null;
  UsernameAttribute: string | null;
  NicknameAttribute: string | null;
  IdAttribute: string | null;
  PositionAttribute: string | null;
  LoginIdAttribute: string | null;
  PictureAttribute: string | null;
  SyncIntervalMinutes: number | null;
  ReAddRemovedMembers: boolean | null;
  SkipCertificateVerification: boolean | null;
  PublicCertificateFile: string | null;
  PrivateKeyFile: string | null;
  QueryTimeout: number | null;
  MaxPageSize: number | null;
  LoginFieldName: string | null;
  LoginButtonColor: string | null;
  LoginButtonBorderColor: string | null;
  LoginButtonTextColor: string | null;
}

/** Go: model.LibreTranslateProviderSettings */
export interface LibreTranslateProviderSettings {
  URL: string | null;
  APIKey: string | null;
}

/** Go: model.License */
export interface License {
  Id: string;
  IssuedAt: number;
  StartsAt: number;
  ExpiresAt: number;
  Customer: Customer | null;
  Features: Features | null;
  SkuName: string;
  SkuShortName: string;
  IsTrial: boolean;
  IsGovSku: boolean;
  IsSeatCountEnforced: boolean;
  ExtraUsers: number | null;
  SignupJWT: string | null;
  Limits: LicenseLimits | null;
}

/** Go: model.LicenseLimits */
export interface LicenseLimits {
  PostHistory: number;
  BoardCards: number;
  PlaybookRuns: number;
  CallDurationSeconds: number;
  AgentsPrompts: number;
  PushNotifications: number;
}

/** Go: model.LocalizationSettings */
export interface LocalizationSettings {
  DefaultServerLocale: string | null;
  DefaultClientLocale: string | null;
  AvailableLocales: string | null;
  EnableExperimentalLocales: boolean | null;
}

/** Go: model.LogSettings */
export interface LogSettings {
  EnableConsole: boolean | null;
  ConsoleLevel: string | null;
  ConsoleJson: boolean | null;
  EnableColor: boolean | null;
  EnableFile: boolean | null;
  FileLevel: string | null;
  FileJson: boolean | null;
  FileLocation: string | null;
  EnableWebhookDebugging: boolean | null;
  EnableDiagnostics: boolean | null;
  EnableSentry: boolean | null;
  AdvancedLoggingJSON: Uint8Array;
  MaxFieldSize: number | null;
}

/** Go: model.Manifest */
export interface Manifest {
  Id: string;
  Name: string;
  Description: string;
  HomepageURL: string;
  SupportURL: string;
  ReleaseNotesURL: string;
  IconPath: string;
  Version: string;
  MinServerVersion: string;
  Server: ManifestServer | null;
  Webapp: ManifestWebapp | null;
  SettingsSchema: PluginSettingsSchema | null;
  Props: Record<string, unknown>;
}

/** Go: model.ManifestServer */
export interface ManifestServer {
  Executables: Record<string, string>;
  Executable: string;
}

/** Go: model.ManifestWebapp */
export interface ManifestWebapp {
  BundlePath: string;
  BundleHash: Uint8Array;
}

/** Go: model.MembershipChangeMsg */
export interface MembershipChangeMsg {
  ChannelId: string;
  UserId: string;
  IsAdd: boolean;
  RemoteId: string;
  ChangeTime: number;
}

/** Go: model.MessageExportSettings */
export interface MessageExportSettings {
  EnableExport: boolean | null;
  ExportFormat: string | null;
  DailyRunTime: string | null;
  ExportFromTimestamp: number | null;
  BatchSize: number | null;
  DownloadExportResults: boolean | null;
  ChannelBatchSize: number | null;
  ChannelHistoryBatchSize: number | null;
  GlobalRelaySettings: GlobalRelayMessageExportSettings | null;
}

/** Go: model.MessagesLimits */
export interface MessagesLimits {
  History: number | null;
}

/** Go: model.MetricsSettings */
export interface MetricsSettings {
  Enable: boolean | null;
  BlockProfileRate: number | null;
  ListenAddress: string | null;
  EnableClientMetrics: boolean | null;
  EnableNotificationMetrics: boolean | null;
  ClientSideUserIds: string[];
}

/** Go: model.NativeAppSettings */
export interface NativeAppSettings {
  AppCustomURLSchemes: string[];
  AppDownloadLink: string | null;
  AndroidAppDownloadLink: string | null;
  IosAppDownloadLink: string | null;
  MobileExternalBrowser: boolean | null;
  MobileEnableBiometrics: boolean | null;
  MobilePreventScreenCapture: boolean | null;
  MobileJailbreakProtection: boolean | null;
  MobileEnableSecureFilePreview: boolean | null;
  MobileAllowPdfLinkNavigation: boolean | null;
  EnableIntuneMAM: boolean | null;
}

/** Go: model.OAuthApp */
export interface OAuthApp {
  Id: string;
  CreatorId: string;
  CreateAt: number;
  UpdateAt: number;
  ClientSecret: string;
  Name: string;
  Description: string;
  IconURL: string;
  CallbackUrls: string[];
  Homepage: string;
  IsTrusted: boolean;
  MattermostAppID: string;
  IsDynamicallyRegistered: boolean;
}

/** Go: model.Office365Settings */
export interface Office365Settings {
  Enable: boolean | null;
  Secret: string | null;
  Id: string | null;
  Scope: string | null;
  AuthEndpoint: string | null;
  TokenEndpoint: string | null;
  UserAPIEndpoint: string | null;
  DiscoveryEndpoint: string | null;
  DirectoryId: string | null;
}

/** Go: model.OnInstallEvent */
export interface OnInstallEvent {
  UserId: string;
}

/** Go: model.OpenDialogRequest */
export interface OpenDialogRequest {
  TriggerId: string;
  URL: string;
  Dialog: Dialog;
}

/** Go: model.OrderedSidebarCategories */
export interface OrderedSidebarCategories {
  Categories: SidebarCategoryWithChannels[];
  Order: string[];
}

/** Go: model.PageOpts */
export interface PageOpts {
  Page: number;
  PerPage: number;
}

/** Go: model.PasswordSettings */
export interface PasswordSettings {
  MinimumLength: number | null;
  Lowercase: boolean | null;
  Number: boolean | null;
  Uppercase: boolean | null;
  Symbol: boolean | null;
  EnableForgotLink: boolean | null;
}

/** Go: model.Permission */
export interface Permission {
  Id: string;
  Name: string;
  Description: string;
  Scope: string;
}

/** Go: model.PluginClusterEvent */
export interface PluginClusterEvent {
  Id: string;
  Data: Uint8Array;
}

/** Go: model.PluginClusterEventSendOptions */
export interface PluginClusterEventSendOptions {
  SendType: string;
  TargetId: string;
}

/** Go: model.PluginKVSetOptions */
export interface PluginKVSetOptions {
  Atomic: boolean;
  OldValue: Uint8Array;
  ExpireInSeconds: number;
}

/** Go: model.PluginOption */
export interface PluginOption {
  DisplayName: string;
  Value: string;
}

/** Go: model.PluginPropertyOption */
export interface PluginPropertyOption {
  Data: Record<string, string>;
}

/** Go: model.PluginSetting */
export interface PluginSetting {
  Key: string;
  DisplayName: string;
  Type: string;
  HelpText: string;
  RegenerateHelpText: string;
  Placeholder: string;
  Default: unknown;
  Options: PluginOption[];
  Hosting: string;
  Secret: boolean;
}

/** Go: model.PluginSettings */
export interface PluginSettings {
  Enable: boolean | null;
  EnableUploads: boolean | null;
  AllowInsecureDownloadURL: boolean | null;
  EnableHealthCheck: boolean | null;
  Directory: string | null;
  ClientDirectory: string | null;
  Plugins: Record<string, Record<string, unknown>>;
  PluginStates: Record<string, PluginState>;
  EnableMarketplace: boolean | null;
  EnableRemoteMarketplace: boolean | null;
  AutomaticPrepackagedPlugins: boolean | null;
  RequirePluginSignature: boolean | null;
  MarketplaceURL: string | null;
  SignaturePublicKeyFiles: string[];
  ChimeraOAuthProxyURL: string | null;
}

/** Go: model.PluginSettingsSchema */
export interface PluginSettingsSchema {
  Header: string;
  Footer: string;
  Settings: PluginSetting[];
  Sections: PluginSettingsSection[];
}

/** Go: model.PluginSettingsSection */
export interface PluginSettingsSection {
  Key: string;
  Title: string;
  Subtitle: string;
  Settings: PluginSetting[];
  Header: string;
  Footer: string;
  Custom: boolean;
  Fallback: boolean;
}

/** Go: model.PluginState */
export interface PluginState {
  Enable: boolean;
}

/** Go: model.PluginStatus */
export interface PluginStatus {
  PluginId: string;
  ClusterId: string;
  PluginPath: string;
  State: number;
  Error: string;
  Name: string;
  Description: string;
  Version: string;
}

/** Go: model.Post */
export interface Post {
  Id: string;
  CreateAt: number;
  UpdateAt: number;
  EditAt: number;
  DeleteAt: number;
  IsPinned: boolean;
  UserId: string;
  ChannelId: string;
  RootId: string;
  OriginalId: string;
  Message: string;
  MessageSource: string;
  Type: string;
  Props: Record<string, unknown>;
  Hashtags: string;
  Filenames: string[];
  FileIds: string[];
  PendingPostId: string;
  HasReactions: boolean;
  RemoteId: string | null;
  ReplyCount: number;
  LastReplyAt: number;
  Participants: User[];
  IsFollowing: boolean | null;
  Metadata: PostMetadata | null;
}

/** Go: model.PostAcknowledgement */
export interface PostAcknowledgement {
  UserId: string;
  PostId: string;
  AcknowledgedAt: number;
  ChannelId: string;
  RemoteId: string | null;
}

/** Go: model.PostAction */
export interface PostAction {
  Id: string;
  Type: string;
  Name: string;
  Disabled: boolean;
  Style: string;
  DataSource: string;
  Options: PostActionOptions[];
  DefaultOption: string;
  Integration: PostActionIntegration | null;
  Cookie: string;
}

/** Go: model.PostActionIntegration */
export interface PostActionIntegration {
  URL: string;
  Context: Record<string, unknown>;
}

/** Go: model.PostActionOptions */
export interface PostActionOptions {
  Text: string;
  Value: string;
}

/** Go: model.PostEmbed */
export interface PostEmbed {
  Type: string;
  URL: string;
  Data: unknown;
}

/** Go: model.PostImage */
export interface PostImage {
  Width: number;
  Height: number;
  Format: string;
  FrameCount: number;
}

/** Go: model.PostList */
export interface PostList {
  Order: string[];
  Posts: Record<string, Post>;
  NextPostId: string;
  PrevPostId: string;
  HasNext: boolean | null;
  FirstInaccessiblePostTime: number;
  BurnOnReadPosts: Record<string, Post>;
}

/** Go: model.PostMetadata */
export interface PostMetadata {
  Embeds: PostEmbed[];
  Emojis: Emoji[];
  Files: FileInfo[];
  Images: Record<string, PostImage>;
  Reactions: Reaction[];
  Priority: PostPriority | null;
  Acknowledgements: PostAcknowledgement[];
  ExpireAt: number;
  Recipients: string[];
}

/** Go: model.PostPriority */
export interface PostPriority {
  Priority: string | null;
  RequestedAck: boolean | null;
  PersistentNotifications: boolean | null;
  PostId: string;
  ChannelId: string;
}

/** Go: model.PostSearchResults */
export interface PostSearchResults {
  PostList: PostList | null;
  Matches: Record<string, string[]>;
}

/** Go: pq.Error */
export interface PqError {
  Severity: string;
  Code: string;
  Message: string;
  Detail: string;
  Hint: string;
  Position: string;
  InternalPosition: string;
  InternalQuery: string;
  Where: string;
  Schema: string;
  Table: string;
  Column: string;
  DataTypeName: string;
  Constraint: string;
  File: string;
  Line: string;
  Routine: string;
}

/** Go: model.Preference */
export interface Preference {
  UserId: string;
  Category: string;
  Name: string;
  Value: string;
}

/** Go: model.PreviewPost */
export interface PreviewPost {
  PostID: string;
  Post: Post | null;
  TeamName: string;
  ChannelDisplayName: string;
  ChannelType: string;
  ChannelID: string;
}

/** Go: model.PrivacySettings */
export interface PrivacySettings {
  ShowEmailAddress: boolean | null;
  ShowFullName: boolean | null;
}

/** Go: model.ProductLimits */
export interface ProductLimits {
  Files: FilesLimits | null;
  Messages: MessagesLimits | null;
  Teams: TeamsLimits | null;
}

/** Go: model.PropertyField */
export interface PropertyField {
  ID: string;
  GroupID: string;
  Name: string;
  Type: string;
  Attrs: Record<string, unknown>;
  TargetID: string;
  TargetType: string;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
}

/** Go: model.PropertyFieldSearchCursor */
export interface PropertyFieldSearchCursor {
  PropertyFieldID: string;
  CreateAt: number;
}

/** Go: model.PropertyFieldSearchOpts */
export interface PropertyFieldSearchOpts {
  GroupID: string;
  TargetType: string;
  TargetIDs: string[];
  SinceUpdateAt: number;
  IncludeDeleted: boolean;
  Cursor: PropertyFieldSearchCursor;
  PerPage: number;
}

/** Go: model.PropertyGroup */
export interface PropertyGroup {
  ID: string;
  Name: string;
}

/** Go: model.PropertyValue */
export interface PropertyValue {
  ID: string;
  TargetID: string;
  TargetType: string;
  GroupID: string;
  FieldID: string;
  Value: Uint8Array;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
}

/** Go: model.PropertyValueSearchCursor */
export interface PropertyValueSearchCursor {
  PropertyValueID: string;
  CreateAt: number;
}

/** Go: model.PropertyValueSearchOpts */
export interface PropertyValueSearchOpts {
  GroupID: string;
  TargetType: string;
  TargetIDs: string[];
  FieldID: string;
  SinceUpdateAt: number;
  IncludeDeleted: boolean;
  Cursor: PropertyValueSearchCursor;
  PerPage: number;
  Value: Uint8Array;
}

/** Go: model.PushNotification */
export interface PushNotification {
  AckId: string;
  Platform: string;
  ServerId: string;
  DeviceId: string;
  PostId: string;
  Category: string;
  Sound: string;
  Message: string;
  Badge: number;
  ContentAvailable: number;
  TeamId: string;
  ChannelId: string;
  RootId: string;
  ChannelName: string;
  Type: string;
  SubType: string;
  SenderId: string;
  SenderName: string;
  OverrideUsername: string;
  OverrideIconURL: string;
  FromWebhook: string;
  Version: string;
  IsCRTEnabled: boolean;
  IsIdLoaded: boolean;
  PostType: string;
  ChannelType: string;
  Signature: string;
}

/** Go: model.RateLimitSettings */
export interface RateLimitSettings {
  Enable: boolean | null;
  PerSec: number | null;
  MaxBurst: number | null;
  MemoryStoreSize: number | null;
  VaryByRemoteAddr: boolean | null;
  VaryByUser: boolean | null;
  VaryByHeader: string;
}

/** Go: model.Reaction */
export interface Reaction {
  UserId: string;
  PostId: string;
  EmojiName: string;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
  RemoteId: string | null;
  ChannelId: string;
}

/** Go: model.RegisterPluginOpts */
export interface RegisterPluginOpts {
  Displayname: string;
  PluginID: string;
  CreatorID: string;
  AutoShareDMs: boolean;
  AutoInvited: boolean;
}

/** Go: model.RemoteCluster */
export interface RemoteCluster {
  RemoteId: string;
  RemoteTeamId: string;
  Name: string;
  DisplayName: string;
  SiteURL: string;
  DefaultTeamId: string;
  CreateAt: number;
  DeleteAt: number;
  LastPingAt: number;
  LastGlobalUserSyncAt: number;
  Token: string;
  RemoteToken: string;
  Topics: string;
  CreatorId: string;
  PluginID: string;
  Options: number;
}

/** Go: model.ReplicaLagSettings */
export interface ReplicaLagSettings {
  DataSource: string | null;
  QueryAbsoluteLag: string | null;
  QueryTimeLag: string | null;
}

/** Go: model.ReviewerSettings */
export interface ReviewerSettings {
  CommonReviewers: boolean | null;
  SystemAdminsAsReviewers: boolean | null;
  TeamAdminsAsReviewers: boolean | null;
}

/** Go: model.SSOSettings */
export interface SSOSettings {
  Enable: boolean | null;
  Secret: string | null;
  Id: string | null;
  Scope: string | null;
  AuthEndpoint: string | null;
  TokenEndpoint: string | null;
  UserAPIEndpoint: string | null;
  DiscoveryEndpoint: string | null;
  ButtonText: string | null;
  ButtonColor: string | null;
}

/** Go: saml2.AssertionInfo */
export interface Saml2AssertionInfo {
  NameID: string;
  Values: Record<string, TypesAttribute>;
  WarningInfo: Saml2WarningInfo | null;
  SessionIndex: string;
  AuthnInstant: Date | null;
  SessionNotOnOrAfter: Date | null;
  Assertions: TypesAssertion[];
  ResponseSignatureValidated: boolean;
}

/** Go: saml2.ProxyRestriction */
export interface Saml2ProxyRestriction {
  Count: number;
  Audience: string[];
}

/** Go: saml2.WarningInfo */
export interface Saml2WarningInfo {
  OneTimeUse: boolean;
  ProxyRestriction: Saml2ProxyRestriction | null;
  NotInAudience: boolean;
  InvalidTime: boolean;
}

/** Go: model.SamlSettings */
export interface SamlSettings {
  Enable: boolean | null;
  EnableSyncWithLdap: boolean | null;
  EnableSyncWithLdapIncludeAuth: boolean | null;
  IgnoreGuestsLdapSync: boolean | null;
  Verify: boolean | null;
  Encrypt: boolean | null;
  SignRequest: boolean | null;
  IdpURL: string | null;
  IdpDescriptorURL: string | null;
  IdpMetadataURL: string | null;
  ServiceProviderIdentifier: string | null;
  AssertionConsumerServiceURL: string | null;
  SignatureAlgorithm: string | null;
  CanonicalAlgorithm: string | null;
  ScopingIDPProviderId: string | null;
  ScopingIDPName: string | null;
  IdpCertificateFile: string | null;
  PublicCertificateFile: string | null;
  PrivateKeyFile: string | null;
  IdAttribute: string | null;
  GuestAttribute: string | null;
  EnableAdminAttribute: boolean | null;
  AdminAttribute: string | null;
  FirstNameAttribute: string | null;
  LastNameAttribute: string | null;
  EmailAttribute: string | null;
  UsernameAttribute: string | null;
  NicknameAttribute: string | null;
  LocaleAttribute: string | null;
  PositionAttribute: string | null;
  LoginButtonText: string | null;
  LoginButtonColor: string | null;
  LoginButtonBorderColor: string | null;
  LoginButtonTextColor: string | null;
}

/** Go: model.SearchParameter */
export interface SearchParameter {
  Terms: string | null;
  IsOrSearch: boolean | null;
  TimeZoneOffset: number | null;
  Page: number | null;
  PerPage: number | null;
  IncludeDeletedChannels: boolean | null;
}

/** Go: model.SearchParams */
export interface SearchParams {
  Terms: string;
  ExcludedTerms: string;
  IsHashtag: boolean;
  InChannels: string[];
  ExcludedChannels: string[];
  FromUsers: string[];
  ExcludedUsers: string[];
  AfterDate: string;
  ExcludedAfterDate: string;
  BeforeDate: string;
  ExcludedBeforeDate: string;
  Extensions: string[];
  ExcludedExtensions: string[];
  OnDate: string;
  ExcludedDate: string;
  OrTerms: boolean;
  IncludeDeletedChannels: boolean;
  TimeZoneOffset: number;
  SearchWithoutUserId: boolean;
  Modifier: string;
}

/** Go: model.ServiceSettings */
export interface ServiceSettings {
  SiteURL: string | null;
  WebsocketURL: string | null;
  LicenseFileLocation: string | null;
  ListenAddress: string | null;
  ConnectionSecurity: string | null;
  TLSCertFile: string | null;
  TLSKeyFile: string | null;
  TLSMinVer: string | null;
  TLSStrictTransport: boolean | null;
  TLSStrictTransportMaxAge: number | null;
  TLSOverwriteCiphers: string[];
  UseLetsEncrypt: boolean | null;
  LetsEncryptCertificateCacheFile: string | null;
  Forward80To443: boolean | null;
  TrustedProxyIPHeader: string[];
  ReadTimeout: number | null;
  WriteTimeout: number | null;
  IdleTimeout: number | null;
  MaximumLoginAttempts: number | null;
  GoroutineHealthThreshold: number | null;
  EnableOAuthServiceProvider: boolean | null;
  EnableDynamicClientRegistration: boolean | null;
  EnableIncomingWebhooks: boolean | null;
  EnableOutgoingWebhooks: boolean | null;
  EnableOutgoingOAuthConnections: boolean | null;
  EnableCommands: boolean | null;
  OutgoingIntegrationRequestsTimeout: number | null;
  EnablePostUsernameOverride: boolean | null;
  EnablePostIconOverride: boolean | null;
  GoogleDeveloperKey: string | null;
  EnableLinkPreviews: boolean | null;
  EnablePermalinkPreviews: boolean | null;
  RestrictLinkPreviews: string | null;
  EnableTesting: boolean | null;
  EnableDeveloper: boolean | null;
  DeveloperFlags: string | null;
  EnableClientPerformanceDebugging: boolean | null;
  EnableSecurityFixAlert: boolean | null;
  EnableInsecureOutgoingConnections: boolean | null;
  AllowedUntrustedInternalConnections: string | null;
  EnableMultifactorAuthentication: boolean | null;
  EnforceMultifactorAuthentication: boolean | null;
  EnableUserAccessTokens: boolean | null;
  AllowCorsFrom: string | null;
  CorsExposedHeaders: string | null;
  CorsAllowCredentials: boolean | null;
  CorsDebug: boolean | null;
  AllowCookiesForSubdomains: boolean | null;
  ExtendSessionLengthWithActivity: boolean | null;
  TerminateSessionsOnPasswordChange: boolean | null;
  SessionLengthWebInDays: number | null;
  SessionLengthWebInHours: number | null;
  SessionLengthMobileInDays: number | null;
  SessionLengthMobileInHours: number | null;
  SessionLengthSSOInDays: number | null;
  SessionLengthSSOInHours: number | null;
  SessionCacheInMinutes: number | null;
  SessionIdleTimeoutInMinutes: number | null;
  WebsocketSecurePort: number | null;
  WebsocketPort: number | null;
  WebserverMode: string | null;
  EnableGifPicker: boolean | null;
  GiphySdkKey: string | null;
  EnableCustomEmoji: boolean | null;
  EnableEmojiPicker: boolean | null;
  PostEditTimeLimit: number | null;
  TimeBetweenUserTypingUpdatesMilliseconds: number | null;
  EnableCrossTeamSearch: boolean | null;
  EnablePostSearch: boolean | null;
  EnableFileSearch: boolean | null;
  MinimumHashtagLength: number | null;
  EnableUserTypingMessages: boolean | null;
  EnableChannelViewedMessages: boolean | null;
  EnableUserStatuses: boolean | null;
  ExperimentalEnableAuthenticationTransfer: boolean | null;
  ClusterLogTimeoutMilliseconds: number | null;
  EnableTutorial: boolean | null;
  EnableOnboardingFlow: boolean | null;
  ExperimentalEnableDefaultChannelLeaveJoinMessages: boolean | null;
  ExperimentalGroupUnreadChannels: string | null;
  EnableAPITeamDeletion: boolean | null;
  EnableAPITriggerAdminNotifications: boolean | null;
  EnableAPIUserDeletion: boolean | null;
  EnableAPIPostDeletion: boolean | null;
  EnableDesktopLandingPage: boolean | null;
  ExperimentalEnableHardenedMode: boolean | null;
  ExperimentalStrictCSRFEnforcement: boolean | null;
  EnableEmailInvitations: boolean | null;
  DisableBotsWhenOwnerIsDeactivated: boolean | null;
  EnableBotAccountCreation: boolean | null;
  EnableSVGs: boolean | null;
  EnableLatex: boolean | null;
  EnableInlineLatex: boolean | null;
  PostPriority: boolean | null;
  AllowPersistentNotifications: boolean | null;
  AllowPersistentNotificationsForGuests: boolean | null;
  PersistentNotificationIntervalMinutes: number | null;
  PersistentNotificationMaxCount: number | null;
  PersistentNotificationMaxRecipients: number | null;
  EnableBurnOnRead: boolean | null;
  BurnOnReadDurationSeconds: number | null;
  BurnOnReadMaximumTimeToLiveSeconds: number | null;
  BurnOnReadSchedulerFrequencySeconds: number | null;
  EnableAPIChannelDeletion: boolean | null;
  EnableLocalMode: boolean | null;
  LocalModeSocketLocation: string | null;
  EnableAWSMetering: boolean | null;
  AWSMeteringTimeoutSeconds: number | null;
  SplitKey: string | null;
  FeatureFlagSyncIntervalSeconds: number | null;
  DebugSplit: boolean | null;
  ThreadAutoFollow: boolean | null;
  CollapsedThreads: string | null;
  ManagedResourcePaths: string | null;
  EnableCustomGroups: boolean | null;
  AllowSyncedDrafts: boolean | null;
  UniqueEmojiReactionLimitPerPost: number | null;
  RefreshPostStatsRunTime: string | null;
  MaximumPayloadSizeBytes: number | null;
  MaximumURLLength: number | null;
  ScheduledPosts: boolean | null;
  EnableWebHubChannelIteration: boolean | null;
  FrameAncestors: string | null;
  DeleteAccountLink: string | null;
}

/** Go: model.Session */
export interface Session {
  Id: string;
  Token: string;
  CreateAt: number;
  ExpiresAt: number;
  LastActivityAt: number;
  UserId: string;
  DeviceId: string;
  Roles: string;
  IsOAuth: boolean;
  ExpiredNotify: boolean;
  Props: Record<string, string>;
  TeamMembers: TeamMember[];
  Local: boolean;
}

/** Go: model.SharedChannel */
export interface SharedChannel {
  ChannelId: string;
  TeamId: string;
  Home: boolean;
  ReadOnly: boolean;
  ShareName: string;
  ShareDisplayName: string;
  SharePurpose: string;
  ShareHeader: string;
  CreatorId: string;
  CreateAt: number;
  UpdateAt: number;
  RemoteId: string;
  Type: string;
}

/** Go: model.SidebarCategory */
export interface SidebarCategory {
  Id: string;
  UserId: string;
  TeamId: string;
  SortOrder: number;
  Sorting: string;
  Type: string;
  DisplayName: string;
  Muted: boolean;
  Collapsed: boolean;
}

/** Go: model.SidebarCategoryWithChannels */
export interface SidebarCategoryWithChannels {
  SidebarCategory: SidebarCategory;
  Channels: string[];
}

/** Go: model.SlackAttachment */
export interface SlackAttachment {
  Id: number;
  Fallback: string;
  Color: string;
  Pretext: string;
  AuthorName: string;
  AuthorLink: string;
  AuthorIcon: string;
  Title: string;
  TitleLink: string;
  Text: string;
  Fields: SlackAttachmentField[];
  ImageURL: string;
  ThumbURL: string;
  Footer: string;
  FooterIcon: string;
  Timestamp: unknown;
  Actions: PostAction[];
}

/** Go: model.SlackAttachmentField */
export interface SlackAttachmentField {
  Title: string;
  Value: unknown;
  Short: boolean;
}

/** Go: model.SqlSettings */
export interface SqlSettings {
  DriverName: string | null;
  DataSource: string | null;
  DataSourceReplicas: string[];
  DataSourceSearchReplicas: string[];
  MaxIdleConns: number | null;
  ConnMaxLifetimeMilliseconds: number | null;
  ConnMaxIdleTimeMilliseconds: number | null;
  MaxOpenConns: number | null;
  Trace: boolean | null;
  AtRestEncryptKey: string | null;
  QueryTimeout: number | null;
  DisableDatabaseSearch: boolean | null;
  MigrationsStatementTimeoutSeconds: number | null;
  ReplicaLagSettings: ReplicaLagSettings[];
  ReplicaMonitorIntervalSeconds: number | null;
}

/** Go: model.Status */
export interface Status {
  UserId: string;
  Status: string;
  Manual: boolean;
  LastActivityAt: number;
  ActiveChannel: string;
  DNDEndTime: number;
  PrevStatus: string;
}

/** Go: model.SupportSettings */
export interface SupportSettings {
  TermsOfServiceLink: string | null;
  PrivacyPolicyLink: string | null;
  AboutLink: string | null;
  HelpLink: string | null;
  ReportAProblemLink: string | null;
  ReportAProblemType: string | null;
  ReportAProblemMail: string | null;
  AllowDownloadLogs: boolean | null;
  ForgotPasswordLink: string | null;
  SupportEmail: string | null;
  CustomTermsOfServiceEnabled: boolean | null;
  CustomTermsOfServiceReAcceptancePeriod: number | null;
  EnableAskCommunityLink: boolean | null;
}

/** Go: model.SyncMsg */
export interface SyncMsg {
  Id: string;
  ChannelId: string;
  Users: Record<string, User>;
  Posts: Post[];
  Reactions: Reaction[];
  Statuses: Status[];
  MembershipChanges: MembershipChangeMsg[];
  Acknowledgements: PostAcknowledgement[];
  MentionTransforms: Record<string, string>;
}

/** Go: model.SyncResponse */
export interface SyncResponse {
  UsersLastUpdateAt: number;
  UserErrors: string[];
  UsersSyncd: string[];
  PostsLastUpdateAt: number;
  PostErrors: string[];
  ReactionsLastUpdateAt: number;
  ReactionErrors: string[];
  AcknowledgementsLastUpdateAt: number;
  AcknowledgementErrors: string[];
  StatusErrors: string[];
}

/** Go: model.Team */
export interface Team {
  Id: string;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
  DisplayName: string;
  Name: string;
  Description: string;
  Email: string;
  Type: string;
  CompanyName: string;
  AllowedDomains: string;
  InviteId: string;
  AllowOpenInvite: boolean;
  LastTeamIconUpdate: number;
  SchemeId: string | null;
  GroupConstrained: boolean | null;
  PolicyID: string | null;
  CloudLimitsArchived: boolean;
}

/** Go: model.TeamMember */
export interface TeamMember {
  TeamId: string;
  UserId: string;
  Roles: string;
  DeleteAt: number;
  SchemeGuest: boolean;
  SchemeUser: boolean;
  SchemeAdmin: boolean;
  ExplicitRoles: string;
  CreateAt: number;
}

/** Go: model.TeamMemberWithError */
export interface TeamMemberWithError {
  UserId: string;
  Member: TeamMember | null;
  Error: AppError | null;
}

/** Go: model.TeamSettings */
export interface TeamSettings {
  SiteName: string | null;
  MaxUsersPerTeam: number | null;
  EnableJoinLeaveMessageByDefault: boolean | null;
  EnableUserCreation: boolean | null;
  EnableOpenServer: boolean | null;
  EnableUserDeactivation: boolean | null;
  RestrictCreationToDomains: string | null;
  EnableCustomUserStatuses: boolean | null;
  EnableCustomBrand: boolean | null;
  CustomBrandText: string | null;
  CustomDescriptionText: string | null;
  RestrictDirectMessage: string | null;
  EnableLastActiveTime: boolean | null;
  UserStatusAwayTimeout: number | null;
  MaxChannelsPerTeam: number | null;
  MaxNotificationsPerChannel: number | null;
  EnableConfirmNotificationsToChannel: boolean | null;
  TeammateNameDisplay: string | null;
  ExperimentalViewArchivedChannels: boolean | null;
  ExperimentalEnableAutomaticReplies: boolean | null;
  LockTeammateNameDisplay: boolean | null;
  ExperimentalPrimaryTeam: string | null;
  ExperimentalDefaultChannels: string[];
}

/** Go: model.TeamStats */
export interface TeamStats {
  TeamId: string;
  TotalMemberCount: number;
  ActiveMemberCount: number;
}

/** Go: model.TeamUnread */
export interface TeamUnread {
  TeamId: string;
  MsgCount: number;
  MentionCount: number;
  MentionCountRoot: number;
  MsgCountRoot: number;
  ThreadCount: number;
  ThreadMentionCount: number;
  ThreadUrgentMentionCount: number;
}

/** Go: model.TeamsLimits */
export interface TeamsLimits {
  Active: number | null;
}

/** Go: model.ThemeSettings */
export interface ThemeSettings {
  EnableThemeSelection: boolean | null;
  DefaultTheme: string | null;
  AllowCustomThemes: boolean | null;
  AllowedThemes: string[];
}

/** Go: types.Assertion */
export interface TypesAssertion {
  XMLName: XmlName;
  Version: string;
  ID: string;
  IssueInstant: Date;
  Issuer: TypesIssuer | null;
  Signature: TypesSignature | null;
  Subject: TypesSubject | null;
  Conditions: TypesConditions | null;
  AttributeStatement: TypesAttributeStatement | null;
  AuthnStatement: TypesAuthnStatement | null;
  SignatureValidated: boolean;
}

/** Go: types.Attribute */
export interface TypesAttribute {
  XMLName: XmlName;
  FriendlyName: string;
  Name: string;
  NameFormat: string;
  Values: TypesAttributeValue[];
}

/** Go: types.AttributeStatement */
export interface TypesAttributeStatement {
  XMLName: XmlName;
  Attributes: TypesAttribute[];
}

/** Go: types.AttributeValue */
export interface TypesAttributeValue {
  XMLName: XmlName;
  Type: string;
  Value: string;
}

/** Go: types.Audience */
export interface TypesAudience {
  XMLName: XmlName;
  Value: string;
}

/** Go: types.AudienceRestriction */
export interface TypesAudienceRestriction {
  XMLName: XmlName;
  Audiences: TypesAudience[];
}

/** Go: types.AuthnContext */
export interface TypesAuthnContext {
  XMLName: XmlName;
  AuthnContextClassRef: TypesAuthnContextClassRef | null;
}

/** Go: types.AuthnContextClassRef */
export interface TypesAuthnContextClassRef {
  XMLName: XmlName;
  Value: string;
}

/** Go: types.AuthnStatement */
export interface TypesAuthnStatement {
  XMLName: XmlName;
  SessionIndex: string;
  AuthnInstant: Date | null;
  SessionNotOnOrAfter: Date | null;
  AuthnContext: TypesAuthnContext | null;
}

/** Go: types.Conditions */
export interface TypesConditions {
  XMLName: XmlName;
  NotBefore: string;
  NotOnOrAfter: string;
  AudienceRestrictions: TypesAudienceRestriction[];
  OneTimeUse: TypesOneTimeUse | null;
  ProxyRestriction: TypesProxyRestriction | null;
}

/** Go: types.Issuer */
export interface TypesIssuer {
  XMLName: XmlName;
  Value: string;
}

/** Go: types.NameID */
export interface TypesNameID {
  XMLName: XmlName;
  Value: string;
}

/** Go: types.OneTimeUse */
export interface TypesOneTimeUse {
  XMLName: XmlName;
}

/** Go: types.ProxyRestriction */
export interface TypesProxyRestriction {
  XMLName: XmlName;
  Count: number;
  Audience: TypesAudience[];
}

/** Go: types.Signature */
export interface TypesSignature {
  SignatureDocument: Uint8Array;
}

/** Go: types.Subject */
export interface TypesSubject {
  XMLName: XmlName;
  NameID: TypesNameID | null;
  SubjectConfirmation: TypesSubjectConfirmation | null;
}

/** Go: types.SubjectConfirmation */
export interface TypesSubjectConfirmation {
  XMLName: XmlName;
  Method: string;
  SubjectConfirmationData: TypesSubjectConfirmationData | null;
}

/** Go: types.SubjectConfirmationData */
export interface TypesSubjectConfirmationData {
  XMLName: XmlName;
  NotOnOrAfter: string;
  Recipient: string;
  InResponseTo: string;
}

/** Go: model.UploadSession */
export interface UploadSession {
  Id: string;
  Type: string;
  CreateAt: number;
  UserId: string;
  ChannelId: string;
  Filename: string;
  Path: string;
  FileSize: number;
  FileOffset: number;
  RemoteId: string;
  ReqFileId: string;
}

/** Go: model.User */
export interface User {
  Id: string;
  CreateAt: number;
  UpdateAt: number;
  DeleteAt: number;
  Username: string;
  Password: string;
  AuthData: string | null;
  AuthService: string;
  Email: string;
  EmailVerified: boolean;
  Nickname: string;
  FirstName: string;
  LastName: string;
  Position: string;
  Roles: string;
  AllowMarketing: boolean;
  Props: Record<string, string>;
  NotifyProps: Record<string, string>;
  LastPasswordUpdate: number;
  LastPictureUpdate: number;
  FailedAttempts: number;
  Locale: string;
  Timezone: Record<string, string>;
  MfaActive: boolean;
  MfaSecret: string;
  RemoteId: string | null;
  LastActivityAt: number;
  IsBot: boolean;
  BotDescription: string;
  BotLastIconUpdate: number;
  TermsOfServiceId: string;
  TermsOfServiceCreateAt: number;
  DisableWelcomeEmail: boolean;
  LastLogin: number;
  MfaUsedTimestamps: string[];
}

/** Go: model.UserAccessToken */
export interface UserAccessToken {
  Id: string;
  Token: string;
  UserId: string;
  Description: string;
  IsActive: boolean;
}

/** Go: model.UserAuth */
export interface UserAuth {
  AuthData: string | null;
  AuthService: string;
}

/** Go: model.UserGetOptions */
export interface UserGetOptions {
  InTeamId: string;
  NotInTeamId: string;
  InChannelId: string;
  NotInChannelId: string;
  InGroupId: string;
  NotInGroupId: string;
  GroupConstrained: boolean;
  WithoutTeam: boolean;
  Inactive: boolean;
  Active: boolean;
  Role: string;
  Roles: string[];
  ChannelRoles: string[];
  TeamRoles: string[];
  Sort: string;
  ViewRestrictions: ViewUsersRestrictions | null;
  Page: number;
  PerPage: number;
  UpdatedAfter: number;
}

/** Go: model.UserSearch */
export interface UserSearch {
  Term: string;
  TeamId: string;
  NotInTeamId: string;
  InChannelId: string;
  NotInChannelId: string;
  InGroupId: string;
  GroupConstrained: boolean;
  AllowInactive: boolean;
  WithoutTeam: boolean;
  Limit: number;
  Role: string;
  Roles: string[];
  ChannelRoles: string[];
  TeamRoles: string[];
  NotInGroupId: string;
}

/** Go: model.ViewUsersRestrictions */
export interface ViewUsersRestrictions {
  Teams: string[];
  Channels: string[];
}

/** Go: model.WebSocketRequest */
export interface WebSocketRequest {
  Seq: number;
  Action: string;
  Data: Record<string, unknown>;
  Session: Session;
  Locale: string;
}

/** Go: model.WebsocketBroadcast */
export interface WebsocketBroadcast {
  OmitUsers: Record<string, boolean>;
  UserId: string;
  ChannelId: string;
  TeamId: string;
  ConnectionId: string;
  OmitConnectionId: string;
  ContainsSanitizedData: boolean;
  ContainsSensitiveData: boolean;
  ReliableClusterSend: boolean;
  BroadcastHooks: string[];
  BroadcastHookArgs: Record<string, unknown>[];
}

/** Go: model.WranglerSettings */
export interface WranglerSettings {
  PermittedWranglerRoles: string[];
  AllowedEmailDomain: string[];
  MoveThreadMaxCount: number | null;
  MoveThreadToAnotherTeamEnable: boolean | null;
  MoveThreadFromPrivateChannelEnable: boolean | null;
  MoveThreadFromDirectMessageChannelEnable: boolean | null;
  MoveThreadFromGroupMessageChannelEnable: boolean | null;
}

/** Go: xml.Name */
export interface XmlName {
  Space: string;
  Local: string;
}

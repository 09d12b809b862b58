// Made by build/gogen from github.com/mattermost/mattermost/server/public. Renew with `make generate`.

import {t, time, type StructSchema} from '../../goplugin/gob';

export const Context = t.struct('Context', {
  SessionId: t.string,
  RequestId: t.string,
  IPAddress: t.string,
  AcceptLanguage: t.string,
  UserAgent: t.string,
});

export const anyMap = t.map(t.string, t.interface);

export const ChannelBannerInfo = t.struct('ChannelBannerInfo', {
  Enabled: t.pointer(t.bool),
  Text: t.pointer(t.string),
  BackgroundColor: t.pointer(t.string),
});

export const Channel = t.struct('Channel', {
  Id: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
  TeamId: t.string,
  Type: t.string,
  DisplayName: t.string,
  Name: t.string,
  Header: t.string,
  Purpose: t.string,
  LastPostAt: t.int,
  TotalMsgCount: t.int,
  ExtraUpdateAt: t.int,
  CreatorId: t.string,
  SchemeId: t.pointer(t.string),
  Props: anyMap,
  GroupConstrained: t.pointer(t.bool),
  AutoTranslation: t.bool,
  Shared: t.pointer(t.bool),
  TotalMsgCountRoot: t.int,
  PolicyID: t.pointer(t.string),
  LastRootPostAt: t.int,
  BannerInfo: t.pointer(ChannelBannerInfo),
  PolicyEnforced: t.bool,
  PolicyIsActive: t.bool,
  DefaultCategoryName: t.string,
});

export const stringList = t.slice(t.string);

export const ServiceSettings = t.struct('ServiceSettings', {
  SiteURL: t.pointer(t.string),
  WebsocketURL: t.pointer(t.string),
  LicenseFileLocation: t.pointer(t.string),
  ListenAddress: t.pointer(t.string),
  ConnectionSecurity: t.pointer(t.string),
  TLSCertFile: t.pointer(t.string),
  TLSKeyFile: t.pointer(t.string),
  TLSMinVer: t.pointer(t.string),
  TLSStrictTransport: t.pointer(t.bool),
  TLSStrictTransportMaxAge: t.pointer(t.int),
  TLSOverwriteCiphers: stringList,
  UseLetsEncrypt: t.pointer(t.bool),
  LetsEncryptCertificateCacheFile: t.pointer(t.string),
  Forward80To443: t.pointer(t.bool),
  TrustedProxyIPHeader: stringList,
  ReadTimeout: t.pointer(t.int),
  WriteTimeout: t.pointer(t.int),
  IdleTimeout: t.pointer(t.int),
  MaximumLoginAttempts: t.pointer(t.int),
  GoroutineHealthThreshold: t.pointer(t.int),
  EnableOAuthServiceProvider: t.pointer(t.bool),
  EnableDynamicClientRegistration: t.pointer(t.bool),
  EnableIncomingWebhooks: t.pointer(t.bool),
  EnableOutgoingWebhooks: t.pointer(t.bool),
  EnableOutgoingOAuthConnections: t.pointer(t.bool),
  EnableCommands: t.pointer(t.bool),
  OutgoingIntegrationRequestsTimeout: t.pointer(t.int),
  EnablePostUsernameOverride: t.pointer(t.bool),
  EnablePostIconOverride: t.pointer(t.bool),
  GoogleDeveloperKey: t.pointer(t.string),
  EnableLinkPreviews: t.pointer(t.bool),
  EnablePermalinkPreviews: t.pointer(t.bool),
  RestrictLinkPreviews: t.pointer(t.string),
  EnableTesting: t.pointer(t.bool),
  EnableDeveloper: t.pointer(t.bool),
  DeveloperFlags: t.pointer(t.string),
  EnableClientPerformanceDebugging: t.pointer(t.bool),
  EnableSecurityFixAlert: t.pointer(t.bool),
  EnableInsecureOutgoingConnections: t.pointer(t.bool),
  AllowedUntrustedInternalConnections: t.pointer(t.string),
  EnableMultifactorAuthentication: t.pointer(t.bool),
  EnforceMultifactorAuthentication: t.pointer(t.bool),
  EnableUserAccessTokens: t.pointer(t.bool),
  AllowCorsFrom: t.pointer(t.string),
  CorsExposedHeaders: t.pointer(t.string),
  CorsAllowCredentials: t.pointer(t.bool),
  CorsDebug: t.pointer(t.bool),
  AllowCookiesForSubdomains: t.pointer(t.bool),
  ExtendSessionLengthWithActivity: t.pointer(t.bool),
  TerminateSessionsOnPasswordChange: t.pointer(t.bool),
  SessionLengthWebInDays: t.pointer(t.int),
  SessionLengthWebInHours: t.pointer(t.int),
  SessionLengthMobileInDays: t.pointer(t.int),
  SessionLengthMobileInHours: t.pointer(t.int),
  SessionLengthSSOInDays: t.pointer(t.int),
  SessionLengthSSOInHours: t.pointer(t.int),
  SessionCacheInMinutes: t.pointer(t.int),
  SessionIdleTimeoutInMinutes: t.pointer(t.int),
  WebsocketSecurePort: t.pointer(t.int),
  WebsocketPort: t.pointer(t.int),
  WebserverMode: t.pointer(t.string),
  EnableGifPicker: t.pointer(t.bool),
  GiphySdkKey: t.pointer(t.string),
  EnableCustomEmoji: t.pointer(t.bool),
  EnableEmojiPicker: t.pointer(t.bool),
  PostEditTimeLimit: t.pointer(t.int),
  TimeBetweenUserTypingUpdatesMilliseconds: t.pointer(t.int),
  EnableCrossTeamSearch: t.pointer(t.bool),
  EnablePostSearch: t.pointer(t.bool),
  EnableFileSearch: t.pointer(t.bool),
  MinimumHashtagLength: t.pointer(t.int),
  EnableUserTypingMessages: t.pointer(t.bool),
  EnableChannelViewedMessages: t.pointer(t.bool),
  EnableUserStatuses: t.pointer(t.bool),
  ExperimentalEnableAuthenticationTransfer: t.pointer(t.bool),
  ClusterLogTimeoutMilliseconds: t.pointer(t.int),
  EnableTutorial: t.pointer(t.bool),
  EnableOnboardingFlow: t.pointer(t.bool),
  ExperimentalEnableDefaultChannelLeaveJoinMessages: t.pointer(t.bool),
  ExperimentalGroupUnreadChannels: t.pointer(t.string),
  EnableAPITeamDeletion: t.pointer(t.bool),
  EnableAPITriggerAdminNotifications: t.pointer(t.bool),
  EnableAPIUserDeletion: t.pointer(t.bool),
  EnableAPIPostDeletion: t.pointer(t.bool),
  EnableDesktopLandingPage: t.pointer(t.bool),
  ExperimentalEnableHardenedMode: t.pointer(t.bool),
  ExperimentalStrictCSRFEnforcement: t.pointer(t.bool),
  EnableEmailInvitations: t.pointer(t.bool),
  DisableBotsWhenOwnerIsDeactivated: t.pointer(t.bool),
  EnableBotAccountCreation: t.pointer(t.bool),
  EnableSVGs: t.pointer(t.bool),
  EnableLatex: t.pointer(t.bool),
  EnableInlineLatex: t.pointer(t.bool),
  PostPriority: t.pointer(t.bool),
  AllowPersistentNotifications: t.pointer(t.bool),
  AllowPersistentNotificationsForGuests: t.pointer(t.bool),
  PersistentNotificationIntervalMinutes: t.pointer(t.int),
  PersistentNotificationMaxCount: t.pointer(t.int),
  PersistentNotificationMaxRecipients: t.pointer(t.int),
  EnableBurnOnRead: t.pointer(t.bool),
  BurnOnReadDurationSeconds: t.pointer(t.int),
  BurnOnReadMaximumTimeToLiveSeconds: t.pointer(t.int),
  BurnOnReadSchedulerFrequencySeconds: t.pointer(t.int),
  EnableAPIChannelDeletion: t.pointer(t.bool),
  EnableLocalMode: t.pointer(t.bool),
  LocalModeSocketLocation: t.pointer(t.string),
  EnableAWSMetering: t.pointer(t.bool),
  AWSMeteringTimeoutSeconds: t.pointer(t.int),
  SplitKey: t.pointer(t.string),
  FeatureFlagSyncIntervalSeconds: t.pointer(t.int),
  DebugSplit: t.pointer(t.bool),
  ThreadAutoFollow: t.pointer(t.bool),
  CollapsedThreads: t.pointer(t.string),
  ManagedResourcePaths: t.pointer(t.string),
  EnableCustomGroups: t.pointer(t.bool),
  AllowSyncedDrafts: t.pointer(t.bool),
  UniqueEmojiReactionLimitPerPost: t.pointer(t.int),
  RefreshPostStatsRunTime: t.pointer(t.string),
  MaximumPayloadSizeBytes: t.pointer(t.int),
  MaximumURLLength: t.pointer(t.int),
  ScheduledPosts: t.pointer(t.bool),
  EnableWebHubChannelIteration: t.pointer(t.bool),
  FrameAncestors: t.pointer(t.string),
  DeleteAccountLink: t.pointer(t.string),
});

export const TeamSettings = t.struct('TeamSettings', {
  SiteName: t.pointer(t.string),
  MaxUsersPerTeam: t.pointer(t.int),
  EnableJoinLeaveMessageByDefault: t.pointer(t.bool),
  EnableUserCreation: t.pointer(t.bool),
  EnableOpenServer: t.pointer(t.bool),
  EnableUserDeactivation: t.pointer(t.bool),
  RestrictCreationToDomains: t.pointer(t.string),
  EnableCustomUserStatuses: t.pointer(t.bool),
  EnableCustomBrand: t.pointer(t.bool),
  CustomBrandText: t.pointer(t.string),
  CustomDescriptionText: t.pointer(t.string),
  RestrictDirectMessage: t.pointer(t.string),
  EnableLastActiveTime: t.pointer(t.bool),
  UserStatusAwayTimeout: t.pointer(t.int),
  MaxChannelsPerTeam: t.pointer(t.int),
  MaxNotificationsPerChannel: t.pointer(t.int),
  EnableConfirmNotificationsToChannel: t.pointer(t.bool),
  TeammateNameDisplay: t.pointer(t.string),
  ExperimentalViewArchivedChannels: t.pointer(t.bool),
  ExperimentalEnableAutomaticReplies: t.pointer(t.bool),
  LockTeammateNameDisplay: t.pointer(t.bool),
  ExperimentalPrimaryTeam: t.pointer(t.string),
  ExperimentalDefaultChannels: stringList,
});

export const ClientRequirements = t.struct('ClientRequirements', {
  AndroidLatestVersion: t.string,
  AndroidMinVersion: t.string,
  IosLatestVersion: t.string,
  IosMinVersion: t.string,
});

export const ReplicaLagSettings = t.struct('ReplicaLagSettings', {
  DataSource: t.pointer(t.string),
  QueryAbsoluteLag: t.pointer(t.string),
  QueryTimeLag: t.pointer(t.string),
});

export const replicaLagSettingsList = t.slice(t.pointer(ReplicaLagSettings));

export const SqlSettings = t.struct('SqlSettings', {
  DriverName: t.pointer(t.string),
  DataSource: t.pointer(t.string),
  DataSourceReplicas: stringList,
  DataSourceSearchReplicas: stringList,
  MaxIdleConns: t.pointer(t.int),
  ConnMaxLifetimeMilliseconds: t.pointer(t.int),
  ConnMaxIdleTimeMilliseconds: t.pointer(t.int),
  MaxOpenConns: t.pointer(t.int),
  Trace: t.pointer(t.bool),
  AtRestEncryptKey: t.pointer(t.string),
  QueryTimeout: t.pointer(t.int),
  DisableDatabaseSearch: t.pointer(t.bool),
  MigrationsStatementTimeoutSeconds: t.pointer(t.int),
  ReplicaLagSettings: replicaLagSettingsList,
  ReplicaMonitorIntervalSeconds: t.pointer(t.int),
});

export const LogSettings = t.struct('LogSettings', {
  EnableConsole: t.pointer(t.bool),
  ConsoleLevel: t.pointer(t.string),
  ConsoleJson: t.pointer(t.bool),
  EnableColor: t.pointer(t.bool),
  EnableFile: t.pointer(t.bool),
  FileLevel: t.pointer(t.string),
  FileJson: t.pointer(t.bool),
  FileLocation: t.pointer(t.string),
  EnableWebhookDebugging: t.pointer(t.bool),
  EnableDiagnostics: t.pointer(t.bool),
  EnableSentry: t.pointer(t.bool),
  AdvancedLoggingJSON: t.bytes,
  MaxFieldSize: t.pointer(t.int),
});

export const ExperimentalAuditSettings = t.struct('ExperimentalAuditSettings', {
  FileEnabled: t.pointer(t.bool),
  FileName: t.pointer(t.string),
  FileMaxSizeMB: t.pointer(t.int),
  FileMaxAgeDays: t.pointer(t.int),
  FileMaxBackups: t.pointer(t.int),
  FileCompress: t.pointer(t.bool),
  FileMaxQueueSize: t.pointer(t.int),
  AdvancedLoggingJSON: t.bytes,
  Certificate: t.pointer(t.string),
});

export const PasswordSettings = t.struct('PasswordSettings', {
  MinimumLength: t.pointer(t.int),
  Lowercase: t.pointer(t.bool),
  Number: t.pointer(t.bool),
  Uppercase: t.pointer(t.bool),
  Symbol: t.pointer(t.bool),
  EnableForgotLink: t.pointer(t.bool),
});

export const FileSettings = t.struct('FileSettings', {
  EnableFileAttachments: t.pointer(t.bool),
  EnableMobileUpload: t.pointer(t.bool),
  EnableMobileDownload: t.pointer(t.bool),
  MaxFileSize: t.pointer(t.int),
  MaxImageResolution: t.pointer(t.int),
  MaxImageDecoderConcurrency: t.pointer(t.int),
  DriverName: t.pointer(t.string),
  Directory: t.pointer(t.string),
  EnablePublicLink: t.pointer(t.bool),
  ExtractContent: t.pointer(t.bool),
  ArchiveRecursion: t.pointer(t.bool),
  PublicLinkSalt: t.pointer(t.string),
  InitialFont: t.pointer(t.string),
  AmazonS3AccessKeyId: t.pointer(t.string),
  AmazonS3SecretAccessKey: t.pointer(t.string),
  AmazonS3Bucket: t.pointer(t.string),
  AmazonS3PathPrefix: t.pointer(t.string),
  AmazonS3Region: t.pointer(t.string),
  AmazonS3Endpoint: t.pointer(t.string),
  AmazonS3SSL: t.pointer(t.bool),
  AmazonS3SignV2: t.pointer(t.bool),
  AmazonS3SSE: t.pointer(t.bool),
  AmazonS3Trace: t.pointer(t.bool),
  AmazonS3RequestTimeoutMilliseconds: t.pointer(t.int),
  AmazonS3UploadPartSizeBytes: t.pointer(t.int),
  AmazonS3StorageClass: t.pointer(t.string),
  DedicatedExportStore: t.pointer(t.bool),
  ExportDriverName: t.pointer(t.string),
  ExportDirectory: t.pointer(t.string),
  ExportAmazonS3AccessKeyId: t.pointer(t.string),
  ExportAmazonS3SecretAccessKey: t.pointer(t.string),
  ExportAmazonS3Bucket: t.pointer(t.string),
  ExportAmazonS3PathPrefix: t.pointer(t.string),
  ExportAmazonS3Region: t.pointer(t.string),
  ExportAmazonS3Endpoint: t.pointer(t.string),
  ExportAmazonS3SSL: t.pointer(t.bool),
  ExportAmazonS3SignV2: t.pointer(t.bool),
  ExportAmazonS3SSE: t.pointer(t.bool),
  ExportAmazonS3Trace: t.pointer(t.bool),
  ExportAmazonS3RequestTimeoutMilliseconds: t.pointer(t.int),
  ExportAmazonS3PresignExpiresSeconds: t.pointer(t.int),
  ExportAmazonS3UploadPartSizeBytes: t.pointer(t.int),
  ExportAmazonS3StorageClass: t.pointer(t.string),
});

export const EmailSettings = t.struct('EmailSettings', {
  EnableSignUpWithEmail: t.pointer(t.bool),
  EnableSignInWithEmail: t.pointer(t.bool),
  EnableSignInWithUsername: t.pointer(t.bool),
  SendEmailNotifications: t.pointer(t.bool),
  UseChannelInEmailNotifications: t.pointer(t.bool),
  RequireEmailVerification: t.pointer(t.bool),
  FeedbackName: t.pointer(t.string),
  FeedbackEmail: t.pointer(t.string),
  ReplyToAddress: t.pointer(t.string),
  FeedbackOrganization: t.pointer(t.string),
  EnableSMTPAuth: t.pointer(t.bool),
  SMTPUsername: t.pointer(t.string),
  SMTPPassword: t.pointer(t.string),
  SMTPServer: t.pointer(t.string),
  SMTPPort: t.pointer(t.string),
  SMTPServerTimeout: t.pointer(t.int),
  ConnectionSecurity: t.pointer(t.string),
  SendPushNotifications: t.pointer(t.bool),
  PushNotificationServer: t.pointer(t.string),
  PushNotificationContents: t.pointer(t.string),
  PushNotificationBuffer: t.pointer(t.int),
  EnableEmailBatching: t.pointer(t.bool),
  EmailBatchingBufferSize: t.pointer(t.int),
  EmailBatchingInterval: t.pointer(t.int),
  EnablePreviewModeBanner: t.pointer(t.bool),
  SkipServerCertificateVerification: t.pointer(t.bool),
  EmailNotificationContentsType: t.pointer(t.string),
  LoginButtonColor: t.pointer(t.string),
  LoginButtonBorderColor: t.pointer(t.string),
  LoginButtonTextColor: t.pointer(t.string),
});

export const RateLimitSettings = t.struct('RateLimitSettings', {
  Enable: t.pointer(t.bool),
  PerSec: t.pointer(t.int),
  MaxBurst: t.pointer(t.int),
  MemoryStoreSize: t.pointer(t.int),
  VaryByRemoteAddr: t.pointer(t.bool),
  VaryByUser: t.pointer(t.bool),
  VaryByHeader: t.string,
});

export const PrivacySettings = t.struct('PrivacySettings', {
  ShowEmailAddress: t.pointer(t.bool),
  ShowFullName: t.pointer(t.bool),
});

export const SupportSettings = t.struct('SupportSettings', {
  TermsOfServiceLink: t.pointer(t.string),
  PrivacyPolicyLink: t.pointer(t.string),
  AboutLink: t.pointer(t.string),
  HelpLink: t.pointer(t.string),
  ReportAProblemLink: t.pointer(t.string),
  ReportAProblemType: t.pointer(t.string),
  ReportAProblemMail: t.pointer(t.string),
  AllowDownloadLogs: t.pointer(t.bool),
  ForgotPasswordLink: t.pointer(t.string),
  SupportEmail: t.pointer(t.string),
  CustomTermsOfServiceEnabled: t.pointer(t.bool),
  CustomTermsOfServiceReAcceptancePeriod: t.pointer(t.int),
  EnableAskCommunityLink: t.pointer(t.bool),
});

export const AnnouncementSettings = t.struct('AnnouncementSettings', {
  EnableBanner: t.pointer(t.bool),
  BannerText: t.pointer(t.string),
  BannerColor: t.pointer(t.string),
  BannerTextColor: t.pointer(t.string),
  AllowBannerDismissal: t.pointer(t.bool),
  AdminNoticesEnabled: t.pointer(t.bool),
  UserNoticesEnabled: t.pointer(t.bool),
  NoticesURL: t.pointer(t.string),
  NoticesFetchFrequency: t.pointer(t.int),
  NoticesSkipCache: t.pointer(t.bool),
});

export const ThemeSettings = t.struct('ThemeSettings', {
  EnableThemeSelection: t.pointer(t.bool),
  DefaultTheme: t.pointer(t.string),
  AllowCustomThemes: t.pointer(t.bool),
  AllowedThemes: stringList,
});

export const SSOSettings = t.struct('SSOSettings', {
  Enable: t.pointer(t.bool),
  Secret: t.pointer(t.string),
  Id: t.pointer(t.string),
  Scope: t.pointer(t.string),
  AuthEndpoint: t.pointer(t.string),
  TokenEndpoint: t.pointer(t.string),
  UserAPIEndpoint: t.pointer(t.string),
  DiscoveryEndpoint: t.pointer(t.string),
  ButtonText: t.pointer(t.string),
  ButtonColor: t.pointer(t.string),
});

export const Office365Settings = t.struct('Office365Settings', {
  Enable: t.pointer(t.bool),
  Secret: t.pointer(t.string),
  Id: t.pointer(t.string),
  Scope: t.pointer(t.string),
  AuthEndpoint: t.pointer(t.string),
  TokenEndpoint: t.pointer(t.string),
  UserAPIEndpoint: t.pointer(t.string),
  DiscoveryEndpoint: t.pointer(t.string),
  DirectoryId: t.pointer(t.string),
});

export const LdapSettings = t.struct('LdapSettings', {
  Enable: t.pointer(t.bool),
  EnableSync: t.pointer(t.bool),
  LdapServer: t.pointer(t.string),
  LdapPort: t.pointer(t.int),
  ConnectionSecurity: t.pointer(t.string),
  BaseDN: t.pointer(t.string),
  BindUsername: t.pointer(t.string),
  BindPassword: t.pointer(t.string),
  MaximumLoginAttempts: t.pointer(t.int),
  UserFilter: t.pointer(t.string),
  GroupFilter: t.pointer(t.string),
  GuestFilter: t.pointer(t.string),
  EnableAdminFilter: t.pointer(t.bool),
  AdminFilter: t.pointer(t.string),
  GroupDisplayNameAttribute: t.pointer(t.string),
  GroupIdAttribute: t.pointer(t.string),
  FirstNameAttribute: t.pointer(t.string),
  LastNameAttribute: t.pointer(t.string),
  EmailAttribute: t.pointer(t.string),
  UsernameAttribute: t.pointer(t.string),
  NicknameAttribute: t.pointer(t.string),
  IdAttribute: t.pointer(t.string),
  PositionAttribute: t.pointer(t.string),
  LoginIdAttribute: t.pointer(t.string),
  PictureAttribute: t.pointer(t.string),
  SyncIntervalMinutes: t.pointer(t.int),
  ReAddRemovedMembers: t.pointer(t.bool),
  SkipCertificateVerification: t.pointer(t.bool),
  PublicCertificateFile: t.pointer(t.string),
  PrivateKeyFile: t.pointer(t.string),
  QueryTimeout: t.pointer(t.int),
  MaxPageSize: t.pointer(t.int),
  LoginFieldName: t.pointer(t.string),
  LoginButtonColor: t.pointer(t.string),
  LoginButtonBorderColor: t.pointer(t.string),
  LoginButtonTextColor: t.pointer(t.string),
});

export const ComplianceSettings = t.struct('ComplianceSettings', {
  Enable: t.pointer(t.bool),
  Directory: t.pointer(t.string),
  EnableDaily: t.pointer(t.bool),
  BatchSize: t.pointer(t.int),
});

export const LocalizationSettings = t.struct('LocalizationSettings', {
  DefaultServerLocale: t.pointer(t.string),
  DefaultClientLocale: t.pointer(t.string),
  AvailableLocales: t.pointer(t.string),
  EnableExperimentalLocales: t.pointer(t.bool),
});

export const SamlSettings = t.struct('SamlSettings', {
  Enable: t.pointer(t.bool),
  EnableSyncWithLdap: t.pointer(t.bool),
  EnableSyncWithLdapIncludeAuth: t.pointer(t.bool),
  IgnoreGuestsLdapSync: t.pointer(t.bool),
  Verify: t.pointer(t.bool),
  Encrypt: t.pointer(t.bool),
  SignRequest: t.pointer(t.bool),
  IdpURL: t.pointer(t.string),
  IdpDescriptorURL: t.pointer(t.string),
  IdpMetadataURL: t.pointer(t.string),
  ServiceProviderIdentifier: t.pointer(t.string),
  AssertionConsumerServiceURL: t.pointer(t.string),
  SignatureAlgorithm: t.pointer(t.string),
  CanonicalAlgorithm: t.pointer(t.string),
  ScopingIDPProviderId: t.pointer(t.string),
  ScopingIDPName: t.pointer(t.string),
  IdpCertificateFile: t.pointer(t.string),
  PublicCertificateFile: t.pointer(t.string),
  PrivateKeyFile: t.pointer(t.string),
  IdAttribute: t.pointer(t.string),
  GuestAttribute: t.pointer(t.string),
  EnableAdminAttribute: t.pointer(t.bool),
  AdminAttribute: t.pointer(t.string),
  FirstNameAttribute: t.pointer(t.string),
  LastNameAttribute: t.pointer(t.string),
  EmailAttribute: t.pointer(t.string),
  UsernameAttribute: t.pointer(t.string),
  NicknameAttribute: t.pointer(t.string),
  LocaleAttribute: t.pointer(t.string),
  PositionAttribute: t.pointer(t.string),
  LoginButtonText: t.pointer(t.string),
  LoginButtonColor: t.pointer(t.string),
  LoginButtonBorderColor: t.pointer(t.string),
  LoginButtonTextColor: t.pointer(t.string),
});

export const NativeAppSettings = t.struct('NativeAppSettings', {
  AppCustomURLSchemes: stringList,
  AppDownloadLink: t.pointer(t.string),
  AndroidAppDownloadLink: t.pointer(t.string),
  IosAppDownloadLink: t.pointer(t.string),
  MobileExternalBrowser: t.pointer(t.bool),
  MobileEnableBiometrics: t.pointer(t.bool),
  MobilePreventScreenCapture: t.pointer(t.bool),
  MobileJailbreakProtection: t.pointer(t.bool),
  MobileEnableSecureFilePreview: t.pointer(t.bool),
  MobileAllowPdfLinkNavigation: t.pointer(t.bool),
  EnableIntuneMAM: t.pointer(t.bool),
});

export const IntuneSettings = t.struct('IntuneSettings', {
  Enable: t.pointer(t.bool),
  TenantId: t.pointer(t.string),
  ClientId: t.pointer(t.string),
  AuthService: t.pointer(t.string),
});

export const CacheSettings = t.struct('CacheSettings', {
  CacheType: t.pointer(t.string),
  RedisAddress: t.pointer(t.string),
  RedisPassword: t.pointer(t.string),
  RedisDB: t.pointer(t.int),
  RedisCachePrefix: t.pointer(t.string),
  DisableClientCache: t.pointer(t.bool),
});

export const ClusterSettings = t.struct('ClusterSettings', {
  Enable: t.pointer(t.bool),
  ClusterName: t.pointer(t.string),
  OverrideHostname: t.pointer(t.string),
  NetworkInterface: t.pointer(t.string),
  BindAddress: t.pointer(t.string),
  AdvertiseAddress: t.pointer(t.string),
  UseIPAddress: t.pointer(t.bool),
  EnableGossipCompression: t.pointer(t.bool),
  EnableExperimentalGossipEncryption: t.pointer(t.bool),
  EnableGossipEncryption: t.pointer(t.bool),
  ReadOnlyConfig: t.pointer(t.bool),
  GossipPort: t.pointer(t.int),
});

export const MetricsSettings = t.struct('MetricsSettings', {
  Enable: t.pointer(t.bool),
  BlockProfileRate: t.pointer(t.int),
  ListenAddress: t.pointer(t.string),
  EnableClientMetrics: t.pointer(t.bool),
  EnableNotificationMetrics: t.pointer(t.bool),
  ClientSideUserIds: stringList,
});

export const ExperimentalSettings = t.struct('ExperimentalSettings', {
  ClientSideCertEnable: t.pointer(t.bool),
  LinkMetadataTimeoutMilliseconds: t.pointer(t.int),
  RestrictSystemAdmin: t.pointer(t.bool),
  EnableSharedChannels: t.pointer(t.bool),
  EnableRemoteClusterService: t.pointer(t.bool),
  DisableAppBar: t.pointer(t.bool),
  DisableRefetchingOnBrowserFocus: t.pointer(t.bool),
  DelayChannelAutocomplete: t.pointer(t.bool),
  DisableWakeUpReconnectHandler: t.pointer(t.bool),
  UsersStatusAndProfileFetchingPollIntervalMilliseconds: t.pointer(t.int),
  YoutubeReferrerPolicy: t.pointer(t.bool),
  ExperimentalChannelCategorySorting: t.pointer(t.bool),
});

export const AnalyticsSettings = t.struct('AnalyticsSettings', {
  MaxUsersForStatistics: t.pointer(t.int),
});

export const ElasticsearchSettings = t.struct('ElasticsearchSettings', {
  ConnectionURL: t.pointer(t.string),
  Backend: t.pointer(t.string),
  Username: t.pointer(t.string),
  Password: t.pointer(t.string),
  EnableIndexing: t.pointer(t.bool),
  EnableSearching: t.pointer(t.bool),
  EnableAutocomplete: t.pointer(t.bool),
  Sniff: t.pointer(t.bool),
  PostIndexReplicas: t.pointer(t.int),
  PostIndexShards: t.pointer(t.int),
  ChannelIndexReplicas: t.pointer(t.int),
  ChannelIndexShards: t.pointer(t.int),
  UserIndexReplicas: t.pointer(t.int),
  UserIndexShards: t.pointer(t.int),
  AggregatePostsAfterDays: t.pointer(t.int),
  PostsAggregatorJobStartTime: t.pointer(t.string),
  IndexPrefix: t.pointer(t.string),
  GlobalSearchPrefix: t.pointer(t.string),
  LiveIndexingBatchSize: t.pointer(t.int),
  BulkIndexingTimeWindowSeconds: t.pointer(t.int),
  BatchSize: t.pointer(t.int),
  RequestTimeoutSeconds: t.pointer(t.int),
  SkipTLSVerification: t.pointer(t.bool),
  CA: t.pointer(t.string),
  ClientCert: t.pointer(t.string),
  ClientKey: t.pointer(t.string),
  Trace: t.pointer(t.string),
  IgnoredPurgeIndexes: t.pointer(t.string),
});

export const DataRetentionSettings = t.struct('DataRetentionSettings', {
  EnableMessageDeletion: t.pointer(t.bool),
  EnableFileDeletion: t.pointer(t.bool),
  EnableBoardsDeletion: t.pointer(t.bool),
  MessageRetentionDays: t.pointer(t.int),
  MessageRetentionHours: t.pointer(t.int),
  FileRetentionDays: t.pointer(t.int),
  FileRetentionHours: t.pointer(t.int),
  BoardsRetentionDays: t.pointer(t.int),
  DeletionJobStartTime: t.pointer(t.string),
  BatchSize: t.pointer(t.int),
  TimeBetweenBatchesMilliseconds: t.pointer(t.int),
  RetentionIdsBatchSize: t.pointer(t.int),
  PreservePinnedPosts: t.pointer(t.bool),
});

export const GlobalRelayMessageExportSettings = t.struct('GlobalRelayMessageExportSettings', {
  CustomerType: t.pointer(t.string),
  SMTPUsername: t.pointer(t.string),
  SMTPPassword: t.pointer(t.string),
  EmailAddress: t.pointer(t.string),
  SMTPServerTimeout: t.pointer(t.int),
  CustomSMTPServerName: t.pointer(t.string),
  CustomSMTPPort: t.pointer(t.string),
});

export const MessageExportSettings = t.struct('MessageExportSettings', {
  EnableExport: t.pointer(t.bool),
  ExportFormat: t.pointer(t.string),
  DailyRunTime: t.pointer(t.string),
  ExportFromTimestamp: t.pointer(t.int),
  BatchSize: t.pointer(t.int),
  DownloadExportResults: t.pointer(t.bool),
  ChannelBatchSize: t.pointer(t.int),
  ChannelHistoryBatchSize: t.pointer(t.int),
  GlobalRelaySettings: t.pointer(GlobalRelayMessageExportSettings),
});

export const JobSettings = t.struct('JobSettings', {
  RunJobs: t.pointer(t.bool),
  RunScheduler: t.pointer(t.bool),
  CleanupJobsThresholdDays: t.pointer(t.int),
  CleanupConfigThresholdDays: t.pointer(t.int),
});

export const anyMapMap = t.map(t.string, anyMap);

export const PluginState = t.struct('PluginState', {
  Enable: t.bool,
});

export const pluginStateMap = t.map(t.string, t.pointer(PluginState));

export const PluginSettings = t.struct('PluginSettings', {
  Enable: t.pointer(t.bool),
  EnableUploads: t.pointer(t.bool),
  AllowInsecureDownloadURL: t.pointer(t.bool),
  EnableHealthCheck: t.pointer(t.bool),
  Directory: t.pointer(t.string),
  ClientDirectory: t.pointer(t.string),
  Plugins: anyMapMap,
  PluginStates: pluginStateMap,
  EnableMarketplace: t.pointer(t.bool),
  EnableRemoteMarketplace: t.pointer(t.bool),
  AutomaticPrepackagedPlugins: t.pointer(t.bool),
  RequirePluginSignature: t.pointer(t.bool),
  MarketplaceURL: t.pointer(t.string),
  SignaturePublicKeyFiles: stringList,
  ChimeraOAuthProxyURL: t.pointer(t.string),
});

export const DisplaySettings = t.struct('DisplaySettings', {
  CustomURLSchemes: stringList,
  MaxMarkdownNodes: t.pointer(t.int),
});

export const GuestAccountsSettings = t.struct('GuestAccountsSettings', {
  Enable: t.pointer(t.bool),
  HideTags: t.pointer(t.bool),
  AllowEmailAccounts: t.pointer(t.bool),
  EnforceMultifactorAuthentication: t.pointer(t.bool),
  RestrictCreationToDomains: t.pointer(t.string),
  EnableGuestMagicLink: t.pointer(t.bool),
});

export const ImageProxySettings = t.struct('ImageProxySettings', {
  Enable: t.pointer(t.bool),
  ImageProxyType: t.pointer(t.string),
  RemoteImageProxyURL: t.pointer(t.string),
  RemoteImageProxyOptions: t.pointer(t.string),
});

export const CloudSettings = t.struct('CloudSettings', {
  CWSURL: t.pointer(t.string),
  CWSAPIURL: t.pointer(t.string),
  CWSMock: t.pointer(t.bool),
  Disable: t.pointer(t.bool),
  PreviewModalBucketURL: t.pointer(t.string),
});

export const FeatureFlags = t.struct('FeatureFlags', {
  TestFeature: t.string,
  TestBoolFeature: t.bool,
  EnableRemoteClusterService: t.bool,
  EnableSharedChannelsDMs: t.bool,
  EnableSharedChannelsPlugins: t.bool,
  EnableSharedChannelsMemberSync: t.bool,
  EnableSyncAllUsersForRemoteCluster: t.bool,
  AppsEnabled: t.bool,
  PermalinkPreviews: t.bool,
  NormalizeLdapDNs: t.bool,
  WysiwygEditor: t.bool,
  OnboardingTourTips: t.bool,
  DeprecateCloudFree: t.bool,
  EnableExportDirectDownload: t.bool,
  MoveThreadsEnabled: t.bool,
  StreamlinedMarketplace: t.bool,
  CloudIPFiltering: t.bool,
  ConsumePostHook: t.bool,
  CloudAnnualRenewals: t.bool,
  CloudDedicatedExportUI: t.bool,
  ChannelBookmarks: t.bool,
  WebSocketEventScope: t.bool,
  NotificationMonitoring: t.bool,
  ExperimentalAuditSettingsSystemConsoleUI: t.bool,
  CustomProfileAttributes: t.bool,
  AttributeBasedAccessControl: t.bool,
  ContentFlagging: t.bool,
  InteractiveDialogAppsForm: t.bool,
  EnableMattermostEntry: t.bool,
  MobileSSOCodeExchange: t.bool,
  AutoTranslation: t.bool,
  BurnOnRead: t.bool,
  EnableAIPluginBridge: t.bool,
  EnableAIRecaps: t.bool,
});

export const ImportSettings = t.struct('ImportSettings', {
  Directory: t.pointer(t.string),
  RetentionDays: t.pointer(t.int),
});

export const ExportSettings = t.struct('ExportSettings', {
  Directory: t.pointer(t.string),
  RetentionDays: t.pointer(t.int),
});

export const WranglerSettings = t.struct('WranglerSettings', {
  PermittedWranglerRoles: stringList,
  AllowedEmailDomain: stringList,
  MoveThreadMaxCount: t.pointer(t.int),
  MoveThreadToAnotherTeamEnable: t.pointer(t.bool),
  MoveThreadFromPrivateChannelEnable: t.pointer(t.bool),
  MoveThreadFromDirectMessageChannelEnable: t.pointer(t.bool),
  MoveThreadFromGroupMessageChannelEnable: t.pointer(t.bool),
});

export const ConnectedWorkspacesSettings = t.struct('ConnectedWorkspacesSettings', {
  EnableSharedChannels: t.pointer(t.bool),
  EnableRemoteClusterService: t.pointer(t.bool),
  DisableSharedChannelsStatusSync: t.pointer(t.bool),
  SyncUsersOnConnectionOpen: t.pointer(t.bool),
  GlobalUserSyncBatchSize: t.pointer(t.int),
  MaxPostsPerSync: t.pointer(t.int),
  MemberSyncBatchSize: t.pointer(t.int),
});

export const AccessControlSettings = t.struct('AccessControlSettings', {
  EnableAttributeBasedAccessControl: t.pointer(t.bool),
  EnableChannelScopeAccessControl: t.pointer(t.bool),
  EnableUserManagedAttributes: t.pointer(t.bool),
});

export const stringListMap = t.map(t.string, stringList);

export const ContentFlaggingNotificationSettings = t.struct('ContentFlaggingNotificationSettings', {
  EventTargetMapping: stringListMap,
});

export const AdditionalContentFlaggingSettings = t.struct('AdditionalContentFlaggingSettings', {
  Reasons: t.pointer(stringList),
  ReporterCommentRequired: t.pointer(t.bool),
  ReviewerCommentRequired: t.pointer(t.bool),
  HideFlaggedContent: t.pointer(t.bool),
});

export const ContentFlaggingSettingsBase = t.struct('ContentFlaggingSettingsBase', {
  EnableContentFlagging: t.pointer(t.bool),
  NotificationSettings: t.pointer(ContentFlaggingNotificationSettings),
  AdditionalSettings: t.pointer(AdditionalContentFlaggingSettings),
});

export const ReviewerSettings = t.struct('ReviewerSettings', {
  CommonReviewers: t.pointer(t.bool),
  SystemAdminsAsReviewers: t.pointer(t.bool),
  TeamAdminsAsReviewers: t.pointer(t.bool),
});

export const ContentFlaggingSettings = t.struct('ContentFlaggingSettings', {
  ContentFlaggingSettingsBase: ContentFlaggingSettingsBase,
  ReviewerSettings: t.pointer(ReviewerSettings),
});

export const AutoTranslationTimeoutsInMs = t.struct('AutoTranslationTimeoutsInMs', {
  NewPost: t.pointer(t.int),
  Fetch: t.pointer(t.int),
  Notification: t.pointer(t.int),
});

export const LibreTranslateProviderSettings = t.struct('LibreTranslateProviderSettings', {
  URL: t.pointer(t.string),
  APIKey: t.pointer(t.string),
});

export const AutoTranslationSettings = t.struct('AutoTranslationSettings', {
  Enable: t.pointer(t.bool),
  Provider: t.pointer(t.string),
  TimeoutsMs: t.pointer(AutoTranslationTimeoutsInMs),
  LibreTranslate: t.pointer(LibreTranslateProviderSettings),
});

export const Config = t.struct('Config', {
  ServiceSettings: ServiceSettings,
  TeamSettings: TeamSettings,
  ClientRequirements: ClientRequirements,
  SqlSettings: SqlSettings,
  LogSettings: LogSettings,
  ExperimentalAuditSettings: ExperimentalAuditSettings,
  PasswordSettings: PasswordSettings,
  FileSettings: FileSettings,
  EmailSettings: EmailSettings,
  RateLimitSettings: RateLimitSettings,
  PrivacySettings: PrivacySettings,
  SupportSettings: SupportSettings,
  AnnouncementSettings: AnnouncementSettings,
  ThemeSettings: ThemeSettings,
  GitLabSettings: SSOSettings,
  GoogleSettings: SSOSettings,
  Office365Settings: Office365Settings,
  OpenIdSettings: SSOSettings,
  LdapSettings: LdapSettings,
  ComplianceSettings: ComplianceSettings,
  LocalizationSettings: LocalizationSettings,
  SamlSettings: SamlSettings,
  NativeAppSettings: NativeAppSettings,
  IntuneSettings: IntuneSettings,
  CacheSettings: CacheSettings,
  ClusterSettings: ClusterSettings,
  MetricsSettings: MetricsSettings,
  ExperimentalSettings: ExperimentalSettings,
  AnalyticsSettings: AnalyticsSettings,
  ElasticsearchSettings: ElasticsearchSettings,
  DataRetentionSettings: DataRetentionSettings,
  MessageExportSettings: MessageExportSettings,
  JobSettings: JobSettings,
  PluginSettings: PluginSettings,
  DisplaySettings: DisplaySettings,
  GuestAccountsSettings: GuestAccountsSettings,
  ImageProxySettings: ImageProxySettings,
  CloudSettings: CloudSettings,
  FeatureFlags: t.pointer(FeatureFlags),
  ImportSettings: ImportSettings,
  ExportSettings: ExportSettings,
  WranglerSettings: WranglerSettings,
  ConnectedWorkspacesSettings: ConnectedWorkspacesSettings,
  AccessControlSettings: AccessControlSettings,
  ContentFlaggingSettings: ContentFlaggingSettings,
  AutoTranslationSettings: AutoTranslationSettings,
});

export const EmailNotificationContent = t.struct('EmailNotificationContent', {
  Subject: t.string,
  Title: t.string,
  SubTitle: t.string,
  MessageHTML: t.string,
  MessageText: t.string,
  ButtonText: t.string,
  ButtonURL: t.string,
  FooterText: t.string,
});

export const EmailNotification = t.struct('EmailNotification', {
  PostId: t.string,
  ChannelId: t.string,
  TeamId: t.string,
  SenderId: t.string,
  SenderDisplayName: t.string,
  RecipientId: t.string,
  RootId: t.string,
  ChannelType: t.string,
  ChannelName: t.string,
  TeamName: t.string,
  SenderUsername: t.string,
  IsDirectMessage: t.bool,
  IsGroupMessage: t.bool,
  IsThreadReply: t.bool,
  IsCRTEnabled: t.bool,
  UseMilitaryTime: t.bool,
  EmailNotificationContent: EmailNotificationContent,
});

export const stringMap = t.map(t.string, t.string);

export const CommandArgs = t.struct('CommandArgs', {
  UserId: t.string,
  ChannelId: t.string,
  TeamId: t.string,
  RootId: t.string,
  ParentId: t.string,
  TriggerId: t.string,
  Command: t.string,
  SiteURL: t.string,
  UserMentions: stringMap,
  ChannelMentions: stringMap,
});

export const SlackAttachmentField = t.struct('SlackAttachmentField', {
  Title: t.string,
  Value: t.interface,
  Short: t.bool,
});

export const slackAttachmentFieldList = t.slice(t.pointer(SlackAttachmentField));

export const PostActionOptions = t.struct('PostActionOptions', {
  Text: t.string,
  Value: t.string,
});

export const postActionOptionsList = t.slice(t.pointer(PostActionOptions));

export const PostActionIntegration = t.struct('PostActionIntegration', {
  URL: t.string,
  Context: anyMap,
});

export const PostAction = t.struct('PostAction', {
  Id: t.string,
  Type: t.string,
  Name: t.string,
  Disabled: t.bool,
  Style: t.string,
  DataSource: t.string,
  Options: postActionOptionsList,
  DefaultOption: t.string,
  Integration: t.pointer(PostActionIntegration),
  Cookie: t.string,
});

export const postActionList = t.slice(t.pointer(PostAction));

export const SlackAttachment = t.struct('SlackAttachment', {
  Id: t.int,
  Fallback: t.string,
  Color: t.string,
  Pretext: t.string,
  AuthorName: t.string,
  AuthorLink: t.string,
  AuthorIcon: t.string,
  Title: t.string,
  TitleLink: t.string,
  Text: t.string,
  Fields: slackAttachmentFieldList,
  ImageURL: t.string,
  ThumbURL: t.string,
  Footer: t.string,
  FooterIcon: t.string,
  Timestamp: t.interface,
  Actions: postActionList,
});

export const slackAttachmentList = t.slice(t.pointer(SlackAttachment));

export const CommandResponse: StructSchema = t.struct('CommandResponse', {
  ResponseType: t.string,
  Text: t.string,
  Username: t.string,
  ChannelId: t.string,
  IconURL: t.string,
  Type: t.string,
  Props: anyMap,
  GotoLocation: t.string,
  TriggerId: t.string,
  SkipSlackParsing: t.bool,
  Attachments: slackAttachmentList,
  ExtraResponses: t.slice(t.pointer(t.lazy(() => CommandResponse))),
});

export const AppError = t.struct('AppError', {
  Id: t.string,
  Message: t.string,
  DetailedError: t.string,
  RequestId: t.string,
  StatusCode: t.int,
  Where: t.string,
  SkipTranslation: t.bool,
});

export const FileData = t.struct('FileData', {
  Filename: t.string,
  Body: t.bytes,
});

export const fileDataList = t.slice(t.pointer(FileData));

export const User = t.struct('User', {
  Id: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
  Username: t.string,
  Password: t.string,
  AuthData: t.pointer(t.string),
  AuthService: t.string,
  Email: t.string,
  EmailVerified: t.bool,
  Nickname: t.string,
  FirstName: t.string,
  LastName: t.string,
  Position: t.string,
  Roles: t.string,
  AllowMarketing: t.bool,
  Props: stringMap,
  NotifyProps: stringMap,
  LastPasswordUpdate: t.int,
  LastPictureUpdate: t.int,
  FailedAttempts: t.int,
  Locale: t.string,
  Timezone: stringMap,
  MfaActive: t.bool,
  MfaSecret: t.string,
  RemoteId: t.pointer(t.string),
  LastActivityAt: t.int,
  IsBot: t.bool,
  BotDescription: t.string,
  BotLastIconUpdate: t.int,
  TermsOfServiceId: t.string,
  TermsOfServiceCreateAt: t.int,
  DisableWelcomeEmail: t.bool,
  LastLogin: t.int,
  MfaUsedTimestamps: stringList,
});

export const userList = t.slice(t.pointer(User));

export const PostEmbed = t.struct('PostEmbed', {
  Type: t.string,
  URL: t.string,
  Data: t.interface,
});

export const postEmbedList = t.slice(t.pointer(PostEmbed));

export const Emoji = t.struct('Emoji', {
  Id: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
  CreatorId: t.string,
  Name: t.string,
});

export const emojiList = t.slice(t.pointer(Emoji));

export const FileInfo = t.struct('FileInfo', {
  Id: t.string,
  CreatorId: t.string,
  PostId: t.string,
  ChannelId: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
  Path: t.string,
  ThumbnailPath: t.string,
  PreviewPath: t.string,
  Name: t.string,
  Extension: t.string,
  Size: t.int,
  MimeType: t.string,
  Width: t.int,
  Height: t.int,
  HasPreviewImage: t.bool,
  MiniPreview: t.pointer(t.bytes),
  Content: t.string,
  RemoteId: t.pointer(t.string),
  Archived: t.bool,
});

export const fileInfoList = t.slice(t.pointer(FileInfo));

export const PostImage = t.struct('PostImage', {
  Width: t.int,
  Height: t.int,
  Format: t.string,
  FrameCount: t.int,
});

export const postImageMap = t.map(t.string, t.pointer(PostImage));

export const Reaction = t.struct('Reaction', {
  UserId: t.string,
  PostId: t.string,
  EmojiName: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
  RemoteId: t.pointer(t.string),
  ChannelId: t.string,
});

export const reactionList = t.slice(t.pointer(Reaction));

export const PostPriority = t.struct('PostPriority', {
  Priority: t.pointer(t.string),
  RequestedAck: t.pointer(t.bool),
  PersistentNotifications: t.pointer(t.bool),
  PostId: t.string,
  ChannelId: t.string,
});

export const PostAcknowledgement = t.struct('PostAcknowledgement', {
  UserId: t.string,
  PostId: t.string,
  AcknowledgedAt: t.int,
  ChannelId: t.string,
  RemoteId: t.pointer(t.string),
});

export const postAcknowledgementList = t.slice(t.pointer(PostAcknowledgement));

export const PostMetadata = t.struct('PostMetadata', {
  Embeds: postEmbedList,
  Emojis: emojiList,
  Files: fileInfoList,
  Images: postImageMap,
  Reactions: reactionList,
  Priority: t.pointer(PostPriority),
  Acknowledgements: postAcknowledgementList,
  ExpireAt: t.int,
  Recipients: stringList,
});

export const Post = t.struct('Post', {
  Id: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  EditAt: t.int,
  DeleteAt: t.int,
  IsPinned: t.bool,
  UserId: t.string,
  ChannelId: t.string,
  RootId: t.string,
  OriginalId: t.string,
  Message: t.string,
  MessageSource: t.string,
  Type: t.string,
  Props: anyMap,
  Hashtags: t.string,
  Filenames: stringList,
  FileIds: stringList,
  PendingPostId: t.string,
  HasReactions: t.bool,
  RemoteId: t.pointer(t.string),
  ReplyCount: t.int,
  LastReplyAt: t.int,
  Participants: userList,
  IsFollowing: t.pointer(t.bool),
  Metadata: t.pointer(PostMetadata),
});

export const postList = t.slice(t.pointer(Post));

export const PushNotification = t.struct('PushNotification', {
  AckId: t.string,
  Platform: t.string,
  ServerId: t.string,
  DeviceId: t.string,
  PostId: t.string,
  Category: t.string,
  Sound: t.string,
  Message: t.string,
  Badge: t.int,
  ContentAvailable: t.int,
  TeamId: t.string,
  ChannelId: t.string,
  RootId: t.string,
  ChannelName: t.string,
  Type: t.string,
  SubType: t.string,
  SenderId: t.string,
  SenderName: t.string,
  OverrideUsername: t.string,
  OverrideIconURL: t.string,
  FromWebhook: t.string,
  Version: t.string,
  IsCRTEnabled: t.bool,
  IsIdLoaded: t.bool,
  PostType: t.string,
  ChannelType: t.string,
  Signature: t.string,
});

export const FilesLimits = t.struct('FilesLimits', {
  TotalStorage: t.pointer(t.int),
});

export const MessagesLimits = t.struct('MessagesLimits', {
  History: t.pointer(t.int),
});

export const TeamsLimits = t.struct('TeamsLimits', {
  Active: t.pointer(t.int),
});

export const ProductLimits = t.struct('ProductLimits', {
  Files: t.pointer(FilesLimits),
  Messages: t.pointer(MessagesLimits),
  Teams: t.pointer(TeamsLimits),
});

export const OnInstallEvent = t.struct('OnInstallEvent', {
  UserId: t.string,
});

export const PluginClusterEvent = t.struct('PluginClusterEvent', {
  Id: t.string,
  Data: t.bytes,
});

export const XmlName = t.struct('Name', {
  Space: t.string,
  Local: t.string,
});

export const TypesAttributeValue = t.struct('AttributeValue', {
  XMLName: XmlName,
  Type: t.string,
  Value: t.string,
});

export const typesAttributeValueList = t.slice(TypesAttributeValue);

export const TypesAttribute = t.struct('Attribute', {
  XMLName: XmlName,
  FriendlyName: t.string,
  Name: t.string,
  NameFormat: t.string,
  Values: typesAttributeValueList,
});

export const typesAttributeMap = t.map(t.string, TypesAttribute);

export const Saml2ProxyRestriction = t.struct('ProxyRestriction', {
  Count: t.int,
  Audience: stringList,
});

export const Saml2WarningInfo = t.struct('WarningInfo', {
  OneTimeUse: t.bool,
  ProxyRestriction: t.pointer(Saml2ProxyRestriction),
  NotInAudience: t.bool,
  InvalidTime: t.bool,
});

export const TypesIssuer = t.struct('Issuer', {
  XMLName: XmlName,
  Value: t.string,
});

export const TypesSignature = t.struct('Signature', {
  SignatureDocument: t.bytes,
});

export const TypesNameID = t.struct('NameID', {
  XMLName: XmlName,
  Value: t.string,
});

export const TypesSubjectConfirmationData = t.struct('SubjectConfirmationData', {
  XMLName: XmlName,
  NotOnOrAfter: t.string,
  Recipient: t.string,
  InResponseTo: t.string,
});

export const TypesSubjectConfirmation = t.struct('SubjectConfirmation', {
  XMLName: XmlName,
  Method: t.string,
  SubjectConfirmationData: t.pointer(TypesSubjectConfirmationData),
});

export const TypesSubject = t.struct('Subject', {
  XMLName: XmlName,
  NameID: t.pointer(TypesNameID),
  SubjectConfirmation: t.pointer(TypesSubjectConfirmation),
});

export const TypesAudience = t.struct('Audience', {
  XMLName: XmlName,
  Value: t.string,
});

export const typesAudienceList = t.slice(TypesAudience);

export const TypesAudienceRestriction = t.struct('AudienceRestriction', {
  XMLName: XmlName,
  Audiences: typesAudienceList,
});

export const typesAudienceRestrictionList = t.slice(TypesAudienceRestriction);

export const TypesOneTimeUse = t.struct('OneTimeUse', {
  XMLName: XmlName,
});

export const TypesProxyRestriction = t.struct('ProxyRestriction', {
  XMLName: XmlName,
  Count: t.int,
  Audience: typesAudienceList,
});

export const TypesConditions = t.struct('Conditions', {
  XMLName: XmlName,
  NotBefore: t.string,
  NotOnOrAfter: t.string,
  AudienceRestrictions: typesAudienceRestrictionList,
  OneTimeUse: t.pointer(TypesOneTimeUse),
  ProxyRestriction: t.pointer(TypesProxyRestriction),
});

export const typesAttributeList = t.slice(TypesAttribute);

export const TypesAttributeStatement = t.struct('AttributeStatement', {
  XMLName: XmlName,
  Attributes: typesAttributeList,
});

export const TypesAuthnContextClassRef = t.struct('AuthnContextClassRef', {
  XMLName: XmlName,
  Value: t.string,
});

export const TypesAuthnContext = t.struct('AuthnContext', {
  XMLName: XmlName,
  AuthnContextClassRef: t.pointer(TypesAuthnContextClassRef),
});

export const TypesAuthnStatement = t.struct('AuthnStatement', {
  XMLName: XmlName,
  SessionIndex: t.string,
  AuthnInstant: t.pointer(time),
  SessionNotOnOrAfter: t.pointer(time),
  AuthnContext: t.pointer(TypesAuthnContext),
});

export const TypesAssertion = t.struct('Assertion', {
  XMLName: XmlName,
  Version: t.string,
  ID: t.string,
  IssueInstant: time,
  Issuer: t.pointer(TypesIssuer),
  Signature: t.pointer(TypesSignature),
  Subject: t.pointer(TypesSubject),
  Conditions: t.pointer(TypesConditions),
  AttributeStatement: t.pointer(TypesAttributeStatement),
  AuthnStatement: t.pointer(TypesAuthnStatement),
  SignatureValidated: t.bool,
});

export const typesAssertionList = t.slice(TypesAssertion);

export const Saml2AssertionInfo = t.struct('AssertionInfo', {
  NameID: t.string,
  Values: typesAttributeMap,
  WarningInfo: t.pointer(Saml2WarningInfo),
  SessionIndex: t.string,
  AuthnInstant: t.pointer(time),
  SessionNotOnOrAfter: t.pointer(time),
  Assertions: typesAssertionList,
  ResponseSignatureValidated: t.bool,
});

export const RemoteCluster = t.struct('RemoteCluster', {
  RemoteId: t.string,
  RemoteTeamId: t.string,
  Name: t.string,
  DisplayName: t.string,
  SiteURL: t.string,
  DefaultTeamId: t.string,
  CreateAt: t.int,
  DeleteAt: t.int,
  LastPingAt: t.int,
  LastGlobalUserSyncAt: t.int,
  Token: t.string,
  RemoteToken: t.string,
  Topics: t.string,
  CreatorId: t.string,
  PluginID: t.string,
  Options: t.uint,
});

export const userMap = t.map(t.string, t.pointer(User));

export const Status = t.struct('Status', {
  UserId: t.string,
  Status: t.string,
  Manual: t.bool,
  LastActivityAt: t.int,
  ActiveChannel: t.string,
  DNDEndTime: t.int,
  PrevStatus: t.string,
});

export const statusList = t.slice(t.pointer(Status));

export const MembershipChangeMsg = t.struct('MembershipChangeMsg', {
  ChannelId: t.string,
  UserId: t.string,
  IsAdd: t.bool,
  RemoteId: t.string,
  ChangeTime: t.int,
});

export const membershipChangeMsgList = t.slice(t.pointer(MembershipChangeMsg));

export const SyncMsg = t.struct('SyncMsg', {
  Id: t.string,
  ChannelId: t.string,
  Users: userMap,
  Posts: postList,
  Reactions: reactionList,
  Statuses: statusList,
  MembershipChanges: membershipChangeMsgList,
  Acknowledgements: postAcknowledgementList,
  MentionTransforms: stringMap,
});

export const SyncResponse = t.struct('SyncResponse', {
  UsersLastUpdateAt: t.int,
  UserErrors: stringList,
  UsersSyncd: stringList,
  PostsLastUpdateAt: t.int,
  PostErrors: stringList,
  ReactionsLastUpdateAt: t.int,
  ReactionErrors: stringList,
  AcknowledgementsLastUpdateAt: t.int,
  AcknowledgementErrors: stringList,
  StatusErrors: stringList,
});

export const Preference = t.struct('Preference', {
  UserId: t.string,
  Category: t.string,
  Name: t.string,
  Value: t.string,
});

export const preferenceList = t.slice(Preference);

export const ChannelMember = t.struct('ChannelMember', {
  ChannelId: t.string,
  UserId: t.string,
  Roles: t.string,
  LastViewedAt: t.int,
  MsgCount: t.int,
  MentionCount: t.int,
  MentionCountRoot: t.int,
  UrgentMentionCount: t.int,
  MsgCountRoot: t.int,
  NotifyProps: stringMap,
  LastUpdateAt: t.int,
  SchemeGuest: t.bool,
  SchemeUser: t.bool,
  SchemeAdmin: t.bool,
  ExplicitRoles: t.string,
});

export const TeamMember = t.struct('TeamMember', {
  TeamId: t.string,
  UserId: t.string,
  Roles: t.string,
  DeleteAt: t.int,
  SchemeGuest: t.bool,
  SchemeUser: t.bool,
  SchemeAdmin: t.bool,
  ExplicitRoles: t.string,
  CreateAt: t.int,
});

export const teamMemberList = t.slice(t.pointer(TeamMember));

export const Session = t.struct('Session', {
  Id: t.string,
  Token: t.string,
  CreateAt: t.int,
  ExpiresAt: t.int,
  LastActivityAt: t.int,
  UserId: t.string,
  DeviceId: t.string,
  Roles: t.string,
  IsOAuth: t.bool,
  ExpiredNotify: t.bool,
  Props: stringMap,
  TeamMembers: teamMemberList,
  Local: t.bool,
});

export const WebSocketRequest = t.struct('WebSocketRequest', {
  Seq: t.int,
  Action: t.string,
  Data: anyMap,
  Session: Session,
  Locale: t.string,
});

export const Bot = t.struct('Bot', {
  UserId: t.string,
  Username: t.string,
  DisplayName: t.string,
  Description: t.string,
  OwnerId: t.string,
  LastIconUpdate: t.int,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
});

export const SidebarCategory = t.struct('SidebarCategory', {
  Id: t.string,
  UserId: t.string,
  TeamId: t.string,
  SortOrder: t.int,
  Sorting: t.string,
  Type: t.string,
  DisplayName: t.string,
  Muted: t.bool,
  Collapsed: t.bool,
});

export const SidebarCategoryWithChannels = t.struct('SidebarCategoryWithChannels', {
  SidebarCategory: SidebarCategory,
  Channels: stringList,
});

export const AutocompleteArg = t.struct('AutocompleteArg', {
  Name: t.string,
  HelpText: t.string,
  Type: t.string,
  Required: t.bool,
  Data: t.interface,
});

export const autocompleteArgList = t.slice(t.pointer(AutocompleteArg));

export const AutocompleteData: StructSchema = t.struct('AutocompleteData', {
  Trigger: t.string,
  Hint: t.string,
  HelpText: t.string,
  RoleID: t.string,
  Arguments: autocompleteArgList,
  SubCommands: t.slice(t.pointer(t.lazy(() => AutocompleteData))),
});

export const Command = t.struct('Command', {
  Id: t.string,
  Token: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
  CreatorId: t.string,
  TeamId: t.string,
  Trigger: t.string,
  Method: t.string,
  Username: t.string,
  IconURL: t.string,
  AutoComplete: t.bool,
  AutoCompleteDesc: t.string,
  AutoCompleteHint: t.string,
  DisplayName: t.string,
  Description: t.string,
  URL: t.string,
  PluginId: t.string,
  AutocompleteData: t.pointer(AutocompleteData),
  AutocompleteIconData: t.string,
});

export const CreateDefaultMembershipParams = t.struct('CreateDefaultMembershipParams', {
  Since: t.int,
  ReAddRemovedMembers: t.bool,
  ScopedUserID: t.pointer(t.string),
  ScopedTeamID: t.pointer(t.string),
  ScopedChannelID: t.pointer(t.string),
});

export const Group = t.struct('Group', {
  Id: t.string,
  Name: t.pointer(t.string),
  DisplayName: t.string,
  Description: t.string,
  Source: t.string,
  RemoteId: t.pointer(t.string),
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
  HasSyncables: t.bool,
  MemberCount: t.pointer(t.int),
  AllowReference: t.bool,
  ChannelMemberCount: t.pointer(t.int),
  ChannelMemberTimezonesCount: t.pointer(t.int),
  MemberIDs: stringList,
});

export const OAuthApp = t.struct('OAuthApp', {
  Id: t.string,
  CreatorId: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  ClientSecret: t.string,
  Name: t.string,
  Description: t.string,
  IconURL: t.string,
  CallbackUrls: stringList,
  Homepage: t.string,
  IsTrusted: t.bool,
  MattermostAppID: t.string,
  IsDynamicallyRegistered: t.bool,
});

export const PropertyField = t.struct('PropertyField', {
  ID: t.string,
  GroupID: t.string,
  Name: t.string,
  Type: t.string,
  Attrs: anyMap,
  TargetID: t.string,
  TargetType: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
});

export const PropertyValue = t.struct('PropertyValue', {
  ID: t.string,
  TargetID: t.string,
  TargetType: t.string,
  GroupID: t.string,
  FieldID: t.string,
  Value: t.bytes,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
});

export const Team = t.struct('Team', {
  Id: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  DeleteAt: t.int,
  DisplayName: t.string,
  Name: t.string,
  Description: t.string,
  Email: t.string,
  Type: t.string,
  CompanyName: t.string,
  AllowedDomains: t.string,
  InviteId: t.string,
  AllowOpenInvite: t.bool,
  LastTeamIconUpdate: t.int,
  SchemeId: t.pointer(t.string),
  GroupConstrained: t.pointer(t.bool),
  PolicyID: t.pointer(t.string),
  CloudLimitsArchived: t.bool,
});

export const TeamMemberWithError = t.struct('TeamMemberWithError', {
  UserId: t.string,
  Member: t.pointer(TeamMember),
  Error: t.pointer(AppError),
});

export const teamMemberWithErrorList = t.slice(t.pointer(TeamMemberWithError));

export const UploadSession = t.struct('UploadSession', {
  Id: t.string,
  Type: t.string,
  CreateAt: t.int,
  UserId: t.string,
  ChannelId: t.string,
  Filename: t.string,
  Path: t.string,
  FileSize: t.int,
  FileOffset: t.int,
  RemoteId: t.string,
  ReqFileId: t.string,
});

export const UserAccessToken = t.struct('UserAccessToken', {
  Id: t.string,
  Token: t.string,
  UserId: t.string,
  Description: t.string,
  IsActive: t.bool,
});

export const GroupMember = t.struct('GroupMember', {
  GroupId: t.string,
  UserId: t.string,
  CreateAt: t.int,
  DeleteAt: t.int,
});

export const GroupSyncable = t.struct('GroupSyncable', {
  GroupId: t.string,
  SyncableId: t.string,
  AutoAdd: t.bool,
  SchemeAdmin: t.bool,
  CreateAt: t.int,
  DeleteAt: t.int,
  UpdateAt: t.int,
  Type: t.string,
  ChannelDisplayName: t.string,
  TeamDisplayName: t.string,
  TeamType: t.string,
  ChannelType: t.string,
  TeamID: t.string,
});

export const BotGetOptions = t.struct('BotGetOptions', {
  OwnerId: t.string,
  IncludeDeleted: t.bool,
  OnlyOrphaned: t.bool,
  Page: t.int,
  PerPage: t.int,
});

export const botList = t.slice(t.pointer(Bot));

export const channelMemberList = t.slice(ChannelMember);

export const sidebarCategoryWithChannelsList = t.slice(t.pointer(SidebarCategoryWithChannels));

export const OrderedSidebarCategories = t.struct('OrderedSidebarCategories', {
  Categories: sidebarCategoryWithChannelsList,
  Order: stringList,
});

export const ChannelStats = t.struct('ChannelStats', {
  ChannelId: t.string,
  MemberCount: t.int,
  GuestCount: t.int,
  PinnedPostCount: t.int,
  FilesCount: t.int,
});

export const channelList = t.slice(t.pointer(Channel));

export const GetFileInfosOptions = t.struct('GetFileInfosOptions', {
  UserIds: stringList,
  ChannelIds: stringList,
  Since: t.int,
  IncludeDeleted: t.bool,
  SortBy: t.string,
  SortDescending: t.bool,
});

export const groupSyncableList = t.slice(t.pointer(GroupSyncable));

export const PageOpts = t.struct('PageOpts', {
  Page: t.int,
  PerPage: t.int,
});

export const GroupSearchOpts = t.struct('GroupSearchOpts', {
  Q: t.string,
  NotAssociatedToTeam: t.string,
  NotAssociatedToChannel: t.string,
  IncludeMemberCount: t.bool,
  FilterAllowReference: t.bool,
  PageOpts: t.pointer(PageOpts),
  Since: t.int,
  Source: t.string,
  FilterParentTeamPermitted: t.bool,
  FilterHasMember: t.string,
  IncludeChannelMemberCount: t.string,
  IncludeTimezones: t.bool,
  IncludeMemberIDs: t.bool,
  IncludeArchived: t.bool,
  FilterArchived: t.bool,
  OnlySyncableSources: t.bool,
});

export const ViewUsersRestrictions = t.struct('ViewUsersRestrictions', {
  Teams: stringList,
  Channels: stringList,
});

export const groupList = t.slice(t.pointer(Group));

export const Customer = t.struct('Customer', {
  Id: t.string,
  Name: t.string,
  Email: t.string,
  Company: t.string,
});

export const Features = t.struct('Features', {
  Users: t.pointer(t.int),
  LDAP: t.pointer(t.bool),
  LDAPGroups: t.pointer(t.bool),
  MFA: t.pointer(t.bool),
  GoogleOAuth: t.pointer(t.bool),
  Office365OAuth: t.pointer(t.bool),
  OpenId: t.pointer(t.bool),
  Compliance: t.pointer(t.bool),
  Cluster: t.pointer(t.bool),
  Metrics: t.pointer(t.bool),
  MHPNS: t.pointer(t.bool),
  SAML: t.pointer(t.bool),
  Elasticsearch: t.pointer(t.bool),
  Announcement: t.pointer(t.bool),
  ThemeManagement: t.pointer(t.bool),
  EmailNotificationContents: t.pointer(t.bool),
  DataRetention: t.pointer(t.bool),
  MessageExport: t.pointer(t.bool),
  CustomPermissionsSchemes: t.pointer(t.bool),
  CustomTermsOfService: t.pointer(t.bool),
  GuestAccounts: t.pointer(t.bool),
  GuestAccountsPermissions: t.pointer(t.bool),
  IDLoadedPushNotifications: t.pointer(t.bool),
  LockTeammateNameDisplay: t.pointer(t.bool),
  EnterprisePlugins: t.pointer(t.bool),
  AdvancedLogging: t.pointer(t.bool),
  Cloud: t.pointer(t.bool),
  SharedChannels: t.pointer(t.bool),
  RemoteClusterService: t.pointer(t.bool),
  OutgoingOAuthConnections: t.pointer(t.bool),
  FutureFeatures: t.pointer(t.bool),
});

export const LicenseLimits = t.struct('LicenseLimits', {
  PostHistory: t.int,
  BoardCards: t.int,
  PlaybookRuns: t.int,
  CallDurationSeconds: t.int,
  AgentsPrompts: t.int,
  PushNotifications: t.int,
});

export const License = t.struct('License', {
  Id: t.string,
  IssuedAt: t.int,
  StartsAt: t.int,
  ExpiresAt: t.int,
  Customer: t.pointer(Customer),
  Features: t.pointer(Features),
  SkuName: t.string,
  SkuShortName: t.string,
  IsTrial: t.bool,
  IsGovSku: t.bool,
  IsSeatCountEnforced: t.bool,
  ExtraUsers: t.pointer(t.int),
  SignupJWT: t.pointer(t.string),
  Limits: t.pointer(LicenseLimits),
});

export const PluginStatus = t.struct('PluginStatus', {
  PluginId: t.string,
  ClusterId: t.string,
  PluginPath: t.string,
  State: t.int,
  Error: t.string,
  Name: t.string,
  Description: t.string,
  Version: t.string,
});

export const ManifestServer = t.struct('ManifestServer', {
  Executables: stringMap,
  Executable: t.string,
});

export const ManifestWebapp = t.struct('ManifestWebapp', {
  BundlePath: t.string,
  BundleHash: t.bytes,
});

export const PluginOption = t.struct('PluginOption', {
  DisplayName: t.string,
  Value: t.string,
});

export const pluginOptionList = t.slice(t.pointer(PluginOption));

export const PluginSetting = t.struct('PluginSetting', {
  Key: t.string,
  DisplayName: t.string,
  Type: t.string,
  HelpText: t.string,
  RegenerateHelpText: t.string,
  Placeholder: t.string,
  Default: t.interface,
  Options: pluginOptionList,
  Hosting: t.string,
  Secret: t.bool,
});

export const pluginSettingList = t.slice(t.pointer(PluginSetting));

export const PluginSettingsSection = t.struct('PluginSettingsSection', {
  Key: t.string,
  Title: t.string,
  Subtitle: t.string,
  Settings: pluginSettingList,
  Header: t.string,
  Footer: t.string,
  Custom: t.bool,
  Fallback: t.bool,
});

export const pluginSettingsSectionList = t.slice(t.pointer(PluginSettingsSection));

export const PluginSettingsSchema = t.struct('PluginSettingsSchema', {
  Header: t.string,
  Footer: t.string,
  Settings: pluginSettingList,
  Sections: pluginSettingsSectionList,
});

export const Manifest = t.struct('Manifest', {
  Id: t.string,
  Name: t.string,
  Description: t.string,
  HomepageURL: t.string,
  SupportURL: t.string,
  ReleaseNotesURL: t.string,
  IconPath: t.string,
  Version: t.string,
  MinServerVersion: t.string,
  Server: t.pointer(ManifestServer),
  Webapp: t.pointer(ManifestWebapp),
  SettingsSchema: t.pointer(PluginSettingsSchema),
  Props: anyMap,
});

export const manifestList = t.slice(t.pointer(Manifest));

export const postMap = t.map(t.string, t.pointer(Post));

export const PostList = t.struct('PostList', {
  Order: stringList,
  Posts: postMap,
  NextPostId: t.string,
  PrevPostId: t.string,
  HasNext: t.pointer(t.bool),
  FirstInaccessiblePostTime: t.int,
  BurnOnReadPosts: postMap,
});

export const propertyFieldList = t.slice(t.pointer(PropertyField));

export const PropertyGroup = t.struct('PropertyGroup', {
  ID: t.string,
  Name: t.string,
});

export const propertyValueList = t.slice(t.pointer(PropertyValue));

export const TeamStats = t.struct('TeamStats', {
  TeamId: t.string,
  TotalMemberCount: t.int,
  ActiveMemberCount: t.int,
});

export const teamList = t.slice(t.pointer(Team));

export const TeamUnread = t.struct('TeamUnread', {
  TeamId: t.string,
  MsgCount: t.int,
  MentionCount: t.int,
  MentionCountRoot: t.int,
  MsgCountRoot: t.int,
  ThreadCount: t.int,
  ThreadMentionCount: t.int,
  ThreadUrgentMentionCount: t.int,
});

export const teamUnreadList = t.slice(t.pointer(TeamUnread));

export const UserGetOptions = t.struct('UserGetOptions', {
  InTeamId: t.string,
  NotInTeamId: t.string,
  InChannelId: t.string,
  NotInChannelId: t.string,
  InGroupId: t.string,
  NotInGroupId: t.string,
  GroupConstrained: t.bool,
  WithoutTeam: t.bool,
  Inactive: t.bool,
  Active: t.bool,
  Role: t.string,
  Roles: stringList,
  ChannelRoles: stringList,
  TeamRoles: stringList,
  Sort: t.string,
  ViewRestrictions: t.pointer(ViewUsersRestrictions),
  Page: t.int,
  PerPage: t.int,
  UpdatedAfter: t.int,
});

export const Permission = t.struct('Permission', {
  Id: t.string,
  Name: t.string,
  Description: t.string,
  Scope: t.string,
});

export const PluginKVSetOptions = t.struct('PluginKVSetOptions', {
  Atomic: t.bool,
  OldValue: t.bytes,
  ExpireInSeconds: t.int,
});

export const commandList = t.slice(t.pointer(Command));

export const DialogElement = t.struct('DialogElement', {
  DisplayName: t.string,
  Name: t.string,
  Type: t.string,
  SubType: t.string,
  Default: t.string,
  Placeholder: t.string,
  HelpText: t.string,
  Optional: t.bool,
  MinLength: t.int,
  MaxLength: t.int,
  DataSource: t.string,
  DataSourceURL: t.string,
  Options: postActionOptionsList,
  MultiSelect: t.bool,
  Refresh: t.bool,
  MinDate: t.string,
  MaxDate: t.string,
  TimeInterval: t.int,
});

export const dialogElementList = t.slice(DialogElement);

export const Dialog = t.struct('Dialog', {
  CallbackId: t.string,
  Title: t.string,
  IntroductionText: t.string,
  IconURL: t.string,
  Elements: dialogElementList,
  SubmitLabel: t.string,
  NotifyOnCancel: t.bool,
  State: t.string,
  SourceURL: t.string,
});

export const OpenDialogRequest = t.struct('OpenDialogRequest', {
  TriggerId: t.string,
  URL: t.string,
  Dialog: Dialog,
});

export const BotPatch = t.struct('BotPatch', {
  Username: t.pointer(t.string),
  DisplayName: t.pointer(t.string),
  Description: t.pointer(t.string),
});

export const ChannelMemberIdentifier = t.struct('ChannelMemberIdentifier', {
  ChannelId: t.string,
  UserId: t.string,
});

export const channelMemberIdentifierList = t.slice(t.pointer(ChannelMemberIdentifier));

export const PluginClusterEventSendOptions = t.struct('PluginClusterEventSendOptions', {
  SendType: t.string,
  TargetId: t.string,
});

export const boolMap = t.map(t.string, t.bool);

export const anyMapList = t.slice(anyMap);

export const WebsocketBroadcast = t.struct('WebsocketBroadcast', {
  OmitUsers: boolMap,
  UserId: t.string,
  ChannelId: t.string,
  TeamId: t.string,
  ConnectionId: t.string,
  OmitConnectionId: t.string,
  ContainsSanitizedData: t.bool,
  ContainsSensitiveData: t.bool,
  ReliableClusterSend: t.bool,
  BroadcastHooks: stringList,
  BroadcastHookArgs: anyMapList,
});

export const RegisterPluginOpts = t.struct('RegisterPluginOpts', {
  Displayname: t.string,
  PluginID: t.string,
  CreatorID: t.string,
  AutoShareDMs: t.bool,
  AutoInvited: t.bool,
});

export const SearchParams = t.struct('SearchParams', {
  Terms: t.string,
  ExcludedTerms: t.string,
  IsHashtag: t.bool,
  InChannels: stringList,
  ExcludedChannels: stringList,
  FromUsers: stringList,
  ExcludedUsers: stringList,
  AfterDate: t.string,
  ExcludedAfterDate: t.string,
  BeforeDate: t.string,
  ExcludedBeforeDate: t.string,
  Extensions: stringList,
  ExcludedExtensions: stringList,
  OnDate: t.string,
  ExcludedDate: t.string,
  OrTerms: t.bool,
  IncludeDeletedChannels: t.bool,
  TimeZoneOffset: t.int,
  SearchWithoutUserId: t.bool,
  Modifier: t.string,
});

export const searchParamsList = t.slice(t.pointer(SearchParams));

export const SearchParameter = t.struct('SearchParameter', {
  Terms: t.pointer(t.string),
  IsOrSearch: t.pointer(t.bool),
  TimeZoneOffset: t.pointer(t.int),
  Page: t.pointer(t.int),
  PerPage: t.pointer(t.int),
  IncludeDeletedChannels: t.pointer(t.bool),
});

export const PostSearchResults = t.struct('PostSearchResults', {
  PostList: t.pointer(PostList),
  Matches: stringListMap,
});

export const PropertyFieldSearchCursor = t.struct('PropertyFieldSearchCursor', {
  PropertyFieldID: t.string,
  CreateAt: t.int,
});

export const PropertyFieldSearchOpts = t.struct('PropertyFieldSearchOpts', {
  GroupID: t.string,
  TargetType: t.string,
  TargetIDs: stringList,
  SinceUpdateAt: t.int,
  IncludeDeleted: t.bool,
  Cursor: PropertyFieldSearchCursor,
  PerPage: t.int,
});

export const PropertyValueSearchCursor = t.struct('PropertyValueSearchCursor', {
  PropertyValueID: t.string,
  CreateAt: t.int,
});

export const PropertyValueSearchOpts = t.struct('PropertyValueSearchOpts', {
  GroupID: t.string,
  TargetType: t.string,
  TargetIDs: stringList,
  FieldID: t.string,
  SinceUpdateAt: t.int,
  IncludeDeleted: t.bool,
  Cursor: PropertyValueSearchCursor,
  PerPage: t.int,
  Value: t.bytes,
});

export const UserSearch = t.struct('UserSearch', {
  Term: t.string,
  TeamId: t.string,
  NotInTeamId: t.string,
  InChannelId: t.string,
  NotInChannelId: t.string,
  InGroupId: t.string,
  GroupConstrained: t.bool,
  AllowInactive: t.bool,
  WithoutTeam: t.bool,
  Limit: t.int,
  Role: t.string,
  Roles: stringList,
  ChannelRoles: stringList,
  TeamRoles: stringList,
  NotInGroupId: t.string,
});

export const SharedChannel = t.struct('SharedChannel', {
  ChannelId: t.string,
  TeamId: t.string,
  Home: t.bool,
  ReadOnly: t.bool,
  ShareName: t.string,
  ShareDisplayName: t.string,
  SharePurpose: t.string,
  ShareHeader: t.string,
  CreatorId: t.string,
  CreateAt: t.int,
  UpdateAt: t.int,
  RemoteId: t.string,
  Type: t.string,
});

export const GetPostsSinceForSyncCursor = t.struct('GetPostsSinceForSyncCursor', {
  LastPostUpdateAt: t.int,
  LastPostUpdateID: t.string,
  LastPostCreateAt: t.int,
  LastPostCreateID: t.string,
});

export const UserAuth = t.struct('UserAuth', {
  AuthData: t.pointer(t.string),
  AuthService: t.string,
});

export const CustomStatus = t.struct('CustomStatus', {
  Emoji: t.string,
  Text: t.string,
  Duration: t.string,
  ExpiresAt: time,
});

export const groupMemberList = t.slice(t.pointer(GroupMember));

export const PqError = t.struct('Error', {
  Severity: t.string,
  Code: t.string,
  Message: t.string,
  Detail: t.string,
  Hint: t.string,
  Position: t.string,
  InternalPosition: t.string,
  InternalQuery: t.string,
  Where: t.string,
  Schema: t.string,
  Table: t.string,
  Column: t.string,
  DataTypeName: t.string,
  Constraint: t.string,
  File: t.string,
  Line: t.string,
  Routine: t.string,
});

export const ErrorString = t.struct('ErrorString', {
  Code: t.int,
  Err: t.string,
});

export const AutocompleteDynamicListArg = t.struct('AutocompleteDynamicListArg', {
  FetchURL: t.string,
});

export const AutocompleteListItem = t.struct('AutocompleteListItem', {
  Item: t.string,
  Hint: t.string,
  HelpText: t.string,
});

export const autocompleteListItemList = t.slice(AutocompleteListItem);

export const AutocompleteStaticListArg = t.struct('AutocompleteStaticListArg', {
  PossibleArguments: autocompleteListItemList,
});

export const AutocompleteTextArg = t.struct('AutocompleteTextArg', {
  Hint: t.string,
  Pattern: t.string,
});

export const PreviewPost = t.struct('PreviewPost', {
  PostID: t.string,
  Post: t.pointer(Post),
  TeamName: t.string,
  ChannelDisplayName: t.string,
  ChannelType: t.string,
  ChannelID: t.string,
});

export const PluginPropertyOption = t.struct('PluginPropertyOption', {
  Data: stringMap,
});

export const pluginPropertyOptionList = t.slice(t.pointer(PluginPropertyOption));

/** What a test server may differ in. */
export interface ServerOptions {
  /** Playbooks needs a licence unless the server is a developer's (DESIGN: `EnableDeveloper` and `EnableTesting`). */
  developer?: boolean;
  /** More settings as `MM_<SECTION>_<KEY>`; these cannot be changed through the server's API. */
  env?: Record<string, string>;
  /** The path of its SiteURL, e.g. `/chat`; '' if absent. */
  path?: string;
}

interface Place {
  port: number;
  databaseUrl: string;
}

/**
 * The server's configuration file: what differs from its defaults. Nothing in it calls out to the internet, and
 * everything in it can be changed later through the API.
 */
export function serverSettings(
  {port, databaseUrl}: Place,
  {developer = false, path = ''}: ServerOptions,
): Record<string, object> {
  return {
    ServiceSettings: {
      SiteURL: `http://127.0.0.1:${port}${path}`,
      ListenAddress: `127.0.0.1:${port}`,
      EnableDeveloper: developer,
      EnableTesting: developer,
      EnableSecurityFixAlert: false,
      EnableLinkPreviews: false,
      EnableUserAccessTokens: true,
      EnableBotAccountCreation: true,
      EnableIncomingWebhooks: true,
      EnablePostUsernameOverride: true,
      EnablePostIconOverride: true,
      EnableTutorial: false,
      EnableOnboardingFlow: false,
      EnableAPIChannelDeletion: true,
      EnableAPITeamDeletion: true,
      EnableAPIPostDeletion: true,
    },
    SqlSettings: {DriverName: 'postgres', DataSource: databaseUrl, MaxOpenConns: 40, MaxIdleConns: 10},
    TeamSettings: {EnableOpenServer: true, MaxUsersPerTeam: 1000, MaxChannelsPerTeam: 10_000},
    LogSettings: {
      EnableConsole: true,
      ConsoleLevel: 'DEBUG',
      ConsoleJson: true,
      EnableFile: false,
      EnableDiagnostics: false,
      EnableSentry: false,
    },
    AnnouncementSettings: {AdminNoticesEnabled: false, UserNoticesEnabled: false},
    PluginSettings: {
      Enable: true,
      EnableUploads: true,
      EnableHealthCheck: true,
      EnableMarketplace: false,
      EnableRemoteMarketplace: false,
      AutomaticPrepackagedPlugins: false,
      RequirePluginSignature: false,
    },
    EmailSettings: {SendEmailNotifications: false, SendPushNotifications: false},
    RateLimitSettings: {Enable: false},
    GuestAccountsSettings: {Enable: true},
    // No review depends on the server's own jobs, and stopping them takes up to 15 seconds.
    JobSettings: {RunJobs: false, RunScheduler: false},
  };
}

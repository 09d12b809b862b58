import type {Diary} from './client/diary';
import {PLAYBOOKS} from './client/plugin_status';
import type {PluginStatusApi, ServerAddresses} from './client/ports';
import {serverUrl} from './client/server_address';
import {statusCodeOf} from './client/server_error';

/** Go: model.PluginStateRunning */
const RUNNING = 2;

/** How the connection to Playbooks is, for who looks after the server. Nothing in it is secret. */
export interface PlaybooksHealth extends Pick<Diary, 'way' | 'lastTrouble' | 'lastSuccess'> {
  /** `absent`: not installed. `unknown`: the server does not say. */
  state: 'running' | 'stopped' | 'absent' | 'unknown';
  /** '' unless it runs. */
  version: string;
  licensed: boolean;
  /** Whether the server is one for tests, where Playbooks needs no licence. */
  forTests: boolean;
  /** Where the plugin reaches the server over HTTP; '' when nothing is known. */
  address: string;
  cautions: ('mfa' | 'rate-limit')[];
}

/** As much of the server's configuration as matters here. */
export interface HealthConfig {
  ServiceSettings: {
    EnableDeveloper: boolean | null;
    EnableTesting: boolean | null;
    EnforceMultifactorAuthentication: boolean | null;
  };
  RateLimitSettings: {Enable: boolean | null};
}

export interface HealthOptions {
  api: PluginStatusApi & {
    getLicense(): Promise<{Id: string} | null>;
    getConfig(): Promise<HealthConfig | null>;
  };
  serverAddresses(): ServerAddresses;
  /** Null until Playbooks was first called. */
  diary: Pick<Diary, 'way' | 'lastTrouble' | 'lastSuccess'> | null;
}

export async function playbooksHealth({
  api,
  serverAddresses,
  diary,
}: HealthOptions): Promise<PlaybooksHealth> {
  const [{state, version}, license, config] = await Promise.all([
    stateOf(api),
    api.getLicense().catch(() => null),
    api.getConfig(),
  ]);
  const {EnableDeveloper, EnableTesting, EnforceMultifactorAuthentication} = config?.ServiceSettings ?? {};
  const cautions: PlaybooksHealth['cautions'] = [];
  if (EnforceMultifactorAuthentication === true) {
    cautions.push('mfa');
  }
  if (config?.RateLimitSettings.Enable === true) {
    cautions.push('rate-limit');
  }
  return {
    state,
    version,
    licensed: license !== null && license.Id !== '',
    forTests: EnableDeveloper === true && EnableTesting === true,
    address: serverUrl(serverAddresses()) ?? '',
    cautions,
    way: diary?.way ?? '',
    lastTrouble: diary?.lastTrouble ?? null,
    lastSuccess: diary?.lastSuccess ?? 0,
  };
}

async function stateOf(api: PluginStatusApi): Promise<Pick<PlaybooksHealth, 'state' | 'version'>> {
  try {
    const {State, Version} = await api.getPluginStatus(PLAYBOOKS);
    return State === RUNNING ? {state: 'running', version: Version} : {state: 'stopped', version: ''};
  } catch (error) {
    // 404: not installed. 501: the server runs no plugins.
    return {state: [404, 501].includes(statusCodeOf(error)) ? 'absent' : 'unknown', version: ''};
  }
}

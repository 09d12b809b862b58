/** What Mattermost sets for its plugins: not a secret, only a sign that a host started this program. */
const COOKIE_KEY = 'MATTERMOST_PLUGIN';
const COOKIE_VALUE = 'Securely message teams, anywhere.';

/** go-plugin's own version, and that of the protocol between Mattermost and its plugins. */
const CORE_PROTOCOL = 1;
const PLUGIN_PROTOCOL = 1;

/** For somebody who starts the plugin by hand. */
export const NOT_A_HOST =
  'This program is a Mattermost plugin and does nothing by itself: upload its bundle in the System Console, ' +
  'and the Mattermost server starts it.';

/** True when a Mattermost server started this process. */
export function startedByHost(env: NodeJS.ProcessEnv): boolean {
  return env[COOKIE_KEY] === COOKIE_VALUE;
}

/** The one line for the host on stdout: versions, network, address, protocol, and no TLS certificate. */
export function handshakeLine(socketPath: string): string {
  return `${CORE_PROTOCOL}|${PLUGIN_PROTOCOL}|unix|${socketPath}|netrpc|\n`;
}

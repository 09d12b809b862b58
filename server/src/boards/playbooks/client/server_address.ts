import type {ServerAddresses} from './ports';

/** Hosts that stand for every address of the machine, and how the machine reaches itself there. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  '': '127.0.0.1',
  '0.0.0.0': '127.0.0.1',
  '[::]': '[::1]',
};

/** Go takes names of services as ports; these two are what people write. */
const NAMED_PORTS: Readonly<Record<string, string>> = {http: '80', https: '443'};

/**
 * Where the server answers this process: the setting, else the address that it listens on, else its SiteURL. With TLS
 * the SiteURL goes first, because the certificate is for the name in it.
 * @returns a URL without a slash at its end, with the subpath; null when there is nothing to go by
 */
export function serverUrl({
  listenAddress,
  connectionSecurity,
  siteUrl,
  override,
}: ServerAddresses): string | null {
  if (override !== '') {
    return httpUrl(override);
  }
  const site = httpUrl(siteUrl);
  const tls = connectionSecurity !== '';
  const listening = listeningUrl(listenAddress, tls, site === null ? '' : new URL(site).pathname);
  return tls ? (site ?? listening) : (listening ?? site);
}

/** @param address as Go's net.Listen takes it: `:8065`, `127.0.0.1:8065`, `[::1]:8065` */
function listeningUrl(address: string, tls: boolean, subpath: string): string | null {
  const [, host, named] = /^(\[[^\]]*\]|[^:]*):(\w+)$/.exec(address) ?? [];
  if (host === undefined || named === undefined) {
    return null;
  }
  const port = NAMED_PORTS[named] ?? named;
  if (!/^\d+$/.test(port) || Number(port) === 0) {
    return null;
  }
  return httpUrl(`${tls ? 'https' : 'http'}://${EVERYWHERE[host] ?? host}:${port}${subpath}`);
}

function httpUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return null;
  }
  // A name or password in it would be sent instead of the session.
  return `${url.protocol}//${url.host}${url.pathname}`.replace(/\/+$/, '');
}

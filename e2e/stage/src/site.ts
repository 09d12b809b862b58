import {Client4} from 'mattermost-redux/client';

const script = document.currentScript;

/** The path of the SiteURL, without a slash at its end: '' on most servers. The server serves this script below it. */
export const basePath =
  script instanceof HTMLScriptElement ? new URL(script.src).pathname.replace(/\/static\/.*$/, '') : '';

/** The site as the browser reaches it. */
export const siteAddress = `${window.location.origin}${basePath}`;

export const websocketAddress = `${siteAddress.replace(/^http/, 'ws')}/api/v4/websocket`;

Client4.setUrl(siteAddress);

/** Where an address of the server's own ("/static/plugins/…", "/api/v4/…") is. */
export function assetAddress(path: string): string {
  return path.startsWith('/') ? `${siteAddress}${path}` : path;
}

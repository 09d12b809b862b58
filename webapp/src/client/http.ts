import axios, {type AxiosInstance} from 'axios';

/**
 * The path that Mattermost is served below, from its SiteURL: '' at the top of a host name, `/chat` below one. An
 * empty or broken SiteURL counts as the top.
 */
export function basePath(siteUrl: string | undefined): string {
  return URL.canParse(siteUrl ?? '') ? new URL(siteUrl ?? '').pathname.replace(/\/+$/, '') : '';
}

/** A client of the Mattermost server, in the name of who is logged in. */
export function createHttp(siteUrl: string | undefined): AxiosInstance {
  return axios.create({
    baseURL: basePath(siteUrl),
    headers: {'X-Requested-With': 'XMLHttpRequest'},
    // The server takes a cookie session's writes only with the token that it keeps in this cookie.
    xsrfCookieName: 'MMCSRF',
    xsrfHeaderName: 'X-CSRF-Token',
  });
}

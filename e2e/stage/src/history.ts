import {createBrowserHistory} from 'history';
import {basePath} from './site';

/** Addresses below the SiteURL's path. */
export const history = createBrowserHistory({basename: basePath});

/** Mattermost's plugin interface, typed: hooks that the server calls and the API that a plugin calls. */
export type {PluginApi} from './api';
export {AppError} from './app_error';
export type * from './generated/model';
export {narrow, type FileOutput, type Hooks, type NarrowHook} from './hooks';
export type {Awaitable, Input} from './input';
export {createLogger, type Logger} from './logger';
export {servePlugin, type PluginOptions} from './plugin';
export type {HttpHandler} from './serve_http';

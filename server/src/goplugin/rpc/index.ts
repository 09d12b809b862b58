export {RpcClient, type RpcClientOptions} from './client';
export {ConnectionLostError, ServerError} from './errors';
export {emptySchema} from './messages';
export type {Handler} from './methods';
export {RpcServer, type RpcServerOptions} from './server';

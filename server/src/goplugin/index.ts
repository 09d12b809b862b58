/**
 * HashiCorp go-plugin's "netrpc" protocol, as a Mattermost server speaks it with its plugins: handshake, yamux, net/rpc
 * and gob. Knows nothing of Mattermost's hooks and API.
 */
export {Broker, BrokerError, type BrokerErrorCode} from './broker';
export * from './gob';
export {
  ConnectionLostError,
  emptySchema,
  RpcClient,
  RpcServer,
  ServerError,
  type Handler,
  type RpcClientOptions,
  type RpcServerOptions,
} from './rpc';
export {serve, type ServeOptions} from './serve';
export * from './yamux';

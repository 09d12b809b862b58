import type {Schema, TypeRegistry} from '../gob';
import type {Stream} from '../yamux';
import type {Handler} from './methods';
import {Methods} from './methods';
import {ServerConnection} from './server_connection';

export interface RpcServerOptions {
  /** What interface values may hold. */
  registry?: TypeRegistry;
  /** Something threw that is not a ServerError; the caller got its message as an error answer. */
  onError?: (error: unknown, serviceMethod: string) => void;
  /** Calls of one connection that may be in progress; beyond that, no more are read. Default 1024. */
  maxCalls?: number;
}

/** Go's net/rpc server with its gob codec: any number of connections, calls of each answered as they get ready. */
export class RpcServer {
  private readonly methods = new Methods();

  constructor(private readonly options: RpcServerOptions = {}) {}

  /**
   * @param handler gets the arguments decoded by `args`; what it returns or resolves to is encoded by `reply`
   * @throws Error when the method is there already
   */
  register(service: string, name: string, args: Schema, reply: Schema, handler: Handler): this {
    this.methods.add(service, name, {args, reply, handle: handler});
    return this;
  }

  /** Answers the calls that come over a stream until the peer ends it, then closes it. */
  serve(stream: Stream): void {
    new ServerConnection(stream, this.methods, this.options).start();
  }
}

import {Broker, emptySchema, RpcClient, RpcServer, Session, t, type Schema} from '../../src/goplugin';
import {ApiClient} from '../../src/mattermost/api_client';
import {mattermostTypes} from '../../src/mattermost/generated/registry';
import {hookServer, onActivateArgs, onActivateReturns} from '../../src/mattermost/hook_server';
import type {Hooks, PluginApi} from '../../src/mattermost';
import {createLogger} from '../../src/mattermost/logger';
import {duplexPair} from '../goplugin/duplex_pair';

const driverMuxId = 100;
const apiMuxId = 200;

/** The server's end of a plugin's connection, in memory: it calls hooks, and answers API methods that are given to it. */
export class PluginHost {
  readonly broker: Broker;
  /** What the plugin logged, as parsed lines. */
  readonly logged: Record<string, unknown>[] = [];
  readonly api = new RpcServer({registry: mattermostTypes});
  private readonly rpc: RpcClient;

  constructor(makeHooks: (api: PluginApi) => Hooks) {
    const [left, right] = duplexPair();
    const host: Session = new Session(left, {
      role: 'client',
      onStream: (stream) => this.broker.incoming(stream),
    });
    this.broker = new Broker(() => host.open());
    const logger = createLogger({
      write: (line) => this.logged.push(JSON.parse(line) as Record<string, unknown>),
    });
    const client = new ApiClient((error) => logger.error({error}, 'background'));
    const hooks = makeHooks(client.api);
    let first = true;
    const plugin: Session = new Session(right, {
      role: 'server',
      onStream: (stream) => {
        if (first) hookServer({hooks, client, broker, logger}).serve(stream);
        else broker.incoming(stream);
        first = false;
      },
    });
    const broker = new Broker(() => plugin.open());
    this.rpc = new RpcClient(host.open(), {registry: mattermostTypes});
  }

  /** Calls `Plugin.<name>`. */
  call(name: string, args: Schema, values: object, returns: Schema): Promise<unknown> {
    return this.rpc.call(`Plugin.${name}`, args, values, returns);
  }

  implemented(): Promise<unknown> {
    return this.call('Implemented', emptySchema, {}, t.slice(t.string));
  }

  /** @returns what OnActivate answers */
  async activate(): Promise<{A: unknown}> {
    const streams = Promise.all([this.broker.accept(apiMuxId), this.broker.accept(driverMuxId)]);
    streams.then(([api]) => this.api.serve(api)).catch(() => undefined);
    const ids = {APIMuxId: apiMuxId, DriverMuxId: driverMuxId};
    return (await this.call('OnActivate', onActivateArgs, ids, onActivateReturns)) as {A: unknown};
  }
}

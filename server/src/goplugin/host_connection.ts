import type {Duplex} from 'node:stream';
import {Broker} from './broker';
import {t} from './gob';
import {emptySchema} from './rpc/messages';
import {RpcServer, ServerError} from './rpc';
import type {Stream, YamuxError} from './yamux';
import {Session} from './yamux';

/** The one thing that Mattermost asks a plugin for. */
const HOOKS = 'hooks';
const CONTROL_STREAMS = 3;

export interface HostConnectionOptions {
  /** The host asked for the hooks and this is the stream on which it calls them. */
  onDispense: (stream: Stream, broker: Broker) => void;
  /** The host called Control.Quit; its answer is on its way. */
  onQuit: () => void;
  /** The connection is over. */
  onClose: (error: YamuxError) => void;
  onError: (error: unknown) => void;
}

/**
 * The plugin's end of go-plugin's connection (Go: RPCServer.ServeConn): the host opens streams for control, stdout and
 * stderr; all later ones are brokered. Our stdout and stderr are not sent there: logs go to the real stderr.
 */
export class HostConnection {
  readonly broker: Broker;
  private readonly session: Session;
  private readonly control: RpcServer;
  private opened = 0;

  constructor(
    socket: Duplex,
    private readonly options: HostConnectionOptions,
  ) {
    const {onError} = options;
    this.control = new RpcServer({onError})
      .register('Control', 'Ping', t.bool, emptySchema, () => ({}))
      .register('Control', 'Quit', t.bool, emptySchema, () => this.quit())
      .register('Dispenser', 'Dispense', t.string, t.uint, (name) => this.dispense(name));
    this.session = new Session(socket, {
      role: 'server',
      onStream: (stream) => this.accept(stream),
      onClose: options.onClose,
      onError,
    });
    this.broker = new Broker(() => this.session.open());
  }

  close(): void {
    this.session.close();
  }

  private accept(stream: Stream): void {
    this.opened += 1;
    if (this.opened === 1) this.control.serve(stream);
    else if (this.opened <= CONTROL_STREAMS) stream.accept();
    else this.broker.incoming(stream);
  }

  private quit(): object {
    process.nextTick(this.options.onQuit);
    return {};
  }

  private dispense(name: unknown): number {
    if (name !== HOOKS) throw new ServerError(`unknown plugin type: ${String(name)}`);
    const id = this.broker.nextId();
    this.broker
      .accept(id)
      .then((stream) => this.options.onDispense(stream, this.broker), this.options.onError);
    return id;
  }
}

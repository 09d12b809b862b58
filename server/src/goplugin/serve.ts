import {writeSync} from 'node:fs';
import type {Broker} from './broker';
import {handshakeLine, NOT_A_HOST, startedByHost} from './handshake';
import {HostConnection} from './host_connection';
import type {HostSocket} from './socket';
import {listenForHost} from './socket';
import {reserveStdout} from './stdout';
import type {Stream} from './yamux';

const STDOUT = 1;
const STDERR = 2;

/** The host kills us 2 s after it asked us to quit. */
const SHUTDOWN_MS = 1500;

/** A host that started us and then went away before it connected must not leave us behind. */
const CONNECT_MS = 60_000;

export interface ServeOptions {
  /** The host asked for the hooks: serve `Plugin.*` on the stream. The broker gives and dials further streams. */
  onDispense: (stream: Stream, broker: Broker) => void;
  /** Called once before the process ends, with or without a host to talk to; it has 1.5 s. */
  onShutdown?: () => void | Promise<void>;
  /** Whatever was thrown and not caught, or went wrong with the connection: to be logged. Nothing ends by it. */
  onError: (error: unknown) => void;
}

/**
 * Runs this process as a go-plugin "netrpc" plugin of a Mattermost server (Go: plugin.Serve), until the host asks it to
 * quit or is gone, or SIGTERM. SIGINT is ignored: Ctrl-C is for the server, which then tells us. Owns the process: it
 * keeps stdout for the handshake, and ends by exit.
 */
export async function serve(options: ServeOptions): Promise<void> {
  if (!startedByHost(process.env)) {
    writeSync(STDERR, `${NOT_A_HOST}\n`);
    process.exit(1);
  }
  reserveStdout();
  process.on('uncaughtException', options.onError);
  process.on('unhandledRejection', options.onError);
  process.on('SIGINT', () => undefined);
  let socket: HostSocket;
  try {
    socket = await listenForHost(process.env);
  } catch (error) {
    options.onError(error);
    process.exit(1);
  }
  const end = shutdown(options, socket);
  process.on('SIGTERM', end);
  const giveUp = setTimeout(end, CONNECT_MS);
  writeSync(STDOUT, handshakeLine(socket.path));
  const connection = await socket.connection;
  clearTimeout(giveUp);
  const host = new HostConnection(connection, {
    onDispense: options.onDispense,
    onQuit: end,
    onClose: end,
    onError: options.onError,
  });
  process.on('exit', () => host.close());
}

/** What ends the process, whoever calls it first. */
function shutdown({onShutdown, onError}: ServeOptions, socket: HostSocket): () => void {
  let ending = false;
  return () => {
    if (ending) return;
    ending = true;
    const exit = (): void => {
      socket.close();
      process.exit(0);
    };
    setTimeout(exit, SHUTDOWN_MS);
    Promise.resolve()
      .then(() => onShutdown?.())
      .catch(onError)
      .finally(exit);
  };
}

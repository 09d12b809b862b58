import {mkdtempSync, rmSync} from 'node:fs';
import type {Server, Socket} from 'node:net';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Bytes that a unix socket's path may have on every platform that we build for (macOS: 104 with its final zero). */
const MAX_PATH = 103;

/** A unix socket for one host, in a directory that only our user can enter. */
export interface HostSocket {
  path: string;
  /** The host's connection; from then on nobody else can connect, and nothing of the socket is left on disk. */
  connection: Promise<Socket>;
  /** Stops listening and removes the directory. */
  close(): void;
}

/**
 * @param env PLUGIN_UNIX_SOCKET_DIR is go-plugin's setting for the directory to use; default: the temporary directory
 * @throws Error when the path would be too long, or the directory cannot be written to
 */
export async function listenForHost(env: NodeJS.ProcessEnv): Promise<HostSocket> {
  const configured = env['PLUGIN_UNIX_SOCKET_DIR'];
  const directory = mkdtempSync(
    join(configured === undefined || configured === '' ? tmpdir() : configured, 'plugin-'),
  );
  const path = join(directory, 's');
  const server = createServer();
  const close = (): void => {
    server.close();
    try {
      rmSync(directory, {recursive: true, force: true});
    } catch {
      // What is left behind harms nobody; an error here would keep the process from ending.
    }
  };
  try {
    if (Buffer.byteLength(path) > MAX_PATH) {
      throw new Error(
        `the socket path ${path} is longer than ${MAX_PATH} bytes: set TMPDIR to a shorter directory`,
      );
    }
    await listen(server, path);
  } catch (error) {
    close();
    throw error;
  }
  const connection = new Promise<Socket>((resolve) => {
    server.once('connection', (socket) => {
      close();
      resolve(socket);
    });
  });
  return {path, connection, close};
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

import type {ChildProcessWithoutNullStreams} from 'node:child_process';
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import type {Socket} from 'node:net';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {RpcClient, Session} from '../../src/goplugin';

const PLUGIN = join(__dirname, 'plugin.ts');

/** Command and arguments that run the test plugin on Node. */
export const PLUGIN_COMMAND = [process.execPath, '--import', 'tsx', PLUGIN] as const;

export const COOKIE = {MATTERMOST_PLUGIN: 'Securely message teams, anywhere.'};

/** What is left of a plugin when it is gone. */
export interface Remains {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** The test plugin in a process of its own, with a directory for its socket. */
export class PluginProcess {
  readonly directory = mkdtempSync(join(tmpdir(), 'prr-'));
  readonly process: ChildProcessWithoutNullStreams;
  readonly remains: Promise<Remains>;

  constructor(env: NodeJS.ProcessEnv) {
    const [command, ...args] = PLUGIN_COMMAND;
    this.process = spawn(command, args, {
      env: {...process.env, PLUGIN_UNIX_SOCKET_DIR: this.directory, ...env},
    });
    const exit = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      this.process.once('exit', (code, signal) => resolve([code, signal]));
    });
    this.remains = Promise.all([exit, text(this.process.stdout), text(this.process.stderr)]).then(
      ([[code, signal], stdout, stderr]) => ({code, signal, stdout, stderr}),
    );
  }

  /** The first line on stdout. */
  handshake(): Promise<string> {
    return new Promise((resolve) => {
      let line = '';
      this.process.stdout.on('data', (chunk: Buffer) => {
        line += chunk.toString();
        if (line.endsWith('\n')) resolve(line);
      });
    });
  }

  /** Connects as the host does: control, stdout and stderr streams. */
  async connect(): Promise<{socket: Socket; session: Session; control: RpcClient}> {
    const path = (await this.handshake()).split('|')[3] ?? '';
    const socket = connect(path);
    const session = new Session(socket, {role: 'client', onStream: (stream) => stream.reset()});
    const control = new RpcClient(session.open());
    session.open();
    session.open();
    return {socket, session, control};
  }

  dispose(): void {
    this.process.kill('SIGKILL');
    rmSync(this.directory, {recursive: true, force: true});
  }
}

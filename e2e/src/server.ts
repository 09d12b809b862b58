import {cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import axios from 'axios';
import {type ServerBuild, SERVER_FOLDERS} from './build_server';
import type {Cleanup} from './cleanup';
import {freePort} from './free_port';
import {OwnedProcess} from './owned_process';
import {type ServerOptions, serverSettings} from './settings';
import {until} from './until';

const START_WITHIN_MS = 180_000;
const PING_TIMEOUT_MS = 5_000;
/** A Mattermost server of our own, on 127.0.0.1. */
export class MattermostServer {
  private process: OwnedProcess | undefined;

  private constructor(
    private readonly build: ServerBuild,
    private readonly directory: string,
    readonly logFile: string,
    readonly address: string,
    private readonly options: ServerOptions,
  ) {}

  /**
   * Prepares a working directory, starts the server and waits until it answers.
   * @throws Error with the end of its log when it does not come up
   */
  static async start(
    build: ServerBuild,
    databaseUrl: string,
    runDirectory: string,
    cleanup: Cleanup,
    client: string,
    options: ServerOptions = {},
  ): Promise<MattermostServer> {
    const directory = join(runDirectory, 'mattermost');
    const port = await freePort();
    prepare(directory, build, client, options.path);
    writeFileSync(
      join(directory, 'config', 'config.json'),
      JSON.stringify(serverSettings({port, databaseUrl}, options), null, 2),
      {mode: 0o600},
    );
    const server = new MattermostServer(
      build,
      directory,
      join(runDirectory, 'mattermost.log'),
      `http://127.0.0.1:${port}${options.path ?? ''}`,
      options,
    );
    cleanup.add('stopping the Mattermost server', () => server.stop());
    await server.run();
    return server;
  }

  /** The server's process; plugins are its children. */
  get pid(): number {
    if (!this.process?.running) {
      throw new Error('the Mattermost server is not running');
    }
    return this.process.pid;
  }

  /** The last warnings and errors in the server's log, the plugin's among them. */
  troubles(lines = 20): string {
    const log = readFileSync(this.logFile, 'utf8').split('\n');
    return log
      .filter((line) => !/"level":"(debug|info)"/.test(line) && line !== '')
      .slice(-lines)
      .join('\n');
  }

  /** Stops it as an administrator would; what the database and the data directory hold stays. */
  async stop(): Promise<void> {
    await this.process?.stop();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.run();
  }

  private async run(): Promise<void> {
    const started = await OwnedProcess.start({
      name: 'the Mattermost server',
      command: this.build.executable,
      args: ['server'],
      cwd: this.directory,
      env: {
        PATH: process.env['PATH'],
        HOME: this.directory,
        TMPDIR: process.env['TMPDIR'],
        ...this.options.env,
      },
      logFile: this.logFile,
    });
    this.process = started;
    try {
      await until(
        'the Mattermost server to answer its ping',
        async () => {
          started.assertRunning();
          const {data} = await axios.get<{status: string}>(`${this.address}/api/v4/system/ping`, {
            timeout: PING_TIMEOUT_MS,
          });
          return data.status;
        },
        (status) => status === 'OK',
        {within: START_WITHIN_MS, giveUpWhen: () => !started.running},
      );
    } catch (error) {
      throw new Error(`${String(error)}\nThe end of its log:\n${started.tail()}`);
    }
  }
}

/**
 * @param client the folder with a web client. It is copied, because the path of the SiteURL is written into it: by the
 * server itself when it is a release, else here
 */
function prepare(directory: string, build: ServerBuild, client: string, path = ''): void {
  cpSync(client, join(directory, 'client'), {recursive: true});
  const page = join(directory, 'client', 'root.html');
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll('"/static/', `"${path}/static/`));
  for (const name of ['config', 'client/plugins', 'plugins', 'data', 'logs']) {
    mkdirSync(join(directory, name), {recursive: true});
  }
  for (const folder of SERVER_FOLDERS) {
    if (!existsSync(join(directory, folder))) {
      symlinkSync(join(build.directory, folder), join(directory, folder));
    }
  }
}

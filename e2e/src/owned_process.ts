import {type ChildProcess, spawn} from 'node:child_process';
import {closeSync, openSync, readFileSync} from 'node:fs';
import {forgetProcess, watchProcess} from './guard';

const STOP_WITHIN_MS = 20_000;
const TAIL_LINES = 40;

export interface OwnedProcessOptions {
  /** What it is in words, for messages: `PostgreSQL`. */
  name: string;
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Takes stdout and stderr; appended to. */
  logFile: string;
  /** To run as somebody else; only root can. */
  uid?: number;
  gid?: number;
  /** What asks it politely to end. */
  stopSignal?: NodeJS.Signals;
}

/** A process that we started, and the only kind that we ever stop. */
export class OwnedProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly options: OwnedProcessOptions,
    readonly pid: number,
    private readonly ended: Promise<string>,
  ) {}

  /** @throws Error when the executable cannot be started */
  static async start(options: OwnedProcessOptions): Promise<OwnedProcess> {
    const log = openSync(options.logFile, 'a');
    try {
      const child = spawn(options.command, options.args, {
        cwd: options.cwd,
        env: options.env,
        uid: options.uid,
        gid: options.gid,
        stdio: ['ignore', log, log],
        // Its own process group: Ctrl-C in the terminal comes to us, and we stop things in the right order.
        detached: true,
      });
      const ended = new Promise<string>((resolve) => {
        child.once('exit', (code, signal) => {
          resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`);
        });
      });
      const pid = await new Promise<number>((resolve, reject) => {
        child.once('error', (error) => {
          reject(new Error(`cannot start ${options.name} (${options.command}): ${error.message}`));
        });
        child.once('spawn', () => {
          resolve(child.pid ?? 0);
        });
      });
      watchProcess(pid);
      return new OwnedProcess(child, options, pid, ended);
    } finally {
      closeSync(log);
    }
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** @throws Error with the end of the log when the process is no longer running */
  assertRunning(): void {
    if (!this.running) {
      throw new Error(
        `${this.options.name} stopped (exit code ${this.child.exitCode}, signal ${this.child.signalCode})\n${this.tail()}`,
      );
    }
  }

  /** The last lines of its log. */
  tail(lines = TAIL_LINES): string {
    return readFileSync(this.options.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  /** Asks it to end, and insists after 20 s. Safe to call again. @returns how it ended */
  async stop(): Promise<string> {
    if (this.running) {
      this.child.kill(this.options.stopSignal ?? 'SIGTERM');
    }
    const insist = setTimeout(() => this.child.kill('SIGKILL'), STOP_WITHIN_MS);
    const how = await this.ended;
    clearTimeout(insist);
    forgetProcess(this.pid);
    return how;
  }
}

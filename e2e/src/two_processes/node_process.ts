import {type ChildProcess, fork} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {join} from 'node:path';
import {forgetProcess, watchProcess} from '../guard';
import {repositoryRoot} from '../paths';
import {Line, LineBroken} from './line';
import type {PluginSide, Settings} from './sides';

/** A process of the plugin that we started, and the only kind that we end. */
export class NodeProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly line: Line,
    /** Resolved when the process is gone, whatever the reason. */
    readonly gone: Promise<void>,
  ) {}

  /**
   * @param objects what it may call
   * @param logFile takes what it writes; appended to
   */
  static async start(
    settings: Settings,
    objects: Readonly<Record<string, object>>,
    logFile: string,
  ): Promise<NodeProcess> {
    const log = openSync(logFile, 'a');
    const child = fork(join(repositoryRoot(), 'e2e', 'src', 'two_processes', 'plugin.ts'), {
      cwd: repositoryRoot(),
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    const {pid} = child;
    if (pid !== undefined) {
      watchProcess(pid);
    }
    const line = new Line((message) => child.send(message, () => undefined), objects);
    child.on('message', (message) => {
      line.hear(message);
    });
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => {
        if (pid !== undefined) {
          forgetProcess(pid);
        }
        line.breakOff();
        resolve();
      });
    });
    const node = new NodeProcess(child, line, gone);
    await node.plugin.begin(settings);
    return node;
  }

  get plugin(): PluginSide {
    return this.line.remote<PluginSide>('plugin');
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** At once: it does nothing more, and hears nothing. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Safe to call again. */
  async stop(): Promise<void> {
    if (this.child.connected) {
      this.child.disconnect();
    }
    await this.gone;
  }
}

/** Whether the process died before it could answer. */
export function isLost(error: unknown): boolean {
  return error instanceof LineBroken;
}

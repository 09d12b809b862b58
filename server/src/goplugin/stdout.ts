import {Console} from 'node:console';

/**
 * Keeps stdout for the handshake: what anybody writes or logs to it goes to stderr instead. The host reads stdout line
 * by line and would take the first one for the handshake.
 */
export function reserveStdout(): void {
  process.stdout.write = process.stderr.write.bind(process.stderr);
  // Bun's own console does not go through process.stdout; its error and warn write to stderr at once.
  const {error, warn} = console;
  Object.assign(console, new Console(process.stderr), {log: error, info: error, debug: error, error, warn});
}

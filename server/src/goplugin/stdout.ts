/**
 * Keeps stdout for the handshake: what anybody writes or logs to it goes to stderr instead. The host reads stdout line
 * by line and would take the first one for the handshake.
 */
export function reserveStdout(): void {
  process.stdout.write = process.stderr.write.bind(process.stderr);
  // Not every runtime's console goes through process.stdout.
  console.log = console.info = console.debug = console.error;
}

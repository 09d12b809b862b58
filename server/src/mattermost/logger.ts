import {pino, stdSerializers, type DestinationStream, type Logger} from 'pino';
import {readableLine} from './log_line';

export type {Logger} from 'pino';

const stderr = 2;

/**
 * Logs as the server reads them from a plugin's stderr (hclog's JSON format); it puts them into its own log under their
 * level. Synchronous, so that the last words before a crash are written.
 */
export function createLogger(
  destination: DestinationStream = pino.destination({fd: stderr, sync: true}),
): Logger {
  return pino(
    {
      base: null,
      level: 'debug',
      messageKey: '@message',
      errorKey: 'error',
      serializers: {error: readableError},
      hooks: {streamWrite: readableLine},
      formatters: {level: (label) => ({'@level': label})},
      timestamp: () => `,"@timestamp":"${timestamp(new Date())}"`,
    },
    destination,
  );
}

/** Anything can be thrown, also what throws when it is looked at: logging it must not end the process. */
function readableError(error: unknown): unknown {
  try {
    return stdSerializers.err(error as Error);
  } catch {
    return 'an error that cannot be read';
  }
}

/** Go layout 2006-01-02T15:04:05.000000Z07:00. */
function timestamp(now: Date): string {
  return now.toISOString().replace('Z', '000Z');
}

/** Tells a person how far a long step is. */
export type Say = (line: string) => void;

export const sayOnStderr: Say = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Milliseconds as people read them: `0.4 s`, `75 s`. */
export function seconds(milliseconds: number): string {
  return `${milliseconds < 10_000 ? (milliseconds / 1000).toFixed(1) : Math.round(milliseconds / 1000)} s`;
}

/**
 * Runs a step and says how long it takes: a line every `everyMs` while it runs, and one at its end.
 * @param what the step in words, e.g. `starting PostgreSQL`
 */
export async function withProgress<T>(
  say: Say,
  what: string,
  step: () => Promise<T>,
  everyMs = 10_000,
): Promise<T> {
  const started = Date.now();
  const timer = setInterval(() => {
    say(`${what} … ${seconds(Date.now() - started)}`);
  }, everyMs);
  try {
    const result = await step();
    say(`${what}: done in ${seconds(Date.now() - started)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

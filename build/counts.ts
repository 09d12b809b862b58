import {z} from 'zod';

/** How many tests ended in which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = {passed: 0, failed: 0, skipped: 0};

/** The sum of several counts. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    none,
  );
}

/** The line that a run closes with. */
export function closingLine(counts: Counts): string {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
}

const jestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/** Counts a report of `jest --json`. A file that could not even be loaded counts as one failed test. */
export function countJest(report: string): Counts {
  const found = jestReport.parse(JSON.parse(report));
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

const goEvent = z.object({Action: z.string(), Package: z.string().optional(), Test: z.string().optional()});

/**
 * Counts the events of `go test -json`. A package that failed without a failed test (it did not compile, or it
 * panicked outside of one) counts as one failed test.
 */
export function countGo(events: string): Counts {
  const counts = {...none};
  const failedTests = new Set<string>();
  const failedPackages = new Set<string>();
  for (const line of events.split('\n')) {
    const event = goEventOf(line);
    if (event === undefined) {
      continue;
    }
    const packageName = event.Package ?? '';
    if (event.Test === undefined) {
      if (event.Action === 'fail') {
        failedPackages.add(packageName);
      }
    } else if (event.Action === 'pass') {
      counts.passed++;
    } else if (event.Action === 'skip') {
      counts.skipped++;
    } else if (event.Action === 'fail') {
      counts.failed++;
      failedTests.add(packageName);
    }
  }
  counts.failed += [...failedPackages].filter((name) => !failedTests.has(name)).length;
  return counts;
}

function goEventOf(line: string): z.infer<typeof goEvent> | undefined {
  try {
    return goEvent.parse(JSON.parse(line));
  } catch {
    return undefined; // what a compiler or a crash prints between the events
  }
}

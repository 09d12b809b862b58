/** How long something took, over many: milliseconds; 0 for all when there is nothing. */
export interface Spread {
  count: number;
  median: number;
  /** Nine in ten took no longer. */
  p90: number;
}

/** @param durations milliseconds, in any order */
export function spreadOf(durations: readonly number[]): Spread {
  // By value, and many times as fast as with a comparison of our own.
  const sorted = Float64Array.from(durations).sort();
  return {count: sorted.length, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9)};
}

/** Between two values what lies between them, in proportion (Hyndman and Fan's type 7, as spreadsheets do). */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}

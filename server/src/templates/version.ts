/** Three numbers, and a pre-release behind a dash: https://semver.org, without build metadata. */
export const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** By https://semver.org: negative when `a` is the older one. Words that are no versions are equal to each other. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [VERSION.exec(a), VERSION.exec(b)];
  for (const part of [1, 2, 3]) {
    const difference = Number(one?.[part] ?? 0) - Number(other?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return comparePreReleases(one?.[4], other?.[4]);
}

/** The version for the next change: `1.2.3` is followed by `1.3.0`. */
export function nextMinor(version: string): string {
  const [, major = '0', minor = '0'] = VERSION.exec(version) ?? [];
  return `${major}.${String(Number(minor) + 1)}.0`;
}

/** A version without one is newer than its pre-releases. */
function comparePreReleases(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [mine, theirs] = [a.split('.'), b.split('.')];
  for (const [place, part] of mine.entries()) {
    const other = theirs[place];
    if (other === undefined) return 1;
    const difference = compareIdentifiers(part, other);
    if (difference !== 0) return difference;
  }
  return mine.length - theirs.length;
}

/** Numbers by their value, and before words. */
function compareIdentifiers(a: string, b: string): number {
  const [number, other] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (number && other) return Number(a) - Number(b);
  if (number !== other) return number ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

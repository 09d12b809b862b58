import {isObject} from './envelope';

/**
 * The paths at which two JSON values differ, in the order of the first: `record.items[3].state`.
 * @param most how many are looked for
 */
export function differences(one: unknown, other: unknown, most: number): string[] {
  const found: string[] = [];
  const compare = (a: unknown, b: unknown, path: string): void => {
    if (found.length >= most) {
      return;
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      const length = Math.max(a.length, b.length);
      for (let place = 0; place < length && found.length < most; place++) {
        compare(a[place], b[place], `${path}[${String(place)}]`);
      }
    } else if (isObject(a) && isObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        compare(
          Object.hasOwn(a, key) ? a[key] : undefined,
          Object.hasOwn(b, key) ? b[key] : undefined,
          path === '' ? key : `${path}.${key}`,
        );
      }
    } else if (a !== b) {
      found.push(path);
    }
  };
  compare(one, other, '');
  return found;
}

/** Numbers, from 1, of the lines that differ. @param most how many are looked for */
export function differentLines(one: string, other: string, most: number): number[] {
  const [a, b] = [one.split('\n'), other.split('\n')];
  const found: number[] = [];
  for (let line = 0; line < Math.max(a.length, b.length) && found.length < most; line++) {
    if (a[line] !== b[line]) {
      found.push(line + 1);
    }
  }
  return found;
}

import {GobError} from './errors';
import type {Writer} from './writer';

// Values that are to be sent come from anywhere: each function gives one back as the type that it has to be, or throws
// a GobError that names where it stood.

const int64Max = 2n ** 63n - 1n;
const uint64Max = 2n ** 64n - 1n;

export function writeInt(writer: Writer, value: unknown, where: string): void {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 63) {
    writer.int(value);
  } else {
    const big = toBigInt(value, int64Max) ?? bad('an int64', value, where);
    writer.bigInt(BigInt.asIntN(64, big) === big ? big : bad('an int64', value, where));
  }
}

export function writeUint(writer: Writer, value: unknown, where: string): void {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 64) {
    writer.uint(value);
  } else {
    const big = toBigInt(value, uint64Max) ?? bad('a uint64', value, where);
    writer.bigUint(BigInt.asUintN(64, big) === big ? big : bad('a uint64', value, where));
  }
}

/** The largest integer was received as the nearest double, which is one more: it goes back as what it was. */
function toBigInt(value: unknown, max: bigint): bigint | undefined {
  if (typeof value === 'number' && Number.isInteger(value)) {
    const big = BigInt(value);
    return big === max + 1n ? max : big;
  }
  return typeof value === 'bigint' ? value : undefined;
}

export function expectBool(value: unknown, where: string): boolean {
  return typeof value === 'boolean' ? value : bad('a boolean', value, where);
}

export function expectNumber(value: unknown, where: string): number {
  return typeof value === 'number' ? value : bad('a number', value, where);
}

export function expectString(value: unknown, where: string): string {
  return typeof value === 'string' ? value : bad('a string', value, where);
}

export function expectBytes(value: unknown, where: string): Uint8Array {
  return value instanceof Uint8Array ? value : bad('a Uint8Array', value, where);
}

export function expectArray(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : bad('an array', value, where);
}

export function expectObject(value: unknown, where: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : bad('an object', value, where);
}

function bad(expected: string, value: unknown, where: string): never {
  const given =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'an array'
        : typeof value === 'object'
          ? 'an object'
          : `${typeof value} ${String(value).slice(0, 40)}`;
  throw new GobError('bad-value', `${where} takes ${expected}, not ${given}`);
}

import {t, type Schema} from './schema';

/** Names under which encoding/gob itself registers Go's basic types, for values in interfaces. */
const basicTypes: readonly (readonly [string, Schema])[] = [
  ...['int', 'int8', 'int16', 'int32', 'int64'].map((name) => [name, t.int] as const),
  ...['uint', 'uint8', 'uint16', 'uint32', 'uint64', 'uintptr'].map((name) => [name, t.uint] as const),
  ...['float32', 'float64'].map((name) => [name, t.float] as const),
  ...['complex64', 'complex128'].map((name) => [name, t.complex] as const),
  ['bool', t.bool],
  ['string', t.string],
];

/**
 * What interface values may hold, by the names that Go registers them under.
 *
 * Received: a registered name by its schema, an unknown name by the type that the stream defines for it. Sent: a string
 * as `string`, a boolean as `bool`, a number as `float64`, a bigint as `int64`, a Uint8Array as `[]uint8`, an array as
 * `[]interface {}`, any other object as `map[string]interface {}`. An object that was received under another name, or
 * that `typed` names, is sent under that name.
 */
export class TypeRegistry {
  private readonly schemas = new Map<string, Schema>();

  constructor(entries: Iterable<readonly [string, Schema]> = []) {
    for (const [name, schema] of basicTypes) {
      this.schemas.set(name, schema);
      this.schemas.set(`[]${name}`, name === 'uint8' ? t.bytes : t.slice(schema, `[]${name}`));
    }
    this.schemas.set('[]interface {}', t.slice(t.interface, '[]interface {}'));
    this.schemas.set('map[string]interface {}', t.map(t.string, t.interface, 'map[string]interface {}'));
    for (const [name, schema] of entries) {
      this.schemas.set(name, schema);
    }
  }

  schemaOf(name: string): Schema | undefined {
    return this.schemas.get(name);
  }
}

/** Only the basic types, `[]interface {}` and `map[string]interface {}`. */
export const basicRegistry = new TypeRegistry();

const names = new WeakMap<object, string>();

/** Says under which registered name an object is sent when it is put into an interface. @returns the same object */
export function typed<T extends object>(name: string, value: T): T {
  names.set(value, name);
  return value;
}

/** The registered name that an object was received under, or was given by `typed`. */
export function typeNameOf(value: object): string | undefined {
  return names.get(value);
}

/** The name under which a value in an interface is sent; undefined when no Go type fits it. */
export function nameForInterface(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'number':
      return 'float64';
    case 'bigint':
      return 'int64';
    case 'object':
      break;
    default:
      return undefined;
  }
  if (value === null) {
    return undefined;
  }
  return names.get(value) ?? nameForObject(value);
}

function nameForObject(value: object): string | undefined {
  if (value instanceof Uint8Array) {
    return '[]uint8';
  }
  if (Array.isArray(value)) {
    return '[]interface {}';
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? 'map[string]interface {}' : undefined;
}

import type {Codec} from './codec';

/**
 * The local side of a type: what a value looks like in JavaScript, and how it is described on the wire.
 *
 * | schema | JavaScript value | Go zero value |
 * | --- | --- | --- |
 * | bool, string | boolean, string | false, '' |
 * | int, uint, float | number (integers beyond ±2^53 become the nearest double; the encoder also takes a bigint) | 0 |
 * | complex | `{re, im}` | `{re: 0, im: 0}` |
 * | bytes | Uint8Array | empty |
 * | interface | see TypeRegistry | null |
 * | slice, array | array | `[]`; an array of zero values |
 * | map | plain object (keys of bool and number types become strings) | `{}` |
 * | struct | plain object with every field of the schema | every field zero |
 * | pointer | the value, or null | null |
 * | codec | what the codec makes of the bytes | the codec's zero |
 *
 * A nil slice or map is absent on the wire, so it is received as `[]` or `{}`. The encoder takes null and undefined for
 * the zero value of any type.
 */
export type Schema =
  | {readonly kind: BasicKind}
  | {readonly kind: 'slice'; readonly name: string; readonly elem: Schema}
  | {readonly kind: 'array'; readonly name: string; readonly elem: Schema; readonly length: number}
  | {readonly kind: 'map'; readonly name: string; readonly key: Schema; readonly elem: Schema}
  | StructSchema
  | {readonly kind: 'pointer'; readonly elem: Schema}
  | {readonly kind: 'lazy'; readonly resolve: () => Schema}
  | {readonly kind: 'codec'; readonly codec: Codec};

export type BasicKind = 'bool' | 'int' | 'uint' | 'float' | 'complex' | 'string' | 'bytes' | 'interface';

export interface StructSchema {
  readonly kind: 'struct';
  readonly name: string;
  readonly fields: readonly Field[];
}

/** Fields meet by name, as in Go: order and number of the two sides may differ. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
}

/** A schema that a lazy one stands for; pointers stay. */
export function resolved(schema: Schema): Exclude<Schema, {kind: 'lazy'}> {
  let current = schema;
  while (current.kind === 'lazy') {
    current = current.resolve();
  }
  return current;
}

/** The type that goes over the wire: pointers are not sent, what they point to is. */
export function base(schema: Schema): Exclude<Schema, {kind: 'lazy' | 'pointer'}> {
  let current = resolved(schema);
  while (current.kind === 'pointer') {
    current = resolved(current.elem);
  }
  return current;
}

function lazy(resolve: () => Schema): Schema {
  let known: Schema | undefined;
  return {kind: 'lazy', resolve: () => (known ??= resolve())};
}

/**
 * Builders. A schema is an object with an identity: an encoder defines each one once for its stream, so keep and share
 * them. Names are what Go prints in its own errors; they do not take part in matching.
 */
export const t = {
  bool: {kind: 'bool'},
  int: {kind: 'int'},
  uint: {kind: 'uint'},
  float: {kind: 'float'},
  complex: {kind: 'complex'},
  string: {kind: 'string'},
  bytes: {kind: 'bytes'},
  interface: {kind: 'interface'},
  slice: (elem: Schema, name = ''): Schema => ({kind: 'slice', name, elem}),
  array: (elem: Schema, length: number, name = ''): Schema => ({kind: 'array', name, elem, length}),
  map: (key: Schema, elem: Schema, name = ''): Schema => ({kind: 'map', name, key, elem}),
  struct: (name: string, fields: Readonly<Record<string, Schema>>): StructSchema => ({
    kind: 'struct',
    name,
    fields: Object.entries(fields).map(([field, schema]) => ({name: field, schema})),
  }),
  pointer: (elem: Schema): Schema => ({kind: 'pointer', elem}),
  /** For a type that contains itself. */
  lazy,
  codec: (codec: Codec): Schema => ({kind: 'codec', codec}),
} as const;

/** The same struct with only some of its fields: the others are skipped when received, and not sent. */
export function pick(schema: Schema, ...names: readonly string[]): StructSchema {
  const struct = base(schema);
  if (struct.kind !== 'struct') {
    throw new TypeError(`pick: ${struct.kind} is not a struct`);
  }
  const fields = names.map((name) => {
    const field = struct.fields.find((candidate) => candidate.name === name);
    if (field === undefined) {
      throw new TypeError(`pick: ${struct.name} has no field ${name}`);
    }
    return field;
  });
  return {kind: 'struct', name: struct.name, fields};
}

import {GobError} from './errors';
import {
  expectArray,
  expectBool,
  expectBytes,
  expectNumber,
  expectObject,
  expectString,
  writeInt,
  writeUint,
} from './expect_value';
import {nameForInterface, type TypeRegistry} from './registry';
import {base, resolved, type BasicKind, type Schema, type StructSchema} from './schema';
import type {Writer} from './writer';

/** What a plan needs of its stream: where the bytes go, and how values in interfaces are described. */
export interface EncodeStream {
  readonly writer: Writer;
  readonly registry: TypeRegistry;
  /** Writes an interface's contents: type id, length, value. Defines the type when it is new to the stream. */
  interfaceContents(schema: Schema, value: unknown): void;
}

/**
 * Writes a value. With `field` not 0 the value is a struct field: a zero value is left out, any other is preceded by the
 * field's distance from the last one that was sent.
 * @returns false when the value was left out
 */
export type Encode = (stream: EncodeStream, value: unknown, field: number) => boolean;

type Contents = (stream: EncodeStream, value: unknown) => void;

/** Plans hold no state of a stream, so every stream shares them. */
const plans = new WeakMap<Schema, Encode>();

/** The plan for a schema. Plans of structs are kept; others carry the place they are used in, for error messages. */
export function encodePlan(schema: Schema, where: string): Encode {
  const type = base(schema);
  if (type.kind !== 'struct') {
    return make(type, where);
  }
  let plan = plans.get(type);
  if (plan === undefined) {
    // The fields' plans are made at first use, so a type may contain itself.
    plan = makeStruct(type, where);
    plans.set(type, plan);
  }
  return plan;
}

function make(type: Exclude<ReturnType<typeof base>, StructSchema>, where: string): Encode {
  switch (type.kind) {
    case 'slice':
      return makeSlice(type.elem, where);
    case 'array':
      return makeArray(type.elem, type.length, where);
    case 'map':
      return makeMap(type.key, type.elem, where);
    case 'codec': {
      const {codec} = type;
      return field(
        (value) => value === null || value === undefined || codec.isZero(value),
        (stream, value) => stream.writer.bytes(codec.encode(value ?? codec.zero())),
      );
    }
    default:
      return makeBasic(type.kind, where);
  }
}

/** Leaves out zero values of fields, and writes the others behind their field's distance. */
function field(isZero: (value: unknown) => boolean, contents: Contents): Encode {
  return (stream, value, delta) => {
    if (delta !== 0) {
      if (isZero(value)) {
        return false;
      }
      stream.writer.uint(delta);
    }
    contents(stream, value);
    return true;
  };
}

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

function makeBasic(kind: BasicKind, where: string): Encode {
  switch (kind) {
    case 'bool':
      return field(
        (value) => value === false || isAbsent(value),
        (stream, value) => stream.writer.bool(expectBool(value ?? false, where)),
      );
    case 'int':
      return field(isZeroNumber, (stream, value) => writeInt(stream.writer, value ?? 0, where));
    case 'uint':
      return field(isZeroNumber, (stream, value) => writeUint(stream.writer, value ?? 0, where));
    case 'float':
      return field(isZeroNumber, (stream, value) => stream.writer.float(expectNumber(value ?? 0, where)));
    case 'complex':
      return field(isZeroComplex, (stream, value) => {
        const {re, im} = expectObject(value ?? {re: 0, im: 0}, where);
        stream.writer.float(expectNumber(re, where));
        stream.writer.float(expectNumber(im, where));
      });
    case 'string':
      return field(
        (value) => value === '' || isAbsent(value),
        (stream, value) => stream.writer.string(expectString(value ?? '', where)),
      );
    case 'bytes':
      return field(
        (value) => isAbsent(value) || (value instanceof Uint8Array && value.length === 0),
        (stream, value) => stream.writer.bytes(expectBytes(value ?? new Uint8Array(0), where)),
      );
    case 'interface':
      return field(isAbsent, (stream, value) => writeInterface(stream, value, where));
  }
}

function makeStruct(struct: StructSchema, where: string): Encode {
  const names = struct.fields.map((entry) => entry.name);
  const nilable = struct.fields.map((entry) => resolved(entry.schema).kind === 'pointer');
  let fields: Encode[] | undefined;

  return (stream, value, delta) => {
    fields ??= struct.fields.map((entry) => encodePlan(entry.schema, `${struct.name}.${entry.name}`));
    // Struct fields are sent even when all in them is zero; only a nil pointer to one is left out (see `nilable`).
    if (delta !== 0) {
      stream.writer.uint(delta);
    }
    if (!isAbsent(value)) {
      const source = expectObject(value, struct.name || where);
      let last = -1;
      for (let i = 0; i < fields.length; i++) {
        const item = source[names[i] as string];
        if (nilable[i] && (item === null || item === undefined)) {
          continue;
        }
        if ((fields[i] as Encode)(stream, item, i - last)) {
          last = i;
        }
      }
    }
    stream.writer.uint(0);
    return true;
  };
}

function makeSlice(elem: Schema, where: string): Encode {
  const elements = elementWriter(elem, where);
  return field(
    (value) => isAbsent(value) || (Array.isArray(value) && value.length === 0),
    (stream, value) => {
      const items = expectArray(value ?? [], where);
      stream.writer.uint(items.length);
      elements(stream, items);
    },
  );
}

function makeArray(elem: Schema, length: number, where: string): Encode {
  const elements = elementWriter(elem, where);
  // Arrays are sent even when all in them is zero.
  return field(
    () => false,
    (stream, value) => {
      const items = isAbsent(value) ? new Array<unknown>(length).fill(undefined) : expectArray(value, where);
      if (items.length !== length) {
        throw new GobError('bad-value', `${where}: ${items.length} elements, expected ${length}`);
      }
      stream.writer.uint(length);
      elements(stream, items);
    },
  );
}

/** Writes elements, the zero ones too. The plan is made at first use: an element may contain its own container. */
function elementWriter(
  elem: Schema,
  where: string,
): (stream: EncodeStream, items: readonly unknown[]) => void {
  const nilable = resolved(elem).kind === 'pointer';
  let plan: Encode | undefined;
  return (stream, items) => {
    plan ??= encodePlan(elem, `${where}[]`);
    for (const item of items) {
      if (nilable && isAbsent(item)) {
        throw new GobError('bad-value', `${where}: a nil element cannot be sent`);
      }
      plan(stream, item, 0);
    }
  };
}

function makeMap(key: Schema, elem: Schema, where: string): Encode {
  const keyKind = base(key).kind;
  const elements = elementWriter(elem, where);
  const keyPlan = encodePlan(key, `${where} key`);
  return field(isAbsent, (stream, value) => {
    const entries = Object.entries(expectObject(value ?? {}, where));
    stream.writer.uint(entries.length);
    for (const [name, item] of entries) {
      keyPlan(stream, keyValue(keyKind, name), 0);
      elements(stream, [item]);
    }
  });
}

/** A property name as the key that it was made of. */
function keyValue(kind: Schema['kind'], name: string): unknown {
  switch (kind) {
    case 'int':
    case 'uint':
      return BigInt(name);
    case 'float':
      return Number(name);
    case 'bool':
      return name === 'true';
    default:
      return name;
  }
}

function writeInterface(stream: EncodeStream, value: unknown, where: string): void {
  if (isAbsent(value)) {
    stream.writer.uint(0);
    return;
  }
  const name = nameForInterface(value);
  const schema = name === undefined ? undefined : stream.registry.schemaOf(name);
  if (name === undefined || schema === undefined) {
    throw new GobError('bad-value', `${where}: ${name ?? typeof value} cannot be sent in an interface`);
  }
  stream.writer.string(name);
  stream.interfaceContents(schema, value);
}

function isZeroNumber(value: unknown): boolean {
  return value === 0 || value === 0n || isAbsent(value);
}

function isZeroComplex(value: unknown): boolean {
  const {re, im} = (value ?? {re: 0, im: 0}) as {re?: unknown; im?: unknown};
  return re === 0 && im === 0;
}

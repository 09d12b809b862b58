import {GobError} from './errors';
import type {GobLimits} from './limits';
import type {Reader} from './reader';
import {typed, type TypeRegistry} from './registry';
import {base, resolved, type BasicKind, type Schema, type StructSchema} from './schema';
import {SkipPlans} from './skip_plan';
import type {TypeTable} from './type_table';
import {basicIds, basicKinds, type WireType} from './wire_type';
import {hasSharedZero, zeroOf} from './zero';

/** Reads one value from where the reader stands. */
export type Decode = (reader: Reader) => unknown;

type Fields = Record<string, unknown>;

/** Names that an interface value needs no memory of: sent back, a plain value takes the same one or float64. */
const plainNames = new Set(['[]interface {}', 'map[string]interface {}', '[]uint8']);

const basicDecoders: Readonly<Record<Exclude<BasicKind, 'interface'>, Decode>> = {
  bool: (reader) => reader.bool(),
  int: (reader) => reader.int(),
  uint: (reader) => reader.uint(),
  float: (reader) => reader.float(),
  complex: (reader) => ({re: reader.float(), im: reader.float()}),
  string: (reader) => reader.string(),
  bytes: (reader) => reader.bytes(),
};

/** Turns pairs of (type on the wire, local schema) into functions, once for each pair of a stream. */
export class DecodePlans {
  private readonly plans = new Map<Schema, Map<number, Decode>>();
  private readonly skips: SkipPlans;
  private depth = 0;

  constructor(
    private readonly types: TypeTable,
    private readonly registry: TypeRegistry,
    private readonly limits: GobLimits,
  ) {
    this.skips = new SkipPlans(types, limits);
  }

  /**
   * A plan for a value that stands by itself: at the top of a message, or in an interface. What is not a struct is there
   * preceded by a zero byte, as if it were the only field of one.
   */
  standalone(id: number, schema: Schema): Decode {
    const plan = this.plan(id, schema, 'value');
    return this.isStruct(id) ? plan : (reader) => (singleton(reader), plan(reader));
  }

  skipStandalone(reader: Reader, id: number): void {
    if (!this.isStruct(id)) {
      singleton(reader);
    }
    this.skips.plan(id)(reader);
  }

  private isStruct(id: number): boolean {
    return !basicKinds.has(id) && this.types.get(id).kind === 'struct';
  }

  private plan(id: number, schema: Schema, where: string): Decode {
    const type = base(schema);
    let known = this.plans.get(type);
    if (known === undefined) {
      known = new Map();
      this.plans.set(type, known);
    }
    const existing = known.get(id);
    if (existing !== undefined) {
      return existing;
    }
    if (++this.depth > this.limits.maxDepth) {
      throw new GobError('too-deep', `types nested more than ${this.limits.maxDepth} deep at ${where}`);
    }
    // A type that contains itself meets this stand-in while its own plan is being made.
    let made: Decode | undefined;
    known.set(id, (reader) => (made ?? notMade())(reader));
    try {
      made = this.make(id, type, where);
      known.set(id, made);
      return made;
    } catch (error) {
      known.delete(id);
      throw error;
    } finally {
      this.depth--;
    }
  }

  private make(id: number, type: ReturnType<typeof base>, where: string): Decode {
    const sent = basicKinds.get(id);
    switch (type.kind) {
      case 'struct':
      case 'slice':
      case 'array':
      case 'map':
      case 'codec':
        return sent === undefined
          ? this.makeDefined(this.types.get(id), type, where)
          : mismatch(sent, type.kind, where);
      case 'interface':
        return id === basicIds.interface
          ? (reader) => this.readInterface(reader)
          : this.basicMismatch(id, type, where);
      default:
        return id === basicIds[type.kind] ? basicDecoders[type.kind] : this.basicMismatch(id, type, where);
    }
  }

  private basicMismatch(id: number, type: {kind: string}, where: string): never {
    return mismatch(basicKinds.get(id) ?? this.types.get(id).kind, type.kind, where);
  }

  private makeDefined(
    wire: WireType,
    type: Extract<Schema, {kind: 'struct' | 'slice' | 'array' | 'map' | 'codec'}>,
    where: string,
  ): Decode {
    if (type.kind === 'struct' && wire.kind === 'struct') {
      return this.makeStruct(wire, type);
    }
    if (type.kind === 'slice' && wire.kind === 'slice') {
      return makeSlice(this.plan(wire.elem, type.elem, `${where}[]`));
    }
    if (type.kind === 'array' && wire.kind === 'array' && type.length === wire.length) {
      return makeArray(this.plan(wire.elem, type.elem, `${where}[]`), type.length);
    }
    if (type.kind === 'map' && wire.kind === 'map') {
      return makeMap(
        this.plan(wire.key, type.key, `${where} key`),
        this.plan(wire.elem, type.elem, `${where} element`),
      );
    }
    if (type.kind === 'codec' && wire.kind === 'codec' && type.codec.encoding === wire.encoding) {
      const {codec} = type;
      return (reader) => codec.decode(reader.view());
    }
    return mismatch(`${wire.kind} ${wire.name}`.trim(), type.kind, where);
  }

  private makeStruct(wire: Extract<WireType, {kind: 'struct'}>, struct: StructSchema): Decode {
    const local = new Map(struct.fields.map((field) => [field.name, field.schema]));
    const names = wire.fields.map((field) => field.name);
    const decoders = wire.fields.map((field) => {
      const schema = local.get(field.name);
      return schema === undefined ? undefined : this.plan(field.id, schema, `${struct.name}.${field.name}`);
    });
    const skips = wire.fields.map((field, i) =>
      decoders[i] === undefined ? this.skips.plan(field.id) : undefined,
    );
    const make = maker(struct);

    return (reader) => {
      reader.enterStruct(struct.fields.length);
      const value: Fields = make();
      let number = -1;
      for (let delta = reader.uint(); delta !== 0; delta = reader.uint()) {
        number += delta;
        const decode = decoders[number];
        if (decode !== undefined) {
          value[names[number] as string] = decode(reader);
        } else {
          (skips[number] ?? noField(wire.name, number))(reader);
        }
      }
      reader.leave();
      return value;
    };
  }

  private readInterface(reader: Reader): unknown {
    const name = reader.nameText();
    if (name === '') {
      return null;
    }
    const id = this.types.readSequence(reader);
    // The value's length, for decoders that skip by it.
    reader.uint();
    const known = this.registry.schemaOf(name);
    reader.enter();
    const value = this.standalone(id, known ?? this.types.schemaOf(id))(reader);
    reader.leave();
    const keepName = known !== undefined && !plainNames.has(name);
    return keepName && typeof value === 'object' && value !== null ? typed(name, value) : value;
  }
}

/** Makes zero values of a struct: a copy of one template, so that all have the same hidden class. */
function maker(struct: StructSchema): () => Fields {
  const template = zeroOf(struct) as Fields;
  const own = struct.fields.filter((field) => !hasSharedZero(field.schema));
  if (own.length === 0) {
    return () => ({...template});
  }
  const names = own.map((field) => field.name);
  const zeros = own.map((field) => zeroMaker(field.schema));
  return () => {
    const value = {...template};
    for (let i = 0; i < names.length; i++) {
      value[names[i] as string] = (zeros[i] as () => unknown)();
    }
    return value;
  };
}

function zeroMaker(schema: Schema): () => unknown {
  const type = resolved(schema);
  switch (type.kind) {
    case 'slice':
      return () => [];
    case 'map':
      return () => ({});
    case 'struct':
      return maker(type);
    default:
      return () => zeroOf(type);
  }
}

function makeSlice(element: Decode): Decode {
  return (reader) => readElements(reader, reader.count(), element);
}

function makeArray(element: Decode, length: number): Decode {
  return (reader) => {
    const count = reader.count();
    if (count !== length) {
      throw new GobError('malformed', `an array of ${count} elements, not ${length}`);
    }
    return readElements(reader, count, element);
  };
}

/** Nothing is allocated by the announced count: each element has to be there. */
function readElements(reader: Reader, count: number, element: Decode): unknown[] {
  reader.enter();
  const values: unknown[] = [];
  for (let i = 0; i < count; i++) {
    values.push(element(reader));
  }
  reader.leave();
  return values;
}

function makeMap(key: Decode, element: Decode): Decode {
  return (reader) => {
    const count = reader.count();
    reader.enter();
    const value: Fields = {};
    for (let i = 0; i < count; i++) {
      const name = String(key(reader));
      const item = element(reader);
      if (name === '__proto__') {
        // A plain assignment would change the object's prototype.
        Object.defineProperty(value, name, {
          value: item,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      } else {
        value[name] = item;
      }
    }
    reader.leave();
    return value;
  };
}

function singleton(reader: Reader): void {
  if (reader.uint() !== 0) {
    throw new GobError('malformed', 'a value that is not a struct has fields');
  }
}

function mismatch(wire: string, local: string, where: string): never {
  throw new GobError('type-mismatch', `${where} is sent as ${wire}, expected ${local}`);
}

function noField(struct: string, number: number): never {
  throw new GobError('malformed', `${struct} has no field ${number}`);
}

function notMade(): never {
  throw new GobError('malformed', 'a type that contains only itself');
}

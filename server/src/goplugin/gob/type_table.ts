import {opaque} from './codecs';
import {GobError} from './errors';
import type {GobLimits} from './limits';
import type {Reader} from './reader';
import {t, type Schema} from './schema';
import {basicKinds, firstUserId, readWireType, type WireType} from './wire_type';

/** The types that a stream has defined so far. */
export class TypeTable {
  private readonly types = new Map<number, WireType>();
  private readonly schemas = new Map<number, Schema>();
  /** Ids in the order of their definition, to take the last ones back. */
  private readonly order: number[] = [];

  constructor(private readonly limits: GobLimits) {}

  get size(): number {
    return this.order.length;
  }

  /** Forgets what was defined after the table had this size: the bytes will be read again. */
  truncate(size: number): void {
    for (const id of this.order.splice(size)) {
      this.types.delete(id);
      this.schemas.delete(id);
    }
  }

  get(id: number): WireType {
    const type = this.types.get(id);
    if (type === undefined) {
      throw new GobError('malformed', `type ${id} was not defined`);
    }
    return type;
  }

  /**
   * Reads type definitions up to the type id of a value, as they may stand before a value in an interface. Go's encoder
   * ends the message after each definition that it has to make inside of a value, and goes on in the next.
   * @returns the type id of the value that follows
   */
  readSequence(reader: Reader): number {
    for (;;) {
      if (reader.pos === reader.end) {
        reader.nextMessage();
      }
      const id = reader.int();
      if (id >= 0) {
        return id;
      }
      this.define(-id, reader);
      if (reader.pos < reader.end) {
        // Inside a nested interface value the definitions are messages in the same buffer: this is the next one's length.
        reader.uint();
      }
    }
  }

  /** Reads the definition of type `id`. */
  define(id: number, reader: Reader): void {
    if (id < firstUserId || this.types.has(id)) {
      throw new GobError('malformed', `type ${id} is defined twice`);
    }
    if (this.order.length >= this.limits.maxTypes) {
      throw new GobError('too-many-types', `more than ${this.limits.maxTypes} types in one stream`);
    }
    this.types.set(id, readWireType(reader, this.limits));
    this.order.push(id);
  }

  /** A local schema for a type of which we know only what the stream says. */
  schemaOf(id: number): Schema {
    let schema = this.schemas.get(id);
    if (schema === undefined) {
      const basic = basicKinds.get(id);
      schema = basic === undefined ? this.schemaOfType(this.get(id)) : t[basic];
      this.schemas.set(id, schema);
    }
    return schema;
  }

  private schemaOfType(type: WireType): Schema {
    const inner = (id: number): Schema => t.lazy(() => this.schemaOf(id));
    switch (type.kind) {
      case 'slice':
        return t.slice(inner(type.elem), type.name);
      case 'array':
        return t.array(inner(type.elem), type.length, type.name);
      case 'map':
        return t.map(inner(type.key), inner(type.elem), type.name);
      case 'codec':
        return t.codec(opaque(type.name, type.encoding));
      case 'struct':
        return t.struct(
          type.name,
          // Whether a field is a pointer is not sent. Basic types are taken as values, the others as pointers.
          Object.fromEntries(
            type.fields.map(({name, id}) => [name, basicKinds.has(id) ? inner(id) : t.pointer(inner(id))]),
          ),
        );
    }
  }
}

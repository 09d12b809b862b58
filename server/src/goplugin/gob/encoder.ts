import {encodePlan, type Encode, type EncodeStream} from './encode_plan';
import {GobError} from './errors';
import {defaultLimits} from './limits';
import {basicRegistry, type TypeRegistry} from './registry';
import {base, resolved, type Schema} from './schema';
import {TypeIds} from './type_ids';
import {writeWireType} from './wire_type';
import {Writer} from './writer';

/** How to write a value that stands by itself, prepared once per schema and stream. */
interface Standalone {
  readonly id: number;
  readonly plan: Encode;
  /** Anything but a struct is preceded by a zero byte, as if it were the only field of one. */
  readonly singleton: boolean;
}

/** Writes the values of one gob stream. */
export class GobEncoder implements EncodeStream {
  private readonly ids = new TypeIds();
  private readonly known = new Map<Schema, Standalone>();
  private fresh: Schema[] = [];
  /** Definitions for the value at hand. */
  private readonly definitions = new Writer();
  private readonly definition = new Writer();
  /** One writer for the message, and one for each interface that the value at hand is inside of. */
  private readonly writers = [new Writer()];
  private level = 0;

  constructor(readonly registry: TypeRegistry = basicRegistry) {}

  get writer(): Writer {
    return this.writers[this.level] as Writer;
  }

  /**
   * One value as whole messages: the definitions of types that are new to the stream, then the value. When it throws,
   * the stream is as it was before.
   * @throws GobError bad-value
   */
  encode(schema: Schema, value: unknown): Uint8Array {
    if (resolved(schema).kind === 'pointer' && (value === null || value === undefined)) {
      throw new GobError('bad-value', 'a nil pointer cannot be sent by itself');
    }
    this.level = 0;
    this.writer.reset();
    this.definitions.reset();
    try {
      const standalone = this.standalone(schema);
      this.writer.int(standalone.id);
      this.write(standalone, value);
    } catch (error) {
      this.ids.rollback();
      this.fresh.forEach((type) => this.known.delete(type));
      this.fresh = [];
      throw error;
    }
    this.ids.commit();
    if (this.fresh.length > 0) {
      this.fresh = [];
    }
    return this.definitions.length === 0
      ? this.writer.copyMessage()
      : Buffer.concat([this.definitions.written(), this.writer.message()]);
  }

  interfaceContents(schema: Schema, value: unknown): void {
    if (this.level >= defaultLimits.maxDepth) {
      throw new GobError('too-deep', `interface values nested more than ${defaultLimits.maxDepth} deep`);
    }
    const standalone = this.standalone(schema);
    this.writer.int(standalone.id);
    const outer = this.writer;
    this.level++;
    this.writers[this.level] ??= new Writer();
    this.writer.reset();
    this.write(standalone, value);
    outer.raw(this.writer.message());
    this.level--;
  }

  private write(standalone: Standalone, value: unknown): void {
    if (standalone.singleton) {
      this.writer.uint(0);
    }
    standalone.plan(this, value, 0);
  }

  private standalone(schema: Schema): Standalone {
    let standalone = this.known.get(schema);
    if (standalone === undefined) {
      const {id, pending} = this.ids.idOf(schema);
      // Go's encoder interrupts the value to define the types of what is in its interfaces. Defining them in front of
      // the value reads the same, and keeps a value in one message.
      for (const {id: newId, wire} of pending) {
        this.definition.reset();
        writeWireType(this.definition, newId, wire);
        this.definitions.raw(this.definition.message());
      }
      const type = base(schema);
      const where = 'name' in type && type.name !== '' ? type.name : 'value';
      standalone = {id, plan: encodePlan(schema, where), singleton: type.kind !== 'struct'};
      this.known.set(schema, standalone);
      this.fresh.push(schema);
    }
    return standalone;
  }
}

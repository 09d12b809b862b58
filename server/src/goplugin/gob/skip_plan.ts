import {GobError} from './errors';
import type {GobLimits} from './limits';
import type {Reader} from './reader';
import type {TypeTable} from './type_table';
import {basicKinds, type WireType} from './wire_type';
import type {BasicKind} from './schema';

/** Moves the reader behind one value. */
export type Skip = (reader: Reader) => void;

const basicSkips: Readonly<Record<Exclude<BasicKind, 'interface'>, Skip>> = {
  bool: (reader) => void reader.uint(),
  int: (reader) => void reader.uint(),
  uint: (reader) => void reader.uint(),
  float: (reader) => void reader.uint(),
  complex: (reader) => (reader.uint(), void reader.uint()),
  string: (reader) => reader.skipBytes(),
  bytes: (reader) => reader.skipBytes(),
};

/** Functions that skip values of a stream's types without building them. */
export class SkipPlans {
  private readonly plans = new Map<number, Skip>();
  private depth = 0;

  constructor(
    private readonly types: TypeTable,
    private readonly limits: GobLimits,
  ) {}

  plan(id: number): Skip {
    const existing = this.plans.get(id);
    if (existing !== undefined) {
      return existing;
    }
    if (++this.depth > this.limits.maxDepth) {
      throw new GobError('too-deep', `types nested more than ${this.limits.maxDepth} deep`);
    }
    // A type that contains itself meets this stand-in while its own plan is being made.
    let made: Skip | undefined;
    this.plans.set(id, (reader) => made?.(reader));
    try {
      made = this.make(id);
      this.plans.set(id, made);
      return made;
    } catch (error) {
      this.plans.delete(id);
      throw error;
    } finally {
      this.depth--;
    }
  }

  private make(id: number): Skip {
    const basic = basicKinds.get(id);
    if (basic !== undefined) {
      return basic === 'interface' ? (reader) => this.skipInterface(reader) : basicSkips[basic];
    }
    const type = this.types.get(id);
    switch (type.kind) {
      case 'struct':
        return skipStruct(
          type,
          type.fields.map((field) => this.plan(field.id)),
        );
      case 'slice':
      case 'array':
        return skipElements([this.plan(type.elem)]);
      case 'map':
        return skipElements([this.plan(type.key), this.plan(type.elem)]);
      case 'codec':
        return (reader) => reader.skipBytes();
    }
  }

  /** Walks through the value instead of jumping by its length: the types that it defines are needed later. */
  private skipInterface(reader: Reader): void {
    if (reader.nameText() === '') {
      return;
    }
    const id = this.types.readSequence(reader);
    reader.uint();
    reader.enter();
    if (basicKinds.has(id) || this.types.get(id).kind !== 'struct') {
      reader.uint();
    }
    this.plan(id)(reader);
    reader.leave();
  }
}

function skipStruct(type: Extract<WireType, {kind: 'struct'}>, fields: readonly Skip[]): Skip {
  return (reader) => {
    reader.enter();
    let number = -1;
    for (let delta = reader.uint(); delta !== 0; delta = reader.uint()) {
      number += delta;
      const skip = fields[number];
      if (skip === undefined) {
        throw new GobError('malformed', `${type.name} has no field ${number}`);
      }
      skip(reader);
    }
    reader.leave();
  };
}

function skipElements(parts: readonly Skip[]): Skip {
  return (reader) => {
    const count = reader.count();
    reader.enter();
    for (let i = 0; i < count; i++) {
      for (const skip of parts) {
        skip(reader);
      }
    }
    reader.leave();
  };
}

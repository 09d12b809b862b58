import {base, type Schema} from './schema';
import {basicIds, firstUserId, type WireType} from './wire_type';

/** A type that gets its id, then its definition, then the types inside of it. */
interface Pending {
  readonly id: number;
  readonly wire: WireType;
}

/**
 * Type ids of one outgoing stream. Numbers them in the order in which Go's encoder does, so that equal types make equal
 * bytes: a struct before its fields, other types after their elements.
 */
export class TypeIds {
  private readonly ids = new Map<Schema, number>();
  private next = firstUserId;
  /** Types of the value at hand whose definition is not sent yet, and those that lose their id if it fails. */
  private fresh: Schema[] = [];

  /** @returns the id, and the types that have to be defined before it is used, outermost first */
  idOf(schema: Schema): {id: number; pending: readonly Pending[]} {
    const known = this.known(schema);
    if (known !== undefined) {
      return {id: known, pending: []};
    }
    const before = new Set(this.ids.keys());
    const id = this.assign(schema);
    const pending: Pending[] = [];
    this.collect(schema, before, pending);
    return {id, pending};
  }

  /** The definitions of the value at hand are sent. */
  commit(): void {
    if (this.fresh.length > 0) {
      this.fresh = [];
    }
  }

  /** The value at hand failed and none of its definitions is sent. */
  rollback(): void {
    for (const schema of this.fresh) {
      this.ids.delete(schema);
    }
    this.next -= this.fresh.length;
    this.fresh = [];
  }

  private known(schema: Schema): number | undefined {
    const type = base(schema);
    return type.kind in basicIds ? basicIds[type.kind as keyof typeof basicIds] : this.ids.get(type);
  }

  private assign(schema: Schema): number {
    const known = this.known(schema);
    if (known !== undefined) {
      return known;
    }
    const type = base(schema);
    switch (type.kind) {
      case 'struct': {
        const id = this.take(type);
        for (const field of type.fields) {
          this.assign(field.schema);
        }
        return id;
      }
      case 'slice':
      case 'array':
        this.assign(type.elem);
        break;
      case 'map':
        this.assign(type.key);
        this.assign(type.elem);
        break;
    }
    return this.known(type) ?? this.take(type);
  }

  private take(type: Schema): number {
    const id = this.next++;
    this.ids.set(type, id);
    this.fresh.push(type);
    return id;
  }

  private collect(schema: Schema, before: Set<Schema>, pending: Pending[]): void {
    const type = base(schema);
    const id = this.ids.get(type);
    if (id === undefined || before.has(type)) {
      return;
    }
    before.add(type);
    const inner = (part: Schema): number => this.known(part) ?? 0;
    switch (type.kind) {
      case 'struct':
        pending.push({
          id,
          wire: {
            kind: 'struct',
            name: type.name,
            fields: type.fields.map((field) => ({name: field.name, id: inner(field.schema)})),
          },
        });
        type.fields.forEach((field) => this.collect(field.schema, before, pending));
        break;
      case 'slice':
        pending.push({id, wire: {kind: 'slice', name: type.name, elem: inner(type.elem)}});
        this.collect(type.elem, before, pending);
        break;
      case 'array':
        pending.push({
          id,
          wire: {kind: 'array', name: type.name, elem: inner(type.elem), length: type.length},
        });
        this.collect(type.elem, before, pending);
        break;
      case 'map':
        pending.push({
          id,
          wire: {kind: 'map', name: type.name, key: inner(type.key), elem: inner(type.elem)},
        });
        this.collect(type.key, before, pending);
        this.collect(type.elem, before, pending);
        break;
      case 'codec':
        pending.push({id, wire: {kind: 'codec', name: type.codec.name, encoding: type.codec.encoding}});
        break;
    }
  }
}

import {resolved, type Schema} from './schema';

/** The Go zero value of a type, as Schema describes it. A new object each time: the caller may change it. */
export function zeroOf(schema: Schema): unknown {
  const type = resolved(schema);
  switch (type.kind) {
    case 'bool':
      return false;
    case 'int':
    case 'uint':
    case 'float':
      return 0;
    case 'complex':
      return {re: 0, im: 0};
    case 'string':
      return '';
    case 'bytes':
      return new Uint8Array(0);
    case 'interface':
    case 'pointer':
      return null;
    case 'slice':
      return [];
    case 'array':
      return Array.from({length: type.length}, () => zeroOf(type.elem));
    case 'map':
      return {};
    case 'codec':
      return type.codec.zero();
    case 'struct':
      return Object.fromEntries(type.fields.map((field) => [field.name, zeroOf(field.schema)]));
  }
}

/** True for types whose zero value can be shared between objects, because nothing can change it. */
export function hasSharedZero(schema: Schema): boolean {
  return ['bool', 'int', 'uint', 'float', 'string', 'interface', 'pointer'].includes(resolved(schema).kind);
}

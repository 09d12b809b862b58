import type {StructSchema} from '../goplugin';

/** How a hook or API method travels. */
export interface Method {
  /** Go name: `Plugin.<name>` on the wire. */
  readonly name: string;
  /** Fields A, B, … are the parameters in Go's order. */
  readonly args: StructSchema;
  /** Fields A, B, … are the results in Go's order, the error last. */
  readonly returns: StructSchema;
  /** Number of results, without the error. */
  readonly results: number;
  /** Go type of the last result: `*model.AppError`, `error`, or neither. */
  readonly failure: 'AppError' | 'error' | '';
}

export type MethodTable = Readonly<Record<string, Method>>;

/** Name of the n-th field, counted from 0, of a method's arguments or returns. */
export function letter(n: number): string {
  return String.fromCharCode(65 + n);
}

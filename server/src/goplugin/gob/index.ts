/** Go's encoding/gob: https://pkg.go.dev/encoding/gob */
export type {Codec} from './codec';
export {time, url} from './codecs';
export {GobDecoder, type GobDecoderOptions} from './decoder';
export {GobEncoder} from './encoder';
export {GobError, type GobErrorCode} from './errors';
export {defaultLimits, type GobLimits} from './limits';
export {basicRegistry, typed, typeNameOf, TypeRegistry} from './registry';
export {pick, t, type Field, type Schema, type StructSchema} from './schema';
export {zeroOf} from './zero';

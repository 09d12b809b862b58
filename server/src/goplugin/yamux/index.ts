export * from './errors';
export {GoAwayCode} from './frame';
export {Session} from './session';
export type {SessionOptions} from './session';
export {Stream} from './stream';

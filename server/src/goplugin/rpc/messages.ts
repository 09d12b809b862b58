import {t} from '../gob';

/** What precedes the arguments of every call (net/rpc: Request). */
export interface Request {
  /** `Service.Method` */
  ServiceMethod: string;
  /** Chosen by the client, echoed in the answer. */
  Seq: number;
}

/** What precedes the value of every answer (net/rpc: Response). A non-empty Error is followed by an empty struct. */
export interface Response extends Request {
  Error: string;
}

export const requestSchema = t.struct('Request', {ServiceMethod: t.string, Seq: t.uint});
export const responseSchema = t.struct('Response', {ServiceMethod: t.string, Seq: t.uint, Error: t.string});

/** Go's `struct{}`: the body of an error answer. */
export const emptySchema = t.struct('', {});

import type {Schema} from '../gob';
import {ServerError} from './errors';

/** Answers a call. Answering at once, without a promise, is what makes a frequent call cheap. */
export type Handler = (args: unknown) => unknown;

export interface Method {
  readonly args: Schema;
  readonly reply: Schema;
  readonly handle: Handler;
}

/** The methods that a server knows, by `Service.Method`. */
export class Methods {
  private readonly methods = new Map<string, Method>();
  private readonly services = new Set<string>();

  add(service: string, name: string, method: Method): void {
    const serviceMethod = `${service}.${name}`;
    if (this.methods.has(serviceMethod)) throw new Error(`rpc: ${serviceMethod} is registered twice`);
    this.services.add(service);
    this.methods.set(serviceMethod, method);
  }

  /** The method, or the error that Go's net/rpc answers when there is none: callers compare its text. */
  find(serviceMethod: string): Method | ServerError {
    const method = this.methods.get(serviceMethod);
    if (method !== undefined) return method;
    const dot = serviceMethod.lastIndexOf('.');
    if (dot < 0) return new ServerError(`rpc: service/method request ill-formed: ${serviceMethod}`);
    const what = this.services.has(serviceMethod.slice(0, dot)) ? 'method' : 'service';
    return new ServerError(`rpc: can't find ${what} ${serviceMethod}`);
  }
}

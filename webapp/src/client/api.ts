import {isAxiosError, type AxiosInstance} from 'axios';
import type {Refused} from '../server_types';

/** Why a request did not do what it was for. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /**
   * @param code the server's word for it; `unreachable` when it did not answer
   * @param said in the person's language, from the server; '' when it said nothing
   */
  constructor(
    readonly code: string,
    readonly said: string,
    readonly status: number,
    /** Of a form: the field that it is about; '' for none. */
    readonly field = '',
  ) {
    super(said === '' ? code : said);
  }
}

const BASE = '/plugins/prr/api/v1/web';
/** Whoever waits longer wants to know that nothing comes. */
const TIMEOUT_MS = 30_000;

/** Our own routes on the server. Each method throws ApiError. */
export class Api {
  constructor(private readonly http: () => AxiosInstance) {}

  /** @param path below `/web`, e.g. `/reviews/PRR-12` */
  async get<T>(path: string, params?: Record<string, string | number>): Promise<T> {
    return this.ask(async (http) => http.get<T>(BASE + path, {params, timeout: TIMEOUT_MS}));
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    return this.ask(async (http) => http.post<T>(BASE + path, body, {timeout: TIMEOUT_MS}));
  }

  private async ask<T>(request: (http: AxiosInstance) => Promise<{data: T}>): Promise<T> {
    try {
      return (await request(this.http())).data;
    } catch (error) {
      throw apiErrorOf(error);
    }
  }
}

function apiErrorOf(error: unknown): unknown {
  if (!isAxiosError<Partial<Refused>>(error)) {
    return error;
  }
  const {response} = error;
  if (response === undefined) {
    return new ApiError('unreachable', '', 0);
  }
  // Something in between, a proxy for example, answers in its own way.
  const {code = 'failed', message = '', field} = typeof response.data === 'object' ? response.data : {};
  return new ApiError(code, message, response.status, field);
}

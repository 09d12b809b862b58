import {typed, typeNameOf} from '../goplugin';

/** An error that crossed from the server (Go: *model.AppError or error), or is to be answered to it. */
export class AppError extends Error {
  override readonly name = 'AppError';
  /** Translation id, e.g. `app.user.missing_account.const`; '' for a plain Go error. */
  readonly Id: string;
  /** For people; translated by the server when it knows the Id. */
  readonly Message: string;
  readonly DetailedError: string;
  readonly RequestId: string;
  /** HTTP status, e.g. 404; 0 for a plain Go error. */
  readonly StatusCode: number;
  /** Go function that made it. */
  readonly Where: string;

  constructor(fields: Partial<AppErrorFields>) {
    const {Id = '', Message = '', DetailedError = '', RequestId = '', StatusCode = 0, Where = ''} = fields;
    const text = [Message || Id, DetailedError].filter((part) => part !== '').join(', ');
    super(Where === '' ? text : `${Where}: ${text}`);
    this.Id = Id;
    this.Message = Message;
    this.DetailedError = DetailedError;
    this.RequestId = RequestId;
    this.StatusCode = StatusCode;
    this.Where = Where;
  }
}

interface AppErrorFields {
  Id: string;
  Message: string;
  DetailedError: string;
  RequestId: string;
  StatusCode: number;
  Where: string;
}

const errorStringName = '*plugin.ErrorString';

/** What a method's error result carries: an AppError struct, or whatever Go type an `error` was sent as. */
export function errorFromWire(value: object): AppError {
  if (typeNameOf(value) === errorStringName && 'Err' in value) {
    return new AppError({Message: String(value.Err)});
  }
  return new AppError(value);
}

/**
 * A thrown value as the *model.AppError that a hook answers. Its text is shown as it is: the server would otherwise
 * replace it by its own for the Id, which it does not have for ours.
 */
export function appErrorToWire(error: unknown, hook: string): object {
  if (error instanceof AppError && error.Id !== '') {
    const {Id, Message, DetailedError, RequestId, StatusCode, Where} = error;
    return {Id, Message, DetailedError, RequestId, StatusCode, Where, SkipTranslation: Message !== ''};
  }
  const Message = messageOf(error);
  return {Id: 'plugin.hook.error', Message, StatusCode: 500, Where: hook, SkipTranslation: true};
}

/** A thrown value as the `error` that a hook answers (Go: encodableError). */
export function errorToWire(error: unknown, hook: string): object {
  return error instanceof AppError && error.Id !== ''
    ? typed('*model.AppError', appErrorToWire(error, hook))
    : typed(errorStringName, {Err: messageOf(error)});
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import {
  emptySchema,
  RpcServer,
  ServerError,
  t,
  type Broker,
  type Handler,
  type StructSchema,
} from '../goplugin';
import type {ApiClient} from './api_client';
import {AppError, appErrorToWire, errorToWire} from './app_error';
import {fileWillBeUploaded, fileWillBeUploadedArgs, fileWillBeUploadedReturns} from './file_hook';
import {hookMethods} from './generated/hooks';
import {mattermostTypes} from './generated/registry';
import type {Hooks} from './hooks';
import type {Logger} from './logger';
import {letter, type Method} from './method';
import {serveHttp, serveHttpArgs} from './serve_http';

type Values = Record<string, unknown>;
type AnyHook = (...values: unknown[]) => unknown;

export const onActivateArgs = t.struct('Z_OnActivateArgs', {APIMuxId: t.uint, DriverMuxId: t.uint});
export const onActivateReturns = t.struct('Z_OnActivateReturns', {A: t.interface});

export interface HookServerOptions {
  hooks: Hooks;
  client: ApiClient;
  broker: Broker;
  logger: Logger;
}

/** The RPC server that answers the server's calls of our hooks as Go's glue does (plugin/client_rpc.go). */
export function hookServer(options: HookServerOptions): RpcServer {
  const {hooks, broker, logger} = options;
  const server = new RpcServer({
    registry: mattermostTypes,
    onError: (error, method) => logger.error({error, method}, 'A call by the server failed'),
  });
  const names = ['OnActivate'];
  server.register('Plugin', 'OnActivate', onActivateArgs, onActivateReturns, (args) =>
    activate(options, args as {APIMuxId: number; DriverMuxId: number}),
  );
  for (const [name, method] of Object.entries<Method>(hookMethods)) {
    const hook = hooks[name as keyof typeof hookMethods] as
      AnyHook | {args: StructSchema; handle: AnyHook} | undefined;
    if (hook !== undefined) {
      const {args, handle} =
        typeof hook === 'function' ? {args: method.args, handle: hook.bind(hooks)} : hook;
      server.register('Plugin', method.name, args, method.returns, handler(method, handle, logger));
      names.push(method.name);
    }
  }
  for (const [name, handle] of [
    ['ServeHTTP', hooks.serveHTTP?.bind(hooks)],
    ['ServeMetrics', hooks.serveMetrics?.bind(hooks)],
  ] as const) {
    if (handle !== undefined) {
      server.register('Plugin', name, serveHttpArgs, emptySchema, serveHttp(handle, broker, logger));
      names.push(name);
    }
  }
  if (hooks.fileWillBeUploaded !== undefined) {
    const handle = fileWillBeUploaded(hooks.fileWillBeUploaded.bind(hooks), broker);
    server.register(
      'Plugin',
      'FileWillBeUploaded',
      fileWillBeUploadedArgs,
      fileWillBeUploadedReturns,
      handle,
    );
    names.push('FileWillBeUploaded');
  }
  names.sort();
  return server.register('Plugin', 'Implemented', emptySchema, t.slice(t.string), () => names);
}

async function activate(
  {hooks, client, broker, logger}: HookServerOptions,
  {APIMuxId, DriverMuxId}: {APIMuxId: number; DriverMuxId: number},
): Promise<Values> {
  // The database driver is not used, but the server waits for its stream to be dialled.
  const [api, driver] = await broker.dialAll(APIMuxId, DriverMuxId);
  driver.accept();
  client.connect(api, broker);
  try {
    await (hooks.onConfigurationChange as AnyHook | undefined)?.call(hooks);
  } catch (error) {
    logger.error({error}, 'OnConfigurationChange failed before OnActivate');
  }
  try {
    await hooks.onActivate?.();
    return {};
  } catch (error) {
    logger.error({error}, 'OnActivate failed');
    return {A: errorToWire(error, 'OnActivate')};
  }
}

/** Answers at once when the hook does: a promise for every post would cost more than the post. */
function handler(method: Method, hook: AnyHook, logger: Logger): Handler {
  const letters = method.args.fields.map((_, i) => letter(i));
  return (args) => {
    try {
      const result = hook(...letters.map((name) => (args as Values)[name]));
      return result instanceof Promise
        ? result.then(
            (value: unknown) => returns(method, value),
            (error: unknown) => failed(method, error, logger),
          )
        : returns(method, result);
    } catch (error) {
      return failed(method, error, logger);
    }
  };
}

function returns(method: Method, value: unknown): Values {
  switch (method.results) {
    case 0:
      return {};
    case 1:
      return {A: value};
    default:
      return Object.fromEntries((value as unknown[]).map((item, i) => [letter(i), item]));
  }
}

/**
 * A hook with an error result returns the error. Any other answers the call itself with an error: the server logs it
 * and goes on as if the hook were not there, which zero values would not always mean (a post of nil is a refusal).
 */
function failed(method: Method, error: unknown, logger: Logger): Values {
  if (error instanceof AppError && error.StatusCode >= 400 && error.StatusCode < 500) {
    logger.info({hook: method.name, reason: error.message}, 'A hook says no');
  } else {
    logger.error({error, hook: method.name}, 'A hook failed');
  }
  switch (method.failure) {
    case 'AppError':
      return {[letter(method.results)]: appErrorToWire(error, method.name)};
    case 'error':
      return {[letter(method.results)]: errorToWire(error, method.name)};
    case '':
      throw new ServerError(error instanceof Error ? error.message : String(error));
  }
}

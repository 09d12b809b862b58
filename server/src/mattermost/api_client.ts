import {inspect} from 'node:util';
import {emptySchema, RpcClient, t, type Broker, type Schema, type Stream} from '../goplugin';
import {errorFromWire} from './app_error';
import type {PluginApi} from './api';
import {apiMethods} from './generated/api';
import type {FileInfo, UploadSession} from './generated/model';
import {mattermostTypes} from './generated/registry';
import * as s from './generated/schemas';
import type {Input} from './input';
import {letter, type Method} from './method';
import {PluginHttp} from './plugin_http';
import {serveReader} from './remote_reader';

type Returns = Record<string, unknown>;

const logArgs = t.struct('Z_LogArgs', {A: t.string, B: t.slice(t.interface)});
const configurationReturns = t.struct('Z_LoadPluginConfigurationArgsReturns', {A: t.bytes});
const uploadArgs = t.struct('Z_UploadDataArgs', {A: t.pointer(s.UploadSession), PluginStreamID: t.uint});
const uploadReturns = t.struct('Z_UploadDataReturns', {A: t.pointer(s.FileInfo), B: t.interface});

/** The plugin API over the stream that OnActivate names. Usable from there on: before, every method rejects. */
export class ApiClient {
  readonly api: PluginApi;
  private connection: {rpc: RpcClient; broker: Broker; http: PluginHttp} | undefined;

  /** @param onError told of failures that no caller waits for */
  constructor(private readonly onError: (error: unknown) => void) {
    this.api = {...this.generated(), ...this.handWritten()} as PluginApi;
  }

  connect(stream: Stream, broker: Broker): void {
    const rpc = new RpcClient(stream, {registry: mattermostTypes});
    this.connection = {rpc, broker, http: new PluginHttp(rpc, broker, this.onError)};
  }

  private generated(): Record<string, (...values: unknown[]) => Promise<unknown>> {
    return Object.fromEntries(
      Object.entries<Method>(apiMethods).map(([name, method]) => [
        name,
        (...values: unknown[]) => this.callMethod(method, values),
      ]),
    );
  }

  private async callMethod(method: Method, values: readonly unknown[]): Promise<unknown> {
    const args = Object.fromEntries(values.map((value, i) => [letter(i), value]));
    const returns = await this.call(method.name, method.args, args, method.returns);
    const failure = method.failure === '' ? null : returns[letter(method.results)];
    if (typeof failure === 'object' && failure !== null) {
      throw errorFromWire(failure);
    }
    switch (method.results) {
      case 0:
        return undefined;
      case 1:
        return returns.A;
      default:
        return Array.from({length: method.results}, (_, i) => returns[letter(i)]);
    }
  }

  private handWritten(): Omit<PluginApi, keyof typeof apiMethods> {
    const log =
      (name: string) =>
      async (message: string, ...keyValuePairs: unknown[]): Promise<void> => {
        await this.call(name, logArgs, {A: message, B: keyValuePairs.map(toText)}, emptySchema);
      };
    return {
      logDebug: log('LogDebug'),
      logInfo: log('LogInfo'),
      logWarn: log('LogWarn'),
      logError: log('LogError'),
      loadPluginConfiguration: () => this.loadPluginConfiguration(),
      pluginHTTP: async (request) => this.connected().http.fetch(request),
      uploadData: (session, data) => this.uploadData(session, data),
    };
  }

  private async loadPluginConfiguration(): Promise<unknown> {
    const returns = await this.call('LoadPluginConfiguration', emptySchema, {}, configurationReturns);
    return JSON.parse(Buffer.from(returns.A as Uint8Array).toString());
  }

  private async uploadData(
    session: Input<UploadSession>,
    data: ReadableStream<Uint8Array>,
  ): Promise<FileInfo | null> {
    const {broker} = this.connected();
    const id = broker.nextId();
    broker
      .accept(id)
      .then((stream) => serveReader(data, stream))
      .catch(this.onError);
    const returns = await this.call(
      'UploadData',
      uploadArgs,
      {A: session, PluginStreamID: id},
      uploadReturns,
    );
    if (typeof returns.B === 'object' && returns.B !== null) {
      throw errorFromWire(returns.B);
    }
    return returns.A as FileInfo | null;
  }

  private async call(
    name: string,
    argsSchema: Schema,
    args: object,
    returnsSchema: Schema,
  ): Promise<Returns> {
    return (await this.connected().rpc.call(`Plugin.${name}`, argsSchema, args, returnsSchema)) as Returns;
  }

  private connected(): {rpc: RpcClient; broker: Broker; http: PluginHttp} {
    if (this.connection === undefined) {
      throw new Error('The plugin API cannot be used before the plugin is activated');
    }
    return this.connection;
  }
}

/** Values are logged as text, as Go's client sends them. */
function toText(value: unknown): string {
  if (value instanceof Error) {
    return value.stack ?? value.message;
  }
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  try {
    return JSON.stringify(value);
  } catch {
    // Circular, or a bigint inside: no reason for not being logged.
    return inspect(value);
  }
}

import type {GeneratedApi} from './generated/api';
import type {FileInfo, UploadSession} from './generated/model';
import type {Input} from './input';

/** Mattermost's plugin API. Every method throws an AppError when Go's returns an error that is not nil. */
export interface PluginApi extends GeneratedApi {
  /** Go: API.LoadPluginConfiguration. The plugin's settings as parsed JSON, to be validated. */
  loadPluginConfiguration(): Promise<unknown>;
  /** Go: API.LogDebug. Keys and values alternate. */
  logDebug(message: string, ...keyValuePairs: unknown[]): Promise<void>;
  /** Go: API.LogInfo */
  logInfo(message: string, ...keyValuePairs: unknown[]): Promise<void>;
  /** Go: API.LogWarn */
  logWarn(message: string, ...keyValuePairs: unknown[]): Promise<void>;
  /** Go: API.LogError */
  logError(message: string, ...keyValuePairs: unknown[]): Promise<void>;
  /**
   * Go: API.PluginHTTP. Of the request's URL only path and query count, `/<plugin id>/…`; bodies are streamed.
   * Throws an Error when the server has no answer.
   */
  pluginHTTP(request: Request): Promise<Response>;
  /** Go: API.UploadData. The file's information once all is there, else null. */
  uploadData(session: Input<UploadSession>, data: ReadableStream<Uint8Array>): Promise<FileInfo | null>;
}

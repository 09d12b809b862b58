import {pick, t, type StructSchema} from '../goplugin';
import {hookMethods, type GeneratedHooks} from './generated/hooks';
import type {Context, FileInfo} from './generated/model';
import {letter} from './method';
import type {Awaitable, Input} from './input';
import type {HttpHandler} from './serve_http';

type Hook<K extends keyof GeneratedHooks> = NonNullable<GeneratedHooks[K]>;

/** For each parameter of a hook, which of its fields are wanted. */
type Wanted<P extends readonly unknown[]> = {readonly [I in keyof P]: readonly (keyof P[I] & string)[]};

type Narrowed<P extends readonly unknown[], F extends Wanted<P>> = {
  [I in keyof P]: Pick<P[I], F[I][number] & keyof P[I]>;
};

/** A hook that gets only some fields of its parameters; the others are skipped without being decoded. */
export interface NarrowHook<K extends keyof GeneratedHooks> {
  readonly args: StructSchema;
  readonly handle: (...values: Parameters<Hook<K>>) => ReturnType<Hook<K>>;
}

/** What a plugin implements. Hooks that are absent are not called. */
export type Hooks = {
  [K in keyof GeneratedHooks]: GeneratedHooks[K] | NarrowHook<K>;
} & {
  /** Go: Hooks.OnActivate. A thrown error keeps the plugin from being activated. */
  onActivate?(): Awaitable<void>;
  /** Go: Hooks.ServeHTTP */
  serveHTTP?: HttpHandler;
  /** Go: Hooks.ServeMetrics */
  serveMetrics?: HttpHandler;
  /**
   * Go: Hooks.FileWillBeUploaded. What is written to `output` replaces the file.
   * Answers the file's information, or null and why it is refused.
   */
  fileWillBeUploaded?(
    context: Context,
    info: FileInfo,
    file: ReadableStream<Uint8Array>,
    output: FileOutput,
  ): Awaitable<[Input<FileInfo> | null, string]>;
};

export interface FileOutput {
  /** Resolves when the server takes more. */
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * A hook whose parameters are structs of which it needs only these fields: for hooks that are called often.
 * @example narrow('messageHasBeenPosted', [['SessionId'], ['Id', 'Message']], (context, post) => …)
 */
export function narrow<
  K extends
    'messageHasBeenPosted' | 'messageHasBeenUpdated' | 'messageHasBeenDeleted' | 'reactionHasBeenAdded',
  const F extends Wanted<Parameters<Hook<K>>>,
>(
  hook: K,
  fields: F,
  handle: (...values: Narrowed<Parameters<Hook<K>>, F>) => ReturnType<Hook<K>>,
): NarrowHook<K> {
  const {args} = hookMethods[hook];
  const narrowed = args.fields.map((field, i) => [
    letter(i),
    t.pointer(pick(field.schema, ...(fields[i] ?? []))),
  ]);
  return {
    args: t.struct(args.name, Object.fromEntries(narrowed)),
    // The full parameters have all that the narrow ones promise.
    handle: handle as unknown as NarrowHook<K>['handle'],
  };
}

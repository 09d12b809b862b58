import {t, type Broker} from '../goplugin';
import {writeAll} from './byte_stream';
import type {Context, FileInfo} from './generated/model';
import * as s from './generated/schemas';
import type {Hooks} from './hooks';
import {remoteReader} from './remote_reader';

export const fileWillBeUploadedArgs = t.struct('Z_FileWillBeUploadedArgs', {
  A: t.pointer(s.Context),
  B: t.pointer(s.FileInfo),
  UploadedFileStream: t.uint,
  ReplacementFileStream: t.uint,
});

export const fileWillBeUploadedReturns = t.struct('Z_FileWillBeUploadedReturns', {
  A: t.pointer(s.FileInfo),
  B: t.string,
});

interface Args {
  A: Context;
  B: FileInfo;
  UploadedFileStream: number;
  ReplacementFileStream: number;
}

/** Makes the RPC method of the hook: the file comes on one stream, its replacement goes out on another. */
export function fileWillBeUploaded(
  hook: NonNullable<Hooks['fileWillBeUploaded']>,
  broker: Broker,
): (args: unknown) => Promise<object> {
  return async (args) => {
    const {A: context, B: info, UploadedFileStream, ReplacementFileStream} = args as Args;
    const [file, replacement] = await broker.dialAll(UploadedFileStream, ReplacementFileStream);
    try {
      const output = {write: (bytes: Uint8Array) => writeAll(replacement, bytes)};
      const [A, B] = await hook(context, info, remoteReader(file), output);
      return {A, B};
    } finally {
      file.close();
      // The server takes the replacement, and goes on, when this stream ends.
      replacement.close();
    }
  };
}

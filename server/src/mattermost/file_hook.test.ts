import {PluginHost} from '../../test/fakes/plugin_host';
import {readAll} from '../../test/goplugin/streams';
import type {Stream} from '../goplugin';
import {fileWillBeUploadedArgs, fileWillBeUploadedReturns} from './file_hook';
import type {Hooks} from './hooks';
import {serveReader} from './remote_reader';

const args = {A: {}, B: {Name: 'plan.txt'}, UploadedFileStream: 11, ReplacementFileStream: 12};

async function upload(host: PluginHost, text: string): Promise<{returns: unknown; replacement: string}> {
  const file = new Response(text).body as ReadableStream<Uint8Array>;
  const sent = host.broker.accept(11).then((stream) => serveReader(file, stream));
  const replaced = host.broker.accept(12).then(async (stream: Stream) => {
    const bytes = await readAll(stream);
    stream.close();
    return bytes;
  });
  const returns = await host.call(
    'FileWillBeUploaded',
    fileWillBeUploadedArgs,
    args,
    fileWillBeUploadedReturns,
  );
  await sent;
  return {returns, replacement: (await replaced).toString()};
}

test('the hook reads the file and writes another in its place', async () => {
  const fileWillBeUploaded: Hooks['fileWillBeUploaded'] = async (_context, info, file, output) => {
    const text = await new Response(file).text();
    await output.write(Buffer.from(text.toUpperCase()));
    return [{...info, Size: text.length}, ''];
  };
  const host = new PluginHost(() => ({fileWillBeUploaded}));
  const {returns, replacement} = await upload(host, 'ship it');
  expect(returns).toMatchObject({A: {Name: 'plan.txt', Size: 7}, B: ''});
  expect(replacement).toBe('SHIP IT');
});

test('a refusal reads nothing and says why', async () => {
  const host = new PluginHost(() => ({fileWillBeUploaded: () => [null, 'too secret']}));
  const {returns, replacement} = await upload(host, 'x'.repeat(1_000_000));
  expect(returns).toEqual({A: null, B: 'too secret'});
  expect(replacement).toBe('');
});

/** The plugin that build/goyamux starts under the real go-plugin: what it serves is what host.go asks for. */
import type {Broker, Stream} from '../../src/goplugin';
import {RpcClient, RpcServer, serve, ServerError, t} from '../../src/goplugin';
import {emptySchema} from '../../src/goplugin/rpc';

const echo = t.struct('EchoArgs', {Text: t.string, Blob: t.bytes});
const pipe = t.struct('PipeArgs', {From: t.uint, To: t.uint});
const callback = t.struct('CallbackArgs', {ID: t.uint, Text: t.string});

function hooks(broker: Broker): RpcServer {
  return new RpcServer({onError: (error) => console.error(error)})
    .register('Plugin', 'Echo', echo, echo, (args) => args)
    .register('Plugin', 'Refuse', echo, echo, () => {
      throw new ServerError('this is refused');
    })
    .register('Plugin', 'Throw', echo, echo, () => Promise.reject(new Error('thrown by accident')))
    .register('Plugin', 'Crash', echo, echo, () => {
      void Promise.reject(new Error('nobody catches this'));
      return new Promise((_resolve, reject) => {
        setImmediate(() => {
          setImmediate(() => reject(new ServerError('crashed')));
          throw new Error('thrown in a timer');
        });
      });
    })
    .register('Plugin', 'Pipe', pipe, emptySchema, async (args) => {
      const {From, To} = args as {From: number; To: number};
      await copy(await broker.dial(From), await broker.dial(To));
      return {};
    })
    .register('Plugin', 'Callback', callback, t.string, async (args) => {
      const {ID, Text} = args as {ID: number; Text: string};
      const client = new RpcClient(await broker.dial(ID));
      const shouted = await client.call('Plugin.Shout', t.string, Text, t.string);
      const refusal = await client
        .call('Plugin.Shout', t.string, '', t.string)
        .catch((error: Error) => error.message);
      client.close();
      return `${String(shouted)} ${String(refusal)}`;
    });
}

function copy(from: Stream, to: Stream): Promise<void> {
  return new Promise((resolve, reject) => {
    const pull = (): void => {
      for (let bytes = from.read(); bytes !== undefined; bytes = from.read()) {
        if (to.write(bytes)) continue;
        from.onreadable = undefined;
        to.drained().then(resume, reject);
        return;
      }
      if (!from.ended) return;
      to.close();
      from.close();
      resolve();
    };
    const resume = (): void => {
      from.onreadable = pull;
      pull();
    };
    resume();
  });
}

void serve({
  onDispense: (stream, broker) => hooks(broker).serve(stream),
  onShutdown: () => console.log('bye'),
  onError: (error) => console.error(error),
});

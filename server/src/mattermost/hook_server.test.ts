import {PluginHost} from '../../test/fakes/plugin_host';
import {ServerError, typeNameOf} from '../goplugin';
import {AppError} from './app_error';
import {hookMethods} from './generated/hooks';
import type {Hooks} from './hooks';
import {narrow} from './hooks';

const {messageHasBeenPosted, messageWillBePosted, executeCommand, configurationWillBeSaved} = hookMethods;

function post(message: string): object {
  return {
    A: {SessionId: 'session', UserAgent: 'agent'},
    B: {Id: 'post', Message: message, Props: {key: ['value']}},
  };
}

test('tells which hooks are implemented', async () => {
  const host = new PluginHost(() => ({
    serveHTTP: () => new Response(),
    messageHasBeenPosted: () => undefined,
  }));
  expect(await host.implemented()).toEqual(['MessageHasBeenPosted', 'OnActivate', 'ServeHTTP']);
});

test('reads the configuration before it activates', async () => {
  const order: string[] = [];
  const host = new PluginHost(() => ({
    onActivate: () => void order.push('activate'),
    onConfigurationChange: () => void order.push('configuration'),
  }));
  expect(await host.activate()).toEqual({A: null});
  expect(order).toEqual(['configuration', 'activate']);
});

test('a configuration that fails does not keep it from activating, as in Go', async () => {
  const host = new PluginHost(() => ({
    onConfigurationChange: () => Promise.reject(new Error('bad configuration')),
  }));
  expect(await host.activate()).toEqual({A: null});
  expect(host.logged).toMatchObject([{'@level': 'error', error: {message: 'bad configuration'}}]);
});

test('an error in OnActivate is answered in its words', async () => {
  const host = new PluginHost(() => ({onActivate: () => Promise.reject(new Error('needs server 11'))}));
  const {A} = await host.activate();
  expect(A).toEqual({Code: 0, Err: 'needs server 11'});
  expect(typeNameOf(A as object)).toBe('*plugin.ErrorString');
});

test('a hook gets its arguments, with Go names and zero values', async () => {
  const calls: unknown[] = [];
  const host = new PluginHost(() => ({
    messageHasBeenPosted: (context, {Id, Message, Props, FileIds, RemoteId}) => {
      calls.push([context, {Id, Message, Props, FileIds, RemoteId}]);
    },
  }));
  await host.call(
    'MessageHasBeenPosted',
    messageHasBeenPosted.args,
    post('hello'),
    messageHasBeenPosted.returns,
  );
  expect(calls).toEqual([
    [
      {SessionId: 'session', RequestId: '', IPAddress: '', AcceptLanguage: '', UserAgent: 'agent'},
      {Id: 'post', Message: 'hello', Props: {key: ['value']}, FileIds: [], RemoteId: null},
    ],
  ]);
});

test('a narrow hook gets the fields that it asked for, and no others', async () => {
  const calls: unknown[] = [];
  const host = new PluginHost(() => ({
    messageHasBeenPosted: narrow('messageHasBeenPosted', [['SessionId'], ['Message']], (...args) => {
      calls.push(args);
    }),
  }));
  await host.call(
    'MessageHasBeenPosted',
    messageHasBeenPosted.args,
    post('hello'),
    messageHasBeenPosted.returns,
  );
  expect(calls).toEqual([[{SessionId: 'session'}, {Message: 'hello'}]]);
});

test('several results are answered in order', async () => {
  const host = new PluginHost(() => ({
    messageWillBePosted: (_context, {Message}) => [{Message: `${Message}!`}, 'why'],
  }));
  const {args, returns} = messageWillBePosted;
  const answer = await host.call('MessageWillBePosted', args, post('hello'), returns);
  expect(answer).toMatchObject({A: {Message: 'hello!'}, B: 'why'});
});

describe('a hook that throws', () => {
  const failing: Hooks = {
    messageWillBePosted: () => {
      throw new Error('out of order');
    },
    executeCommand: () =>
      Promise.reject(new AppError({Id: 'prr.no', Message: 'No.', StatusCode: 403, Where: 'here'})),
    configurationWillBeSaved: () => Promise.reject(new TypeError('x is undefined')),
  };

  test('answers the call with an error, so that the server goes on as without the hook', async () => {
    const host = new PluginHost(() => failing);
    const {args, returns} = messageWillBePosted;
    const answer = host.call('MessageWillBePosted', args, post('hello'), returns);
    await expect(answer).rejects.toEqual(new ServerError('out of order'));
    expect(host.logged).toMatchObject([
      {
        '@level': 'error',
        hook: 'MessageWillBePosted',
        error: {stack: expect.stringContaining('hook_server.test.ts')},
      },
    ]);
    expect(await host.implemented()).toContain('MessageWillBePosted');
  });

  test('returns an AppError where Go returns one', async () => {
    const host = new PluginHost(() => failing);
    const {args, returns} = executeCommand;
    const answer = await host.call('ExecuteCommand', args, {}, returns);
    expect(answer).toMatchObject({
      A: null,
      B: {Id: 'prr.no', Message: 'No.', StatusCode: 403, Where: 'here'},
    });
  });

  test('returns an error where Go returns one', async () => {
    const host = new PluginHost(() => failing);
    const {args, returns} = configurationWillBeSaved;
    const answer = await host.call('ConfigurationWillBeSaved', args, {A: {}}, returns);
    expect(answer).toEqual({A: null, B: {Code: 0, Err: 'x is undefined'}});
  });
});

import {PluginHost} from '../../test/fakes/plugin_host';
import {emptySchema, ServerError, t, typed, type Handler} from '../goplugin';
import type {PluginApi} from './api';
import {AppError} from './app_error';
import {apiMethods} from './generated/api';

/** An active plugin whose server answers these API methods. */
async function active(answers: {[K in keyof typeof apiMethods]?: Handler}): Promise<{
  host: PluginHost;
  api: PluginApi;
}> {
  let api: PluginApi | undefined;
  const host = new PluginHost((given) => {
    api = given;
    return {};
  });
  for (const [name, handler] of Object.entries(answers)) {
    const method = apiMethods[name as keyof typeof apiMethods];
    host.api.register('Plugin', method.name, method.args, method.returns, handler);
  }
  await host.activate();
  return {host, api: api!};
}

test('cannot be used before the plugin is activated', async () => {
  let api: PluginApi | undefined;
  new PluginHost((given) => {
    api = given;
    return {};
  });
  await expect(api!.getUser('u')).rejects.toThrow('cannot be used before the plugin is activated');
});

test('a method gets its arguments in order and gives its result', async () => {
  const {api} = await active({
    kvSetWithOptions: (args) => {
      expect(args).toEqual({
        A: 'key',
        B: Uint8Array.of(1),
        C: {Atomic: true, OldValue: new Uint8Array(0), ExpireInSeconds: 0},
      });
      return {A: true};
    },
  });
  expect(await api.kvSetWithOptions('key', Uint8Array.of(1), {Atomic: true})).toBe(true);
});

test('several results are a tuple', async () => {
  const {api} = await active({
    getChannelSidebarCategories: () => ({A: {Order: ['a']}}),
    getPluginID: () => ({A: 'prr'}),
  });
  expect(await api.getChannelSidebarCategories('u', 't')).toMatchObject({Order: ['a']});
  expect(await api.getPluginID()).toBe('prr');
});

test('an AppError of the server is thrown with its fields', async () => {
  const fields = {
    Id: 'app.missing',
    Message: 'Not found.',
    DetailedError: 'no rows',
    StatusCode: 404,
    Where: 'GetUser',
  };
  const {api} = await active({getUser: () => ({B: fields})});
  const error: unknown = await api.getUser('nobody').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({...fields, message: 'GetUser: Not found., no rows'});
});

test('a plain Go error is thrown with its text', async () => {
  const {api} = await active({ensureBotUser: () => ({B: typed('*plugin.ErrorString', {Err: 'no bot'})})});
  await expect(api.ensureBotUser({Username: 'prr'})).rejects.toEqual(new AppError({Message: 'no bot'}));
});

test('a method that an older server does not have rejects in its words', async () => {
  const {api} = await active({getPluginID: () => ({A: 'prr'})});
  await expect(api.getUser('u')).rejects.toEqual(new ServerError("rpc: can't find method Plugin.GetUser"));
});

test('logs keys and values as text', async () => {
  const {host, api} = await active({});
  const lines: unknown[] = [];
  const args = t.struct('Z_LogInfoArgs', {A: t.string, B: t.slice(t.interface)});
  host.api.register('Plugin', 'LogInfo', args, emptySchema, (line) => (lines.push(line), {}));
  await api.logInfo('started', 'count', 3, 'list', [1], 'nothing', null);
  const circular: Record<string, unknown> = {big: 2n};
  circular['self'] = circular;
  await api.logInfo('odd', 'circular', circular);
  expect(lines).toEqual([
    {A: 'started', B: ['count', '3', 'list', '[1]', 'nothing', 'null']},
    {A: 'odd', B: ['circular', expect.stringContaining('[Circular')]},
  ]);
});

test('the configuration is the JSON that the server has', async () => {
  const {host, api} = await active({});
  const returns = t.struct('', {A: t.bytes});
  host.api.register('Plugin', 'LoadPluginConfiguration', emptySchema, returns, () => ({
    A: Buffer.from('{"teams":"sre: …"}'),
  }));
  expect(await api.loadPluginConfiguration()).toEqual({teams: 'sre: …'});
});

/** One process of the plugin: everything that ships but the wire and the rendering, on the parent's server. */
import {Pool} from 'pg';
import {reviewActions} from '../../../server/src/actions/review_actions';
import {assemblePlaybooks} from '../../../server/src/boards/playbooks/assemble';
import type {Announcer} from '../../../server/src/posts/announcer';
import {Engine} from '../../../server/src/signoff/engine';
import {newId} from '../../../server/src/store/new_id';
import {PluginKeyValue} from '../../../server/src/store/plugin_keyvalue';
import {TemplateLibrary} from '../../../server/src/templates/library';
import {fastClock} from './fast_clock';
import {Line} from './line';
import {membership, teams, TEMPLATE} from './organisation';
import {PluginRows} from './plugin_rows';
import type {Api, PluginSide, Settings} from './sides';

const log = {
  debug: () => undefined,
  error: (message: string, fields: object) => {
    console.error(message, JSON.stringify(fields));
  },
};

function compose(settings: Settings, line: Line) {
  const {botUserId, node, serverUrl, playbooksVersion} = settings;
  const api = line.remote<Api>('api');
  const clock = fastClock(settings.clockSince);
  const pool = new Pool({connectionString: settings.databaseUrl, max: 8});
  pool.on('error', (error) => {
    log.error('the database', {reason: error.message});
  });
  const kv = new PluginKeyValue(new PluginRows(pool));
  const onCorrupt = (key: string, asideKey: string, {message}: Error): void => {
    log.error('set aside', {key, asideKey, reason: message});
  };
  const templates = new TemplateLibrary({shipped: [TEMPLATE], kv, onCorrupt});
  const {board} = assemblePlaybooks({
    api: {
      createSession: (session) => api.createSession(session),
      revokeSession: (id) => api.revokeSession(id),
      // As a server from 11.2 on does with a Playbooks that knows of no acting user.
      pluginHTTP: async () => new Response('Not authorized\n', {status: 401}),
      getPluginStatus: async () => ({State: 2, Version: playbooksVersion}),
    },
    kv,
    clock,
    log,
    botUserId,
    node,
    serverAddresses: () => ({listenAddress: '', connectionSecurity: '', siteUrl: '', override: serverUrl}),
    actAs: () => 'poster',
    titleOf: async (id) => (await templates.get(id))?.title ?? '',
    onCorrupt,
  });
  const engine = new Engine({
    kv,
    api,
    boards: {playbooks: board},
    adoption: {places: api, members: membership},
    teams,
    membership,
    admins: api,
    announcer: line.remote<Announcer>('chat'),
    records: {keep: async () => null},
    policy: () => ({closing: 'ask', closingGraceMinutes: 5}),
    clock,
    log,
    onCorrupt,
    botUserId,
    node,
  });
  const actions = reviewActions({
    engine,
    server: api,
    members: membership,
    templates,
    boardFor: async () => 'playbooks',
    inChannelLanguage: (said) => said.map(({key}) => key).join('\n'),
    newId,
    permalink: async (postId) => postId,
  });
  return {engine, actions};
}

let product: ReturnType<typeof compose> | null = null;

const plugin: PluginSide = {
  begin: async (settings) => {
    product = compose(settings, line);
    product.engine.start();
  },
  onPost: async (context, post) => product?.engine.onPost(context, post),
  start: async (actor, input) => {
    const outcome = await product?.actions.start(actor, input);
    return outcome?.review.board.ref ?? '';
  },
};

const line = new Line((message) => process.send?.(message), {plugin});
process.on('message', (message) => {
  line.hear(message);
});
// The parent is gone, or wants no more.
process.on('disconnect', () => process.exit(0));

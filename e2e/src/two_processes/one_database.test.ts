import {copyFileSync, existsSync} from 'node:fs';
import {join} from 'node:path';
import {Pool} from 'pg';
import type {FakeChannel, FakePost} from '../../../server/test/fakes/mattermost';
import {dice, type Fault} from '../../../server/test/fakes/playbooks/faults';
import {DriInPlaybooks, OWN_SECTION} from '../../../server/test/scale/dri_in_playbooks';
import {brokenPromises, type SignedFor} from '../../../server/test/scale/promises';
import {Reviews} from '../../../server/src/signoff/reviews';
import {PluginKeyValue} from '../../../server/src/store/plugin_keyvalue';
import {Cleanup} from '../cleanup';
import {cachePath} from '../paths';
import {startPostgres} from '../postgres';
import {makeRunDirectory} from '../run_directory';
import {until} from '../until';
import {Host} from './host';
import {isLost, NodeProcess} from './node_process';
import {ITEMS_OF_EACH, TEAMS, userIdOf} from './organisation';
import {makeTable, PluginRows} from './plugin_rows';

const REVIEWS = 30;
const AT_ONCE = 10;
const SEED = Number(process.env['SEED'] ?? 1);
const FAULTS: readonly Fault[] = [500, 502, 'dropped', 'html'];
const SHARE_OF_FAULTS = 0.03;
/** One in so many hooks comes twice. */
const TWICE = 5;
/** The process that sends this write, of all that tick, dies of it. There are 6 in each review. */
const FATAL_WRITE = {least: 30, most: 120};
const KEPT_WITHIN = {within: 120_000};
jest.setTimeout(3 * KEPT_WITHIN.within);

interface Started {
  runId: string;
  channel: FakeChannel;
  signed: SignedFor[];
  dri: DriInPlaybooks;
}

const roll = dice(SEED);
const cleanup = new Cleanup();
const host = new Host();
const nodes: NodeProcess[] = [];
const started: Started[] = [];
let pool: Pool;
let databaseUrl: string;
let logFile: string;
let ticks = 0;
let deaths = 0;
/** The process in the place of the one that died. */
let successor: Promise<void> | undefined;
const fatal = {
  tick: FATAL_WRITE.least + Math.floor(roll() * (FATAL_WRITE.most - FATAL_WRITE.least)),
  isCarriedOut: roll() < 0.5,
};

beforeAll(async () => {
  const runDirectory = makeRunDirectory(cleanup);
  logFile = join(runDirectory, 'plugin.log');
  cleanup.add('keeping the log', () => {
    if (existsSync(logFile)) {
      copyFileSync(logFile, cachePath('last-two-processes.log'));
    }
  });
  ({url: databaseUrl} = await startPostgres(runDirectory, cleanup));
  pool = new Pool({connectionString: databaseUrl, max: 2});
  pool.on('error', () => undefined);
  cleanup.add('leaving the database', () => pool.end());
  await makeTable(pool);
  await Promise.all([startNode(0), startNode(1)]);
});

afterAll(async () => {
  await cleanup.run();
});

/** The process of that place, in place of an earlier one. */
async function startNode(place: number): Promise<void> {
  const {settings, close} = await host.open(
    `node-${String(place)}-${String(deaths)}`,
    databaseUrl,
    (request, carryOut) => dyingAt(place, request, carryOut),
  );
  cleanup.add('closing the way to Playbooks', close);
  const node = await NodeProcess.start(settings, host.objects, logFile);
  cleanup.add('stopping the plugin', () => node.stop());
  nodes[place] = node;
}

/** Playbooks' answer, unless the process dies of asking: before the tick is made, or before it hears of it. */
async function dyingAt(
  place: number,
  request: Request,
  carryOut: () => Promise<Response>,
): Promise<Response> {
  ticks += request.method === 'PUT' && request.url.endsWith('/state') ? 1 : 0;
  if (ticks !== fatal.tick || deaths > 0) {
    return carryOut();
  }
  deaths += 1;
  if (fatal.isCarriedOut) {
    await carryOut();
  }
  nodes[place]?.kill();
  successor = nodes[place]?.gone.then(() => startNode(place));
  throw new Error('nobody hears the answer');
}

function anyNode(): NodeProcess {
  const alive = nodes.filter((node) => node.alive);
  const node = alive[Math.floor(roll() * alive.length)];
  if (node === undefined) {
    throw new Error('no process is alive');
  }
  return node;
}

/** Half of them by our command, half in Playbooks itself. */
async function start(place: number): Promise<void> {
  const dave = host.person('dave');
  const channel = host.addChannel(`service-${String(place)}`);
  const title = `Checkout ${String(place)} to production`;
  const byCommand = async (): Promise<string> => {
    const actor = {userId: dave.Id, channelId: channel.Id, rootId: '', mattermostTeamId: channel.TeamId};
    return anyNode().plugin.start(actor, {title, templateId: '', where: 'here', reviewers: []});
  };
  const inPlaybooks = async (): Promise<string> => {
    const [playbook] = host.playbooks.playbooks();
    return (await host.playbooks.ui(dave.Id).start(playbook?.id ?? '', title, channel.Id)).id;
  };
  const runId = await (place % 2 === 0 ? byCommand() : inPlaybooks());
  started.push({runId, channel, signed: [], dri: new DriInPlaybooks(host.playbooks, dave.Id, runId)});
}

/** Three teams sign at the same moment, while the DRI is at work in Playbooks. */
async function sign({channel, signed, dri}: Started): Promise<void> {
  const posts = TEAMS.map(async ({teamId, section, signer}) => {
    const post = host.mattermost.write(host.person(signer), channel.Id, `${section} review is completed`);
    signed.push({teamId, section, userId: userIdOf(signer), postId: post.Id});
    const again = Math.floor(roll() * TWICE) === 0;
    await Promise.all([deliver(signer, post), ...(again ? [deliver(signer, post)] : [])]);
  });
  await Promise.all([...posts, dri.work(roll)]);
}

/** By the hook, to any process. What a process had not dealt with when it died comes to another. */
async function deliver(author: string, post: FakePost): Promise<void> {
  try {
    await anyNode().plugin.onPost({sessionId: `session-${author}`}, {...post});
  } catch (error) {
    if (!isLost(error)) {
      throw error;
    }
    await deliver(author, post);
  }
}

/** What was promised and is not so, and jobs that are left. */
async function broken(): Promise<string[]> {
  const kv = new PluginKeyValue(new PluginRows(pool));
  const reviews = new Reviews({kv, onCorrupt: (key) => Promise.reject(new Error(`${key} cannot be read`))});
  const found = started.map(async ({runId, channel, signed, dri}) =>
    brokenPromises({
      review: (await reviews.byRefNow(runId)) ?? undefined,
      run: host.playbooks.run(runId),
      signed,
      closed: false,
      dri: {userId: host.person('dave').Id, section: OWN_SECTION, ticked: dri.ticked},
      itemsOfEach: ITEMS_OF_EACH,
      receipts: host.receiptsIn(channel.Id),
    }),
  );
  const jobs = ['signoff', 'adoptions'].map(async (queue) => {
    const left = new TextDecoder().decode((await kv.get(`jobs-${queue}`)) ?? new Uint8Array());
    return left === '' || left === '{"jobs":[]}' ? [] : [left];
  });
  return (await Promise.all([...found, ...jobs])).flat();
}

test(`${String(REVIEWS)} reviews, three teams signing at once, two processes on one database, one killed: nothing lost, nothing twice, nobody else’s touched (seed ${String(SEED)})`, async () => {
  // The playbook is made with the first one.
  await start(0);
  await Promise.all(Array.from({length: REVIEWS - 1}, (_, place) => start(place + 1)));
  host.playbooks.faults.random(SEED, SHARE_OF_FAULTS, FAULTS);
  for (let from = 0; from < REVIEWS; from += AT_ONCE) {
    await Promise.all(started.slice(from, from + AT_ONCE).map((each) => sign(each)));
  }
  host.playbooks.faults.none();
  await successor;
  await until('every promise to be kept', broken, ({length}) => length === 0, KEPT_WITHIN);
  expect([deaths, nodes.map((node) => node.alive)]).toEqual([1, [true, true]]);
  await Promise.all(nodes.map((node) => node.stop()));
  expect(await broken()).toEqual([]);
});

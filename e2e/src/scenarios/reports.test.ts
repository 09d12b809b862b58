import {onEachBoard, thisBoard} from '../boards';
import type {Client} from '../client';
import type {Channel, Post} from '../models';
import {
  approve,
  approvedBy,
  BOT,
  cardText,
  prepareReviews,
  type SeenReview,
  startedReview,
  startReview,
  type,
} from '../reviews';
import {until} from '../until';
import {type OwnWorld, startWorld} from '../world';

const NOBODYS_ITEM = 1;

let world: OwnWorld;
let square: Channel;
/** Open, in a channel that erin is in too. */
let ledger: SeenReview;
/** Closed, in a channel of its own. */
let tariffs: SeenReview;
/** Open, in a private channel. */
let vault: SeenReview;

// A world of its own: what other scenarios do is in no report, and nobody of theirs gets into another Mattermost team.
beforeAll(async () => {
  const own = await startWorld({board: thisBoard(), say: () => undefined});
  const team = await own.admin.createTeam('reporting', 'Reporting');
  for (const person of [own.dave, own.alice, own.bob, own.carol, own.erin]) {
    await own.admin.addToTeam(team.id, person.id);
  }
  world = {...own, team};
  await prepareReviews(world);
  square = await world.dave.channelByName(team.id, 'town-square');
  await startAll();
});

afterAll(async () => {
  await world.stop();
});

async function startAll(): Promise<void> {
  ledger = await startReview(world, 'Ledger');
  await world.dave.addMember(ledger.channel.id, world.erin.id);
  await world.alice.createPost(ledger.channel.id, 'SRE review is completed');
  await cardText(world.dave, ledger.card, approvedBy('SRE', 'alice'));

  tariffs = await startReview(world, 'Tariffs');
  await type(world.dave, tariffs.channel, `/prr skip ${NOBODYS_ITEM} ${tariffs.key} there is none`);
  await approve(world, tariffs);
  await type(world.dave, tariffs.channel, `/prr close ${tariffs.key}`);

  const secret = await world.dave.createChannel(world.team.id, 'vault', 'P');
  vault = await startedReview(world.dave, await type(world.dave, secret, '/prr start "Vault"'));
}

/** The files that the bot has sent to somebody last, by the first names of their columns. */
async function filesOf(client: Client): Promise<Record<string, string>> {
  const bot = await client.userByName(BOT);
  const {id} = await client.direct(bot.id);
  const posts = await until(
    'files from the bot',
    async () => (await client.posts(id)).filter(({file_ids}) => (file_ids ?? []).length > 0),
    ({length}) => length > 0,
  );
  const files: [string, string][] = [];
  for (const file of (posts.at(-1) as Post).file_ids ?? []) {
    const text = await client.fileText(file);
    files.push([text.trim().split(',', 3).join(' '), text]);
  }
  return Object.fromEntries(files);
}

onEachBoard('looking over many reviews', () => {
  test('a report says what is open and waits for whom, how long teams took, and what was skipped', async () => {
    const text = await type(world.dave, square, '/prr report 30d');
    expect(text).toContain('**Reviews of Reporting, ');
    expect(text).toContain('3 started, 1 closed, 0 cancelled; 2 are open now.');
    expect(text).toMatch(
      new RegExp(
        `\\*\\*${ledger.key}\\*\\*.* Ledger · .*waits for Platform \\(@bob\\), Security \\(@carol\\)`,
        'u',
      ),
    );
    expect(text).toMatch(
      new RegExp(`\\*\\*${vault.key}\\*\\*.* Vault · .*waits for SRE \\(@alice\\), Platform`, 'u'),
    );
    expect(text).not.toContain('Tariffs');
    // Two first answers and two approvals of SRE's, one of each other team's.
    expect(text).toMatch(/\| SRE \| [^|]+ \| [^|]+ \| 2 \| [^|]+ \| [^|]+ \| 2 \|/u);
    expect(text).toMatch(/\| Platform \| [^|]+ \| [^|]+ \| 1 \| [^|]+ \| [^|]+ \| 1 \|/u);
    expect(text).toMatch(/\| Mattermost PRR \| 1 of 1 \| 0 \|/u);
  });

  test('who is not in a channel hears nothing of its review', async () => {
    const report = await type(world.erin, square, '/prr report 30d');
    expect(report).toContain('1 started, 0 closed, 0 cancelled; 1 is open now.');
    const listed = await type(world.erin, square, '/prr list all');
    await type(world.erin, square, '/prr report --csv');
    const {'review title service': reviews = ''} = await filesOf(world.erin);
    for (const text of [report, listed, reviews]) {
      expect(text).toContain(ledger.key);
      expect(text).not.toMatch(new RegExp(`${vault.key}\\b|Vault|${tariffs.key}\\b|Tariffs`, 'u'));
    }
  });

  test('as tables it comes from the bot, with a line for each team of each review', async () => {
    expect(await type(world.dave, square, '/prr report 30d --csv')).toContain('in a direct message to you');
    const files = await filesOf(world.dave);
    const lines = (files['review title service'] ?? '').trim().split('\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(
      [vault, tariffs, ledger].flatMap(({key}) => [key, key, key]),
    );
    expect(Object.keys(files)).toHaveLength(4);
  });

  test('lists have the newest first, the open ones and those that have ended apart', async () => {
    const all = await type(world.dave, square, '/prr list all');
    expect(all.indexOf('Vault')).toBeGreaterThan(-1);
    expect(all.indexOf('Tariffs')).toBeGreaterThan(all.indexOf('Vault'));
    expect(all.indexOf('Ledger')).toBeGreaterThan(all.indexOf('Tariffs'));
    const ended = await type(world.dave, square, '/prr list ended');
    expect(ended).toContain(`**${tariffs.key}** Tariffs · closed`);
    expect(ended).not.toContain('Ledger');
    expect(await type(world.dave, square, '/prr list open')).toContain(
      `**${ledger.key}** Ledger · waits for Platform, Security`,
    );
  });

  test('a team that one is not in is as one that there is not', async () => {
    const answers = ['nowhere', 'elsewhere'].map(async (name) => {
      if (name === 'elsewhere') await world.admin.createTeam(name);
      return (await type(world.erin, square, `/prr report --team ${name}`)).replace(name, '…');
    });
    const [nowhere, elsewhere] = await Promise.all(answers);
    expect(elsewhere).toBe(nowhere);
    expect(nowhere).toContain('There is no Mattermost team “…” that you are in.');
    expect(await type(world.admin, square, '/prr report --team elsewhere')).toContain('0 started');
  });
});

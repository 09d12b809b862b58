import type {BoardContent, Item, Mark, Review} from '../../server/src/review/types';
import type {Client} from './client';
import type {Channel} from './models';
import {nameReviewers, REVIEWERS} from './reviews';
import {until} from './until';
import {PLUGIN_ID, type World} from './world';

const ITEMS = 90;
const CHANNELS = 20;
/** Of the channels, those that dave cannot read. */
const HIDDEN = 5;
const DAYS = 300;
const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;
const PER_PAGE = 100;

/**
 * Puts closed reviews of ninety items into the database as an older version has left them, and starts the plugin, which
 * makes their rows by itself. They lie in the same twenty channels, a quarter of them hidden from dave, in three hundred
 * days.
 */
export async function fillLibrary(world: World, count: number): Promise<void> {
  await nameReviewers(world);
  const channels = await makeChannels(world);
  await world.admin.disablePlugin(PLUGIN_ID);
  const entries: {number: number; id: string; channelId: string}[] = [];
  for (let number = 1; number <= count; number++) {
    const channel = channels[number % channels.length] ?? channels[0];
    const {review, content} = closedReview(world, number, channel?.id ?? '', (number * DAYS) / count);
    await store(world, `review-${review.id}`, review);
    await store(world, `board-${review.id}`, content);
    entries.push({number, id: review.id, channelId: review.channelId});
  }
  for (let page = 0; page * PER_PAGE <= count; page++) {
    const rows = entries.filter(({number}) => Math.floor(number / PER_PAGE) === page);
    await store(world, `catalogue-${String(page)}`, {entries: rows});
  }
  await store(world, 'sequence-PRR', {last: count});
  await world.admin.enablePlugin(PLUGIN_ID);
  await until(
    `the rows of ${String(count)} reviews`,
    () => rowsThere(world),
    (there) => there === count,
    {within: 600_000},
  );
}

/** How many rows are stored. */
async function rowsThere({database}: World): Promise<number> {
  const keys = (await database.keys(PLUGIN_ID)).filter((key) => /^rows-\d+$/u.test(key));
  let count = 0;
  for (const key of keys) {
    const page = JSON.parse((await database.value(PLUGIN_ID, key)) ?? '{"rows": []}') as {rows: object[]};
    count += page.rows.length;
  }
  return count;
}

async function makeChannels({erin, dave, team}: World): Promise<Channel[]> {
  const make = async (owner: Client, place: number): Promise<Channel> =>
    owner.createChannel(team.id, `service-${String(place)}`, owner === erin ? 'P' : 'O');
  const channels: Channel[] = [];
  for (let place = 0; place < CHANNELS; place++) {
    channels.push(await make(place < HIDDEN ? erin : dave, place));
  }
  return channels;
}

async function store({database}: World, key: string, value: object): Promise<void> {
  await database.query(
    `INSERT INTO pluginkeyvaluestore (pluginid, pkey, pvalue, expireat) VALUES ($1, $2, $3, 0)
     ON CONFLICT (pluginid, pkey) DO UPDATE SET pvalue = EXCLUDED.pvalue`,
    [PLUGIN_ID, key, Buffer.from(JSON.stringify(value))],
  );
}

function closedReview(
  world: World,
  number: number,
  channelId: string,
  daysAgo: number,
): {review: Review; content: BoardContent} {
  const id = `library${String(number).padStart(19, '0')}`;
  const createdAt = Math.round(Date.now() - daysAgo * DAY_MS);
  const signedAt = createdAt + (1 + (number % 50)) * HOUR_MS;
  const teams = REVIEWERS.map(({team}) => ({id: team.toLowerCase(), name: team}));
  const signers = REVIEWERS.map(({name}) => world[name].id);
  const item = (place: number): Item => ({
    id: `item-${String(place)}`,
    title: `${['Alerts page somebody', 'Restore was timed', 'Dashboards are linked'][place % 3] ?? ''} ${String(place)}`,
    description: 'What good evidence looks like: a link to what was seen, and the day on which it was.',
    state: (place + number) % 17 === 0 ? 'skipped' : 'done',
    assigneeId: '',
    changedBy: signers[place % 3] ?? '',
    changedAt: signedAt,
    reason: (place + number) % 17 === 0 ? 'there is none' : '',
  });
  const items = Array.from({length: ITEMS}, (_, place) => item(place));
  const marks = items.map((each, place): Mark => ({
    itemId: each.id,
    state: each.state === 'skipped' ? 'skipped' : 'done',
    by: each.changedBy,
    at: signedAt,
    teamId: teams[place % 3]?.id ?? '',
    signatureId: `signature-${String(place % 3)}`,
    asAdmin: false,
  }));
  const title = `Checkout service ${String(number)} to production`;
  const review: Review = {
    schema: 1,
    id,
    key: `PRR-${String(number)}`,
    board: {kind: 'builtin', ref: id},
    title,
    status: 'closed',
    channelId,
    mattermostTeamId: world.team.id,
    driId: world.dave.id,
    createdBy: world.dave.id,
    createdAt,
    template: {id: 'mattermost-prr', version: '1.0.0', title: 'Mattermost PRR'},
    teams,
    signatures: teams.map((team, place) => ({
      id: `signature-${String(place)}`,
      teamId: team.id,
      userId: signers[place] ?? '',
      via: 'post',
      postId: '',
      words: `${team.name} review is completed`,
      at: signedAt,
      membership: `@${REVIEWERS[place]?.name ?? ''}`,
      itemIds: items.filter((_, at) => at % 3 === place).map((each) => each.id),
      withdrawn: null,
    })),
    marks,
    closing: {phase: 'none', dueAt: 0},
    cardPostId: id,
    endedAt: signedAt + HOUR_MS,
    endedBy: world.dave.id,
    endReason: '',
    dueAt: 0,
    timeline: [
      {at: createdAt, by: world.dave.id, kind: 'started', details: {}},
      ...teams.map((team, place): Review['timeline'][number] => ({
        at: signedAt,
        by: signers[place] ?? '',
        kind: 'approved',
        details: {team: team.name},
      })),
      {at: signedAt + HOUR_MS, by: world.dave.id, kind: 'closed', details: {}},
    ],
  };
  const sections = teams.map((team, place) => ({
    id: team.id,
    title: team.name,
    items: items.filter((_, at) => at % 3 === place),
  }));
  return {review, content: {title, driId: world.dave.id, finished: true, sections}};
}

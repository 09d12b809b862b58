import {Hono} from 'hono';
import {Doorman} from '../../actions/doorman';
import {Reporting} from '../../actions/reporting';
import type {ReviewRow} from '../../review/review_row';
import type {PageOfReviews, PageReport, PageTemplates, ReviewBoard, WholeTemplate} from '../../views/pages';
import type {Environment} from '../environment';
import {answerFailure} from '../failures';
import {identify} from '../guards';
import {assemblePages} from './assemble';
import {pageRoutes} from './page_routes';
import {english} from '../../../test/fakes/english';
import type {FakeUser} from '../../../test/fakes/mattermost';
import {sampleRow} from '../../../test/fakes/sample_row';
import {finished, type Node, World} from '../../../test/fakes/world';

let world: World;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 20, 12)});
  world = new World();
  node = world.node();
  node.engine.start();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

const siteUrl = 'https://chat.example';

function appOf(): Hono<Environment> {
  const {mattermost} = world;
  const doorman = new Doorman(mattermost, node.engine.reviews);
  const server = {
    getUser: (id: string) => mattermost.getUser(id),
    getUserByUsername: (name: string) => mattermost.getUserByUsername(name),
    getTeam: (id: string) => Promise.resolve({Id: id, Name: id, DisplayName: 'Core', DeleteAt: 0}),
    getTeamByName: (id: string) => Promise.resolve({Id: id, Name: id, DisplayName: 'Core', DeleteAt: 0}),
    getTeamMember: (teamId: string, userId: string) => mattermost.getTeamMember(teamId, userId),
  };
  const mentions = (ids: readonly string[]) =>
    Promise.resolve(
      new Map(
        ids.flatMap((id): [string, string][] => {
          const user = mattermost.users.get(id);
          return user === undefined ? [] : [[id, `@${user.Username}`]];
        }),
      ),
    );
  const pages = assemblePages({
    ...{doorman, mentions},
    rows: node.engine.rows,
    reporting: new Reporting({
      rows: node.engine.rows,
      doorman,
      server: server as never,
      clock: {now: () => Date.now(), after: () => () => undefined},
    }),
    reading: node.recordActs.reading,
    searching: node.recordActs.searching,
    templates: node.templates,
    server: server as never,
    renderings: {
      ofPeople: async (ids) => {
        const names = await mentions(ids);
        return {
          t: english(),
          person: (id) => names.get(id) ?? 'somebody',
          permalink: () => siteUrl,
          boardLink: () => '',
          zone: 'UTC',
          now: Date.now(),
        };
      },
    },
  });
  const people = {localeOf: () => Promise.resolve('')};
  const app = new Hono<Environment>();
  app.onError(answerFailure({error: (message) => world.logged.push(message)}));
  app.use(identify({people, translator: () => english()}));
  app.route('/web', pageRoutes({pages, people}));
  return app;
}

async function ask(user: FakeUser | null, path: string): Promise<Response> {
  const headers: Record<string, string> = user === null ? {} : {'Mattermost-User-Id': user.Id};
  return finished(Promise.resolve(appOf().request(`/web/${path}`, {headers}, {requestId: 'request1'})));
}

async function get<T>(user: FakeUser, path: string): Promise<T> {
  const response = await ask(user, path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

const keysOf = async (user: FakeUser, query = '') =>
  (await get<PageOfReviews>(user, `reviews?${query}`)).reviews.map(({key}) => key);

/** A private channel that only dave is in. */
const secret = () => world.mattermost.addChannel('secret', [world.dave], {Type: 'P'});
const put = async (...rows: ReviewRow[]): Promise<void> => {
  await finished(node.engine.rows.fill(rows));
};
const row = (number: number, change: Partial<ReviewRow> = {}): ReviewRow =>
  sampleRow({number, channelId: world.channel.Id, driId: world.dave.Id, ...change});

describe('reviews', () => {
  it('are those in channels that the person can read, and nothing tells of others', async () => {
    const hidden = secret();
    await put(row(1), row(2, {channelId: hidden.Id, title: 'Secret service', driId: world.dave.Id}), row(3));
    const guest = world.mattermost.addUser('greta', {Roles: 'system_guest'});
    await finished(world.mattermost.addChannelMember(world.channel.Id, guest.Id));
    const outsider = world.mattermost.addUser('olga');
    expect(await keysOf(world.dave)).toEqual(['PRR-3', 'PRR-2', 'PRR-1']);
    expect(await keysOf(world.erin)).toEqual(['PRR-3', 'PRR-1']);
    expect(await keysOf(guest)).toEqual(['PRR-3', 'PRR-1']);
    expect(await keysOf(world.admin)).toEqual(['PRR-3', 'PRR-2', 'PRR-1']);
    for (const path of ['reviews', 'board', 'reviews?q=secret']) {
      expect(await (await ask(outsider, path)).text()).not.toMatch(/PRR-|Secret|dave/u);
    }
    expect(await get(outsider, 'reviews')).toEqual({reviews: [], more: false, people: {}});
  });

  it('say the same of a review that is not theirs as of none', async () => {
    await put(row(1, {channelId: secret().Id}));
    const review = await world.started(node);
    const outsider = world.mattermost.addUser('olga');
    const answers = await Promise.all(
      [review.key, 'PRR-99', 'nothing'].map(async (key) => {
        const response = await ask(outsider, `records/${key}`);
        return [response.status, await response.json()];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('are found by state, Mattermost team, reviewing team, DRI and words', async () => {
    const team = (onHold: boolean, approvedAt: number) => [
      {id: 'sre', name: 'SRE', answeredAt: 0, approvedAt, onHold},
    ];
    await put(
      row(1, {status: 'open', endedAt: 0, teams: team(false, 0)}),
      row(2, {status: 'open', endedAt: 0, teams: team(true, 5)}),
      row(3, {status: 'open', endedAt: 0, teams: team(false, 5)}),
      row(4, {status: 'cancelled', service: 'search', driId: world.erin.Id}),
      row(5, {mattermostTeamId: 'other'}),
    );
    expect(await keysOf(world.alice, 'status=waiting')).toEqual(['PRR-1']);
    expect(await keysOf(world.alice, 'status=held')).toEqual(['PRR-2']);
    expect(await keysOf(world.alice, 'status=approved')).toEqual(['PRR-3']);
    expect(await keysOf(world.alice, 'status=open&team=sre')).toEqual(['PRR-3', 'PRR-2', 'PRR-1']);
    expect(await keysOf(world.alice, 'status=ended')).toEqual(['PRR-5', 'PRR-4']);
    expect(await keysOf(world.alice, 'team_id=other')).toEqual(['PRR-5']);
    expect(await keysOf(world.alice, 'dri=@erin')).toEqual(['PRR-4']);
    expect(await keysOf(world.alice, 'dri=nobody')).toEqual([]);
    expect(await keysOf(world.alice, 'q=prr-4+SEARCH')).toEqual(['PRR-4']);
    const {columns, people} = await get<ReviewBoard>(world.alice, 'board');
    expect(columns.map(({state, reviews}) => [state, reviews.map(({key}) => key)])).toEqual([
      ['waiting', ['PRR-1']],
      ['held', ['PRR-2']],
      ['approved', ['PRR-3']],
      ['closed', ['PRR-5']],
      ['cancelled', ['PRR-4']],
    ]);
    expect(people).toEqual({[world.dave.Id]: 'dave', [world.erin.Id]: 'erin'});
  });

  it.each([
    ['sort=title&order=asc', ['PRR-2', 'PRR-3', 'PRR-1']],
    ['sort=title&order=desc', ['PRR-1', 'PRR-3', 'PRR-2']],
    // What has no date comes last, either way.
    ['sort=due&order=asc', ['PRR-3', 'PRR-1', 'PRR-2']],
    ['sort=due&order=desc', ['PRR-1', 'PRR-3', 'PRR-2']],
  ])('are in the order of %s', async (query, keys) => {
    await put(row(1, {title: 'Zebra', dueAt: 9}), row(2, {title: 'Ant'}), row(3, {title: 'Bee', dueAt: 5}));
    expect(await keysOf(world.alice, query)).toEqual(keys);
  });

  it('come in pages, whatever lies between them that is not theirs', async () => {
    const hidden = secret();
    const rows = Array.from({length: 60}, (_, place) =>
      row(place + 1, place % 2 === 0 ? {} : {channelId: hidden.Id}),
    );
    await put(...rows);
    const first = await get<PageOfReviews>(world.erin, 'reviews?page=1');
    const second = await get<PageOfReviews>(world.erin, 'reviews?page=2');
    expect([first.reviews.length, first.more]).toEqual([25, true]);
    expect(second.reviews.map(({key}) => key)).toEqual(['PRR-9', 'PRR-7', 'PRR-5', 'PRR-3', 'PRR-1']);
    expect(second.more).toBe(false);
    expect((await get<PageOfReviews>(world.erin, 'reviews?page=9')).reviews).toEqual([]);
  });

  it('are found among thousands by asking about few channels, about each once, and about none for a system admin', async () => {
    const channels = Array.from({length: 400}, (_, place) =>
      world.mattermost.addChannel(`service-${String(place)}`, [world.erin]),
    );
    const many = Array.from({length: 2000}, (_, place) =>
      row(place + 1, {channelId: channels[place % channels.length]?.Id ?? '', status: 'open', endedAt: 0}),
    );
    await put(...many);
    const asked = jest.spyOn(world.mattermost, 'hasPermissionToChannel');
    expect(await keysOf(world.erin)).toHaveLength(25);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(40);
    asked.mockClear();
    // None of these is theirs: all have to be looked at.
    expect(await keysOf(world.bob)).toEqual([]);
    expect(asked.mock.calls.length).toBe(400);
    asked.mockClear();
    const {columns} = await get<ReviewBoard>(world.admin, 'board');
    expect(columns[0]).toMatchObject({more: true});
    expect(asked).not.toHaveBeenCalled();
  });

  it.each(['page=0', 'page=x', 'sort=id', 'status=secret', 'team_id=../x', 'what=1', `q=${'x'.repeat(201)}`])(
    'are not looked for with %s',
    async (query) => {
      expect((await ask(world.alice, `reviews?${query}`)).status).toBe(400);
    },
  );

  it('are for people who are logged in', async () => {
    for (const path of ['reviews', 'board', 'templates', 'reports?team_id=core', 'reports.csv?table=teams']) {
      expect((await ask(null, path)).status).toBe(401);
    }
  });

  it('have their records listed once they have ended', async () => {
    const review = await world.started(node);
    expect(await get(world.erin, `records/${review.key}`)).toEqual({key: review.key, records: []});
    await finished(node.actions.cancel(world.actor(world.dave), review.key, 'a mistake'));
    expect(await get(world.erin, `records/${review.key}`)).toMatchObject({
      records: [{number: 1, status: 'cancelled', erased: false}],
    });
  });
});

describe('what has ended', () => {
  it('is found by words, people and days, where the person can read it', async () => {
    const end = Date.UTC(2026, 10, 10, 12);
    await put(
      row(1, {endedAt: end, service: 'search'}),
      row(2, {channelId: secret().Id, endedAt: end}),
      row(3, {status: 'cancelled', endedAt: Date.UTC(2026, 9, 1)}),
      row(4, {status: 'open', endedAt: 0}),
    );
    const found = async (user: FakeUser, query: string) =>
      (await get<PageOfReviews>(user, `records?${query}`)).reviews.map(({key}) => key);
    expect(await found(world.erin, '')).toEqual(['PRR-3', 'PRR-1']);
    expect(await found(world.dave, '')).toEqual(['PRR-3', 'PRR-2', 'PRR-1']);
    expect(await found(world.erin, 'q=search&person=dave')).toEqual(['PRR-1']);
    expect(await found(world.erin, 'status=cancelled')).toEqual(['PRR-3']);
    expect(await found(world.erin, 'from=2026-11-01&to=2026-11-10')).toEqual(['PRR-1']);
    expect((await ask(world.erin, 'records?from=soon')).status).toBe(422);
  });
});

describe('a report', () => {
  const HOUR = 3_600_000;
  const OCTOBER = Date.UTC(2026, 9, 10);
  const NOVEMBER = Date.UTC(2026, 10, 10);
  const approvedAfter = (start: number, hours: number) => [
    {id: 'sre', name: 'SRE', answeredAt: start + HOUR, approvedAt: start + hours * HOUR, onHold: false},
  ];

  it('has the numbers of what the person can read, by month too', async () => {
    await put(
      row(1, {createdAt: OCTOBER, endedAt: OCTOBER + 9 * HOUR, teams: approvedAfter(OCTOBER, 2)}),
      row(2, {createdAt: NOVEMBER, endedAt: NOVEMBER + 9 * HOUR, teams: approvedAfter(NOVEMBER, 4)}),
      row(3, {channelId: secret().Id, createdAt: NOVEMBER, endedAt: 0, status: 'open'}),
      row(4, {
        ...{createdAt: NOVEMBER, endedAt: 0, status: 'open', dueAt: NOVEMBER + HOUR},
        teams: [{id: 'sre', name: 'SRE', answeredAt: 0, approvedAt: 0, onHold: true}],
        reviewers: [{teamId: 'sre', userId: world.alice.Id, state: 'accepted'}],
        gaps: [{section: 'Security', severity: 'high', at: NOVEMBER}],
      }),
    );
    const report = await get<PageReport>(world.erin, 'reports?team_id=core&period=2026-10..2026-11');
    expect(report).toMatchObject({
      days: {first: '2026-10-01', last: '2026-11-30'},
      ...{started: 3, closed: 2, cancelled: 0, open: 1, overdue: 1},
      pace: [{name: 'SRE', approval: {count: 2, median: 3 * HOUR}}],
      waiting: [{team: 'SRE', count: 1, overdue: 1, onHold: 1}],
      reviewers: [{userId: world.alice.Id, count: 1, overdue: 1}],
      gaps: [{section: 'Security', count: 1, severities: {critical: 0, high: 1, medium: 0, low: 0}}],
      months: [
        {month: '2026-10', started: 1, closed: 1, approval: {count: 1, median: 2 * HOUR}},
        {month: '2026-11', started: 2, closed: 1, approval: {count: 1, median: 4 * HOUR}},
      ],
      people: {[world.alice.Id]: 'alice'},
    });
    expect((await get<PageReport>(world.dave, 'reports?team_id=core&period=2026-10..2026-11')).started).toBe(
      4,
    );
  });

  it('is a file for a spreadsheet, in which no formula runs', async () => {
    await put(
      row(1, {
        ...{title: '=HYPERLINK("http://evil")', createdAt: NOVEMBER, endedAt: NOVEMBER + 9 * HOUR},
        teams: [{id: 'sre', name: '+SRE', answeredAt: 0, approvedAt: NOVEMBER + 2 * HOUR, onHold: false}],
      }),
    );
    const file = async (table: string) => {
      const response = await ask(world.erin, `reports.csv?team_id=core&period=2026-11&table=${table}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Disposition')).toBe(
        `attachment; filename="prr-core-2026-11-01-2026-11-30-${table}.csv"`,
      );
      return response.text();
    };
    expect(await file('reviews')).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(await file('teams')).toContain("'+SRE,0,0,0,0,,,1,2,2");
    expect(await file('months')).toContain('2026-11,1,1,0,1,2,2');
    expect(await file('gaps')).toContain('review,title');
    expect(await file('skipped')).toContain('template,');
    expect(await file('reviewers')).toContain('reviewer,');
  });

  it('of a team that is not theirs is refused, as one that there is not', async () => {
    const response = await ask(world.erin, 'reports?team_id=other');
    expect([response.status, ((await response.json()) as {code: string}).code]).toEqual([
      422,
      'report.team-unknown',
    ]);
  });
});

describe('templates', () => {
  it('are listed with what they hold, and found by the words of their items', async () => {
    const all = await get<PageTemplates>(world.erin, 'templates');
    expect(all.templates).toMatchObject([
      {id: 'small', version: '1.0.0', origin: 'shipped', items: 7, sections: 4, versions: 1, hits: []},
    ]);
    const found = await get<PageTemplates>(world.erin, 'templates?q=platform+review');
    expect(found.templates).toMatchObject([
      {id: 'small', hitCount: 1, hits: [{id: 'platform-review', title: 'Platform review'}]},
    ]);
    expect((await get<PageTemplates>(world.erin, 'templates?q=nowhere')).templates).toEqual([]);
  });

  it('are shown whole, in a version that is kept', async () => {
    const whole = await get<WholeTemplate>(world.erin, 'templates/small');
    expect(whole).toMatchObject({id: 'small', versions: [{version: '1.0.0'}]});
    expect(whole.sections[1]?.items[0]).toMatchObject({why: 'Nobody else does.', tiers: ['1', '2']});
    const missing = await ask(world.erin, 'templates/small?version=9.9.9');
    expect([missing.status, ((await missing.json()) as {code: string}).code]).toEqual([
      422,
      'template.unknown-version',
    ]);
    expect((await ask(world.erin, 'templates/nothing')).status).toBe(422);
  });
});

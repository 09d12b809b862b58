import type {FakeChannel, FakeUser} from '../../../test/fakes/mattermost';
import {WebClient} from '../../../test/fakes/web_client';
import {finished, type Node, World} from '../../../test/fakes/world';
import {dossierOf} from '../../review/dossier';
import type {StartFormView, Started, StartRequest, TemplatePreview, TitleView} from '../../views/start_views';

/** An id as Mattermost makes them. */
const id = (name: string) => name.padEnd(26, '0');

let world: World;
let node: Node;
let web: WebClient;
let here: FakeChannel;
/** Another of SRE, after alice. */
let sam: FakeUser;
let outsider: FakeUser;

beforeEach(() => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 23, 9)});
  world = new World();
  world.asking.proposeReviewers = true;
  sam = world.mattermost.addUser('sam', {Id: id('sam')});
  outsider = world.mattermost.addUser('olga', {Id: id('olga')});
  here = world.mattermost.addChannel('here', [...world.everybody, sam], {Id: id('here')});
  world.membership.set('sre', [world.alice.Id, sam.Id]);
  node = world.node();
  node.engine.start();
  web = new WebClient(world, node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

const form = (user: FakeUser | null, channelId = here.Id) =>
  web.get<StartFormView>(user, `start?channel_id=${channelId}`);
const preview = (user: FakeUser, where = 'here', templateId = 'small') =>
  web.get<TemplatePreview>(user, `templates/${templateId}/preview?channel_id=${here.Id}&where=${where}`);
const request = (change: Partial<StartRequest> = {}): StartRequest => ({
  channel_id: here.Id,
  once: id('once'),
  title: 'Checkout to production',
  template: '',
  where: 'here',
  reviewers: [],
  seats: [],
  due: '',
  service: '',
  slo: '',
  post_id: '',
  ...change,
});
const start = (change: Partial<StartRequest> = {}, user: FakeUser | null = world.dave) =>
  web.post<Started>(user, 'reviews', request(change));
const openHere = () => finished(node.engine.reviews.openIn(here.Id));
const askedIn = async (reviewId: string): Promise<string[]> => {
  const {value} = await finished(node.engine.reviews.hold(reviewId));
  return dossierOf(value!).reviewers.map(({teamId, userId, by}) => `${teamId} ${userId} ${by}`);
};

describe('what can be chosen', () => {
  test('is told with the reviews that are open here', async () => {
    const {body: started} = await start();
    expect((await form(world.erin)).body).toEqual({
      templates: [{id: 'small', title: 'Small', version: '1.0.0', description: '', items: 7}],
      tiers: [
        {id: '1', slo: 99.95},
        {id: '2', slo: 99.9},
        {id: '3', slo: 99},
        {id: '4', slo: 0},
      ],
      board: 'builtin',
      refused: '',
      here: '',
      fresh: '',
      open: [
        {
          id: started.review.id,
          key: 'PRR-1',
          title: 'Checkout to production',
          cardPostId: started.review.cardPostId,
        },
      ],
      channel: {id: here.Id, name: 'here'},
      timeZone: 'UTC',
      longestTitle: 63,
    });
  });

  test('says beforehand what would be refused', async () => {
    world.mattermost.withheld.add('create_public_channel').add('create_private_channel');
    world.mattermost.channels.set(here.Id, {...here, DeleteAt: 1});
    const {body} = await form(world.dave);
    expect(body.here).toContain('archived');
    expect(body.fresh).toContain('channel');
  });

  test.each([
    ['a channel that is not theirs', () => here.Id],
    ['a channel that there is not', () => id('nothing')],
    ['no id', () => '../x'],
  ])('is not told of %s', async (_what, channelId) => {
    expect(await form(outsider, channelId())).toMatchObject({status: 403, body: {code: 'no-channel'}});
    const path = `templates/small/preview?channel_id=${channelId()}`;
    expect(await web.get(outsider, path)).toMatchObject({status: 403, body: {code: 'no-channel'}});
  });

  test('is told to nobody who is not logged in', async () => {
    expect((await form(null)).status).toBe(401);
    expect((await start({}, null)).status).toBe(401);
  });
});

describe('the preview of a template', () => {
  test('is not for guests, who start nothing: whose turn it is and who is away is none of theirs', async () => {
    const guest = world.mattermost.addUser('gus', {Id: id('gus'), Roles: 'system_guest'});
    await world.mattermost.addChannelMember(here.Id, guest.Id);
    expect(await preview(guest)).toMatchObject({status: 422, body: {code: 'rights.start'}});
  });

  test('says whose items are, what is mandatory, and whose turn it would be, without taking it', async () => {
    world.mattermost.statuses.set(world.bob.Id, {Status: 'ooo', LastActivityAt: 0, DNDEndTime: 0});
    const {body} = await preview(world.dave);
    const items = body.sections.flatMap((section) => section.items);
    expect(items.find((item) => item.id === 'sre-a')).toEqual({
      id: 'sre-a',
      title: 'SRE looks at it',
      description: '',
      team: 'SRE',
      mandatory: false,
      tiers: ['1', '2'],
    });
    expect(body.teams.map(({id: teamId, asked, next}) => [teamId, asked[0]?.name, next[0]?.name])).toEqual([
      ['sre', 'alice', 'sam'],
      ['platform', undefined, undefined],
      ['security', 'carol', undefined],
    ]);
    expect(body.teams[1]?.away).toEqual([
      {userId: world.bob.Id, name: 'bob', load: 0, because: 'is out of office'},
    ]);
    expect((await preview(world.dave)).body).toEqual(body);
    expect(world.mattermost.isChannelMember(here.Id, world.bot.Id)).toBe(false);
  });

  test('warns of a team without members, with what an admin can do', async () => {
    world.membership.set('platform', []);
    const {body} = await preview(world.dave);
    expect(body.warnings).toEqual([expect.stringContaining('/prr team add platform @user')]);
  });

  test('does not propose the person who starts it', async () => {
    const {body} = await preview(world.alice);
    expect(body.teams[0]?.asked.map(({name}) => name)).toEqual(['sam']);
  });

  test('of one that there is not is refused', async () => {
    expect((await preview(world.dave, 'here', 'other')).status).toBe(404);
  });
});

test.each([
  ['Checkout to production', 200, []],
  ['New service', 422, ['New', 'service']],
  ['', 422, []],
  ['x'.repeat(64), 422, []],
])('the title “%s” is judged as at the start', async (title, status, empty) => {
  const {body} = await web.post<TitleView>(world.dave, 'title', {title});
  const answer = await web.post<{message?: string}>(world.dave, 'reviews', request({title}));
  expect(answer.status).toBe(status);
  expect(body.problem).toBe(answer.body.message ?? '');
  expect(body.empty).toEqual(expect.arrayContaining(empty));
});

describe('a start', () => {
  test('answers with the review and what the DRI should know', async () => {
    const {status, body} = await start({service: 'checkout', slo: '99.9 %', due: '2026-12-01'});
    expect(status).toBe(200);
    expect(body.review).toMatchObject({
      key: 'PRR-1',
      title: 'Checkout to production',
      channelId: here.Id,
      cardPostId: 'card-PRR-1',
    });
    expect(body.notes).toEqual([
      '@alice is asked to review for SRE.',
      '@bob is asked to review for Platform.',
      '@carol is asked to review for Security.',
    ]);
    const {value} = await finished(node.engine.reviews.hold(body.review.id));
    expect(dossierOf(value!)).toMatchObject({service: 'checkout', slo: 99.9, tier: '2'});
    expect(value?.dueAt).toBeGreaterThan(Date.now());
  });

  test('that is sent twice starts one review, on one node and on two', async () => {
    const other = new WebClient(world, world.node());
    const path = 'reviews';
    const all = await Promise.all([
      start(),
      start(),
      other.post<Started>(world.dave, path, request()).then(async (answer) =>
        // The other node may have found the first at it: it says so, and starts nothing.
        answer.status === 422 ? other.post<Started>(world.dave, path, request()) : answer,
      ),
    ]);
    const again = await start();
    expect(new Set([...all, again].map(({body}) => body.review.id)).size).toBe(1);
    expect(await openHere()).toHaveLength(1);
    expect(world.chat.said).toHaveLength(1);
  });

  test('with a word that somebody else has used is another one', async () => {
    await start();
    await start({}, world.erin);
    expect((await openHere()).map(({driId}) => driId)).toEqual([world.dave.Id, world.erin.Id]);
  });

  test('that is refused beside a field says what was typed as it was typed', async () => {
    const {body} = await start({slo: '*fast*'});
    expect(body).toMatchObject({field: 'slo', message: expect.stringContaining('*fast*')});
    expect(body).not.toMatchObject({message: expect.stringContaining('\\*')});
  });

  test.each([
    ['title', {title: 'New service'}],
    ['template', {template: 'other'}],
    ['due', {due: '2020-01-01'}],
    ['slo', {slo: 'fast'}],
    ['reviewers', {reviewers: ['nobody']}],
    ['reviewers', {seats: [{team_id: 'security', user_ids: [id('sam')]}]}],
    ['', {post_id: id('gone')}],
  ])('that is refused names the field “%s”', async (field, change) => {
    const {status, body} = await start(change);
    expect({status, body}).toMatchObject({
      status: 422,
      body: {field, message: expect.stringMatching(/\S{3}/u)},
    });
    expect(await openHere()).toEqual([]);
  });

  test.each([
    ['a field too many', {is_admin: true}],
    ['no word of its own', {once: ''}],
    ['a place that there is not', {where: 'there'}],
  ])('that has %s is not understood', async (_what, body) => {
    expect((await web.post(world.dave, 'reviews', {...request(), ...body})).status).toBe(400);
    expect(await openHere()).toEqual([]);
  });

  test('is for nobody who cannot read the channel', async () => {
    expect(await start({}, outsider)).toMatchObject({status: 403, body: {code: 'no-channel'}});
    expect(await openHere()).toEqual([]);
  });
});

describe('who is asked', () => {
  test('is whom the DRI has chosen; of the others, whose turn it is', async () => {
    const {body} = await start({
      seats: [
        {team_id: 'sre', user_ids: [sam.Id]},
        {team_id: 'security', user_ids: []},
      ],
    });
    expect(await askedIn(body.review.id)).toEqual([`sre ${sam.Id} ${world.dave.Id}`, 'platform user-bob ']);
  });

  test('has had their turn when it was theirs', async () => {
    world.membership.set('sre', [sam.Id]);
    const {body} = await start({seats: [{team_id: 'sre', user_ids: [sam.Id]}]});
    expect((await askedIn(body.review.id))[0]).toBe(`sre ${sam.Id} `);
  });

  test('is never the DRI', async () => {
    world.membership.set('sre', [sam.Id]);
    const answer = await start({seats: [{team_id: 'sre', user_ids: [sam.Id]}]}, sam);
    expect(answer).toMatchObject({status: 422, body: {code: 'reviewer.dri', field: 'reviewers'}});
  });
});

describe('a post that a review is started from', () => {
  test('is named to the channel', async () => {
    const post = world.mattermost.write(world.erin, here.Id, 'Checkout goes live', {Id: id('post')});
    await start({post_id: post.Id});
    expect(world.chat.said[0]?.messages.at(-1)).toEqual({
      key: 'start.announcement.about-post',
      params: {link: `https://chat.example/core/pl/${post.Id}`},
    });
  });

  test('is not, when the person cannot read it', async () => {
    const secret = world.mattermost.addChannel('secret', [outsider], {Id: id('secret'), Type: 'P'});
    const post = world.mattermost.write(outsider, secret.Id, 'Nobody knows', {Id: id('post')});
    expect(await start({post_id: post.Id})).toMatchObject({status: 422, body: {code: 'start.post-unknown'}});
  });
});

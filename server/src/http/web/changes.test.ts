import type {FakeUser} from '../../../test/fakes/mattermost';
import {WebClient} from '../../../test/fakes/web_client';
import {finished, type Node, World} from '../../../test/fakes/world';
import type {Review} from '../../review/types';
import type {Changed, ItemView, Refused, ReviewDetail} from '../../views/views';

let world: World;
let node: Node;
let web: WebClient;
let review: Review;

beforeEach(async () => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
  node.engine.start();
  web = new WebClient(world, node);
  review = await world.started(node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

async function change(user: FakeUser, path: string, body: unknown = {}): Promise<Changed> {
  const answered = await web.post<Changed>(user, `reviews/${review.id}/${path}`, body);
  expect(answered).toMatchObject({status: 200});
  return answered.body;
}

async function refused(user: FakeUser, path: string, body: unknown = {}): Promise<Refused> {
  const answered = await web.post<Refused>(user, `reviews/${review.id}/${path}`, body);
  expect(answered.status).toBe(422);
  return answered.body;
}

const itemOf = ({sections}: ReviewDetail, id: string): ItemView => {
  const item = sections.flatMap(({items}) => items).find((each) => each.id === id);
  if (item === undefined) throw new Error(`there is no item ${id}`);
  return item;
};
const approvalOf = ({approvals}: ReviewDetail, team: string) => approvals.find(({teamId}) => teamId === team);
const stored = async () => (await finished(node.engine.reviews.hold(review.id))).value;

describe('the answer shows what was changed', () => {
  it('a tick, its taking back, and a skip with its reason', async () => {
    expect(itemOf((await change(world.alice, 'items/sre-a/tick')).review, 'sre-a')).toMatchObject({
      state: 'done',
      by: world.alice.Id,
      may: {tick: false, untick: true},
    });
    expect(itemOf((await change(world.alice, 'items/sre-a/untick')).review, 'sre-a').state).toBe('open');
    const {review: skipped} = await change(world.alice, 'items/sre-a/skip', {reason: 'no database'});
    expect(itemOf(skipped, 'sre-a')).toMatchObject({state: 'skipped', reason: 'no database', counts: true});
  });

  it('a skip without a reason is refused in words', async () => {
    expect(await refused(world.alice, 'items/sre-a/skip', {reason: ' '})).toMatchObject({
      code: 'skip.reason-missing',
    });
  });

  it('who has it, and what was said to it', async () => {
    const {review: assigned} = await change(world.dave, 'items/picture/assign', {username: '@erin'});
    expect(itemOf(assigned, 'picture')).toMatchObject({
      assigneeId: world.erin.Id,
      owner: {kind: 'person', userId: world.erin.Id},
    });
    expect(assigned.people[world.erin.Id]).toBe('erin');
    const {review: answered, notes} = await change(world.erin, 'items/sre-a/answer', {
      text: 'See the run book.',
      evidence: ['https://runbook.example/checkout'],
    });
    expect(notes).toEqual([]);
    expect(itemOf(answered, 'sre-a').answer).toMatchObject({
      kind: 'answered',
      text: 'See the run book.',
      evidence: [{kind: 'link', url: 'https://runbook.example/checkout'}],
      by: world.erin.Id,
      may: {withdraw: true},
    });
    expect(itemOf((await change(world.erin, 'items/sre-a/withdraw-answer')).review, 'sre-a').answer).toBe(
      null,
    );
  });

  it('that it does not apply, with what the person should also know', async () => {
    const {review: said, notes} = await change(world.erin, 'items/sre-a/not-applicable', {
      reason: 'no users',
    });
    expect(itemOf(said, 'sre-a')).toMatchObject({state: 'open', answer: {kind: 'not-applicable'}});
    expect(notes[0]).toContain('It is not skipped');
  });

  it('a sign-off by the tick of the approval item, and its undoing', async () => {
    const {review: signed, notes} = await change(world.alice, 'items/sre-review/tick');
    expect(notes).toEqual(['You have signed off for SRE: 2 items ticked.']);
    const [signature] = approvalOf(signed, 'sre')?.signatures ?? [];
    expect(approvalOf(signed, 'sre')).toMatchObject({state: 'approved', may: {sign: false}});
    expect(signature).toMatchObject({userId: world.alice.Id, via: 'tick', may: {undo: true}});
    const {review: undone} = await change(world.alice, 'undo', {signatureId: signature?.id});
    expect(approvalOf(undone, 'sre')).toMatchObject({
      state: 'withdrawn',
      fallen: [signature?.id],
      signatures: [],
      withdrawn: {userId: world.alice.Id, by: world.alice.Id, reason: 'undone'},
    });
    expect(itemOf(undone, 'sre-a').state).toBe('open');
  });

  it('the undoing of a sign-off post is said in its thread', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    await jest.advanceTimersByTimeAsync(1_000);
    const [signature] = (await stored())?.signatures ?? [];
    await change(world.alice, 'undo', {signatureId: signature?.id});
    expect(world.chat.said.at(-1)).toMatchObject({rootId: post.Id, keys: ['signoff.receipt.withdrawn']});
  });

  it('a hold, and that it is lifted', async () => {
    const {review: held} = await change(world.alice, 'hold', {teamId: 'sre', reason: 'no restore'});
    expect(approvalOf(held, 'sre')).toMatchObject({
      state: 'on hold',
      holds: [{by: world.alice.Id, reason: 'no restore'}],
      may: {lift: true},
    });
    expect(approvalOf((await change(world.alice, 'lift', {teamId: 'sre'})).review, 'sre')).toMatchObject({
      state: 'waiting',
      holds: [],
    });
  });

  it('title, DRI, tier and facts', async () => {
    expect((await change(world.dave, 'rename', {title: 'Search to production'})).review.title).toBe(
      'Search to production',
    );
    const {review: tiered} = await change(world.dave, 'tier', {tier: '99.9%'});
    expect(tiered).toMatchObject({tier: '2'});
    expect(itemOf(tiered, 'sre-a').mandatory).toBe(true);
    const {review: named} = await change(world.dave, 'facts', {field: 'service', value: 'checkout'});
    expect(named.facts).toMatchObject([{id: 'service', value: 'checkout'}]);
    expect((await change(world.dave, 'owner', {username: 'erin'})).review.driId).toBe(world.erin.Id);
  });

  it('gaps', async () => {
    const given = {itemId: 'sre-a', severity: 'high', text: 'no alert', owner: 'bob', due: '', ticket: ''};
    const {review: opened} = await change(world.erin, 'gaps', given);
    expect(opened.gaps).toMatchObject([{id: 'G1', itemId: 'sre-a', ownerId: world.bob.Id, state: 'open'}]);
    expect(itemOf(opened, 'sre-a').gaps).toEqual(['G1']);
    const ticket = 'https://tickets.example/1';
    expect((await change(world.bob, 'gaps/G1', {kind: 'ticket', value: ticket})).review.gaps).toMatchObject([
      {ticket},
    ]);
    const until = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
    const accept = {kind: 'accept', owner: 'bob', until, reason: 'it is rare'};
    expect((await change(world.dave, 'gaps/G1', accept)).review.gaps).toMatchObject([
      {state: 'accepted', accepted: {ownerId: world.bob.Id, reason: 'it is rare'}},
    ]);
    expect((await change(world.bob, 'gaps/G1', {kind: 'done'})).review.gaps).toMatchObject([{state: 'done'}]);
  });

  it('comments', async () => {
    await finished(node.course.comments.write(world.actor(world.bob), review.key, 'Why two databases?'));
    expect(
      (await change(world.dave, 'comments/C1/address', {note: 'see the doc'})).review.comments,
    ).toMatchObject([{id: 'C1', addressed: {by: world.dave.Id, note: 'see the doc'}, may: {address: false}}]);
    expect((await change(world.bob, 'comments/C1/reopen', {note: ''})).review.comments).toMatchObject([
      {addressed: null},
    ]);
  });

  it('who is asked to review', async () => {
    const {review: asked} = await change(world.dave, 'reviewers/set', {
      teamId: 'platform',
      usernames: ['bob'],
    });
    expect(approvalOf(asked, 'platform')?.reviewers).toEqual([{userId: world.bob.Id, state: 'proposed'}]);
    expect(approvalOf((await change(world.bob, 'reviewers/accept')).review, 'platform')).toMatchObject({
      reviewers: [{state: 'accepted'}],
      may: {accept: false, decline: true},
    });
    const {review: left} = await change(world.bob, 'reviewers/decline', {reason: 'on leave'});
    expect(approvalOf(left, 'platform')?.reviewers).toEqual([{userId: world.bob.Id, state: 'declined'}]);
  });

  it('the end, and that it goes on', async () => {
    for (const [user, team] of [
      [world.alice, 'sre'],
      [world.bob, 'platform'],
      [world.carol, 'security'],
    ] as const) {
      await change(user, `items/${team}-review/tick`);
    }
    expect((await change(world.dave, 'keep-open')).review.closing.phase).toBe('kept-open');
    const {review: closed, notes} = await change(world.dave, 'close');
    expect(closed).toMatchObject({status: 'closed', records: [{number: 1}]});
    expect(notes[0]).toContain('1');
    expect((await change(world.dave, 'reopen')).review.status).toBe('open');
    expect((await change(world.dave, 'cancel', {reason: 'a mistake'})).review).toMatchObject({
      status: 'cancelled',
      endReason: 'a mistake',
    });
  });
});

describe('asked for twice', () => {
  const gap = {
    itemId: 'sre-a',
    severity: 'high',
    text: 'no alert',
    owner: 'bob',
    due: '2030-01-01',
    ticket: '',
  };

  it.each<[string, () => FakeUser, string, unknown, [() => FakeUser, string, unknown][]]>([
    ['a tick', () => world.alice, 'items/sre-a/tick', {}, []],
    ['an untick', () => world.alice, 'items/sre-a/untick', {}, [[() => world.alice, 'items/sre-a/tick', {}]]],
    ['a skip', () => world.alice, 'items/sre-a/skip', {reason: 'no database'}, []],
    ['an assignment', () => world.dave, 'items/picture/assign', {username: 'erin'}, []],
    ['an answer', () => world.erin, 'items/sre-a/answer', {text: 'here it is'}, []],
    ['what does not apply', () => world.alice, 'items/sre-a/not-applicable', {reason: 'no users'}, []],
    [
      'the taking back of an answer',
      () => world.erin,
      'items/sre-a/withdraw-answer',
      {},
      [[() => world.erin, 'items/sre-a/answer', {text: 'here it is'}]],
    ],
    ['a sign-off', () => world.alice, 'items/sre-review/tick', {}, []],
    ['a hold', () => world.alice, 'hold', {teamId: 'sre', reason: 'no restore'}, []],
    [
      'its lifting',
      () => world.alice,
      'lift',
      {teamId: 'sre'},
      [[() => world.alice, 'hold', {teamId: 'sre', reason: 'no restore'}]],
    ],
    ['a new title', () => world.dave, 'rename', {title: 'Search to production'}, []],
    ['a new DRI', () => world.admin, 'owner', {username: 'erin'}, []],
    ['a tier', () => world.dave, 'tier', {tier: '2'}, []],
    ['a fact', () => world.dave, 'facts', {field: 'service', value: 'checkout'}, []],
    ['a gap', () => world.erin, 'gaps', gap, []],
    ['the end of a gap', () => world.erin, 'gaps/G1', {kind: 'done'}, [[() => world.erin, 'gaps', gap]]],
    [
      'a gap’s owner',
      () => world.erin,
      'gaps/G1',
      {kind: 'owner', value: 'carol'},
      [[() => world.erin, 'gaps', gap]],
    ],
    [
      'a gap’s ticket',
      () => world.erin,
      'gaps/G1',
      {kind: 'ticket', value: 'https://t.example/1'},
      [[() => world.erin, 'gaps', gap]],
    ],
    [
      'an accepted risk',
      () => world.dave,
      'gaps/G1',
      {kind: 'accept', owner: 'bob', until: '2026-12-01', reason: 'it is rare'},
      [[() => world.erin, 'gaps', gap]],
    ],
    ['reviewers', () => world.dave, 'reviewers/set', {teamId: 'platform', usernames: ['bob']}, []],
    ['taking it on', () => world.bob, 'reviewers/accept', {teamId: 'platform'}, []],
    ['a cancellation', () => world.dave, 'cancel', {reason: 'a mistake'}, []],
    ['a reopening', () => world.dave, 'reopen', {}, [[() => world.dave, 'cancel', {reason: 'a mistake'}]]],
  ])('%s is done once', async (_what, user, path, body, before) => {
    jest.setSystemTime(new Date('2026-11-01T10:00:00Z'));
    for (const [by, first, given] of before) await change(by(), first, given);
    await change(user(), path, body);
    const once = await stored();
    const said = world.chat.said.length;
    await jest.advanceTimersByTimeAsync(50);
    await change(user(), path, body);
    expect({...(await stored()), closing: null}).toEqual({...once, closing: null});
    expect(world.chat.said).toHaveLength(said);
  });

  it('two at the same time tick once, and answer the same', async () => {
    const ask = () => web.post<Changed>(world.alice, `reviews/${review.id}/items/sre-a/tick`, {});
    const [one, other] = await Promise.all([ask(), ask()]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(itemOf(other.body.review, 'sre-a').state).toBe('done');
    const ticked = (await stored())?.timeline.filter(({kind}) => kind === 'ticked');
    expect(ticked).toHaveLength(1);
  });

  it('closing is done once', async () => {
    for (const [user, team] of [
      [world.alice, 'sre'],
      [world.bob, 'platform'],
      [world.carol, 'security'],
    ] as const) {
      await change(user, `items/${team}-review/tick`);
    }
    await change(world.dave, 'close');
    expect((await change(world.dave, 'close')).review.records).toHaveLength(1);
  });

  it('the taking back of a sign-off takes no colleague’s along', async () => {
    world.membership.set('sre', [world.alice.Id, world.erin.Id]);
    world.teams = world.teams.map((team) => (team.id === 'sre' ? {...team, quorum: 2} : team));
    await change(world.alice, 'items/sre-review/tick');
    await change(world.erin, 'items/sre-review/tick');
    const untick = {reason: 'too early'};
    await change(world.alice, 'items/sre-review/untick', untick);
    expect(await refused(world.alice, 'items/sre-review/untick', untick)).toMatchObject({
      code: 'untick.which-sign-off',
    });
    const standing = (await stored())?.signatures.filter(({withdrawn}) => withdrawn === null);
    expect(standing).toMatchObject([{userId: world.erin.Id}]);

    // Whose it is has to be said, and is said once more without harm.
    const theirs = {reason: 'too early', signatureId: standing?.[0]?.id};
    const {review: taken} = await change(world.alice, 'items/sre-review/untick', theirs);
    expect(approvalOf(taken, 'sre')).toMatchObject({
      signatures: [],
      withdrawn: {userId: world.erin.Id, by: world.alice.Id, reason: 'too early'},
    });
    await change(world.erin, 'items/sre-review/tick');
    await change(world.alice, 'items/sre-review/untick', theirs);
    expect((await stored())?.signatures.filter(({withdrawn}) => withdrawn === null)).toHaveLength(1);
  });
});

describe('nothing is changed', () => {
  const XHR = {'X-Requested-With': 'XMLHttpRequest', 'Content-Type': 'application/json'};

  /** Every route that changes something, with what it takes. */
  const ROUTES: [string, Record<string, unknown>][] = [
    ['items/sre-a/tick', {}],
    ['items/sre-a/untick', {reason: 'x'}],
    ['items/sre-a/skip', {reason: 'x'}],
    ['items/sre-a/assign', {username: 'erin'}],
    ['items/sre-a/answer', {text: 'x', evidence: []}],
    ['items/sre-a/not-applicable', {reason: 'x'}],
    ['items/sre-a/withdraw-answer', {}],
    ['close', {}],
    ['keep-open', {}],
    ['cancel', {reason: 'x'}],
    ['reopen', {}],
    ['rename', {title: 'Search to production'}],
    ['owner', {username: 'erin'}],
    ['tier', {tier: '2'}],
    ['facts', {field: 'service', value: 'x'}],
    ['hold', {teamId: 'sre', reason: 'x'}],
    ['lift', {teamId: 'sre'}],
    ['undo', {signatureId: 'x'}],
    ['gaps', {severity: 'high', text: 'x'}],
    ['gaps/G1', {kind: 'done'}],
    ['comments/C1/address', {note: 'x'}],
    ['comments/C1/reopen', {note: 'x'}],
    ['reviewers/set', {teamId: 'sre', usernames: ['alice']}],
    ['reviewers/accept', {}],
    ['reviewers/decline', {reason: 'x'}],
    ['reviewers/pass', {}],
  ];

  let before: Review | null;
  beforeEach(async () => {
    await change(world.alice, 'items/sre-a/tick');
    before = await stored();
  });
  afterEach(async () => {
    expect(await stored()).toEqual(before);
  });

  it.each(ROUTES)('by nobody, an outsider, or a guest: %s', async (path, body) => {
    const at = `reviews/${review.id}/${path}`;
    expect((await web.post(null, at, body)).status).toBe(401);
    const outsider = world.mattermost.addUser('olga');
    expect(await web.post(outsider, at, body)).toMatchObject({status: 404, body: {code: 'review.unknown'}});
    expect(await web.post(outsider, `reviews/nothing/${path}`, body)).toMatchObject({
      status: 404,
      body: {code: 'review.unknown'},
    });
    const guest = world.mattermost.addUser('gus', {Roles: 'system_guest'});
    await world.mattermost.addChannelMember(world.channel.Id, guest.Id);
    // What is so already is answered with the review, which a guest may see.
    const {status} = await web.post(guest, at, body);
    expect([200, 422]).toContain(status);
  });

  it.each(ROUTES)('by a member who may not: %s', async (path, body) => {
    const may = ['items/sre-a/answer', 'items/sre-a/not-applicable', 'gaps'];
    if (may.includes(path)) return;
    const {status} = await web.post(world.erin, `reviews/${review.id}/${path}`, body);
    expect([200, 422]).toContain(status);
  });

  it.each(ROUTES)('from another site, or in another form: %s', async (path, body) => {
    const at = `reviews/${review.id}/${path}`;
    const post = (headers: Record<string, string>, sent: unknown = body) =>
      web.post<Refused>(world.admin, at, sent, headers);
    expect(await post({Origin: 'https://evil.example', 'Content-Type': 'application/json'})).toMatchObject({
      status: 403,
      body: {code: 'cross-site'},
    });
    expect((await post({'Content-Type': 'application/json'})).status).toBe(403);
    expect((await post({...XHR, 'Content-Type': 'text/plain'})).status).toBe(415);
    expect((await post({...XHR, 'Content-Type': 'application/x-www-form-urlencoded'})).status).toBe(415);
    expect((await post({'X-Requested-With': 'XMLHttpRequest'})).status).toBe(415);
    expect((await post(XHR, 'not JSON')).status).toBe(400);
    expect((await post(XHR, [])).status).toBe(400);
  });

  it.each(ROUTES)('with a field that it does not have: %s', async (path, body) => {
    for (const more of [{userId: world.alice.Id}, {asAdmin: true}, {__proto__x: 1}, {at: 1}]) {
      const at = `reviews/${review.id}/${path}`;
      expect(await web.post(world.admin, at, {...body, ...more})).toMatchObject({
        status: 400,
        body: {code: 'bad-request'},
      });
    }
  });

  it.each(ROUTES)('with more than a person can say: %s', async (path, body) => {
    const at = `reviews/${review.id}/${path}`;
    const large = {...body, reason: 'x'.repeat(200_000)};
    expect(await web.post(world.admin, at, large)).toMatchObject({status: 413});
  });

  it.each(['sre-b', 'nothing', '2', '%23 2', '..%2Fpicture', 'id:sre-a', '__proto__', 'x'.repeat(400)])(
    'to an item %j, which the review does not have',
    async (item) => {
      const {status} = await web.post(world.admin, `reviews/${review.id}/items/${item}/tick`, {});
      expect([404, 422]).toContain(status);
    },
  );

  it('through a review of another channel, whose items these are not', async () => {
    const {mattermost, alice, dave} = world;
    const other = mattermost.addChannel('other', [alice, dave]);
    const theirs = await finished(
      node.actions.start(
        {...world.actor(dave), channelId: other.Id},
        {title: 'Search to production', templateId: '', where: 'here', reviewers: []},
      ),
    );
    await finished(
      node.dossier.openGap(world.actor(dave), theirs.review.key, {
        item: '',
        severity: 'high',
        text: 'x',
        owner: '',
        due: '',
        ticket: '',
      }),
    );
    const path = `reviews/${theirs.review.id}`;
    expect((await web.post(world.erin, `${path}/items/sre-a/answer`, {text: 'x'})).status).toBe(404);
    expect((await web.post(world.erin, `${path}/gaps/G1`, {kind: 'done'})).status).toBe(404);
    // Of its own gap and signature this one knows nothing.
    expect(await refused(alice, 'gaps/G1', {kind: 'done'})).toMatchObject({code: 'gap.unknown'});
    expect(await refused(alice, 'undo', {signatureId: 'tick:sre-review:user-alice:1'})).toMatchObject({
      code: 'undo.gone',
    });
  });

  it('by undoing what somebody else has signed', async () => {
    await change(world.bob, 'items/platform-review/tick');
    before = await stored();
    const signatureId = before?.signatures[0]?.id;
    for (const user of [world.alice, world.dave, world.admin]) {
      expect(await refused(user, 'undo', {signatureId})).toMatchObject({code: 'undo.not-yours'});
    }
  });

  it('by a GET', async () => {
    expect((await web.get(world.alice, `reviews/${review.id}/items/picture/tick`)).status).toBe(404);
  });
});

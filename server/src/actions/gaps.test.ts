import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import {dossierOf, type Gap} from '../review/dossier';
import {openGaps} from '../review/gaps';
import type {Review} from '../review/types';
import type {GapChange, GapInput} from './gaps';

const DAY = 24 * 60 * 60_000;
/** 2027-01-15. */
const START = 1_800_000_000_000;

let world: World;
let node: Node;
let review: Review;

const INPUT: GapInput = {
  item: 'SRE looks',
  severity: 'high',
  text: 'no alert',
  owner: '',
  due: '',
  ticket: '',
};

function open(input: Partial<GapInput> = {}, user = world.erin) {
  return node.dossier.openGap(world.actor(user), '', {...INPUT, ...input});
}

function change(what: GapChange, user = world.dave, gap = 'G1') {
  return node.dossier.changeGap(world.actor(user), review.key, gap, what);
}

function accept(until = '2027-02-01', owner = 'alice', user = world.dave) {
  return change({kind: 'accept', owner, until, reason: 'the vendor fixes it in March'}, user);
}

async function gap(): Promise<Gap | undefined> {
  return dossierOf((await world.look(node, review)).review).gaps[0];
}

async function numberOfOpen(): Promise<number> {
  return openGaps(dossierOf((await world.look(node, review)).review), Date.now()).length;
}

/** So many days later, some time after the next look at what is due. */
async function day(number: number): Promise<void> {
  jest.setSystemTime(START + number * DAY);
  await jest.advanceTimersByTimeAsync(15_000);
}

function keysSaid(): (string | undefined)[] {
  return world.chat.said.map(({keys}) => keys[0]);
}

beforeEach(async () => {
  jest.useFakeTimers({now: START});
  world = new World();
  node = world.node();
  review = await world.started(node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

test('a gap is opened on an item, with owner, day and ticket, and said once', async () => {
  world.erin.Timezone = {automaticTimezone: 'Asia/Tokyo'};
  const {gap: opened} = await finished(
    open({owner: '@bob', due: '2027-02-01', ticket: 'https://t.example/OPS-1?a=(b)'}),
  );
  expect(opened).toMatchObject({
    id: 'G1',
    by: world.erin.Id,
    itemId: 'sre-a',
    title: 'SRE looks at it',
    ownerId: world.bob.Id,
    dueAt: Date.parse('2027-02-01T23:59:59+09:00'),
    ticket: 'https://t.example/OPS-1?a=(b)',
    rank: 1,
    state: 'open',
  });
  expect(world.chat.said.at(-1)).toMatchObject({
    rootId: 'card-PRR-1',
    messages: [{key: 'gap.said.opened', params: {gap: 'G1', number: 2, owner: '@bob', user: '@erin'}}],
  });
  expect((await world.look(node, review)).review.timeline.at(-1)).toMatchObject({kind: 'gap'});
});

test('what is wrong with a gap is named, and none is opened', async () => {
  const gus = world.mattermost.addUser('gus', {Roles: 'system_guest'});
  await world.mattermost.addChannelMember(world.channel.Id, gus.Id);
  const refused: [Partial<GapInput>, string][] = [
    [{severity: 'urgent'}, '“urgent” is no severity. Choose one of: critical, high, medium, low.'],
    [{text: ' '}, 'What is missing?'],
    [{text: 'x'.repeat(1001)}, 'This text has 1001 characters, and 1000 fit'],
    [{item: 'nothing of the kind'}, 'nothing of the kind'],
    [{owner: 'nobody-at-all'}, '@nobody-at-all'],
    [{owner: 'gus'}, '@gus is a guest'],
    [{owner: 'admin'}, '@admin is not in'],
    [{due: '2020-01-01'}, '2020-01-01 is over'],
    [{due: 'soon'}, '“soon” cannot be read as a date'],
    [{ticket: 'OPS-1'}, '“OPS-1” is no link'],
    [{ticket: 'javascript:alert(1)'}, 'is no link'],
  ];
  for (const [input, sentence] of refused) {
    expect(await sentenceOf(open(input))).toContain(sentence);
  }
  expect(await sentenceOf(open({}, gus))).toContain('are no guests, can open a gap');
  expect(await gap()).toBeUndefined();
});

test('it is changed by who opened or owns it, who owns its item, and who is in charge', async () => {
  await finished(open({owner: 'bob'}));
  const outsider = world.carol;
  expect(await sentenceOf(change({kind: 'done'}, outsider))).toContain('who opened or own the gap');
  for (const user of [world.erin, world.bob, world.alice, world.dave]) {
    await finished(change({kind: 'done'}, user));
    expect((await gap())?.done?.by).toBe(user.Id);
    expect(await sentenceOf(change({kind: 'done'}, user))).toContain('G1 is done already');
    await finished(change({kind: 'reopen'}, user));
    expect(await sentenceOf(change({kind: 'reopen'}, user))).toContain('G1 is open already');
  }
  await finished(change({kind: 'owner', value: '@carol'}));
  await finished(change({kind: 'ticket', value: 'https://t.example/1'}, outsider));
  expect(await gap()).toMatchObject({ownerId: world.carol.Id, ticket: 'https://t.example/1'});
});

describe('an accepted risk', () => {
  beforeEach(async () => {
    await finished(open());
  });

  test('has an owner, a last day and a reason, and is for those in charge', async () => {
    expect(await sentenceOf(accept('2027-02-01', 'alice', world.alice))).toContain('can accept a risk');
    expect(await sentenceOf(accept(''))).toContain('400 days at most: G1 until 2028-02-19');
    expect(await sentenceOf(accept('2028-02-20'))).toContain('400 days at most');
    expect(await sentenceOf(accept('2027-01-01'))).toContain('2027-01-01 is over');
    expect(
      await sentenceOf(change({kind: 'accept', owner: 'alice', until: '2027-02-01', reason: ' '})),
    ).toContain('Why is G1 accepted?');
    await finished(accept('2028-02-19'));
    expect(await gap()).toMatchObject({
      state: 'accepted',
      accepted: {by: world.dave.Id, ownerId: world.alice.Id, reason: 'the vendor fixes it in March'},
    });
    expect(await numberOfOpen()).toBe(0);
    expect(world.chat.said.at(-1)?.messages[0]?.params).toMatchObject({
      owner: '@alice',
      user: '@dave',
      until: '2028-02-19',
    });
  });

  test('is an open gap again when its day is over: its owner is reminded once, and the channel told', async () => {
    await finished(accept());
    node.engine.start();
    await day(16);
    expect(await numberOfOpen()).toBe(0);
    await day(19);
    expect(await numberOfOpen()).toBe(1);
    const over = world.chat.sent.filter(({keys}) => keys[0] === 'gap.over.owner');
    expect(over.map(({to}) => to)).toEqual([world.alice.Id]);
    expect(keysSaid().filter((key) => key === 'gap.over.said')).toHaveLength(1);
    expect(world.mattermost.kv.text('jobs-risks')).toBe('{"jobs":[]}');
  });

  test('that was accepted for longer, or is done, reminds nobody on the first day', async () => {
    await finished(accept());
    await finished(accept('2027-03-01'));
    node.engine.start();
    await day(20);
    expect(world.chat.sent.filter(({keys}) => keys[0] === 'gap.over.owner')).toEqual([]);
    await finished(change({kind: 'done'}));
    await day(60);
    expect(world.chat.sent.filter(({keys}) => keys[0] === 'gap.over.owner')).toEqual([]);
  });

  test('whose owner cannot be reached is still told to the channel', async () => {
    world.chat.unreachable.add(world.alice.Id);
    await finished(accept());
    node.engine.start();
    await day(20);
    expect(keysSaid()).toContain('gap.over.said');
  });
});

describe('when a review ends', () => {
  async function approve(): Promise<void> {
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is completed');
    await world.writes(node, world.carol, 'Security review is completed');
  }

  test('open gaps are named, also critical ones, and keep nothing from closing', async () => {
    await finished(open({severity: 'critical'}));
    await finished(open({text: 'done before'}));
    await finished(change({kind: 'done'}, world.dave, 'G2'));
    node.engine.start();
    await approve();
    const grace = world.chat.said.find(({keys}) => keys[0] === 'signoff.closing.grace');
    const named = {
      key: 'signoff.closing.gaps',
      params: {count: 1, gaps: 'G1 (critical) no alert', key: 'PRR-1'},
    };
    expect(grace?.messages).toContainEqual(named);
    const {notes} = await finished(node.actions.close(world.actor(world.dave), ''));
    expect(notes).toContainEqual(named);
  });

  test('gaps are followed up: done, ticket, accepted, open again; no more are opened', async () => {
    await finished(open());
    await approve();
    await finished(node.actions.close(world.actor(world.dave), ''));
    await finished(change({kind: 'ticket', value: 'https://t.example/1'}));
    await finished(accept());
    await finished(change({kind: 'done'}));
    await finished(change({kind: 'reopen'}));
    expect(await gap()).toMatchObject({state: 'open', ticket: 'https://t.example/1', accepted: null});
    for (const kind of ['rank', 'owner', 'due'] as const) {
      expect(await sentenceOf(change({kind, value: '1'}))).toContain('has ended');
    }
    expect(await sentenceOf(node.dossier.openGap(world.actor(world.dave), review.key, INPUT))).toContain(
      'has ended',
    );
  });

  test('required facts that nobody has filled in are named', async () => {
    world.stop();
    world = new World();
    world.fields = [
      {id: 'stage', title: 'Stage', options: ['design', 'launch'], required: true},
      {id: 'exit', title: 'Exit'},
    ];
    node = world.node();
    review = await world.started(node);
    const set = (field: string, value: string) =>
      node.dossier.setFact(world.actor(world.dave), review.key, field, value);
    expect(await sentenceOf(set('stage', 'orbit'))).toContain('Stage is one of: design, launch.');
    expect(await sentenceOf(set('moon', 'orbit'))).toContain('There is: service, stage, exit.');
    await finished(set('exit', 'when it is quiet'));
    await approve();
    const {notes} = await finished(node.actions.close(world.actor(world.dave), ''));
    expect(notes).toContainEqual({key: 'close.fields-missing', params: {count: 1, fields: 'Stage'}});
    await finished(node.actions.reopen(world.actor(world.dave), review.key));
    await finished(set('STAGE', ' Launch'));
    expect(dossierOf((await world.look(node, review)).review).fields).toMatchObject([
      {id: 'exit', value: 'when it is quiet', by: world.dave.Id},
      {id: 'stage', value: 'launch'},
    ]);
    const again = await finished(node.actions.close(world.actor(world.dave), ''));
    expect(again.notes.map(({key}) => key)).not.toContain('close.fields-missing');
  });
});

describe.each(['builtin', 'playbooks'] as const)('the tier, on the board %s', (board) => {
  const tier = (value: string, user = world.dave) =>
    node.dossier.setTier(world.actor(user), review.key, value);
  const mandatory = async () => {
    const {report} = await world.look(node, review);
    return report.items.filter((item) => item.mandatory).map(({item}) => item.title);
  };

  beforeEach(async () => {
    world.stop();
    world = new World();
    world.mandatory = ['platform-a'];
    if (board === 'playbooks') world.usePlaybooks();
    world.teams = world.teams.map((team) => ({...team, completion: 'strict' as const}));
    node = world.node();
    review = await world.started(node);
    if (board === 'playbooks') await finished(world.playbooks.ui(world.alice.Id).join(review.board.ref));
  });

  test.each([
    ['99.95%', '1', 99.95, 2],
    ['99,9', '2', 99.9, 2],
    ['99', '3', 99, 1],
    ['tier 2', '2', 0, 2],
    ['4', '4', 0, 1],
    ['50%', '4', 50, 1],
  ])('%s is tier %s', async (typed, id, slo, count) => {
    await finished(tier(typed));
    const {review: now} = await world.look(node, review);
    expect(dossierOf(now)).toMatchObject({tier: id, slo});
    expect(await mandatory()).toHaveLength(count);
  });

  test('is for those in charge, and is readable', async () => {
    expect(await sentenceOf(tier('1', world.alice))).toContain('can set the tier');
    for (const value of ['gold', '5', '0%', '101%']) {
      expect(await sentenceOf(tier(value))).toContain(`“${value}” is no tier`);
    }
  });

  test('raised makes more items come first, which is said with who did it; lowered takes nothing back', async () => {
    await finished(tier('3'));
    await finished(tier('99.9%'));
    expect(await mandatory()).toEqual(['SRE looks at it', 'Platform looks at it']);
    const said = world.chat.said
      .filter(({keys}) => keys[0] === 'tier.said')
      .map(({messages}) => messages[0]?.params);
    expect(said).toMatchObject([
      {user: '@dave', from: 'none', tier: '3', more: 0, fewer: 0},
      {user: '@dave', from: '3', tier: '2', slo: 99.9, more: 1, fewer: 0},
    ]);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(world.chat.told.at(-1)?.keys).toEqual(['refusal.sign-off.mandatory-open']);
    await finished(tier('4'));
    expect(await mandatory()).toEqual(['Platform looks at it']);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect((await world.look(node, review)).report.approvals[0]?.state).toBe('approved');
    await finished(tier('1'));
    expect((await world.look(node, review)).report.approvals[0]?.state).toBe('approved');
  });

  test('is said at the start too, with the service', async () => {
    const input = {templateId: '', where: 'here' as const, reviewers: []};
    const start = (slo: string) =>
      node.actions.start(world.actor(world.dave), {
        ...input,
        title: 'Payments to production',
        service: ' payments ',
        slo,
      });
    expect(await sentenceOf(start('much'))).toContain('“much” is no tier');
    review = (await finished(start('99.95 %'))).review;
    expect(dossierOf(review)).toMatchObject({service: 'payments', tier: '1', slo: 99.95});
    expect(await mandatory()).toHaveLength(2);
    expect(review.timeline.filter(({kind}) => kind === 'fact').map(({details}) => details['fact'])).toEqual([
      'service',
      'tier',
    ]);
  });

  if (board === 'playbooks') {
    test('loosens nothing by a title, and names what it does not find', async () => {
      const ui = world.playbooks.ui(world.dave.Id);
      await finished(ui.renameItem(review.board.ref, 'Platform looks at it', 'Platform has seen it'));
      await finished(ui.deleteItem(review.board.ref, 'SRE looks at it'));
      const {notes} = await finished(tier('1'));
      expect(await mandatory()).toEqual(['Platform has seen it']);
      expect(notes).toContainEqual({
        key: 'tier.missing',
        params: {count: 2, items: 'SRE looks at it; Platform looks at it', more: 0},
      });
    });
  }
});

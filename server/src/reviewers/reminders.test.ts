import {Life} from '../../test/fakes/mortal';
import type {FakeUser} from '../../test/fakes/mattermost';
import {finished, type Node, World} from '../../test/fakes/world';
import {dossierOf, type Gap} from '../review/dossier';
import type {Review} from '../review/types';

const FRIDAY = Date.UTC(2026, 10, 20, 12);
const MONDAY = Date.UTC(2026, 10, 23);
const HOUR = 60 * 60_000;

let world: World;
let node: Node;
let review: Review;

beforeEach(async () => {
  jest.useFakeTimers({now: FRIDAY});
  ({world, node, review} = await arrange());
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

/** On a Friday, alice is asked for SRE, bob for Platform and carol for Security. */
async function arrange() {
  const made = new World();
  made.asking.proposeReviewers = true;
  const first = made.node();
  const started = await made.started(first);
  made.chat.sent.length = 0;
  return {world: made, node: first, review: started};
}

async function sweepAt(at: number, on = node): Promise<void> {
  jest.setSystemTime(at);
  await finished(on.reminders.run());
}

function reminded(of = world): string[] {
  return of.chat.sent.filter(({keys}) => keys[0] === 'reminder.head').map(({to}) => to);
}

function sent(user: FakeUser) {
  return world.chat.sent.filter(({to}) => to === user.Id);
}

async function change(edit: (review: Review) => Review): Promise<void> {
  await finished(node.engine.desk.work(review.id, (work) => work.save(edit(work.review))));
}

function gap(change: Partial<Gap>): Gap {
  return {
    id: 'G1',
    by: world.dave.Id,
    at: FRIDAY,
    itemId: '',
    title: '',
    text: 'No alert on the queue',
    severity: 'high',
    ownerId: world.erin.Id,
    dueAt: 0,
    ticket: '',
    rank: 1,
    state: 'open',
    accepted: null,
    done: null,
    ...change,
  };
}

describe('a reminder', () => {
  test('comes on a working day from nine on, once, to those for whom something waits', async () => {
    await sweepAt(MONDAY - 24 * HOUR + 10 * HOUR);
    await sweepAt(MONDAY + 8 * HOUR);
    expect(reminded()).toEqual([]);
    await sweepAt(MONDAY + 9 * HOUR);
    expect(reminded()).toEqual([world.alice.Id, world.bob.Id, world.carol.Id]);
    await sweepAt(MONDAY + 9.25 * HOUR);
    await sweepAt(MONDAY + 12 * HOUR);
    expect(reminded()).toHaveLength(3);
    await sweepAt(MONDAY + 33 * HOUR);
    expect(reminded()).toHaveLength(6);
  });

  test('says what waits, with answers to what was asked, and how to stop', async () => {
    await sweepAt(MONDAY + 9 * HOUR);
    const [reminder] = sent(world.alice);
    expect(reminder?.keys).toEqual(['reminder.head', 'reminder.review', 'reminder.asked', 'reminder.foot']);
    expect(reminder?.messages[2]?.params).toMatchObject({team: 'SRE', key: 'PRR-1', accepted: 'false'});
    expect(reminder?.buttons.map(({route}) => route)).toEqual([
      'reviewers/accept',
      'reviewers/decline',
      'reminders/skip',
      'reminders/week',
      'reminders/off',
    ]);
    await finished(node.reviewers.accept(world.actor(world.alice), 'PRR-1', ''));
    await sweepAt(MONDAY + 33 * HOUR);
    expect(sent(world.alice)[1]?.buttons.map(({route}) => route)).toEqual([
      'reminders/skip',
      'reminders/week',
      'reminders/off',
    ]);
  });

  test('is one for all reviews', async () => {
    await world.started(node, 'Second to production');
    await sweepAt(MONDAY + 9 * HOUR);
    expect(sent(world.alice).filter(({keys}) => keys[0] === 'reminder.head')).toHaveLength(1);
    expect(sent(world.alice).at(-1)?.messages[0]?.params).toEqual({count: 2});
  });

  test('does not come for what was asked today, but for what waits since yesterday', async () => {
    jest.setSystemTime(MONDAY + 7 * HOUR);
    await finished(node.actions.cancel(world.actor(world.dave), 'PRR-1', 'over'));
    await world.started(node, 'Second to production');
    await sweepAt(MONDAY + 9 * HOUR);
    expect(reminded()).toEqual([]);
    await sweepAt(MONDAY + 33 * HOUR);
    expect(reminded()).toHaveLength(3);
  });

  test('comes to nobody whose team has approved, or who has signed', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await sweepAt(MONDAY + 9 * HOUR);
    expect(reminded()).toEqual([world.bob.Id, world.carol.Id]);
  });

  test('comes to members of a team only as they were asked', async () => {
    world.membership.set('sre', [world.alice.Id, world.erin.Id]);
    await sweepAt(MONDAY + 9 * HOUR);
    expect(reminded()).not.toContain(world.erin.Id);
  });

  test('comes to nobody who cannot read the channel any more', async () => {
    const secret = world.mattermost.addChannel('secret', [], {Type: 'P'});
    await change((each) => ({...each, channelId: secret.Id}));
    await sweepAt(MONDAY + 9 * HOUR);
    expect(reminded()).toEqual([]);
  });

  test('tells the DRI that a review is overdue, or can be closed', async () => {
    await change((each) => ({...each, dueAt: FRIDAY + HOUR}));
    await sweepAt(MONDAY + 9 * HOUR);
    expect(sent(world.dave)[0]?.keys).toContain('reminder.overdue');
    expect(sent(world.alice)[0]?.messages[2]?.params).toMatchObject({hasDue: 'true', over: 'true'});
    world.policy.closing = 'ask';
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is complete');
    await world.writes(node, world.carol, 'Security review done');
    await sweepAt(MONDAY + 33 * HOUR);
    expect(sent(world.dave).filter(({keys}) => keys[0] === 'reminder.head')[1]?.keys).toContain(
      'commands.pending-close',
    );
  });

  test.each<[string, Partial<Gap>, boolean]>([
    ['due today', {dueAt: MONDAY + 20 * HOUR}, true],
    ['overdue', {dueAt: FRIDAY}, true],
    ['due in a month', {dueAt: MONDAY + 30 * 24 * HOUR}, false],
    ['without a day', {}, false],
    ['done', {dueAt: FRIDAY, state: 'done'}, false],
    ['somebody else’s', {dueAt: FRIDAY, ownerId: 'user-admin'}, false],
  ])('tells of a gap that is %s: %j', async (_what, edit, isTold) => {
    await change((each) => ({...each, dossier: {...dossierOf(each), gaps: [gap(edit)]}}));
    await sweepAt(MONDAY + 9 * HOUR);
    expect(sent(world.erin).some(({keys}) => keys.includes('commands.pending-gap'))).toBe(isTold);
  });

  test('tells of items of one’s own', async () => {
    await finished(node.actions.assign(world.actor(world.dave), 'PRR-1', 'Link a picture', 'erin'));
    await sweepAt(MONDAY + 9 * HOUR);
    expect(sent(world.erin)[0]?.keys).toContain('commands.pending-item');
  });
});

describe('whose clock', () => {
  test.each([
    ['Asia/Kathmandu', '2026-11-23T03:00:00Z', false],
    ['Asia/Kathmandu', '2026-11-23T03:15:00Z', true],
    ['America/Los_Angeles', '2026-11-23T16:45:00Z', false],
    ['America/Los_Angeles', '2026-11-23T17:00:00Z', true],
    ['Pacific/Auckland', '2026-11-22T20:00:00Z', true],
    // Monday morning in UTC is Sunday night there.
    ['Pacific/Honolulu', '2026-11-23T09:00:00Z', false],
    // The clocks are put forward on the Sunday between: it is 9:00 an hour earlier in UTC then.
    ['Europe/Berlin', '2027-03-26T08:00:00Z', true],
    ['Europe/Berlin', '2027-03-29T06:45:00Z', false],
    ['Europe/Berlin', '2027-03-29T07:00:00Z', true],
  ])('in %s at %s: %s', async (zone, at, isReminded) => {
    world.mattermost.users.get(world.alice.Id)!.Timezone = {automaticTimezone: zone};
    await sweepAt(Date.parse(at));
    expect(reminded().includes(world.alice.Id)).toBe(isReminded);
  });

  test('the job looks again at the next quarter of an hour', async () => {
    await sweepAt(Date.parse('2026-11-23T03:07:00Z'));
    expect(world.mattermost.kv.text('jobs-reminders')).toContain(
      `"dueAt":${String(Date.parse('2026-11-23T03:15:00Z'))}`,
    );
  });
});

describe('who wants', () => {
  const actor = () => world.actor(world.alice);

  test('none gets none, until they want them again', async () => {
    await finished(node.reminderActions.turn(actor(), 'off'));
    await sweepAt(MONDAY + 9 * HOUR);
    expect(reminded()).not.toContain(world.alice.Id);
    await finished(node.reminderActions.turn(actor(), 'on'));
    await sweepAt(MONDAY + 33 * HOUR);
    expect(reminded()).toContain(world.alice.Id);
  });

  test.each([
    ['next', MONDAY + 9.5 * HOUR, '2026-11-25'],
    ['week', MONDAY + 9.5 * HOUR, '2026-11-30'],
    // Before today's has come, that is the next.
    ['next', MONDAY + 7 * HOUR, '2026-11-24'],
    ['next', MONDAY - 30 * HOUR, '2026-11-24'],
  ] as const)('to skip %s has none before %s', async (until, at, day) => {
    await sweepAt(at);
    expect(await finished(node.reminderActions.snooze(actor(), until))).toEqual([
      {key: 'reminder.snoozed', params: {day}},
    ]);
    world.chat.sent.length = 0;
    await sweepAt(Date.parse(`${day}T09:00:00Z`) - 24 * HOUR);
    expect(reminded()).not.toContain(world.alice.Id);
    await sweepAt(Date.parse(`${day}T09:00:00Z`));
    expect(reminded()).toContain(world.alice.Id);
  });

  test('them now gets what would be sent, also what was asked today, and the day’s all the same', async () => {
    expect(await finished(node.reminderActions.now(actor()))).toEqual([{key: 'reminder.sent', params: {}}]);
    expect(reminded()).toEqual([world.alice.Id]);
    expect(await finished(node.reminderActions.now(world.actor(world.erin)))).toEqual([
      {key: 'reminder.nothing', params: {}},
    ]);
    await sweepAt(MONDAY + 9 * HOUR);
    expect(reminded().filter((id) => id === world.alice.Id)).toHaveLength(2);
  });

  test('to know how it stands is told', async () => {
    const state = async () => (await finished(node.reminderActions.status(actor())))[0]?.params['state'];
    expect(await state()).toBe('on');
    await finished(node.reminderActions.snooze(actor(), 'week'));
    expect(await state()).toBe('quiet');
    await finished(node.reminderActions.turn(actor(), 'off'));
    expect(await state()).toBe('off');
    await finished(node.reminderActions.turn(actor(), 'on'));
    expect(await state()).toBe('on');
    world.asking.reminders = false;
    expect(await state()).toBe('server');
  });

  test('nobody is reminded where that is switched off', async () => {
    world.asking.reminders = false;
    await sweepAt(MONDAY + 9 * HOUR);
    expect(reminded()).toEqual([]);
  });
});

describe('an absent reviewer', () => {
  const away = () =>
    world.mattermost.statuses.set(world.alice.Id, {Status: 'ooo', LastActivityAt: 1, DNDEndTime: 0});
  const told = () => sent(world.dave).filter(({keys}) => keys[0] === 'reviewers.absent');

  test('is told to the DRI once, with a button for whose turn it is', async () => {
    const sam = world.mattermost.addUser('sam');
    world.membership.set('sre', [world.alice.Id, sam.Id]);
    away();
    await sweepAt(MONDAY + 9 * HOUR);
    await sweepAt(MONDAY + 33 * HOUR);
    expect(told()).toHaveLength(1);
    expect(told()[0]?.buttons).toMatchObject([
      {
        route: 'reviewers/instead',
        context: {review: review.id, team: 'sre', of: world.alice.Id, user: sam.Id},
      },
    ]);
    // It is an offer: alice is asked as before, and may act.
    await world.writes(node, world.alice, 'SRE review is completed');
    expect((await world.look(node, review)).report.approvals[0]?.state).toBe('approved');
  });

  test.each<[string, () => unknown]>([
    ['left the team', () => world.membership.set('sre', [world.erin.Id])],
    ['was deactivated', () => (world.mattermost.users.get(world.alice.Id)!.DeleteAt = 1)],
  ])('who %s counts as one', async (_what, arranged) => {
    arranged();
    await sweepAt(MONDAY + 9 * HOUR);
    expect(told()).toHaveLength(1);
  });

  test('without anybody to be asked instead, the DRI is told what to do', async () => {
    away();
    await sweepAt(MONDAY + 9 * HOUR);
    expect(told()[0]).toMatchObject({keys: ['reviewers.absent', 'reviewers.absent-nobody'], buttons: []});
  });

  test('of a team that has approved is nothing to tell', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    away();
    await sweepAt(MONDAY + 9 * HOUR);
    expect(told()).toEqual([]);
  });

  test('is told also to a DRI who wants no reminders', async () => {
    away();
    await finished(node.reminderActions.turn(world.actor(world.dave), 'off'));
    await sweepAt(MONDAY + 9 * HOUR);
    expect(told()).toHaveLength(1);
  });
});

describe('two nodes', () => {
  test('at once send one', async () => {
    const other = world.node();
    jest.setSystemTime(MONDAY + 9 * HOUR);
    await finished(Promise.all([node.reminders.run(), other.reminders.run()]));
    expect(reminded().toSorted()).toEqual([world.alice.Id, world.bob.Id, world.carol.Id]);
  });

  test('one takes over from the other, by the clock', async () => {
    await finished(node.reminders.begin());
    await finished(world.node().reminders.begin());
    node.engine.stop();
    const other = world.node();
    jest.setSystemTime(MONDAY + 8.9 * HOUR);
    other.engine.start();
    await jest.advanceTimersByTimeAsync(HOUR);
    expect(reminded()).toHaveLength(3);
  });

  test('what goes wrong with one person keeps nobody else from theirs', async () => {
    world.chat.unreachable.add(world.alice.Id);
    const direct = world.chat.direct.bind(world.chat);
    const spy = jest.spyOn(world.chat, 'direct').mockImplementation(async (...args) => {
      if (args[0] === world.bob.Id) throw Object.assign(new Error('no answer'), {StatusCode: 500});
      return direct(...args);
    });
    await sweepAt(MONDAY + 9 * HOUR);
    expect(reminded()).toEqual([world.carol.Id]);
    spy.mockRestore();
    await sweepAt(MONDAY + 9.25 * HOUR);
    // Who takes no messages is not tried again that day.
    expect(reminded()).toEqual([world.carol.Id, world.bob.Id]);
  });
});

// Dozens of processes, each of which dies at another call.
test.each(['before', 'after'] as const)(
  'a process that dies %s any of its calls: everybody is reminded once',
  async (when) => {
    const counting = new Life();
    const counted = await arrange();
    jest.setSystemTime(MONDAY + 9 * HOUR);
    await finished(counted.world.node(counting).reminders.run());
    counted.world.stop();
    expect(counting.calls).toBeGreaterThan(20);
    for (let dieAt = 1; dieAt <= counting.calls; dieAt += 2) {
      jest.setSystemTime(FRIDAY);
      const mortal = await arrange();
      jest.setSystemTime(MONDAY + 9 * HOUR);
      await finished(mortal.world.node(new Life(dieAt, when)).reminders.run()).catch(() => undefined);
      jest.setSystemTime(MONDAY + 9.25 * HOUR);
      await finished(mortal.world.node().reminders.run());
      expect([dieAt, ...reminded(mortal.world).toSorted()]).toEqual([
        dieAt,
        world.alice.Id,
        world.bob.Id,
        world.carol.Id,
      ]);
      mortal.world.stop();
    }
  },
  120_000,
);

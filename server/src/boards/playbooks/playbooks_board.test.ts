import {writes} from '../../../test/fakes/playbooks/faults';
import {itemNamed, RunsWorld, ticksOf} from '../../../test/fakes/playbooks/runs_world';
import {finished} from '../../../test/fakes/world';
import type {Board} from '../board';
import {PlaybooksAway, PlaybooksForbidden, SignInRefused} from './calls';

let world: RunsWorld;
let board: Board;
let ref: string;

async function start(options: ConstructorParameters<typeof RunsWorld>[0] = {}): Promise<void> {
  world = new RunsWorld(options);
  await finished(world.withPlaybook());
  board = world.board();
  ({ref} = await finished(board.create(world.input())));
  world.written();
}

beforeEach(async () => {
  jest.useFakeTimers();
  await start();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('reading', () => {
  test('is done as the bot, with one request', async () => {
    world.standIn.asked.splice(0);
    await finished(world.board().read(ref));
    expect(world.standIn.asked).toEqual([
      {method: 'GET', path: `runs/${ref}`, userId: world.bot.Id, status: 200},
    ]);
  });

  test('asks for what goes on in the channel when that is known, which costs Playbooks less', async () => {
    await finished(board.read(ref));
    world.standIn.asked.splice(0);
    expect((await finished(board.read(ref))).finished).toBe(false);
    expect(world.standIn.asked.map(({path}) => path.replace(/[?/].*/, ''))).toEqual(['runs']);
    expect(world.standIn.asked[0]?.path).toContain('channel_id=');
    await finished(world.standIn.ui(world.dave.Id).finish(ref));
    expect((await finished(board.read(ref))).finished).toBe(true);
  });

  test('shows what people have done in Playbooks', async () => {
    const alice = world.standIn.ui(world.alice.Id);
    await finished(alice.tick(ref, 'SRE 1'));
    await finished(alice.skip(ref, 'SRE 2'));
    await finished(alice.reassign(ref, 'SRE 3', world.bob.Id));
    await finished(alice.addItem(ref, 'SRE', 'Another'));
    await finished(alice.renameSection(ref, 'Platform', 'Platform team'));
    await finished(alice.rename(ref, 'Checkout v2'));
    const content = await finished(board.read(ref));
    expect(content).toMatchObject({title: 'Checkout v2', driId: 'user-dave', finished: false, erased: []});
    expect(content.changedAt).toBe(world.standIn.run(ref).update_at);
    expect(content.sections.map(({title, items}) => `${title} ${String(items.length)}`)).toEqual([
      'SRE 5',
      'Platform team 4',
      'Security 4',
    ]);
    expect(itemNamed(content, 'SRE 1')).toMatchObject({state: 'done', changedBy: 'user-alice'});
    const skipped = itemNamed(content, 'SRE 2');
    expect(skipped).toMatchObject({state: 'skipped', changedBy: '', reason: ''});
    expect(skipped.changedAt).toBeGreaterThan(0);
    expect(itemNamed(content, 'SRE 3')).toMatchObject({assigneeId: 'user-bob', assignedBy: 'user-alice'});
    expect(itemNamed(content, 'Platform 1')).toMatchObject({changedBy: '', changedAt: 0, assignedAt: 0});
  });

  test('tells of nobody what our bot has done', async () => {
    await finished(board.apply(ref, world.done(ref, 'SRE 1'), '', 5));
    const content = await finished(board.read(ref));
    expect(itemNamed(content, 'SRE 1')).toMatchObject({state: 'done', changedBy: '', changedAt: 0});
  });

  test('between a write and its event looks again, and takes nothing for erased or unknown', async () => {
    let seen: unknown;
    // The run is written, the event is not there yet, and comes while we wait.
    world.standIn.pace.beforeEvent = 50;
    const tick = world.standIn.ui(world.alice.Id).tick(ref, 'SRE 1');
    const watch = (async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      seen = await board.read(ref);
    })();
    await finished(Promise.all([tick, watch]));
    expect(seen).toMatchObject({erased: []});
    expect(itemNamed(seen as Awaited<ReturnType<Board['read']>>, 'SRE 1')).toMatchObject({
      changedBy: 'user-alice',
    });
  });

  test('a run that the bot has lost sight of is away, never missing: its sign-offs are kept', async () => {
    const no = () => Promise.reject(new PlaybooksForbidden('Not authorized'));
    const playbooks = world.callsWith(() => ({run: no, addParticipants: no}));
    await expect(finished(world.board({playbooks}).read(ref))).rejects.toMatchObject({name: 'BoardAway'});
    expect(world.logged).toEqual([expect.stringContaining('our bot may not see a run')]);
  });
});

describe('somebody who is no participant', () => {
  test.each([
    ['erin, who is not in the channel', () => world.erin],
    ['alice, who has left the run', () => world.alice],
  ])('%s, joins as themselves and ticks in their own name', async (_name, who) => {
    const user = who();
    world.standIn.removeParticipant(ref, user.Id);
    const content = await finished(board.apply(ref, world.done(ref, 'SRE 1'), user.Id, 5));
    expect(ticksOf(content)).toEqual([`SRE 1 done ${user.Id}`]);
    expect(world.standIn.asked.filter(({path}) => path === 'query').map(({userId}) => userId)).toEqual([
      user.Id,
    ]);
  });

  test('is added by the bot where they cannot see the run', async () => {
    const {standIn} = world;
    await finished(
      world.calls.as(world.dave.Id, async (calls) => {
        const playbook = await calls.playbook(world.playbookId);
        await calls.updatePlaybook(world.playbookId, {...playbook, public: false});
      }),
    );
    standIn.removeParticipant(ref, world.alice.Id);
    standIn.asked.splice(0);
    const content = await finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5));
    expect(ticksOf(content)).toEqual(['SRE 1 done user-alice']);
    expect(standIn.asked.filter(({path}) => path === 'query').map(({userId}) => userId)).toEqual([
      'user-alice',
      world.bot.Id,
    ]);
  });

  test('is refused when even that is no help', async () => {
    world.standIn.removeParticipant(ref, world.alice.Id);
    world.mattermost.leaveTeam('core', world.alice.Id);
    await expect(
      finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5)),
    ).rejects.toMatchObject({name: 'BoardRefused', because: 'not-a-participant'});
  });

  test.each<[string, (board: Board) => Promise<void>]>([
    ['renames', (on) => on.rename(ref, 'Checkout v2', world.erin.Id)],
    ['hands over', (on) => on.setDri(ref, world.bob.Id, world.erin.Id)],
    ['finishes', (on) => on.finish(ref, world.erin.Id, 'Done')],
  ])('%s all the same', async (_name, change) => {
    await finished(change(board));
    expect(world.standIn.run(ref).participant_ids).toContain(world.erin.Id);
  });
});

describe('a finished run', () => {
  const versions: [string, 400 | 500 | undefined][] = [
    ['2.8.0', undefined],
    ['2.10.0', 400],
    ['2.10.0', 500],
  ];
  test.each(versions)('refuses ticks (%s, answers %s)', async (version, finishedStatus) => {
    await start({version, ...(finishedStatus && {finishedStatus})});
    await finished(board.finish(ref, world.dave.Id, ''));
    world.written();
    await expect(
      finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5)),
    ).rejects.toMatchObject({name: 'BoardRefused', because: 'finished'});
    expect(world.written()).toEqual([]);
  });

  test.each(versions.slice(1))(
    'refuses when it ends right before our write (%s, answers %s)',
    async (version, finishedStatus) => {
      await start({version, ...(finishedStatus && {finishedStatus})});
      world.beforeWriteOf(world.alice.Id, () => world.standIn.ui(world.dave.Id).finish(ref));
      await expect(
        finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5)),
      ).rejects.toMatchObject({name: 'BoardRefused', because: 'finished'});
    },
  );

  test('applies what holds already', async () => {
    await finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5));
    await finished(board.finish(ref, world.dave.Id, ''));
    const content = await finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5));
    expect(content).toMatchObject({finished: true, ending: {by: 'user-dave'}});
  });

  test('cannot be renamed', async () => {
    await finished(board.finish(ref, world.dave.Id, ''));
    await expect(finished(board.rename(ref, 'v2', world.dave.Id))).rejects.toMatchObject({
      because: 'finished',
    });
  });

  test('is restored, and told so', async () => {
    await finished(board.finish(ref, world.dave.Id, ''));
    await finished(board.restore(ref, world.bob.Id));
    await finished(board.restore(ref, world.carol.Id));
    expect(await finished(board.read(ref))).toMatchObject({finished: false, ending: {by: 'user-bob'}});
  });
});

describe('finishing', () => {
  const told = (): string[] =>
    world.standIn.posts().flatMap(({userId, message}) => (userId === '' ? [] : [`${userId}: ${message}`]));

  test('posts the message as the person who closes', async () => {
    await finished(board.finish(ref, world.dave.Id, 'All approved'));
    await finished(board.finish(ref, world.alice.Id, 'Again'));
    expect(told()).toEqual(['user-dave: All approved']);
    expect(await finished(board.read(ref))).toMatchObject({finished: true, ending: {by: 'user-dave'}});
  });

  test('is the bot’s when nobody does it', async () => {
    await finished(board.finish(ref, '', 'All approved'));
    expect(told()).toEqual([`${world.bot.Id}: All approved`]);
  });

  test('without a message posts none', async () => {
    await finished(board.finish(ref, world.dave.Id, ''));
    expect(told()).toEqual([]);
    expect(world.standIn.run(ref).current_status).toBe('Finished');
  });

  test.each([false, true])('a lost answer (carried out: %s) does not tell it twice', async (done) => {
    world.standIn.faults.next(1, 'dropped', {of: writes, done});
    await finished(board.finish(ref, world.dave.Id, 'All approved'));
    expect(told()).toEqual(['user-dave: All approved']);
  });

  test('a try that posted and did not finish is completed without another post', async () => {
    let once = true;
    const playbooks = world.callsWith((calls) => ({
      finish: async (runId, message) => {
        await calls.finish(runId, message);
        if (once) {
          once = false;
          await calls.restore(runId);
          throw new PlaybooksAway('gone');
        }
      },
    }));
    await finished(world.board({playbooks}).finish(ref, world.dave.Id, 'All approved'));
    expect(told()).toEqual(['user-dave: All approved']);
    expect(world.standIn.run(ref).current_status).toBe('Finished');
  });
});

describe('the run as a whole', () => {
  test('is renamed and handed over in the person’s name', async () => {
    await finished(board.rename(ref, ' Checkout v2 ', world.alice.Id));
    await finished(board.setDri(ref, world.bob.Id, world.alice.Id));
    expect(await finished(board.read(ref))).toMatchObject({title: 'Checkout v2', driId: 'user-bob'});
    const handed = world.standIn
      .run(ref)
      .timeline_events.filter((event) => event.event_type === 'owner_changed');
    expect(handed.map((event) => event.subject_user_id)).toEqual(['user-alice']);
  });

  test('keeps a name that a parallel edit has taken away', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    world.standIn.pace.onNextRead(() => gate);
    const edit = world.standIn.ui(world.bob.Id).tick(ref, 'Platform 1');
    const playbooks = world.callsWith((calls) => ({
      rename: async (runId, name) => {
        await calls.rename(runId, name);
        open();
        await edit;
      },
    }));
    await finished(world.board({playbooks}).rename(ref, 'Checkout v2', world.alice.Id));
    expect(await finished(board.read(ref))).toMatchObject({title: 'Checkout v2'});
    expect(world.written()).toHaveLength(2);
  });
});

describe('in whose name', () => {
  test('everything is the bot’s where it is set so', async () => {
    board = world.board({actAs: () => 'bot'});
    world.standIn.asked.splice(0);
    await finished(board.apply(ref, world.done(ref, 'SRE 1'), world.alice.Id, 5));
    await finished(board.finish(ref, world.dave.Id, 'Done'));
    expect(new Set(world.standIn.asked.map(({userId}) => userId))).toEqual(new Set([world.bot.Id]));
    const template = {id: 'prr', version: '1', title: 'PRR', description: '', sections: []};
    expect((await board.prepare(template, 'core', world.alice.Id)).source).toBe(
      `${world.playbookId} ${world.bot.Id}`,
    );
  });

  test('a person for whom the server makes no session is told so', async () => {
    const playbooks = {...world.calls, as: () => Promise.reject(new SignInRefused('mfa'))};
    await expect(
      finished(world.board({playbooks}).apply(ref, world.done(ref, 'SRE 1'), world.alice.Id)),
    ).rejects.toMatchObject({name: 'BoardRefused', because: 'sign-in'});
  });

  test('whoever may not make a playbook is told so', async () => {
    const source = {
      prepare: () => Promise.reject(new PlaybooksForbidden('Not authorized')),
      templateOf: async () => null,
    };
    const template = {id: 'prr', version: '1', title: 'PRR', description: '', sections: []};
    await expect(
      finished(world.board({source}).prepare(template, 'core', world.alice.Id)),
    ).rejects.toMatchObject({name: 'BoardRefused', because: 'may-not-make-playbook'});
  });
});

import {sampleRun} from './sample_run';

const closed = {new_state: 'closed'};

describe('what is lost', () => {
  test('of 12 parallel ticks all are answered 200 and one is kept; the timeline tells of all', async () => {
    const {asked, runId, alice, ticked, told} = await sampleRun();
    const statuses = await Promise.all(
      Array.from({length: 12}, (_, item) =>
        asked('PUT', `runs/${runId}/checklists/0/item/${String(item)}/state`, alice, closed),
      ),
    );
    expect(statuses).toEqual(Array.from({length: 12}, () => 200));
    expect(ticked()).toHaveLength(1);
    expect(told()).toHaveLength(12);
  });

  test('without any delay, too', async () => {
    const {standIn, runId, alice, bob, ticked} = await sampleRun();
    standIn.pace.beforeWrite = 0;
    standIn.pace.beforeEvent = 0;
    await Promise.all([
      standIn.ui(alice).tick(runId, 'Item 1'),
      standIn.ui(bob).tick(runId, 'Item 2'),
      standIn.ui(bob).skip(runId, 'Item 3'),
    ]);
    expect(ticked()).toHaveLength(1);
  });

  test('one after the other none is', async () => {
    const {standIn, runId, alice, ticked} = await sampleRun();
    for (let item = 0; item < 12; item++) {
      await standIn.ui(alice).tick(runId, `Item ${String(item)}`);
    }
    expect(ticked()).toHaveLength(12);
  });

  test('a tick erases the name, the owner and the item that somebody wrote meanwhile', async () => {
    const {standIn, runId, alice, dave} = await sampleRun();
    standIn.pace.onNextRead(async () => {
      await standIn.ui(dave).rename(runId, 'Another name');
      await standIn.ui(dave).addItem(runId, 'SRE', 'Added');
      await standIn.ui(dave).changeOwner(runId, alice);
    });
    await standIn.ui(alice).tick(runId, 'Item 1');
    const {name, owner_user_id: owner, checklists} = standIn.run(runId);
    expect([name, owner, checklists[0]?.items.length]).toEqual(['Checkout to production', dave, 12]);
  });

  test('but not that it was finished, nor who has joined', async () => {
    const {standIn, runId, alice, erin, dave} = await sampleRun();
    standIn.pace.onNextRead(async () => {
      await standIn.ui(dave).finish(runId);
      await standIn.ui(erin).join(runId);
    });
    await standIn.ui(alice).tick(runId, 'Item 1');
    const {current_status: status, participant_ids: participants} = standIn.run(runId);
    expect([status, participants.includes(erin)]).toEqual(['Finished', true]);
  });
});

describe('items go by their place', () => {
  test('who ticks the first one after somebody moved another there ticks that', async () => {
    const {standIn, playbooks, runId, alice, dave, place, ticked} = await sampleRun();
    await standIn.ui(dave).moveItem(runId, 'Item 7', 'SRE', 0);
    await playbooks.as(alice, (calls) => calls.setState(place(0), 'closed'));
    expect(ticked()).toEqual(['Item 7: closed']);
  });

  test('deleting moves up what follows', async () => {
    const {standIn, playbooks, runId, alice, dave, place, ticked} = await sampleRun();
    await standIn.ui(dave).deleteItem(runId, 'Item 0');
    await playbooks.as(alice, (calls) => calls.setState(place(0), 'closed'));
    expect(ticked()).toEqual(['Item 1: closed']);
  });
});

describe('what the timeline tells', () => {
  test('the state is there first, the event later, with the time of the state', async () => {
    const {standIn, runId, alice, ticked, told} = await sampleRun();
    let between: string[][] = [];
    standIn.pace.onNextWrite(() => {
      between = [ticked(), told()];
    });
    await standIn.ui(alice).tick(runId, 'Item 1');
    expect(between).toEqual([['Item 1: closed'], []]);
    const {checklists, timeline_events: events} = standIn.run(runId);
    expect(events.at(-1)?.event_at).toBe(checklists[0]?.items[1]?.state_modified);
    expect(told()).toEqual([`${alice} check Item 1`]);
  });

  test('skip and restore leave no event and no time of the state, but when it was skipped', async () => {
    const {standIn, runId, alice, told} = await sampleRun();
    await standIn.ui(alice).skip(runId, 'Item 1');
    await standIn.ui(alice).restore(runId, 'Item 1');
    const item = standIn.run(runId).checklists[0]?.items[1];
    expect([item?.state, item?.state_modified, told()]).toEqual(['', 0, []]);
    expect(item?.delete_at).toBeGreaterThan(0);
  });

  test.each([
    ['', 'closed', 'check'],
    ['', 'in_progress', 'check'],
    ['', 'skipped', 'skip'],
    ['closed', '', 'uncheck'],
    ['skipped', '', 'restore'],
    ['skipped', 'closed', 'check'],
  ] as const)('from "%s" to "%s" is called %s', async (before, after, action) => {
    const {playbooks, alice, place, told} = await sampleRun();
    await playbooks.as(alice, async (calls) => {
      await calls.setState(place(1), before);
      await calls.setState(place(1), after);
    });
    expect(told().at(-1)).toBe(`${alice} ${action} Item 1`);
  });

  test('the same state again changes nothing', async () => {
    const {standIn, runId, alice, bob, told} = await sampleRun();
    await standIn.ui(alice).tick(runId, 'Item 1');
    const before = standIn.run(runId);
    await standIn.ui(bob).tick(runId, 'Item 1');
    expect(standIn.run(runId)).toEqual(before);
    expect(told()).toHaveLength(1);
  });
});

test('its clock is its own', async () => {
  const {standIn, runId, alice} = await sampleRun({clock: () => 1_700_000_000_000});
  await standIn.ui(alice).tick(runId, 'Item 1');
  const {create_at: created, update_at: updated, checklists} = standIn.run(runId);
  const {state_modified: ticked, update_at: touched} = checklists[0]?.items[1] ?? {};
  expect(new Set([created, updated, ticked, touched])).toEqual(new Set([1_700_000_000_000]));
});

describe('how it refuses', () => {
  const nobodys = 'b'.repeat(26);

  test.each([
    ['a run that is not there', 'GET', () => `runs/${nobodys}`, 403],
    ['a run that is not there, on an edit', 'PUT', () => `runs/${nobodys}/checklists/0/item/0/state`, 500],
    ['an item that is not there', 'PUT', (run: string) => `runs/${run}/checklists/0/item/99/state`, 500],
    ['a section that is not there', 'PUT', (run: string) => `runs/${run}/checklists/9/item/0/state`, 500],
    ['a playbook that is not there', 'GET', () => `playbooks/${nobodys}`, 403],
  ])('%s: %s', async (_what, method, path, status) => {
    const {asked, runId, alice} = await sampleRun();
    expect(await asked(method, path(runId), alice, method === 'GET' ? undefined : closed)).toBe(status);
  });

  test.each([
    ['dave', 200],
    ['alice', 200],
    ['admin', 200],
    ['erin', 403],
  ] as const)('a tick by %s: %s', async (who, status) => {
    const sample = await sampleRun();
    const path = `runs/${sample.runId}/checklists/0/item/0/state`;
    expect(await sample.asked('PUT', path, sample[who], closed)).toBe(status);
  });

  test('to join oneself takes no right, to bring others does', async () => {
    const {standIn, runId, erin, mattermost} = await sampleRun();
    const friend = mattermost.addUser('frank').Id;
    await expect(standIn.ui(erin).addParticipants(runId, [friend])).rejects.toThrow('Error while executing');
    await standIn.ui(erin).join(runId);
    await standIn.ui(erin).addParticipants(runId, [friend]);
    expect(standIn.run(runId).participant_ids).toContain(friend);
  });

  test.each([
    ['2.8.0', undefined, 200],
    ['2.10.0', undefined, 400],
    ['2.10.0', 500, 500],
  ] as const)('a tick in a finished run, %s, %s: %s', async (version, finishedStatus, status) => {
    const {standIn, asked, runId, alice} = await sampleRun({version, finishedStatus});
    await standIn.ui(alice).finish(runId);
    const path = `runs/${runId}/checklists/0/item/0/state`;
    expect(await asked('PUT', path, alice, closed)).toBe(status);
    standIn.version = '2.8.0';
    expect(await asked('PUT', path, alice, closed)).toBe(200);
  });

  test('to start a run in a channel takes the right to manage it', async () => {
    const {mattermost, asked, playbookId, alice, dave} = await sampleRun();
    const user = mattermost.users.get(alice);
    const channel = mattermost.addChannel('checkout', user === undefined ? [] : [user]);
    const start = (userId: string) =>
      asked('POST', 'runs', userId, {
        name: 'Here',
        owner_user_id: userId,
        team_id: 'core',
        channel_id: channel.Id,
        playbook_id: playbookId,
      });
    expect([await start(alice), await start(dave)]).toEqual([201, 403]);
    mattermost.withheld.add('manage_public_channel_properties');
    expect(await start(alice)).toBe(403);
  });
});

describe('listing', () => {
  test('shows what changed since, without those that ended, page by page', async () => {
    jest.useFakeTimers();
    try {
      const sample = sampleRun();
      await jest.advanceTimersByTimeAsync(1_000);
      const {standIn, playbooks, playbookId, runId, alice, dave, erin} = await sample;
      const second = standIn.ui(dave).start(playbookId, 'Second');
      await jest.advanceTimersByTimeAsync(1_000);
      const {id: secondId} = await second;
      const since = Date.now();
      const names = async (filter: object): Promise<string[]> => {
        const page = await playbooks.as(erin, (calls) => calls.runs({page: 0, perPage: 10, ...filter}));
        return page.items.map(({name}) => name);
      };
      expect(await names({since})).toEqual([]);
      const tick = standIn.ui(alice).tick(runId, 'Item 1');
      await jest.advanceTimersByTimeAsync(1_000);
      await tick;
      expect(await names({since})).toEqual(['Checkout to production']);
      const finish = standIn.ui(dave).finish(secondId);
      await jest.advanceTimersByTimeAsync(1_000);
      await finish;
      expect(await names({since})).toEqual(['Checkout to production', 'Second']);
      expect(await names({since, inProgress: true})).toEqual(['Checkout to production']);
      expect(await names({page: 1, perPage: 1})).toEqual(['Second']);
      expect(await names({playbookId: 'z'.repeat(26)})).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });
});

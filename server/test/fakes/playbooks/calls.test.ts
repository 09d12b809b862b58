import {finished} from '../world';
import {standInCalls} from './calls';
import type {Fault, FaultScope} from './faults';
import {sampleRun} from './sample_run';

type Sample = Awaited<ReturnType<typeof sampleRun>>;

describe('what a call throws', () => {
  const tick = ({playbooks, alice, place}: Sample) =>
    playbooks.as(alice, (calls) => calls.setState(place(0), 'closed'));
  const read = ({playbooks, alice, runId}: Sample) => playbooks.as(alice, (calls) => calls.run(runId));

  test.each<[string, Fault, FaultScope, string]>([
    ['500', 500, {}, 'PlaybooksAway'],
    ['502', 502, {}, 'PlaybooksAway'],
    ['503, though it was done', 503, {done: true}, 'PlaybooksAway'],
    ['429', 429, {}, 'PlaybooksAway'],
    ['a page', 'html', {}, 'PlaybooksAway'],
    ['garbage', 'garbage', {}, 'PlaybooksAway'],
    ['half an answer', 'truncated', {}, 'PlaybooksAway'],
    ['a broken connection', 'dropped', {}, 'PlaybooksAway'],
  ])('%s', async (_name, fault, scope, name) => {
    const sample = await sampleRun();
    sample.standIn.faults.next(1, fault, scope);
    await expect(tick(sample)).rejects.toMatchObject({name});
    expect(sample.ticked()).toEqual(scope.done || fault === 'truncated' ? ['Item 0: closed'] : []);
    sample.standIn.faults.next(1, fault);
    await expect(read(sample)).rejects.toMatchObject({name});
    expect(await read(sample)).toMatchObject({id: sample.runId});
  });

  test.each<[string, string, (sample: Sample) => Promise<unknown>]>([
    [
      'an item that is not there',
      'PlaybooksFailed',
      ({playbooks, alice, place}) => playbooks.as(alice, (calls) => calls.setState(place(99), 'closed')),
    ],
    [
      'a run that is not there',
      'PlaybooksForbidden',
      ({playbooks, alice}) => playbooks.as(alice, (calls) => calls.run('b'.repeat(26))),
    ],
    [
      'no right',
      'PlaybooksForbidden',
      ({playbooks, erin, place}) => playbooks.as(erin, (calls) => calls.setState(place(0), 'closed')),
    ],
    [
      'no right to bring others',
      'PlaybooksForbidden',
      ({playbooks, erin, alice, runId}) =>
        playbooks.as(erin, (calls) => calls.addParticipants(runId, [alice])),
    ],
    [
      'no sense',
      'PlaybooksRejected',
      ({playbooks, alice}) =>
        playbooks.as(alice, (calls) => calls.createPlaybook({title: 'x', team_id: 'core'})),
    ],
    [
      'switched off',
      'PlaybooksAway',
      (sample) => {
        sample.standIn.active = false;
        return read(sample);
      },
    ],
  ])('%s: %s', async (_name, name, call) => {
    await expect(call(await sampleRun())).rejects.toMatchObject({name});
  });

  test('no answer at all counts as away after the time-out; a slow one is waited for', async () => {
    jest.useFakeTimers();
    try {
      const sample = await finished(sampleRun());
      sample.standIn.faults.next(1, 'hang', {done: true});
      await expect(finished(tick(sample))).rejects.toMatchObject({name: 'PlaybooksAway'});
      expect(sample.ticked()).toEqual(['Item 0: closed']);
      sample.standIn.faults.next(1, {slow: 5_000});
      expect(await finished(read(sample))).toMatchObject({id: sample.runId});
    } finally {
      jest.useRealTimers();
    }
  });
});

test('who gets no session cannot ask anything', async () => {
  const {standIn, playbooks, alice, runId} = await sampleRun();
  standIn.withoutSession.add(alice);
  const before = standIn.asked.length;
  await expect(playbooks.as(alice, (calls) => calls.run(runId))).rejects.toMatchObject({
    name: 'SignInRefused',
  });
  expect(standIn.asked).toHaveLength(before);
});

test('the same seed makes the same requests fail, and hands are never hit', async () => {
  const failures = async (seed: number): Promise<boolean[]> => {
    const {standIn, runId, alice} = await sampleRun();
    standIn.faults.random(seed, 0.5, [500, 'garbage', 'dropped']);
    const calls = standInCalls(standIn);
    const seen: boolean[] = [];
    for (let round = 0; round < 40; round++) {
      await standIn.ui(alice).rename(runId, `Name ${String(round)}`);
      seen.push(
        await calls
          .as(alice, (use) => use.run(runId))
          .then(
            () => false,
            () => true,
          ),
      );
    }
    return seen;
  };
  const first = await failures(7);
  expect(first).toEqual(await failures(7));
  expect(first).not.toEqual(await failures(8));
  expect(new Set(first)).toEqual(new Set([true, false]));
});

test('a review from beginning to end', async () => {
  const {standIn, playbooks, playbookId, dave, alice, bob} = await sampleRun();
  await playbooks.as(dave, async (calls) => {
    const {id: runId, checklists} = await calls.startRun({
      name: 'Another',
      ownerId: dave,
      teamId: 'core',
      channelId: '',
      playbookId,
      summary: 'PRR-12',
    });
    await calls.addParticipants(runId, [alice, bob]);
    await calls.setDueDate({runId, checklist: 0, item: 1}, 1_900_000_000_000);
    await calls.setAssignee({runId, checklist: 0, item: 1}, alice);
    await calls.rename(runId, 'Renamed');
    await calls.changeOwner(runId, bob);
    await calls.finish(runId, 'All teams have approved.');
    const run = await calls.run(runId);
    expect(run).toMatchObject({
      name: 'Renamed',
      owner_user_id: bob,
      current_status: 'Finished',
      summary: 'PRR-12',
    });
    expect(run.participant_ids).toEqual([alice, bob, dave]);
    expect(run.checklists[0]?.items[1]).toMatchObject({
      id: checklists[0]?.items[1]?.id,
      assignee_id: alice,
      due_date: 1_900_000_000_000,
    });
    // In the order of names: some have the same millisecond.
    expect(run.timeline_events.map((event) => event.event_type).sort()).toEqual([
      'assignee_changed',
      'incident_created',
      'owner_changed',
      'participants_changed',
      'participants_changed',
      'run_finished',
      'status_updated',
      'user_joined_left',
    ]);
    expect(standIn.posts().map(({userId, message}) => [userId, message])[0]).toEqual([
      dave,
      'All teams have approved.',
    ]);
    await calls.restore(runId);
    expect(await calls.run(runId)).toMatchObject({current_status: 'InProgress', end_at: 0});
    const [playbook] = (await calls.playbooks({teamId: 'core', search: 'sma', page: 0, perPage: 10})).items;
    expect(playbook).toMatchObject({id: playbookId, checklists: []});
    const whole = await calls.playbook(playbookId);
    await calls.updatePlaybook(playbookId, {...whole, title: 'Bigger'});
    expect((await calls.playbook(playbookId)).checklists[0]?.items).toHaveLength(12);
  });
});

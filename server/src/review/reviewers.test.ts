import {
  accept,
  activeReviewers,
  amend,
  askedOf,
  leave,
  propose,
  type Reviewers,
  untold,
  vacated,
} from './reviewers';

const alice = {teamId: 'sre', userId: 'alice'};
const bob = {teamId: 'sre', userId: 'bob'};
const asked = propose([], alice, {by: 'dave', at: 1});
const declined = leave(asked, alice, {state: 'declined', at: 2, reason: 'on call'});

function states(reviewers: Reviewers): string[] {
  return reviewers.map(({teamId, userId, state}) => `${teamId} ${userId} ${state}`);
}

test.each<[string, Reviewers, string[]]>([
  ['is asked', asked, ['sre alice proposed']],
  ['is asked once, however often', propose(asked, alice, {by: 'bob', at: 9}), ['sre alice proposed']],
  ['accepts', accept(asked, alice, 2), ['sre alice accepted']],
  ['accepts twice', accept(accept(asked, alice, 2), alice, 3), ['sre alice accepted']],
  ['accepts without being asked', accept(asked, bob, 2), ['sre alice proposed', 'sre bob accepted']],
  ['declines', declined, ['sre alice declined']],
  ['declines twice', leave(declined, alice, {state: 'passed-on', at: 3, reason: ''}), ['sre alice declined']],
  ['declines what nobody asked', leave([], alice, {state: 'declined', at: 3, reason: ''}), []],
  [
    'declines after accepting',
    leave(accept(asked, alice, 2), alice, {state: 'declined', at: 3, reason: ''}),
    ['sre alice declined'],
  ],
  ['accepts after declining', accept(declined, alice, 3), ['sre alice accepted']],
  ['is asked again after declining', propose(declined, alice, {by: 'dave', at: 4}), ['sre alice proposed']],
])('somebody %s', (_what, reviewers, expected) => {
  expect(states(reviewers)).toEqual(expected);
});

test('nothing changes where nothing is to change', () => {
  expect(propose(asked, alice, {by: 'bob', at: 9})).toBe(asked);
  expect(leave(declined, alice, {state: 'declined', at: 3, reason: ''})).toBe(declined);
});

test('what is left to say: to who is asked, and to the DRI of who left', () => {
  expect([untold(asked), vacated(asked)].map((each) => each.length)).toEqual([1, 0]);
  expect(untold(amend(asked, alice, {told: true}))).toEqual([]);
  // Who takes it on by themselves need not be told that they are asked.
  expect(untold(accept([], bob, 1))).toEqual([]);
  expect(untold(accept(asked, alice, 2))).toHaveLength(1);
  expect(vacated(amend(asked, alice, {told: true}))).toEqual([]);
  // Told that they were asked is not told to the DRI that they left.
  const left = leave(amend(asked, alice, {told: true}), alice, {state: 'declined', at: 2, reason: ''});
  expect(vacated(left)).toHaveLength(1);
  expect(vacated(amend(left, alice, {next: 'bob'}))).toHaveLength(1);
  expect(vacated(amend(left, alice, {next: '', told: true}))).toEqual([]);
  expect(
    vacated(leave(asked, alice, {state: 'replaced', at: 2, reason: '', next: 'bob', told: true})),
  ).toEqual([]);
});

test('who is asked, of a team and of a person', () => {
  const both = propose(accept(declined, bob, 3), {teamId: 'platform', userId: 'bob'}, {by: '', at: 4});
  expect(activeReviewers(both, 'sre').map(({userId}) => userId)).toEqual(['bob']);
  expect(askedOf(both, 'bob').map(({teamId}) => teamId)).toEqual(['sre', 'platform']);
  expect(askedOf(both, 'alice')).toEqual([]);
});

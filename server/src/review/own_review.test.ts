import {sampleMark, sampleSignature, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {onBoard, sampleTeams, withSreQuorum} from '../../test/fakes/sample_teams';
import {excludedFrom, handsIn} from './own_review';
import {isMember, ownerOf, SYSTEM_ADMIN} from './ownership';
import {recordOf} from './record';
import {reportOn} from './report_on';
import {signOff} from './sign_off';
import type {Memberships, ReviewingTeam, ReviewView} from './types';
import {withdraw} from './withdraw';

/** dave, the DRI, is in SRE too, and so are alice and bob. */
const memberships: Memberships = new Map([
  ['alice', ['sre']],
  ['bob', ['sre']],
  ['dave', ['sre', SYSTEM_ADMIN]],
]);
const letting = sampleTeams.map((team) => ({...team, driMaySign: true}));

function sreOf(view: ReviewView, teams: readonly ReviewingTeam[] = sampleTeams) {
  return reportOn(view, teams, memberships).approvals[0]!;
}

/** dave has signed for SRE, and ticked its items with it, as somebody who was not the DRI then. */
function signedByDave(): ReviewView {
  const view = sampleView({
    driId: 'erin',
    signatures: [sampleSignature('sre', 'dave', {id: 's1', itemIds: ['i2', 'i3']})],
    marks: ['i2', 'i3'].map((id) => sampleMark(id, 'dave', {teamId: 'sre', signatureId: 's1'})),
  });
  return onBoard(view, ['i2', 'i3'], {by: 'dave', at: sampleTime});
}

function ownedBy(view: ReviewView, driId: string): ReviewView {
  return {...view, review: {...view.review, driId}};
}

const NEW = {
  ...sampleSignature('sre', 'dave', {id: 'new'}),
  itemIds: undefined,
  withdrawn: undefined,
};

test.each([
  [undefined, 'dave'],
  [{driMaySign: false}, 'dave'],
  [{}, 'dave'],
  [{driMaySign: true}, ''],
])('of a team %j is excluded: “%s”', (team, excluded) => {
  expect(excludedFrom({driId: 'dave'}, team)).toBe(excluded);
});

test('the DRI acts for no team but those that let, and stays a system admin', () => {
  const teams = sampleTeams.map((team) => ({...team, driMaySign: team.id === 'platform'}));
  const all: Memberships = new Map([
    ['dave', ['sre', 'platform', SYSTEM_ADMIN]],
    ['alice', ['sre']],
  ]);
  const hands = handsIn({driId: 'dave'}, teams, all);
  expect(hands.get('dave')).toEqual(['platform', SYSTEM_ADMIN]);
  expect(isMember('alice', 'sre', hands)).toBe(true);
  expect(handsIn({driId: 'erin'}, teams, all)).toEqual(all);
});

test('the DRI’s sign-off is refused, unless the team lets', () => {
  expect(() => signOff(sampleView(), sampleTeams, memberships, NEW)).toThrow(
    expect.objectContaining({code: 'sign-off.own-review', params: {team: 'SRE', review: 'PRR-12'}}),
  );
  expect(signOff(sampleView(), letting, memberships, NEW).outcome).toBe('completed-quorum');
});

test('what the DRI signed and ticked before does not count, and counts again under another DRI', () => {
  const view = signedByDave();
  expect(sreOf(view)).toMatchObject({state: 'approved', ownReview: [], excluded: 'erin'});
  const own = ownedBy(view, 'dave');
  expect(sreOf(own)).toMatchObject({
    state: 'waiting',
    signatures: [],
    ownReview: [{id: 's1'}],
    notCounting: [{number: 2}, {number: 3}],
  });
  expect(recordOf(own, reportOn(own, sampleTeams, memberships)).approvals[0]).toMatchObject({
    state: 'waiting',
    signatures: [{userId: 'dave', ownReview: true}],
  });
  expect(sreOf(own, letting)).toMatchObject({state: 'approved', ownReview: []});
  expect(sreOf(ownedBy(own, 'erin')).state).toBe('approved');
});

test('a colleague who signs answers for what the DRI had ticked', () => {
  const view = ownedBy(signedByDave(), 'dave');
  const {review, itemIds} = signOff(view, sampleTeams, memberships, {...NEW, id: 'a', userId: 'alice'});
  expect(itemIds).toEqual([]);
  expect(sreOf({...view, review})).toMatchObject({state: 'approved', notCounting: []});
});

test('the DRI is not one of two signers', () => {
  const view = signedByDave();
  const two = withSreQuorum(2);
  const both = signOff(view, two, memberships, {...NEW, id: 'a', userId: 'alice'});
  expect(sreOf({...view, review: both.review}, two).state).toBe('approved');
  const own = ownedBy({...view, review: both.review}, 'dave');
  expect(sreOf(own, two)).toMatchObject({state: 'waiting', signatures: [{userId: 'alice'}]});
  expect(signOff(own, two, memberships, {...NEW, id: 'b', userId: 'bob'}).outcome).toBe('completed-quorum');
});

test('with the last sign-off that counts the ticks fall, whatever the DRI has signed', () => {
  const view = ownedBy(signedByDave(), 'dave');
  const signed = signOff(view, sampleTeams, memberships, {...NEW, id: 'a', userId: 'alice'});
  const taken = {at: sampleTime, by: 'alice', reason: ''};
  const {review} = withdraw({...view, review: signed.review}, sampleTeams, 'a', taken);
  expect(review.marks).toEqual([]);
});

test('a tick of the DRI’s as a system admin counts as one, and makes no approval', () => {
  const view = onBoard(
    sampleView({
      marks: ['i2', 'i3'].map((id) => sampleMark(id, 'dave', {teamId: 'sre', asAdmin: true})),
    }),
    ['i2', 'i3'],
    {by: 'dave', at: sampleTime},
  );
  expect(sreOf(view)).toMatchObject({state: 'waiting', notCounting: [], missing: [], signatures: []});
});

test('an item that is assigned to the DRI stays with the team, and so does one that the DRI assigned away', () => {
  const hands = handsIn({driId: 'dave'}, sampleTeams, memberships);
  const item = {title: 'Runbook linked', assigneeId: 'dave'};
  const sre = {kind: 'team', teamId: 'sre'};
  expect(ownerOf({title: 'SRE'}, item, sampleTeams, memberships, hands)).toEqual(sre);
  const away = {...item, assigneeId: 'erin', assignedBy: 'dave', assignedAt: 1};
  const noAdmin: Memberships = new Map([['dave', ['sre']]]);
  expect(ownerOf({title: 'SRE'}, away, sampleTeams, noAdmin).kind).toBe('person');
  const noHands = handsIn({driId: 'dave'}, sampleTeams, noAdmin);
  expect(ownerOf({title: 'SRE'}, away, sampleTeams, noAdmin, noHands)).toEqual(sre);
});

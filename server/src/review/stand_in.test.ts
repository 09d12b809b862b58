import {sampleMark, sampleSignature, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {onBoard, sampleTeams} from '../../test/fakes/sample_teams';
import {handsIn} from './own_review';
import {isMember, ownerOf} from './ownership';
import {recordOf} from './record';
import {reportOn} from './report_on';
import {signOff} from './sign_off';
import {namedFor, readStandInLabel, standInLabel, stoodInFor, standsIn} from './stand_in';
import type {Memberships, ReviewView} from './types';

const byAlice = standInLabel({day: '2026-12-01', by: 'alice'});
const byDave = standInLabel({day: '2026-12-01', by: 'dave'});
/** erin stands in for SRE, named by alice; frank by dave, who is the DRI. */
const memberships: Memberships = new Map([
  ['alice', ['sre']],
  ['erin', ['sre', namedFor('sre', 'alice')]],
  ['frank', ['sre', namedFor('sre', 'dave')]],
]);
const letting = sampleTeams.map((team) => ({...team, driMaySign: true}));

function sign(userId: string, membership: string, teams = sampleTeams) {
  const signature = sampleSignature('sre', userId, {id: userId, membership});
  return signOff(sampleView(), teams, memberships, {
    ...signature,
    itemIds: undefined,
    withdrawn: undefined,
  } as never);
}

test.each([
  ['@alice', null],
  ['~core/stand-in:2026-12-01:alice', null],
  ['stand-in:soon:alice', null],
  ['', null],
  [byAlice, {day: '2026-12-01', by: 'alice'}],
])('the label “%s” says of a stand-in: %j', (label, read) => {
  expect(readStandInLabel(label)).toEqual(read);
});

test.each([
  [0, null, true],
  [1000, null, true],
  [1001, null, false],
  [500, {at: 400, by: 'alice'}, false],
])('at %d, ended %j: %s', (now, ended, standing) => {
  const standIn = {userId: 'erin', teamId: 'sre', day: '', until: 1000, by: 'alice', at: 0, ended};
  expect(standsIn(standIn, now)).toBe(standing);
});

test('a stand-in signs like a member, and the record says what they were', () => {
  const {review, itemIds} = sign('erin', byAlice);
  expect(itemIds).toEqual(['i2', 'i3']);
  expect(review.marks).toMatchObject([{standIn: byAlice}, {standIn: byAlice}]);
  const view = onBoard({...sampleView(), review}, itemIds, {by: 'erin', at: sampleTime});
  const record = recordOf(view, reportOn(view, sampleTeams, memberships));
  const standIn = {day: '2026-12-01', by: 'alice'};
  expect(record.approvals[0]).toMatchObject({state: 'approved', signatures: [{userId: 'erin', standIn}]});
  expect(record.items[1]).toMatchObject({standIn});
  expect(record.items[0]).toMatchObject({standIn: null});
});

test('of a member nothing is kept with the mark', () => {
  expect(sign('alice', '@alice').review.marks[0]).not.toHaveProperty('standIn');
});

describe('a stand-in whom the DRI has named', () => {
  test('acts for the team in other reviews only', () => {
    expect(isMember('frank', 'sre', handsIn({driId: 'dave'}, sampleTeams, memberships))).toBe(false);
    expect(isMember('frank', 'sre', handsIn({driId: 'alice'}, sampleTeams, memberships))).toBe(true);
    expect(isMember('erin', 'sre', handsIn({driId: 'alice'}, sampleTeams, memberships))).toBe(false);
    expect(isMember('frank', 'sre', handsIn({driId: 'dave'}, letting, memberships))).toBe(true);
  });

  test('does not sign', () => {
    expect(() => sign('frank', byDave)).toThrow(
      expect.objectContaining({code: 'sign-off.named-by-dri', params: {team: 'SRE', review: 'PRR-12'}}),
    );
    expect(sign('frank', byDave, letting).outcome).toBe('completed-quorum');
  });

  test('does not sign either when their time runs out while they do', () => {
    expect(() => sign('frank', '')).toThrow(expect.objectContaining({code: 'sign-off.named-by-dri'}));
  });

  test('has signed and ticked before: it counts no more', () => {
    const view: ReviewView = onBoard(
      sampleView({
        signatures: [sampleSignature('sre', 'frank', {membership: byDave})],
        marks: ['i2', 'i3'].map((id) => sampleMark(id, 'frank', {teamId: 'sre', standIn: byDave})),
      }),
      ['i2', 'i3'],
      {by: 'frank', at: sampleTime},
    );
    expect(reportOn(view, sampleTeams, memberships).approvals[0]).toMatchObject({
      state: 'waiting',
      signatures: [],
      ownReview: [{userId: 'frank'}],
      notCounting: [{number: 2}, {number: 3}],
    });
    const handedOver = {...view, review: {...view.review, driId: 'erin'}};
    expect(reportOn(handedOver, sampleTeams, memberships).approvals[0]?.state).toBe('approved');
  });
});

test('an item that is assigned to a stand-in is the team’s, also when they are one no longer', () => {
  const item = {title: 'Runbook linked', assigneeId: 'erin'};
  const owner = (ids: string[]) => ownerOf({title: 'SRE'}, item, sampleTeams, new Map([['erin', ids]]));
  expect(owner(['sre', namedFor('sre', 'alice')])).toEqual({kind: 'team', teamId: 'sre'});
  expect(owner([stoodInFor('sre')])).toEqual({kind: 'team', teamId: 'sre'});
  expect(owner([stoodInFor('platform')])).toEqual({kind: 'person', userId: 'erin'});
  expect(owner([])).toEqual({kind: 'person', userId: 'erin'});
});

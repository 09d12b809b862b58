import {sampleMark, sampleSignature, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {onBoard, sampleMemberships, sampleTeams} from '../../test/fakes/sample_teams';
import {closeRefusal, nextClosing} from './closing';
import {liftHolds, type NewHold, putOnHold, standingHolds} from './hold';
import {recordOf} from './record';
import {reportOn} from './report_on';
import {signOff} from './sign_off';
import type {ReviewView} from './types';

const at = sampleTime;
const HOLD: NewHold = {id: 'h1', teamId: 'sre', by: 'alice', at, reason: 'the restore was never timed'};

/** Everybody has approved. */
function approved(): ReviewView {
  const view = sampleView({
    signatures: [sampleSignature('sre', 'alice'), sampleSignature('platform', 'carol')],
    marks: [
      sampleMark('i2', 'alice', {teamId: 'sre'}),
      sampleMark('i3', 'alice', {teamId: 'sre'}),
      sampleMark('i4', 'carol', {teamId: 'platform'}),
    ],
  });
  return onBoard(onBoard(view, ['i2', 'i3'], {by: 'alice', at}), ['i4'], {by: 'carol', at});
}

function held(view: ReviewView, hold: NewHold = HOLD): ReviewView {
  return {...view, review: putOnHold(view.review, hold, 'SRE')};
}

function reportOf(view: ReviewView) {
  return reportOn(view, sampleTeams, sampleMemberships);
}

test('a hold makes an approved team one that is on hold, until it is lifted', () => {
  const view = held(approved());
  expect(reportOf(view)).toMatchObject({
    approved: false,
    approvals: [{state: 'on hold'}, {state: 'approved'}],
  });
  const lifted = {at: at + 1, by: 'bob', asAdmin: false};
  const review = liftHolds(view.review, 'sre', lifted, 'SRE');
  expect(reportOf({...view, review})).toMatchObject({approved: true, approvals: [{holds: []}, {}]});
  expect(review.holds).toEqual([{...HOLD, lifted}]);
  expect(review.timeline.map(({kind, by, details}) => [kind, by, details])).toEqual([
    ['held', 'alice', {team: 'SRE', reason: HOLD.reason}],
    ['lifted', 'bob', {team: 'SRE'}],
  ]);
});

test('the same again is no other hold; another reason, or person, is', () => {
  const view = held(approved());
  expect(putOnHold(view.review, {...HOLD, id: 'h2', at: at + 1}, 'SRE')).toBe(view.review);
  const more = held(held(view, {...HOLD, id: 'h2', reason: 'no rota'}), {...HOLD, id: 'h3', by: 'bob'});
  expect(standingHolds(more.review, 'sre').map(({id}) => id)).toEqual(['h1', 'h2', 'h3']);
  const none = liftHolds(more.review, 'sre', {at, by: 'bob', asAdmin: true}, 'SRE');
  expect(standingHolds(none, 'sre')).toEqual([]);
  expect(none.timeline.at(-1)?.details).toEqual({team: 'SRE', asAdmin: 'true'});
  expect(liftHolds(none, 'sre', {at, by: 'bob', asAdmin: false}, 'SRE')).toBe(none);
});

test('it stops a grace, and stands against closing with holder, team and reason', () => {
  const open = approved();
  const policy = {closing: 'auto', graceMinutes: 5} as const;
  const closing = nextClosing(open.review, reportOf(open), policy, at);
  expect(closing.phase).toBe('grace');
  const view = held({...open, review: {...open.review, closing}});
  expect(nextClosing(view.review, reportOf(view), policy, at)).toEqual({phase: 'none', dueAt: 0});
  expect(closeRefusal(reportOf(view), (id) => `@${id}`)).toMatchObject({
    code: 'close.on-hold',
    params: {count: 1, holds: 'SRE (@alice: the restore was never timed)', missing: 0, teams: ''},
  });
});

test('what is missing besides is named too', () => {
  expect(closeRefusal(reportOf(held(sampleView())))).toMatchObject({
    code: 'close.on-hold',
    params: {missing: 1, teams: 'Platform'},
  });
});

test('a colleague’s sign-off counts, and is no approval while the team holds', () => {
  const view = held(sampleView());
  const signature = {...sampleSignature('sre', 'bob'), itemIds: undefined, withdrawn: undefined};
  const {review, itemIds} = signOff(view, sampleTeams, sampleMemberships, signature as never);
  expect(itemIds).toEqual(['i2', 'i3']);
  expect(review.timeline.map(({kind}) => kind)).toEqual(['held', 'signed']);
  expect(reportOf({...view, review}).approvals[0]).toMatchObject({
    state: 'on hold',
    signatures: [{userId: 'bob'}],
  });
});

test('a team that is set up no longer still holds, and the record tells of every hold', () => {
  const view = held(sampleView());
  const report = reportOn(view, [], sampleMemberships);
  expect(report.approvals[0]).toMatchObject({state: 'on hold', configured: false});
  expect(recordOf(view, report).holds).toEqual([
    {team: 'SRE', by: 'alice', at, reason: HOLD.reason, lifted: null},
  ]);
});

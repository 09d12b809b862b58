import {
  sampleItem,
  sampleMark,
  sampleSignature,
  sampleTime,
  sampleView,
} from '../../test/fakes/sample_review';
import {onBoard, sampleMemberships, sampleTeams, withSreQuorum} from '../../test/fakes/sample_teams';
import {Refusal} from './refusal';
import {reportOn} from './report_on';
import {signOff, type NewSignature, type SignOffResult} from './sign_off';
import type {ReviewingTeam, ReviewView} from './types';

const at = sampleTime;

function signature(teamId: string, userId: string, change: Partial<NewSignature> = {}): NewSignature {
  const {itemIds: _itemIds, withdrawn: _withdrawn, ...rest} = sampleSignature(teamId, userId);
  return {...rest, ...change};
}

function sign(
  view: ReviewView,
  by: NewSignature,
  teams: readonly ReviewingTeam[] = sampleTeams,
): SignOffResult {
  return signOff(view, teams, sampleMemberships, by);
}

/** Signs, and ticks on the board what has to be ticked. */
function signed(
  view: ReviewView,
  by: NewSignature,
  teams: readonly ReviewingTeam[] = sampleTeams,
): ReviewView {
  const {review, itemIds} = sign(view, by, teams);
  return onBoard({...view, review}, itemIds, {by: by.userId, at: by.at});
}

function stateOf(
  view: ReviewView,
  teamId: string,
  teams: readonly ReviewingTeam[] = sampleTeams,
): string | undefined {
  return reportOn(view, teams, sampleMemberships).approvals.find((approval) => approval.teamId === teamId)
    ?.state;
}

function withItem(view: ReviewView, id: string, title: string): ReviewView {
  const section = {id: 'new', title: 'New', items: [sampleItem(id, title)]};
  return {...view, content: {...view.content, sections: [...view.content.sections, section]}};
}

test('a signature that completes the quorum ticks all open items of the team, in the signer’s name', () => {
  const view = sampleView();
  const result = sign(view, signature('sre', 'alice'));
  expect(result).toMatchObject({itemIds: ['i2', 'i3'], outcome: 'completed-quorum'});
  expect(result.review.signatures).toEqual([
    {...signature('sre', 'alice'), itemIds: ['i2', 'i3'], withdrawn: null},
  ]);
  expect(result.review.marks).toEqual(
    ['i2', 'i3'].map((itemId) =>
      sampleMark(itemId, 'alice', {
        teamId: 'sre',
        signatureId: 'signature-sre-alice',
        over: {by: '', at: 0},
      }),
    ),
  );
  expect(result.review.timeline.map(({kind, by, details}) => [kind, by, details.team])).toEqual([
    ['signed', 'alice', 'SRE'],
    ['approved', 'alice', 'SRE'],
  ]);
  expect(view).toEqual(sampleView());
  expect(stateOf(signed(view, signature('sre', 'alice')), 'sre')).toBe('approved');
});

test('what members ticked by hand before stays theirs', () => {
  const mark = sampleMark('i2', 'bob', {teamId: 'sre'});
  const view = onBoard(sampleView({marks: [mark]}), ['i2'], {by: 'bob', at});
  const result = sign(view, signature('sre', 'alice'));
  expect(result.itemIds).toEqual(['i3']);
  expect(result.review.marks[0]).toEqual(mark);
});

test('what an outsider ticked on the board becomes the signer’s, without ticking it again', () => {
  const view = onBoard(sampleView(), ['i2'], {by: 'erin', at: at - 5});
  const result = sign(view, signature('sre', 'alice'));
  expect(result.itemIds).toEqual(['i3']);
  expect(result.review.signatures[0]?.itemIds).toEqual(['i2', 'i3']);
  expect(stateOf(signed(view, signature('sre', 'alice')), 'sre')).toBe('approved');
});

test('what an outsider skipped stays skipped when a member signs', () => {
  const view = onBoard(sampleView(), ['i2'], {state: 'skipped', by: 'erin', at: at - 5});
  expect(sign(view, signature('sre', 'alice')).review.marks[0]).toMatchObject({
    itemId: 'i2',
    state: 'skipped',
  });
  expect(stateOf(signed(view, signature('sre', 'alice')), 'sre')).toBe('approved');
});

test('with a quorum of 2, the first signature ticks nothing and the second ticks all', () => {
  const teams = withSreQuorum(2);
  const first = sign(sampleView(), signature('sre', 'alice'), teams);
  expect(first).toMatchObject({itemIds: [], outcome: 'quorum-pending'});
  expect(first.review).toMatchObject({marks: [], timeline: [{kind: 'signed'}]});
  const view = {...sampleView(), review: first.review};
  expect(sign(view, signature('sre', 'alice', {id: 'again'}), teams)).toEqual({
    review: first.review,
    itemIds: [],
    outcome: 'already-signed',
  });
  const second = sign(view, signature('sre', 'bob'), teams);
  expect(second).toMatchObject({itemIds: ['i2', 'i3'], outcome: 'completed-quorum'});
  expect(second.review.marks.map(({by}) => by)).toEqual(['bob', 'bob']);
});

test('a signature that was withdrawn makes room for another by the same person', () => {
  const old = sampleSignature('sre', 'alice', {withdrawn: {at, by: 'alice', reason: ''}});
  const result = sign(sampleView({signatures: [old]}), signature('sre', 'alice', {id: 'new'}));
  expect(result).toMatchObject({itemIds: ['i2', 'i3'], outcome: 'completed-quorum'});
  expect(result.review.signatures).toHaveLength(2);
});

test('signing again changes nothing while there is nothing to add', () => {
  const view = signed(sampleView(), signature('sre', 'alice'));
  const result = sign(view, signature('sre', 'alice', {id: 'again'}));
  expect(result).toEqual({review: view.review, itemIds: [], outcome: 'already-signed'});
  expect(result.review).toBe(view.review);
});

test.each(['alice', 'bob'])('items that were opened since are ticked when %s signs', (userId) => {
  const view = withItem(signed(sampleView(), signature('sre', 'alice')), 'i9', 'Load test (SRE)');
  expect(stateOf(view, 'sre')).toBe('waiting');
  const result = sign(view, signature('sre', userId, {id: 'again', at: at + 1}));
  expect(result).toMatchObject({itemIds: ['i9'], outcome: 'topped-up'});
  expect(result.review.marks.map(({itemId, signatureId}) => [itemId, signatureId])).toEqual([
    ['i2', 'signature-sre-alice'],
    ['i3', 'signature-sre-alice'],
    ['i9', 'again'],
  ]);
  expect(stateOf(signed(view, signature('sre', userId, {id: 'again', at: at + 1})), 'sre')).toBe('approved');
});

test('one more signer than needed is kept, and ticks nothing', () => {
  const view = signed(sampleView(), signature('sre', 'alice'));
  const result = sign(view, signature('sre', 'bob'));
  expect(result).toMatchObject({itemIds: [], outcome: 'completed-quorum'});
  expect(result.review.signatures).toHaveLength(2);
  expect(result.review.timeline.map(({kind}) => kind)).toEqual(['signed', 'approved', 'signed']);
});

describe('the same signature again', () => {
  const first = signature('sre', 'alice');

  test('changes nothing', () => {
    const view = signed(sampleView(), first);
    expect(sign(view, first)).toEqual({review: view.review, itemIds: [], outcome: 'completed-quorum'});
  });

  test('answers what a crash left unticked', () => {
    const view = {...sampleView(), review: sign(sampleView(), first).review};
    const halfway = onBoard(view, ['i2'], {by: 'alice', at});
    expect(sign(halfway, first)).toEqual({review: view.review, itemIds: ['i3'], outcome: 'completed-quorum'});
  });

  test('ticks nothing once it was withdrawn, or once somebody has unticked the item', () => {
    const {review} = sign(sampleView(), first);
    const signatures = review.signatures.map((s) => ({
      ...s,
      withdrawn: {at: at + 1, by: 'alice', reason: ''},
    }));
    expect(sign({...sampleView(), review: {...review, signatures}}, first).itemIds).toEqual([]);
    expect(sign({...sampleView(), review: {...review, marks: []}}, first).itemIds).toEqual([]);
  });

  test('tells the outcome it had, whatever happened since', () => {
    const teams = withSreQuorum(2);
    const pending = signed(sampleView(), first, teams);
    const complete = signed(pending, signature('sre', 'bob'), teams);
    expect(sign(complete, first, teams).outcome).toBe('quorum-pending');
    expect(sign(complete, signature('sre', 'bob'), teams).outcome).toBe('completed-quorum');
    const topUp = signature('sre', 'alice', {id: 'again', at: at + 1});
    const topped = signed(withItem(complete, 'i9', 'Load test (SRE)'), topUp, teams);
    expect(sign(topped, topUp, teams).outcome).toBe('topped-up');
  });

  test('holds when the person has left the team meanwhile', () => {
    const view = signed(sampleView(), first);
    expect(signOff(view, sampleTeams, new Map(), first).review).toBe(view.review);
  });
});

test.each<[string, ReviewView, NewSignature, ReviewingTeam[]]>([
  ['review.ended', sampleView({status: 'closed'}), signature('sre', 'alice'), [...sampleTeams]],
  ['review.ended', sampleView({status: 'cancelled'}), signature('sre', 'alice'), [...sampleTeams]],
  ['sign-off.team-unknown', sampleView(), signature('sre', 'alice'), []],
  ['sign-off.not-a-member', sampleView(), signature('sre', 'erin'), [...sampleTeams]],
  ['sign-off.not-a-member', sampleView(), signature('sre', 'carol'), [...sampleTeams]],
])('refuses with %s', (code, view, by, teams) => {
  expect(() => sign(view, by, teams)).toThrow(expect.objectContaining({code}));
});

test('a team that the review does not need signs only for items that it owns by now', () => {
  const memberships = new Map([['heidi', ['security']]]);
  const by = signature('security', 'heidi');
  expect(() => signOff(sampleView(), sampleTeams, memberships, by)).toThrow(Refusal);
  const view = withItem(sampleView(), 'i9', 'Threat model (Security)');
  expect(signOff(view, sampleTeams, memberships, by).itemIds).toEqual(['i9']);
});

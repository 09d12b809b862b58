import {
  sampleItem,
  sampleMark,
  sampleSignature,
  sampleTime,
  sampleView,
} from '../../test/fakes/sample_review';
import {onBoard, sampleMemberships, sampleTeams, withSreQuorum} from '../../test/fakes/sample_teams';
import {reportOn} from './report_on';
import type {ApprovalReport} from './report';
import type {Mark, Review, ReviewingTeam, ReviewView} from './types';

const at = sampleTime;
const later = at + 1000;
const sreMark = (itemId: string, change: Partial<Mark> = {}) =>
  sampleMark(itemId, 'alice', {teamId: 'sre', ...change});
const bothMarked = [sreMark('i2'), sreMark('i3')];
const signed = sampleSignature('sre', 'alice');
const withdrawn = {at: later, by: 'alice', reason: 'regression'};

function report(view: ReviewView, teams: readonly ReviewingTeam[] = sampleTeams) {
  return reportOn(view, teams, sampleMemberships);
}

function sre(view: ReviewView, teams: readonly ReviewingTeam[] = sampleTeams): ApprovalReport {
  return report(view, teams).approvals.find(({teamId}) => teamId === 'sre')!;
}

/** Both items of SRE's are done by alice on the board. */
function doneView(change: Partial<Review>): ReviewView {
  return onBoard(sampleView(change), ['i2', 'i3'], {by: 'alice', at});
}

test('numbers items over all sections and names their owners and approval items', () => {
  const {items} = report(sampleView());
  expect(items.map(({number, item, owner, approvalOf}) => [number, item.id, owner, approvalOf])).toEqual([
    [1, 'i1', {kind: 'none'}, ''],
    [2, 'i2', {kind: 'team', teamId: 'sre'}, ''],
    [3, 'i3', {kind: 'team', teamId: 'sre'}, 'sre'],
    [4, 'i4', {kind: 'team', teamId: 'platform'}, ''],
  ]);
});

test('is approved when all of the team’s items count and it has signed', () => {
  const view = doneView({marks: bothMarked, signatures: [signed]});
  expect(sre(view)).toMatchObject({state: 'approved', missing: [], notCounting: [], signatures: [signed]});
  expect(report(view)).toMatchObject({approved: false, done: 2, total: 4});
});

test('waits when all items are ticked by hand and nobody has signed', () => {
  expect(sre(doneView({marks: bothMarked})).state).toBe('waiting');
});

test('waits, signed, when an item is open: a new item puts an approved team back', () => {
  const view = doneView({marks: bothMarked, signatures: [signed]});
  view.content.sections[0]!.items.push(sampleItem('i9', 'Load test (SRE)'));
  expect(sre(view)).toMatchObject({state: 'waiting', missing: [{item: {id: 'i9'}}]});
});

test('a skipped item counts like a done one', () => {
  const view = onBoard(
    doneView({marks: [sreMark('i2', {state: 'skipped'}), sreMark('i3')], signatures: [signed]}),
    ['i2'],
    {
      state: 'skipped',
      by: 'alice',
      at,
    },
  );
  expect(sre(view).state).toBe('approved');
});

describe('a tick does not count', () => {
  test.each<[string, ReviewView]>([
    ['without a mark', doneView({marks: [sreMark('i3')], signatures: [signed]})],
    [
      'when the mark speaks of another state',
      doneView({marks: [sreMark('i2', {state: 'skipped'}), sreMark('i3')], signatures: [signed]}),
    ],
    [
      'when somebody else has set it since',
      onBoard(doneView({marks: bothMarked, signatures: [signed]}), ['i2'], {by: 'erin', at: later}),
    ],
    [
      'when it was made for another team',
      doneView({marks: [sreMark('i2', {teamId: 'platform'}), sreMark('i3')], signatures: [signed]}),
    ],
    [
      'when it was made while no team owned the item',
      doneView({marks: [sreMark('i2', {teamId: ''}), sreMark('i3')], signatures: [signed]}),
    ],
  ])('%s', (_, view) => {
    expect(sre(view)).toMatchObject({
      state: 'waiting',
      missing: [],
      notCounting: [{item: {id: 'i2'}, counts: false}],
    });
    expect(report(view).done).toBe(1);
  });
});

test('a tick of a system admin’s counts', () => {
  const view = onBoard(
    doneView({
      marks: [sampleMark('i2', 'root', {teamId: 'sre', asAdmin: true}), sreMark('i3')],
      signatures: [signed],
    }),
    ['i2'],
    {by: 'root', at},
  );
  expect(sre(view).state).toBe('approved');
});

test('a member who vouched for what an outsider had ticked makes it count', () => {
  const marks = [sreMark('i2', {at: later}), sreMark('i3')];
  const view = onBoard(doneView({marks, signatures: [signed]}), ['i2'], {by: 'erin', at});
  expect(sre(view).state).toBe('approved');
});

test('an item that no team owns counts whoever ticked it, and holds up nothing', () => {
  const before = sampleView();
  expect(report(before).openUnowned.map(({item}) => item.id)).toEqual(['i1']);
  const after = report(onBoard(before, ['i1'], {by: 'erin', at}));
  expect(after.openUnowned).toEqual([]);
  expect(after.done).toBe(1);
});

describe('with a quorum of 2', () => {
  const teams = withSreQuorum(2);
  const alice = signed;
  const again = sampleSignature('sre', 'alice', {id: 'again', at: later});
  const bob = sampleSignature('sre', 'bob', {at: later});
  const carol = sampleSignature('platform', 'carol');
  test.each([
    ['two signers', [alice, bob], 'approved'],
    ['one signer', [alice], 'waiting'],
    ['one signer twice', [alice, again], 'waiting'],
    ['a signer of another team', [alice, carol], 'waiting'],
    ['one withdrawn', [alice, {...bob, withdrawn: {...withdrawn, at: later + 1}}], 'withdrawn'],
    [
      'one withdrawn, signed anew by another since',
      [
        {...alice, withdrawn},
        {...bob, at: later + 1},
      ],
      'waiting',
    ],
    [
      'all withdrawn',
      [
        {...alice, withdrawn},
        {...bob, withdrawn},
      ],
      'withdrawn',
    ],
  ])('%s: %#', (_, signatures, state) => {
    expect(sre(doneView({marks: bothMarked, signatures}), teams).state).toBe(state);
  });

  test('the latest signature of each signer is shown', () => {
    expect(sre(doneView({signatures: [alice, bob, again]}), teams).signatures).toEqual([bob, again]);
  });
});

test('a withdrawal does not matter while others make up the quorum', () => {
  const signatures = [{...signed, withdrawn}, sampleSignature('sre', 'bob')];
  expect(sre(doneView({marks: bothMarked, signatures})).state).toBe('approved');
});

test('a needed team that owns nothing any more is approved by its quorum alone', () => {
  const view = sampleView({signatures: [signed]});
  view.content.sections = view.content.sections.filter(({id}) => id !== 'sre');
  expect(sre(view).state).toBe('approved');
  expect(sre({...view, review: {...view.review, signatures: []}}).state).toBe('waiting');
});

test('a team that is no longer configured waits, under the name it had', () => {
  const view = doneView({marks: bothMarked, signatures: [signed]});
  const approval = sre(
    view,
    sampleTeams.filter(({id}) => id !== 'sre'),
  );
  expect(approval).toMatchObject({state: 'waiting', configured: false, name: 'SRE'});
});

test('is approved when every needed team is', () => {
  const signatures = [signed, sampleSignature('platform', 'carol')];
  const marks = [...bothMarked, sampleMark('i4', 'carol', {teamId: 'platform'})];
  const view = onBoard(doneView({marks, signatures}), ['i4'], {by: 'carol', at});
  expect(report(view)).toMatchObject({approved: true, done: 3, total: 4});
});

test('a review that needs no team is not approved by itself', () => {
  expect(report(sampleView({teams: []}))).toMatchObject({approved: false, approvals: []});
});

test('an open item of a team that the review does not need is listed with those that hold up nothing', () => {
  const view = sampleView();
  view.content.sections[0]!.items.push(sampleItem('i9', 'Threat model (Security)'));
  expect(report(view).openUnowned.map(({item}) => item.id)).toEqual(['i1', 'i9']);
});

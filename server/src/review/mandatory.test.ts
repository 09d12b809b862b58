import {PlayedBoard} from '../../test/fakes/played_board';
import {sampleItem, sampleMark, sampleSignature, sampleView} from '../../test/fakes/sample_review';
import {onBoard, sampleMemberships, sampleTeams, withSreQuorum} from '../../test/fakes/sample_teams';
import {mandatoryIds} from './mandatory';
import {recordOf} from './record';
import {reportOn} from './report_on';
import {signOff} from './sign_off';
import type {ReviewingTeam, ReviewView, Section} from './types';

const strict = strictly(sampleTeams);

function strictly(teams: readonly ReviewingTeam[]): ReviewingTeam[] {
  return teams.map((team) => ({...team, completion: 'strict'}));
}

function sections(...titles: [section: string, ...items: string[]][]): Section[] {
  return titles.map(([title, ...items]) => ({
    id: title,
    title,
    items: items.map((item) => sampleItem(`${title}/${item}`, item)),
  }));
}

describe('the mandatory items of a new review', () => {
  const named = [{section: 'SRE', title: 'Alert on it'}];

  test.each<[string, Section[], string[]]>([
    ['as the template has them', sections(['SRE', 'Alert on it', 'Other']), ['SRE/Alert on it']],
    ['in any letter case', sections(['sre', 'ALERT  on it']), ['sre/ALERT  on it']],
    ['moved to another section', sections(['SRE', 'Other'], ['Ops', 'Alert on it']), ['Ops/Alert on it']],
    [
      'but not another section’s of the same title',
      sections(['SRE', 'Alert on it'], ['Ops', 'Alert on it']),
      ['SRE/Alert on it'],
    ],
    ['with another title', sections(['SRE', 'Alert on some of it']), []],
    ['taken out', sections(['SRE', 'Other']), []],
  ])('are found %s', (_how, held, ids) => {
    expect(mandatoryIds(named, held)).toEqual(ids);
  });
});

/** i2 and the approval item i3 are SRE's; i4 is Platform's. */
const view = sampleView({mandatory: ['i2', 'i3', 'i4']});

function sign(on: ReviewView, teams: readonly ReviewingTeam[], userId = 'alice') {
  return signOff(on, teams, sampleMemberships, {
    ...sampleSignature('sre', userId),
    itemIds: undefined,
    withdrawn: undefined,
  } as never);
}

function ticked(by = 'alice', mark: object = {}): ReviewView {
  const on = onBoard(view, ['i2'], {by, at: 1});
  return {...on, review: {...on.review, marks: [sampleMark('i2', by, {teamId: 'sre', ...mark})]}};
}

test('with all-owned a sign-off ticks them too', () => {
  expect(sign(view, sampleTeams).itemIds).toEqual(['i2', 'i3']);
});

test('with strict it is refused while one is open, and names them; the approval item is none of them', () => {
  expect(() => sign(view, strict)).toThrow(
    expect.objectContaining({
      code: 'sign-off.mandatory-open',
      params: {team: 'SRE', count: 1, items: '2 “Runbook linked”', more: 0},
    }),
  );
  expect(reportOn(view, strict, sampleMemberships).approvals[0]?.first).toMatchObject([{number: 2}]);
  expect(reportOn(view, sampleTeams, sampleMemberships).approvals[0]?.first).toEqual([]);
});

test.each<[string, ReviewView]>([
  ['ticked by a member', ticked()],
  ['ticked by a system admin', ticked('root', {asAdmin: true})],
  [
    'skipped by a member',
    (() => {
      const on = ticked('alice', {state: 'skipped', reason: 'no users'});
      return onBoard(on, ['i2'], {by: 'alice', at: 1, state: 'skipped'});
    })(),
  ],
])('with strict it ticks the rest once it is %s', (_how, on) => {
  const result = sign(on, strict);
  expect(result.itemIds).toEqual(['i3']);
  expect(result.review.signatures[0]?.itemIds).toEqual(['i3']);
});

test('with strict a tick that does not count is as none', () => {
  const byErin = onBoard(view, ['i2'], {by: 'erin', at: 1});
  expect(() => sign(byErin, strict)).toThrow(expect.objectContaining({code: 'sign-off.mandatory-open'}));
});

test('with strict a second signer, and one who tops up, are refused as well', () => {
  const two = strictly(withSreQuorum(2));
  const {review} = sign(ticked(), two);
  const opened = {review: {...review, marks: []}, content: view.content};
  expect(() => sign(opened, two, 'bob')).toThrow(expect.objectContaining({code: 'sign-off.mandatory-open'}));
  const approved = sign(ticked(), strict).review;
  expect(() => sign({review: {...approved, marks: []}, content: view.content}, strict)).not.toThrow();
  const again = {review: {...approved, signatures: [], marks: []}, content: view.content};
  expect(() => sign(again, strict)).toThrow(expect.objectContaining({code: 'sign-off.mandatory-open'}));
});

test('the record says which are', () => {
  const {items} = recordOf(view, reportOn(view, strict, sampleMemberships));
  expect(items.filter(({mandatory}) => mandatory).map(({number}) => number)).toEqual([2, 3, 4]);
});

describe('with strict, on a board that others change', () => {
  function played(): PlayedBoard {
    return new PlayedBoard(undefined, {mandatory: ['i2']}, strict).look();
  }

  test('the approval item that is ticked too early is no sign-off, which is said once', () => {
    const board = played().set('i3', 'done', 'alice').look().look();
    expect(board.signers()).toEqual([]);
    expect(board.counting()).toEqual([]);
    expect(board.news).toMatchObject([
      {code: 'mandatory-first', by: 'alice', params: {count: 1, items: '2 “Runbook linked”'}},
    ]);
    board.set('i2', 'done', 'alice').look();
    expect(board.signers()).toEqual([]);
    expect(board.set('i3', 'open', 'alice').look().set('i3', 'done', 'alice').look().approval()).toBe(
      'approved',
    );
  });

  test('both ticked between two looks is a sign-off', () => {
    const board = played().set('i3', 'done', 'alice').set('i2', 'done', 'alice').look();
    expect(board.approval()).toBe('approved');
    expect(board.codes).toEqual(['signed']);
  });

  test('a sign-off in words makes up for it', () => {
    const board = played().set('i3', 'done', 'alice').look().set('i2', 'done', 'alice').look().post('bob');
    expect(board.look().approval()).toBe('approved');
  });

  test('one that is skipped there waits for its reason, and is not counted without', () => {
    const board = played().set('i2', 'skipped', 'alice').look().look();
    expect(board.counting()).toEqual([]);
    expect(board.news).toMatchObject([{code: 'reason-missing', by: 'alice', params: {number: 2}}]);
    expect(() => board.post('alice')).toThrow(expect.objectContaining({code: 'sign-off.mandatory-open'}));
  });

  test.each(['erin', ''])('of one that “%s” skipped nobody is told', (by) => {
    const board = played().set('i2', 'skipped', by).look();
    expect([board.counting(), board.codes]).toEqual([[], []]);
  });
});

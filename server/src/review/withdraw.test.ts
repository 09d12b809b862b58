import {
  sampleItem,
  sampleMark,
  sampleSignature,
  sampleTime,
  sampleView,
} from '../../test/fakes/sample_review';
import {onBoard, sampleTeams, withSreQuorum} from '../../test/fakes/sample_teams';
import {withdraw} from './withdraw';
import type {Mark, Review, ReviewingTeam, ReviewView, Signature} from './types';

const at = sampleTime;
const withdrawal = {at: at + 10, by: 'alice', reason: 'alerts are missing'};
const alice = sampleSignature('sre', 'alice', {id: 'a', itemIds: ['i2', 'i3']});
const bob = sampleSignature('sre', 'bob', {id: 'b', at: at + 1});
const frank = sampleSignature('sre', 'frank', {id: 'f', at: at + 2});

function markOf(itemId: string, {id, userId}: Signature): Mark {
  return sampleMark(itemId, userId, {teamId: 'sre', signatureId: id});
}

/** SRE's items are done by the signature that holds them. */
function view(signatures: Signature[], change: Partial<Review> = {}): ReviewView {
  const marks = signatures.flatMap((signature) => signature.itemIds.map((id) => markOf(id, signature)));
  return signatures.reduce(
    (before, {itemIds, userId}) => onBoard(before, itemIds, {by: userId, at}),
    sampleView({signatures, marks, ...change}),
  );
}

function take(from: ReviewView, id: string, teams: readonly ReviewingTeam[] = sampleTeams) {
  return withdraw(from, teams, id, withdrawal);
}

test('the only signature falls, with what it ticked', () => {
  const before = view([alice]);
  const {review, reopen} = take(before, 'a');
  expect(reopen).toEqual(['i2', 'i3']);
  expect(review.marks).toEqual([]);
  expect(review.signatures).toEqual([{...alice, withdrawn: withdrawal}]);
  expect(review.timeline).toEqual([
    {
      at: at + 10,
      by: 'alice',
      kind: 'withdrawn',
      details: {team: 'SRE', signature: 'a', signer: 'alice', reason: 'alerts are missing'},
    },
  ]);
  expect(before).toEqual(view([alice]));
});

test('what was ticked by hand, or for another team, stays', () => {
  const byHand = sampleMark('i2', 'alice', {teamId: 'sre'});
  const others = sampleMark('i4', 'carol', {teamId: 'platform', signatureId: 'c'});
  const signed = {...alice, itemIds: ['i3']};
  const before = view([signed], {marks: [byHand, markOf('i3', alice), others]});
  const {review, reopen} = take(onBoard(before, ['i2'], {by: 'alice', at}), 'a');
  expect(reopen).toEqual(['i3']);
  expect(review.marks).toEqual([byHand, others]);
});

test.each<[string, Parameters<typeof onBoard>[2]]>([
  ['done by somebody else since', {by: 'erin', at: at + 5}],
  ['skipped since', {state: 'skipped', by: 'alice', at: at + 5}],
  ['open already', {state: 'open', by: 'erin', at: at + 5}],
])('an item that was %s is not reopened', (_, change) => {
  expect(take(onBoard(view([alice]), ['i2'], change), 'a').reopen).toEqual(['i3']);
});

test('an item that is no longer on the board is not reopened', () => {
  const before = view([alice]);
  before.content.sections = before.content.sections.map((section) => ({
    ...section,
    items: section.items.filter(({id}) => id !== 'i2'),
  }));
  expect(take(before, 'a').reopen).toEqual(['i3']);
});

describe('ticks stay while somebody stands by them', () => {
  test('with a later signer, the quorum is still there', () => {
    const {review, reopen} = take(view([alice, bob]), 'a');
    expect(reopen).toEqual([]);
    expect(review.marks).toHaveLength(2);
  });

  test('when the later signer withdraws too, all fall', () => {
    const first = take(view([alice, bob]), 'a');
    const second = take({...view([alice, bob]), review: first.review}, 'b');
    expect(second.reopen).toEqual(['i2', 'i3']);
    expect(second.review.marks).toEqual([]);
  });

  test('below the quorum of 2 all fall, whoever of the two withdraws', () => {
    const signatures = [
      {...alice, itemIds: []},
      {...bob, itemIds: ['i2', 'i3']},
    ];
    expect(take(view(signatures), 'a', withSreQuorum(2)).reopen).toEqual(['i2', 'i3']);
    expect(take(view(signatures), 'b', withSreQuorum(2)).reopen).toEqual(['i2', 'i3']);
  });

  test('with three signers and a quorum of 2, one may go', () => {
    const signatures = [{...alice, itemIds: []}, {...bob, itemIds: ['i2', 'i3']}, frank];
    expect(take(view(signatures), 'b', withSreQuorum(2)).reopen).toEqual([]);
  });

  test('the DRI, whose sign-off does not count, stands by nothing', () => {
    const later = {...bob, itemIds: ['i3']};
    const dris = sampleSignature('sre', 'dave', {id: 'd', at: at + 3});
    const signatures = [{...alice, itemIds: ['i2']}, later, dris];
    expect(take(view(signatures), 'b').reopen).toEqual(['i3']);
    expect(take(view(signatures, {driId: 'erin'}), 'b').reopen).toEqual([]);
  });

  test('an earlier signature does not stand by items that a later one added', () => {
    const again = sampleSignature('sre', 'alice', {id: 'again', at: at + 5, itemIds: ['i9']});
    const before = view([alice]);
    before.content.sections[0]!.items.push(
      sampleItem('i9', 'Load test (SRE)', {state: 'done', changedBy: 'alice', changedAt: at + 5}),
    );
    const signed = {
      ...before.review,
      signatures: [alice, again],
      marks: [...before.review.marks, markOf('i9', again)],
    };
    const {review, reopen} = take({...before, review: signed}, 'again');
    expect(reopen).toEqual(['i9']);
    expect(review.marks.map(({itemId}) => itemId)).toEqual(['i2', 'i3']);
  });
});

test('withdrawing twice changes nothing, and answers what a crash left done', () => {
  const {review} = take(view([alice]), 'a');
  const before = {...view([alice]), review};
  const again = take(before, 'a');
  expect(again.review).toBe(review);
  expect(again.reopen).toEqual(['i2', 'i3']);
  const after = onBoard(before, ['i2', 'i3'], {state: 'open', by: 'alice', at: at + 10});
  expect(take(after, 'a').reopen).toEqual([]);
});

test('the signatures of a team that is no longer configured can be withdrawn', () => {
  expect(take(view([alice]), 'a', []).reopen).toEqual(['i2', 'i3']);
});

test('refuses a signature that there is not', () => {
  expect(() => take(view([alice]), 'z')).toThrow(expect.objectContaining({code: 'signature.unknown'}));
});

import {sampleMark, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {onBoard, sampleMemberships, sampleTeams} from '../../test/fakes/sample_teams';
import {markItem, unmarkItem} from './mark';
import {reportOn} from './report_on';
import type {ReviewView} from './types';

const at = sampleTime;
const alice = {userId: 'alice', at, asAdmin: false};

function item(number: number, view: ReviewView = sampleView()) {
  return reportOn(view, sampleTeams, sampleMemberships).items[number - 1]!;
}

test('keeps who ticked an item by hand, for which team, and notes it', () => {
  const {review} = sampleView();
  const marked = markItem(review, item(2), 'done', alice);
  expect(marked.marks).toEqual([sampleMark('i2', 'alice', {at, teamId: 'sre', over: {by: '', at: 0}})]);
  expect(marked.timeline).toEqual([
    {at, by: 'alice', kind: 'ticked', details: {item: 'Runbook linked', number: '2'}},
  ]);
  expect(review).toEqual(sampleView().review);
});

test('keeps why an item was skipped', () => {
  const marked = markItem(sampleView().review, item(2), 'skipped', alice, 'no runbook needed');
  expect(marked.marks).toMatchObject([{state: 'skipped', by: 'alice'}]);
  expect(marked.timeline).toMatchObject([{kind: 'skipped', details: {reason: 'no runbook needed'}}]);
});

test('names a system admin who acts for a team, and only for a team', () => {
  const root = {userId: 'root', at, asAdmin: true};
  expect(markItem(sampleView().review, item(2), 'done', root)).toMatchObject({
    marks: [{by: 'root', teamId: 'sre', asAdmin: true}],
    timeline: [{details: {asAdmin: 'true'}}],
  });
  expect(markItem(sampleView().review, item(1), 'done', root)).toMatchObject({
    marks: [{by: 'root', teamId: '', asAdmin: false}],
  });
});

test('the same hand marks once; another hand, another state or another time since replaces the mark', () => {
  const review = markItem(sampleView().review, item(2), 'done', alice);
  const done = onBoard({...sampleView(), review}, ['i2'], {by: 'alice', at});
  expect(markItem(review, item(2, done), 'done', {...alice, at: at + 1})).toBe(review);
  expect(markItem(review, item(2, done), 'skipped', alice).marks).toMatchObject([{state: 'skipped'}]);
  expect(markItem(review, item(2, done), 'done', {...alice, userId: 'bob'}).marks).toMatchObject([
    {by: 'bob'},
  ]);
  const touched = onBoard(done, ['i2'], {by: 'erin', at: at + 1});
  expect(markItem(review, item(2, touched), 'done', {...alice, at: at + 2}).marks).toMatchObject([
    {at: at + 2},
  ]);
});

test('opening an item forgets its mark and notes it', () => {
  const review = markItem(sampleView().review, item(2), 'done', alice);
  const done = onBoard({...sampleView(), review}, ['i2'], {by: 'alice', at});
  const opened = unmarkItem(review, item(2, done), {...alice, userId: 'bob'}, 'outdated');
  expect(opened.marks).toEqual([]);
  expect(opened.timeline[1]).toMatchObject({kind: 'unticked', by: 'bob', details: {reason: 'outdated'}});
});

test('opening what is open changes nothing', () => {
  const {review} = sampleView();
  expect(unmarkItem(review, item(2), alice)).toBe(review);
});

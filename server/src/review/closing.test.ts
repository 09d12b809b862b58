import {sampleReport, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {closeRefusal, isDue, keptOpen, nextClosing, reminded, type ClosingPolicy} from './closing';
import type {ClosingState, ReviewStatus} from './types';

const now = sampleTime;
const MINUTE = 60_000;
const auto: ClosingPolicy = {closing: 'auto', graceMinutes: 5};
const ask: ClosingPolicy = {closing: 'ask', graceMinutes: 5};
const none: ClosingState = {phase: 'none', dueAt: 0};
const grace: ClosingState = {phase: 'grace', dueAt: now + 2 * MINUTE};
const asked: ClosingState = {phase: 'asked', dueAt: now + 60 * MINUTE};

function next(
  closing: ClosingState,
  approved: boolean,
  policy: ClosingPolicy,
  status: ReviewStatus = 'open',
) {
  const view = sampleView({closing, status});
  return nextClosing(view.review, sampleReport(view, {approved}), policy, now);
}

test.each<[string, ClosingState, boolean, ClosingPolicy, ClosingState]>([
  ['nothing is due while teams are missing', none, false, auto, none],
  ['the grace begins with the last approval', none, true, auto, {phase: 'grace', dueAt: now + 5 * MINUTE}],
  ['without a grace it is due at once', none, true, {...auto, graceMinutes: 0}, {phase: 'grace', dueAt: now}],
  [
    'the DRI is asked, and reminded the next day',
    none,
    true,
    ask,
    {phase: 'asked', dueAt: now + 24 * 60 * MINUTE},
  ],
  ['a running grace runs on', grace, true, auto, grace],
  ['a question stays asked', asked, true, ask, asked],
  ['a reminder is not repeated', {phase: 'asked', dueAt: 0}, true, ask, {phase: 'asked', dueAt: 0}],
  ['a withdrawal stops the grace', grace, false, auto, none],
  ['a withdrawal takes the question back', asked, false, ask, none],
  ['Keep open holds', keptOpen(), true, auto, keptOpen()],
  ['Keep open ends when an approval falls', keptOpen(), false, auto, none],
  [
    'a changed setting holds for a running grace',
    grace,
    true,
    ask,
    {phase: 'asked', dueAt: now + 24 * 60 * MINUTE},
  ],
  [
    'a changed setting holds for an open question',
    asked,
    true,
    auto,
    {phase: 'grace', dueAt: now + 5 * MINUTE},
  ],
])('%s', (_, closing, approved, policy, expected) => {
  expect(next(closing, approved, policy)).toEqual(expected);
});

test.each<ReviewStatus>(['closed', 'cancelled'])('nothing is due once it is %s', (status) => {
  expect(next(grace, true, auto, status)).toEqual(none);
});

test.each<[ClosingState, number, boolean]>([
  [grace, grace.dueAt - 1, false],
  [grace, grace.dueAt, true],
  [asked, asked.dueAt - 1, false],
  [asked, asked.dueAt, true],
  [reminded(asked), asked.dueAt + 1, false],
  [none, now, false],
  [keptOpen(), now, false],
])('whether %j is due at %s: %s', (closing, at, due) => {
  expect(isDue(closing, at)).toBe(due);
});

test('only a question is reminded of', () => {
  expect(reminded(asked)).toEqual({phase: 'asked', dueAt: 0});
  expect(reminded(grace)).toBe(grace);
});

test('closing too early is refused by naming the teams that are missing', () => {
  const report = sampleReport(sampleView());
  expect(closeRefusal(report)).toMatchObject({
    code: 'close.approvals-missing',
    params: {count: 2, teams: 'SRE, Platform'},
  });
  const approvals = report.approvals.map((approval) => ({...approval, state: 'approved' as const}));
  expect(closeRefusal({...report, approvals})).toBeNull();
  expect(closeRefusal({...report, approvals: []})).toBeNull();
});

import {sampleSignature, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {sampleMemberships, sampleTeams} from '../../test/fakes/sample_teams';
import {EMPTY_DOSSIER, type Reviewer} from './dossier';
import {reportOn} from './report_on';
import type {Review} from './types';
import {involvedIn, isWaiting, waitingFor} from './waiting_for';

const DAY = 24 * 60 * 60_000;

function asked(teamId: string, userId: string, state: Reviewer['state'] = 'proposed'): Reviewer {
  return {teamId, userId, state, by: '', at: sampleTime, stateAt: sampleTime, reason: ''};
}

function of(userId: string, change: Partial<Review>, now = sampleTime) {
  const view = sampleView(change);
  const report = reportOn(view, sampleTeams, sampleMemberships);
  const mine = (sampleMemberships.get(userId) ?? []).map((teamId) => ({teamId, through: `@${userId}`}));
  const waiting = waitingFor({review: view.review, report}, userId, mine, now);
  return {
    teams: waiting.teams.map(({name}) => name).join(' '),
    asked: waiting.asked.map(({name}) => name).join(' '),
    isOverdue: waiting.isOverdue,
    isWaiting: isWaiting(waiting),
  };
}

const reviewers = (...all: Reviewer[]) => ({dossier: {...EMPTY_DOSSIER, reviewers: all}});
const signed = {signatures: [sampleSignature('sre', 'alice')]};

test.each<[string, string, Partial<Review>, object]>([
  ['a member', 'alice', {}, {teams: 'SRE', asked: ''}],
  ['who was asked', 'alice', reviewers(asked('sre', 'alice')), {teams: 'SRE', asked: 'SRE'}],
  ['who has accepted', 'alice', reviewers(asked('sre', 'alice', 'accepted')), {asked: 'SRE'}],
  [
    'who has declined may still sign',
    'alice',
    reviewers(asked('sre', 'alice', 'declined')),
    {teams: 'SRE', asked: ''},
  ],
  [
    'who was asked for a team that they left',
    'erin',
    reviewers(asked('sre', 'erin')),
    {teams: '', asked: '', isWaiting: false},
  ],
  ['the DRI', 'dave', {}, {teams: '', isWaiting: false, isOverdue: false}],
  ['the DRI of a late review', 'dave', {dueAt: sampleTime - DAY}, {isOverdue: true, isWaiting: false}],
  ['the DRI before it is due', 'dave', {dueAt: sampleTime + DAY}, {isOverdue: false}],
  ['somebody else of a late review', 'alice', {dueAt: sampleTime - DAY}, {isOverdue: false}],
])('what waits for %s', (_what, userId, change, expected) => {
  expect(of(userId, change)).toMatchObject(expected);
});

test('who has signed waits for nothing while others are missing, and again when items are open', () => {
  const quorum = sampleTeams.map((team) => ({...team, quorum: 2}));
  const view = sampleView({...signed});
  const mine = [{teamId: 'sre', through: '@alice'}];
  const waits = (teams: typeof sampleTeams) =>
    waitingFor(
      {review: view.review, report: reportOn(view, teams, sampleMemberships)},
      'alice',
      mine,
      sampleTime,
    ).teams.length;
  expect(waits(quorum)).toBe(0);
  expect(waits(sampleTeams)).toBe(1);
});

test('who is involved: the DRI, who is asked, and whose open items and gaps there are', () => {
  const view = sampleView(reviewers(asked('sre', 'alice'), asked('sre', 'bob', 'declined')));
  expect([...involvedIn(view.review, view.content, sampleTime)]).toEqual(['dave', 'alice']);
  const items = view.content.sections.map((section) => ({
    ...section,
    items: section.items.map((item, place) => ({
      ...item,
      assigneeId: 'erin',
      state: place === 0 ? ('open' as const) : ('done' as const),
    })),
  }));
  expect([...involvedIn(view.review, {sections: items}, sampleTime)]).toContain('erin');
});

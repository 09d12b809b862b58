import {reportOn} from './report_on';
import {peopleOfRow, rowOf, waitsFor} from './review_row';
import {EMPTY_DOSSIER, type Gap} from './dossier';
import type {ReviewingTeam, ReviewView} from './types';
import {sampleMark, sampleSignature, sampleTime, sampleView} from '../../test/fakes/sample_review';

const TEAMS: ReviewingTeam[] = ['SRE', 'Platform'].map((name) => ({
  id: name.toLowerCase(),
  name,
  aliases: [],
  members: [],
  quorum: 1,
}));
const MEMBERS = new Map([
  ['alice', ['sre']],
  ['bob', ['platform']],
  ['zoe', ['sre', 'platform']],
  ['dave', ['sre']],
]);
const LATER = sampleTime + 60_000;

function row(view: ReviewView) {
  return rowOf(view.review, reportOn(view, TEAMS, MEMBERS), TEAMS, MEMBERS);
}

/** SRE's two items done by alice, with her sign-off. */
function approved(change: Partial<ReviewView['review']> = {}): ReviewView {
  const view = sampleView({
    signatures: [sampleSignature('sre', 'alice', {itemIds: ['i2', 'i3']})],
    marks: ['i2', 'i3'].map((id) => sampleMark(id, 'alice', {teamId: 'sre', at: LATER})),
    timeline: [{at: LATER, by: 'alice', kind: 'approved', details: {team: 'SRE'}}],
    ...change,
  });
  for (const item of view.content.sections[1]!.items) {
    Object.assign(item, {state: 'done', changedBy: 'alice', changedAt: LATER});
  }
  return view;
}

test('what lists need is in it', () => {
  expect(row(approved({dueAt: 5}))).toEqual({
    number: 12,
    id: 'review12',
    key: 'PRR-12',
    title: 'Checkout service to production',
    service: '',
    status: 'open',
    mattermostTeamId: 'core',
    channelId: 'channel',
    cardPostId: '',
    board: 'builtin',
    template: {id: 'prr', version: '1.0', title: 'Mattermost PRR'},
    driId: 'dave',
    signers: ['alice'],
    teams: [
      {id: 'sre', name: 'SRE', approvedAt: LATER, answeredAt: sampleTime, onHold: false},
      {id: 'platform', name: 'Platform', approvedAt: 0, answeredAt: 0, onHold: false},
    ],
    reviewers: [],
    createdAt: sampleTime,
    endedAt: 0,
    dueAt: 5,
    reReviewAt: 0,
    tier: '',
    items: 4,
    done: 2,
    skipped: [],
    gaps: [],
    comments: 0,
  });
});

test('an open review waits for the teams that have not approved, an ended one for nobody', () => {
  expect(waitsFor(row(approved())).map(({id}) => id)).toEqual(['platform']);
  expect(waitsFor(row(approved({status: 'cancelled'})))).toEqual([]);
});

describe('the first answer of a team is', () => {
  const entry = (by: string, kind: 'ticked' | 'comment' | 'renamed', details = {}, at = LATER) => ({
    at,
    by,
    kind,
    details,
  });
  const cases: [string, Partial<ReviewView['review']>, Record<string, number>][] = [
    ['nothing while nobody of it has done anything', {}, {sre: 0, platform: 0}],
    [
      'a sign-off, also one that was taken back',
      {
        signatures: [sampleSignature('sre', 'alice', {withdrawn: {at: LATER, by: 'alice', reason: ''}})],
      },
      {sre: sampleTime, platform: 0},
    ],
    ['not what its DRI has signed', {signatures: [sampleSignature('sre', 'dave')]}, {sre: 0, platform: 0}],
    [
      'a hold',
      {
        holds: [{id: 'h', teamId: 'platform', by: 'bob', at: LATER, reason: 'x', lifted: null}],
      },
      {sre: 0, platform: LATER},
    ],
    [
      'a tick, though it was taken back since',
      {timeline: [entry('alice', 'ticked', {item: 'Runbook linked'})]},
      {
        sre: LATER,
        platform: 0,
      },
    ],
    [
      'for somebody of two teams, a tick for the one that owns the item',
      {
        timeline: [entry('zoe', 'ticked', {item: 'Sizing (Platform)'})],
      },
      {sre: 0, platform: LATER},
    ],
    [
      'a comment, the earliest thing of all',
      {
        signatures: [sampleSignature('sre', 'alice', {at: LATER})],
        timeline: [entry('alice', 'comment', {}, sampleTime)],
      },
      {sre: sampleTime, platform: 0},
    ],
    ['not a new title', {timeline: [entry('alice', 'renamed')]}, {sre: 0, platform: 0}],
    ['not what somebody of no team does', {timeline: [entry('erin', 'comment')]}, {sre: 0, platform: 0}],
  ];
  test.each(cases)('%s', (_, change, expected) => {
    const teams = row(sampleView(change)).teams;
    expect(Object.fromEntries(teams.map(({id, answeredAt}) => [id, answeredAt]))).toEqual(expected);
  });

  test('asked of everybody who has answered', () => {
    const timeline = [entry('alice', 'ticked'), entry('zoe', 'comment'), entry('bob', 'renamed')];
    expect(peopleOfRow({timeline})).toEqual(['alice', 'zoe']);
  });
});

test('an approval that the timeline does not tell of was reached with its last signature', () => {
  expect(row(approved({timeline: []})).teams[0]).toMatchObject({approvedAt: sampleTime});
});

test('what was skipped, and whether it was said not to apply; open gaps by section', () => {
  const view = sampleView({
    dossier: {
      ...EMPTY_DOSSIER,
      answers: [
        {
          itemId: 'i1',
          title: '',
          kind: 'not-applicable',
          text: 'no UI',
          evidence: [],
          postId: '',
          by: 'd',
          at: 1,
        },
        {itemId: 'i3', title: '', kind: 'answered', text: 'yes', evidence: [], postId: '', by: 'd', at: 1},
      ],
      gaps: [gap('G1', 'i2'), {...gap('G2', 'i2'), state: 'done'}, gap('G3', '')],
    },
  });
  view.content.sections[2]!.items[0]!.state = 'skipped';
  expect(row(view)).toMatchObject({
    skipped: [
      {title: 'Describe the change', notApplicable: true},
      {title: 'Sizing (Platform)', notApplicable: false},
    ],
    gaps: [
      {section: 'SRE', severity: 'high', at: sampleTime},
      {section: '', severity: 'high', at: sampleTime},
    ],
  });
});

function gap(id: string, itemId: string): Gap {
  return {
    id,
    itemId,
    title: '',
    text: 'No alert',
    severity: 'high',
    ownerId: '',
    dueAt: 0,
    ticket: '',
    rank: 1,
    state: 'open',
    accepted: null,
    done: null,
    by: 'alice',
    at: sampleTime,
  };
}

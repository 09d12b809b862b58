import {sampleReport, sampleView} from '../../test/fakes/sample_review';
import {awaitsHandover, followUps, takesOver} from './course';
import {EMPTY_DOSSIER, type Gap} from './dossier';
import type {Review} from './types';

const {review: sample} = sampleView();
const report = sampleReport(sampleView());
const [first, second] = report.items;
const steps = [first!.item.id, second!.item.id];

function reviewWith(change: Partial<Review['dossier']>, rest: Partial<Review> = {}): Review {
  const dossier = {...EMPTY_DOSSIER, roles: {acceptance: [], handover: steps}, ...change};
  return {...sample, dossier, ...rest};
}

const accepted = {userId: 'alice', by: 'alice', at: 1, note: ''};

test.each<[string, Review, boolean]>([
  ['has steps that nobody has accepted', reviewWith({}), true],
  ['is closed meanwhile', reviewWith({}, {status: 'closed'}), true],
  ['was cancelled', reviewWith({}, {status: 'cancelled'}), false],
  ['was accepted', reviewWith({handover: accepted}), false],
  ['has no steps', reviewWith({roles: {acceptance: steps, handover: []}}), false],
  ['was never looked up', {...sample, dossier: undefined}, false],
])('a review that %s', (_what, review, awaits) => {
  expect(awaitsHandover(review)).toBe(awaits);
});

test('what is left are open steps and open gaps', () => {
  const gap = (id: string, state: Gap['state']): Gap => ({
    id,
    state,
    by: 'alice',
    at: 1,
    itemId: '',
    title: '',
    text: 'x',
    severity: 'high',
    ownerId: '',
    dueAt: 0,
    ticket: '',
    rank: 1,
    accepted: null,
    done: null,
  });
  const review = reviewWith({gaps: [gap('G1', 'open'), gap('G2', 'done'), gap('G3', 'accepted')]});
  const open = report.items.filter(({item}) => steps.includes(item.id) && item.state === 'open');
  expect(followUps(review, report)).toMatchObject({steps: open, gaps: [{id: 'G1'}]});
});

describe('who takes over', () => {
  const unowned = {items: report.items.map((item) => ({...item, owner: {kind: 'none' as const}}))};
  const hands = new Map([
    ['alice', ['sre']],
    ['bob', ['platform']],
    ['dri', ['sre']],
  ]);
  const needs = (...ids: string[]) => ids.map((id) => ({id, name: id}));
  test.each<[string, string, string[], boolean]>([
    ['a member of SRE', 'alice', ['sre', 'platform'], true],
    ['a member of another team', 'bob', ['sre', 'platform'], false],
    ['a member of another team, where SRE is not needed', 'bob', ['platform'], true],
    ['a member of SRE, where it is not needed', 'alice', ['platform'], false],
    ['somebody of no team', 'erin', ['sre'], false],
    ['the DRI, though they are in SRE', 'dri', ['sre'], false],
  ])('%s: %s', (_who, userId, teams, may) => {
    expect(takesOver(reviewWith({}, {driId: 'dri', teams: needs(...teams)}), unowned, hands, userId)).toBe(
      may,
    );
  });

  test('who is assigned a step, and a member of the team that owns one', () => {
    const review = reviewWith({}, {driId: 'dri', teams: needs('sre', 'platform')});
    const assigned = {
      items: unowned.items.map((each) => ({...each, item: {...each.item, assigneeId: 'erin'}})),
    };
    expect(takesOver(review, assigned, hands, 'erin')).toBe(true);
    const owned = {
      items: unowned.items.map((each) => ({...each, owner: {kind: 'team' as const, teamId: 'platform'}})),
    };
    expect(takesOver(review, owned, hands, 'bob')).toBe(true);
  });
});

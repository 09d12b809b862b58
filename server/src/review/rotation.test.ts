import {sampleView} from '../../test/fakes/sample_review';
import {EMPTY_DOSSIER, type Reviewer} from './dossier';
import {type Candidate, inTurn, loads, seatsToFill, type Wanted} from './rotation';

function candidate(name: string, load: number, proposedAt: number): Candidate {
  return {userId: `id-${name}`, name, load, proposedAt};
}

test.each<[string, Candidate[], string]>([
  ['nobody', [], ''],
  ['the fewest open reviews', [candidate('alice', 2, 0), candidate('bob', 1, 9)], 'bob alice'],
  ['then who was asked longest ago', [candidate('alice', 1, 9), candidate('bob', 1, 5)], 'bob alice'],
  ['never counts as longest ago', [candidate('alice', 1, 9), candidate('bob', 1, 0)], 'bob alice'],
  ['then the name', [candidate('bob', 0, 0), candidate('alice', 0, 0)], 'alice bob'],
  [
    'all of it',
    [candidate('dora', 0, 3), candidate('carl', 1, 0), candidate('bob', 0, 2), candidate('abe', 0, 3)],
    'bob abe dora carl',
  ],
])('whose turn it is: %s', (_what, candidates, names) => {
  expect(
    inTurn(candidates)
      .map(({name}) => name)
      .join(' '),
  ).toBe(names);
});

const TEAMS = ['sre', 'platform', 'security'];

test.each<[string, Record<string, number>, Wanted | undefined, string]>([
  ['one a team', {}, undefined, 'sre platform security'],
  ['none for a team of which somebody was named', {platform: 1}, undefined, 'sre security'],
  ['at most so many', {}, {min: 1, max: 2}, 'sre platform'],
  ['those who were named count', {security: 1}, {min: 1, max: 2}, 'sre'],
  ['nobody more when enough were named', {sre: 2, security: 1}, {min: 1, max: 2}, ''],
  ['at least so many, from the first team on', {}, {min: 5, max: 6}, 'sre platform security sre platform'],
  ['named ones fill up too', {sre: 1}, {min: 3, max: 6}, 'platform security'],
])('for whom somebody is proposed: %s', (_what, named, wanted, teams) => {
  expect(seatsToFill(TEAMS, new Map(Object.entries(named)), wanted).join(' ')).toBe(teams);
});

test('one team, one to three reviewers: one is proposed', () => {
  expect(seatsToFill(['sre'], new Map(), {min: 1, max: 3})).toEqual(['sre']);
  expect(seatsToFill([], new Map(), {min: 1, max: 3})).toEqual([]);
});

test('the load is open reviews in which somebody is asked, each once', () => {
  const review = (id: string, reviewers: string[], status: 'open' | 'closed' = 'open') =>
    sampleView({
      id,
      status,
      dossier: {
        ...EMPTY_DOSSIER,
        reviewers: reviewers.map((each): Reviewer => {
          const [teamId = '', userId = '', state = ''] = each.split(' ');
          return {teamId, userId, state: state as Reviewer['state'], by: '', at: 0, stateAt: 0, reason: ''};
        }),
      },
    }).review;
  const all = [
    review('one', ['sre alice proposed', 'platform alice accepted', 'sre bob declined']),
    review('two', ['sre alice accepted', 'sre bob proposed']),
    review('three', ['sre bob proposed'], 'closed'),
    sampleView({id: 'four'}).review,
  ];
  expect([...loads(all)]).toEqual([
    ['alice', 2],
    ['bob', 1],
  ]);
  expect([...loads(all, 'two')]).toEqual([['alice', 1]]);
});

import {sampleItem} from '../../test/fakes/sample_review';
import {sampleMemberships, sampleTeams} from '../../test/fakes/sample_teams';
import {type Adopted, adoptedNeeds} from './adopted';
import type {Section} from './types';

const of = (...teams: string[]): Section[] =>
  teams.map((title) => ({id: title, title, items: [sampleItem(title, `${title} review`)]}));

const all = of('SRE', 'Platform');
const template = {version: '2.0.0', sections: all};

const cases: [
  string,
  Partial<Adopted>,
  {teams: string; without?: string; leftOut?: string; edited?: boolean},
][] = [
  ['all as the template has it', {}, {teams: 'sre platform'}],
  [
    'a section that was removed from the run',
    {run: of('SRE')},
    {teams: 'sre platform', without: 'platform', edited: true},
  ],
  [
    'a section that was renamed in the run',
    {run: of('SRE', 'Whatever')},
    {teams: 'sre platform', without: 'platform', edited: true},
  ],
  [
    'a section that was removed from the run, where the board does not tell how it started',
    {run: of('SRE'), atStart: null},
    {teams: 'sre platform', without: 'platform', edited: true},
  ],
  [
    'a section that was removed from the playbook',
    {run: of('SRE'), atStart: of('SRE')},
    {teams: 'sre', leftOut: 'platform', edited: true},
  ],
  [
    'a section that was removed from the playbook, of an older version',
    {run: of('SRE'), atStart: of('SRE'), version: '1.0.0'},
    {teams: 'sre', leftOut: 'platform'},
  ],
  [
    'a section that was removed from the playbook after the start',
    {atStart: of('SRE')},
    {teams: 'sre platform', edited: true},
  ],
  [
    'a section that was added to the run',
    {run: of('SRE', 'Platform', 'Costs')},
    {teams: 'sre platform', edited: true},
  ],
  [
    'a playbook of another version, as it was set up',
    {template: {version: '3.0.0', sections: of('SRE', 'Platform', 'Costs')}},
    {teams: 'sre platform'},
  ],
  [
    'a template that is not in the library',
    {template: null, run: of('SRE')},
    {teams: 'sre platform', without: 'platform', edited: true},
  ],
  ['nothing to compare with', {template: null, run: of('SRE'), atStart: null}, {teams: 'sre'}],
];

test.each(cases)('%s', (_name, changes, {teams, without = '', leftOut = '', edited = false}) => {
  const adopted = {run: all, atStart: all, template, version: '2.0.0', ...changes};
  const needs = adoptedNeeds(adopted, sampleTeams, sampleMemberships);
  const ids = (each: readonly {id: string}[]): string => each.map(({id}) => id).join(' ');
  expect({
    teams: ids(needs.teams),
    without: ids(needs.withoutItems),
    leftOut: ids(needs.leftOut),
    edited: needs.edited,
  }).toEqual({teams, without, leftOut, edited});
});

import {sampleTeam, sampleTeams} from '../../test/fakes/sample_teams';
import {matchTeam, namesOf} from './names';

test.each([
  ['SRE', 'sre'],
  [' ｓｒｅ ', 'sre'],
  ['Site  reliability', 'sre'],
  ['INFOSEC', 'security'],
  ['基盤', 'platform'],
])('“%s” is %s', (text, id) => {
  expect(matchTeam(text, sampleTeams)?.id).toBe(id);
});

test.each(['', ' ', 'SR', 'SRE team', 'SRE-'])('“%s” is no team', (text) => {
  expect(matchTeam(text, sampleTeams)).toBeUndefined();
});

test('letters that differ in kind only are one name', () => {
  const team = sampleTeam('gr', 'Straße', {aliases: ['On–call', 'Straße', '']});
  expect(namesOf(team)).toEqual(['gr', 'strasse', 'on-call']);
  expect(matchTeam('STRASSE', [team])).toBe(team);
  expect(matchTeam('on‑call', [team])).toBe(team);
});

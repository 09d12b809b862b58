import {sampleTeam, sampleTeams} from '../../test/fakes/sample_teams';
import {mayBeSignOff} from './gate';

const teams = [...sampleTeams, sampleTeam('reseau', 'Réseau'), sampleTeam('qa', 'Q&A')];

test.each([
  'SRE',
  'lgtm from sre!',
  'the Platform',
  'platfrom',
  'secuirty',
  'infosec',
  'ＳＲＥ',
  'SREレビュー完了',
  'これは基盤です',
  'réseau',
  'reseau',
  'RÉSEAU',
  'Q&A is done',
  "l'SRE",
  '**SRE**',
])('%j may name a team', (text) => {
  expect(mayBeSignOff(text, teams)).toBe(true);
});

test.each([
  '',
  'good morning',
  'presre',
  'sres',
  'information for all of you',
  'the priority is clear',
  'is completed',
  'plan',
])('%j names none', (text) => {
  expect(mayBeSignOff(text, teams)).toBe(false);
});

test('other teams, other names', () => {
  expect(mayBeSignOff('Network is done', teams)).toBe(false);
  expect(mayBeSignOff('Network is done', [sampleTeam('net', 'Network')])).toBe(true);
  expect(mayBeSignOff('Network is done', teams)).toBe(false);
});

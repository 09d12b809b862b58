import {sectionsOf} from '../../test/fakes/watched_board';
import {leftOutNote, leftOutOf, teamsLeftOut} from './teams_left_out';
import type {ReviewingTeam} from './types';

const team = (name: string): ReviewingTeam => ({
  id: name.toLowerCase(),
  name,
  aliases: [],
  members: [],
  quorum: 1,
});
const [sre, platform, security] = [team('SRE'), team('Platform'), team('Security')];
const teams = [sre, platform, security];

test.each([
  ['nobody when all are asked', ['SRE', 'Platform'], [sre, platform], []],
  ['whose items are gone', ['SRE', 'Platform', 'Security'], [platform], ['SRE', 'Security']],
  ['not one that the template has nothing for', ['SRE'], [sre], []],
  ['not one that the playbook has besides', ['SRE'], [sre, security], []],
])('left out is %s', (_, template, needed, names) => {
  const leftOut = teamsLeftOut(sectionsOf(template), needed, teams);
  expect(leftOut.map(({name}) => name)).toEqual(names);
});

test('the timeline keeps their names, and no other line is taken for them', () => {
  const timeline = [
    {at: 1, by: 'dave', kind: 'started' as const, details: {}},
    leftOutNote(1, [sre, security]),
    {at: 2, by: '', kind: 'note' as const, details: {note: 'playbook-edited', playbook: 'p'}},
  ];
  expect(leftOutOf({timeline})).toEqual(['SRE', 'Security']);
  expect(leftOutOf({timeline: [leftOutNote(1, [])]})).toEqual([]);
});

import {sampleItem, sampleView} from '../../test/fakes/sample_review';
import {sampleMemberships, sampleTeam, sampleTeams} from '../../test/fakes/sample_teams';
import {assigneesOf, neededTeams, ownerOf, owns} from './ownership';
import type {Owner} from './types';

const sre: Owner = {kind: 'team', teamId: 'sre'};
const platform: Owner = {kind: 'team', teamId: 'platform'};
const none: Owner = {kind: 'none'};
const person = (userId: string): Owner => ({kind: 'person', userId});

test.each<[section: string, title: string, assignee: string, owner: Owner, because: string]>([
  ['Checks', 'Alerts', 'alice', sre, 'the assignee is in exactly one team'],
  ['Platform', 'Alerts (Security)', 'alice', sre, 'the assignee wins over tag and section'],
  ['SRE', 'Alerts (SRE)', 'dave', person('dave'), 'an assignee in no team owns it personally'],
  ['Platform', 'Alerts', 'grace', platform, 'an assignee in several teams says nothing: the section does'],
  ['Checks', 'Alerts (SRE)', 'grace', sre, 'an assignee in several teams says nothing: the tag does'],
  ['Checks', 'Alerts', 'grace', none, 'an assignee in several teams says nothing'],
  ['Platform', 'Alerts (SRE)', '', sre, 'the tag wins over the section'],
  ['Checks', 'Alerts (sre)', '', sre, 'a tag in any case'],
  ['Checks', 'Alerts （ＳＲＥ）', '', sre, 'a tag in full width'],
  ['Checks', 'Alerts ( site  reliability ) ', '', sre, 'a tag by alias, spaces do not matter'],
  ['Checks', 'アラート (基盤)', '', platform, 'a tag in another script'],
  ['Checks', 'Alerts(SRE)', '', sre, 'a tag without a space'],
  ['Checks', 'Alerts (99 %) (SRE)', '', sre, 'the last parentheses are the tag'],
  ['Checks', 'Alerts (SRE) (99 %)', '', none, 'only the last parentheses are the tag'],
  ['SRE', 'Alerts (optional)', '', sre, 'a tag that names no team is part of the title'],
  ['Checks', '(SRE) Alerts', '', none, 'a tag stands at the end'],
  ['Checks', 'Alerts (SRE) are set', '', none, 'a tag stands at the very end'],
  ['Checks', 'Alerts ()', '', none, 'an empty tag'],
  ['Checks', 'Alerts (SRE, Platform)', '', none, 'a tag that names two teams'],
  ['SRE', 'Alerts', '', sre, 'the section by name'],
  ['site reliability', 'Alerts', '', sre, 'the section by alias'],
  ['SRE review', 'Alerts', '', sre, 'the section with the word review'],
  ['Platform Checklist', 'Alerts', '', platform, 'the section with the word checklist'],
  ['SRE and Platform', 'Alerts', '', none, 'a section that names two teams'],
  ['SRE notes', 'Alerts', '', none, 'a section that is called otherwise'],
  ['', 'Alerts', '', none, 'a section without a title'],
])('in “%s”, “%s” assigned to “%s” is owned by %j: %s', (section, title, assigneeId, owner) => {
  const item = sampleItem('i', title, {assigneeId});
  expect(ownerOf({title: section}, item, sampleTeams, sampleMemberships)).toEqual(owner);
});

test('a name that two teams have says nothing', () => {
  const teams = [sampleTeam('net', 'Ops'), sampleTeam('ops', 'Operations')];
  expect(ownerOf({title: 'Ops'}, sampleItem('i', 'Alerts'), teams, new Map())).toEqual(none);
  expect(ownerOf({title: 'Operations'}, sampleItem('i', 'Alerts'), teams, new Map())).toEqual({
    kind: 'team',
    teamId: 'ops',
  });
});

test('a team that is no longer configured owns nothing', () => {
  const memberships = new Map([['alice', ['sre']]]);
  expect(ownerOf({title: 'SRE'}, sampleItem('i', 'Alerts (SRE)'), [], memberships)).toEqual(none);
  expect(ownerOf({title: 'SRE'}, sampleItem('i', 'Alerts', {assigneeId: 'alice'}), [], memberships)).toEqual(
    person('alice'),
  );
});

test('a review needs the teams that own an item, each once', () => {
  const {content} = sampleView();
  expect(neededTeams(content, sampleTeams, sampleMemberships).map(({id}) => id)).toEqual(['sre', 'platform']);
  expect(neededTeams({sections: []}, sampleTeams, sampleMemberships)).toEqual([]);
});

test('everybody who is assigned has to be looked up, once', () => {
  const items = ['alice', '', 'bob', 'alice'].map((assigneeId, i) =>
    sampleItem(String(i), 'x', {assigneeId}),
  );
  expect(assigneesOf({sections: [{id: 's', title: 'S', items}]})).toEqual(['alice', 'bob']);
});

test.each<[string, Owner, boolean]>([
  ['alice', sre, true],
  ['carol', sre, false],
  ['grace', platform, true],
  ['dave', person('dave'), true],
  ['alice', person('dave'), false],
  ['alice', none, false],
])('whether %s is an owner where the owner is %j: %s', (userId, owner, expected) => {
  expect(owns(userId, owner, sampleMemberships)).toBe(expected);
});

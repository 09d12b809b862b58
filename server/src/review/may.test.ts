import {sampleView} from '../../test/fakes/sample_review';
import {sampleMemberships, sampleTeams} from '../../test/fakes/sample_teams';
import {assertMay, assertMayChange, changeAction, may} from './may';
import {reportOn} from './report_on';
import {RIGHTS, ROLES, type Action, type Role} from './rights';

/** The rules of the product once more, in the shortest form that can be compared with the issue by eye. */
const expected: Record<Action, string> = {
  help: 'outsider guest member item-owner dri channel-admin system-admin',
  list: 'outsider guest member item-owner dri channel-admin system-admin',
  report: 'outsider guest member item-owner dri channel-admin system-admin',
  pending: 'outsider guest member item-owner dri channel-admin system-admin',
  count: 'outsider guest member item-owner dri channel-admin system-admin',
  read: 'outsider guest member item-owner dri channel-admin system-admin',
  rehearse: 'guest member item-owner dri channel-admin system-admin',
  start: 'member channel-admin system-admin',
  setup: 'member channel-admin system-admin',
  'see-templates': 'outsider guest member item-owner dri channel-admin system-admin',
  'manage-templates': 'system-admin',
  see: 'guest member item-owner dri channel-admin system-admin',
  comment: 'guest member item-owner dri channel-admin system-admin',
  'address-comment': 'item-owner dri channel-admin system-admin',
  'reopen-comment': 'item-owner',
  'see-dossier': 'guest member item-owner dri channel-admin system-admin',
  answer: 'member dri channel-admin system-admin',
  gap: 'member dri channel-admin system-admin',
  'change-gap': 'item-owner dri channel-admin system-admin',
  'accept-gap': 'dri channel-admin system-admin',
  tier: 'dri channel-admin system-admin',
  'set-fact': 'dri channel-admin system-admin',
  accept: 'member item-owner dri channel-admin',
  'accept-handover': 'item-owner',
  score: 'member dri channel-admin system-admin',
  'carry-on': 'dri channel-admin system-admin',
  'sign-off': 'item-owner',
  withdraw: 'item-owner',
  'change-team-item': 'item-owner system-admin',
  'change-personal-item': 'item-owner dri channel-admin system-admin',
  'change-unowned-item': 'dri channel-admin system-admin',
  assign: 'item-owner dri channel-admin system-admin',
  'assign-away': 'item-owner system-admin',
  hold: 'item-owner',
  lift: 'item-owner system-admin',
  close: 'dri channel-admin system-admin',
  'keep-open': 'dri channel-admin system-admin',
  cancel: 'dri channel-admin system-admin',
  reopen: 'dri channel-admin system-admin',
  rename: 'dri channel-admin system-admin',
  owner: 'dri channel-admin system-admin',
  'read-record': 'guest member item-owner dri channel-admin system-admin',
  verify: 'outsider guest member item-owner dri channel-admin system-admin',
  'erase-record': 'system-admin',
  search: 'outsider guest member item-owner dri channel-admin system-admin',
  're-review': 'dri channel-admin system-admin',
  'stand-in': 'item-owner system-admin',
  'stand-in-list': 'outsider member item-owner dri channel-admin system-admin',
  'reviewer-list': 'guest member item-owner dri channel-admin system-admin',
  'reviewer-answer': 'item-owner',
  'reviewer-set': 'item-owner dri channel-admin system-admin',
  reminders: 'outsider guest member item-owner dri channel-admin system-admin',
  lesson: 'member dri channel-admin system-admin',
  consult: 'member dri channel-admin system-admin',
  'see-frameworks': 'outsider guest member item-owner dri channel-admin system-admin',
  'use-framework': 'dri channel-admin system-admin',
  'manage-frameworks': 'system-admin',
  'manage-teams': 'system-admin',
};

const actions = Object.keys(RIGHTS) as Action[];
const roles = Object.keys(ROLES) as Role[];

test.each(actions.flatMap((action) => roles.map((role) => [action, role] as const)))(
  '%s as %s',
  (action, role) => {
    expect(may(action, [role])).toBe(expected[action].split(' ').includes(role));
  },
);

test('roles add up', () => {
  expect(may('close', ['member', 'dri'])).toBe(true);
  expect(may('change-team-item', ['guest', 'item-owner'])).toBe(true);
  expect(may('change-team-item', ['member', 'dri', 'channel-admin'])).toBe(false);
});

test.each(actions)('somebody without a role may not: %s', (action) => {
  expect(may(action, [])).toBe(false);
});

test('out of the channel, only being a system admin counts', () => {
  expect(may('close', ['outsider', 'dri'])).toBe(false);
  expect(may('change-team-item', ['outsider', 'item-owner'])).toBe(false);
  expect(may('close', ['outsider', 'system-admin'])).toBe(true);
  expect(may('pending', ['outsider', 'dri'])).toBe(true);
});

test('a refusal names the right that is missing', () => {
  expect(() => {
    assertMay('close', ['member']);
  }).toThrow(expect.objectContaining({code: 'rights.close'}));
  expect(() => {
    assertMay('close', ['dri']);
  }).not.toThrow();
});

describe('changing an item', () => {
  const {items} = reportOn(sampleView(), sampleTeams, sampleMemberships);
  const [unowned, teams] = [items[0]!, items[1]!];

  test('takes the right for its kind of owner', () => {
    expect(changeAction({kind: 'team', teamId: 'sre'})).toBe('change-team-item');
    expect(changeAction({kind: 'person', userId: 'dave'})).toBe('change-personal-item');
    expect(changeAction({kind: 'none'})).toBe('change-unowned-item');
  });

  test.each<[string, typeof teams, Role[], boolean]>([
    ['a member of the team', teams, ['member', 'item-owner'], false],
    [
      'a member of the team who is a system admin too',
      teams,
      ['member', 'item-owner', 'system-admin'],
      false,
    ],
    ['a system admin', teams, ['member', 'system-admin'], true],
    [
      'a member of the team and system admin out of the channel',
      teams,
      ['outsider', 'item-owner', 'system-admin'],
      true,
    ],
    ['the DRI, where nobody owns the item', unowned, ['member', 'dri'], false],
    ['a system admin, where nobody owns the item', unowned, ['system-admin'], false],
  ])('%s: named as admin: %#', (_, item, granted, asAdmin) => {
    expect(assertMayChange(item, granted, sampleTeams)).toEqual({asAdmin});
  });

  test('is refused by naming the item and its team', () => {
    expect(() => assertMayChange(teams, ['member', 'dri'], sampleTeams)).toThrow(
      expect.objectContaining({
        code: 'rights.change-team-item',
        params: {number: 2, item: 'Runbook linked', team: 'SRE'},
      }),
    );
    expect(() => assertMayChange(unowned, ['member'], sampleTeams)).toThrow(
      expect.objectContaining({
        code: 'rights.change-unowned-item',
        params: {number: 1, item: 'Describe the change'},
      }),
    );
  });
});

import type {ReviewRow} from '../review/review_row';
import {Doorman} from './doorman';
import {Reporting} from './reporting';
import {FakeMattermost} from '../../test/fakes/mattermost';
import {notFound} from '../../test/fakes/app_error';
import {sampleRow} from '../../test/fakes/sample_row';

const NOW = Date.UTC(2026, 10, 24, 4, 0);

function setUp() {
  const mattermost = new FakeMattermost();
  const [dave, erin, admin] = [
    mattermost.addUser('dave'),
    mattermost.addUser('erin'),
    mattermost.addUser('admin', {Roles: 'system_user system_admin'}),
  ];
  const open = mattermost.addChannel('checkout', [dave, erin]);
  const secret = mattermost.addChannel('secret', [dave]);
  const rows: ReviewRow[] = [
    sampleRow({number: 3, channelId: secret.Id}),
    sampleRow({number: 2, channelId: open.Id}),
    sampleRow({number: 1, channelId: open.Id, mattermostTeamId: 'other'}),
  ];
  const asked: unknown[] = [];
  const permissions: string[] = [];
  const server = {
    getUser: async () => ({
      Timezone: {useAutomaticTimezone: 'true', automaticTimezone: 'America/Los_Angeles'},
    }),
    getTeam: async (id: string) => ({Id: id, Name: id, DisplayName: 'Core', DeleteAt: 0}),
    getTeamByName: async (name: string) => {
      if (name === 'gone') return {Id: 'gone', Name: 'gone', DisplayName: 'Gone', DeleteAt: 5};
      if (name !== 'core' && name !== 'others') throw notFound(name);
      return {Id: name, Name: name, DisplayName: name, DeleteAt: 0};
    },
    getTeamMember: async (teamId: string) => {
      if (teamId === 'others') throw notFound(teamId);
      return {DeleteAt: 0};
    },
  };
  const watched: typeof mattermost = new Proxy(mattermost, {
    get: (object, name) => {
      if (name !== 'hasPermissionToChannel') return Reflect.get(object, name, object) as unknown;
      return (userId: string, channelId: string, permission: {Id: string}) => {
        permissions.push(channelId);
        return object.hasPermissionToChannel(userId, channelId, permission);
      };
    },
  });
  const reporting = new Reporting({
    rows: {
      between: async (period) => {
        asked.push(period);
        return rows;
      },
    },
    doorman: new Doorman(watched, {} as never),
    server,
    clock: {now: () => NOW, after: () => () => undefined},
  });
  const report = async (user: {Id: string}, input = {period: '', team: ''}, mattermostTeamId = 'core') =>
    reporting.report({userId: user.Id, channelId: open.Id, rootId: '', mattermostTeamId}, input);
  return {report, dave, erin, admin, asked, permissions, rows, open};
}

test('only reviews of the team, in channels that one can read, are in it', async () => {
  const {report, dave, erin, admin} = setUp();
  const keys = async (user: {Id: string}) => (await report(user)).rows.map(({key}) => key);
  expect(await keys(dave)).toEqual(['PRR-3', 'PRR-2']);
  expect(await keys(erin)).toEqual(['PRR-2']);
  expect(await keys(admin)).toEqual(['PRR-3', 'PRR-2']);
  expect((await report(erin)).found.started).toBe(0);
});

test('each channel is asked about once', async () => {
  const {report, erin, rows, open, permissions} = setUp();
  rows.push(
    ...Array.from({length: 500}, (_, number) => sampleRow({number: number + 10, channelId: open.Id})),
  );
  expect((await report(erin)).rows).toHaveLength(501);
  expect(permissions).toHaveLength(2);
});

test('the last ninety days, as the person counts them, unless it is said otherwise', async () => {
  const {report, dave, asked} = setUp();
  expect((await report(dave)).days).toEqual({first: '2026-08-26', last: '2026-11-23'});
  expect((await report(dave, {period: '2026-Q3', team: ''})).days).toEqual({
    first: '2026-07-01',
    last: '2026-09-30',
  });
  expect(asked).toHaveLength(2);
});

test.each([
  ['a team that there is not', {period: '', team: 'nowhere'}, 'report.team-unknown'],
  ['one that the person is not in, in the same words', {period: '', team: 'others'}, 'report.team-unknown'],
  ['one that is archived', {period: '', team: 'gone'}, 'report.team-unknown'],
  ['what is no period', {period: 'soon', team: ''}, 'period.unreadable'],
])('%s is refused', async (_, input, code) => {
  const {report, dave} = setUp();
  await expect(report(dave, input)).rejects.toMatchObject({code});
});

test('who is in no team at the moment has to name one; a system admin may name any', async () => {
  const {report, dave, admin} = setUp();
  await expect(report(dave, {period: '', team: ''}, '')).rejects.toMatchObject({code: 'report.team-missing'});
  expect((await report(dave, {period: '', team: 'CORE'}, '')).team.id).toBe('core');
  expect((await report(admin, {period: '', team: 'others'}, '')).rows).toEqual([]);
});

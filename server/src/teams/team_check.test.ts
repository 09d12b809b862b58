import {FakeDirectory, idOf} from '../../test/fakes/directory';
import {Membership} from './membership';
import {checkTeamsText, type TeamsTextCheck} from './team_check';

let server: FakeDirectory;

beforeEach(() => {
  server = new FakeDirectory();
  for (const name of ['alice', 'bob', 'carol']) {
    server.addUser(name);
  }
  server.addUser('robot', {IsBot: true});
  server.addTeam('core', ['alice', 'bob', 'robot'], {AllowOpenInvite: true});
  server.addChannel('core', 'sre', ['alice'], {Type: 'O'});
  server.addGroup('ops', ['carol']);
});

const check = (text: string): Promise<TeamsTextCheck> =>
  checkTeamsText(text, {membership: new Membership({all: () => []}, server), directory: server});

const teams = (members: string[], more = ''): string =>
  `- id: sre\n  name: SRE\n  members: [${members.map((member) => `"${member}"`).join(', ')}]\n${more}`;

test('everybody is counted once, whatever makes them a member, and each source says whom it brings', async () => {
  const {problems, teams: checked} = await check(teams(['@alice', '~core/sre', 'team:core', 'group:ops']));
  expect(problems).toEqual([]);
  expect(checked).toMatchObject([
    {
      place: 0,
      id: 'sre',
      name: 'SRE',
      quorum: 1,
      count: 3,
      isMore: false,
      people: ['alice', 'bob', 'carol'],
      sources: [
        {label: '@alice', state: 'found', count: 1, people: ['alice'], notes: ['unpinned']},
        {label: '~core/sre', state: 'found', count: 1, notes: ['public-channel', 'unpinned']},
        {label: 'team:core', state: 'found', count: 2, notes: ['open-team', 'unpinned']},
        {label: 'group:ops', state: 'found', count: 1, people: ['carol']},
      ],
    },
  ]);
});

test.each([
  ['@nobody', 'gone'],
  ['~core/nothing', 'gone'],
  ['team:none', 'gone'],
  ['group:none', 'gone'],
  ['@robot', 'no-reviewer'],
])('%s is %s, and makes nobody a member', async (source, state) => {
  const {teams: checked} = await check(teams([source]));
  expect(checked).toMatchObject([{count: 0, people: [], sources: [{label: source, state, count: 0}]}]);
});

test('what the server does not say is no answer, and keeps nothing else from being looked at', async () => {
  server.failing.set('getGroupByName', 500);
  const {teams: checked} = await check(teams(['group:ops', '@alice']));
  expect(checked).toMatchObject([{count: 1, sources: [{state: 'unreadable'}, {state: 'found'}]}]);
});

test('a source that was renamed says how it is called now', async () => {
  const {teams: checked} = await check(teams([`@allie#${idOf('alice')}`]));
  expect(checked).toMatchObject([
    {sources: [{label: '@allie', notes: ['renamed'], nowCalled: '@alice', people: ['alice']}]},
  ]);
});

test('people in several teams are named with them', async () => {
  const {shared, sharedCount} = await check(
    teams(['@alice', '@bob'], '- id: sec\n  name: Security\n  members: ["@alice"]\n'),
  );
  expect(shared).toEqual([{username: 'alice', teams: ['SRE', 'Security']}]);
  expect(sharedCount).toBe(1);
});

test('a mistake is placed, and the other teams are looked at all the same', async () => {
  const text = `- id: sre
  name: SRE
  aliases: [ops, x]
  members: ["@alice", nonsense]
- id: sec
  name: Security
  members: ["@bob"]
- id: Bad Id
  name: approved
  quorum: 0
`;
  const {problems, teams: checked} = await check(text);
  expect(problems.map(({line, team, field, place}) => [line, team, field, place])).toEqual([
    [3, 0, 'aliases', 1],
    [4, 0, 'members', 1],
    [8, 2, 'id', -1],
    [9, 2, 'name', -1],
    [10, 2, 'quorum', -1],
  ]);
  expect(checked).toMatchObject([{place: 1, id: 'sec', count: 1}]);
});

test('two teams of one name are a mistake of the second', async () => {
  const {problems, teams: checked} = await check(teams(['@alice'], '- id: other\n  name: sre\n'));
  expect(problems).toMatchObject([{team: 1, field: 'name', key: 'problem.team-name-twice'}]);
  expect(checked).toMatchObject([{place: 0, id: 'sre'}]);
});

test.each([
  ['no YAML', '- id: [', 1],
  ['a map', 'id: sre', 1],
  ['nothing', '[]', 1],
  ['references', '- &a {id: sre, name: SRE}\n- *a\n', 2],
  ['very deep', '['.repeat(500), 0],
  ['too much', '#'.repeat(70_000), 0],
])('%s is refused as a whole, with nobody looked up', async (_what, text, line) => {
  const {problems, teams: checked} = await check(text);
  expect(problems[0]).toMatchObject({line, team: -1});
  expect(checked).toEqual([]);
});

test('more sources than can be looked up at one time are said to be unchecked', async () => {
  const asked = jest.spyOn(server, 'getUserByUsername');
  const team = (number: number): string =>
    `- id: t${number}\n  name: T${number}\n  members: [${Array.from({length: 200}, (_, place) => `"@u${number}-${place}"`).join(', ')}]\n`;
  const {teams: checked} = await check([1, 2, 3].map(team).join(''));
  expect(asked).toHaveBeenCalledTimes(400);
  expect(checked[2]?.sources.map(({state}) => state)).toEqual(Array(200).fill('unchecked'));
});

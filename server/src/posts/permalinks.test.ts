import {permalink} from './permalinks';

it.each([
  ['https://chat.example', 'core', 'p1', 'https://chat.example/core/pl/p1'],
  ['https://chat.example/sub/', 'core', 'p1', 'https://chat.example/sub/core/pl/p1'],
  ['https://chat.example', '', 'p1', 'https://chat.example/_redirect/pl/p1'],
  ['', 'core', 'p1', '/core/pl/p1'],
  ['https://chat.example', 'core', '', ''],
])('the permalink on %j, team %j, post %j is %j', (siteUrl, team, postId, expected) => {
  expect(permalink(siteUrl, team, postId)).toBe(expected);
});

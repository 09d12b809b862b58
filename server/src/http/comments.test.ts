import {alice, post, routes} from '../../test/fakes/routes';
import {Refusal} from '../review/refusal';

const actor = {userId: alice, channelId: '', rootId: '', mattermostTeamId: ''};

it('marks a post for the person whom the server names, who reads it below the post', async () => {
  const {send, course, told} = routes();
  expect(await send('comments', {post_id: post})).toEqual({
    status: 200,
    body: {id: 'C1', key: 'PRR-12', new: true},
  });
  expect(course.calls).toEqual([['mark', actor, '', post]]);
  expect(told).toMatchObject([{userId: alice, messages: [{key: 'comment.marked'}]}]);
});

it('a refusal is the answer, and told below the post too', async () => {
  const {send, actions, told} = routes();
  actions.failure = new Refusal('comment.no-words');
  expect(await send('comments', {post_id: post, review: 'PRR-12'})).toMatchObject({
    status: 422,
    body: {code: 'comment.no-words'},
  });
  expect(told).toMatchObject([{messages: [{key: 'refusal.comment.no-words'}]}]);
});

it.each([
  ['another site', {post_id: post}, {Origin: 'https://evil.example'}, 403],
  ['no id', {post_id: '../x'}, {}, 400],
  ['another plugin', {post_id: post}, {'Mattermost-Plugin-ID': 'other'}, 401],
])('nothing is marked for %s', async (_what, body, headers, status) => {
  const {send, course} = routes();
  expect((await send('comments', body, headers)).status).toBe(status);
  expect(course.calls).toEqual([]);
});

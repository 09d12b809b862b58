import {actor, alice, channel, routes as setUp} from '../../test/fakes/routes';
import {Refusal} from '../review/refusal';

const dialog = {
  type: 'dialog_submission',
  callback_id: 'answer',
  state: JSON.stringify({review: 'review12', item: 'sre1'}),
  user_id: alice,
  channel_id: channel,
  team_id: '',
  submission: {kind: 'answered', text: 'yes', evidence: 'https://a.example'},
};

test('answers the item by its id, and says what came of it', async () => {
  const {send, actions, told} = setUp();
  expect(await send('dialogs/answer', dialog)).toEqual({status: 200, body: {}});
  expect(actions.calls).toEqual([
    ['answer', actor, 'review12', 'id:sre1', {text: 'yes', evidence: 'https://a.example'}],
  ]);
  expect(told).toMatchObject([{userId: alice, messages: [{key: 'answer.given'}]}]);
});

test('takes the text for the reason where it does not apply', async () => {
  const {send, actions} = setUp();
  await send('dialogs/answer', {
    ...dialog,
    submission: {kind: 'not-applicable', text: 'no database', evidence: null},
  });
  expect(actions.calls).toEqual([['notApplicable', actor, 'review12', 'id:sre1', 'no database']]);
});

test.each([
  ['answer.evidence-no-link', {value: 'ask Bob'}, 'evidence'],
  ['answer.too-long', {number: 2, item: 'x', length: 4001, most: 4000}, 'text'],
])('%s is said at its field', async (code, params, field) => {
  const {send, actions} = setUp();
  actions.failure = new Refusal(code, params);
  expect((await send('dialogs/answer', dialog)).body).toHaveProperty(['errors', field]);
});

test.each(['', 'not JSON', '{"review": "review12"}'])('does nothing with a state like %j', async (state) => {
  const {send, actions} = setUp();
  expect((await send('dialogs/answer', {...dialog, state})).status).toBe(400);
  expect(actions.calls).toEqual([]);
});

test('does nothing when it is cancelled, and nothing in somebody else’s name', async () => {
  const {send, actions} = setUp();
  await send('dialogs/answer', {...dialog, cancelled: true, submission: null});
  expect((await send('dialogs/answer', {...dialog, user_id: 'b'.repeat(26)})).status).toBe(403);
  expect(actions.calls).toEqual([]);
});

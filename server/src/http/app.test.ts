import {close, id, pressed, routes as setUp} from '../../test/fakes/routes';

describe('who may ask', () => {
  it('only somebody whom the server has identified', async () => {
    const {request, actions} = setUp();
    const nobody = {status: 401, body: {code: 'not-logged-in', message: 'Log in to Mattermost first.'}};
    expect(await request('health', {headers: {'Mattermost-User-Id': ''}})).toEqual(nobody);
    expect(await request('health', {headers: {'Mattermost-Plugin-ID': 'other'}})).toEqual(nobody);
    expect(await request('health')).toEqual({status: 200, body: {status: 'ok', version: '0.1.0'}});
    expect(actions.calls).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'another user',
      {user_id: id('bob')},
      'not-you',
      'This request is not made by the person that it names.',
    ],
    ['a channel they cannot read', {channel_id: id('secret')}, 'no-channel', 'You cannot read this channel.'],
  ])('a button that names %s does nothing, and says why', async (_case, change, code, message) => {
    const {send, actions} = setUp();
    expect(await send('reviews/close', {...close, ...change})).toEqual({
      status: 403,
      body: {code, message, ephemeral_text: message},
    });
    expect(actions.calls).toEqual([]);
  });

  it.each(['Origin', 'Sec-Fetch-Site', 'Referer'])(
    'a browser on another site cannot press a button (%s)',
    async (name) => {
      const {send, actions} = setUp();
      const headers = {[name]: 'https://evil.example'};
      expect(await send('reviews/close', close, headers)).toMatchObject({
        status: 403,
        body: {code: 'cross-site'},
      });
      expect(actions.calls).toEqual([]);
      expect(
        await send('reviews/close', close, {...headers, 'X-Requested-With': 'XMLHttpRequest'}),
      ).toMatchObject({status: 200});
    },
  );
});

describe('what may be sent', () => {
  it.each<[string, unknown, Record<string, string>, number, string]>([
    ['no JSON', '{', {}, 400, 'not-json'],
    ['a form', close, {'Content-Type': 'application/x-www-form-urlencoded'}, 415, 'not-json'],
    ['a lookalike of JSON', close, {'Content-Type': 'application/jsonp'}, 415, 'not-json'],
    ['an id that is none', {...close, post_id: '../secret'}, {}, 400, 'bad-request'],
    ['a button without its id', pressed({}), {}, 400, 'bad-request'],
    ['a list', [], {}, 400, 'bad-request'],
    ['more than 1 MB', {...close, user_name: 'x'.repeat(1024 * 1024)}, {}, 413, 'too-large'],
  ])('not %s', async (_case, body, headers, status, code) => {
    const {send, actions} = setUp();
    expect(await send('reviews/close', body, headers)).toMatchObject({status, body: {code}});
    expect(actions.calls).toEqual([]);
  });

  it.each(['application/json', 'application/json; charset=utf-8'])('JSON as %s', async (type) => {
    expect(await setUp().send('reviews/close', close, {'Content-Type': type})).toMatchObject({status: 200});
  });

  it('nothing where there is nothing', async () => {
    expect(await setUp().request('reviews')).toEqual({
      status: 404,
      body: {code: 'not-found', message: 'There is nothing here.'},
    });
  });
});

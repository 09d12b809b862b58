import {FakeActions} from '../../test/fakes/actions';
import {english} from '../../test/fakes/english';
import type {Actor} from '../actions/types';
import type {Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import {createApp} from './app';

/** An id as Mattermost makes them. */
const id = (name: string) => name.padEnd(26, '0');
const alice = id('alice');
const channel = id('channel');
const post = id('post');
const actor: Actor = {userId: alice, channelId: channel, rootId: '', mattermostTeamId: ''};

function setUp() {
  const actions = new FakeActions();
  const errors: Record<string, string>[] = [];
  const told: {userId: string; messages: readonly Message[]}[] = [];
  const answered: string[][] = [];
  const removed: string[][] = [];
  let posted = {
    UserId: 'bot',
    ChannelId: channel,
    Message: 'Every team has approved.',
    Props: {prr_once: 'k', attachments: [1]},
  };
  const app = createApp({
    actions,
    version: '0.1.0',
    log: {error: (_message, fields) => errors.push(fields)},
    people: {localeOf: () => Promise.resolve('en')},
    translator: () => english(),
    announcer: {
      tell: (userId, _where, messages) => {
        told.push({userId, messages});
        return Promise.resolve();
      },
    },
    questions: {
      answer: (...args) => {
        answered.push(args);
        return actions.failure === null ? Promise.resolve() : Promise.reject(actions.failure);
      },
    },
    rights: {mayRead: (userId, channelId) => Promise.resolve(userId === alice && channelId === channel)},
    posts: {
      getPost: (postId) =>
        postId === post
          ? Promise.resolve(posted)
          : Promise.reject(Object.assign(new Error('gone'), {StatusCode: 404})),
      deleteEphemeralPost: (...args) => {
        removed.push(args);
        return Promise.resolve();
      },
    },
    botId: 'bot',
    templates: {all: () => [{id: 'mattermost-prr', title: 'Mattermost PRR'}]},
  });
  const request = async (path: string, init: RequestInit & {headers?: Record<string, string>} = {}) => {
    const headers = {'Mattermost-User-Id': alice, ...init.headers};
    const response = await app.request(`/api/v1/${path}`, {...init, headers}, {requestId: 'request1'});
    return {status: response.status, body: (await response.json()) as unknown};
  };
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method: 'POST', // Bytes, as the server sends them: a string would bring a content type along.
      body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
      headers,
    });
  return {
    actions,
    errors,
    told,
    answered,
    removed,
    request,
    send,
    setPost: (change: Partial<typeof posted>) => (posted = {...posted, ...change}),
  };
}

const pressed = (context: Record<string, string>, change: Record<string, unknown> = {}) => ({
  user_id: alice,
  user_name: 'alice',
  channel_id: channel,
  post_id: post,
  team_id: '',
  type: 'button',
  trigger_id: 'whatever',
  ...change,
  context,
});
const close = pressed({reviewId: 'review12'});

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
  ])('a button that names %s does nothing', async (_case, change, code, message) => {
    const {send, actions} = setUp();
    expect(await send('reviews/close', {...close, ...change})).toEqual({status: 403, body: {code, message}});
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

describe('buttons', () => {
  const update = {message: 'Every team has approved.', props: {prr_once: 'k', attachments: []}};

  it.each([
    ['reviews/close', 'close', 'PRR-12, Checkout service to production, is closed.'],
    [
      'reviews/keep-open',
      'keepOpen',
      'PRR-12, Checkout service to production, stays open until somebody closes it.',
    ],
  ])('%s acts, answers, and takes itself away', async (path, action, text) => {
    const {send, actions} = setUp();
    expect(await send(path, close)).toEqual({
      status: 200,
      body: {update, ephemeral_text: text, skip_slack_parsing: true},
    });
    expect(actions.calls).toEqual([[action, actor, 'review12']]);
  });

  it('give nobody the words of a post that is not the bot’s, or elsewhere, or the card', async () => {
    const {send, setPost, actions} = setUp();
    const plain = {
      ephemeral_text: 'PRR-12, Checkout service to production, is closed.',
      skip_slack_parsing: true,
    };
    setPost({UserId: 'mallory'});
    expect((await send('reviews/close', close)).body).toEqual(plain);
    setPost({UserId: 'bot', ChannelId: id('secret')});
    expect((await send('reviews/close', close)).body).toEqual(plain);
    expect((await send('reviews/close', {...close, post_id: id('ephemeral')})).body).toEqual(plain);
    setPost({ChannelId: channel});
    actions.outcome.review.cardPostId = post;
    expect((await send('reviews/close', close)).body).toEqual(plain);
  });

  it('answer a question once, and take it away', async () => {
    const {send, answered, removed} = setUp();
    const body = pressed({questionId: 'question1', option: 'review12'});
    expect(await send('questions/answer', body)).toEqual({
      status: 200,
      body: {ephemeral_text: 'Thank you. It counts for the review that you chose.', skip_slack_parsing: true},
    });
    expect([answered, removed]).toEqual([[['question1', alice, 'review12']], [[alice, post]]]);
  });

  it('show a refusal to the person who pressed', async () => {
    const {send, actions, errors, removed} = setUp();
    actions.failure = new Refusal('commands.unknown-command', {value: '*x*'});
    const body = {
      ephemeral_text: 'There is no command \\*x\\*. See what there is with `/prr help`.',
      skip_slack_parsing: true,
    };
    expect(await send('reviews/close', close)).toEqual({status: 200, body});
    expect(await send('questions/answer', pressed({questionId: 'q', option: 'o'}))).toEqual({
      status: 200,
      body,
    });
    expect([errors, removed]).toEqual([[], []]);
  });

  it('show the id of a failure, which is logged with its stack', async () => {
    const {send, actions, errors} = setUp();
    actions.failure = new TypeError('broken');
    expect(await send('reviews/close', close)).toEqual({
      status: 200,
      body: {
        ephemeral_text:
          'Something went wrong, and maybe not everything was done. Look with `/prr status`, and try again. If it happens again, give your system admin this id: `request1`',
        skip_slack_parsing: true,
      },
    });
    const stack = expect.stringContaining('TypeError: broken\n    at ') as string;
    expect(errors).toEqual([{request: 'request1', path: '/api/v1/reviews/close', user: alice, stack}]);
  });
});

describe('the start dialog', () => {
  const submission = {
    title: 'Checkout',
    template: 'mattermost-prr',
    where: 'new',
    reviewers: '@Bob, carol @bob',
  };
  const dialog = {
    type: 'dialog_submission',
    callback_id: 'start',
    state: '',
    user_id: alice,
    channel_id: channel,
    team_id: id('core'),
    submission,
  };

  it('starts a review, and tells what came of it', async () => {
    const {send, actions, told} = setUp();
    expect(await send('dialogs/start', dialog)).toEqual({status: 200, body: {}});
    const input = {
      title: 'Checkout',
      templateId: 'mattermost-prr',
      where: 'new',
      reviewers: ['bob', 'carol'],
    };
    expect(actions.calls).toEqual([['start', {...actor, mattermostTeamId: id('core')}, input]]);
    const started = {key: 'http.started', params: {key: 'PRR-12', title: 'Checkout service to production'}};
    expect(told).toEqual([{userId: alice, messages: [started]}]);
  });

  it('takes empty fields as their defaults', async () => {
    const {send, actions} = setUp();
    await send('dialogs/start', {
      ...dialog,
      team_id: '',
      submission: {title: 'X', template: null, where: null, reviewers: null},
    });
    expect(actions.calls).toEqual([
      ['start', actor, {title: 'X', templateId: '', where: 'here', reviewers: []}],
    ]);
  });

  it('does nothing when it is cancelled', async () => {
    const {send, actions} = setUp();
    expect(await send('dialogs/start', {...dialog, cancelled: true, submission: null})).toEqual({
      status: 200,
      body: {},
    });
    expect(actions.calls).toEqual([]);
  });

  it.each([
    ['title.too-long', {length: 300, limit: 63}, 'title'],
    ['start.template-unknown', {template: 'x', value: 'x', known: 'y', templates: 'y'}, 'template'],
    ['user.unknown', {count: 1, users: '@x'}, 'reviewers'],
  ])('says at its field what is wrong with it: %s', async (code, params, field) => {
    const {send, actions} = setUp();
    actions.failure = new Refusal(code, params);
    expect(await send('dialogs/start', dialog)).toEqual({
      status: 200,
      body: {errors: {[field]: english()(`refusal.${code}`, params)}},
    });
  });

  it('says at its foot what no field can help', async () => {
    const {send, actions} = setUp();
    actions.failure = new Refusal('commands.unknown-command', {value: '*x*'});
    expect(await send('dialogs/start', dialog)).toEqual({
      status: 200,
      body: {error: 'There is no command *x*. See what there is with `/prr help`.'},
    });
    actions.failure = new Error('broken');
    expect((await send('dialogs/start', dialog)).body).toEqual({
      error: expect.stringContaining('`request1`') as string,
    });
  });
});

describe('autocomplete', () => {
  const asked = (path: string, command: string) =>
    `autocomplete/${path}?channel_id=${channel}&team_id=&root_id=&parsed=${encodeURIComponent(command)}`;

  it.each([
    ['prr tick ', ['2', '3', '4']],
    ['prr skip ', ['2', '3', '4']],
    ['prr untick ', ['1']],
    ['prr assign ', ['1', '2', '3', '4']],
  ])('behind %j suggests the items that it is for', async (command, numbers) => {
    const {request, actions} = setUp();
    actions.outcome.content.sections[0]!.items[0]!.state = 'done';
    const {body} = await request(asked('items', command));
    expect((body as {Item: string}[]).map(({Item}) => Item)).toEqual(numbers);
    expect(actions.calls).toEqual([['status', actor, '']]);
  });

  it('suggests reviews that can be closed, or opened again', async () => {
    const {request, actions} = setUp();
    const review = {
      key: 'PRR-12',
      title: 'Checkout',
      channelId: channel,
      status: 'open',
      driId: '',
      waitingFor: [],
      createdAt: 0,
    };
    actions.listed = {reviews: [review], pages: 1};
    const item = {Item: 'PRR-12', Hint: 'Checkout', HelpText: ''};
    expect(await request(asked('reviews', 'prr close '))).toEqual({status: 200, body: [item]});
    await request(asked('reviews', 'prr reopen '));
    expect(actions.calls).toEqual([
      ['list', actor, {status: 'open', page: 1}],
      ['list', actor, {status: 'ended', page: 1}],
    ]);
  });

  it('suggests templates', async () => {
    expect((await setUp().request(asked('templates', 'prr start '))).body).toEqual([
      {Item: 'mattermost-prr', Hint: 'Mattermost PRR', HelpText: ''},
    ]);
  });

  it('suggests nothing where there is no review, or nothing may be seen', async () => {
    const {request, actions} = setUp();
    expect(await request(`autocomplete/items?channel_id=${id('secret')}`)).toEqual({status: 200, body: []});
    expect(actions.calls).toEqual([]);
    actions.failure = new Refusal('review.none-here');
    expect(await request(asked('items', 'prr tick '))).toEqual({status: 200, body: []});
  });
});

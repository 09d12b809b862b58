import {actor, alice, close, id, post, pressed, routes as setUp} from '../../test/fakes/routes';
import {Refusal} from '../review/refusal';

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

  it('leave the card to draw itself', async () => {
    const {send, actions} = setUp();
    actions.outcome.review.cardPostId = post;
    expect((await send('reviews/close', close)).body).toEqual({
      ephemeral_text: 'PRR-12, Checkout service to production, is closed.',
      skip_slack_parsing: true,
    });
  });

  it.each([
    ['below somebody else’s post', {UserId: 'mallory'}, post],
    ['below a post in another channel', {ChannelId: id('secret')}, post],
    ['below a post that was never stored', {}, id('ephemeral')],
  ])('%s do nothing, whoever presses them, and give nobody the words of the post', async (_, change, on) => {
    const {send, setPost, actions} = setUp();
    setPost(change);
    const {body} = await send('reviews/close', {...close, post_id: on});
    expect(body).toEqual({
      ephemeral_text: expect.stringContaining('not one of PRR’s own') as string,
      skip_slack_parsing: true,
    });
    expect(actions.calls).toEqual([]);
  });

  it('below a stored post answer no question: those are shown to one person and not stored', async () => {
    const {send, answered, removed} = setUp();
    const {body} = await send('questions/answer', pressed({questionId: 'question1', option: 'review12'}));
    expect(body).toMatchObject({ephemeral_text: expect.stringContaining('not one of PRR’s own') as string});
    expect([answered, removed]).toEqual([[], []]);
  });

  it('answer a question once, and take it away', async () => {
    const {send, answered, removed} = setUp();
    const asked = id('ephemeral');
    const body = pressed({questionId: 'question1', option: 'review12'}, {post_id: asked});
    expect(await send('questions/answer', body)).toEqual({
      status: 200,
      body: {
        ephemeral_text: 'Thank you. What came of it is in the thread of your post, or was told to you.',
        skip_slack_parsing: true,
      },
    });
    expect([answered, removed]).toEqual([[['question1', alice, 'review12']], [[alice, asked]]]);
  });

  it('try a sign-off again that waits, once below one of our posts', async () => {
    const {send, retried, setPost} = setUp();
    expect(await send('signoff/retry', pressed({job: 'post-p1'}))).toEqual({
      status: 200,
      body: {
        update: {message: 'Every team has approved.', props: {prr_once: 'k', attachments: []}},
        ephemeral_text: 'Tried again.',
        skip_slack_parsing: true,
      },
    });
    expect(retried).toEqual([['post-p1', alice]]);
    setPost({UserId: 'erin'});
    const {body} = await send('signoff/retry', pressed({job: 'post-p1'}));
    expect(body).toMatchObject({ephemeral_text: expect.stringContaining('not one of PRR’s own') as string});
    expect(retried).toHaveLength(1);
  });

  it('keep the button of a sign-off that has to go on waiting', async () => {
    const {send, actions} = setUp();
    actions.failure = new Refusal('retry.unsettled');
    const {body} = await send('signoff/retry', pressed({job: 'post-p1'}));
    expect(body).toEqual({
      ephemeral_text: expect.stringContaining('lost once more') as string,
      skip_slack_parsing: true,
    });
  });

  it('show a refusal to the person who pressed', async () => {
    const {send, actions, errors, removed} = setUp();
    actions.failure = new Refusal('commands.unknown-command', {value: '*x*'});
    const body = {
      ephemeral_text: 'There is no command \\*x\\*. See what there is with `/prr help`.',
      skip_slack_parsing: true,
    };
    expect(await send('reviews/close', close)).toEqual({status: 200, body});
    expect(
      await send('questions/answer', pressed({questionId: 'q', option: 'o'}, {post_id: id('ephemeral')})),
    ).toEqual({
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

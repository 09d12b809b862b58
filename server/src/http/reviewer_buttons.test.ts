import {actor, id, post, pressed, routes as setUp} from '../../test/fakes/routes';
import {Refusal} from '../review/refusal';

const text = (body: unknown) => (body as {ephemeral_text: string}).ephemeral_text;
const ask = pressed({review: 'review12'});

describe('the buttons of who is asked to review', () => {
  it.each([
    ['accept', ['accept', actor, 'review12', '']],
    ['decline', ['decline', actor, 'review12', '', '']],
    ['pass', ['pass', actor, 'review12', '', '']],
  ])('%s acts in the name of whoever presses, and leaves what came of it', async (verb, call) => {
    const {send, setPost, reviewerCalls} = setUp();
    setPost({Message: 'dave asks you'});
    const {body} = await send(`reviewers/${verb}`, ask);
    expect(reviewerCalls).toEqual([call]);
    expect(body).toEqual({
      update: {
        message: 'dave asks you\n\nYou review PRR-12 for SRE. When you are done, write it in its channel.',
        props: {prr_once: 'k', attachments: []},
      },
      skip_slack_parsing: true,
    });
  });

  it('the DRI’s names whom it is about', async () => {
    const {send, reviewerCalls} = setUp();
    await send('reviewers/instead', pressed({review: 'review12', team: 'sre', of: 'user1', user: 'user2'}));
    expect(reviewerCalls).toEqual([
      ['instead', actor, 'review12', {teamId: 'sre', of: 'user1', userId: 'user2'}],
    ]);
  });

  it('a refusal leaves the post as it is', async () => {
    const {send, actions} = setUp();
    actions.failure = new Refusal('review.ended', {review: 'PRR-12', title: 'Checkout'});
    const {body} = await send('reviewers/accept', ask);
    expect(body).not.toHaveProperty('update');
    expect(text(body)).toContain('has ended');
  });

  it.each([
    ['somebody else’s post', {UserId: 'mallory'}, post],
    ['a post of another channel', {ChannelId: id('secret')}, post],
    ['a post that was never stored', {}, id('ephemeral')],
  ])('below %s does nothing', async (_, change, on) => {
    const {send, setPost, reviewerCalls} = setUp();
    setPost(change);
    expect(text((await send('reviewers/accept', {...ask, post_id: on})).body)).toContain(
      'not one of PRR’s own',
    );
    expect(reviewerCalls).toEqual([]);
  });
});

describe('the buttons of a reminder', () => {
  it.each([
    ['skip', ['snooze', actor, 'next'], 'No reminder before 2026-12-01'],
    ['week', ['snooze', actor, 'week'], 'No reminder before 2026-12-01'],
    ['off', ['turn', actor, 'off'], 'You get no reminders any more'],
  ])('%s does it for whoever presses, and says so', async (verb, call, says) => {
    const {send, reviewerCalls} = setUp();
    const {body} = await send(`reminders/${verb}`, pressed({below: 'reminder'}));
    expect(reviewerCalls).toEqual([call]);
    expect(body).toMatchObject({
      update: {message: expect.stringContaining(says) as string, props: {attachments: []}},
    });
  });

  it('what was not answered yet stays to be answered', async () => {
    const {send} = setUp();
    const {body} = await send('reviewers/accept', pressed({review: 'review12', below: 'reminder'}));
    const {update} = body as {update: {props: {attachments: {actions: {name: string}[]}[]}}};
    expect(update.props.attachments[0]?.actions.map(({name}) => name)).toEqual([
      'Accept PRR-13',
      'Decline PRR-13',
      'Skip the next',
      'Not for a week',
      'Stop reminders',
    ]);
  });
});

import {alice, channel, id, post, pressed, routes as setUp} from '../../test/fakes/routes';
import {Refusal} from '../review/refusal';

const text = (body: unknown) => (body as {ephemeral_text: string}).ephemeral_text;

describe('the button below a receipt', () => {
  const undo = pressed({review: 'review12', signature: 'post:p1:sre'});

  it('undoes it in the name of whoever presses, and goes away', async () => {
    const {send, setPost, undone} = setUp();
    setPost({RootId: id('root')});
    const {body} = await send('signoff/undo', undo);
    expect(undone).toEqual([
      [
        {
          reviewId: 'review12',
          signatureId: 'post:p1:sre',
          thread: {channelId: channel, rootId: id('root')},
        },
        alice,
      ],
    ]);
    expect(body).toEqual({
      update: {message: 'Every team has approved.', props: {prr_once: 'k', attachments: []}},
      ephemeral_text: 'Your sign-off in PRR-12 is taken back. The thread says what is open again.',
      skip_slack_parsing: true,
    });
  });

  it('leaves those of the receipt’s other teams', async () => {
    const {send, left} = setUp();
    left.signed = [{signatureId: 'post:p1:platform', team: 'Platform'}];
    const {body} = await send('signoff/undo', undo);
    expect(body).toMatchObject({
      update: {
        props: {
          attachments: [
            {
              actions: [
                {
                  name: 'Undo Platform',
                  integration: {
                    url: '/plugins/prr/api/v1/signoff/undo',
                    context: {review: 'review12', signature: 'post:p1:platform'},
                  },
                },
              ],
            },
          ],
        },
      },
    });
  });

  it('says whose it is, and stays', async () => {
    const {send, actions} = setUp();
    actions.failure = new Refusal('undo.not-yours', {signer: '@bob'});
    const {body} = await send('signoff/undo', undo);
    expect(text(body)).toContain('Only @bob, who signed, can undo this.');
    expect(body).not.toHaveProperty('update');
  });

  it('below a post that is not ours does nothing', async () => {
    const {send, setPost, undone} = setUp();
    setPost({UserId: 'mallory'});
    expect(text((await send('signoff/undo', undo)).body)).toContain('not one of PRR’s own');
    expect(undone).toEqual([]);
  });
});

describe('the button below a near miss', () => {
  const near = pressed({near: 'near-p1-abc', team: 'sre'}, {post_id: id('ephemeral')});

  it('confirms it, and is taken away', async () => {
    const {send, confirmed, removed} = setUp();
    expect(text((await send('signoff/near', near)).body)).toContain('Taken.');
    expect(confirmed).toEqual([['near-p1-abc', {userId: alice, teamId: 'sre', reviewId: ''}]]);
    expect(removed).toEqual([[alice, id('ephemeral')]]);
  });

  it('stays as long as other teams are left', async () => {
    const {send, left, removed} = setUp();
    left.teams = 1;
    await send('signoff/near', near);
    expect(removed).toEqual([]);
  });

  it('below a stored post does nothing: those are shown to one person and not stored', async () => {
    const {send, confirmed} = setUp();
    const {body} = await send('signoff/near', {...near, post_id: post});
    expect(text(body)).toContain('not one of PRR’s own');
    expect(confirmed).toEqual([]);
  });

  it('says why it cannot be counted', async () => {
    const {send, actions, removed} = setUp();
    actions.failure = new Refusal('near.changed', {team: 'SRE'});
    expect(text((await send('signoff/near', near)).body)).toContain('not counted for SRE. Write it again.');
    expect(removed).toEqual([]);
  });
});

import {english} from '../../test/fakes/english';
import {actor, alice, channel, id, routes as setUp} from '../../test/fakes/routes';
import {Refusal} from '../review/refusal';

describe('the start dialog', () => {
  const submission = {
    title: 'Checkout',
    template: 'mattermost-prr',
    where: 'new',
    reviewers: '@Bob, carol @bob',
    due: '2026-12-01',
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
      due: '2026-12-01',
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
      submission: {title: 'X', template: null, where: null, reviewers: null, due: null},
    });
    expect(actions.calls).toEqual([
      ['start', actor, {title: 'X', templateId: '', where: 'here', reviewers: [], due: ''}],
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
    ['title.generic', {title: 'Test'}, 'title'],
    ['start.due-unreadable', {value: 'soon', example: '2026-12-01'}, 'due'],
    ['start.due-impossible', {value: '2026-02-30'}, 'due'],
    ['start.due-past', {value: '2026-01-01', today: '2026-01-02'}, 'due'],
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

  it('stays open for somebody who meanwhile cannot read the channel, and says so', async () => {
    const {send, actions} = setUp();
    expect(await send('dialogs/start', {...dialog, channel_id: id('secret')})).toMatchObject({
      body: {error: 'You cannot read this channel.'},
    });
    expect(actions.calls).toEqual([]);
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

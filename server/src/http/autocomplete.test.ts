import {actor, channel, id, routes as setUp} from '../../test/fakes/routes';
import {Refusal} from '../review/refusal';

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
    actions.listed = {reviews: [review], more: false};
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

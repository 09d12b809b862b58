import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import {sampleView} from '../../test/fakes/sample_review';
import {startPayloadSchema} from './start_payload';
import type {StartInput} from './types';

let world: World;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

function input(changes: Partial<StartInput> = {}): StartInput {
  return {title: 'Checkout to production', templateId: '', where: 'here', reviewers: [], ...changes};
}

describe('start', () => {
  test('links the channel, makes the caller the DRI, posts the card and mentions each team once', async () => {
    const {review, notes, report} = await finished(node.actions.start(world.actor(world.dave), input()));
    expect(review).toMatchObject({
      key: 'PRR-1',
      channelId: world.channel.Id,
      driId: world.dave.Id,
      status: 'open',
      cardPostId: 'card-PRR-1',
      teams: [
        {id: 'sre', name: 'SRE'},
        {id: 'platform', name: 'Platform'},
        {id: 'security', name: 'Security'},
      ],
    });
    expect(report.total).toBe(7);
    expect(notes).toEqual([]);
    expect(world.chat.said).toHaveLength(1);
    expect(world.chat.said[0]?.messages.slice(1).map(({params}) => params)).toEqual([
      {team: 'SRE', members: '~sre'},
      {team: 'Platform', members: '~platform'},
      {team: 'Security', members: '~security'},
    ]);
    expect(world.mattermost.isChannelMember(world.channel.Id, world.bot.Id)).toBe(true);
  });

  test('makes a channel of its own and invites the reviewers who are named', async () => {
    const asked = input({where: 'new', reviewers: ['alice', '@Bob']});
    const {review} = await finished(node.actions.start(world.actor(world.dave), asked));
    expect(world.mattermost.channels.get(review.channelId)).toMatchObject({
      Name: 'checkout-to-production-prr-1',
      DisplayName: 'Checkout to production',
      Type: 'O',
    });
    for (const user of [world.dave, world.alice, world.bob]) {
      expect(world.mattermost.isChannelMember(review.channelId, user.Id)).toBe(true);
    }
  });

  test('names an invited reviewer once, also when a team is made of just them', async () => {
    const named = {kind: 'user' as const, id: world.alice.Id, name: 'alice'};
    world.teams = world.teams.map((team) => (team.id === 'sre' ? {...team, members: [named]} : team));
    const asked = input({where: 'new', reviewers: ['alice', 'bob']});
    await finished(node.actions.start(world.actor(world.dave), asked));
    const said = world.chat.said[0]?.messages
      .slice(1)
      .map(({params}) => params['members'] ?? params['users']);
    expect(said).toEqual(['@alice', '~platform', '~security', '@bob']);
  });

  test.each([
    ['somebody else has taken', {}],
    ['an archived channel keeps', {DeleteAt: 1}],
  ])('a name that %s is left alone: the review gets a channel of its own', async (_what, changes) => {
    const name = 'checkout-to-production-prr-1';
    const taken = world.mattermost.addChannel(name, [world.erin], {CreatorId: world.erin.Id, ...changes});
    const {review} = await finished(node.actions.start(world.actor(world.dave), input({where: 'new'})));
    expect(review.channelId).not.toBe(taken.Id);
    expect(world.mattermost.isChannelMember(review.channelId, world.erin.Id)).toBe(false);
    expect(world.mattermost.isChannelMember(review.channelId, world.dave.Id)).toBe(true);
  });

  test('says whose turn it is when a team has no members', async () => {
    world.membership.set('platform', []);
    const {notes} = await finished(node.actions.start(world.actor(world.dave), input()));
    expect(notes).toEqual([{key: 'start.team-without-members', params: {team: 'Platform', id: 'platform'}}]);
  });

  test('and when its only member is the DRI, who may not sign', async () => {
    world.membership.set('platform', [world.dave.Id]);
    const {notes} = await finished(node.actions.start(world.actor(world.dave), input()));
    expect(notes).toEqual([{key: 'start.team-of-dri-alone', params: {team: 'Platform', id: 'platform'}}]);
    world.teams = world.teams.map((team) => ({...team, driMaySign: true}));
    expect((await finished(node.actions.start(world.actor(world.dave), input()))).notes).toEqual([]);
  });

  test('numbers are never given twice, also on two nodes at once', async () => {
    const other = world.node();
    const started = await finished(
      Promise.all(
        [node, other, node, other].map(({actions}) => actions.start(world.actor(world.dave), input())),
      ),
    );
    expect(new Set(started.map(({review}) => review.key))).toEqual(
      new Set(['PRR-1', 'PRR-2', 'PRR-3', 'PRR-4']),
    );
  });

  test.each([
    ['Europe/Berlin', Date.UTC(2026, 11, 1, 22, 59, 59)],
    ['', Date.UTC(2026, 11, 1, 23, 59, 59)],
  ])('wants the approvals by the end of a day where the DRI is: “%s”', async (zone, dueAt) => {
    jest.setSystemTime(Date.UTC(2026, 10, 23, 9));
    world.mattermost.users.get(world.dave.Id)!.Timezone = {automaticTimezone: zone};
    const {review, content} = await finished(
      node.actions.start(world.actor(world.dave), input({due: '2026-12-01'})),
    );
    expect(review.dueAt).toBe(dueAt);
    const due = content.sections.flatMap(({items}) => items.filter((item) => item.dueAt !== undefined));
    expect(due.map((item) => [item.title, item.dueAt])).toEqual([
      ['SRE review', dueAt],
      ['Platform review', dueAt],
      ['Security review', dueAt],
    ]);
    await finished(node.actions.tick(world.actor(world.alice), '', 'SRE review'));
    const {content: after} = await world.look(node, review);
    expect(after.sections[1]?.items.map((item) => item.dueAt)).toEqual([undefined, dueAt]);
  });

  test('a job that an earlier version has stored is still understood', () => {
    const {source, summary, dueItems, ...before} = startPayloadSchema.parse({
      review: sampleView().review,
      sections: sampleView().content.sections,
      newChannel: null,
      invite: [],
      announcement: [],
    });
    expect([source, summary, dueItems]).toEqual(['', '', []]);
    expect(before.sections).toEqual(sampleView().content.sections);
  });

  test.each([
    ['a title that says nothing', {title: 'New service'}, '“New service” does not say what is reviewed'],
    ['a template’s title', {title: 'small'}, '“small” does not say what is reviewed'],
    ['a day that is over', {due: '2001-01-31'}, '2001-01-31 is over: today is 20'],
    ['a day that there is not', {due: '2199-02-29'}, 'There is no day 2199-02-29.'],
    ['no date', {due: 'soon'}, '“soon” cannot be read as a date.'],
    ['an empty title', {title: '  '}, 'title of 1 to 63 characters'],
    ['a long title', {title: 'x'.repeat(300)}, 'This title has 300 characters'],
    ['an unknown template', {templateId: 'nope'}, 'There is no template “nope”. Known templates: small.'],
    ['unknown people', {reviewers: ['zoe', 'alice', 'yan']}, 'There are no users @zoe, @yan.'],
    ['a bot as reviewer', {reviewers: ['prr']}, 'There is no user @prr.'],
  ])('%s is refused and nothing is made', async (_what, changes, sentence) => {
    const before = world.mattermost.channels.size;
    const actor = world.actor(world.dave);
    expect(await sentenceOf(node.actions.start(actor, input({where: 'new', ...changes})))).toContain(
      sentence,
    );
    expect(world.mattermost.channels.size).toBe(before);
    expect(world.chat.said).toEqual([]);
  });

  test.each([
    ['a direct message', {Type: 'D', TeamId: ''}, 'cannot be started in a direct message'],
    ['a group message', {Type: 'G', TeamId: ''}, 'cannot be started in a direct message'],
    ['an archived channel', {DeleteAt: 1}, 'The channel odd is archived'],
  ])('%s is refused', async (_what, changes, sentence) => {
    const channel = world.mattermost.addChannel('odd', world.everybody, changes);
    const actor = {...world.actor(world.dave), channelId: channel.Id};
    expect(await sentenceOf(node.actions.start(actor, input()))).toContain(sentence);
  });

  test('without the permission to make channels, or to add people, it is refused before anything is made', async () => {
    const stranger = world.mattermost.addUser('zoe');
    world.mattermost.withheld.add('manage_public_channel_members');
    const actor = world.actor(world.dave);
    expect(await sentenceOf(node.actions.start(actor, input({reviewers: ['zoe']})))).toContain(
      '@zoe is not in it',
    );
    world.mattermost.leaveTeam('core', stranger.Id);
    expect(await sentenceOf(node.actions.start(actor, input({where: 'new', reviewers: ['zoe']})))).toContain(
      '@zoe is not in this Mattermost team',
    );
    world.mattermost.withheld.add('create_public_channel').add('create_private_channel');
    expect(await sentenceOf(node.actions.start(actor, input({where: 'new'})))).toContain(
      'You may not make channels',
    );
    expect(world.chat.cards.size).toBe(0);
  });
});

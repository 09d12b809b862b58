import {FakeAppError} from '../../test/fakes/app_error';
import type {FakeUser} from '../../test/fakes/mattermost';
import {finished, type Node, World} from '../../test/fakes/world';
import {consultedOf, MAX_ABOUT} from '../review/consulted';
import type {Review} from '../review/types';
import {reviewSchema} from '../signoff/review_schema';

let world: World;
let node: Node;
let review: Review;
let expert: FakeUser;

const consulted = async () => consultedOf((await world.look(node, review)).review);
const told = () => world.chat.sent.filter(({keys}) => keys.includes('consult.told'));

async function ask(about: string, user = world.alice, of = expert.Username): Promise<string[]> {
  const {notes} = await finished(node.course.consult.consult(world.actor(user), review.key, of, about));
  return notes.map(({key}) => key);
}

describe.each(['builtin', 'playbooks'] as const)('consulted experts, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    if (board === 'playbooks') world.usePlaybooks();
    node = world.node();
    expert = world.mattermost.addUser('eve');
    await world.mattermost.createTeamMember('core', expert.Id);
    review = await world.started(node);
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('are brought in and told once; said again, only what it is about changes', async () => {
    expect(await ask('The queue')).toEqual(['consult.done']);
    expect(world.mattermost.isChannelMember(world.channel.Id, expert.Id)).toBe(true);
    const [first] = await consulted();
    expect(first).toMatchObject({userId: expert.Id, about: 'The queue', by: world.alice.Id});
    expect(await ask('The queue', world.bob)).toEqual(['consult.same']);
    expect(await ask('The cache', world.bob)).toEqual(['consult.changed']);
    expect(await consulted()).toEqual([{...first, about: 'The cache'}]);
    expect(told()).toMatchObject([{to: expert.Id, messages: [{params: {about: 'The queue'}}]}]);
    const {review: stored} = await world.look(node, review);
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  test('a member of a reviewing team can be asked too, and may sign all the same', async () => {
    expect(await ask('The cache', world.dave, 'alice')).toEqual(['consult.done', 'consult.in-team']);
    await world.writes(node, world.alice, 'SRE review is completed');
    const {report} = await world.look(node, review);
    expect(report.approvals.find(({teamId}) => teamId === 'sre')?.state).toBe('approved');
  });

  test('who cannot be told is listed all the same, which is said', async () => {
    world.chat.unreachable.add(expert.Id);
    expect(await ask('The queue')).toEqual(['consult.done', 'consult.not-told']);
    expect(await consulted()).toHaveLength(1);
  });

  test.each<[string, () => unknown]>([
    ['consult.may-not-invite', () => world.mattermost.withheld.add('manage_public_channel_members')],
    [
      'consult.not-in-team',
      () => {
        world.mattermost.leaveTeam('core', expert.Id);
      },
    ],
    [
      'consult.not-added',
      () => {
        world.mattermost.addUserToChannel = () => Promise.reject(new FakeAppError('only its group', 403));
      },
    ],
  ])('%s: nothing is kept, and nobody told', async (code, given) => {
    given();
    await expect(ask('The queue')).rejects.toMatchObject({code});
    expect(await consulted()).toEqual([]);
    expect(told()).toEqual([]);
  });

  test('nobody outside, no guest and no unknown name does it; an end ends it', async () => {
    const guest = world.mattermost.addUser('guest', {Roles: 'system_guest'});
    await world.mattermost.addChannelMember(world.channel.Id, guest.Id);
    await expect(ask('The queue', guest)).rejects.toMatchObject({code: 'rights.consult'});
    await expect(ask('The queue', expert)).rejects.toMatchObject({code: 'review.unknown'});
    await expect(ask('The queue', world.bob, 'nobody')).rejects.toMatchObject({code: 'user.unknown'});
    await expect(ask('x'.repeat(MAX_ABOUT + 1))).rejects.toMatchObject({code: 'consult.too-long'});
    await finished(node.actions.cancel(world.actor(world.dave), review.key, 'not now'));
    await expect(ask('The queue')).rejects.toMatchObject({code: 'review.ended'});
    expect(world.mattermost.isChannelMember(world.channel.Id, expert.Id)).toBe(false);
  });
});

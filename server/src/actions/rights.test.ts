import type {FakeUser} from '../../test/fakes/mattermost';
import {finished, World} from '../../test/fakes/world';
import {may} from '../review/may';
import {type Action, ROLES, type Role} from '../review/rights';
import type {Actions, Actor} from './types';

interface Place {
  world: World;
  actions: Actions;
  people: Record<Role, FakeUser>;
}

/** How each action of the table is asked for. Those that everybody may are left out, and signing off is a post. */
const ASK: Partial<Record<Action, (actions: Actions, actor: Actor) => Promise<unknown>>> = {
  start: (actions, actor) =>
    actions.start(actor, {title: 'Another', templateId: '', where: 'here', reviewers: []}),
  see: (actions, actor) => actions.status(actor, 'PRR-1'),
  'change-team-item': (actions, actor) => actions.tick(actor, 'PRR-1', 'SRE looks at it'),
  'change-unowned-item': (actions, actor) => actions.tick(actor, 'PRR-1', 'Link a picture'),
  assign: (actions, actor) => actions.assign(actor, 'PRR-1', 'SRE looks at it', 'alice'),
  hold: (actions, actor) => actions.hold(actor, 'PRR-1', '', 'no restore'),
  close: (actions, actor) => actions.close(actor, 'PRR-1'),
  cancel: (actions, actor) => actions.cancel(actor, 'PRR-1', 'not needed'),
  rename: (actions, actor) => actions.rename(actor, 'PRR-1', 'New name'),
  owner: (actions, actor) => actions.owner(actor, 'PRR-1', 'bob'),
};

async function arrange(): Promise<Place> {
  const world = new World();
  const node = world.node();
  const {mattermost, channel} = world;
  const join = async (user: FakeUser): Promise<FakeUser> => {
    await mattermost.addChannelMember(channel.Id, user.Id);
    return user;
  };
  const people: Record<Role, FakeUser> = {
    outsider: mattermost.addUser('olga'),
    guest: await join(mattermost.addUser('gus', {Roles: 'system_guest'})),
    member: world.erin,
    'item-owner': world.alice,
    dri: world.dave,
    'channel-admin': await join(mattermost.addUser('chad')),
    'system-admin': world.admin,
  };
  mattermost.makeChannelAdmin(channel.Id, people['channel-admin'].Id);
  await world.started(node);
  return {world, actions: node.actions, people};
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe.each(Object.keys(ASK) as Action[])('%s', (action) => {
  test.each(Object.keys(ROLES) as Role[])('%s', async (role) => {
    const {world, actions, people} = await arrange();
    const user = people[role];
    // Somebody in a role is also what that role takes for granted: a DRI is a member who may post.
    const roles: Role[] = ['outsider', 'guest', 'system-admin'].includes(role) ? [role] : ['member', role];
    const outcome = finished(ASK[action]!(actions, world.actor(user))).then(
      () => 'done',
      (error: {code?: string}) => error.code ?? String(error),
    );
    if (!may(action, roles)) {
      const hidden = role === 'outsider' && action !== 'start' ? 'review.unknown' : `rights.${action}`;
      expect(await outcome).toBe(hidden);
    } else {
      // Closing is allowed and still has to wait for the approvals.
      expect(await outcome).toBe(action === 'close' ? 'close.approvals-missing' : 'done');
    }
    world.stop();
  });
});

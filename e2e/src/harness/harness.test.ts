import {Database} from '../database';
import {HttpProblem} from '../rest';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {until} from '../until';

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

describe('people on the server', () => {
  test('each signs in as themselves, and only the admin is one', async () => {
    const {admin, dave, alice, bob, carol, erin} = world;
    expect([dave, alice, bob, carol, erin].map(({user}) => [user.username, user.roles])).toEqual([
      ['dave', 'system_user'],
      ['alice', 'system_user'],
      ['bob', 'system_user'],
      ['carol', 'system_user'],
      ['erin', 'system_user'],
    ]);
    expect(admin.user.roles.split(' ')).toContain('system_admin');
    expect((await dave.myTeams()).map(({name}) => name)).toEqual(['engineering']);
  });

  test('a guest may post where invited and make no channel', async () => {
    const channel = await world.dave.createChannel(world.team.id, 'with-a-guest');
    await world.admin.addMember(channel.id, world.gus.id);
    expect((await world.gus.createPost(channel.id, 'hello')).user_id).toBe(world.gus.id);
    await expect(world.gus.createChannel(world.team.id, 'of-a-guest')).rejects.toMatchObject({status: 403});
  });

  test('a refusal of the server names who asked for what', async () => {
    const attempt = world.erin.userByName('nobody-of-this-name');
    await expect(attempt).rejects.toBeInstanceOf(HttpProblem);
    await expect(attempt).rejects.toThrow('GET /api/v4/users/username/nobody-of-this-name as erin: 404');
  });
});

describe('messages', () => {
  test('a thread comes back in the order of its posts', async () => {
    const channel = await world.dave.createChannel(world.team.id, 'a-thread');
    const root = await world.dave.createPost(channel.id, 'first');
    await world.dave.createPost(channel.id, 'second', root.id);
    await world.dave.createPost(channel.id, 'third', root.id);
    expect((await world.dave.thread(root.id)).map(({message}) => message)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  test('the websocket tells of a message, also when it came before it was waited for', async () => {
    const channel = await world.dave.createChannel(world.team.id, 'events');
    const events = await world.dave.listen();
    try {
      const post = await world.dave.createPost(channel.id, 'listen');
      expect((await events.posted(({id}) => id === post.id)).message).toBe('listen');
      await world.dave.patchPost(post.id, {message: 'listen again'});
      expect((await events.edited(({id}) => id === post.id)).message).toBe('listen again');
    } finally {
      await events.close();
    }
  });

  test('a built-in slash command answers the person who typed it', async () => {
    const channel = await world.dave.createChannel(world.team.id, 'commands');
    await world.dave.command(channel, '/header set by a command');
    await until(
      'the new header',
      () => world.dave.channel(channel.id),
      ({header}) => header === 'set by a command',
    );
  });
});

test('a held row keeps a write waiting until it is released', async () => {
  const {database} = world;
  const other = await Database.open(world.databaseUrl);
  try {
    await database.query(
      "INSERT INTO pluginkeyvaluestore (pluginid, pkey, pvalue, expireat) VALUES ('nothing', 'k', 'before', 0)",
    );
    const hold = await database.holdKey('nothing', 'k');
    const write = other.query(
      "UPDATE pluginkeyvaluestore SET pvalue = 'after' WHERE pluginid = 'nothing' AND pkey = 'k'",
    );
    await database.waiting(1);
    expect(await database.value('nothing', 'k')).toBe('before');
    await hold.release();
    await write;
    expect(await database.value('nothing', 'k')).toBe('after');
  } finally {
    await other.close();
  }
});

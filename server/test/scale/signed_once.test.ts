import {Life} from '../fakes/mortal';
import {finished, World} from '../fakes/world';

beforeEach(() => {
  jest.useFakeTimers({now: 1_800_000_000_000});
});

afterEach(() => {
  jest.useRealTimers();
});

test.each([1, 2])(
  'a process that dies after tick %i leaves one signature, not another by hand',
  async (nth) => {
    const world = new World();
    const playbooks = world.usePlaybooks();
    const life = new Life();
    const dying = world.node(life);
    const other = world.node();
    const review = await world.started(dying);
    const serve = playbooks.serve.bind(playbooks);
    let ticks = 0;
    playbooks.serve = async (request) => {
      const answer = await serve(request);
      ticks += Number(request.method === 'PUT' && request.url.endsWith('/state') && answer.ok);
      life.dead ||= ticks >= nth;
      return answer;
    };
    const post = world.mattermost.write(world.alice, world.channel.Id, 'SRE review is completed');
    const taken = dying.engine.onPost({sessionId: 'session-alice'}, {...post});
    await finished(Promise.resolve(taken).catch(() => undefined));
    expect(life.dead).toBe(true);

    await world.writes(other, world.bob, 'Platform review is completed');
    const looked = await world.look(other, review);
    expect(looked.review.signatures.map(({teamId, via}) => `${teamId} ${via}`)).toEqual([
      'sre post',
      'platform post',
    ]);
    world.stop();
  },
);

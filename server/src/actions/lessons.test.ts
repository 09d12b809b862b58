import {finished, type Node, World} from '../../test/fakes/world';
import {lessonsOf, MAX_LESSON, MAX_LESSONS} from '../review/lessons';
import type {Review} from '../review/types';
import {reviewSchema} from '../signoff/review_schema';

let world: World;
let node: Node;
let review: Review;

const lessons = async () => lessonsOf((await world.look(node, review)).review);

async function learn(text: string, user = world.alice): Promise<string[]> {
  const {notes} = await finished(node.course.lessons.add(world.actor(user), review.key, text));
  return notes.map(({key}) => key);
}

describe.each(['builtin', 'playbooks'] as const)('lessons, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    if (board === 'playbooks') world.usePlaybooks();
    node = world.node();
    review = await world.started(node);
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('are kept in their order, each once for each person, also after the end', async () => {
    expect(await learn('Time the restore.')).toEqual(['lesson.added']);
    expect(await learn(' Time the restore. ')).toEqual(['lesson.already']);
    expect(await learn('Time the restore.', world.bob)).toEqual(['lesson.added']);
    await finished(node.actions.cancel(world.actor(world.dave), review.key, 'not now'));
    expect(await learn('Ask for the quota early.')).toEqual(['lesson.added', 'lesson.after-end']);
    expect(await lessons()).toMatchObject([
      {text: 'Time the restore.', by: world.alice.Id},
      {text: 'Time the restore.', by: world.bob.Id},
      {text: 'Ask for the quota early.', by: world.alice.Id},
    ]);
    const {review: stored} = await world.look(node, review);
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  test('are refused when they are too long, too many, or a guest’s', async () => {
    await expect(learn('x'.repeat(MAX_LESSON + 1))).rejects.toMatchObject({code: 'lesson.too-long'});
    const guest = world.mattermost.addUser('guest', {Roles: 'system_guest'});
    await world.mattermost.addChannelMember(world.channel.Id, guest.Id);
    await expect(learn('Mine.', guest)).rejects.toMatchObject({code: 'rights.lesson'});
    expect(await lessons()).toEqual([]);
    for (let place = 0; place < MAX_LESSONS; place++) await learn(`Lesson ${String(place)}`);
    await expect(learn('One more.')).rejects.toMatchObject({code: 'lesson.too-many'});
    expect(await lessons()).toHaveLength(MAX_LESSONS);
  });
});

import {onEachBoard} from '../boards';
import {type Client, textOf} from '../client';
import type {Post} from '../models';
import {BOT, cardText, recordText, saidInThread, startedReview, type SeenReview, type} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {until} from '../until';

let world: SharedWorld;
let review: SeenReview;

beforeAll(async () => {
  world = await sharedWorld();
  const {dave, admin, team} = world;
  const square = await dave.channelByName(team.id, 'town-square');
  const start = '/prr start "Course to production" @alice @bob @carol --new --template frameworks';
  review = await startedReview(dave, await type(dave, square, start));
  await dave.addMember(review.channel.id, admin.id);
});

afterAll(async () => {
  await type(world.admin, review.channel, '/prr framework remove acme');
  await world.leave();
});

/** Waits for what the bot writes to somebody. @returns all posts that say it */
async function written(client: Client, says: string): Promise<Post[]> {
  const {id} = await client.direct((await client.userByName(BOT)).id);
  return until(
    `"${says}" in a direct message`,
    async () => (await client.posts(id)).filter((post) => textOf(post).includes(says)),
    (posts) => posts.length > 0,
  );
}

const asAdmin = (command: string) => type(world.admin, review.channel, `/prr ${command}`);
const asDave = (command: string) => type(world.dave, review.channel, `/prr ${command}`);
const asAlice = (command: string) => type(world.alice, review.channel, `/prr ${command}`);

onEachBoard('the course of a review', () => {
  test('a framework answers once what it meets, and never in the place of a person', async () => {
    const {key, card} = review;
    expect(await asDave('framework use acme')).toContain('There is no framework “acme”');
    expect(await asAdmin('framework set acme 1.0.0 "Acme platform" https://acme.example/1')).toContain(
      'is registered',
    );
    expect(await asDave('framework meets acme capacity https://acme.example/')).toContain(
      'Only system admins',
    );
    expect(await asAdmin('framework meets acme observability Dashboards: https://acme.example/o')).toContain(
      'answers `observability` now',
    );
    expect(await asDave(`answer "Take request logs and traces" ${key} Our own pipeline`)).toContain(
      'answered',
    );
    const used = await asDave(`framework use acme ${key}`);
    expect(used).toMatch(/\*\*Acme platform\*\* 1\.0\.0 answers \w+ items? now/);
    expect(used).toContain('answered by people');
    await saidInThread(world.dave, card, 'is built on **Acme platform** 1.0.0');
    await cardText(world.dave, card, 'Built on Acme platform 1.0.0');
    const answers = await asDave(`answers ${key}`);
    expect(answers).toContain('(by its framework)');
    expect(answers).toContain('Acme platform 1.0.0: Dashboards');
    expect(answers).toContain('> Our own pipeline');
    expect(await asDave(`framework use acme ${key}`)).toContain('Nothing was changed');
    expect(await asDave(`items ${key}`)).not.toContain('☑️');

    await asAdmin('framework set acme 2.0.0 "Acme platform" https://acme.example/2');
    await asAdmin('framework meets acme framework-metrics New: https://acme.example/m');
    await asDave(`framework use acme ${key}`);
    const renewed = await asDave(`answers ${key}`);
    expect(renewed).toContain('Acme platform 2.0.0: New');
    expect(renewed).not.toContain('Acme platform 1.0.0');
  });

  test('an expert is brought in, told once, and named as one who does not approve', async () => {
    const {key, card, channel} = review;
    expect(await asAlice(`consult ${key} @erin the shedding of load`)).toContain('@erin is consulted');
    expect(await asAlice(`consult ${key} @erin the queue`)).toContain('is changed');
    expect(await written(world.erin, `your advice on ${key}`)).toHaveLength(1);
    await cardText(world.dave, card, 'Consulted, does not approve: @erin (the queue)');
    expect(await type(world.erin, channel, '/prr status')).toContain('@erin (the queue)');
  });

  test('what was learned is in the record, and can be sent as a file, also what was said after the end', async () => {
    const {key, card} = review;
    expect(await asAlice(`lesson Time the *restore* before the start ${key}`)).toContain('Lesson 1 is kept');
    await asDave(`cancel ${key} walked`);
    const record = await recordText(world.dave, card);
    expect(record).toContain('Time the \\*restore\\* before the start');
    expect(record).toContain('Acme platform');
    expect(record).toContain('the queue');
    expect(await asAlice(`lesson Ask for the quota early ${key}`)).toContain('does not have it');
    expect(await asDave(`lessons export ${key}`)).toContain('The 2 lessons of');
    const [post] = await written(world.dave, `The 2 lessons of ${key}`);
    const text = await world.dave.fileText(post?.file_ids?.[0] ?? '');
    expect(text).toContain(`# Lessons learned: Course to production (${key})`);
    expect(text).toMatch(
      /- Time the \\\*restore\\\* before the start\n {2}\(@alice, [^]*- Ask for the quota early\n/,
    );
  });
});

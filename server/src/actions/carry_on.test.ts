import {assessment, full} from '../../test/fakes/course_templates';
import type {FakeUser} from '../../test/fakes/mattermost';
import {Life} from '../../test/fakes/mortal';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import {dossierOf} from '../review/dossier';
import {percent} from '../review/score';
import type {Review} from '../review/types';
import {reviewSchema} from '../signoff/review_schema';

let world: World;
let node: Node;
let review: Review;

function scores(item: string, value: string, text = '', user = world.dave) {
  return node.course.scores.give(world.actor(user), review.key, item, value, text);
}

function carriesOn(template = '', user = world.dave) {
  return node.course.carryOn.carryOn(world.actor(user), review.key, template);
}

async function stored(key: string): Promise<Review> {
  const found = await finished(node.engine.reviews.find(key));
  if (found === null) throw new Error(`${key} is not there`);
  return found;
}

const answers = async (key: string) =>
  dossierOf(await stored(key)).answers.map(({title, text, kind, by, from, score}) => ({
    title,
    text,
    kind,
    by,
    from,
    score,
  }));

function calledFor() {
  return world.chat.said.filter(({keys}) => keys[0] === 'called-for.line');
}

describe.each(['builtin', 'playbooks'] as const)('a self-assessment, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    if (board === 'playbooks') world.usePlaybooks();
    world.templates.push(assessment, full);
    node = world.node();
    review = await world.started(node, 'Checkout', 'assessment');
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('scores keep what was answered, and whoever answered it; an answer keeps its score', async () => {
    await finished(
      node.dossier.answer(world.actor(world.erin), review.key, '2', {text: 'see https://x.example/1'}),
    );
    await finished(scores('2', '2'));
    expect(await answers(review.key)).toEqual([
      {
        title: 'A backup was restored',
        text: 'see https://x.example/1',
        kind: 'answered',
        by: world.erin.Id,
        score: 2,
      },
    ]);
    await finished(scores('2', '3', 'restored on Monday'));
    expect(await answers(review.key)).toMatchObject([
      {text: 'restored on Monday', by: world.dave.Id, score: 3},
    ]);
    const after = await stored(review.key);
    expect(after.timeline.filter(({details}) => details['kind'] === 'scored')).toMatchObject([
      {by: world.dave.Id, details: {number: '2', score: '2'}},
      {by: world.dave.Id, details: {number: '2', score: '3'}},
    ]);
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
  });

  test('a score approves and ticks nothing', async () => {
    await finished(scores('1', '3'));
    const {report} = await world.look(node, review);
    expect(report.items.map(({item}) => item.state)).toEqual(['open', 'open', 'open']);
    expect(report.approved).toBe(false);
  });

  test('the score names what has none, and says at once what a low one calls for; the thread is told when it is whole, once', async () => {
    await finished(scores('1', '3'));
    const shown = await finished(node.course.scores.show(world.actor(world.dave), review.key));
    expect([percent(shown.score), shown.score.unscored.map(({number}) => number)]).toEqual([33, [2, 3]]);
    expect(shown.calledFor).toMatchObject([
      {params: {template: 'Full review', because: 'The score is low.'}},
    ]);
    expect(calledFor()).toEqual([]);
    await finished(node.dossier.notApplicable(world.actor(world.dave), review.key, '3', 'no users yet'));
    await finished(scores('2', '0'));
    expect(calledFor()).toMatchObject([{rootId: 'card-PRR-1', keys: ['called-for.line', 'called-for.how']}]);
    await finished(scores('2', '3'));
    expect((await finished(node.actions.status(world.actor(world.dave), review.key))).calledFor).toEqual([]);
    await finished(scores('2', '0'));
    expect(calledFor()).toHaveLength(1);
  });

  test('what the template asks by name, and the tier, call for it too', async () => {
    await finished(node.dossier.setFact(world.actor(world.dave), review.key, 'data', 'highly sensitive'));
    await finished(node.dossier.setTier(world.actor(world.dave), review.key, '1'));
    expect(calledFor()).toHaveLength(1);
    const {calledFor: now = []} = await finished(node.actions.status(world.actor(world.dave), review.key));
    expect(now.map(({params}) => params['because'])).toEqual([
      'The tier is high.',
      'The data are sensitive.',
    ]);
  });

  test('refuses what is no score, what was skipped, and who may not', async () => {
    const gus = world.mattermost.addUser('gus', {Roles: 'system_guest'});
    await world.mattermost.addChannelMember(world.channel.Id, gus.Id);
    expect(await sentenceOf(scores('1', '4'))).toContain('“4” is no score.');
    expect(await sentenceOf(scores('9', '1'))).toContain('9');
    expect(await sentenceOf(scores('1', '1', '', gus))).toContain('and no guests, can score');
    await finished(node.actions.skip(world.actor(world.dave), review.key, '1', 'no need'));
    expect(await sentenceOf(scores('1', '1'))).toContain('was skipped, so it asks for no score');
    expect(await answers(review.key)).toEqual([]);
  });

  test('is carried on by the review that it calls for, with answers, tier and facts, for reviewers to look at', async () => {
    await finished(scores('1', '3', 'a checkout'));
    await finished(scores('2', '2', 'see [the restore](https://x.example/1)', world.erin));
    await finished(scores('3', '1'));
    await finished(node.dossier.setTier(world.actor(world.dave), review.key, '1'));
    await finished(node.dossier.setFact(world.actor(world.dave), review.key, 'data', 'public'));
    await finished(node.dossier.setFact(world.actor(world.dave), review.key, 'by', 'all of us'));
    const {review: next} = await finished(carriesOn());
    expect(next).toMatchObject({
      key: 'PRR-2',
      title: 'Checkout',
      channelId: review.channelId,
      template: {id: 'full'},
    });
    const from = {from: 'PRR-1', kind: 'answered', score: undefined};
    expect(await answers('PRR-2')).toEqual([
      {...from, title: 'Say what changes', text: 'a checkout', by: world.dave.Id},
      {...from, title: 'Show a restore', text: 'see [the restore](https://x.example/1)', by: world.erin.Id},
    ]);
    const carried = await stored('PRR-2');
    expect(dossierOf(carried)).toMatchObject({
      carriedFrom: 'PRR-1',
      tier: '1',
      fields: [{id: 'data', value: 'public'}],
      answers: [{}, {evidence: [{kind: 'link', name: 'the restore', url: 'https://x.example/1'}]}],
    });
    expect(carried.mandatory).toHaveLength(1);
    const {report} = await world.look(node, carried);
    expect(report.items.every(({item}) => item.state === 'open')).toBe(true);
    expect(dossierOf(await stored('PRR-1')).carriedTo).toBe('PRR-2');
    expect(await sentenceOf(carriesOn())).toContain('PRR-1 goes on in PRR-2 already.');
  });

  test('what was answered anew in the new review stays, and nothing is carried over twice', async () => {
    await finished(scores('1', '3', 'a checkout'));
    await finished(carriesOn('full'));
    const dave = world.actor(world.dave);
    await finished(node.dossier.withdrawAnswer(dave, 'PRR-2', '1'));
    await finished(node.dossier.answer(dave, 'PRR-2', '2', {text: 'restored'}));
    expect(await answers('PRR-2')).toMatchObject([{text: 'restored', from: undefined}]);
  });

  test('is not carried on by its own template, an unknown one, by others than who is in charge, or once cancelled', async () => {
    expect(await sentenceOf(carriesOn('assessment'))).toContain(
      'comes from the template Self-assessment already',
    );
    expect(await sentenceOf(carriesOn('nope'))).toContain('There is no template “nope”');
    expect(await sentenceOf(carriesOn('full', world.erin))).toContain('Only the DRI, a channel admin');
    await finished(node.actions.cancel(world.actor(world.dave), review.key, 'no'));
    expect(await sentenceOf(carriesOn())).toContain('PRR-1 was cancelled');
    expect((await finished(node.engine.reviews.everything())).map(({id}) => id)).toEqual([review.id]);
  });
});

describe('a process that dies while a review is carried on', () => {
  const calls = Array.from({length: 16}, (_, place) => 5 + place * 6);

  test.each(calls)(
    'at call %i leaves one new review, once it is tried again, with each answer once',
    async (call) => {
      jest.useFakeTimers();
      world = new World();
      world.templates.push(assessment, full);
      node = world.node();
      review = await world.started(node, 'Checkout', 'assessment');
      await finished(scores('1', '3', 'a checkout'));
      const mortal = world.node(new Life(call, 'after'));
      const work = mortal.course.carryOn.carryOn(world.actor(world.dave), review.key, '');
      await finished(work).catch(() => undefined);
      mortal.engine.stop();
      node.engine.start();
      await jest.advanceTimersByTimeAsync(2 * 60_000);
      await finished(carriesOn()).catch((error: unknown) => {
        expect(error).toMatchObject({code: 'carry-on.already'});
      });
      await jest.advanceTimersByTimeAsync(2 * 60_000);
      const open = await finished(node.engine.reviews.openNow(review.channelId));
      expect(open.map(({key}) => key)).toHaveLength(2);
      const next = open.find(({id}) => id !== review.id);
      expect(await answers(next?.key ?? '')).toMatchObject([{text: 'a checkout', from: 'PRR-1'}]);
      expect(dossierOf(await stored('PRR-1')).carriedTo).toBe(next?.key);
      world.stop();
      jest.useRealTimers();
    },
  );
});

test('a review whose template gives no scores says so, and goes on only with a template that is named', async () => {
  jest.useFakeTimers();
  world = new World();
  world.templates.push(full);
  node = world.node();
  review = await world.started(node);
  const show = () => node.course.scores.show(world.actor(world.dave), '');
  expect(await sentenceOf(scores('1', '2'))).toContain('which gives its items no scores');
  expect(await sentenceOf(show())).toContain('which gives its items no scores');
  expect(await sentenceOf(carriesOn())).toContain('calls for no other one. Name the one to go on with');
  const user: FakeUser = world.dave;
  expect((await finished(carriesOn('full', user))).review.key).toBe('PRR-2');
  world.stop();
  jest.useRealTimers();
});

import {BoardAway} from '../boards/board';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import type {NearMiss, Reading} from '../reading/reading';
import type {Review} from '../review/types';

jest.mock('../reading/gate', () => ({mayBeSignOff: (text: string) => text.includes('SRE')}));
jest.mock('../reading/read', () => ({
  read: (text: string): Reading => {
    const verdict = text.includes('withdraw') ? 'withdraw' : 'complete';
    const reason = {code: 'condition', words: 'once'} as const;
    const miss: NearMiss = {teamId: 'sre', verdict, reason};
    return text.includes('once')
      ? {verdicts: [], nearMisses: [miss], reason}
      : {verdicts: [{teamId: 'sre', verdict}], nearMisses: [], reason: {code: 'said', words: ''}};
  },
}));

const NEARLY = 'SRE done once the runbook lands';

let world: World;
let node: Node;
let review: Review;

beforeEach(async () => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 24, 12)});
  world = new World();
  world.mandatory = ['sre-a'];
  world.membership.set('sre', [world.alice.Id, world.dave.Id]);
  node = world.node();
  review = await world.started(node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

const beStrict = (): void => {
  world.teams = world.teams.map((team) => ({...team, completion: 'strict'}));
};
const signatures = async () => (await world.look(node, review)).review.signatures;
const namesErin = (by = world.alice, until = '2026-12-01') =>
  finished(node.standIns.name(world.actor(by), 'erin', 'SRE', until));
const open = (user = world.alice) => finished(node.engine.asked.open(user.Id, Date.now()));

/** Presses the button of the last private line. */
function press(userId = world.alice.Id) {
  const button = world.chat.told
    .flatMap(({buttons}) => buttons)
    .findLast(({route}) => route === 'signoff/near');
  const {near = '', team = ''} = button?.context ?? {};
  return finished(node.engine.confirm(near, {userId, teamId: team, reviewId: ''}));
}

/** A post of which nobody can tell whose hand it was. */
async function writesUnproven(user = world.alice): Promise<string> {
  const post = world.mattermost.write(user, world.channel.Id, 'SRE');
  await finished(node.engine.onPost({sessionId: ''}, post));
  return `post-${post.Id}`;
}

describe('what was nearly said, and would be refused', () => {
  test('in strict mode says what comes first, is not spent, and counts when that is done', async () => {
    beStrict();
    await world.writes(node, world.alice, NEARLY);
    expect(await sentenceOf(press())).toContain('2 “SRE looks at it”');
    expect(world.chat.told).toHaveLength(1);
    expect(await open()).toHaveLength(1);
    await finished(node.actions.tick(world.actor(world.alice), '', '2'));
    await press();
    expect(await signatures()).toMatchObject([{words: NEARLY, via: 'button', withdrawn: null}]);
    expect((await world.look(node, review)).report.approvals[0]?.state).toBe('approved');
  });

  test('is not offered to the DRI, nor to a stand-in of theirs: nobody could confirm it', async () => {
    await namesErin(world.dave);
    await world.writes(node, world.dave, NEARLY);
    await world.writes(node, world.erin, NEARLY);
    expect(world.chat.told).toEqual([]);
    await namesErin(world.alice);
    await world.writes(node, world.erin, NEARLY);
    expect(world.chat.told).toHaveLength(1);
  });

  test('is offered to DRIs whose team lets them', async () => {
    world.teams = world.teams.map((team) => ({...team, driMaySign: true}));
    await world.writes(node, world.dave, NEARLY);
    await press(world.dave.Id);
    expect(await signatures()).toHaveLength(1);
  });

  test('waits for who has become the DRI since, until they are it no longer', async () => {
    await world.writes(node, world.alice, NEARLY);
    await finished(node.actions.owner(world.actor(world.dave), '', 'alice'));
    expect(await sentenceOf(press())).toContain('You are the DRI of PRR-1');
    expect(await signatures()).toEqual([]);
    await finished(node.actions.owner(world.actor(world.alice), '', 'dave'));
    await press();
    expect(await signatures()).toHaveLength(1);
  });

  test('is offered to whose sign-off does not count any more', async () => {
    await namesErin(world.alice);
    await world.writes(node, world.erin, 'SRE');
    await finished(node.actions.owner(world.actor(world.dave), '', 'alice'));
    await namesErin(world.dave);
    await world.writes(node, world.erin, NEARLY);
    await press(world.erin.Id);
    expect((await world.look(node, review)).report.approvals[0]).toMatchObject({state: 'approved'});
  });

  test('is not counted for a stand-in whose time has run out', async () => {
    await namesErin(world.alice, '2026-11-24');
    await world.writes(node, world.erin, NEARLY);
    jest.setSystemTime(Date.UTC(2026, 10, 25, 1));
    expect(await sentenceOf(press(world.erin.Id))).toContain('Only current members of SRE');
    expect(await signatures()).toEqual([]);
  });

  test('counts during a hold, which stays', async () => {
    await finished(node.actions.hold(world.actor(world.alice), '', '', 'because'));
    await world.writes(node, world.alice, NEARLY);
    await press();
    expect(await signatures()).toHaveLength(1);
    expect((await world.look(node, review)).report.approvals[0]?.state).toBe('on hold');
  });

  test('of a withdrawal is for the DRI too: it approves nothing', async () => {
    await world.writes(node, world.alice, 'SRE');
    await world.writes(node, world.dave, 'withdraw SRE once more');
    await press(world.dave.Id);
    expect(await signatures()).toMatchObject([{withdrawn: {by: world.dave.Id}}]);
  });

  test('is kept while the board is away: whether it counts is seen later', async () => {
    beStrict();
    await world.writes(node, world.alice, NEARLY);
    const away = jest.spyOn(node.engine.desk, 'read').mockRejectedValueOnce(new BoardAway('unreachable'));
    await press();
    away.mockRestore();
    expect(world.chat.told.at(-1)?.keys).toEqual(['refusal.sign-off.mandatory-open']);
  });
});

describe('a question whose answer would be refused', () => {
  test('says what comes first, is not spent, and counts when that is done', async () => {
    beStrict();
    const question = await writesUnproven();
    const answer = () => finished(node.engine.answer(question, world.alice.Id, review.id));
    expect(await sentenceOf(answer())).toContain('2 “SRE looks at it”');
    expect(await open()).toHaveLength(1);
    await finished(node.actions.tick(world.actor(world.alice), '', '2'));
    await answer();
    expect(await signatures()).toHaveLength(1);
    expect(await open()).toEqual([]);
  });

  test('is answered by nobody else all the same', async () => {
    beStrict();
    const question = await writesUnproven();
    expect(await sentenceOf(node.engine.answer(question, world.dave.Id, review.id))).toContain(
      'Only the author of the post',
    );
  });

  test('after it was counted, the same answer again is no refusal', async () => {
    const question = await writesUnproven();
    await finished(node.engine.answer(question, world.alice.Id, review.id));
    await finished(node.engine.answer(question, world.alice.Id, review.id));
    expect(await signatures()).toHaveLength(1);
  });
});

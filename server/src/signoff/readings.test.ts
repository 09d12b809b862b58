import {english} from '../../test/fakes/english';
import {finished, type Node, World} from '../../test/fakes/world';
import {plainParams} from '../posts/words';
import type {NearMiss, Reading, ReadingContext, ReasonCode} from '../reading/reading';
import {Readings} from './readings';
import {whyNot} from './why_not';

jest.mock('../reading/read', () => ({
  read: (text: string, _teams: unknown, {titles = []}: ReadingContext = {}): Reading => {
    const named = ['SRE', 'Platform'].filter((team) => text.includes(team)).map((team) => team.toLowerCase());
    const reason = {code: 'condition', words: 'once'} as const;
    if (named.length === 0) return {verdicts: [], nearMisses: [], reason: {code: 'nothing', words: ''}};
    if (text.includes('once')) {
      return {
        verdicts: [],
        nearMisses: named.map((teamId): NearMiss => ({teamId, verdict: 'complete', reason})),
        reason,
      };
    }
    const [, title] = /for (\w+)/.exec(text) ?? [];
    return title !== undefined && !titles.includes(title)
      ? {verdicts: [], nearMisses: [], reason: {code: 'other-run', words: title}}
      : {
          verdicts: named.map((teamId) => ({teamId, verdict: 'complete'})),
          nearMisses: [],
          reason: {code: 'said', words: ''},
        };
  },
}));

const CODES: Record<ReasonCode, true> = {
  said: true,
  nothing: true,
  'no-team': true,
  negation: true,
  question: true,
  condition: true,
  future: true,
  modality: true,
  tense: true,
  partial: true,
  quote: true,
  hearsay: true,
  'other-run': true,
  'other-thing': true,
  request: true,
  irony: true,
  retracted: true,
  'ambiguous-name': true,
  unclear: true,
  'too-long': true,
};

describe.each(Object.keys(CODES))('the reason %s', (code) => {
  test.each(['', 'once *it* rains'])('is a sentence, with the words %j that led to it', (words) => {
    const {key, params} = whyNot({code, words});
    const sentence = english()(key, plainParams(params));
    expect(sentence).toMatch(/^(?:It|Nothing|A name) .*\.$/u);
    expect(sentence.includes('“')).toBe(words !== '' && !['said', 'nothing', 'too-long'].includes(code));
  });
});

describe('reading without acting', () => {
  let world: World;
  let node: Node;
  let readings: Readings;

  beforeEach(() => {
    jest.useFakeTimers({now: Date.UTC(2026, 10, 24, 12)});
    world = new World();
    node = world.node();
    readings = new Readings({
      reviews: node.engine.reviews,
      teams: {all: () => world.teams},
      membership: node.engine.options.membership,
      foresight: node.engine.foresight,
      users: world.mattermost,
      botUserId: world.bot.Id,
    });
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('explains what would count from whom, and changes nothing', async () => {
    await world.started(node);
    const keys = world.mattermost.kv.keys();
    const explained = await finished(readings.explain('SRE and Platform', world.alice.Id, world.channel.Id));
    expect(explained.verdicts).toMatchObject([
      {team: 'SRE', isMember: true},
      {team: 'Platform', isMember: false},
    ]);
    expect(world.mattermost.kv.keys()).toEqual(keys);
    expect(world.chat.told).toEqual([]);
  });

  describe('says what would be refused', () => {
    const refusedOf = async (text: string, user = world.alice) => {
      const {verdicts, nearMisses} = await finished(readings.explain(text, user.Id, world.channel.Id));
      return [...verdicts, ...nearMisses].map(({refused, isAsked}) => [
        refused?.code,
        refused?.review,
        isAsked,
      ]);
    };

    test('to the DRI, and to a stand-in whom they have named, who are not asked either', async () => {
      world.membership.set('sre', [world.alice.Id, world.dave.Id]);
      await world.started(node);
      await finished(node.standIns.name(world.actor(world.dave), 'erin', 'SRE', '2026-12-01'));
      for (const text of ['SRE', 'SRE once']) {
        expect(await refusedOf(text)).toEqual([[undefined, undefined, true]]);
        expect(await refusedOf(text, world.dave)).toEqual([['sign-off.own-review', 'PRR-1', false]]);
        expect(await refusedOf(text, world.erin)).toEqual([['sign-off.named-by-dri', 'PRR-1', false]]);
      }
    });

    test('while mandatory items are open, of which its author is told when asked', async () => {
      world.mandatory = ['sre-a'];
      world.teams = world.teams.map((team) => ({...team, completion: 'strict'}));
      node = world.node();
      const {cardPostId} = await world.started(node);
      expect(await refusedOf('SRE once')).toEqual([['sign-off.mandatory-open', 'PRR-1', true]]);
      const other = await world.started(node, 'Second');
      await finished(node.actions.tick(world.actor(world.alice), 'PRR-2', '2'));
      expect(await refusedOf('SRE')).toEqual([[undefined, undefined, true]]);
      const posts = ['', cardPostId, other.cardPostId].map((RootId) =>
        world.mattermost.write(world.alice, world.channel.Id, 'SRE', {RootId}),
      );
      const rehearsed = await finished(readings.rehearse(posts, world.channel.Id));
      expect(rehearsed.map(({verdicts}) => verdicts[0]?.refused?.review)).toEqual([
        undefined,
        'PRR-1',
        undefined,
      ]);
    });

    test('not of a withdrawal, nor during a hold, nor where no review is open', async () => {
      expect(await refusedOf('SRE', world.dave)).toEqual([[undefined, undefined, false]]);
      await world.started(node);
      await finished(node.actions.hold(world.actor(world.alice), '', '', 'because'));
      expect(await refusedOf('SRE')).toEqual([[undefined, undefined, true]]);
    });
  });

  test('knows the titles of the channel’s reviews', async () => {
    await world.started(node, 'Checkout');
    const explain = (channelId: string) =>
      finished(readings.explain('SRE for Checkout', world.alice.Id, channelId));
    expect((await explain(world.channel.Id)).verdicts).toHaveLength(1);
    expect((await explain('')).why).toMatchObject({
      key: 'reading.why.other-run',
      params: {words: 'Checkout'},
    });
  });

  test('rehearses what people wrote, and names what is ruled out', async () => {
    const {mattermost, alice, erin, bot, channel} = world;
    const robot = mattermost.addUser('robot', {IsBot: true});
    const write = (...[user, words, changes]: [typeof alice, string, object?]) =>
      mattermost.write(user, channel.Id, words, changes);
    const posts = [
      write(alice, 'SRE'),
      write(erin, 'SRE'),
      write(alice, 'good morning'),
      write(alice, 'SRE', {Props: {from_webhook: 'true'}}),
      write(alice, 'SRE', {Type: 'me'}),
      write(bot, 'write “SRE review is completed”'),
      write(robot, 'SRE'),
      write(alice, 'SRE', {EditAt: 5}),
      write(alice, 'SRE once'),
    ];
    const rehearsed = await finished(readings.rehearse(posts, channel.Id));
    expect(
      rehearsed.map(({userId, ruledOut, isEdited, verdicts, nearMisses}) => [
        userId,
        ruledOut,
        isEdited,
        verdicts.map(({isMember}) => isMember),
        nearMisses.length,
      ]),
    ).toEqual([
      [alice.Id, null, false, [true], 0],
      [erin.Id, null, false, [false], 0],
      [alice.Id, 'prop', false, [true], 0],
      [alice.Id, 'type', false, [true], 0],
      [bot.Id, 'own', false, [false], 0],
      [robot.Id, 'robot', false, [false], 0],
      [alice.Id, null, true, [true], 0],
      [alice.Id, null, false, [], 1],
    ]);
  });
});

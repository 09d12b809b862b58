import {english} from '../../test/fakes/english';
import {finished, type Node, World} from '../../test/fakes/world';
import {renderRecord} from '../posts/record';
import type {Rendering} from '../posts/rendering';
import type {NearMiss, Reading} from '../reading/reading';
import {recordOf} from '../review/record';
import type {Review} from '../review/types';

jest.mock('../reading/gate', () => ({mayBeSignOff: (text: string) => /SRE|Platform/.test(text)}));
jest.mock('../reading/read', () => ({
  read: (text: string): Reading => {
    const verdict = text.includes('withdraw') ? 'withdraw' : 'complete';
    const teamId = text.includes('SRE') ? 'sre' : 'platform';
    const reason = {code: 'condition', words: 'once'} as const;
    const miss: NearMiss = {teamId, verdict, reason};
    return text.includes('once')
      ? {verdicts: [], nearMisses: [miss], reason}
      : {verdicts: [{teamId, verdict}], nearMisses: [], reason: {code: 'said', words: ''}};
  },
}));

let world: World;
let node: Node;
let review: Review;

beforeEach(async () => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 24, 12)});
  world = new World();
  world.policy.closing = 'ask';
  world.membership.set('sre', [world.alice.Id, world.dave.Id]);
  world.teams = world.teams.map((team) => (team.id === 'sre' ? {...team, quorum: 2} : team));
  node = world.node();
  review = await world.started(node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

const nameOf = (id: string) =>
  `@${[...world.everybody, world.admin].find(({Id}) => Id === id)?.Username ?? id}`;

/** The record as it is now, without what changes from run to run. */
async function record(): Promise<string> {
  const view = await world.look(node, review);
  const rendering: Rendering = {
    t: english(),
    person: nameOf,
    permalink: (postId) => (postId === '' ? '' : 'link'),
    boardLink: () => '',
    zone: 'UTC',
    now: Date.now(),
  };
  return renderRecord(recordOf(view, view.report), rendering);
}

/** The lines of a team's sign-offs: who, in which words, and what became of it. */
async function signedFor(team: string): Promise<string[]> {
  const rows = (await record()).split('\n').filter((line) => line.startsWith(`| ${team}`));
  return rows.map((row) => {
    const cells = row.split('|').map((cell) => cell.trim().replace(/ on \S+ \S+ UTC/u, ''));
    return [cells[1], cells[2], cells[4], cells[6]].join(' · ');
  });
}

test('every way in which a sign-off falls is told from the others, and so is what was confirmed', async () => {
  const {bob} = world;
  await world.writes(node, bob, 'Platform one');
  const receipt = world.chat.receipts.at(-1);
  const {review: reviewId = '', signature: signatureId = ''} = receipt?.buttons[0]?.context ?? {};
  const thread = {channelId: world.channel.Id, rootId: receipt?.rootId ?? ''};
  await finished(node.engine.undoing.undo({reviewId, signatureId, thread}, bob.Id));
  const edited = await world.writes(node, bob, 'Platform two');
  const {after, before} = world.mattermost.edit(edited.Id, 'Platform, once it rains');
  await finished(node.engine.onPostUpdated(after, before));
  const deleted = await world.writes(node, bob, 'Platform three');
  await finished(node.engine.onPostDeleted(world.mattermost.delete(deleted.Id)));
  await world.writes(node, bob, 'Platform four');
  await world.writes(node, bob, 'I withdraw Platform, alerts are gone');
  await world.writes(node, bob, 'Platform, once more');
  const {near = ''} = world.chat.told.flatMap(({buttons}) => buttons).at(-1)?.context ?? {};
  await finished(node.engine.confirm(near, {userId: bob.Id, teamId: 'platform', reviewId: ''}));
  const member = 'Platform · @bob (member through ~platform)';
  expect(await signedFor('Platform')).toEqual([
    `${member} · “Platform one” · withdrawn by @bob: undone with the button`,
    `${member} · “Platform two” · withdrawn by PRR itself: the post was edited and no longer says it`,
    `${member} · “Platform three” · withdrawn by PRR itself: the post was deleted`,
    `${member} · “Platform four” · withdrawn by @bob: I withdraw Platform, alerts are gone`,
    `${member} · “Platform, once more”, confirmed by its author · counts`,
  ]);
});

test('a quorum of two is named, with a colleague who takes back, a stand-in, and their hold', async () => {
  const {alice, dave, erin, admin} = world;
  await world.writes(node, alice, 'SRE one');
  await world.writes(node, dave, 'withdraw SRE, alice was wrong');
  await finished(node.standIns.name(world.actor(alice), 'erin', 'SRE', '2026-12-01'));
  await world.writes(node, alice, 'SRE two');
  await world.writes(node, erin, 'SRE three');
  await finished(node.actions.hold(world.actor(erin), '', '', 'no restore yet'));
  await finished(node.actions.lift(world.actor(admin), '', 'sre'));
  const member = 'SRE (2 signers needed) · @alice (member through ~sre)';
  expect((await signedFor('SRE')).slice(0, 3)).toEqual([
    `${member} · “SRE one” · withdrawn by @dave: withdraw SRE, alice was wrong`,
    `${member} · “SRE two” · counts`,
    'SRE (2 signers needed) · @erin (stand-in for SRE until 2026-12-01, named by @alice) · “SRE three” · counts',
  ]);
  const text = await record();
  expect(text).toMatch(/\| SRE \| @erin \|.*\| no restore yet \| by @admin as system admin on/u);
  expect(text).toMatch(
    /\| 3 \| SRE \| SRE review \|.*\| stand-in for SRE until 2026-12-01, named by @alice \|/u,
  );
});

test('what was taken back after the end is in the next record', async () => {
  const {alice, dave} = world;
  world.membership.set('sre', [alice.Id, world.erin.Id]);
  await world.writes(node, alice, 'SRE one');
  await world.writes(node, world.erin, 'SRE two');
  await world.writes(node, world.bob, 'Platform one');
  await finished(node.actions.tick(world.actor(world.carol), '', 'Security review'));
  await finished(node.actions.close(world.actor(dave), ''));
  await world.writes(node, alice, 'withdraw SRE, I was wrong');
  await finished(node.actions.reopen(world.actor(dave), 'PRR-1'));
  await world.writes(node, alice, 'SRE three');
  const member = 'SRE (2 signers needed) · @alice (member through ~sre)';
  expect((await signedFor('SRE')).filter((line) => line.includes('@alice'))).toEqual([
    `${member} · “SRE one” · withdrawn by @alice: withdraw SRE, I was wrong`,
    `${member} · “SRE three” · counts`,
  ]);
});

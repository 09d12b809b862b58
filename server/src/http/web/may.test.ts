import type {FakeUser} from '../../../test/fakes/mattermost';
import {WebClient} from '../../../test/fakes/web_client';
import {finished, type Node, World} from '../../../test/fakes/world';
import type {Review} from '../../review/types';
import type {ItemView, Refused, ReviewDetail} from '../../views/views';

/**
 * What is shown as possible is what the actions let people do, and nothing else: each person tries everything, and what
 * comes of it is held against what they were shown.
 */
interface Place {
  world: World;
  node: Node;
  web: WebClient;
  review: Review;
  people: Record<string, FakeUser>;
}

const PEOPLE = [
  'outside admin',
  'guest',
  'guest of a team',
  'member',
  'of a team',
  'other team',
  'dri',
  'dri of a team',
  'channel admin',
  'admin in the channel',
  'assignee',
] as const;

type Person = (typeof PEOPLE)[number];

/** Erin is assigned the picture's neighbour; SRE has an open item, one that is ticked, and its approval item. */
async function arrange(person: Person, prepare: (place: Place) => Promise<unknown>): Promise<Place> {
  const world = new World();
  const {mattermost, channel} = world;
  const join = async (user: FakeUser): Promise<FakeUser> => {
    await mattermost.addChannelMember(channel.Id, user.Id);
    return user;
  };
  const people: Record<Person, FakeUser> = {
    'outside admin': world.admin,
    guest: await join(mattermost.addUser('gus', {Roles: 'system_guest'})),
    'guest of a team': await join(mattermost.addUser('gina', {Roles: 'system_guest'})),
    member: await join(mattermost.addUser('mia')),
    'of a team': world.alice,
    'other team': world.bob,
    dri: world.dave,
    'dri of a team': world.dave,
    'channel admin': await join(mattermost.addUser('chad')),
    'admin in the channel': await join(mattermost.addUser('root', {Roles: 'system_user system_admin'})),
    assignee: world.erin,
  };
  mattermost.makeChannelAdmin(channel.Id, people['channel admin'].Id);
  const sre = [world.alice.Id, people['guest of a team'].Id, world.carol.Id];
  world.membership.set('sre', person === 'dri of a team' ? [...sre, world.dave.Id] : sre);
  const node = world.node();
  node.engine.start();
  const place = {world, node, web: new WebClient(world, node), review: await world.started(node), people};
  await finished(node.actions.assign(world.actor(world.dave), 'PRR-1', 'Link a picture', 'erin'));
  await prepare(place);
  return place;
}

/** What is to be found before it is tried. */
const PREPARED = {
  nothing: () => Promise.resolve(),
  ticked: async ({node, world}: Place) => {
    await finished(node.actions.tick(world.actor(world.carol), 'PRR-1', 'SRE looks at it'));
    await finished(node.actions.tick(world.actor(world.erin), 'PRR-1', 'Link a picture'));
    await finished(node.dossier.answer(world.actor(world.alice), 'PRR-1', 'SRE looks at it', {text: 'yes'}));
  },
  signed: async ({node, world}: Place) => {
    await finished(node.actions.tick(world.actor(world.carol), 'PRR-1', 'SRE review'));
  },
  signedByAlice: async ({node, world}: Place) => {
    await finished(node.actions.tick(world.actor(world.alice), 'PRR-1', 'SRE review'));
  },
  held: async ({node, world}: Place) => {
    await finished(node.actions.hold(world.actor(world.alice), 'PRR-1', 'sre', 'no restore'));
  },
  noted: async ({node, world}: Place) => {
    const gap = {item: 'SRE looks at it', severity: 'high', text: 'x', owner: 'bob', due: '', ticket: ''};
    await finished(node.dossier.openGap(world.actor(world.erin), 'PRR-1', gap));
    await finished(node.course.comments.write(world.actor(world.bob), 'PRR-1', 'Why two databases?'));
    await finished(node.reviewers.set(world.actor(world.dave), 'PRR-1', 'sre', ['alice']));
  },
  addressed: async (place: Place) => {
    await PREPARED.noted(place);
    const {node, world} = place;
    await finished(node.course.comments.address(world.actor(world.dave), 'PRR-1', 'C1', ''));
    await finished(node.reviewers.accept(world.actor(world.alice), 'PRR-1', ''));
    await finished(node.dossier.changeGap(world.actor(world.bob), 'PRR-1', 'G1', {kind: 'done'}));
  },
  approved: async ({node, world}: Place) => {
    for (const [user, team] of [
      [world.carol, 'SRE'],
      [world.bob, 'Platform'],
      [world.carol, 'Security'],
    ] as const) {
      await finished(node.actions.tick(world.actor(user), 'PRR-1', `${team} review`));
    }
  },
  ended: async (place: Place) => {
    await PREPARED.noted(place);
    await finished(place.node.actions.cancel(place.world.actor(place.world.dave), 'PRR-1', 'a mistake'));
  },
} satisfies Record<string, (place: Place) => Promise<unknown>>;

/** What is tried there: whatever else would come out as with nothing. */
const ABOUT: Record<keyof typeof PREPARED, RegExp> = {
  nothing: /^(?!undo)/u,
  ticked: /^items\//u,
  signed: /^items\/sre-review|^undo/u,
  signedByAlice: /^items\/sre-review|^undo/u,
  held: /^hold|^lift|^close/u,
  noted: /^gaps\/|^comments|^reviewers/u,
  addressed: /^gaps\/|^comments|^reviewers/u,
  approved: /^close|^keep-open/u,
  ended: /./u,
};

/** A change that somebody tries, and whether they were shown that they may. */
interface Try {
  path: string;
  body: unknown;
  may: boolean;
}

function triesOfItem({id, may, answer}: ItemView): Try[] {
  const path = `items/${id}`;
  return [
    {path: `${path}/tick`, body: {}, may: may.tick},
    {path: `${path}/untick`, body: {reason: 'x'}, may: may.untick},
    {path: `${path}/skip`, body: {reason: 'x'}, may: may.skip},
    // A team's stays the team's: whom it may be given to is another matter, see `rights.assign-away`.
    {path: `${path}/assign`, body: {username: id === 'picture' ? '' : 'carol'}, may: may.assign},
    {path: `${path}/answer`, body: {text: 'x'}, may: may.answer},
    {path: `${path}/withdraw-answer`, body: {}, may: answer?.may.withdraw ?? false},
  ];
}

function triesOf({me: {may}, sections, approvals, gaps, comments}: ReviewDetail): Try[] {
  const items = sections.flatMap((section) => section.items);
  const chosen = ['picture', 'sre-a', 'sre-review'];
  return [
    {path: 'close', body: {}, may: may.close},
    {path: 'keep-open', body: {}, may: may.keepOpen},
    {path: 'cancel', body: {reason: 'x'}, may: may.cancel},
    {path: 'reopen', body: {}, may: may.reopen},
    {path: 'rename', body: {title: 'Search to production'}, may: may.rename},
    {path: 'owner', body: {username: 'erin'}, may: may.owner},
    {path: 'tier', body: {tier: '2'}, may: may.setTier},
    {path: 'facts', body: {field: 'service', value: 'x'}, may: may.setFact},
    {path: 'gaps', body: {severity: 'high', text: 'y'}, may: may.openGap},
    ...items.filter(({id}) => chosen.includes(id)).flatMap(triesOfItem),
    ...approvals
      .filter(({teamId}) => teamId === 'sre')
      .flatMap(({teamId, approvalItemId, signatures, may: team}): Try[] => [
        {path: 'hold', body: {teamId, reason: 'x'}, may: team.hold},
        {path: 'lift', body: {teamId}, may: team.lift},
        ...(team.sign ? [{path: `items/${approvalItemId}/tick`, body: {}, may: true}] : []),
        {path: 'reviewers/set', body: {teamId, usernames: ['carol']}, may: team.setReviewer},
        {path: 'reviewers/accept', body: {teamId}, may: team.accept},
        {path: 'reviewers/decline', body: {teamId}, may: team.decline},
        {path: 'reviewers/pass', body: {teamId}, may: team.decline},
        ...signatures.map((signature) => ({
          path: 'undo',
          body: {signatureId: signature.id},
          may: signature.may.undo,
        })),
      ]),
    ...gaps.flatMap(({id, may: gap, state}): Try[] => [
      {path: `gaps/${id}`, body: {kind: state === 'done' ? 'reopen' : 'done'}, may: gap.change},
      {path: `gaps/${id}`, body: {kind: 'ticket', value: 'https://t.example/1'}, may: gap.change},
      {path: `gaps/${id}`, body: {kind: 'owner', value: 'carol'}, may: gap.plan},
      {
        path: `gaps/${id}`,
        body: {kind: 'accept', owner: 'bob', until: '2026-12-31', reason: 'x'},
        may: gap.accept,
      },
    ]),
    ...comments.flatMap(({id, may: comment}): Try[] => [
      {path: `comments/${id}/address`, body: {}, may: comment.address},
      {path: `comments/${id}/reopen`, body: {}, may: comment.reopen},
    ]),
  ];
}

/** What stands against it and is nobody's right: what is missing is said to whoever may try. */
const IN_THE_WAY = ['close.approvals-missing', 'close.on-hold'];

/** What says that it is not this person's to do, or that there is nothing to be done. */
function isNo(code: string): boolean {
  return (
    code.startsWith('rights.') ||
    [
      'item.own-review',
      'sign-off.own-review',
      'hold.own-review',
      'answer.approval-item',
      'answer.none',
      'answer.not-yours',
      'undo.not-yours',
      'untick.which-sign-off',
      'review.ended',
      'reopen.not-ended',
      'keep-open.not-closing',
      'lift.nothing',
      'gap.done-already',
    ].includes(code)
  );
}

async function detailOf({web, people}: Place, person: Person): Promise<ReviewDetail> {
  return (await web.get<ReviewDetail>(people[person]!, 'reviews/PRR-1')).body;
}

beforeEach(() => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 2, 9)});
});

afterEach(() => {
  jest.useRealTimers();
});

describe.each(Object.keys(PREPARED) as (keyof typeof PREPARED)[])('with %s', (prepared) => {
  test.each(PEOPLE)('%s may do what is shown', async (person) => {
    const shown = await arrange(person, PREPARED[prepared]);
    const tries = triesOf(await detailOf(shown, person)).filter(({path}) => ABOUT[prepared].test(path));
    shown.world.stop();
    expect(tries.length).toBeGreaterThan(1);
    const wrong: string[] = [];
    const attempt = async (place: Place, {path, body, may}: Try): Promise<void> => {
      const before = storedIn(place);
      const answered = await place.web.post<Refused>(
        place.people[person]!,
        `reviews/PRR-1/${path}`,
        // Whose sign-off falls has to be said where it is not one's own; it is called otherwise in each place.
        ['items/sre-review/untick', 'undo'].includes(path)
          ? {...(body as object), ...standing(before)}
          : body,
      );
      const came = outcomeOf(answered, storedIn(place) !== before);
      if (came !== (may ? 'done' : 'not theirs')) {
        wrong.push(`${path} ${JSON.stringify(body)}: shown ${String(may)}, ${came}`);
      }
    };
    // What is not possible changes nothing: all of it is tried in one place.
    const refusing = await arrange(person, PREPARED[prepared]);
    for (const each of tries.filter(({may}) => !may)) await attempt(refusing, each);
    refusing.world.stop();
    for (const each of tries.filter(({may}) => may)) {
      const place = await arrange(person, PREPARED[prepared]);
      await attempt(place, each);
      place.world.stop();
    }
    expect(wrong).toEqual([]);
  });
});

function storedIn({world, review}: Place): string | null {
  return world.mattermost.kv.text(`review-${review.id}`);
}

/** `done` also for what only something else than rights stands against. Any other refusal is named. */
function outcomeOf({status, body: {code}}: {status: number; body: Refused}, changed: boolean): string {
  if (status === 200) return changed ? 'done' : 'not theirs';
  if (IN_THE_WAY.includes(code)) return 'done';
  return isNo(code) ? 'not theirs' : code;
}

/** Names the team's sign-off, if one stands. */
function standing(stored: string | null): {signatureId?: string} {
  const {signatures} = JSON.parse(stored ?? '{"signatures":[]}') as Pick<Review, 'signatures'>;
  const found = signatures.find(({teamId, withdrawn}) => teamId === 'sre' && withdrawn === null);
  return found === undefined ? {} : {signatureId: found.id};
}

test('the table has people who may do most, and people who may do nearly nothing', async () => {
  const count = async (person: Person): Promise<number> =>
    triesOf(await detailOf(await arrange(person, PREPARED.noted), person)).filter(({may}) => may).length;
  expect(await count('guest')).toBe(0);
  expect(await count('admin in the channel')).toBeGreaterThan(15);
});

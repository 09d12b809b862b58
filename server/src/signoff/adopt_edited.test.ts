import {startedFromEdited} from '../review/edited_playbook';
import {Hands} from '../../test/fakes/playbooks/hands';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let node: Node;
let playbookId: string;

/** The first review makes the playbook from which people start runs then. */
beforeEach(async () => {
  jest.useFakeTimers();
  world = new World();
  world.usePlaybooks();
  node = world.node();
  const first = await world.started(node, 'The first one');
  playbookId = world.playbooks.run(first.board.ref).playbook_id;
  world.chat.said.length = 0;
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

const dave = () => new Hands(world.playbooks, world.dave.Id);

/** dave starts a run in Playbooks and does something to it, before we have seen it. */
async function startedAnd(change: (run: string) => Promise<unknown>) {
  const {id} = await finished(dave().start(playbookId, 'Payments to production', world.channel.Id));
  await finished(change(id));
  await finished(node.engine.discover(world.channel.Id));
  const review = await finished(node.engine.reviews.byRefNow(id));
  return review!;
}

const names = (teams: readonly {name: string}[]): string => teams.map(({name}) => name).join(' ');

const warnings = (messages: readonly {key: string}[] = []): string[] =>
  messages.map(({key}) => key).filter((key) => key.includes('without-items') || key.includes('left-out'));

test('a run that nobody has changed is as its template has it', async () => {
  const review = await startedAnd(async () => undefined);
  expect([names(review.teams), startedFromEdited(review)]).toEqual(['SRE Platform Security', false]);
  expect(world.chat.said.flatMap(({messages}) => warnings(messages))).toEqual([]);
  expect(world.chat.sent).toEqual([]);
});

test.each<[string, (run: string) => Promise<unknown>]>([
  [
    'renamed',
    (run) =>
      dave()
        .renameSection(run, 'Security', 'Whatever')
        .then(() => renameItems(run)),
  ],
  [
    'emptied',
    async (run) => {
      await dave().deleteItem(run, 'Security looks at it');
      await dave().deleteItem(run, 'Security review');
    },
  ],
])(
  'a team whose section was %s right after the start is asked all the same, and all are told',
  async (_how, change) => {
    const review = await startedAnd(change);
    expect([names(review.teams), startedFromEdited(review)]).toEqual(['SRE Platform Security', true]);
    expect(world.chat.said.flatMap(({messages}) => warnings(messages))).toEqual([
      'signoff.adopted.without-items',
    ]);
    expect(world.chat.sent.map(({to, keys}) => [to, keys])).toEqual([
      [world.dave.Id, ['signoff.adopted.without-items']],
    ]);

    await world.writes(node, world.alice, `SRE review is completed`, {RootId: review.cardPostId});
    await world.writes(node, world.bob, `Platform review is completed`, {RootId: review.cardPostId});
    const before = await world.look(node, review);
    expect(before.report.approvals.map(({state}) => state)).toEqual(['approved', 'approved', 'waiting']);
    await world.writes(node, world.carol, `Security review is completed`, {RootId: review.cardPostId});
    expect((await world.look(node, review)).report.approved).toBe(true);
  },
);

test('where the playbook is hidden from us the template says who is asked', async () => {
  const serve = world.playbooks.serve.bind(world.playbooks);
  const refused: string[] = [];
  const review = await startedAnd(async (run) => {
    await dave().renameSection(run, 'Security', 'Whatever');
    await renameItems(run);
    world.playbooks.serve = async (request) => {
      if (!request.url.endsWith(`/playbooks/${playbookId}`)) {
        return serve(request);
      }
      refused.push(request.method);
      return new Response('{"error": "Not authorized"}', {status: 403});
    };
  });
  expect(refused).toEqual(['GET']);
  expect(names(review.teams)).toBe('SRE Platform Security');
});

async function renameItems(run: string): Promise<void> {
  await dave().renameItem(run, 'Security looks at it', 'Somebody looks at it');
  await dave().renameItem(run, 'Security review', 'Anything');
}

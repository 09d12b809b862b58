import {onBoard} from '../boards';
import {type CardItem, cardItems} from '../card';
import {InPlaybooks, itemsIn} from '../playbooks';
import {approvedBy, cardText, type} from '../reviews';
import {runOf, type RunReview, startRunReview} from '../run_reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {numberOf} from '../template_items';
import {type PersonName, PLUGIN_ID} from '../world';

/** What nobody has told us of is looked for every 20 s. */
const BY_ITSELF = {within: 60_000};
/** Sooner than that. */
const WITHIN_SECONDS = {within: 10_000};
/** The number of SRE's first item. */
const FIRST = numberOf('sre-slo');

let world: SharedWorld;
let review: RunReview;
/** Titles of the items that SRE owns. */
let titles: string[];

beforeAll(async () => {
  world = await sharedWorld();
  review = await startRunReview(world, 'Changed in Playbooks');
  titles = itemsIn(await runOf(world, review), 'SRE').map(({title}) => title);
  await by('erin').join(review.runId);
});

afterAll(async () => {
  await world.leave();
});

onBoard('playbooks', 'what people do in Playbooks’ own screens', () => {
  test('a tick by a member counts, and shows in the next answer and on the card', async () => {
    await by('alice').tick(review.runId, title(0));
    expect(await item(title(0))).toMatchObject({state: 'done', text: `${title(0)} · mandatory`});
    await cardText(world.dave, review.card, `✓ **${FIRST}** ${title(0)}`);
  });

  test('it is unticked there, too', async () => {
    await by('alice').untick(review.runId, title(0));
    expect(await item(title(0))).toMatchObject({state: 'open', text: `${title(0)} · mandatory`});
  });

  test('a tick by somebody else shows as not counting', async () => {
    await by('erin').tick(review.runId, title(1));
    const shown = await item(title(1));
    expect(shown?.state).toBe('done');
    expect(shown?.text).toContain('⚠️ set by @erin, whose hand does not count for this item');
    await by('erin').untick(review.runId, title(1));
  });

  test('what is in progress is open', async () => {
    await by('alice').setState(review.runId, title(2), 'in_progress');
    expect(await item(title(2))).toMatchObject({state: 'open'});
  });

  test('a skip, which tells nobody’s name, shows as not counting', async () => {
    await by('alice').skip(review.runId, title(3));
    const shown = await item(title(3));
    expect(shown?.state).toBe('skipped');
    expect(shown?.text).toContain('whose hand does not count');
    await by('alice').untick(review.runId, title(3));
  });

  test('a new title and a new item show', async () => {
    await by('dave').renameItem(review.runId, title(4), 'Follow a request by its id');
    await by('dave').addItem(review.runId, 'SRE', 'Name the pager');
    expect(await item('Follow a request by its id')).toMatchObject({number: FIRST + 4, state: 'open'});
    expect(await item('Name the pager')).toMatchObject({number: FIRST + titles.length, state: 'open'});
  });

  test('an item that a member gives to somebody of another team is that team’s', async () => {
    await by('alice').assign(review.runId, title(5), world.bob.id);
    expect((await item(title(5)))?.text).toBe(`${title(5)} · Platform · @bob`);
  });

  test('an item that an outsider gives away stays the team’s', async () => {
    await by('erin').assign(review.runId, title(6), world.erin.id);
    await by('erin').tick(review.runId, title(6));
    expect((await item(title(6)))?.text).toContain('whose hand does not count');
    await by('erin').untick(review.runId, title(6));
  });

  test('a change shows on the card by itself within a minute', async () => {
    await by('dave').renameItem(review.runId, title(7), 'Shown without a word');
    await cardText(world.dave, review.card, 'Shown without a word', BY_ITSELF);
  });

  test('a hint of somebody’s webapp makes it show within seconds', async () => {
    await by('dave').renameItem(review.runId, title(8), 'Shown after a hint');
    await world.bob.plugin(PLUGIN_ID, 'POST', '/api/v1/hints', {run_ids: [review.runId]});
    await cardText(world.dave, review.card, 'Shown after a hint', WITHIN_SECONDS);
  });

  test('the approval item, ticked by a member, is the team’s sign-off', async () => {
    const other = await startRunReview(world, 'Approved in Playbooks');
    await by('alice').tick(other.runId, 'SRE review');
    await type(world.dave, other.channel, '/prr status');
    await cardText(world.dave, other.card, approvedBy('SRE', 'alice'));
    const owned = itemsIn(await runOf(world, other), 'SRE');
    expect(owned.map(({state}) => state)).toEqual(owned.map(() => 'closed'));
  });

  test('the approval item, ticked by somebody else, approves nothing', async () => {
    const other = await startRunReview(world, 'Not approved in Playbooks');
    await by('bob').tick(other.runId, 'SRE review');
    expect(await type(world.dave, other.channel, '/prr status')).toContain('**SRE** is waiting');
  });
});

function by(person: PersonName): InPlaybooks {
  return new InPlaybooks(world[person]);
}

function title(number: number): string {
  return titles[number] ?? '';
}

/** An item as `/prr items` shows it now. */
async function item(named: string): Promise<CardItem | undefined> {
  const answer = await type(world.dave, review.channel, '/prr items');
  return cardItems(answer).find(({text}) => text.startsWith(named));
}

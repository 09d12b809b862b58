import {onBoard, onEachBoard} from '../boards';
import {tabTo} from '../browser/keyboard';
import type {PersonPage} from '../browser/person_page';
import {ReviewPanel} from '../browser/review_panel';
import {useBrowser} from '../browser/use_browser';
import {prepareReviews, receiptFor, REVIEWERS, type SeenReview, startReview} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {type OwnWorld, startWorld} from '../world';

const windows = useBrowser();
let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('the panel', () => {
  let review: SeenReview;
  let dave: PersonPage;
  let alice: PersonPage;
  let daves: ReviewPanel;
  let alices: ReviewPanel;

  beforeAll(async () => {
    review = await startReview(world, 'Seen in the panel');
    [dave, alice] = await Promise.all([windows.openAs(world, 'dave'), windows.openAs(world, 'alice')]);
    [daves, alices] = [new ReviewPanel(dave), new ReviewPanel(alice)];
    await Promise.all([dave.goTo(review.channel), alice.goTo(review.channel)]);
  });

  test('the header of its channel tells how many approvals are in, and opens it', async () => {
    await Promise.all([daves.open(), alices.open()]);
    expect(await daves.header.textContent()).toContain('0 of 3 approvals');
    await daves.all.getByRole('heading', {name: 'Seen in the panel'}).waitFor();
  });

  test('a sign-off in somebody’s own words is seen by who looks', async () => {
    await alice.say('SRE review is completed');
    await daves.teamSays('SRE', /Approved.*SRE review is completed/);
    await alices.teamSays('SRE', /Approved/);
    await daves.header.filter({hasText: '1 of 3 approvals'}).waitFor();
  });

  test('its signer takes it back by a click, and the other sees it fall', async () => {
    await alices.team('SRE').getByRole('button', {name: 'Take back'}).click();
    await daves.teamSays('SRE', /Withdrawn/);
    await daves.header.filter({hasText: '0 of 3 approvals'}).waitFor();
  });

  test('a hold stands with its reason until it is lifted', async () => {
    const mine = alices.team('SRE');
    await mine.getByRole('button', {name: 'Hold'}).click();
    await mine.getByRole('textbox').fill('The restore was never tried');
    await mine.getByRole('button', {name: 'Hold', exact: true}).click();
    await daves.teamSays('SRE', /On hold.*The restore was never tried/);
    await mine.getByRole('button', {name: 'Lift hold'}).click();
    await daves.teamSays('SRE', /Withdrawn/);
  });

  test('an item is ticked, and opened again', async () => {
    await Promise.all([alices.filter('Mine'), daves.filter('All')]);
    await alices.box(12).check();
    await daves.item(12).filter({hasText: 'alice'}).waitFor();
    await expectBox(daves, 12, true);
    await alices.box(12).uncheck();
    await daves.item(12).filter({hasNotText: 'alice'}).waitFor();
    await expectBox(daves, 12, false);
  });

  test('an item is answered with evidence, and has a gap', async () => {
    await Promise.all([alices.expand(11), daves.expand(11)]);
    const item = alices.item(11);
    await item.getByRole('button', {name: 'Answer', exact: true}).click();
    await item.getByLabel('Answer', {exact: true}).fill('99.9 % of orders within a second');
    await item.getByLabel('Further evidence').fill('https://dashboards.example/orders');
    await item.getByRole('button', {name: 'Save answer'}).click();
    await daves.item(11).getByText('99.9 % of orders within a second').waitFor();
    await daves
      .item(11)
      .getByRole('link', {name: /dashboards\.example/})
      .waitFor();
    await item.getByRole('button', {name: 'Open a gap'}).click();
    await item.getByLabel('What is missing').fill('Nobody is called at night');
    await item.getByLabel('Severity').selectOption('High');
    await item.getByRole('button', {name: 'Open a gap'}).click();
    await daves.item(11).getByText('Nobody is called at night').waitFor();
  });

  test('what the server refuses is said where it was tried, and what was typed stays', async () => {
    alice.troubles.expect(/422/);
    const item = alices.item(11);
    await item.getByRole('button', {name: 'Assign'}).click();
    await item.getByRole('combobox').fill('al');
    await item.getByRole('option', {name: /alice/}).waitFor();
    await item.getByRole('combobox').fill('nobody-of-that-name');
    await item.getByRole('button', {name: 'Assign', exact: true}).click();
    await item.getByRole('alert').filter({hasText: 'nobody-of-that-name'}).waitFor();
    expect(await item.getByRole('combobox').inputValue()).toBe('nobody-of-that-name');
    await item.getByRole('combobox').press('Escape');
  });

  test('once all teams have approved, the DRI closes it by a click', async () => {
    const mine = alices.team('SRE');
    await mine.getByRole('button', {name: 'Sign off'}).click();
    await mine.getByRole('button', {name: 'Sign off for SRE'}).click();
    await daves.teamSays('SRE', /Approved by alice/);
    await world.bob.createPost(review.channel.id, 'platform review is complete');
    await receiptFor(world.dave, await world.carol.createPost(review.channel.id, 'Security review done'));
    await daves.header.filter({hasText: '3 of 3 approvals'}).waitFor();
    await daves.choose('Close review');
    await dave.page.getByRole('dialog').getByText('Open gaps: G1').waitFor();
    await dave.page.getByRole('dialog').getByRole('button', {name: 'Close review'}).click();
    await alices.all.getByText('Closed', {exact: true}).first().waitFor();
    await alices.all.getByRole('link', {name: 'Record 1'}).waitFor();
  });

  test('axe finds nothing', async () => {
    expect(await dave.axe('#sidebar-right')).toEqual([]);
    expect(await alice.axe('#sidebar-right')).toEqual([]);
  });

  test('a review is started, looked after and closed by the keyboard alone', async () => {
    const {page} = dave;
    const other = await world.dave.createChannel(world.team.id, 'by-keyboard');
    await Promise.all(
      [world.alice, world.bob, world.carol].map(({id}) => world.dave.addMember(other.id, id)),
    );
    await dave.goTo(other);
    expect(await daves.header.count()).toBe(0);
    await dave.composer.focus();
    await page.keyboard.type('/prr start "By keyboard alone" @alice');
    await page.keyboard.press('Enter');
    await daves.header.waitFor();
    await tabTo(page, /^PRR-\d+: 0 of 3/, {back: true});
    await page.keyboard.press('Enter');
    await daves.all.getByRole('heading', {name: /^Approvals/}).waitFor();
    await tabTo(page, /^Item 1: /);
    await page.keyboard.press('Space');
    await expectBox(daves, 1, true);
    await tabTo(page, /^2/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Skip');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It is plain');
    await tabTo(page, 'Skip');
    await page.keyboard.press('Enter');
    await daves.item(2).filter({hasText: 'Skipped'}).waitFor();
    for (const {name, words} of REVIEWERS) await world[name].createPost(other.id, words);
    await daves.header.filter({hasText: '3 of 3'}).waitFor();
    await tabTo(page, 'Close review', {back: true});
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Close review');
    await page.keyboard.press('Enter');
    await daves.all.getByText('Closed', {exact: true}).first().waitFor();
  });
});

onBoard('builtin', 'the panel, on a server of its own', () => {
  let own: OwnWorld;

  beforeAll(async () => {
    own = await startWorld({board: 'builtin', say: () => undefined});
    await prepareReviews(own);
  });

  afterAll(async () => {
    await own.stop();
  });

  test('shows in the dark what was missed while the server was gone', async () => {
    const review = await startReview(own, 'Missed meanwhile');
    const dave = await windows.openAs(own, 'dave', {theme: 'onyx'});
    const panel = new ReviewPanel(dave);
    await dave.goTo(review.channel);
    await panel.open();
    await panel.filter('All');
    expect(await dave.axe('#sidebar-right')).toEqual([]);
    dave.troubles.expect(/./); // all that a page says of a server that is gone
    await own.server.stop();
    await own.server.restart();
    await receiptFor(own.dave, await own.alice.createPost(review.channel.id, 'SRE review is completed'));
    await panel.teamSays('SRE', /Approved by alice/);
    await panel.header.filter({hasText: '1 of 3 approvals'}).waitFor();
    await dave.close();
  });
});

async function expectBox(panel: ReviewPanel, number: number, ticked: boolean): Promise<void> {
  await panel.all.getByRole('checkbox', {name: new RegExp(`^Item ${number}: `), checked: ticked}).waitFor();
}

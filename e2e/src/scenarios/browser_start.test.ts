import type {Locator} from 'playwright-core';
import {onEachBoard} from '../boards';
import type {PersonPage} from '../browser/person_page';
import {useBrowser} from '../browser/use_browser';
import type {Channel} from '../models';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {until} from '../until';

const windows = useBrowser();
let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('starting and cards, in the browser', () => {
  let channel: Channel;
  let dave: PersonPage;
  let alice: PersonPage;

  const dialog = (): Locator => dave.page.getByRole('dialog', {name: 'Start a Production Readiness Review'});
  const titleField = (): Locator => dialog().getByRole('textbox', {name: 'What is reviewed?'});
  const cardOf = (window: PersonPage, title: string): Locator =>
    window.page.getByTestId('prr-card').filter({has: window.page.getByRole('heading', {name: title})});

  beforeAll(async () => {
    channel = await world.dave.createChannel(world.team.id, 'start-in-browser');
    await world.dave.addMember(channel.id, world.alice.id);
    dave = await windows.openAs(world, 'dave');
    alice = await windows.openAs(world, 'alice');
    await Promise.all([dave.goTo(channel), alice.goTo(channel)]);
  });

  test('from the menu of the channel, by keyboard: the title is judged, and the card is there for all', async () => {
    await dave.page.locator('#channelHeaderDropdownButton').click();
    await dave.page.getByRole('menuitem', {name: 'Start a Production Readiness Review'}).click();
    await titleField().waitFor();
    expect(await titleField().evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await dialog()
      .getByText(/Approval needed from/)
      .waitFor();
    await dave.page.keyboard.type('New service');
    await dialog().getByText('These words would fit any review').waitFor();
    expect(await dave.axe()).toEqual([]);
    await titleField().fill('Checkout service to production');
    await dialog().getByText('This says what is reviewed').waitFor();
    await titleField().press('Enter');
    await dave.page.getByRole('dialog', {name: /has started/}).waitFor();
    await dave.page.keyboard.press('Escape');
    for (const window of [dave, alice]) {
      await cardOf(window, 'Checkout service to production').waitFor();
    }
  });

  test('a card changes as soon as somebody signs off, and the receipt can be taken back by its signer', async () => {
    const tile = (window: PersonPage): Locator =>
      cardOf(window, 'Checkout service to production').getByRole('listitem').filter({hasText: 'SRE'});
    await tile(dave).getByText('Waiting').waitFor();
    await alice.say('SRE review is completed');
    await tile(dave).getByText('Approved').waitFor();
    await tile(dave)
      .getByText(/by .*alice/i)
      .waitFor();
    for (const window of [alice, dave]) {
      await window.openThread(window.posts('SRE review is completed'));
      await window.rhs.getByTestId('prr-receipt').waitFor();
    }
    expect(await dave.rhs.getByRole('button', {name: 'Undo'}).count()).toBe(0);
    expect(await alice.axe()).toEqual([]);
    await alice.rhs.getByRole('button', {name: 'Undo'}).click();
    await dave.rhs.getByText('No longer counts').waitFor();
    await tile(dave).getByText('Withdrawn').waitFor();
  });

  test('from what somebody wrote: its words are the title, and the card’s thread names it', async () => {
    await alice.say('**Search** goes live on Monday');
    const said = dave.posts('Search goes live on Monday');
    await said.waitFor();
    await dave.chooseInMenu(said, 'Review this');
    await titleField().waitFor();
    expect(await titleField().inputValue()).toBe('Search goes live on Monday');
    await dialog()
      .getByText(/Approval needed from/)
      .waitFor();
    await dialog().getByRole('textbox', {name: 'Availability target or tier'}).fill('fast');
    await dialog().getByRole('button', {name: 'Start review'}).click();
    await dialog()
      .getByText(/“fast”/)
      .waitFor();
    await dialog().getByRole('textbox', {name: 'Availability target or tier'}).fill('99.9%');
    dave.troubles.expect(/422/);
    await dialog().getByRole('button', {name: 'Start review'}).click();
    await dave.page.getByRole('dialog', {name: /has started/}).waitFor();
    await dave.page.keyboard.press('Escape');
    const card = cardOf(alice, 'Search goes live on Monday');
    await card.getByText('Tier 2').waitFor();
    const posted = await until('the card', async () =>
      (await world.dave.posts(channel.id)).find(
        ({type, message}) => type === 'custom_prr_review' && message.includes('Search goes live'),
      ),
    );
    await until('the post is named', async () =>
      (await world.dave.thread(posted?.id ?? '')).find(({message}) =>
        message.includes('Started from [this post]'),
      ),
    );
  });

  test('by the slash command: without a title it opens, with a quoted one it starts', async () => {
    await dave.say('/prr start');
    await titleField().waitFor();
    await dave.page.keyboard.press('Escape');
    await dialog().waitFor({state: 'hidden'});
    await dave.say('/prr start "Billing to production"');
    await cardOf(alice, 'Billing to production').waitFor();
  });

  test('a card that somebody else posts is text', async () => {
    const [ours] = (await world.dave.posts(channel.id)).filter(({type}) => type === 'custom_prr_review');
    await world.alice.rest.post('/posts', {
      channel_id: channel.id,
      type: 'custom_prr_review',
      message: 'PRR-1 is approved by everybody',
      props: ours?.props,
    });
    const forged = dave.posts('PRR-1 is approved by everybody');
    await forged.waitFor();
    expect(await forged.getByTestId('prr-card').count()).toBe(0);
    expect(await forged.getByRole('button', {name: 'Open review'}).count()).toBe(0);
  });
});

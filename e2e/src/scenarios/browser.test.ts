import {onEachBoard} from '../boards';
import type {PersonPage} from '../browser/person_page';
import {useBrowser} from '../browser/use_browser';
import type {Channel} from '../models';
import {sharedWorld, type SharedWorld} from '../shared_world';

const windows = useBrowser();
let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('in the browser', () => {
  let channel: Channel;
  let dave: PersonPage;
  let alice: PersonPage;

  beforeAll(async () => {
    channel = await world.dave.createChannel(world.team.id, 'in-the-browser');
    await world.dave.addMember(channel.id, world.alice.id);
    dave = await windows.openAs(world, 'dave', {byForm: true});
    alice = await windows.openAs(world, 'alice');
    await Promise.all([dave.goTo(channel), alice.goTo(channel)]);
  });

  test('a review that one person starts is there for the other', async () => {
    await dave.say('/prr start "Seen in two browsers" @alice');
    await dave
      .posts(/Seen in two browsers/)
      .first()
      .waitFor();
    await alice
      .posts(/Seen in two browsers/)
      .first()
      .waitFor();
  });

  test('who signs off in their own words gets a receipt that both see', async () => {
    await alice.say('SRE review is completed');
    for (const window of [alice, dave]) {
      const signed = window.posts('SRE review is completed');
      await signed.waitFor();
      await window.openThread(signed);
      await window.rhs.getByText(/@alice signed off for SRE/).waitFor();
    }
  });

  test('a reply in a thread arrives in the open thread of the other', async () => {
    await dave.reply('Thank you, Alice');
    await alice.rhs.getByText('Thank you, Alice').waitFor();
  });

  test('a dialog that the server opens can be filled in', async () => {
    await dave.say('/prr answer 1');
    await dave.dialog.locator('#text').fill('Answered in a dialog');
    await dave.dialog.locator('#appsModalSubmit').click();
    await dave.dialog.waitFor({state: 'hidden'});
    await dave.say('/prr answers');
    await dave
      .posts(/Answered in a dialog/)
      .first()
      .waitFor();
  });

  test('axe finds nothing on the stage', async () => {
    expect(await dave.axe()).toEqual([]);
  });
});

import {onEachBoard} from '../boards';
import type {Channel} from '../models';
import {cardText, receiptFor, saidInThread, startedReview, type SeenReview, type} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
  if (world.board === 'playbooks') {
    const square = await world.dave.channelByName(world.team.id, 'town-square');
    await type(world.dave, square, '/prr setup');
  }
});

afterAll(async () => {
  await world.leave();
});

/** A review of a template of the library, in a channel of its own with everybody in it. */
async function started(template: string, title: string): Promise<SeenReview> {
  const square = await world.dave.channelByName(world.team.id, 'town-square');
  const command = `/prr start "${title}" @alice @bob @carol --new --template ${template}`;
  return startedReview(world.dave, await type(world.dave, square, command));
}

/** The numbers of the items whose lines in `/prr items` fit. */
async function numbersOf(channel: Channel, key: string, fits: RegExp): Promise<string[]> {
  const lines = (await type(world.dave, channel, `/prr items ${key}`)).split('\n');
  return lines.filter((line) => fits.test(line)).flatMap((line) => /\*\*(\d+)\*\*/.exec(line)?.[1] ?? []);
}

onEachBoard('before and after the approvals', () => {
  test('somebody answers for the service in their own name, and their line is ticked', async () => {
    const {channel, card, key} = await started('mattermost-prr', 'Accepted');
    const before = await type(world.bob, channel, '/prr handover');
    expect(before).toContain('Nobody has said that they answer for running it');
    const answer = await type(world.bob, channel, `/prr accept from 1 December on`);
    expect(answer).toContain('You answer for running **Accepted**');
    expect(answer).toMatch(/Item \d+, “.*”, is ticked in your name\./);
    await saidInThread(world.dave, card, /@bob answers for running \*\*Accepted\*\*.*from 1 December on/);
    const text = await cardText(
      world.dave,
      card,
      /Answers for running it: @bob, since .* from 1 December on/,
    );
    expect(text).not.toMatch(/✅ \*\*/);
    expect(await type(world.erin, channel, `/prr accept ${key}`).catch(() => 'There is no review')).toContain(
      'There is no review',
    );
  });

  test('a closed review stays with its DRI until the team that takes over has accepted', async () => {
    const {alice, bob, dave} = world;
    const {channel, card, key} = await started('simple-prr', 'Handed over');
    const [first = '', ...others] = await numbersOf(channel, key, /Hand over |backup/);
    expect(others.length).toBeGreaterThan(1);
    expect(await type(dave, channel, `/prr tick ${first}`)).toContain('is ticked');
    await receiptFor(dave, await alice.createPost(channel.id, 'SRE review is completed'));
    await cardText(dave, card, 'Every team has approved');
    expect(await type(dave, channel, '/prr close')).toContain('is closed');
    const open = `the steps ${others.join(', ')} are open`;
    expect(await type(dave, channel, '/prr pending')).toContain(open);
    expect(await type(alice, channel, '/prr pending')).not.toContain(open);
    expect(await type(dave, channel, `/prr status ${key}`)).toContain('Nobody has accepted the handover');

    expect(await type(dave, channel, `/prr handover accept ${key}`)).toContain(`You are the DRI of ${key}`);
    expect(await type(bob, channel, `/prr handover accept ${key}`)).toContain(
      'Only current members of the team',
    );
    expect(await type(alice, channel, `/prr handover accept ${key} thank you`)).toContain(
      'You have taken over',
    );
    await saidInThread(dave, card, /@alice has accepted the handover.*thank you/);
    await cardText(dave, card, /Taken over by @alice/);
    expect(await type(dave, channel, '/prr pending')).not.toContain(open);
  });

  test('a self-assessment has a score, and is carried on with its answers by the review that it calls for', async () => {
    const {bob, carol, dave} = world;
    const {channel, card, key} = await started('dpr', 'Assessed');
    expect(
      await type(bob, channel, '/prr score 1 3 see [the page](https://wiki.example/checkout)'),
    ).toContain('is scored 3 of 3.');
    expect(await type(carol, channel, '/prr score 2 1')).toContain('is scored 1 of 3.');
    expect(await type(carol, channel, '/prr score 2 5')).toContain('“5” is no score.');
    const shown = await type(dave, channel, '/prr score');
    expect(shown).toMatch(/2 of \d+ items scored/);
    expect(shown).toMatch(/\*\*Mattermost PRR\*\* is called for: With a score below 60 percent/);

    await type(dave, channel, '/prr tier 99.95%');
    await saidInThread(
      dave,
      card,
      /\*\*Mattermost PRR\*\* is called for: An outage of a service in tier 1 or 2/,
    );
    expect(await type(dave, channel, '/prr status')).toContain('**Mattermost PRR** is called for');

    const said = await type(dave, channel, '/prr carry-on');
    expect(said).toMatch(/is started from Mattermost PRR, with 1 answer carried over/);
    const next = /\*\*(PRR-\d+)\*\*/.exec(said)?.[1] ?? '';
    expect(next).not.toBe(key);
    expect(await type(dave, channel, `/prr answers ${next}`)).toContain('https://wiki.example/checkout');
    expect(await type(dave, channel, `/prr facts ${next}`)).toContain('99.95');
    expect(await type(dave, channel, `/prr carry-on ${key}`)).toContain(`${key} goes on in ${next} already.`);
  });
});

import {onEachBoard, thisBoard} from '../boards';
import {cardItems, statesIn} from '../card';
import {type Client, textOf} from '../client';
import {type ReadRecord, readRecord} from '../record';
import {
  approve,
  approvedBy,
  cardText,
  prepareReviews,
  receiptFor,
  recordText,
  saidInThread,
  type SeenReview,
  startReview,
  toldPrivately,
  type,
} from '../reviews';
import {numberOf} from '../template_items';
import {type OwnWorld, PLUGIN_ID, startWorld} from '../world';

const SRE_COMPLETED = 'SRE review is completed';
const SRE = numberOf('sre-slo');
const SRE_REVIEW = numberOf('sre-review');

let world: OwnWorld;

// A world of its own: what is set here holds for every review on a server.
beforeAll(async () => {
  world = await startWorld({board: thisBoard(), say: () => undefined});
  await prepareReviews(world);
});

afterAll(async () => {
  await world.stop();
});

onEachBoard('who counts', () => {
  describe('a quorum of two', () => {
    let review: SeenReview;

    beforeAll(async () => {
      review = await startReview(world, 'Two signers');
      await world.admin.addMember(review.channel.id, world.erin.id);
      await admin('team add sre @erin');
      await admin('team set sre quorum 2');
    });

    afterAll(async () => {
      await admin('team set sre quorum 1');
      await admin('team remove sre @erin');
    });

    test('is not reached by one person, however often they sign', async () => {
      const receipt = await signs(world.alice, review);
      expect(receipt).toContain('**SRE** needs 1 more sign-off before its items are ticked');
      expect(await signs(world.alice, review)).toContain('You have signed off for SRE already');
      expect(statesIn(await card(review), 'SRE')).toEqual(['open']);
    });

    test('is reached by the second, whose signature ticks, and the record names both', async () => {
      await signs(world.erin, review);
      const text = await cardText(world.dave, review.card, approvedBy('SRE', 'erin'));
      expect(text).toMatch(approvedBy('SRE', 'alice'));
      expect(statesIn(text, 'SRE')).toEqual(['done']);
      const {approvals, items} = await closed(review, ['bob', 'carol']);
      expect(
        approvals
          .filter(({team}) => team === 'SRE (2 signers needed)')
          .map(({signer, state}) => [signer, state]),
      ).toEqual([
        [expect.stringContaining('@alice'), 'counts'],
        [expect.stringContaining('@erin'), 'counts'],
      ]);
      const by = items.filter(({owner}) => owner === 'SRE').map((item) => item.by);
      expect(new Set(by)).toEqual(new Set(['@erin']));
    });
  });

  describe('a DRI who is in SRE', () => {
    let review: SeenReview;

    beforeAll(async () => {
      review = await startReview(world, 'Own review');
      await admin('team add sre @dave');
    });

    afterAll(async () => {
      await world.admin.patchPluginSettings(PLUGIN_ID, {driMaySign: false});
      await admin('team remove sre @dave');
    });

    test('does not sign off, and is told why', async () => {
      const told = await toldPrivately(world.dave, review.channel, () =>
        world.dave.createPost(review.channel.id, SRE_COMPLETED),
      );
      expect(textOf(told)).toContain(
        `You are the DRI of ${review.key}, so your sign-off for SRE does not count`,
      );
      expect(statesIn(await card(review), 'SRE')).toEqual(['open']);
    });

    test('ticks and skips none of its items', async () => {
      for (const command of [`tick ${SRE_REVIEW}`, `tick ${SRE}`, `skip ${SRE} no need`]) {
        expect(await says(world.dave, review, command)).toContain(
          `You are the DRI of ${review.key}`.slice(4),
        );
      }
      expect(statesIn(await card(review), 'SRE')).toEqual(['open']);
    });

    test('gains nothing by handing the review over, signing, and taking it back', async () => {
      await says(world.dave, review, 'owner @bob');
      await signs(world.dave, review);
      await cardText(world.dave, review.card, approvedBy('SRE', 'dave'));
      expect(await says(world.bob, review, 'owner @dave')).toContain('have signed for SRE does not count');
      const text = await cardText(world.dave, review.card, 'The sign-off of @dave for SRE does not count');
      expect(text).not.toMatch(approvedBy('SRE', 'dave'));
      expect(await says(world.dave, review, 'close')).toContain(
        'the approvals of SRE, Platform, Security are',
      );
    });

    test('does where the admin lets DRIs', async () => {
      await world.admin.patchPluginSettings(PLUGIN_ID, {driMaySign: true});
      const own = await startReview(world, 'Allowed');
      await signs(world.dave, own);
      await cardText(world.dave, own.card, approvedBy('SRE', 'dave'));
    });
  });

  describe('a hold', () => {
    let review: SeenReview;

    beforeAll(async () => {
      review = await startReview(world, 'On hold');
      await approve(world, review);
    });

    test('is not put on by somebody of no team', async () => {
      expect(await says(world.dave, review, 'hold I am not sure')).toContain(
        'Only current members of a reviewing team that this review needs can put it on hold.',
      );
    });

    test('stops the closing, and is seen by everybody', async () => {
      expect(await says(world.alice, review, 'hold the restore was never timed')).toContain('is on hold');
      await cardText(
        world.dave,
        review.card,
        /⏸️ \*\*SRE\*\* is on hold since .*, by @alice: the restore was never timed/,
      );
      await saidInThread(world.dave, review.card, '@alice has put');
      await saidInThread(world.dave, review.card, 'does not close by itself: it is on hold for SRE');
      expect(await says(world.dave, review, 'close')).toContain(
        'This review cannot be closed: it is on hold for SRE (@alice: the restore was never timed).',
      );
    });

    test('is lifted by the team only, and the review closes then', async () => {
      for (const person of [world.dave, world.bob]) {
        expect(await says(person, review, 'lift')).toContain('was put on hold by SRE: only current members');
      }
      expect(await says(world.alice, review, 'lift')).toContain('is on hold no longer');
      await cardText(world.dave, review.card, 'The review closes by itself at');
      await says(world.dave, review, 'close');
      await cardText(world.dave, review.card, '**Closed** by @dave');
      const record = await recordText(world.dave, review.card);
      expect(record).toMatch(/\| SRE \| @alice \| .* \| the restore was never timed \| by @alice on /);
    });

    test('is lifted by a system admin in their own name', async () => {
      const other = await startReview(world, 'Lifted by the admin');
      await says(world.carol, other, 'hold keys are in the log');
      expect(await says(world.admin, other, 'lift')).toContain('by you as a system admin');
      await saidInThread(world.dave, other.card, '@admin has lifted the hold of **Security**');
    });
  });

  describe('a stand-in', () => {
    let review: SeenReview;
    const day = new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString().slice(0, 10);

    beforeAll(async () => {
      review = await startReview(world, 'Stood in');
      await world.admin.addMember(review.channel.id, world.erin.id);
    });

    test('is named by a member of that team only, for a day that comes soon', async () => {
      expect(await says(world.bob, review, `stand-in @erin SRE until ${day}`)).toContain(
        'Only current members of SRE',
      );
      expect(await says(world.alice, review, 'stand-in @erin SRE until 2020-01-01')).toContain('is over');
      expect(await says(world.alice, review, 'stand-in @gus SRE until ' + day)).toContain('guests');
      expect(await says(world.alice, review, `stand-in @erin SRE until ${day}`)).toContain(
        `@erin stands in for SRE until the end of ${day}`,
      );
      expect(await says(world.dave, review, 'stand-in list')).toContain(
        `@erin stands in for SRE until ${day}, named by @alice`,
      );
      expect(await says(world.erin, review, `stand-in @bob SRE until ${day}`)).toContain('a stand-in cannot');
    });

    test('signs, and card and record say what they were', async () => {
      await signs(world.erin, review);
      await cardText(world.dave, review.card, '✅ **SRE** approved by @erin (stand-in)');
      const {approvals} = await closed(review, ['bob', 'carol']);
      expect(approvals.find(({team}) => team === 'SRE')).toMatchObject({
        signer: `@erin (stand-in for SRE until ${day}, named by @alice)`,
        state: 'counts',
      });
    });

    test('signs no more once it has ended', async () => {
      expect(await says(world.alice, review, 'stand-in end @erin SRE')).toContain('no longer');
      const next = await startReview(world, 'Stood in no longer');
      await world.admin.addMember(next.channel.id, world.erin.id);
      const told = await toldPrivately(world.erin, next.channel, () =>
        world.erin.createPost(next.channel.id, SRE_COMPLETED),
      );
      expect(textOf(told)).toContain('only current members of SRE can sign off');
    });
  });

  describe('completion: strict', () => {
    let review: SeenReview;
    let mandatory: number[];

    beforeAll(async () => {
      await world.admin.patchPluginSettings(PLUGIN_ID, {completion: 'strict'});
      review = await startReview(world, 'Mandatory first');
      mandatory = cardItems(await card(review))
        .filter(({section, text}) => section === 'SRE' && text.endsWith('· mandatory'))
        .map(({number}) => number);
    });

    afterAll(() => world.admin.patchPluginSettings(PLUGIN_ID, {completion: 'all-owned'}));

    test('refuses a sign-off while a mandatory item of the team’s is open, and names them', async () => {
      expect(mandatory.length).toBeGreaterThan(1);
      const told = textOf(
        await toldPrivately(world.alice, review.channel, () =>
          world.alice.createPost(review.channel.id, SRE_COMPLETED),
        ),
      );
      expect(told).toContain('SRE cannot be signed off yet');
      for (const number of mandatory) {
        expect(told).toContain(`${number} “`);
      }
      expect(await says(world.alice, review, `tick ${SRE_REVIEW}`)).toContain('SRE cannot be signed off yet');
      expect(statesIn(await card(review), 'SRE')).toEqual(['open']);
      expect(await says(world.alice, review, 'items')).toContain('· mandatory');
    });

    test('takes it once they are ticked by hand, or skipped with a reason, and ticks the rest', async () => {
      const [skipped = 0, ...ticked] = mandatory;
      await says(world.alice, review, `skip ${skipped} nobody uses it yet`);
      for (const number of ticked) {
        await says(world.alice, review, `tick ${number}`);
      }
      await signs(world.alice, review);
      const text = await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
      expect(statesIn(text, 'SRE').toSorted()).toEqual(['done', 'skipped']);
    });

    test('has more come first in a stricter tier, of which the channel is told, and fewer in a looser one', async () => {
      const other = await startReview(world, 'Mandatory by tier');
      const names = async (): Promise<number> =>
        cardItems(await card(other)).filter(({text}) => text.endsWith('· mandatory')).length;
      const before = await names();
      expect(await says(world.alice, other, 'tier 1')).toContain('Only the DRI, a channel admin');
      await says(world.dave, other, 'tier 99.9%');
      await cardText(world.dave, other.card, 'Tier 2 (99.9 %)');
      expect(await names()).toBeGreaterThan(before + 10);
      await saidInThread(world.dave, other.card, '@dave has set the tier of');
      for (const number of mandatory) {
        await says(world.alice, other, `tick ${number}`);
      }
      const told = await toldPrivately(world.alice, other.channel, () =>
        world.alice.createPost(other.channel.id, SRE_COMPLETED),
      );
      expect(textOf(told)).toContain('SRE cannot be signed off yet');
      expect(await says(world.dave, other, 'tier 4')).toContain('are so no longer');
      expect(await names()).toBe(before);
      await signs(world.alice, other);
      await cardText(world.dave, other.card, approvedBy('SRE', 'alice'));
    });
  });
});

async function admin(command: string): Promise<void> {
  const square = await world.admin.channelByName(world.team.id, 'town-square');
  await type(world.admin, square, `/prr ${command}`);
}

/** The key goes where every command takes it. */
function says(person: Client, review: SeenReview, command: string): Promise<string> {
  const [verb = '', ...rest] = command.split(' ');
  const takesKey = ['hold', 'lift', 'owner', 'close', 'items'].includes(verb);
  const words = takesKey ? [verb, review.key, ...rest] : [verb, ...rest];
  return type(person, review.channel, `/prr ${words.join(' ')}`);
}

/** @returns the receipt */
async function signs(person: Client, {channel}: SeenReview): Promise<string> {
  return textOf(await receiptFor(person, await person.createPost(channel.id, SRE_COMPLETED)));
}

async function card(review: SeenReview): Promise<string> {
  return textOf(await world.dave.getPost(review.card.id));
}

/** The other teams sign off too, and the DRI closes. @returns the record */
async function closed(review: SeenReview, others: ('bob' | 'carol')[]): Promise<ReadRecord> {
  const words = {bob: 'platform review is complete', carol: 'Security review done'};
  for (const name of others) {
    await receiptFor(world.dave, await world[name].createPost(review.channel.id, words[name]));
  }
  await says(world.dave, review, 'close');
  await cardText(world.dave, review.card, '**Closed** by @dave');
  return readRecord(await recordText(world.dave, review.card));
}

import {onEachBoard} from '../boards';
import {cardItems, statesIn} from '../card';
import {textOf} from '../client';
import {approvedBy, cardText, type SeenReview, startReview, type} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {itemIds, numberOf} from '../template_items';
import type {PersonName} from '../world';

const SCOPE = numberOf('scope-summary');
const SRE = numberOf('sre-slo');
const TRIAL_PAGE = numberOf('sre-oncall');
const SRE_REVIEW = numberOf('sre-review');

let world: SharedWorld;
let review: SeenReview;

beforeAll(async () => {
  world = await sharedWorld();
  review = await startReview(world, 'Ticked by hand');
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('ticking by hand', () => {
  describe('an item of a team', () => {
    test('is ticked and unticked by its member', async () => {
      expect(await says('alice', `tick ${SRE}`)).toContain(`Item ${SRE} of `);
      expect(await state(SRE)).toBe('done');
      await says('alice', `untick ${SRE} not yet`);
      expect(await state(SRE)).toBe('open');
    });

    test('is found by a part of its title', async () => {
      await says('alice', 'tick trial page');
      expect(await state(TRIAL_PAGE)).toBe('done');
      await says('alice', `untick ${TRIAL_PAGE}`);
    });

    test.each(['bob', 'dave'] as const)('is not changed by %s, who is not of that team', async (person) => {
      const before = await card();
      for (const command of [`tick ${SRE}`, `untick ${SRE}`, `skip ${SRE} no need`]) {
        expect(await says(person, command)).toContain(
          `belongs to SRE: only current members of SRE, or a system admin, can tick, untick or skip it.`,
        );
      }
      expect(await card()).toBe(before);
    });

    test('is skipped with a reason only', async () => {
      expect(await says('alice', `skip ${SRE}`)).toContain(`Say why ${SRE} is not needed`);
      expect(await state(SRE)).toBe('open');
      await says('alice', `skip ${SRE} the service has no users yet`);
      expect(await card()).toContain('skipped by @alice: the service has no users yet');
      await says('alice', `untick ${SRE}`);
      expect(await state(SRE)).toBe('open');
    });

    test('is ticked by a system admin in the admin’s own name', async () => {
      expect(await type(world.admin, review.channel, `/prr tick ${SRE} ${review.key}`)).toContain(
        'is ticked',
      );
      expect(await card()).toContain('ticked by @admin as system admin');
      await says('alice', `untick ${SRE}`);
      expect(await state(SRE)).toBe('open');
    });

    test('that is given to somebody of no team is theirs alone', async () => {
      await world.admin.addMember(review.channel.id, world.erin.id);
      expect(await says('bob', `assign ${SRE} @erin`)).toContain('Only the DRI');
      expect(await says('alice', `assign ${SRE} @erin`)).toContain('is assigned to @erin');
      expect(await says('alice', `tick ${SRE}`)).toContain('is assigned to one person');
      await says('erin', `tick ${SRE}`);
      expect(await state(SRE)).toBe('done');
      await says('erin', `untick ${SRE}`);
      await says('dave', `assign ${SRE} nobody`);
      expect(await says('erin', `tick ${SRE}`)).toContain('belongs to SRE');
    });

    test('is not given to somebody who is not in the channel', async () => {
      await world.admin.createUser('walter', 'Review-2-production!');
      expect(await says('dave', `assign ${SRE} @walter`)).toContain(
        '@walter is not in the review’s channel.',
      );
    });
  });

  describe('an item of nobody', () => {
    test('is for the DRI', async () => {
      expect(await says('alice', `tick ${SCOPE}`)).toContain('belongs to no reviewing team');
      await says('dave', `tick ${SCOPE}`);
      expect(await state(SCOPE)).toBe('done');
    });
  });

  describe('the approval item', () => {
    test('ticked by a member is the team’s sign-off', async () => {
      expect(await says('alice', `tick ${SRE_REVIEW}`)).toContain(
        `You have signed off for SRE: ${itemIds('sre').length} items ticked.`,
      );
      const text = await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
      expect(statesIn(text, 'SRE')).toEqual(['done']);
    });

    test('unticked withdraws it, by somebody else with a system admin’s right and a reason only', async () => {
      const admin = (command: string): Promise<string> =>
        type(world.admin, review.channel, `/prr ${command}`);
      expect(await admin(`untick ${SRE_REVIEW}`)).toContain('To withdraw it, say why');
      expect(statesIn(await card(), 'SRE')).toEqual(['done']);
      expect(await says('alice', `untick ${SRE_REVIEW}`)).toContain('The sign-off for SRE is withdrawn');
      const text = await cardText(world.dave, review.card, '↩️ **SRE** was withdrawn by @alice');
      expect(statesIn(text, 'SRE')).toEqual(['open']);
    });
  });
});

function says(person: PersonName, command: string): Promise<string> {
  return type(world[person], review.channel, `/prr ${command}`);
}

async function card(): Promise<string> {
  return textOf(await world.dave.getPost(review.card.id));
}

async function state(number: number): Promise<string | undefined> {
  return cardItems(await card()).find((item) => item.number === number)?.state;
}

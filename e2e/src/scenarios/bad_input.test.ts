import type {Admin} from '../admin';
import {onEachBoard} from '../boards';
import type {Channel} from '../models';
import {type SeenReview, startReview, type} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {PLUGIN_ID} from '../world';

let world: SharedWorld;
let square: Channel;

beforeAll(async () => {
  world = await sharedWorld();
  square = await world.dave.channelByName(world.team.id, 'town-square');
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('bad input', () => {
  describe('starting', () => {
    test.each([
      [
        'a title of no characters',
        '/prr start ""',
        'A review needs a title of 1 to 63 characters, for example “Checkout service to production”.',
      ],
      [
        'a title of 300 characters',
        `/prr start "${'x'.repeat(300)}"`,
        'This title has 300 characters; a review’s title may have at most 63. Please shorten it.',
      ],
      [
        'an unknown template',
        '/prr start "Checkout" --template moon-landing',
        'There is no template “moon-landing”. Known templates: dpr, early-engagement, frameworks, launch, mattermost-prr, simple-prr.',
      ],
      [
        'an unknown user',
        '/prr start "Checkout" @nobody-of-this-name',
        'There is no user @nobody-of-this-name. Check the spelling; bots and deactivated users do not count.',
      ],
    ])('%s is refused with what is wrong', async (_what, command, answer) => {
      expect(await type(world.dave, square, command)).toContain(answer);
    });

    test('in a direct message names the way out', async () => {
      const direct = await world.dave.direct(world.alice.id);
      const channel = {id: direct.id, team_id: world.team.id};
      expect(await type(world.dave, channel, '/prr start "Checkout" --here')).toContain(
        'A review needs a channel, so that every team can take part; it cannot be started in a direct message.',
      );
    });

    test('in a channel that was archived while the dialog was open says so', async () => {
      const channel = await world.dave.createChannel(world.team.id, 'soon-archived', 'O', 'Soon archived');
      const events = await world.dave.listen();
      try {
        await world.dave.command(channel, '/prr start');
        const dialog = await events.dialog();
        await world.dave.archiveChannel(channel.id);
        const submission = {title: 'Checkout', template: 'mattermost-prr', where: 'here', reviewers: ''};
        const {error, errors} = await world.dave.submitDialog(dialog, channel, submission);
        expect([error, ...Object.values(errors ?? {})].join(' ')).toContain(
          'The channel Soon archived is archived, so no review can be started in it.',
        );
      } finally {
        await events.close();
      }
    });

    test('is not for guests', async () => {
      const channel = await world.dave.createChannel(world.team.id, 'guests-welcome');
      await world.admin.addMember(channel.id, world.gus.id);
      expect(await type(world.gus, channel, '/prr start "Checkout"')).toContain(
        'Only people who may post in this channel can start a review here, and guests cannot.',
      );
    });
  });

  describe('closing too early', () => {
    let review: SeenReview;

    beforeAll(async () => {
      review = await startReview(world, 'Closed too early');
      await world.admin.addMember(review.channel.id, world.erin.id);
    });

    test('is refused and names every approval that is missing', async () => {
      expect(await type(world.dave, review.channel, '/prr close')).toContain(
        'This review cannot be closed yet: the approvals of SRE, Platform, Security are missing.',
      );
    });

    test('by somebody without the right says whom to ask', async () => {
      expect(await type(world.erin, review.channel, '/prr close')).toContain(
        'Only the DRI, a channel admin or a system admin can close a review. Ask one of them.',
      );
    });
  });

  describe('reviewing teams', () => {
    test('are for system admins only', async () => {
      expect(await type(world.dave, square, '/prr team list')).toContain('system admins');
    });

    test('an unknown one is named, with those that are known', async () => {
      expect(await type(world.admin, square, '/prr team show moonshots')).toMatch(
        /There is no reviewing team moonshots\. Choose one of: .*SRE.*Platform.*Security/i,
      );
    });

    test('a wrong definition is refused by the server when it is saved, with its line and value', async () => {
      const saved = save(world.admin, '- id: SRE!\n  name: SRE\n  members: []\n');
      await expect(saved).rejects.toThrow(/Line 1 .*SRE! cannot be the id of a team/);
    });

    test('YAML that is none is refused with its line', async () => {
      await expect(save(world.admin, '- id: sre\n  name: [SRE\n')).rejects.toThrow(/Line \d/);
    });
  });
});

function save(admin: Admin, teams: string): Promise<unknown> {
  return admin.patchConfig({PluginSettings: {Plugins: {[PLUGIN_ID]: {teams}}}});
}

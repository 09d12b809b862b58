import {onEachBoard} from '../boards';
import {textOf} from '../client';
import type {Channel, OpenDialog, Post} from '../models';
import {startedReview, type} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {itemIds} from '../template_items';
import {until} from '../until';

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('starting', () => {
  describe('/prr start without a title', () => {
    let channel: Channel;
    let dialog: OpenDialog;
    const filledIn = {title: 'Started by dialog', template: 'mattermost-prr', where: 'here', reviewers: ''};

    beforeAll(async () => {
      channel = await world.dave.createChannel(world.team.id, 'by-dialog');
      const events = await world.dave.listen();
      try {
        await world.dave.command(channel, '/prr start');
        dialog = await events.dialog();
      } finally {
        await events.close();
      }
    });

    test('asks for title, template, place, reviewers, due date, service and target', () => {
      const {title, elements} = dialog.dialog;
      expect(title).toBe('Start a review');
      expect(elements?.map(({name, optional}) => [name, optional])).toEqual([
        ['title', false],
        ['template', false],
        ['where', false],
        ['reviewers', true],
        ['due', true],
        ['service', true],
        ['slo', true],
      ]);
    });

    test.each([
      ['a title of blanks', {title: '   '}, 'title', 'A review needs a title of 1 to 63 characters'],
      ['a title of 300 characters', {title: 'x'.repeat(300)}, 'title', 'This title has 300 characters'],
      ['an unknown template', {template: 'moon-landing'}, 'template', 'There is no template “moon-landing”'],
      [
        'a title that says nothing',
        {title: 'New service'},
        'title',
        '“New service” does not say what is reviewed',
      ],
      ['a day that is over', {due: '2001-01-31'}, 'due', '2001-01-31 is over'],
      ['a target that is none', {slo: 'five nines'}, 'slo', '“five nines” is no tier'],
      ['an unknown reviewer', {reviewers: '@nobody-at-all'}, 'reviewers', 'There is no user @nobody-at-all'],
    ])('says at its field what is wrong with %s, and starts nothing', async (_what, change, field, says) => {
      const answer = await world.dave.submitDialog(dialog, channel, {...filledIn, ...change});
      expect(answer.errors?.[field]).toContain(says);
      expect(await world.dave.pinned(channel.id)).toEqual([]);
    });

    test('is not accepted for a channel that one does not see, and says so', async () => {
      const {error} = await world.erin.submitDialog(dialog, channel, filledIn);
      expect(error).toBe('You cannot read this channel.');
      expect(await world.dave.pinned(channel.id)).toEqual([]);
    });

    test('starts the review when it is sent off', async () => {
      const answer = await world.dave.submitDialog(dialog, channel, {...filledIn, reviewers: 'alice, @bob'});
      expect(answer.errors ?? {}).toEqual({});
      const [card] = await world.dave.pinned(channel.id);
      expect(card && textOf(card)).toContain('Started by dialog');
      expect(await world.dave.memberIds(channel.id)).toEqual(
        expect.arrayContaining([world.alice.id, world.bob.id]),
      );
    });
  });

  describe('/prr start --new', () => {
    test('makes a channel with the DRI and the named reviewers, and mentions each team once below the pinned card', async () => {
      const square = await world.dave.channelByName(world.team.id, 'town-square');
      const answer = await type(world.dave, square, '/prr start "In a new channel" @alice @bob --new');
      const {channel, card} = await startedReview(world.dave, answer);
      expect(channel.display_name).toBe('In a new channel');
      expect((await world.dave.pinned(channel.id)).map(({id}) => id)).toEqual([card.id]);
      const members = await world.dave.memberIds(channel.id);
      expect(members).toEqual(expect.arrayContaining([world.dave.id, world.alice.id, world.bob.id]));
      // It is her turn for Security.
      expect(members).toContain(world.carol.id);
      expect(members).not.toContain(world.erin.id);

      const posts = await until(
        'the announcement',
        async () => (await world.dave.posts(channel.id)).filter(isOrdinary),
        (all) => all.length === 2,
      );
      const [, announcement] = posts;
      expect(announcement?.root_id).toBe(card.id);
      const lines = announcement?.message.split('\n') ?? [];
      expect(lines.filter((line) => /^May sign for (?:SRE|Platform|Security):/.test(line))).toEqual([
        'May sign for SRE: @alice',
        'May sign for Platform: @bob',
        'May sign for Security: @carol',
      ]);
      expect(announcement?.message).not.toMatch(/@(channel|all|here)\b/);
    });

    function isOrdinary({type: kind}: Post): boolean {
      return !kind.startsWith('system_');
    }
  });

  describe('suggestions while typing', () => {
    test('/prr lists the subcommands, those for admins to admins only', async () => {
      const square = await world.dave.channelByName(world.team.id, 'town-square');
      const everybody = ['start', 'status', 'items', 'tick', 'untick', 'skip', 'assign', 'close', 'cancel'];
      const seen = await suggested(square, '/prr ');
      expect(seen).toEqual(
        expect.arrayContaining([...everybody, 'owner', 'rename', 'reopen', 'list', 'pending', 'help']),
      );
      expect(seen).not.toContain('team');
      const forAdmins = await world.admin.suggestions(square, '/prr ');
      expect(forAdmins.map(({Suggestion}) => Suggestion)).toContain('team');
    });

    test('/prr tick lists the open items of the review in this channel', async () => {
      const channel = await world.dave.createChannel(world.team.id, 'suggested-items');
      expect(await suggested(channel, '/prr tick ')).toEqual([]);
      await type(world.dave, channel, '/prr start "Suggested"');
      expect(await suggested(channel, '/prr tick ')).toHaveLength(itemIds().length);
      await type(world.dave, channel, '/prr tick 1');
      expect(await suggested(channel, '/prr tick ')).not.toContain('1');
      expect(await suggested(channel, '/prr untick ')).toEqual(['1']);
    });

    async function suggested(channel: Channel, typed: string): Promise<string[]> {
      return (await world.dave.suggestions(channel, typed)).map(({Suggestion}) => Suggestion);
    }
  });
});

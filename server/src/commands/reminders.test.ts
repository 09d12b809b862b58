import {actor, commandLine as setUp} from '../../test/fakes/command_line';

describe('/prr reminders', () => {
  it.each<[string, unknown[]]>([
    ['', ['status', actor]],
    ['status', ['status', actor]],
    ['ON', ['turn', actor, 'on']],
    ['off', ['turn', actor, 'off']],
    ['now', ['now', actor]],
    ['snooze', ['snooze', actor, 'next']],
    ['snooze week', ['snooze', actor, 'week']],
  ])('%s', async (line, call) => {
    const {type, reminderCalls} = setUp();
    await type(`reminders ${line}`);
    expect(reminderCalls).toEqual([call]);
  });

  it.each([
    ['never', '“never” is nothing that can be done with reminders.'],
    ['snooze forever', 'forever'],
    ['off please', 'please'],
  ])('%s is refused: %s', async (line, sentence) => {
    const {type, reminderCalls} = setUp();
    expect(await type(`reminders ${line}`)).toContain(sentence);
    expect(reminderCalls).toEqual([]);
  });
});

describe('/prr pending', () => {
  const work = {
    review: {key: 'PRR-12', title: 'Checkout', channelId: 'channel', cardPostId: 'card'},
    teams: ['SRE', 'Platform'],
    items: [],
    canClose: false,
  };

  it('says what one was asked for, by when, and which gaps are one’s own', async () => {
    const {actions, type} = setUp();
    actions.work = [
      {
        ...work,
        asked: [{team: 'SRE', accepted: false}],
        gaps: [
          {id: 'G1', text: 'No *alert* on the queue', dueAt: Date.UTC(2026, 0, 31, 12)},
          {id: 'G2', text: 'No restore', dueAt: 0},
        ],
        dueAt: Date.UTC(2126, 0, 31, 12),
      },
    ];
    const lines = (await type('pending')).split('\n');
    expect(lines[1]).toBe(
      '- You are asked to review for SRE: `/prr reviewer accept PRR-12`, or `/prr reviewer decline PRR-12 <reason>`',
    );
    expect(lines[2]).toContain('- Waits for Platform');
    expect(lines[3]).toContain('- The approvals are due by Jan 31, 2126');
    expect(lines[4]).toContain('- Gap G1 is yours: No \\*alert\\* on the queue · ⏰ was due by Jan 31, 2026');
    expect(lines[5]).toBe('- Gap G2 is yours: No restore');
  });

  it('says of what one has accepted how it is signed off, and that it is late', async () => {
    const {actions, type} = setUp();
    actions.work = [
      {...work, teams: ['SRE'], asked: [{team: 'SRE', accepted: true}], dueAt: Date.UTC(2026, 0, 31, 12)},
    ];
    const text = await type('pending');
    expect(text).toContain(
      '- You review for SRE. When you are done, write in its channel: SRE review is completed',
    );
    expect(text).toContain('⏰ The approvals were due by Jan 31, 2026');
  });
});

import {commandLine as setUp} from '../../test/fakes/command_line';
import {Refusal} from '../review/refusal';

describe('when it does not work', () => {
  it('a refusal is the answer, with people’s words as plain text, and nothing is logged', async () => {
    const {actions, type, errors} = setUp();
    actions.failure = new Refusal('commands.unexpected', {value: '*@all*', usage: '/prr tick'});
    expect(await type('tick 2')).toBe('\\*@\u200dall\\* is not understood here. The command is: `/prr tick`');
    expect(errors).toEqual([]);
  });

  it('a failure is logged with its stack, and the person gets its id', async () => {
    const {actions, type, errors} = setUp();
    actions.failure = new TypeError('broken');
    expect(await type('tick 2')).toBe(
      'Something went wrong, and maybe not everything was done. Look with `/prr status`, and try again. If it happens again, give your system admin this id: `request1`',
    );
    expect(errors).toEqual([
      {
        request: 'request1',
        user: 'alice',
        stack: expect.stringContaining('TypeError: broken\n    at ') as string,
      },
    ]);
  });

  it('answers only the person who asked', async () => {
    const args = {
      UserId: 'alice',
      ChannelId: 'channel',
      TeamId: 'core',
      RootId: '',
      TriggerId: '',
      Command: '/prr help',
    };
    expect(await setUp().router.execute('r', args)).toMatchObject({
      ResponseType: 'ephemeral',
      SkipSlackParsing: true,
    });
  });
});

import {commandLine as setUp} from '../../test/fakes/command_line';

describe('start without arguments', () => {
  it('opens a dialog whose labels fit the server', async () => {
    const {type, dialogs, actions} = setUp();
    expect(await type('start')).toBe('');
    expect(actions.calls).toEqual([]);
    expect(dialogs).toHaveLength(1);
    const {TriggerId, URL, Dialog} = dialogs[0]!;
    expect([TriggerId, URL]).toEqual(['trigger', '/plugins/prr/api/v1/dialogs/start']);
    expect(Dialog.Elements.map(({Name, Type, Default}) => [Name, Type, Default])).toEqual([
      ['title', 'text', ''],
      ['template', 'select', 'mattermost-prr'],
      ['where', 'radio', 'here'],
      ['reviewers', 'text', ''],
      ['due', 'text', ''],
      ['service', 'text', ''],
      ['slo', 'text', ''],
    ]);
    for (const text of [Dialog.Title, ...Dialog.Elements.map(({DisplayName}) => DisplayName)]) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(24);
    }
  });

  it('asks for a title where no dialog can be opened', async () => {
    expect(await setUp().type('start', '')).toBe(
      'Say what the review is about: `/prr start "Title" [@reviewer …] [--here|--new] [--due 2026-12-01] [--service name] [--slo 99.9%] [--template id]`',
    );
  });
});

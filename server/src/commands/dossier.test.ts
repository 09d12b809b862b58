import {actor, commandLine} from '../../test/fakes/command_line';
import {sampleGap} from '../../test/fakes/dossier';
import {sampleOutcome, sampleView} from '../../test/fakes/sample_review';
import {EMPTY_DOSSIER} from '../review/dossier';

const gap = {item: '2', severity: 'high', text: 'no alert', owner: '', due: '', ticket: ''};

describe('what is typed', () => {
  it.each<[string, unknown[]]>([
    ['answer 2 see https://a.example/x', ['answer', actor, '', '2', {text: 'see https://a.example/x'}]],
    ['answer 2 PRR-12 "one"\nand\n  two', ['answer', actor, 'PRR-12', '2', {text: '"one"\nand\n  two'}]],
    [
      'answer "Runbook linked" it\'s 5" wide',
      ['answer', actor, '', 'Runbook linked', {text: 'it\'s 5" wide'}],
    ],
    ['answer 2 --thread', ['answerThread', actor, '', '2']],
    ['answer 2 prr-12 —withdraw', ['withdrawAnswer', actor, 'PRR-12', '2']],
    ['na 2 there is no database', ['notApplicable', actor, '', '2', 'there is no database']],
    ['gap 2 high no alert', ['openGap', actor, '', gap]],
    [
      'gap "Runbook linked" PRR-12 low no alert --owner @bob --due 2026-12-01 --ticket=https://t.example/1',
      [
        'openGap',
        actor,
        'PRR-12',
        {
          ...gap,
          item: 'Runbook linked',
          severity: 'low',
          owner: '@bob',
          due: '2026-12-01',
          ticket: 'https://t.example/1',
        },
      ],
    ],
    ['gap none high no alert', ['openGap', actor, '', {...gap, item: ''}]],
    ['gap done high no alert', ['openGap', actor, '', {...gap, item: 'done'}]],
    ['gap done G1', ['changeGap', actor, '', 'G1', {kind: 'done'}]],
    ['gap reopen g1 PRR-12', ['changeGap', actor, 'PRR-12', 'g1', {kind: 'reopen'}]],
    ['gap rank G1 3', ['changeGap', actor, '', 'G1', {kind: 'rank', value: '3'}]],
    [
      'gap ticket G1 https://t.example/1',
      ['changeGap', actor, '', 'G1', {kind: 'ticket', value: 'https://t.example/1'}],
    ],
    [
      'gap accept G1 PRR-12 @bob 2027-01-31 the vendor fixes it',
      [
        'changeGap',
        actor,
        'PRR-12',
        'G1',
        {kind: 'accept', owner: '@bob', until: '2027-01-31', reason: 'the vendor fixes it'},
      ],
    ],
    ['tier 99.9 %', ['setTier', actor, '', '99.9 %']],
    ['tier 2 PRR-12', ['setTier', actor, 'PRR-12', '2']],
    ['set service checkout and more', ['setFact', actor, '', 'service', 'checkout and more']],
  ])('/prr %s', async (line, call) => {
    const {type, actions} = commandLine();
    await type(line, '');
    expect(actions.calls).toEqual([call]);
  });

  it.each([
    ['answer', 'Say which item'],
    ['na 2', 'Say why 2 does not apply'],
    ['gap 2 high', 'Say what is missing, on which item and how bad it is'],
    ['gap accept G1 bob 2027-01-31 why', 'Say who carries the risk'],
    ['gap rank G1', 'Something is missing behind the gap'],
    ['gap done G1 now', 'now is not understood here'],
    ['gaps some', 'some is not understood here'],
    ['answers --page 0', '0 is not understood here'],
    ['tier', 'Say what the service promises'],
    ['set service', 'Say what to set'],
  ])('/prr %s is refused', async (line, says) => {
    const {type, actions} = commandLine();
    expect(await type(line, '')).toContain(says);
    expect(actions.calls).toEqual([]);
  });
});

describe('/prr answer without a text', () => {
  it('opens a dialog with what was said before', async () => {
    const {type, dialogs, actions} = commandLine();
    const before = {
      itemId: 'runbook',
      title: 'Runbook linked',
      kind: 'answered' as const,
      text: 'See https://a.example/x',
      evidence: [
        {kind: 'link' as const, name: 'a.example/x', url: 'https://a.example/x'},
        {kind: 'link' as const, name: 'Board [1]', url: 'https://a.example/y'},
      ],
      postId: '',
      by: 'dave',
      at: 1,
    };
    const itemId = sampleView().content.sections[1]!.items[0]!.id;
    const view = sampleView({dossier: {...EMPTY_DOSSIER, answers: [{...before, itemId}]}});
    actions.outcome = sampleOutcome(view);
    expect(await type('answer 2')).toBe('');
    const {Dialog, URL} = dialogs[0]!;
    expect(URL).toBe('/plugins/prr/api/v1/dialogs/answer');
    expect(JSON.parse(Dialog.State)).toEqual({review: 'review12', item: itemId});
    expect(Dialog.Elements.map(({Name, Type, Default}) => [Name, Type, Default])).toEqual([
      ['kind', 'radio', 'answered'],
      ['text', 'textarea', 'See https://a.example/x'],
      ['evidence', 'textarea', '[Board 1](https://a.example/y)'],
    ]);
    for (const text of [Dialog.Title, ...Dialog.Elements.map(({DisplayName}) => DisplayName)]) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(24);
    }
    for (const {HelpText} of Dialog.Elements) expect(Buffer.byteLength(HelpText)).toBeLessThanOrEqual(150);
  });

  it('leads to a thread where there can be no dialog', async () => {
    expect(await commandLine().type('answer 2', '')).toBe(
      'Reply [in its thread](https://chat.example/core/pl/thread1) to answer item 2 of PRR-12: Runbook linked',
    );
  });
});

describe('/prr gaps', () => {
  function withGaps() {
    const line = commandLine();
    line.actions.outcome = sampleOutcome(
      sampleView({
        dossier: {...EMPTY_DOSSIER, gaps: [sampleGap(), sampleGap({id: 'G2', rank: 0, state: 'done'})]},
      }),
    );
    return line;
  }

  it('lists what is open, and says what else there is', async () => {
    expect((await withGaps().type('gaps')).split('\n').slice(1)).toEqual([
      '- 1. **G1** high: no alert on the queue',
      'One is done or accepted: `/prr gaps all`',
    ]);
    expect(await commandLine().type('gaps')).toContain('No gap is open.');
  });

  it.each([
    ['csv', 'PRR-12-gaps.csv', 'The 2 gaps of PRR-12: I have sent you the file'],
    ['tickets', 'PRR-12-tickets.md', 'The gap of PRR-12: I have sent you the file'],
  ])('%s comes as a file', async (want, name, says) => {
    const {type, chat} = withGaps();
    expect(await type(`gaps ${want}`)).toContain(says);
    expect(chat.files).toMatchObject([{name, channelId: 'alice__bot'}]);
    expect(chat.files[0]?.text).toContain('no alert on the queue');
  });

  it('of one gives the text of its ticket', async () => {
    expect(await withGaps().type('gap ticket G1')).toMatch(/^```markdown\n# no alert on the queue\n/);
  });
});

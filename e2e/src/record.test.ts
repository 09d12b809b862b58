import {readRecord} from './record';

test('reads who signed and what became of each item', () => {
  const markdown = [
    '#### Record of PRR-1 · Checkout',
    '',
    '| Team | Signed by | When | Words | Post | State |',
    '| --- | --- | --- | --- | --- | --- |',
    '| SRE | @alice (member by @alice) | 2026-01-31 14:05 UTC | “done \\| over” | [post](http://x/y) | counts |',
    '',
    '| # | Section | Item | Owner | State | By | When | Notes |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    '| 1 | Scope | Describe it |  | open |  |  |  |',
    '| 2 | SRE | Runbook | SRE | done | @alice | 2026-01-31 14:05 UTC |  |',
  ].join('\n');
  expect(readRecord(markdown)).toEqual({
    approvals: [{team: 'SRE', signer: '@alice (member by @alice)', words: '“done | over”', state: 'counts'}],
    items: [
      {number: 1, section: 'Scope', title: 'Describe it', owner: '', state: 'open', by: ''},
      {number: 2, section: 'SRE', title: 'Runbook', owner: 'SRE', state: 'done', by: '@alice'},
    ],
  });
});

import {plainParams} from '../posts/words';
import type {BoardNews} from '../review/board_changes_situation';
import type {MessageParams} from '../review/refusal';
import {english} from '../../test/fakes/english';

const said: [code: BoardNews['code'] | string, params: MessageParams, sentence: string][] = [
  [
    'signed',
    {user: '@alice', item: 'SRE review', team: 'SRE', standIn: 'false', count: 0},
    '@alice ticked “SRE review” in Playbooks: that is the sign-off for **SRE**.',
  ],
  [
    'signed',
    {user: '@alice', item: 'x', team: 'SRE', standIn: 'true', count: 2},
    '**SRE**, and 2 more items are ticked.',
  ],
  [
    'signed-not-all',
    {user: '@alice', item: 'SRE review', team: 'SRE', standIn: 'false', more: 1},
    'that is a sign-off for **SRE**, which needs 1 more before its items are ticked.',
  ],
  [
    'mandatory-first',
    {user: '@alice', item: 'SRE review', team: 'SRE', count: 2, items: '2 “x”, 4 “y”', more: 0},
    '2 mandatory items of SRE have to be ticked first, or skipped with a reason: 2 “x”, 4 “y”. Then write',
  ],
  [
    'reason-missing',
    {user: '@alice', number: 2, item: 'x', key: 'PRR-1'},
    'until a member of its team says why: `/prr skip 2 PRR-1 <reason>`',
  ],
  ['own-review', {user: '@dave', item: 'x', team: 'SRE'}, 'it is no sign-off for **SRE**'],
  ['sign-too', {user: '@alice', item: 'x', team: 'SRE'}, 'so it is no sign-off: untick it and tick it again'],
  [
    'withdrawn',
    {user: '@alice', item: 'x', team: 'SRE', own: 'true'},
    'their sign-off for **SRE** is withdrawn.',
  ],
  [
    'withdrawn',
    {user: '@bob', item: 'x', team: 'SRE', own: 'false'},
    'the sign-off that was made by ticking it',
  ],
  [
    'taken-away',
    {team: 'SRE', count: 1, items: '“Load test”', more: 0},
    'An item that **SRE** had still to do was taken away in Playbooks: “Load test”.',
  ],
  ['taken-away', {team: 'SRE', count: 7, items: '“a”, “b”', more: 5}, '“a”, “b” and 5 more.'],
  [
    'taken-away-unsigned',
    {team: 'SRE', count: 2, items: '“a”, “b”', more: 0},
    'were taken away in Playbooks',
  ],
  ['reworded', {team: 'SRE', number: 2, before: 'a', now: 'b'}, 'was ticked as “a” and now says “b”'],
  ['ticks-refused', {team: 'SRE', signer: '@alice', count: 3}, 'does not take 3 of its ticks from them'],
  ['not-put-back', {user: '@alice', number: 2, item: 'x', state: 'done'}, 'item 2, “x”: it was ticked.'],
  [
    'cancelled',
    {key: 'PRR-1', title: 'x', known: 'true', user: '@dave', count: 1, teams: 'SRE'},
    'was finished in Playbooks by @dave although the approval of SRE is missing.',
  ],
  [
    'cancelled',
    {key: 'PRR-1', title: 'x', known: 'false', user: '', count: 2, teams: 'SRE, Platform'},
    'was finished in Playbooks although the approvals of SRE, Platform are missing.',
  ],
  [
    'cancelled-reason',
    {count: 1, teams: 'SRE'},
    'Finished in Playbooks while the approval of SRE was missing',
  ],
  ['reopened', {key: 'PRR-1', known: 'true', user: '@dave'}, 'taken up again in Playbooks by @dave.'],
  ['reopened', {key: 'PRR-1', known: 'false', user: ''}, 'taken up again in Playbooks.'],
];

test.each(said)('%s %j says “%s”', (code, params, sentence) => {
  expect(english()(`signoff.board.${code}`, plainParams(params))).toContain(sentence);
});

test('every piece of news is shown above', () => {
  const codes: Record<BoardNews['code'], true> = {
    signed: true,
    'signed-not-all': true,
    withdrawn: true,
    'taken-away': true,
    'taken-away-unsigned': true,
    reworded: true,
    'sign-too': true,
    'own-review': true,
    'mandatory-first': true,
    'reason-missing': true,
  };
  expect(Object.keys(codes).filter((code) => !said.some(([shown]) => shown === code))).toEqual([]);
});

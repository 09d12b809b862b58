import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {english} from '../../test/fakes/english';
import {RIGHTS, ROLES} from './rights';
import type {MessageParams} from './refusal';

const said: [code: string, params: MessageParams, sentence: string][] = [
  [
    'review.ended',
    {review: 'PRR-12', title: 'Checkout'},
    'PRR-12 “Checkout” has ended. Reopen it first with `/prr reopen PRR-12`.',
  ],
  ['sign-off.team-unknown', {team: 'sre'}, 'There is no reviewing team “sre” any more.'],
  [
    'sign-off.not-a-member',
    {team: 'SRE'},
    'Only current members of SRE can sign off for SRE, and you are not one of them. Nothing was ticked.',
  ],
  [
    'sign-off.own-review',
    {team: 'SRE', review: 'PRR-12'},
    'You are the DRI of PRR-12, so your sign-off for SRE does not count, and nothing was ticked',
  ],
  [
    'sign-off.mandatory-open',
    {team: 'SRE', count: 1, items: '2 “Runbook”', more: 0},
    'a mandatory item of SRE has to be ticked by hand first, or skipped with a reason: 2 “Runbook”. Use',
  ],
  [
    'sign-off.mandatory-open',
    {team: 'SRE', count: 6, items: '2 “a”, 3 “b”', more: 4},
    '6 mandatory items of SRE have to be ticked by hand first, or skipped with a reason: 2 “a”, 3 “b” and 4 more. Use',
  ],
  [
    'sign-off.named-by-dri',
    {team: 'SRE', review: 'PRR-12'},
    'You stand in for SRE, and the DRI of PRR-12 has named you',
  ],
  ['sign-off.team-not-needed', {team: 'SRE', review: 'PRR-12'}, 'PRR-12 does not need a review by SRE'],
  ['signature.unknown', {review: 'PRR-12'}, 'There is no such sign-off in PRR-12.'],
  [
    'close.approvals-missing',
    {count: 1, teams: 'SRE'},
    'This review cannot be closed yet: the approval of SRE is missing.',
  ],
  [
    'close.approvals-missing',
    {count: 2, teams: 'SRE, Platform'},
    'the approvals of SRE, Platform are missing.',
  ],
  [
    'close.on-hold',
    {count: 1, holds: 'SRE (@alice: no restore)', missing: 0, teams: ''},
    'on hold for SRE (@alice: no restore). A member of the team, or a system admin, lifts that with `/prr lift`.',
  ],
  [
    'close.on-hold',
    {count: 1, holds: 'SRE (@alice: x)', missing: 1, teams: 'Platform'},
    'The approval of Platform is missing too.',
  ],
  ['item.empty', {}, 'Which item?'],
  ['item.unknown', {item: 'foo'}, 'No item is called “foo”.'],
  ['item.number-out-of-range', {number: '9', total: 8}, 'This review has 8 items, so there is no item 9.'],
  [
    'item.number-out-of-range',
    {number: '9', total: 1},
    'This review has 1 item only, so there is no item 9.',
  ],
  ['item.number-out-of-range', {number: '9', total: 0}, 'This review has no items, so there is no item 9.'],
  [
    'item.ambiguous',
    {item: 'a', count: 2, candidates: '1. x, 2. y', more: 0},
    '“a” fits 2 items: 1. x, 2. y. Use the number',
  ],
  [
    'item.ambiguous',
    {item: 'a', count: 7, candidates: '1. x, 2. y', more: 5},
    '“a” fits 7 items: 1. x, 2. y and 5 more. Use the number',
  ],
  ['title.empty', {limit: 63}, 'A review needs a title of 1 to 63 characters'],
  [
    'title.too-long',
    {length: 300, limit: 63},
    'This title has 300 characters; a review’s title may have at most 63.',
  ],
  ['title.control-character', {}, 'This title contains a control character'],
  ['title.generic', {title: 'Test'}, '“Test” does not say what is reviewed'],
  [
    'rights.change-team-item',
    {number: 2, item: 'Runbook', team: 'SRE'},
    'Item 2, “Runbook”, belongs to SRE: only current members of SRE, or a system admin,',
  ],
  [
    'rights.change-personal-item',
    {number: 2, item: 'Runbook'},
    'Item 2, “Runbook”, is assigned to one person',
  ],
  [
    'rights.change-unowned-item',
    {number: 2, item: 'Runbook'},
    'Item 2, “Runbook”, belongs to no reviewing team',
  ],
  [
    'rights.start',
    {},
    'Only people who may post in this channel can start a review here, and guests cannot.',
  ],
  [
    'rights.setup',
    {},
    'Only people who may post in this channel can set up the playbooks of its Mattermost team, and guests cannot.',
  ],
  ['rights.see', {}, 'Only people in the review’s channel can see it.'],
  ['rights.sign-off', {}, 'Only current members of a reviewing team can sign off for it.'],
  ['rights.withdraw', {}, 'Only its signer, or a current member of the team, can take a sign-off back.'],
  ['rights.rehearse', {}, 'Only people who can read this channel can rehearse its posts.'],
  ['rights.assign', {}, 'can assign it'],
  ['rights.assign-away', {number: 2, item: 'Runbook', team: 'SRE'}, 'You can assign it to a member of SRE.'],
  ['rights.hold', {}, 'can put it on hold'],
  [
    'rights.lift',
    {review: 'PRR-12', count: 1, teams: 'SRE'},
    'only current members of that team, or a system',
  ],
  ['rights.comment', {}, 'Only people in the review’s channel can mark comments'],
  ['rights.address-comment', {}, 'Only the DRI, a channel admin, a system admin, and whoever wrote'],
  [
    'rights.reopen-comment',
    {},
    'Only current members of a reviewing team that this review needs, and whoever',
  ],
  ['rights.see-dossier', {}, 'can see it'],
  ['rights.answer', {}, 'can answer its items'],
  ['rights.gap', {}, 'can open a gap'],
  ['rights.change-gap', {}, 'or own its item, the DRI'],
  ['rights.accept-gap', {}, 'can accept a risk'],
  ['rights.tier', {}, 'can set the tier'],
  ['rights.set-fact', {}, 'can set that'],
  ['rights.accept', {}, 'Only people who are members of the review’s channel, and no guests'],
  ['rights.accept-handover', {}, 'Only current members of the team that takes over'],
  ['rights.score', {}, 'Only people who are members of the review’s channel, and no guests, can score'],
  ['rights.carry-on', {}, 'Only the DRI, a channel admin or a system admin can carry a review on'],
  ['rights.close', {}, 'can close a review'],
  ['rights.keep-open', {}, 'can keep a review open'],
  ['rights.cancel', {}, 'can cancel a review'],
  ['rights.reopen', {}, 'can reopen a review'],
  ['rights.rename', {}, 'can rename a review'],
  ['rights.owner', {}, 'can make somebody else the DRI'],
  ['rights.stand-in', {team: 'SRE'}, 'Only current members of SRE, or a system admin, can say who stands in'],
  ['rights.stand-in-list', {}, 'Only people who are full members of this server'],
  ['rights.reviewer-list', {}, 'Only people in the review’s channel can see who is asked'],
  ['rights.reviewer-answer', {}, 'Only people who are asked to review this'],
  ['rights.reviewer-set', {}, 'can say who is asked to review'],
  ['rights.manage-teams', {}, 'Only system admins'],
];

test.each(said)('%s %j says “%s”', (code, params, sentence) => {
  expect(english()(`refusal.${code}`, params)).toContain(sentence);
});

test('every message of this room is shown above, and every right that can be refused has one', () => {
  const folder = join(__dirname, '../../../assets/i18n/en');
  const keysOf = (file: string): string[] =>
    Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8')) as object);
  const keys = keysOf('review.json');
  const shown = new Set(said.map(([code]) => `refusal.${code}`));
  expect(keys.filter((key) => !shown.has(key))).toEqual([]);
  // Whoever may not is told that there is no such review.
  const asIfThereWereNone = ['read-record'];
  const all = readdirSync(folder).flatMap(keysOf);
  const refusable = Object.entries(RIGHTS)
    .filter(
      ([action, {roles}]) => !asIfThereWereNone.includes(action) && roles.length < Object.keys(ROLES).length,
    )
    .map(([action]) => action);
  expect(refusable.filter((action) => !all.includes(`refusal.rights.${action}`))).toEqual([]);
});

import {english} from '../../test/fakes/english';
import type {TimelineEntry} from '../review/types';
import {timelineText} from './timeline';

const words = {t: english(), person: (id: string) => `@${id}`, team: (id: string) => id.toUpperCase()};

type Kind = TimelineEntry['kind'];

/** What each kind says, with its details as they are stored. */
const SAID: [Kind, Record<string, string>, string][] = [
  ['started', {}, 'Started the review.'],
  ['started', {on: 'playbooks'}, 'Started the review in Playbooks.'],
  ['signed', {team: 'SRE', signature: 's'}, 'Signed off for SRE.'],
  ['withdrawn', {team: 'SRE', signer: 'alice', reason: 'undone'}, 'Took back the sign-off for SRE.'],
  [
    'withdrawn',
    {team: 'SRE', signer: 'alice', reason: 'too early'},
    'Took back the sign-off for SRE: “too early”',
  ],
  [
    'withdrawn',
    {team: 'SRE', signer: 'bob', reason: 'too early'},
    'Took back the sign-off of @bob for SRE: “too early”',
  ],
  ['withdrawn', {team: 'SRE', signer: 'bob', reason: ''}, 'Took back the sign-off of @bob for SRE.'],
  [
    'withdrawn',
    {team: 'SRE', signer: 'bob', reason: 'edited'},
    'The sign-off of @bob for SRE no longer counts: its post was edited.',
  ],
  ['ticked', {item: 'Link a picture', number: '1'}, 'Ticked item 1, “Link a picture”.'],
  ['ticked', {item: 'X', number: '1', asAdmin: 'true'}, 'Ticked item 1, “X”, as a system admin.'],
  ['unticked', {item: 'X', number: '1', reason: 'broken'}, 'Opened item 1, “X” again: “broken”'],
  ['skipped', {item: 'X', number: '1', reason: 'no database'}, 'Skipped item 1, “X”: “no database”'],
  ['assigned', {item: 'X', number: '1', to: 'bob'}, 'Assigned “X” to @bob.'],
  ['assigned', {item: 'X', number: '1', to: 'alice'}, 'Took on “X”.'],
  ['assigned', {item: 'X', number: '1', to: ''}, 'Assigned “X” to nobody.'],
  ['renamed', {from: 'Old', to: 'New'}, 'Renamed the review from “Old” to “New”.'],
  ['owner', {from: 'dave', to: 'erin'}, 'The DRI was @dave and is @erin.'],
  ['approved', {team: 'SRE'}, 'SRE has approved.'],
  ['closed', {}, 'Closed the review.'],
  ['reopened', {on: 'playbooks'}, 'Reopened the review in Playbooks.'],
  ['cancelled', {reason: 'a mistake'}, 'Cancelled the review: “a mistake”'],
  ['kept-open', {}, 'Kept the review open.'],
  ['held', {team: 'SRE', reason: 'no restore'}, 'Put the review on hold for SRE: “no restore”'],
  ['lifted', {team: 'SRE', asAdmin: 'true'}, 'Lifted the hold of SRE, as a system admin.'],
  ['answered', {item: 'X', number: '1', kind: 'answered'}, 'Answered “X”.'],
  ['answered', {item: 'X', number: '1', kind: 'not-applicable'}, 'Said that “X” does not apply.'],
  ['answered', {item: 'X', kind: 'withdrawn'}, 'Took back the answer to “X”.'],
  ['answered', {item: 'X', number: '1', kind: 'scored', score: '2'}, 'Scored “X” with 2.'],
  ['gap', {gap: 'G1', what: 'opened', severity: 'high', text: 'no alert'}, 'Opened gap G1: “no alert”'],
  ['gap', {gap: 'G1', what: 'accept'}, 'Accepted gap G1 as a risk.'],
  ['comment', {comment: 'C1', did: 'marked', authorId: 'bob', words: 'why?'}, 'Marked comment C1: “why?”'],
  [
    'comment',
    {comment: 'C1', did: 'addressed', note: 'see the doc'},
    'Comment C1 is addressed: “see the doc”',
  ],
  ['comment', {comment: 'C1', did: 'reopened'}, 'Comment C1 is not addressed.'],
  ['reviewer', {state: 'proposed', team: 'sre', user: 'bob'}, '@bob is asked to review for SRE.'],
  ['reviewer', {state: 'passed-on', team: 'sre', user: 'bob'}, '@bob passed the review for SRE on.'],
  ['fact', {fact: 'tier', from: '', to: '2', slo: '99.9'}, 'The tier is 2.'],
  ['fact', {fact: 'service', from: '', to: 'checkout'}, 'The service is “checkout”.'],
  ['fact', {fact: 're-review', value: '2027-11-01'}, 'The service is reviewed again by 2027-11-01.'],
  ['fact', {fact: 're-review', value: ''}, 'The service is not planned to be reviewed again.'],
  ['fact', {fact: 'stage', from: '', to: 'beta'}, '“stage” is “beta”.'],
  ['acceptance', {note: 'fine'}, 'Took the responsibility for running the service: “fine”'],
  ['handover', {open: '3, 4'}, 'Took the service over; items 3, 4 were open.'],
  [
    'framework',
    {framework: 'f', version: '2', title: 'Base', added: '1', renewed: '0', removed: '0'},
    'The framework Base 2 answers what it meets.',
  ],
  [
    'framework',
    {framework: '', version: '', title: '', removed: '1'},
    'No framework answers for this review any more.',
  ],
  ['carried', {from: 'PRR-1', answers: '4'}, 'Answers were carried over from PRR-1.'],
  ['carried', {to: 'PRR-9'}, 'The review goes on as PRR-9.'],
  ['lesson', {lesson: '1'}, 'Said what was learned.'],
  ['consulted', {user: 'bob', about: 'the database'}, 'Asked @bob about “the database”.'],
  [
    'note',
    {note: 'teams-left-out', teams: 'SRE'},
    'The template has items for SRE, and this review does without them.',
  ],
  [
    'note',
    {team: 'SRE', signature: 's', signer: 'bob', reason: 'deleted'},
    'After the end the post of @bob, who signed off for SRE, was deleted.',
  ],
  [
    'note',
    {team: 'SRE', signer: 'bob', reason: 'withdrawn', words: 'no'},
    'Took back a sign-off for SRE after the end: “no”',
  ],
];

it.each(SAID)('%s %j', (kind, details, text) => {
  expect(timelineText({at: 1, by: 'alice', kind, details}, words)).toBe(text);
});

it('people’s words stay as they are, also those that look like a message', () => {
  const details = {team: 'SRE', reason: "it's {broken} <b>now</b>"};
  expect(timelineText({at: 1, by: 'alice', kind: 'held', details}, words)).toBe(
    "Put the review on hold for SRE: “it's {broken} <b>now</b>”",
  );
});

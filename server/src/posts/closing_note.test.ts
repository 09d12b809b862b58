import {english} from '../../test/fakes/english';
import {sampleReport, sampleSignature, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {renderClosingNote} from './closing_note';
import type {Rendering} from './rendering';

const rendering: Rendering = {
  t: english(),
  person: (id) => `@${id}`,
  permalink: (postId) => (postId === '' ? '' : `https://chat.example/core/pl/${postId}`),
  boardLink: () => '',
  zone: 'UTC',
  now: sampleTime,
};
const signed = {signatures: [sampleSignature('sre', 'alice'), sampleSignature('platform', 'carol')]};

test('a review that is closed tells who approved it, and where its card is', () => {
  const view = sampleView({...signed, status: 'closed', cardPostId: 'card12'});
  const report = sampleReport(view);
  const approvals = report.approvals.map((approval) => ({...approval, state: 'approved' as const}));
  expect(renderClosingNote(view, {...report, approvals}, rendering).split('\n')).toEqual([
    '**PRR-12 · Checkout service to production** is closed: every approval that it needs is in.',
    '- ✅ SRE approved by @alice',
    '- ✅ Platform approved by @carol',
    '[The review’s card](https://chat.example/core/pl/card12)',
  ]);
});

test('one that is cancelled tells why, with people’s words as plain text, and who did not approve', () => {
  const view = sampleView({status: 'cancelled', endReason: 'not *needed* @all'});
  expect(renderClosingNote(view, sampleReport(view), rendering).split('\n')).toEqual([
    '**PRR-12 · Checkout service to production** was cancelled: not \\*needed\\* @\u200dall',
    '- ⬜ SRE did not approve',
    '- ⬜ Platform did not approve',
  ]);
});

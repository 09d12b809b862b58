import {sampleTeam, sampleTeams} from '../../test/fakes/sample_teams';
import {mayBeSignOff} from './gate';
import {read} from './read';
import {hasOtherWords} from './vocabulary';

const teams = [...sampleTeams, sampleTeam('data-platform', 'Data Platform'), sampleTeam('qa', 'Q&A')];

/** Posts that are plainly completions, and the teams that they complete. */
const completions: Record<string, string[]> = {
  sre: [
    'SRE review is completed',
    'SRE review is completed.',
    'SRE review is completed!',
    'SRE review is completed!!!',
    'sre review is completed',
    'SRE REVIEW IS COMPLETED',
    'ＳＲＥ review is completed',
    'SRE review is complete',
    'SRE review is done',
    'SRE review is finished',
    'SRE review done',
    'SRE review complete',
    'SRE review completed',
    'SRE review: done',
    'SRE review - done',
    'SRE review – completed',
    'SRE: review done',
    'SRE-review is completed',
    'SRE review has been completed',
    'SRE review has now been completed',
    'The SRE review is now complete',
    'Our SRE review is finally done',
    'SRE review is all done',
    'SRE review is done now',
    'SRE review is _completed_',
    'OK, SRE review is done',
    'SRE review is fully completed',
    'SRE review is approved',
    'SRE team review is completed',
    "SRE's review is completed",
    'SRE’s review is completed',
    "The SRE team's review is completed",
    'The review by SRE is completed',
    'SRE PRR is complete',
    'SRE production readiness review is complete',
    'SRE readiness review is complete',
    'SRE sign-off is done',
    'SRE signoff complete',
    'SRE signed off',
    'SRE has signed off',
    'SRE approves',
    'SRE has approved',
    'SRE has completed its review',
    'SRE completed the review',
    'SRE team has finished their review',
    'I have completed the SRE review',
    "I've completed the SRE review",
    'I’ve just finished the SRE review',
    'We are done with the SRE review',
    "I'm done with the SRE review",
    'Site Reliability review is completed',
    'site   reliability review is completed',
    '**SRE** review is *completed*',
    '***SRE review is completed***',
    '__SRE review__ is completed',
    'SRE review is completed. 🎉',
    'SRE review is completed 🎉🎉',
    '✅ SRE review done!',
    ':white_check_mark: SRE review is completed :tada:',
    '👍🏽 SRE review is completed',
    'SRE review is completed ❤️',
    'SRE review is completed :)',
    '@dave SRE review is completed',
    '@dave, SRE review is completed',
    'Hi @dave, SRE review is completed. Thanks!',
    'Hi all! SRE review is completed.',
    'FYI: SRE review is completed',
    'Good news, everyone: SRE review is completed',
    'Update - SRE review is completed',
    'Yes, the SRE review is completed',
    'I can confirm that the SRE review is completed',
    'Happy to report that SRE review is completed',
    'SRE review is completed, thanks everyone',
    'SRE review is completed, great work team!',
    'SRE review is completed. Thank you for your help, @dave!',
    'SRE review is completed. LGTM',
    'SRE review is completed. No issues found.',
    'SRE review is completed\n\nThanks!',
    '  SRE review is completed  ',
    '\n\nSRE review is completed\n\n',
    'SRE review is completed\r\n',
    '> Is the SRE review done?\n\nSRE review is completed',
    'SRE review is completed\n\n```\n$ check\nnot ok: 0\n```',
    'SRE review is completed. SRE review is completed.',
  ],
  platform: [
    'platform review is complete',
    'Platform review done',
    '基盤 review is completed',
    'Platform signed off',
  ],
  security: ['Security review done', 'infosec review is completed'],
  qa: ['Q&A review is completed'],
  'data-platform': ['Data Platform review is completed', 'data-platform review is completed'],
  'platform sre': [
    'SRE and Platform reviews are completed',
    'SRE & Platform reviews are done',
    'SRE/Platform reviews are done',
    'Both SRE and Platform reviews have been completed',
    'The SRE review and the Platform review are completed',
    'SRE review is completed and Platform review is completed',
    'SRE review is completed, Platform review is completed',
    'SRE review is completed. Platform review is done!',
    'SRE review is completed\nPlatform review is completed',
    'SRE review is completed; Platform review is completed',
    'SRE and Platform have signed off',
    'I completed the SRE and Platform reviews',
  ],
  'platform security sre': [
    'SRE, Platform and Security reviews are completed',
    'SRE, Platform, and Security reviews are completed',
    'SRE/Platform/Security reviews are completed',
  ],
};

const table = Object.entries(completions).flatMap(([ids, posts]) =>
  posts.map((post) => [post, ids] as const),
);

test.each(table)('%j completes %s', (post, ids) => {
  const {verdicts, reason} = read(post, teams);
  expect(
    verdicts
      .map(({teamId}) => teamId)
      .sort()
      .join(' '),
  ).toBe(ids);
  expect(verdicts.every(({verdict}) => verdict === 'complete')).toBe(true);
  expect(reason).toBe('completion');
  expect(mayBeSignOff(post)).toBe(true);
  expect(hasOtherWords(post, teams)).toBe(false);
});

test.each(table)('%j says nothing where its teams are not configured', (post) => {
  expect(read(post, []).verdicts).toEqual([]);
});

import fc from 'fast-check';
import {sampleTeams} from '../../test/fakes/sample_teams';
import {namesOf} from '../review/names';
import {mayHaveVerdict} from './cues';
import {mayBeSignOff} from './gate';
import {read} from './read';

const names = sampleTeams.flatMap(namesOf);

/** Words and marks of which sign-offs and their look-alikes are made, so that random posts come close to both. */
const pieces =
  `SRE Platform infosec 基盤 review reviews sign-off approval is are has been completed done approved signed off
  withdraws revoked not if once and but , . ! ? : - ; ( ) … > \` \`\`\` ** ~~ [ ]( ) <!-- --> - [x] [ ] # | @dave :tada: 🎉 ✅ ❌ thanks hi the I n't
  " « 「 ist fertig nicht zieht zurück Freigabe y está listo retira no la revue est terminée ne pas retire レビュー は 完了 しました ません
  取り消します 、 。 15:40 80 % qwertz asdfgh EDIT scratch that Bob says tomorrow for Billing by`
    .split(/\s+/u)
    .filter((piece) => piece !== '')
    .concat('\n', '\n\n', '> ', '    ', '- ');

const posts = fc
  .array(fc.constantFrom(...pieces), {maxLength: 20})
  .chain((words) => fc.constantFrom('', ' ').map((between) => words.join(between)));

const plain = fc.constantFrom(
  'SRE review is completed',
  'Hi @dave, platform review is done. Thanks!',
  '**SRE** and Platform reviews are *completed*',
);

test('never throws, whatever is posted: 100,000 posts', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 120})},
        {weight: 4, arbitrary: posts},
      ),
      (post) => {
        const {verdicts, nearMisses, reason} = read(post, sampleTeams);
        return (
          verdicts.length > 0 === (reason.code === 'said') &&
          new Set(verdicts.map(({teamId}) => teamId)).size === verdicts.length &&
          !nearMisses.some((near) => verdicts.some(({teamId}) => teamId === near.teamId))
        );
      },
    ),
    {numRuns: 100_000},
  );
});

test('says nothing without a name of a team, and where neither gate lets a post through', () => {
  fc.assert(
    fc.property(posts, (post) => {
      const {verdicts} = read(post, sampleTeams);
      if (verdicts.length === 0) return;
      const words = post.toLowerCase();
      expect(names.some((name) => words.includes(name))).toBe(true);
      expect(mayBeSignOff(post, sampleTeams)).toBe(true);
      expect(mayHaveVerdict(post, sampleTeams)).toBe(true);
    }),
    {numRuns: 10_000},
  );
});

test('a plain completion with an unknown word between the team and what is said of it completes nothing', () => {
  const unknown = fc.stringMatching(/^[bcdfghjklmnpqrtvwxz]{5,9}$/);
  fc.assert(
    fc.property(unknown, (word) => {
      const {verdicts, nearMisses} = read(`SRE ${word} is completed`, sampleTeams);
      expect(verdicts).toEqual([]);
      expect(nearMisses).toHaveLength(1);
    }),
  );
});

test('quoting, coding, striking or asking takes a completion back', () => {
  const wraps = fc.constantFrom<(post: string) => string>(
    (post) => `> ${post}`,
    (post) => `\`${post}\``,
    (post) => `\`\`\`\n${post}\n\`\`\``,
    (post) => `    ${post}`,
    (post) => `~~${post}~~`,
    (post) => `<!-- ${post} -->`,
    (post) => `"${post}"`,
    (post) => `- [ ] ${post}`,
    (post) => `Bob says ${post}`,
    (post) => `If ${post}, we ship`,
  );
  fc.assert(
    fc.property(plain, wraps, (post, wrap) => {
      expect(read(wrap(post.replace(/\. Thanks!$/u, '')), sampleTeams).verdicts).toEqual([]);
    }),
  );
});

test.each([
  '*',
  '_a',
  '[',
  '![',
  '>',
  '> ',
  '- ',
  '`',
  '<a ',
  '&',
  '[a](b ',
  '[]',
  'a\n',
  'a\n\n',
  '\\',
  ':',
  ':a',
  '@a',
  ',',
  ', and SRE',
  'SRE and ',
  'SRE/',
  'thanks ',
  '🎉',
  '"',
  '「',
  'SRE review is completed. ',
  'SRE review is completed\n',
  'now ',
  '完了',
])('a post filled with %j to the limit is read without an error', (piece) => {
  const start = 'SRE review is completed ';
  const post = start + piece.repeat(Math.floor((16_383 - start.length) / piece.length));
  expect(() => read(post, sampleTeams)).not.toThrow();
});

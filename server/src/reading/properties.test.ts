import fc from 'fast-check';
import {sampleTeams} from '../../test/fakes/sample_teams';
import {namesOf} from '../review/names';
import {mayBeSignOff} from './gate';
import {read} from './read';
import {hasOtherWords} from './vocabulary';

const names = sampleTeams.flatMap(namesOf);

/** Words and marks of which completions and their look-alikes are made, so that random posts come close to both. */
const pieces = [
  'SRE',
  'Platform',
  'infosec',
  '基盤',
  'review',
  'reviews',
  'sign-off',
  'is',
  'are',
  'has been',
  'completed',
  'done',
  'approved',
  'signed off',
  'not',
  'if',
  'and',
  ',',
  '.',
  '!',
  '?',
  ':',
  '-',
  '> ',
  '`',
  '```\n',
  '\n',
  '\n\n',
  '**',
  '~~',
  '[',
  '](',
  ')',
  '<!--',
  '-->',
  '- ',
  '    ',
  '#',
  '|',
  '@dave',
  ':tada:',
  '🎉',
  'thanks',
  'hi',
  'the',
  'I',
  "n't",
  '"',
];
const posts = fc
  .array(fc.constantFrom(...pieces), {maxLength: 24})
  .chain((words) => fc.constantFrom('', ' ').map((between) => words.join(between)));
const plain = fc.constantFrom(
  'SRE review is completed',
  'Hi @dave, platform review is done. Thanks!',
  '**SRE** and Platform reviews are *completed*',
);

test('never throws, whatever is posted', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: 'binary', maxLength: 300}), posts), (post) => {
      const {verdicts, reason} = read(`${post} review done`, sampleTeams);
      expect(verdicts.length > 0).toBe(reason === 'completion');
    }),
    {numRuns: 500},
  );
});

test('completes nothing without a name of a team and a word for completion in the post', () => {
  fc.assert(
    fc.property(posts, (post) => {
      const {verdicts} = read(post, sampleTeams);
      if (verdicts.length === 0) return;
      const words = post.toLowerCase();
      expect(names.some((name) => words.includes(name))).toBe(true);
      expect(words).toMatch(/complete|done|approved|signed off|sign-off/);
      expect(words).not.toMatch(/\bnot\b|\bif\b|n't|\?|"|~~/);
      expect(mayBeSignOff(post)).toBe(true);
      expect(hasOtherWords(post, sampleTeams)).toBe(false);
    }),
    {numRuns: 2000},
  );
});

test('a plain completion with one unknown word anywhere completes nothing', () => {
  const unknown = fc.stringMatching(/^[bcdfghjklmnpqrtvwxz]{4,9}$/).filter((word) => word !== 'lgtm');
  fc.assert(
    fc.property(plain, unknown, fc.nat(), (post, word, place) => {
      const words = post.split(' ');
      words.splice(place % (words.length + 1), 0, word);
      expect(read(post, sampleTeams).reason).toBe('completion');
      expect(read(words.join(' '), sampleTeams).verdicts).toEqual([]);
    }),
  );
});

test('quoting, coding or striking a completion takes it back', () => {
  const wraps = fc.constantFrom<(post: string) => string>(
    (post) => `> ${post}`,
    (post) => `\`${post}\``,
    (post) => `\`\`\`\n${post}\n\`\`\``,
    (post) => `    ${post}`,
    (post) => `~~${post}~~`,
    (post) => `<!-- ${post} -->`,
    (post) => `"${post}"`,
    (post) => `- ${post}`,
    (post) => `# ${post}`,
    (post) => `${post}?`,
  );
  fc.assert(
    fc.property(plain, wraps, (post, wrap) => {
      expect(read(wrap(post), sampleTeams).verdicts).toEqual([]);
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
  '@a',
  ',',
  ', and SRE',
  'SRE and ',
  'SRE/',
  'thanks ',
  '🎉',
  'SRE review is completed. ',
  'SRE review is completed\n',
  'now ',
])('a post filled with %j to the limit is read without an error', (piece) => {
  const start = 'SRE review is completed ';
  const post = start + piece.repeat(Math.floor((16_383 - start.length) / piece.length));
  expect(() => read(post, sampleTeams)).not.toThrow();
});

import {actor, commandLine as setUp} from '../../test/fakes/command_line';

it.each<[string, unknown[]]>([
  ['score', ['scores', actor, '']],
  ['score prr-12', ['scores', actor, 'PRR-12']],
  ['score 2 3', ['score', actor, '', '2', '3', '']],
  [
    'score 2 PRR-12 3 see https://x.example/1',
    ['score', actor, 'PRR-12', '2', '3', 'see https://x.example/1'],
  ],
  ['score "Runbook linked" 0 nothing “yet”', ['score', actor, '', 'Runbook linked', '0', 'nothing “yet”']],
  ['carry-on', ['carry on', actor, '', '']],
  ['carry-on PRR-12 mattermost-prr', ['carry on', actor, 'PRR-12', 'mattermost-prr']],
  ['carry-on mattermost-prr prr-12', ['carry on', actor, 'PRR-12', 'mattermost-prr']],
])('/prr %s', async (line, call) => {
  const {course, type, errors} = setUp();
  await type(line);
  expect(errors).toEqual([]);
  expect(course.calls).toEqual([call]);
});

it('a score that is missing is asked for', async () => {
  const {course, type} = setUp();
  expect(await type('score 2')).toBe(
    'Say which item, and a score from 0 to 3: `/prr score [<number or "text"> [PRR-12] <0-3> [text with links]]`',
  );
  expect(course.calls).toEqual([]);
});

it('the score is shown by section, with what has none and what is called for', async () => {
  const {course, type} = setUp();
  const part = {share: 1 / 3, scored: 1, total: 2};
  course.state.scored = {
    ...course.state.scored,
    score: {
      ...part,
      sections: [{title: 'The *service*', ...part}],
      unscored: [course.state.scored.reported.report.items[1]!],
      complete: false,
    },
    calledFor: [{key: 'called-for.line', params: {template: 'Full review', because: 'The score is low.'}}],
  };
  expect((await type('score')).split('\n').slice(1)).toEqual([
    '- The \\*service\\*: 33 % · 1 of 2 scored',
    'Without a score, and counted as 0: item 2. `/prr score <number> <0-3>` scores one; `/prr na <number> <reason>` says that it does not apply.',
    '⚠️ **Full review** is called for: The score is low.',
    '`/prr carry-on PRR-12` starts it with what is answered here.',
  ]);
});

import {actor, commandLine as setUp} from '../../test/fakes/command_line';
import {sampleView} from '../../test/fakes/sample_review';

it.each<[string, unknown[]]>([
  ['accept', ['accept', actor, '', '']],
  ['accept PRR-12 “from 1 December on”', ['accept', actor, 'PRR-12', 'from 1 December on']],
  ['handover', ['handover', actor, '']],
  ['handover prr-12', ['handover', actor, 'PRR-12']],
  ['handover accept', ['accept handover', actor, '', '']],
  ['handover accept PRR-12 thank you', ['accept handover', actor, 'PRR-12', 'thank you']],
])('/prr %s', async (line, call) => {
  const {course, type, errors} = setUp();
  await type(line);
  expect(errors).toEqual([]);
  expect(course.calls).toEqual([call]);
});

it('what waits for a handover is told to its DRI, with what is open', async () => {
  const {course, type} = setUp();
  const {review} = sampleView();
  course.state.awaited = [
    {review, steps: [3, 4], gaps: ['G1']},
    {review: {...review, key: 'PRR-13'}, steps: [], gaps: []},
  ];
  const text = await type('pending');
  expect(text).toContain(
    '- Closed, and nobody has accepted its handover; the steps 3, 4 are open; gap G1 is open. Whoever takes over types `/prr handover accept PRR-12`.',
  );
  expect(text).toContain(
    'nobody has accepted its handover. Whoever takes over types `/prr handover accept PRR-13`.',
  );
});

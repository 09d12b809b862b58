import {actor, commandLine as setUp} from '../../test/fakes/command_line';

const id = 'post1'.padEnd(26, '0');
const link = `https://chat.example/core/pl/${id}`;

describe('what is typed', () => {
  it.each<[string, unknown[]]>([
    ['comment', ['mark', actor, '', 'root']],
    ['comment PRR-12', ['mark', actor, 'PRR-12', 'root']],
    [`comment ${link}`, ['mark', actor, '', id]],
    [`comment prr-12 ${link}`, ['mark', actor, 'PRR-12', id]],
    [`comment ${link}?view=thread PRR-12`, ['mark', actor, 'PRR-12', id]],
    [
      'comment The restore was "never" timed --at all',
      ['write', actor, '', 'The restore was "never" timed --at all'],
    ],
    ['comment PRR-12 “see https://x.example/pl/1”', ['write', actor, 'PRR-12', 'see https://x.example/pl/1']],
    ['comment reopen the circuit breaker', ['write', actor, '', 'reopen the circuit breaker']],
    ['comment reopen', ['write', actor, '', 'reopen']],
    ['comment reopen c1', ['reopen', actor, '', 'c1', '']],
    ['comment reopen C1 PRR-12 not for Redis', ['reopen', actor, 'PRR-12', 'C1', 'not for Redis']],
    ['comment PRR-12 reopen C1 not for Redis', ['reopen', actor, 'PRR-12', 'C1', 'not for Redis']],
    ['addressed C1', ['address', actor, '', 'C1', '']],
    ['addressed 1 timed on Monday', ['address', actor, '', '1', 'timed on Monday']],
    ['addressed C1 prr-12 timed', ['address', actor, 'PRR-12', 'C1', 'timed']],
    ['comments', ['comments', actor, '', 'open']],
    ['comments ALL PRR-12', ['comments', actor, 'PRR-12', 'all']],
  ])('/prr %s', async (line, call) => {
    const {course, type, errors} = setUp();
    await type(line);
    expect(errors).toEqual([]);
    expect(course.calls).toEqual([call]);
  });

  it.each([
    [
      `comment ${link} now`,
      'now is not understood here. The command is: `/prr comment [PRR-12] [link to a post or text]`',
    ],
    ['addressed', 'Say which comment, as `/prr comments` numbers it: `/prr addressed <C1> [PRR-12] [note]`'],
    [
      'addressed it',
      'Say which comment, as `/prr comments` numbers it: `/prr addressed <C1> [PRR-12] [note]`',
    ],
    ['comments closed', 'closed is not understood here. The command is: `/prr comments [open|all] [PRR-12]`'],
  ])('/prr %s changes nothing', async (line, text) => {
    const {course, type} = setUp();
    expect(await type(line)).toBe(text);
    expect(course.calls).toEqual([]);
  });
});

it('the answer names the comment and what to do next', async () => {
  const {type} = setUp();
  expect(await type('comment')).toBe(
    '**C1** of PRR-12 is open until somebody says that it is addressed: `/prr addressed C1`.',
  );
  expect(await type('addressed c1')).toBe('**C1** of PRR-12 is addressed.');
});

it('the list has each comment in a line, as plain words, with who called it addressed and why', async () => {
  const {course, type} = setUp();
  const done = {by: 'dave', at: Date.UTC(2026, 0, 31, 14, 5), note: '@all timed'};
  course.state.comments = [course.comment, {...course.comment, id: 'C2', postId: '', addressed: done}];
  expect((await type('comments all')).split('\n').slice(1)).toEqual([
    '- 📝 [**C1**](https://chat.example/core/pl/post1) @bob: The \\*restore\\* was never timed',
    '- ☑️ **C2** @bob: The \\*restore\\* was never timed · addressed by @dave, 2026-01-31 14:05 UTC: @\u200dall timed',
  ]);
});

it('a list that is too long for an answer says how many are left', async () => {
  const {course, type} = setUp();
  course.state.comments = Array.from({length: 400}, (_, place) => ({
    ...course.comment,
    id: `C${String(place + 1)}`,
    words: 'x'.repeat(200),
  }));
  const lines = (await type('comments')).split('\n');
  expect(lines.at(-1)).toBe(`… and ${String(400 - (lines.length - 2))} more.`);
});

import {actor, commandLine as setUp} from '../../test/fakes/command_line';
import {sampleView} from '../../test/fakes/sample_review';
import {EMPTY_DOSSIER} from '../review/dossier';

const registered = {
  id: 'acme',
  version: '1.0.0',
  title: 'Acme',
  link: 'https://acme.example',
  by: 'admin',
  at: 0,
  answers: [
    {meets: 'change', text: 'As *said*: https://acme.example/proof', evidence: [], by: 'admin', at: 0},
  ],
};

describe('what is typed', () => {
  it.each<[string, unknown[]]>([
    ['framework use acme', ['use framework', actor, '', 'acme']],
    ['framework use none prr-12', ['use framework', actor, 'PRR-12', 'none']],
    ['framework show acme 1.0.0', ['show framework', 'acme', '1.0.0']],
    [
      'framework set acme 2.0.0 "Acme Two" https://acme.example --keep',
      [
        'set framework',
        actor,
        {id: 'acme', version: '2.0.0', title: 'Acme Two', link: 'https://acme.example', keep: true},
      ],
    ],
    [
      'framework set acme 2.0.0 Acme',
      ['set framework', actor, {id: 'acme', version: '2.0.0', title: 'Acme', link: '', keep: false}],
    ],
    [
      'framework meets acme change As "said" in https://x.example',
      ['framework meets', actor, 'acme', 'change', 'As "said" in https://x.example'],
    ],
    ['framework drop acme change', ['drop from framework', actor, 'acme', 'change']],
    ['framework remove acme', ['remove framework', actor, 'acme']],
    ['lesson Time the "restore"', ['lesson', actor, '', 'Time the "restore"']],
    ['lesson PRR-12 Time it', ['lesson', actor, 'PRR-12', 'Time it']],
    ['lesson Time it prr-12', ['lesson', actor, 'PRR-12', 'Time it']],
    ['consult @erin the queue', ['consult', actor, '', 'erin', 'the queue']],
    ['consult PRR-12 @Erin the queue', ['consult', actor, 'PRR-12', 'erin', 'the queue']],
    ['consult @erin the queue prr-12', ['consult', actor, 'PRR-12', 'erin', 'the queue']],
  ])('/prr %s', async (line, call) => {
    const {course, type, errors} = setUp();
    course.state.frameworks = [registered];
    await type(line);
    expect(errors).toEqual([]);
    expect(course.calls).toEqual([call]);
  });

  it.each([
    ['framework use', 'Something is missing. The command is: `/prr framework use <id or none> [PRR-12]`'],
    ['framework like acme', 'like is not understood here.'],
    ['framework set acme 1.0.0', 'Something is missing.'],
    ['framework meets acme change', 'Something is missing.'],
    ['framework list all', 'all is not understood here.'],
    ['lesson', 'Say what was learned: `/prr lesson <text> [PRR-12]`'],
    ['lessons all', 'all is not understood here.'],
    ['consult erin the queue', 'Say who is asked, and about what: `/prr consult [PRR-12] @user <about>`'],
    ['consult @erin', 'Say who is asked, and about what:'],
  ])('/prr %s changes nothing', async (line, text) => {
    const {course, type} = setUp();
    expect(await type(line)).toContain(text);
    expect(course.calls).toEqual([]);
  });
});

it('frameworks are listed with what shows what they meet', async () => {
  const {course, type} = setUp();
  expect(await type('framework')).toContain('No framework is registered.');
  course.state.frameworks = [registered];
  expect(await type('framework list')).toContain(
    '- [Acme](https://acme.example) **1.0.0** `acme`: answers one item or topic',
  );
  expect(await type('framework show acme')).toContain(
    '- `change`: As \\*said\\*: [acme.example/proof](https://acme.example/proof)',
  );
});

it('lessons are listed, and sent whole as a file', async () => {
  const {type, chat, actions} = setUp();
  expect(await type('lessons export')).toContain('Nobody has said yet what was learned.');
  expect(chat.files).toEqual([]);
  const lessons = [
    {text: 'Time the *restore*\nbefore the start', by: 'bob', at: Date.UTC(2026, 0, 31, 14, 5)},
  ];
  actions.outcome = {...actions.outcome, ...sampleView({dossier: {...EMPTY_DOSSIER, lessons}})};
  expect(await type('lessons')).toContain(
    '1. Time the \\*restore\\* before the start (@bob, 2026-01-31 14:05 UTC)',
  );
  expect(await type('lessons export')).toContain('is in your direct messages, as a file.');
  expect(chat.files).toMatchObject([{name: 'PRR-12-lessons.md'}]);
  const text = chat.files[0]?.text ?? '';
  expect(text).toMatch(/^# Lessons learned: .* \(PRR-12\)\n\nFrom a production readiness review by/u);
  expect(text).toContain('- Time the \\*restore\\*\n  before the start\n  (@bob, 2026-01-31 14:05 UTC)\n');
});

import {commandLine} from '../../test/fakes/command_line';
import {sampleHead} from '../../test/fakes/record_actions';
import {sampleTime} from '../../test/fakes/sample_review';
import type {Verdict} from '../records/judge';

const head = sampleHead();
const erased = sampleHead({erased: {by: 'root', name: 'root', at: sampleTime, reason: 'asked *to*'}});

const VERDICTS: [Verdict, string[]][] = [
  [
    {kind: 'genuine', head, latest: 1},
    ['✅ **Genuine.**', 'record 1 of PRR-12', 'It is the latest record', head.digest],
  ],
  [{kind: 'genuine', head, latest: 3}, ['✅ **Genuine.**', 'the record that holds is number 3']],
  [
    {kind: 'changed', head, paths: ['record.items[3].state'], lines: [], resealed: true},
    ['❌ **Changed.**', '`record.items[3].state`', 'It was hashed again'],
  ],
  [
    {kind: 'changed', head, paths: [], lines: [4, 7], resealed: false},
    ['❌ **Changed.**', 'these lines: 4, 7'],
  ],
  [{kind: 'changed', head, paths: [], lines: [], resealed: false}, ['❌ **Changed.**', 'laid out anew']],
  [
    {kind: 'foreign', key: 'PRR-12', keyId: 'b'.repeat(64), claimed: null, paths: []},
    ['❌ **Not ours.**', '`bbbbbbbbbbbbbbbb…`'],
  ],
  [
    {kind: 'foreign', key: 'PRR-12', keyId: 'b'.repeat(64), claimed: head, paths: ['record.title']},
    ['❌ **Not ours.**', '`record.title`'],
  ],
  [
    {kind: 'erased', head: erased, same: true},
    ['⚠️ **Erased.**', '@root', 'is what was recorded until then'],
  ],
  [{kind: 'erased', head: erased, same: false}, ['⚠️ **Erased.**', 'is not what was recorded']],
  [{kind: 'signed', key: 'PRR-12', number: 2}, ['☑️', 'cannot be said']],
  [{kind: 'damaged', head, because: 'chain'}, ['❌ **Damaged.**', 'does not follow the record before it']],
  [{kind: 'unsigned'}, ['❌ **Not a record.**', 'signature does not hold']],
  [{kind: 'none'}, ['❌ **Not a record.**', 'no record of a review']],
];

test.each(VERDICTS)('what a file turns out to be is said in words: %j', async (verdict, says) => {
  const {type, records} = commandLine();
  records.state.checked = [{name: 'a_file.json', verdict}];
  const text = await type('verify');
  for (const part of says) expect(text).toContain(part);
});

test('names of files and places in them are text, and call nobody', async () => {
  const {type, records} = commandLine();
  const verdict: Verdict = {
    kind: 'changed',
    head,
    paths: ['record.`@all`[x](http://evil)'],
    lines: [],
    resealed: false,
  };
  records.state.checked = [{name: '@all [x](http://evil).json', verdict}];
  const text = await type('verify');
  expect(text).not.toMatch(/@all|(?<!\\)\]\(http/u);
});

test('what is typed is what is asked for', async () => {
  const {type, records} = commandLine();
  await type('verify PRR-12 2');
  await type('record prr-12');
  await type('record erase PRR-12 1 asked to');
  await type('re-review 2027-11-01 PRR-12');
  await type('re-review PRR-12 never');
  await type('search checkout --team=SRE --person @alice --from=2026-01-01 --status=closed --page=2');
  expect(records.asked).toEqual([
    ['check', 'PRR-12', 2],
    ['of', 'PRR-12'],
    ['erase', 'PRR-12', 1, 'asked to'],
    ['set', 'PRR-12', '2027-11-01'],
    ['set', 'PRR-12', 'never'],
    [
      'search',
      {
        text: 'checkout',
        service: '',
        team: 'SRE',
        person: '@alice',
        from: '2026-01-01',
        to: '',
        status: 'closed',
        page: 2,
      },
    ],
  ]);
});

test('a record is listed with where it can be read, and an erased one with who erased it', async () => {
  const {type, records} = commandLine();
  records.state.heads = [erased, sampleHead({number: 2})];
  const text = await type('record PRR-12');
  expect(text).toContain('1. Erased by @root on 2026-01-31 14:05 UTC: asked \\*to\\*');
  expect(text).toContain('(https://chat.example/plugins/prr/api/v1/records/PRR-12/2.html)');
});

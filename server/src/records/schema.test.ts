import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {fullDossier} from '../../test/fakes/full_dossier';
import {
  sampleItem,
  sampleMark,
  sampleReport,
  sampleSignature,
  sampleTime,
  sampleView,
} from '../../test/fakes/sample_review';
import {standInLabel} from '../review/stand_in';
import type {ReviewView} from '../review/types';
import {generateKeyPairSync, sign} from 'node:crypto';
import {keyIdOf, seal} from './envelope';
import {recordJsonSchema} from './json_schema';
import {FORMAT, type RecordSnapshot, VERSION} from './record_schema';
import {snapshotOf} from './snapshot';

const published: object = JSON.parse(
  readFileSync(join(__dirname, '../../../docs/record.schema.json'), 'utf8'),
);
const validate = addFormats(new Ajv2020({allErrors: true})).compile(published);

const standIn = standInLabel({day: '2026-12-01', by: 'nora'});

/** A closed review with one of everything. */
function fullView(): ReviewView {
  const view = sampleView({
    status: 'closed',
    endedBy: 'dave',
    endedAt: sampleTime,
    cardPostId: 'card12',
    dueAt: sampleTime,
    mandatory: ['i2'],
    signatures: [
      sampleSignature('sre', 'alice', {membership: '~core/sre', itemIds: ['i2', 'gone']}),
      sampleSignature('platform', 'judy', {
        membership: standIn,
        withdrawn: {at: sampleTime, by: 'mallory', reason: 'wrong service'},
      }),
    ],
    marks: [sampleMark('i2', 'alice', {teamId: 'sre', signatureId: 'signature-sre-alice'})],
    holds: [
      {
        id: 'h',
        teamId: 'sre',
        by: 'alice',
        at: sampleTime,
        reason: 'no drill',
        lifted: {at: sampleTime, by: 'root', asAdmin: true},
      },
    ],
    timeline: [
      {at: sampleTime, by: 'dave', kind: 'owner', details: {from: 'dave', to: 'olivia'}},
      {at: sampleTime, by: 'dave', kind: 'renamed', details: {from: 'Old', to: 'New'}},
      {
        at: sampleTime,
        by: 'alice',
        kind: 'note',
        details: {team: 'SRE', reason: 'withdrawn', signer: 'peggy', words: 'alerts gone', post: 'post-w'},
      },
    ],
    dossier: fullDossier(),
  });
  view.content.sections[1]!.items[0] = sampleItem('i2', 'Runbook linked', {
    state: 'done',
    changedBy: 'alice',
    changedAt: sampleTime,
    description: 'Where it is',
  });
  return view;
}

function snapshot(view = fullView()): {record: RecordSnapshot; userIds: string[]} {
  const unnamed = snapshotOf(view, sampleReport(view), {
    site: 'https://chat.example',
    channel: {id: 'channel', name: 'checkout', displayName: 'Checkout'},
    mattermostTeam: {id: 'core', name: 'core', displayName: 'Core'},
    permalink: (postId) => (postId === '' ? '' : `https://chat.example/core/pl/${postId}`),
    hints: (itemId) => (itemId === 'i2' ? {why: 'Nights', evidence: 'A link'} : {why: '', evidence: ''}),
    itemsAsOf: 'the end',
  });
  const people = unnamed.userIds.map((id) => ({id, username: id, displayName: ''}));
  return {record: unnamed.withPeople(people), userIds: unnamed.userIds};
}

function sealed(record: RecordSnapshot) {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  const spki = publicKey.export({format: 'der', type: 'spki'}).toString('base64');
  return seal(
    {
      format: FORMAT,
      version: VERSION,
      chain: {number: 1, previous: '', recordedAt: new Date(sampleTime).toISOString()},
      files: {markdown: {name: 'PRR-12-record-1.md', sha256: 'a'.repeat(64)}},
      record,
    },
    {keyId: keyIdOf(spki), publicKey: spki, sign: (bytes) => sign(null, bytes, privateKey)},
  );
}

test('the published schema is that of the code: npx tsx build/record_schema.ts makes it', () => {
  expect(published).toEqual(recordJsonSchema());
});

test('a record with one of everything is valid by the published schema, and one with more is not', () => {
  const envelope: unknown = JSON.parse(JSON.stringify(sealed(snapshot().record)));
  expect([validate(envelope), validate.errors]).toEqual([true, null]);
  expect(validate({...(envelope as object), more: 1})).toBe(false);
});

test('everybody who appears is named', () => {
  const {userIds} = snapshot();
  expect(userIds.filter((id) => !['Old', 'New'].includes(id)).sort()).toEqual(
    [
      ...['alice', 'bob', 'dave', 'erin', 'frank', 'grace', 'heidi', 'ivan', 'judy', 'mallory', 'nora'],
      ...['olivia', 'oscar', 'peggy', 'root'],
    ].sort(),
  );
  expect(userIds).not.toContain('Old');
});

test('every item is there with what was said to it, also one that was taken off the board', () => {
  const {items} = snapshot().record;
  expect(items.map(({number, title, state}) => [number, title, state])).toEqual([
    [1, 'Describe the change', 'open'],
    [2, 'Runbook linked', 'done'],
    [3, 'SRE review', 'open'],
    [4, 'Sizing (Platform)', 'open'],
    [null, 'An item that was taken off', 'removed'],
  ]);
  expect(items[1]).toMatchObject({
    why: 'Nights',
    evidence: 'A link',
    description: 'Where it is',
    mandatory: true,
    owner: {kind: 'team', team: 'sre'},
    by: 'alice',
    because: 'signature',
    answer: {
      kind: 'answered',
      evidence: [
        {kind: 'link', url: 'https://wiki.example/run?a=1&b=(2)'},
        {kind: 'file', fileId: 'file1'},
      ],
      permalink: 'https://chat.example/core/pl/post-answer',
      replies: ['https://chat.example/core/pl/post-part', 'https://chat.example/core/pl/post-answer'],
      score: 2,
      from: 'framework',
    },
  });
  expect(items[4]?.answer).toMatchObject({kind: 'not-applicable', text: 'No database'});
});

test('the answer to an item that was made anew on the board stays with it', () => {
  const view = fullView();
  view.content.sections[1]!.items[0] = sampleItem('another', 'Runbook linked');
  const {items} = snapshot(view).record;
  expect(items.find(({id}) => id === 'another')?.answer).toMatchObject({by: 'alice', kind: 'answered'});
  expect(items.map(({state}) => state)).toEqual(['open', 'open', 'open', 'open', 'removed']);
});

test('every sign-off is there with its words, its post, and what made it count', () => {
  const [sre, platform] = snapshot().record.approvals;
  expect(sre?.signatures).toMatchObject([
    {
      user: 'alice',
      words: 'sre review is completed',
      permalink: 'https://chat.example/core/pl/post-alice',
      membership: '~core/sre',
      counts: true,
      items: ['i2', 'gone'],
    },
  ]);
  expect(platform?.signatures).toMatchObject([
    {
      standIn: {until: '2026-12-01', namedBy: 'nora'},
      counts: false,
      withdrawn: {by: 'mallory', reason: 'wrong service'},
    },
  ]);
});

test('half a character in somebody’s words keeps no record from being signed', () => {
  const view = fullView();
  view.review.signatures[0]!.words = 'done \ud83d';
  const {record, digest} = sealed(snapshot(view).record);
  expect(record.approvals[0]?.signatures[0]?.words).toBe('done \ufffd');
  expect(digest).toMatch(/^[0-9a-f]{64}$/u);
});

/** What a review keeps for its own course, and what is in a record by another name. */
const NOT_RECORDED = ['roles', 'calledFor'];

test('nothing that people put into a review is missing in its record', () => {
  const dossier = fullDossier();
  const texts = Object.entries(dossier)
    .filter(([name]) => !NOT_RECORDED.includes(name))
    .flatMap(([, value]) => leaves(value));
  expect(texts.length).toBeGreaterThan(50);
  const recorded = JSON.stringify(snapshot().record);
  expect(texts.filter((text) => !recorded.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
});

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

test('an answer stays with its item where the board has given that another id since', () => {
  const view = fullView();
  const dossier = view.review.dossier!;
  const answers = dossier.answers.map((answer) =>
    answer.itemId === 'i2' ? {...answer, itemId: 'i2-before', title: 'Runbook linked'} : answer,
  );
  const {items} = snapshot({...view, review: {...view.review, dossier: {...dossier, answers}}}).record;
  expect(items.find(({title}) => title === 'Runbook linked')?.answer).toMatchObject({kind: 'answered'});
  expect(items.filter(({state}) => state === 'removed').map(({title}) => title)).toEqual([
    'An item that was taken off',
  ]);
});

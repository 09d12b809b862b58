import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {sha256} from './canonical';
import {decode, keyIdOf, sealOf} from './envelope';

/** Files that a first version has made, with a key of their own. They are never made anew: they have to hold for ever. */
const FOLDER = join(__dirname, '../../test/golden/record');
const PUBLIC_KEY = 'MCowBQYDK2VwAyEAbUl6aHGjIwtM+l/NZNVyo2At7hVgRgBrxEh38DCGOFQ=';
const KEY_ID = 'a53b53d90e956bbaa99e5d239a7a48a69a819b9cfad2d62f61a95627dacd7066';

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));

test.each(['record-v1.json', 'record-v1-second.json'])('%s is read, and its seal holds', (name) => {
  const read = decode(bytesOf(name));
  if (read.kind !== 'record') throw new Error(read.kind);
  expect(keyIdOf(PUBLIC_KEY)).toBe(KEY_ID);
  expect(read.envelope.signature).toMatchObject({keyId: KEY_ID, publicKey: PUBLIC_KEY});
  expect(sealOf(read.json, PUBLIC_KEY)).toEqual({digest: true, signature: true});
});

test('what they hold is still understood', () => {
  const read = decode(bytesOf('record-v1.json'));
  if (read.kind !== 'record') throw new Error(read.kind);
  const {record, files} = read.envelope;
  expect(record).toMatchObject({key: 'PRR-12', tier: '1', service: 'checkout', status: 'closed'});
  expect(record.items.map(({state}) => state)).toEqual(['open', 'done', 'open', 'open', 'removed']);
  expect(record.approvals[0]?.signatures[0]?.words).toContain('漢字 \u2028');
  expect(files.markdown.sha256).toBe(sha256(bytesOf('record-v1.md')));
});

test('they fit the schema that is published now', () => {
  const published: object = JSON.parse(
    readFileSync(join(__dirname, '../../../docs/record.schema.json'), 'utf8'),
  );
  const validate = addFormats(new Ajv2020()).compile(published);
  validate(JSON.parse(new TextDecoder().decode(bytesOf('record-v1.json'))));
  expect(validate.errors).toBeNull();
});

test('with any value changed, they do not hold', () => {
  const text = new TextDecoder().decode(bytesOf('record-v1.json'));
  const values = [...text.matchAll(/: "([^"\\]{3,})"/gu)];
  expect(values.length).toBeGreaterThan(100);
  for (const {index, 1: value = ''} of values) {
    const place = index + 3;
    const changed = `${text.slice(0, place)}x${text.slice(place + 1)}`;
    const seal = sealOf(JSON.parse(changed), PUBLIC_KEY);
    // The id and the copy of the key are in the file for people: the key that is believed is not taken from it.
    const isSealItself = ['Ed25519', KEY_ID, PUBLIC_KEY].includes(value) || value.startsWith('x');
    expect([value, seal.digest && seal.signature]).toEqual([value, isSealItself]);
  }
});

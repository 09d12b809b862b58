import {readFileSync} from 'node:fs';
import path from 'node:path';
import {generateKeyPairSync, sign} from 'node:crypto';
import {encode, keyIdOf, seal} from '../server/src/records/envelope';
import {envelopeSchema} from '../server/src/records/record_schema';
import {checkRecords, type FoundFile} from './record_checks';

const FOLDER = path.join(__dirname, '../server/test/golden/record');

function file(name: string): FoundFile {
  return {name, bytes: new Uint8Array(readFileSync(path.join(FOLDER, name)))};
}

const first = file('record-v1.json');
const text = new TextDecoder().decode(first.bytes);
const envelope = envelopeSchema.parse(JSON.parse(text));
const key = envelope.signature.keyId;

function changed(content: string): FoundFile {
  return {name: 'x.json', bytes: new TextEncoder().encode(content)};
}

test('files are checked without a server, also their chain', () => {
  const files = [first, file('record-v1-second.json'), file('record-v1.md')];
  expect(checkRecords(files, key)).toEqual(files.map(({name}) => ({name, why: ''})));
});

test.each([
  ['was changed', text.replace('Nights', 'Knights'), 'its digest does not fit: it was changed'],
  ['has a name twice', text.replace('{', '{"version": 1,'), 'it was laid out anew'],
  ['was laid out anew', JSON.stringify(JSON.parse(text)), 'it was laid out anew'],
  ['is something else', '{}', 'it is no record that can be read'],
])('what %s is not genuine', (_how, content, why) => {
  expect(checkRecords([changed(content)], key)).toEqual([{name: 'x.json', why}]);
});

test('what another key has signed is not genuine, nor is Markdown beside nothing', () => {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  const spki = publicKey.export({format: 'der', type: 'spki'}).toString('base64');
  const {digest: _digest, signature: _signature, ...signed} = envelope;
  const signer = {
    publicKey: spki,
    keyId: keyIdOf(spki),
    sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
  };
  const forged = {name: 'x.json', bytes: encode(seal(signed, signer))};
  expect(checkRecords([forged], key)).toEqual([{name: 'x.json', why: 'it is signed with another key'}]);
  const posing = seal(signed, {...signer, publicKey: envelope.signature.publicKey, keyId: key});
  expect(checkRecords([{name: 'x.json', bytes: encode(posing)}], key)).toEqual([
    {name: 'x.json', why: 'its signature does not hold: it was changed'},
  ]);
  expect(checkRecords([file('record-v1.md')], key)[0]?.why).not.toBe('');
});

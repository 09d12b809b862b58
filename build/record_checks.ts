import {sha256} from '../server/src/records/canonical';
import {decode, encode, keyIdOf, sealOf} from '../server/src/records/envelope';
import type {Envelope} from '../server/src/records/record_schema';

/** A file as it was found. */
export interface FoundFile {
  name: string;
  bytes: Uint8Array;
}

/** What became of it: why it is not genuine, '' when it is. */
export interface CheckedFile {
  name: string;
  why: string;
}

/** Why a JSON file is not a genuine record; '' when it is. */
function whyNot(bytes: Uint8Array, keyId: string): {why: string; envelope: Envelope | null} {
  const read = decode(bytes);
  if (read.kind !== 'record') return {why: 'it is no record that can be read', envelope: null};
  const {envelope} = read;
  const {publicKey} = envelope.signature;
  if (keyIdOf(publicKey) !== keyId) return {why: 'it is signed with another key', envelope};
  const seal = sealOf(read.json, publicKey);
  if (!seal.digest) return {why: 'its digest does not fit: it was changed', envelope};
  if (!seal.signature) return {why: 'its signature does not hold: it was changed', envelope};
  // Also what a reader of JSON would not see, such as a name that stands there twice.
  if (sha256(encode(read.json)) !== sha256(bytes)) return {why: 'it was laid out anew', envelope};
  return {why: '', envelope};
}

/**
 * Checks record files without a Mattermost server. Files of one review are checked as a chain; what is not JSON, against
 * the JSON files beside it.
 * @param keyId SHA-256 of the public key that is believed, in lower-case hexadecimal digits
 */
export function checkRecords(files: readonly FoundFile[], keyId: string): CheckedFile[] {
  const isJson = ({name}: FoundFile): boolean => name.endsWith('.json');
  const records = files.filter(isJson).map(({name, bytes}) => ({name, ...whyNot(bytes, keyId)}));
  const genuine = records.flatMap(({why, envelope}) => (why === '' && envelope !== null ? [envelope] : []));
  const texts = files
    .filter((file) => !isJson(file))
    .map(({name, bytes}) => {
      const digest = sha256(bytes);
      const isNamed = genuine.some((each) => each.files.markdown.sha256 === digest);
      return {name, why: isNamed ? '' : 'no genuine .json file among these names it'};
    });
  return [
    ...records.map(({name, why, envelope}) => ({name, why: why || outOfChain(envelope, genuine)})),
    ...texts,
  ];
}

function outOfChain(envelope: Envelope | null, genuine: readonly Envelope[]): string {
  const before = genuine.find(
    ({record, chain}) =>
      record.reviewId === envelope?.record.reviewId && chain.number === envelope.chain.number - 1,
  );
  return before === undefined || before.digest === envelope?.chain.previous
    ? ''
    : 'it does not follow the record before it';
}

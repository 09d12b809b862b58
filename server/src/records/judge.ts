import {sha256} from './canonical';
import {differences, differentLines} from './differences';
import {decode, isObject, keyIdOf, sealOf} from './envelope';
import {ContentMissing, type RecordHead} from './record_store';

const MOST_PATHS = 10;

/** What a file turns out to be. */
export type Verdict =
  | {kind: 'genuine'; head: RecordHead; latest: number}
  /** Byte for byte what was recorded, or not (`same`): its content was erased here. */
  | {kind: 'erased'; head: RecordHead; same: boolean}
  /** It was changed since. `paths`, `lines`: where; none when only its layout was. */
  | {kind: 'changed'; head: RecordHead; paths: string[]; lines: number[]; resealed: boolean}
  /** Another key than this installation's has signed it. */
  | {kind: 'foreign'; key: string; keyId: string; claimed: RecordHead | null; paths: string[]}
  /** This installation has signed it, and has no such record that the asker may know of. */
  | {kind: 'signed'; key: string; number: number}
  /** What is stored here does not hold: somebody has changed it in the database. */
  | {kind: 'damaged'; head: RecordHead; because: 'digest' | 'signature' | 'chain' | 'content'}
  /** It says that it is a record, and nothing that it says holds. */
  | {kind: 'unsigned'}
  | {kind: 'none'};

/** What is stored here, as far as whoever asks may know of it. */
export interface Known {
  /** The records of a review by its key, the first one first; none for one that is not there, or not for them. */
  of(key: string): Promise<readonly RecordHead[]>;
  /** @throws ContentMissing */
  content(head: RecordHead, file: RecordHead['json']): Promise<Uint8Array>;
  /** The installation's own: SubjectPublicKeyInfo, DER, in base64. */
  publicKey: string;
}

/** Says whether a file is exactly what was recorded. What the file says of itself is never believed. */
export async function judge(bytes: Uint8Array, fileName: string, known: Known): Promise<Verdict> {
  const read = decode(bytes);
  if (read.kind === 'other') {
    return judgeText(bytes, fileName, known);
  }
  const named = namedIn(read.json);
  const heads = await known.of(named.key);
  const head = heads.find(({number}) => number === named.number);
  if (head !== undefined && sha256(bytes) === head.json.sha256) {
    return head.erased === null ? judgeStored(head, heads, known) : {kind: 'erased', head, same: true};
  }
  const own = sealOf(read.json, known.publicKey);
  const stored = head === undefined || head.erased !== null ? null : await storedOf(head, head.json, known);
  if (head !== undefined && stored === 'missing') {
    return {kind: 'damaged', head, because: 'content'};
  }
  const paths =
    stored === null || stored === 'missing' ? [] : differences(jsonOf(stored), read.json, MOST_PATHS);
  if (named.publicKey !== known.publicKey && sealOf(read.json, named.publicKey).signature) {
    return {kind: 'foreign', key: named.key, keyId: keyIdOf(named.publicKey), claimed: head ?? null, paths};
  }
  if (head === undefined) {
    const isSigned = read.kind === 'record' && own.digest && own.signature;
    return isSigned ? {kind: 'signed', key: named.key, number: named.number} : {kind: 'unsigned'};
  }
  return head.erased === null
    ? {kind: 'changed', head, paths, lines: [], resealed: own.digest}
    : {kind: 'erased', head, same: false};
}

/** Whether what is stored of a record still is what was signed, and has its place in the chain. */
export async function judgeStored(
  head: RecordHead,
  heads: readonly RecordHead[],
  known: Known,
): Promise<Verdict> {
  const latest = heads.at(-1)?.number ?? head.number;
  if (head.erased !== null) {
    return {kind: 'erased', head, same: true};
  }
  let bytes: Uint8Array;
  try {
    bytes = await known.content(head, head.json);
    await known.content(head, head.markdown);
  } catch {
    return {kind: 'damaged', head, because: 'content'};
  }
  const read = decode(bytes);
  if (read.kind !== 'record') {
    return {kind: 'damaged', head, because: 'content'};
  }
  const own = sealOf(read.json, known.publicKey);
  const {digest, chain, files} = read.envelope;
  if (!own.digest || digest !== head.digest || files.markdown.sha256 !== head.markdown.sha256) {
    return {kind: 'damaged', head, because: 'digest'};
  }
  if (!own.signature) {
    return {kind: 'damaged', head, because: 'signature'};
  }
  const before = heads.filter(({number}) => number < head.number).at(-1);
  if (chain.previous !== head.previous || chain.previous !== (before?.digest ?? '')) {
    return {kind: 'damaged', head, because: 'chain'};
  }
  return {kind: 'genuine', head, latest};
}

/** Markdown has no seal of its own: its digest is in what was signed. */
async function judgeText(bytes: Uint8Array, fileName: string, known: Known): Promise<Verdict> {
  const text = new TextDecoder().decode(bytes);
  const [key] = /\bPRR-\d{1,9}\b/u.exec(text.slice(0, 2000)) ?? /\bPRR-\d{1,9}\b/u.exec(fileName) ?? [];
  const heads = key === undefined ? [] : await known.of(key);
  const digest = sha256(bytes);
  const same = heads.find(({markdown}) => markdown.sha256 === digest);
  if (same !== undefined) {
    return judgeStored(same, heads, known);
  }
  const [, number] = /-record-(\d{1,6})\b/u.exec(fileName) ?? [];
  const head = heads.find((each) => each.number === Number(number)) ?? heads.at(-1);
  // Anything may name a review: only what is called like a record, or looks like one, is said to be a changed one.
  if (head === undefined || (number === undefined && !/"prr-record"|\| # \|/u.test(text))) {
    return {kind: 'none'};
  }
  if (head.erased !== null) {
    return {kind: 'erased', head, same: false};
  }
  const file = text.trimStart().startsWith('{') ? head.json : head.markdown;
  const stored = await storedOf(head, file, known);
  if (stored === 'missing') {
    return {kind: 'damaged', head, because: 'content'};
  }
  const lines = differentLines(new TextDecoder().decode(stored), text, MOST_PATHS);
  return {kind: 'changed', head, paths: [], lines, resealed: false};
}

/** `missing` also for what is stored and is not what was recorded. */
async function storedOf(
  head: RecordHead,
  file: RecordHead['json'],
  known: Known,
): Promise<Uint8Array | 'missing'> {
  try {
    return await known.content(head, file);
  } catch (error) {
    if (error instanceof ContentMissing) return 'missing';
    throw error;
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** What a file says that it is. */
function namedIn(json: unknown): {key: string; number: number; publicKey: string} {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const part = (name: string): Record<string, unknown> => {
    const value = isObject(json) ? json[name] : undefined;
    return isObject(value) ? value : {};
  };
  return {
    key: text(part('record')['key']),
    number: Number(part('chain')['number'] ?? 0),
    publicKey: text(part('signature')['publicKey']),
  };
}

import type {Codec} from './codec';
import {GobError} from './errors';
import {t} from './schema';

/** Seconds from 0001-01-01 (Go's zero time) to 1970-01-01. */
const unixEpochSeconds = 62_135_596_800;
const zeroTime = -unixEpochSeconds * 1000;

/** Layout of Go's time.Time.MarshalBinary, version 1: version, seconds, nanoseconds, zone in minutes (-1 is UTC). */
const timeBytes = 1 + 8 + 4 + 2;
/** Version 2 has one byte more: the zone's odd seconds. */
const timeVersions = new Map([
  [1, timeBytes],
  [2, timeBytes + 1],
]);

const timeCodec: Codec = {
  name: 'Time',
  encoding: 'gob',
  encode(value) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) {
      throw new GobError('bad-value', `time.Time takes a valid Date, not ${String(value)}`);
    }
    const milliseconds = value.getTime();
    const seconds = Math.floor(milliseconds / 1000);
    const bytes = Buffer.alloc(timeBytes);
    bytes[0] = 1;
    bytes.writeBigInt64BE(BigInt(seconds + unixEpochSeconds), 1);
    bytes.writeInt32BE((milliseconds - seconds * 1000) * 1_000_000, 9);
    bytes.writeInt16BE(-1, 13);
    return bytes;
  },
  decode(bytes) {
    if (bytes.length === 0 || timeVersions.get(bytes.readUInt8(0)) !== bytes.length) {
      throw new GobError('malformed', `time.Time of ${bytes.length} bytes`);
    }
    const seconds = Number(bytes.readBigInt64BE(1)) - unixEpochSeconds;
    return new Date(seconds * 1000 + Math.floor(bytes.readInt32BE(9) / 1_000_000));
  },
  zero: () => new Date(zeroTime),
  isZero: (value) => value instanceof Date && value.getTime() === zeroTime,
};

const urlCodec: Codec = {
  name: 'URL',
  encoding: 'binary',
  encode(value) {
    if (typeof value !== 'string') {
      throw new GobError('bad-value', `url.URL takes a string, not ${typeof value}`);
    }
    return Buffer.from(value);
  },
  decode: (bytes) => bytes.toString(),
  zero: () => '',
  isZero: (value) => value === '',
};

/** time.Time as a Date: milliseconds are kept, the rest of the nanoseconds and the zone are not. */
export const time = t.codec(timeCodec);

/** url.URL as the string that Go's URL.String makes. */
export const url = t.codec(urlCodec);

/** A type that we have no codec for: its bytes as they are. */
export function opaque(name: string, encoding: Codec['encoding']): Codec {
  return {
    name,
    encoding,
    encode(value) {
      if (!(value instanceof Uint8Array)) {
        throw new GobError('bad-value', `${name} takes bytes, not ${typeof value}`);
      }
      return value;
    },
    decode: (bytes) => new Uint8Array(bytes),
    zero: () => new Uint8Array(0),
    isZero: (value) => value instanceof Uint8Array && value.length === 0,
  };
}

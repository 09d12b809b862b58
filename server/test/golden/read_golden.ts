import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {GobDecoder, GobEncoder, type Schema, type TypeRegistry} from '../../src/goplugin/gob';

/** A gob stream from Go's own encoder, made by build/gogen. */
export interface Golden {
  name: string;
  bytes: Buffer;
  /** By Go type, as they are received in JavaScript. */
  values: {type: string; value: unknown}[];
}

/** Schemas by Go type. */
export type Schemas = Readonly<Record<string, Schema>>;

const dir = join(__dirname, 'gob');

/** All streams whose values are of these types. */
export function goldensOf(schemas: Schemas): Golden[] {
  return readdirSync(dir)
    .map(readGolden)
    .filter((golden) => golden.values.every(({type}) => type in schemas));
}

export function valuesOf(golden: Golden): unknown[] {
  return golden.values.map(({value}) => value);
}

/** Pushes the chunks one by one and decodes all that is there after each. */
export function decodeAll(
  {values}: Golden,
  schemas: Schemas,
  chunks: readonly Uint8Array[],
  registry?: TypeRegistry,
): unknown[] {
  const decoder = new GobDecoder({registry});
  const decoded: unknown[] = [];
  for (const chunk of chunks) {
    decoder.push(chunk);
    for (let next = values[decoded.length]; next !== undefined; next = values[decoded.length]) {
      const value = decoder.decode(schemaOf(next.type, schemas));
      if (value === undefined) break;
      decoded.push(value);
    }
  }
  return decoded;
}

export function encodeAll({values}: Golden, schemas: Schemas, registry?: TypeRegistry): Buffer {
  const encoder = new GobEncoder(registry);
  return Buffer.concat(values.map(({type, value}) => encoder.encode(schemaOf(type, schemas), value)));
}

function schemaOf(type: string, schemas: Schemas): Schema {
  const schema = schemas[type];
  if (schema === undefined) throw new Error(`no schema for ${type}`);
  return schema;
}

export function readGolden(file: string): Golden {
  const {hex, values} = JSON.parse(readFileSync(join(dir, file), 'utf8'), revive) as {
    hex: string;
    values: Golden['values'];
  };
  return {name: file.replace('.json', ''), bytes: Buffer.from(hex, 'hex'), values};
}

/** What JSON has no words for is an object of one key. */
function revive(_key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    if ('$bytes' in value) {
      return new Uint8Array(Buffer.from(String(value.$bytes), 'hex'));
    }
    if ('$date' in value) {
      return new Date(Number(value.$date));
    }
    if ('$float' in value) {
      return Number(String(value.$float).replace('Inf', 'Infinity'));
    }
  }
  return value;
}

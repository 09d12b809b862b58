import fc from 'fast-check';
import {goldenSchemas} from '../../../test/golden/golden_schemas';
import {goldensOf} from '../../../test/golden/read_golden';
import {GobDecoder, GobEncoder, GobError, t, type GobErrorCode, type GobLimits, type Schema} from './index';
import {Writer} from './writer';
import {writeWireType, type WireType} from './wire_type';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** A message: its length, then what `write` writes. */
function message(write: (writer: Writer) => void): Buffer {
  const writer = new Writer();
  write(writer);
  return Buffer.from(writer.message());
}

function define(id: number, type: WireType): Buffer {
  return message((writer) => writeWireType(writer, id, type));
}

function codeOf(decode: () => unknown): GobErrorCode | 'none' {
  try {
    decode();
    return 'none';
  } catch (error) {
    if (error instanceof GobError) return error.code;
    throw error;
  }
}

function decodeCode(bytes: Uint8Array, schema: Schema, limits?: Partial<GobLimits>): GobErrorCode | 'none' {
  const decoder = new GobDecoder({limits});
  decoder.push(bytes);
  return codeOf(() => decoder.decode(schema));
}

const strings = t.slice(t.string);
const slice: WireType = {kind: 'slice', name: '', elem: 6};

describe('bytes that no encoder writes', () => {
  test.each<[string, string, Schema, GobErrorCode]>([
    ['a message longer than the limit', 'fb 0500000000', t.int, 'too-large'],
    ['a length of 9 bytes', 'f7 010101010101010101', t.int, 'malformed'],
    ['a string longer than its message', '04 0c 00 7f 61', t.string, 'too-large'],
    ['a string of 4 GB', '07 0c 00 fc ffffffff', t.string, 'too-large'],
    ['an integer that ends with the message', '03 04 00 fe', t.int, 'truncated'],
    ['an integer of 9 bytes', '0c 04 00 f7 010101010101010101', t.int, 'malformed'],
    ['an empty message', '00', t.int, 'truncated'],
    ['a singleton with a field number', '03 04 01 06', t.int, 'malformed'],
    ['a type that was not defined', '04 ff8c 00 00', strings, 'malformed'],
    ['a type definition without a type', '03 ff81 00', strings, 'malformed'],
    ['the definition of a basic type', '03 03 00 00', strings, 'malformed'],
  ])('%s', (_name, bytes, schema, code) => {
    expect(decodeCode(hex(bytes), schema)).toBe(code);
  });

  test('a byte for each of many wide structs', () => {
    const wide = t.struct('Wide', Object.fromEntries(Array.from({length: 50}, (_, i) => [`F${i}`, t.int])));
    const many = t.slice(wide);
    const bytes = new GobEncoder().encode(
      many,
      Array.from({length: 100_000}, () => ({})),
    );
    expect(bytes.length).toBeLessThan(102_000);
    expect(decodeCode(bytes, many)).toBe('too-large');
    expect(decodeCode(bytes, many, {maxFields: 5_000_000})).toBe('none');
  });

  test('a slice of more elements than there are bytes', () => {
    const value = message((writer) => {
      writer.int(65);
      writer.uint(0);
      writer.uint(900_000);
    });
    expect(decodeCode(Buffer.concat([define(65, slice), value]), strings)).toBe('truncated');
  });

  test('a slice of more elements than the limit', () => {
    const value = message((writer) => {
      writer.int(65);
      writer.uint(0);
      writer.uint(1_000_001);
    });
    expect(decodeCode(Buffer.concat([define(65, slice), value]), strings)).toBe('too-large');
  });

  test('more elements than the limit in slices within slices', () => {
    const lists = t.slice(t.slice(t.bool));
    const value = Array.from({length: 10}, () => Array.from({length: 10}, () => true));
    const bytes = new GobEncoder().encode(lists, value);
    expect(decodeCode(bytes, lists, {maxElements: 110})).toBe('none');
    expect(decodeCode(bytes, lists, {maxElements: 109})).toBe('too-large');
  });

  test('a field number beyond the struct', () => {
    const point = t.struct('P', {X: t.int});
    const type: WireType = {kind: 'struct', name: 'P', fields: [{name: 'X', id: 2}]};
    const value = message((writer) => {
      writer.int(65);
      writer.uint(2);
    });
    expect(decodeCode(Buffer.concat([define(65, type), value]), point)).toBe('malformed');
  });

  test('a type that is defined twice', () => {
    expect(decodeCode(Buffer.concat([define(65, slice), define(65, slice)]), strings)).toBe('malformed');
  });

  test('more types than the limit', () => {
    const types = Array.from({length: 11}, (_, i) => define(65 + i, slice));
    expect(decodeCode(Buffer.concat(types), strings, {maxTypes: 10})).toBe('too-many-types');
  });

  test('types that are nested too deep', () => {
    const types = Array.from({length: 200}, (_, i) =>
      define(65 + i, {kind: 'slice', name: '', elem: 66 + i}),
    );
    const value = message((writer) => {
      writer.int(65);
      writer.uint(0);
      writer.uint(0);
    });
    const decoder = new GobDecoder();
    decoder.push(Buffer.concat([...types, define(265, slice), value]));
    expect(codeOf(() => decoder.skip())).toBe('too-deep');
  });

  test('values that are nested too deep', () => {
    const type: WireType = {kind: 'slice', name: '', elem: 65};
    const nested = (depth: number): Buffer =>
      message((writer) => {
        writer.int(65);
        writer.uint(0);
        for (let i = 0; i < depth; i++) writer.uint(1);
        writer.uint(0);
      });
    const schema: Schema = t.slice(t.lazy(() => schema));
    expect(decodeCode(Buffer.concat([define(65, type), nested(50)]), schema)).toBe('none');
    expect(decodeCode(Buffer.concat([define(65, type), nested(101)]), schema)).toBe('too-deep');
  });

  test('a message beyond a limit that was set', () => {
    const bytes = new GobEncoder().encode(t.string, 'x'.repeat(100));
    expect(decodeCode(bytes, t.string, {maxMessageBytes: 90})).toBe('too-large');
  });

  test('the first error is repeated: the stream is over', () => {
    const decoder = new GobDecoder();
    decoder.push(hex('04 0c 00 7f 61'));
    expect(codeOf(() => decoder.decode(t.string))).toBe('too-large');
    decoder.push(new GobEncoder().encode(t.string, 'fine'));
    expect(codeOf(() => decoder.decode(t.string))).toBe('too-large');
  });
});

test('whatever bytes come, a decoder ends with values, a wish for more or a GobError', () => {
  const goldens = goldensOf(goldenSchemas).filter(({bytes}) => bytes.length < 3000);
  fc.assert(
    fc.property(
      fc.constantFrom(...goldens),
      fc.array(fc.tuple(fc.nat(), fc.integer({min: 0, max: 255})), {minLength: 1, maxLength: 5}),
      ({bytes, values}, changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        const decoder = new GobDecoder();
        decoder.push(changed);
        const code = codeOf(() => {
          for (const {type} of values) decoder.decode(goldenSchemas[type] ?? t.string);
        });
        expect(code).toEqual(expect.any(String));
      },
    ),
    {numRuns: 3000},
  );
});

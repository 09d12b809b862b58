import {goldenSchemas} from '../../../test/golden/golden_schemas';
import {readGolden} from '../../../test/golden/read_golden';
import {
  GobDecoder,
  GobEncoder,
  GobError,
  pick,
  t,
  typed,
  typeNameOf,
  TypeRegistry,
  zeroOf,
  type Schema,
} from './index';

const point = t.struct('Point', {X: t.int, Y: t.int});

function send(schema: Schema, value: unknown, into: Schema = schema, registry?: TypeRegistry): unknown {
  const decoder = new GobDecoder({registry});
  decoder.push(new GobEncoder(registry).encode(schema, value));
  return decoder.decode(into);
}

test('the example of the format: type definition once, then values (encoding/gob, doc.go)', () => {
  const encoder = new GobEncoder();
  const first = Buffer.from(encoder.encode(point, {X: 22, Y: 33})).toString('hex');
  // The document numbers its types from 65; Go's encoder starts at 64.
  expect(first).toBe('1e7f03010105506f696e7401ff8000010201015801040001015901040000' + '0007ff80012c014200');
  expect(Buffer.from(encoder.encode(point, {X: 22, Y: 33})).toString('hex')).toBe('07ff80012c014200');
  expect(Buffer.from(encoder.encode(t.int, 3)).toString('hex')).toBe('03040006');
});

describe('fields meet by name', () => {
  const sent = t.struct('P', {
    A: t.string,
    Skipped: t.slice(t.map(t.string, t.interface)),
    B: t.int,
    C: t.bool,
  });
  const value = {A: 'a', Skipped: [{k: ['deep', {x: 1}]}], B: 5, C: true};

  test('order and number may differ; what is absent is zero', () => {
    const local = t.struct('Q', {C: t.bool, D: t.slice(t.string), B: t.int, E: t.pointer(point), F: point});
    expect(send(sent, value, local)).toEqual({C: true, D: [], B: 5, E: null, F: {X: 0, Y: 0}});
  });

  test('pick keeps some fields and skips the rest', () => {
    expect(send(sent, value, pick(sent, 'B'))).toEqual({B: 5});
    expect(() => pick(sent, 'Nothing')).toThrow('P has no field Nothing');
  });

  test('types that are defined inside of a skipped field are known behind it', () => {
    const decoder = new GobDecoder();
    const encoder = new GobEncoder();
    decoder.push(encoder.encode(sent, value));
    decoder.push(encoder.encode(t.slice(t.interface), [{k: 'v'}, ['w']]));
    expect(decoder.decode(pick(sent, 'A'))).toEqual({A: 'a'});
    expect(decoder.decode(t.slice(t.interface))).toEqual([{k: 'v'}, ['w']]);
  });

  test('another type under the same name is an error that names the field; the stream goes on', () => {
    const decoder = new GobDecoder();
    const encoder = new GobEncoder();
    decoder.push(encoder.encode(sent, value));
    decoder.push(encoder.encode(point, {X: 1, Y: 2}));
    const local = t.struct('Local', {B: t.string});
    expect(() => decoder.decode(local)).toThrow(
      expect.objectContaining({
        code: 'type-mismatch',
        message: 'gob: Local.B is sent as int, expected string',
      }),
    );
    expect(decoder.decode(point)).toEqual({X: 1, Y: 2});
  });
});

test('a value of the wrong type is dropped whole, also when it is spread over messages that come later', () => {
  // Go interrupts a value to define the types of what is in its interfaces; see its second value.
  const {bytes, values} = readGolden('interfaces.json');
  const wrong = t.struct('Anything', {Value: t.string});
  for (let cut = 0; cut <= bytes.length; cut++) {
    const decoder = new GobDecoder();
    decoder.push(bytes.subarray(0, cut));
    const received: unknown[] = [];
    let pushed = false;
    while (received.length < 3) {
      try {
        const value = decoder.decode(received.length < 2 ? wrong : goldenSchemas['main.Anything']!);
        if (value !== undefined) {
          received.push(value);
        } else {
          expect(pushed).toBe(false);
          decoder.push(bytes.subarray(cut));
          pushed = true;
        }
      } catch (error) {
        received.push((error as GobError).code);
      }
    }
    expect(received).toEqual(['type-mismatch', 'type-mismatch', values[2]!.value]);
  }
});

test('skip drops a value of any type', () => {
  const encoder = new GobEncoder();
  const decoder = new GobDecoder();
  const bytes = encoder.encode(t.map(t.string, point), {a: {X: 1, Y: 2}});
  decoder.push(bytes.subarray(0, bytes.length - 1));
  expect(decoder.skip()).toBe(false);
  decoder.push(bytes.subarray(bytes.length - 1));
  expect(decoder.skip()).toBe(true);
  decoder.push(encoder.encode(t.string, 'next'));
  expect(decoder.decode(t.string)).toBe('next');
});

test('every decoded zero value is its own object', () => {
  const schema = t.struct('S', {
    List: t.slice(t.int),
    Map: t.map(t.string, t.int),
    Point: point,
    Bytes: t.bytes,
  });
  const [first, second] = [send(schema, {}), send(schema, {})] as {
    List: number[];
    Map: Record<string, number>;
  }[];
  first!.List.push(1);
  first!.Map.key = 1;
  expect(second).toEqual(zeroOf(schema));
});

test('a map key cannot reach the prototype', () => {
  const hostile = JSON.parse('{"__proto__": "polluted"}') as object;
  const received = send(t.map(t.string, t.string), hostile) as object;
  expect(Object.getPrototypeOf(received)).toBe(Object.prototype);
  expect(Object.entries(received)).toEqual([['__proto__', 'polluted']]);
});

describe('values in interfaces', () => {
  const attachment = t.struct('Attachment', {Text: t.string});
  const registry = new TypeRegistry([['[]*model.Attachment', t.slice(attachment)]]);

  test('plain values keep their kind', () => {
    const values = ['s', true, 1.5, null, ['nested', {k: null}], {a: {b: [1]}}];
    expect(send(t.interface, values)).toEqual(values);
  });

  test('a registered type goes back under the name that it came with', () => {
    const list = typed('[]*model.Attachment', [{Text: 'hello'}]);
    const received = send(t.interface, list, t.interface, registry) as object;
    expect(received).toEqual([{Text: 'hello'}]);
    expect(typeNameOf(received)).toBe('[]*model.Attachment');
    expect(typeNameOf(send(t.interface, received, t.interface, registry) as object)).toBe(
      '[]*model.Attachment',
    );
  });

  test('an unknown type is received as the stream describes it, and goes on as a map', () => {
    const decoder = new GobDecoder();
    const sent = typed('[]*model.Attachment', [{Text: 'hello'}, {Text: ''}]);
    decoder.push(new GobEncoder(registry).encode(t.interface, sent));
    const received = decoder.decode(t.interface);
    expect(received).toEqual([{Text: 'hello'}, {Text: ''}]);
    expect(send(t.interface, received)).toEqual([{Text: 'hello'}, {Text: ''}]);
  });

  test.each([
    ['a function', () => 1, 'value: function cannot be sent in an interface'],
    ['an object with a class', new Date(), 'value: object cannot be sent in an interface'],
    ['an unregistered name', typed('*x.Y', {}), 'value: *x.Y cannot be sent in an interface'],
  ])('%s cannot be sent', (_name, value, text) => {
    expect(() => new GobEncoder().encode(t.interface, value)).toThrow(new GobError('bad-value', text));
  });

  test('an object that contains itself is an error', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => new GobEncoder().encode(t.interface, circle)).toThrow(
      expect.objectContaining({code: 'too-deep'}),
    );
  });
});

describe('values that do not fit their schema', () => {
  const schema = t.struct('S', {
    Name: t.string,
    Age: t.int,
    Size: t.uint,
    List: t.slice(t.pointer(point)),
    Raw: t.bytes,
  });

  test.each<[object, string]>([
    [{Name: 5}, 'S.Name takes a string, not number 5'],
    [{Age: 1.5}, 'S.Age takes an int64, not number 1.5'],
    [{Age: 2n ** 63n}, 'S.Age takes an int64, not bigint 9223372036854775808'],
    [{Size: -1}, 'S.Size takes a uint64, not number -1'],
    [{List: {}}, 'S.List takes an array, not an object'],
    [{List: [null]}, 'S.List: a nil element cannot be sent'],
    [{List: [{X: 'x'}]}, 'Point.X takes an int64, not string x'],
    [{Raw: 'text'}, 'S.Raw takes a Uint8Array, not string text'],
  ])('%j', (value, text) => {
    expect(() => new GobEncoder().encode(schema, value)).toThrow(new GobError('bad-value', text));
  });

  test('after an error the stream is as before: types are defined by the next value', () => {
    const encoder = new GobEncoder();
    const decoder = new GobDecoder();
    const list = t.slice(t.interface);
    expect(() => encoder.encode(list, [{a: 1}, () => 1])).toThrow(GobError);
    decoder.push(encoder.encode(list, [{a: 1}]));
    expect(decoder.decode(list)).toEqual([{a: 1}]);
  });
});

test('a large value in small chunks is put together once', () => {
  const text = 'é'.repeat(2_000_000);
  const bytes = new GobEncoder().encode(t.string, text);
  const decoder = new GobDecoder();
  for (let at = 0; at < bytes.length; at += 4096) {
    expect(decoder.decode(t.string)).toBeUndefined();
    decoder.push(bytes.subarray(at, at + 4096));
  }
  expect(decoder.decode(t.string)).toBe(text);
});

import {goldenSchemas} from '../../../test/golden/golden_schemas';
import {decodeAll, encodeAll, goldensOf, valuesOf} from '../../../test/golden/read_golden';

const goldens = goldensOf(goldenSchemas);

/**
 * Streams that we write in other bytes than Go with the same meaning: types of interface values are defined in front of
 * the value instead of inside of it, a nil map is received as `{}`, and the zone of a time is not kept.
 */
const otherBytes = new Set([
  'containers',
  'interface-unknown',
  'interfaces',
  'moments',
  'newer',
  'float-nan',
]);

/** Streams of integers that no double holds. */
const rounded = new Set(['int-rounded', 'uint-rounded']);

test.each(goldens)('$name: decodes what Go encoded', (golden) => {
  expect(decodeAll(golden, goldenSchemas, [golden.bytes])).toEqual(valuesOf(golden));
});

test.each(goldens)('$name: decodes it cut in two at any byte', (golden) => {
  const {bytes} = golden;
  const cuts = Array.from(bytes, (_, at) => [bytes.subarray(0, at), bytes.subarray(at)]);
  const results = cuts.map((chunks) => JSON.stringify(decodeAll(golden, goldenSchemas, chunks)));
  expect([...new Set(results)]).toEqual([JSON.stringify(decodeAll(golden, goldenSchemas, [bytes]))]);
});

test.each(goldens)('$name: decodes it byte by byte', (golden) => {
  const chunks = Array.from(golden.bytes, (byte) => Uint8Array.of(byte));
  expect(decodeAll(golden, goldenSchemas, chunks)).toEqual(valuesOf(golden));
});

test.each(goldens.filter(({name}) => !otherBytes.has(name) && !rounded.has(name)))(
  '$name: encodes to the same bytes as Go',
  (golden) => {
    expect(encodeAll(golden, goldenSchemas).toString('hex')).toBe(golden.bytes.toString('hex'));
  },
);

test.each(goldens.filter(({name}) => otherBytes.has(name)))('$name: encodes to the same values', (golden) => {
  expect(decodeAll(golden, goldenSchemas, [encodeAll(golden, goldenSchemas)])).toEqual(valuesOf(golden));
});

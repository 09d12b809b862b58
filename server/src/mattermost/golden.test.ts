import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {goldenSchemas} from '../../test/golden/golden_schemas';
import {decodeAll, encodeAll, goldensOf, valuesOf, type Schemas} from '../../test/golden/read_golden';
import {t} from '../goplugin';
import {apiMethods} from './generated/api';
import {hookMethods} from './generated/hooks';
import {mattermostTypes} from './generated/registry';
import * as s from './generated/schemas';
import {onActivateArgs, onActivateReturns} from './hook_server';
import {serveHttpArgs} from './serve_http';

const methods = [...Object.values(hookMethods), ...Object.values(apiMethods)];
const schemas: Schemas = {
  ...Object.fromEntries(
    methods.flatMap(({args, returns}) => [args, returns]).map((z) => [`plugin.${z.name}`, z]),
  ),
  '*model.Post': t.pointer(s.Post),
  'rpc.Request': t.struct('Request', {ServiceMethod: t.string, Seq: t.uint}),
  'plugin.Z_OnActivateArgs': onActivateArgs,
  'plugin.Z_OnActivateReturns': onActivateReturns,
  'plugin.Z_ServeHTTPArgs': serveHttpArgs,
};
const goldens = goldensOf(schemas);

/** Cutting large streams in two at every byte takes long; byte by byte they are cut everywhere, too. */
const small = goldens.filter(({bytes}) => bytes.length < 2500);

test.each(goldens)('$name: decodes what Go encoded', (golden) => {
  expect(decodeAll(golden, schemas, [golden.bytes], mattermostTypes)).toEqual(valuesOf(golden));
});

test.each(small)('$name: decodes it cut in two at any byte', (golden) => {
  const {bytes} = golden;
  const cuts = Array.from(bytes, (_, at) => [bytes.subarray(0, at), bytes.subarray(at)]);
  const results = cuts.map((chunks) => JSON.stringify(decodeAll(golden, schemas, chunks, mattermostTypes)));
  expect([...new Set(results)]).toEqual([
    JSON.stringify(decodeAll(golden, schemas, [bytes], mattermostTypes)),
  ]);
});

test.each(goldens)('$name: decodes it byte by byte', (golden) => {
  const chunks = Array.from(golden.bytes, (byte) => Uint8Array.of(byte));
  expect(decodeAll(golden, schemas, chunks, mattermostTypes)).toEqual(valuesOf(golden));
});

describe('what we encode', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gob-'));
  afterAll(() => rmSync(dir, {recursive: true}));

  test('Go decodes to the same values', () => {
    const all = {...schemas, ...goldenSchemas};
    const streams = goldensOf(all).filter(({name}) => !name.endsWith('-rounded'));
    for (const golden of streams) {
      // Our own decoder's values: they know under which names they stood in interfaces.
      const values = decodeAll(golden, all, [golden.bytes], mattermostTypes);
      const received = {...golden, values: golden.values.map(({type}, i) => ({type, value: values[i]}))};
      writeFileSync(
        join(dir, `${golden.name}.hex`),
        encodeAll(received, all, mattermostTypes).toString('hex'),
      );
    }
    const answer = execFileSync('go', ['run', '.', 'check', dir], {
      cwd: join(__dirname, '../../../build/gogen'),
      encoding: 'utf8',
    });
    expect(answer).toBe(`${streams.length} streams decoded by Go\n`);
  }, 120_000);
});

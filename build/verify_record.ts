/**
 * `npx tsx build/verify_record.ts --key <key id> <file>…` checks record files without a Mattermost server. The key id is
 * what `/prr record key` shows, got from the installation and not with the file.
 */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {checkRecords} from './record_checks';

const usage = 'npx tsx build/verify_record.ts --key <key id> PRR-12-record-1.json [PRR-12-record-1.md] …';

const {values, positionals} = parseArgs({options: {key: {type: 'string'}}, allowPositionals: true});
const keyId = values.key?.toLowerCase() ?? '';
if (!/^[0-9a-f]{64}$/u.test(keyId) || positionals.length === 0) {
  console.error(usage);
  process.exit(2);
}

const files = await Promise.all(
  positionals.map(async (name) => ({name: path.basename(name), bytes: new Uint8Array(await readFile(name))})),
);
const checked = checkRecords(files, keyId);
for (const {name, why} of checked) {
  console.log(why === '' ? `${name}: genuine` : `${name}: NOT genuine, ${why}`);
}
process.exitCode = checked.every(({why}) => why === '') ? 0 : 1;

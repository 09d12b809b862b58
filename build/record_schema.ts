import {writeFile} from 'node:fs/promises';
import {recordJsonSchema} from '../server/src/records/json_schema';

/** Writes docs/record.schema.json from the schema in server/src/records. Run it from anywhere after changing that. */
await writeFile(
  new URL('../docs/record.schema.json', import.meta.url),
  `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
);
